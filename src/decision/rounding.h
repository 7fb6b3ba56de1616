/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int  sy_round_score  (double        score);
void sy_round_column (const double *exact,
                      guint         n,
                      int           total,
                      int          *rounded);

G_END_DECLS
