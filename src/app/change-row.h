/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyChangeRow:
 *
 * One answer that would change: the need, from which importance to which, and
 * the scores that follow.
 */
#define SY_TYPE_CHANGE_ROW (sy_change_row_get_type ())
G_DECLARE_FINAL_TYPE (SyChangeRow, sy_change_row, SY, CHANGE_ROW, GtkBox)

GtkWidget *sy_change_row_new_for_change (const SyEvaluation   *evaluation,
                                         const SySingleChange *change,
                                         gboolean              narrow);
GtkWidget *sy_change_row_new_for_step   (const SyEvaluation   *evaluation,
                                         const SyNeedLevel    *step,
                                         gboolean              narrow);

G_END_DECLS
