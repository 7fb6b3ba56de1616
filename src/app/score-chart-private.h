/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "score-chart.h"

G_BEGIN_DECLS

typedef enum
{
  SY_CHART_TEXT,
  SY_CHART_MARK,
  SY_CHART_SIGN,
  SY_CHART_BAR,
  SY_CHART_RULE,
} SyChartItemKind;

/* Something to draw, and where. */
typedef struct
{
  SyChartItemKind   kind;
  cairo_rectangle_t place;
  PangoColor        colour;
  PangoLayout      *layout; /* of a text */
  SyMark            mark;
  guint             option; /* of a bar */
  double            fill;   /* of a bar: how much of it is filled, 0 to 1 */
  gboolean          hatched;
} SyChartItem;

struct _SyScoreChart
{
  double   width;
  double   height;
  gboolean mirrored;
  GArray  *items;
};

G_END_DECLS
