/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text on paper. It is measured without a screen in mind, so that a page is
 * the same in a picture, in a file and on paper. */

#include "config.h"

#include "drawn-text.h"
#include "print-private.h"

#define INK SY_PRINT_INK
#define QUIET "#565b65"
#define ALERT "#7a5200"

#define LINE_SPACING 1.2

const SyPrintStyle sy_print_title = { 24, PANGO_WEIGHT_BOLD, INK, FALSE };
const SyPrintStyle sy_print_long_title = { 13, PANGO_WEIGHT_BOLD, INK, FALSE };
const SyPrintStyle sy_print_headline = { 21, PANGO_WEIGHT_BOLD, INK, FALSE };
const SyPrintStyle sy_print_certainty = { 11, PANGO_WEIGHT_NORMAL, INK, FALSE };
const SyPrintStyle sy_print_heading = { 14, PANGO_WEIGHT_BOLD, INK, FALSE };
const SyPrintStyle sy_print_subheading = { 10.5, PANGO_WEIGHT_BOLD, INK, FALSE };
const SyPrintStyle sy_print_body = { 9.5, PANGO_WEIGHT_NORMAL, INK, FALSE };
const SyPrintStyle sy_print_strong = { 9.5, PANGO_WEIGHT_BOLD, INK, FALSE };
const SyPrintStyle sy_print_quiet = { 9.5, PANGO_WEIGHT_NORMAL, QUIET, FALSE };
const SyPrintStyle sy_print_number = { 9.5, PANGO_WEIGHT_BOLD, INK, TRUE };
const SyPrintStyle sy_print_figure = { 9.5, PANGO_WEIGHT_NORMAL, INK, TRUE };
const SyPrintStyle sy_print_small = { 8, PANGO_WEIGHT_NORMAL, INK, FALSE };
const SyPrintStyle sy_print_small_strong = { 8, PANGO_WEIGHT_BOLD, INK, FALSE };
const SyPrintStyle sy_print_small_quiet = { 8, PANGO_WEIGHT_NORMAL, QUIET, FALSE };
const SyPrintStyle sy_print_small_number = { 8, PANGO_WEIGHT_NORMAL, INK, TRUE };
const SyPrintStyle sy_print_alert = { 8, PANGO_WEIGHT_BOLD, ALERT, FALSE };

/* Returns a new context for text that is drawn in points. */
PangoContext *
sy_print_context_new (gboolean right_to_left)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return context;
}

/* Returns a new layout, which is never markup. */
PangoLayout *
sy_print_text_new (PangoContext *context, const char *text, const SyPrintStyle *style)
{
  PangoLayout *layout = sy_drawn_text_new (context, text, style->size, style->weight);

  pango_layout_set_line_spacing (layout, LINE_SPACING);
  return layout;
}

/* Breaks the text into lines, and puts them at the start or end of a page in
 * that direction. Returns the height. */
double
sy_print_text_fit (PangoLayout *layout, double width, gboolean right_to_left, gboolean at_end)
{
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  sy_drawn_text_align (layout, right_to_left != at_end);

  return sy_print_text_line_height (layout, 0, pango_layout_get_line_count (layout));
}

/* Returns the width of a text in one line. */
double
sy_print_text_measure (SyPrintMaker *maker, const char *text, const SyPrintStyle *style)
{
  g_autoptr (PangoLayout) layout = sy_print_text_new (maker->context, text, style);

  return sy_drawn_text_get_width (layout) + 1;
}

/* Returns the height of @n lines from @first on. */
double
sy_print_text_line_height (PangoLayout *layout, int first, int n)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int top = 0, bottom = 0;

  for (int i = 0; i < first + n; i++)
    {
      int y0, y1;

      pango_layout_iter_get_line_yrange (iter, &y0, &y1);
      top = i == first ? y0 : top;
      bottom = y1;
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);

  return (double) (bottom - top) / PANGO_SCALE;
}
