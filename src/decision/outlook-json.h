/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "outlook.h"

G_BEGIN_DECLS

char *sy_outlook_to_json (const SyOutlook *self,
                          SyCatalog       *catalog);

G_END_DECLS
