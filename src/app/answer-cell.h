/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "people.h"

G_BEGIN_DECLS

/**
 * SyAnswerCell:
 *
 * What one person said of one need: the name above a chip.
 */
#define SY_TYPE_ANSWER_CELL (sy_answer_cell_get_type ())
G_DECLARE_FINAL_TYPE (SyAnswerCell, sy_answer_cell, SY, ANSWER_CELL, GtkBox)

GtkWidget *sy_answer_cell_new  (void);
void       sy_answer_cell_show (SyAnswerCell *self,
                                SyPeople     *people,
                                guint         person,
                                guint         need);

G_END_DECLS
