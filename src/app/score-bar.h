/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyScoreBar:
 *
 * One option with its mark, name, bar and score. The bar moves smoothly to a
 * new score, or jumps if animations are off. Activating it asks for the
 * explanation of the option.
 */
#define SY_TYPE_SCORE_BAR (sy_score_bar_get_type ())
G_DECLARE_FINAL_TYPE (SyScoreBar, sy_score_bar, SY, SCORE_BAR, GtkButton)

GtkWidget *sy_score_bar_new            (SyCatalog          *catalog,
                                        guint               option);
void       sy_score_bar_show           (SyScoreBar         *self,
                                        const SyEvaluation *evaluation);
void       sy_score_bar_set_compact    (SyScoreBar         *self,
                                        gboolean            compact);
void       sy_score_bar_set_whole      (SyScoreBar         *self,
                                        gboolean            whole);
guint      sy_score_bar_get_option     (SyScoreBar         *self);
GtkWidget *sy_score_bar_get_heading    (SyScoreBar         *self);

G_END_DECLS
