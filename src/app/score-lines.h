/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyScoreLines:
 *
 * Every option's score, always in the order of the catalog, so that several
 * people's can be compared side by side.
 */
#define SY_TYPE_SCORE_LINES (sy_score_lines_get_type ())
G_DECLARE_FINAL_TYPE (SyScoreLines, sy_score_lines, SY, SCORE_LINES, GtkBox)

void sy_score_lines_show (SyScoreLines       *self,
                          const SyEvaluation *evaluation);

G_END_DECLS
