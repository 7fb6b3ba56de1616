/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a page that was laid out. */

#include "config.h"

#include <glib/gi18n.h>

#include "mark-shape.h"
#include "print-layout-private.h"

#define HATCH_PERIOD 5.
#define HATCH_STRIPE 1.6
#define OUTLINE .9

/* How far the footer stands below the text, and how wide its number may be. */
#define FOOTER_GAP 14
#define FOOTER_NUMBER 80

static void
set_colour (cairo_t *cr, const PangoColor *colour)
{
  cairo_set_source_rgb (cr, colour->red / 65535., colour->green / 65535., colour->blue / 65535.);
}

static void
set_named_colour (cairo_t *cr, const char *name)
{
  PangoColor colour;

  pango_color_parse (&colour, name);
  set_colour (cr, &colour);
}

/* Only the lines of the layout that stand here. */
static void
draw_text (cairo_t *cr, const SyPrintPiece *piece, double x)
{
  PangoLayoutIter *iter = pango_layout_get_iter (piece->layout);
  int top = 0;

  for (int i = 0; i < piece->first_line + piece->n_lines; i++, pango_layout_iter_next_line (iter))
    {
      PangoRectangle extents;
      int y0;

      pango_layout_iter_get_line_yrange (iter, &y0, NULL);
      top = i == piece->first_line ? y0 : top;
      if (i < piece->first_line)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cairo_move_to (cr, x + (double) extents.x / PANGO_SCALE,
                     piece->place.y + (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  pango_layout_iter_free (iter);
}

/* Stripes and an outline, so that the end stays exact. */
static void
draw_hatched (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_set_line_width (cr, HATCH_STRIPE);
  for (double at = x - height; at < x + width; at += HATCH_PERIOD)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_outline (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_set_line_width (cr, OUTLINE);
  cairo_rectangle (cr, x + OUTLINE / 2, y + OUTLINE / 2, MAX (width - OUTLINE, 0), MAX (height - OUTLINE, 0));
  cairo_stroke (cr);
}

static void
draw_bar (cairo_t *cr, const SyPrintPiece *piece, double x, gboolean mirrored)
{
  double start = piece->place.width * (mirrored ? 1 - piece->to : piece->from);
  double width = piece->place.width * (piece->to - piece->from);

  set_named_colour (cr, SY_PRINT_TRACK);
  cairo_rectangle (cr, x, piece->place.y, piece->place.width, piece->place.height);
  cairo_fill (cr);
  if (width <= 0)
    return;

  set_colour (cr, &piece->colour);
  if (piece->hollow)
    {
      draw_hatched (cr, x + start, piece->place.y, width, piece->place.height);
      draw_outline (cr, x + start, piece->place.y, width, piece->place.height);
      return;
    }
  cairo_rectangle (cr, x + start, piece->place.y, width, piece->place.height);
  cairo_fill (cr);
}

/* One bar of a chart with two sides: full for the option, hollow for its
 * rival. */
static void
draw_difference (cairo_t *cr, const SyPrintPiece *piece, double x, gboolean mirrored)
{
  double width = piece->place.width;
  double start = x + width * (mirrored ? 1 - piece->to : piece->from);
  double axis = x + width * (mirrored ? 1 - piece->axis : piece->axis);
  double length = width * (piece->to - piece->from);

  if (piece->hollow)
    draw_outline (cr, start, piece->place.y + 2, length, piece->place.height - 4);
  else
    {
      cairo_rectangle (cr, start, piece->place.y + 2, length, piece->place.height - 4);
      cairo_fill (cr);
    }
  set_named_colour (cr, SY_PRINT_INK);
  cairo_rectangle (cr, axis - .3, piece->place.y - 1.5, .6, piece->place.height + 3);
  cairo_fill (cr);
}

/* As many full boxes as the level is high. */
static void
draw_level (cairo_t *cr, const SyPrintPiece *piece, double x, gboolean mirrored)
{
  double size = piece->place.height;
  double step = (piece->place.width - size) / (SY_N_LEVELS - 2);

  for (guint i = 0; i < SY_N_LEVELS - 1; i++)
    {
      double at = x + step * (mirrored ? SY_N_LEVELS - 2 - i : i);

      if (i < piece->level)
        {
          cairo_rectangle (cr, at, piece->place.y, size, size);
          cairo_fill (cr);
        }
      else
        {
          cairo_set_line_width (cr, .5);
          cairo_rectangle (cr, at + .25, piece->place.y + .25, size - .5, size - .5);
          cairo_stroke (cr);
        }
    }
}

static void
draw_mark (cairo_t *cr, const SyPrintPiece *piece, double x)
{
  cairo_save (cr);
  cairo_translate (cr, x, piece->place.y);
  sy_mark_shape_draw (cr, piece->kind == SY_PRINT_PIECE_BULLET ? SY_MARK_CIRCLE : piece->mark, piece->place.width);
  cairo_restore (cr);
}

static void
draw_piece (const SyPrintLayout *self, cairo_t *cr, const SyPrintPiece *piece)
{
  double width = self->room.width - self->room.left - self->room.right;
  double x = self->right_to_left ? width - piece->place.x - piece->place.width : piece->place.x;

  set_colour (cr, &piece->colour);
  switch (piece->kind)
    {
    case SY_PRINT_PIECE_TEXT:
      draw_text (cr, piece, x);
      break;
    case SY_PRINT_PIECE_MARK:
    case SY_PRINT_PIECE_BULLET:
      draw_mark (cr, piece, x);
      break;
    case SY_PRINT_PIECE_BAR:
      draw_bar (cr, piece, x, self->right_to_left);
      break;
    case SY_PRINT_PIECE_DIFFERENCE:
      draw_difference (cr, piece, x, self->right_to_left);
      break;
    case SY_PRINT_PIECE_LEVEL:
      draw_level (cr, piece, x, self->right_to_left);
      break;
    case SY_PRINT_PIECE_FILL:
    default:
      cairo_rectangle (cr, x, piece->place.y, piece->place.width, piece->place.height);
      cairo_fill (cr);
    }
}

static void
draw_footer_text (const SyPrintLayout *self, cairo_t *cr, const char *text, double start, double width, gboolean at_end)
{
  PangoContext *context = sy_print_context_new (self->right_to_left);
  g_autoptr (PangoLayout) layout = sy_print_text_new (context, text, &sy_print_small_quiet);
  double x = self->right_to_left ? self->room.width - start - width : start;

  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  sy_print_text_fit (layout, width, self->right_to_left, at_end);
  cairo_move_to (cr, x, self->room.height - self->room.bottom + FOOTER_GAP);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (context);
}

static void
draw_footer (const SyPrintLayout *self, guint page, cairo_t *cr)
{
  double left = self->right_to_left ? self->room.right : self->room.left;
  double width = self->room.width - self->room.left - self->room.right;
  /* Translators: number of a page, and how many there are. */
  g_autofree char *number = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, self->pages->len);

  set_named_colour (cr, sy_print_small_quiet.colour);
  draw_footer_text (self, cr, self->title, left, width - FOOTER_NUMBER, FALSE);
  draw_footer_text (self, cr, number, left + width - FOOTER_NUMBER, FOOTER_NUMBER, TRUE);
}

/**
 * sy_print_layout_draw:
 * @self: pages
 * @page: index of one, from 0
 * @cr: where to draw, in points; its origin is the upper left corner of the
 *   paper
 *
 * Draws a page. The paper is not painted.
 */
void
sy_print_layout_draw (const SyPrintLayout *self, guint page, cairo_t *cr)
{
  GArray *placed = self->pages->pdata[page];

  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  for (guint i = 0; i < placed->len; i++)
    {
      const SyPrintPlaced *entry = &g_array_index (placed, SyPrintPlaced, i);

      cairo_save (cr);
      cairo_translate (cr, self->room.left, self->room.top + entry->y);
      for (guint j = 0; j < entry->block->pieces->len; j++)
        draw_piece (self, cr, &g_array_index (entry->block->pieces, SyPrintPiece, j));
      cairo_restore (cr);
    }
  draw_footer (self, page, cr);
  cairo_restore (cr);
}
