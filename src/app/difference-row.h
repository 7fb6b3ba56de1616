/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "reasons.h"

G_BEGIN_DECLS

/**
 * SyDifferenceRow:
 *
 * A need and by how many points it sets two options apart.
 */
#define SY_TYPE_DIFFERENCE_ROW (sy_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (SyDifferenceRow, sy_difference_row, SY, DIFFERENCE_ROW, GtkBox)

GtkWidget *sy_difference_row_new  (void);
void       sy_difference_row_show (SyDifferenceRow    *self,
                                   const SyEvaluation *evaluation,
                                   const SyReasons    *reasons,
                                   const SyReason     *reason);

G_END_DECLS
