/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "open-answers.h"

G_BEGIN_DECLS

gboolean sy_settled_find (const SyOpenAnswers *open,
                          int                  leader);

G_END_DECLS
