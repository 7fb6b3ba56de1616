/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws what was placed, mirrored where the language asks for it. */

#include "config.h"

#include "mark-shape.h"
#include "score-chart-private.h"

/* Of the width of a hatched bar's pattern, how much is stripe. */
#define HATCH_PERIOD 8
#define HATCH_STRIPE 3.5

static void
set_colour (cairo_t *cr, const PangoColor *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red / 65535., colour->green / 65535., colour->blue / 65535., alpha);
}

static void
add_pill (cairo_t *cr, double x, double y, double width, double height)
{
  double radius = MIN (width, height) / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Stripes over a tint, and an outline so that the end stays exact. */
static void
draw_hatching (cairo_t *cr, const SyChartItem *item, double x, double width)
{
  double step = HATCH_PERIOD * G_SQRT2;
  double height = item->place.height;

  cairo_save (cr);
  add_pill (cr, x, item->place.y, width, height);
  cairo_clip (cr);
  set_colour (cr, &item->colour, .22);
  cairo_paint (cr);
  set_colour (cr, &item->colour, 1);
  cairo_set_line_width (cr, HATCH_STRIPE);
  for (double at = x - height; at < x + width + height; at += step)
    {
      cairo_move_to (cr, at, item->place.y + height);
      cairo_line_to (cr, at + height, item->place.y);
    }
  cairo_stroke (cr);
  add_pill (cr, x, item->place.y, width, height);
  cairo_set_line_width (cr, 3); /* half of it is clipped */
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (cairo_t *cr, const SyChartItem *item, gboolean mirrored, double x)
{
  double width = item->place.width * CLAMP (item->fill, 0, 1);
  double start = mirrored ? x + item->place.width - width : x;

  cairo_save (cr);
  add_pill (cr, x, item->place.y, item->place.width, item->place.height);
  cairo_set_source_rgba (cr, 0, 0, 0, .08);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  if (item->hatched && width > 0)
    draw_hatching (cr, item, start, width);
  else if (width > 0)
    {
      add_pill (cr, start, item->place.y, width, item->place.height);
      set_colour (cr, &item->colour, 1);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/* A warning sign: a triangle with an exclamation mark in it. */
static void
draw_sign (cairo_t *cr, const SyChartItem *item, double x)
{
  cairo_save (cr);
  cairo_translate (cr, x, item->place.y);
  sy_mark_shape_draw (cr, SY_MARK_TRIANGLE, item->place.width);
  cairo_scale (cr, item->place.width, item->place.width);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, .44, .38, .12, .3);
  cairo_rectangle (cr, .44, .76, .12, .12);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_item (const SyScoreChart *self, cairo_t *cr, const SyChartItem *item)
{
  double x = self->mirrored ? self->width - item->place.x - item->place.width : item->place.x;

  set_colour (cr, &item->colour, 1);
  cairo_save (cr);
  switch (item->kind)
    {
    case SY_CHART_TEXT:
      cairo_move_to (cr, x, item->place.y);
      pango_cairo_show_layout (cr, item->layout);
      break;
    case SY_CHART_MARK:
      cairo_translate (cr, x, item->place.y);
      sy_mark_shape_draw (cr, item->mark, item->place.width);
      break;
    case SY_CHART_SIGN:
      draw_sign (cr, item, x);
      break;
    case SY_CHART_BAR:
      draw_bar (cr, item, self->mirrored, x);
      break;
    case SY_CHART_RULE:
    default:
      cairo_rectangle (cr, x, item->place.y, item->place.width, item->place.height);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * sy_score_chart_draw:
 * @self: a chart
 * @cr: where to draw; its origin becomes the upper left corner
 *
 * Draws the chart. The ground is not painted.
 */
void
sy_score_chart_draw (const SyScoreChart *self, cairo_t *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    draw_item (self, cr, &g_array_index (self->items, SyChartItem, i));
}
