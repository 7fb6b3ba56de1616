/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "outlook.h"

G_BEGIN_DECLS

/* outlook-worlds.c */
void sy_outlook_draw_worlds (SyOutlook           *self,
                             const SyOpenAnswers *open,
                             GCancellable        *cancellable);

G_END_DECLS
