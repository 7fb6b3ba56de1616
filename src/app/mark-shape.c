/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mark-shape.h"

static void
add_polygon (cairo_t *cr, const double (*points)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, points[i][0], points[i][1]);
  cairo_close_path (cr);
}

/**
 * sy_mark_shape_draw:
 * @cr: where to draw, in the colour of its source
 * @mark: a mark
 * @size: width and height of the mark, in units of @cr
 *
 * Draws the mark to the right of and below the origin.
 */
void
sy_mark_shape_draw (cairo_t *cr, SyMark mark, double size)
{
  static const double diamond[][2] = { { .5, 0 }, { 1, .5 }, { .5, 1 }, { 0, .5 } };
  static const double triangle[][2] = { { .5, 0 }, { 1, 1 }, { 0, 1 } };
  static const double triangle_down[][2] = { { 0, 0 }, { 1, 0 }, { .5, 1 } };
  static const double cross[][2] = {
    { .33, 0 }, { .67, 0 }, { .67, .33 }, { 1, .33 }, { 1, .67 }, { .67, .67 },
    { .67, 1 }, { .33, 1 }, { .33, .67 }, { 0, .67 }, { 0, .33 }, { .33, .33 },
  };

  cairo_save (cr);
  cairo_scale (cr, size, size);
  cairo_new_path (cr);
  switch (mark)
    {
    case SY_MARK_CIRCLE:
      cairo_arc (cr, .5, .5, .5, 0, 2 * G_PI);
      break;
    case SY_MARK_DIAMOND:
      add_polygon (cr, diamond, G_N_ELEMENTS (diamond));
      break;
    case SY_MARK_TRIANGLE:
      add_polygon (cr, triangle, G_N_ELEMENTS (triangle));
      break;
    case SY_MARK_SQUARE_CIRCLE:
      cairo_rectangle (cr, 0, 0, .55, .55);
      cairo_new_sub_path (cr);
      cairo_arc (cr, .68, .68, .32, 0, 2 * G_PI);
      break;
    case SY_MARK_TRIANGLE_DOWN:
      add_polygon (cr, triangle_down, G_N_ELEMENTS (triangle_down));
      break;
    case SY_MARK_CROSS:
      add_polygon (cr, cross, G_N_ELEMENTS (cross));
      break;
    case SY_MARK_RING:
      cairo_arc (cr, .5, .5, .5, 0, 2 * G_PI);
      cairo_new_sub_path (cr);
      cairo_arc_negative (cr, .5, .5, .24, 2 * G_PI, 0);
      break;
    case SY_MARK_SQUARE:
    default:
      cairo_rectangle (cr, .05, .05, .9, .9);
    }
  cairo_fill (cr);
  cairo_restore (cr);
}
