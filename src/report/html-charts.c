/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Marks, bars and levels. What they show also stands beside them as text, so
 * they are hidden from screen readers. Numbers in SVG have points in every
 * language.
 */

#include "config.h"

#include <math.h>

#include "html.h"

static void
append_number (GString *html, const char *attribute, double number, const char *unit)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (html, " %s=\"%s%s\"", attribute, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number),
                          unit);
}

static const char *
get_shape (SyMark mark)
{
  switch (mark)
    {
    case SY_MARK_CIRCLE:
      return "<circle cx=\"5\" cy=\"5\" r=\"5\"/>";
    case SY_MARK_DIAMOND:
      return "<path d=\"M5 0 10 5 5 10 0 5z\"/>";
    case SY_MARK_TRIANGLE:
      return "<path d=\"M5 0 10 10H0z\"/>";
    case SY_MARK_SQUARE_CIRCLE:
      return "<path d=\"M0 0h5.5v5.5H0z\"/><circle cx=\"6.8\" cy=\"6.8\" r=\"3.2\"/>";
    case SY_MARK_TRIANGLE_DOWN:
      return "<path d=\"M0 0h10L5 10z\"/>";
    case SY_MARK_CROSS:
      return "<path d=\"M3.3 0h3.4v3.3H10v3.4H6.7V10H3.3V6.7H0V3.3h3.3z\"/>";
    case SY_MARK_RING:
      return "<path fill-rule=\"evenodd\" d=\"M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0zm0 2.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z\"/>";
    case SY_MARK_SQUARE:
    default:
      return "<path d=\"M.5 .5h9v9h-9z\"/>";
    }
}

/* Appends the mark of an option, in its colour. */
void
sy_html_mark (GString *html, const SyReport *report, guint rank)
{
  g_string_append_printf (html,
                          "<svg class=\"mark option-%u\" viewBox=\"0 0 10 10\" aria-hidden=\"true\" "
                          "focusable=\"false\">%s</svg>",
                          rank, get_shape (sy_report_get_option (report, rank)->mark));
}

static void
start_bar (GString *html, const char *css_class, guint rank)
{
  g_string_append_printf (html,
                          "<svg class=\"bar %s option-%u\" width=\"100%%\" height=\"16\" aria-hidden=\"true\" "
                          "focusable=\"false\">",
                          css_class, rank);
}

/* Appends the bar of an option: hatched if it misses a must-have. */
void
sy_html_score_bar (GString *html, const SyReport *report, guint rank)
{
  const SyReportOption *option = sy_report_get_option (report, rank);

  start_bar (html, "score", rank);
  if (!option->qualifies)
    g_string_append_printf (html,
                            "<defs><pattern id=\"hatch-%u\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
                            "patternTransform=\"rotate(45)\"><path d=\"M1 0v6\" stroke=\"currentColor\" "
                            "stroke-width=\"2\"/></pattern></defs>",
                            rank);
  g_string_append (html, "<rect class=\"track\" width=\"100%\" height=\"16\" rx=\"3\"/><rect");
  append_number (html, "width", option->score, "%");
  if (option->qualifies)
    g_string_append (html, " height=\"16\" rx=\"3\" fill=\"currentColor\"/></svg>");
  else
    g_string_append_printf (html,
                            " y=\".75\" height=\"14.5\" rx=\"3\" fill=\"url(#hatch-%u)\" stroke=\"currentColor\" "
                            "stroke-width=\"1.5\"/></svg>",
                            rank);
}

/* Appends one bar of a chart with two sides: full to the right for the
 * option, hollow to the left for its rival. */
void
sy_html_difference (GString *html, const SyReportOption *option, const SyReportReason *reason)
{
  double range = MAX (option->most - option->least, 1e-6);
  double axis = -option->least / range * 100;
  double length = fabs (reason->points) / range * 100;
  gboolean ahead = reason->points > 0;

  start_bar (html, ahead ? "ahead" : "behind", ahead ? 0 : 1);
  g_string_append (html, "<rect");
  append_number (html, "x", ahead ? axis : axis - length, "%");
  append_number (html, "width", length, "%");
  g_string_append (html, " y=\"2\" height=\"12\" rx=\"2\"/><line class=\"axis\"");
  append_number (html, "x1", axis, "%");
  append_number (html, "x2", axis, "%");
  g_string_append (html, " y1=\"-4\" y2=\"20\"/></svg>");
}

/* Appends a rating as filled and empty boxes, its words for screen readers. */
void
sy_html_level (GString *html, const SyReportRating *rating)
{
  g_string_append (html, "<svg class=\"level\" viewBox=\"0 0 31 7\" aria-hidden=\"true\" focusable=\"false\">");
  for (guint i = 0; i < SY_N_LEVELS - 1; i++)
    g_string_append_printf (html, "<rect class=\"%s\" x=\"%u.5\" y=\".5\" width=\"6\" height=\"6\"/>",
                            i < rating->level ? "full" : "empty", i * 8);
  g_string_append (html, "</svg>");
}
