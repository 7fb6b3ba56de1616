/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyScoreChart:
 *
 * A picture of a result, for white ground: title, verdict, a bar for each
 * option, and the ratings it rests on. It is measured once, for a width, and
 * may then be drawn wherever cairo draws. Lengths are in units of the
 * drawing, with text at a size to be read at 96 units to the inch.
 *
 * In a right-to-left language it is mirrored, the bars included.
 */
typedef struct _SyScoreChart SyScoreChart;

SyScoreChart *sy_score_chart_new        (const SyEvaluation  *evaluation,
                                         const SyShortestWay *way,
                                         const char          *title,
                                         PangoContext        *context,
                                         double               width);
void          sy_score_chart_free       (SyScoreChart        *self);
double        sy_score_chart_get_height (const SyScoreChart  *self);
void          sy_score_chart_get_track  (const SyScoreChart  *self,
                                         guint                option,
                                         cairo_rectangle_t   *track);
void          sy_score_chart_draw       (const SyScoreChart  *self,
                                         cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyScoreChart, sy_score_chart_free)

G_END_DECLS
