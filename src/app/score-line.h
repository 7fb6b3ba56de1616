/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyScoreLine:
 *
 * One option's score where there is little room: name and score above a bar.
 */
#define SY_TYPE_SCORE_LINE (sy_score_line_get_type ())
G_DECLARE_FINAL_TYPE (SyScoreLine, sy_score_line, SY, SCORE_LINE, GtkBox)

GtkWidget *sy_score_line_new  (SyCatalog          *catalog,
                               guint               option);
void       sy_score_line_show (SyScoreLine        *self,
                               const SyEvaluation *evaluation);

G_END_DECLS
