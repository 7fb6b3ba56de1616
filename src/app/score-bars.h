/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyScoreBars:
 *
 * The bars of all options, best first. When the order changes they slide to
 * their new places.
 *
 * Emits `option-activated` with the index of an option.
 */
#define SY_TYPE_SCORE_BARS (sy_score_bars_get_type ())
G_DECLARE_FINAL_TYPE (SyScoreBars, sy_score_bars, SY, SCORE_BARS, GtkWidget)

void sy_score_bars_set_catalog (SyScoreBars        *self,
                                SyCatalog          *catalog);
void sy_score_bars_show        (SyScoreBars        *self,
                                const SyEvaluation *evaluation);
void sy_score_bars_set_compact (SyScoreBars        *self,
                                gboolean            compact);
void sy_score_bars_set_whole   (SyScoreBars        *self,
                                gboolean            whole);
void sy_score_bars_set_most    (SyScoreBars        *self,
                                guint               most);

G_END_DECLS
