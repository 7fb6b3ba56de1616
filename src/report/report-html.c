/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A page that stands alone: no script, nothing from the network, one style
 * that the security policy names by its checksum, so that no other applies.
 */

#include "config.h"

#include <string.h>

#include "escape-html.h"
#include "html.h"
#include "report-formats.h"
#include "sy-report.h"

#define MOST_TITLE 60

#define STYLE_PATH "/io/github/steelyard/Steelyard/report/report.css"

/* Each option in its own colour, on light and on dark backgrounds. */
static void
append_colours (GString *style, const SyReport *report)
{
  for (guint rank = 0; rank < report->options->len; rank++)
    g_string_append_printf (style, ".option-%u { color: %s; }\n", rank, sy_report_get_option (report, rank)->colour);

  g_string_append (style, "@media screen and (prefers-color-scheme: dark) {\n");
  for (guint rank = 0; rank < report->options->len; rank++)
    g_string_append_printf (style, ".option-%u { color: %s; }\n", rank,
                            sy_report_get_option (report, rank)->colour_dark);
  g_string_append (style, "}\n");
}

static char *
make_style (const SyReport *report)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sy_report_get_resource (), STYLE_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GString *style = g_string_new ("\n");
  gsize length;
  const char *css = g_bytes_get_data (bytes, &length);

  g_string_append_len (style, css, (gssize) length);
  append_colours (style, report);
  return g_string_free (style, FALSE);
}

/* As Content Security Policy names what it lets through. */
static char *
make_checksum (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  return g_base64_encode (digest, length);
}

/* What a window or tab can show of the title. */
static void
append_title (GString *html, const char *title)
{
  g_autofree char *start = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MOST_TITLE));

  sy_html_text (html, start);
  g_string_append (html, strlen (start) < strlen (title) ? "…" : "");
}

static void
append_head (GString *html, const SyReport *report)
{
  g_autofree char *style = make_style (report);
  g_autofree char *checksum = make_checksum (style);

  g_string_append_printf (html,
                          "<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<meta name=\"color-scheme\" content=\"light dark\">\n"
                          "<meta name=\"referrer\" content=\"no-referrer\">\n"
                          "<meta name=\"generator\" content=\"Steelyard " VERSION "\">\n<title>",
                          checksum);
  append_title (html, report->title);
  g_string_append_printf (html, "</title>\n<style>%s</style>\n</head>\n", style);
}

static void
append_terms (GString *html, const char *css_class, const GArray *items)
{
  const char *last = NULL;

  g_string_append_printf (html, "<dl class=\"%s\">\n", css_class);
  for (guint i = 0; i < items->len; i++)
    {
      const SyReportItem *item = &g_array_index (items, SyReportItem, i);

      /* What was written in several lines has its term once. */
      if (g_strcmp0 (item->term, last) != 0)
        sy_html_element (html, "dt", NULL, item->term);
      sy_html_element (html, "dd", NULL, item->text);
      last = item->term;
    }
  g_string_append (html, "</dl>\n");
}

static void
append_items (GString *html, const char *tag, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SyReportItem *item = &g_array_index (items, SyReportItem, i);

      g_string_append_printf (html, "<%s dir=\"auto\">", tag);
      sy_html_text (html, item->text);
      sy_html_numbers (html, &item->sources);
      g_string_append_printf (html, "</%s>\n", tag);
    }
}

static void
append_list (GString *html, const GArray *items)
{
  if (items->len == 0)
    return;

  g_string_append (html, "<ul>\n");
  append_items (html, "li", items);
  g_string_append (html, "</ul>\n");
}

static void
append_content (GString *html, const SyReport *report, const SyReportSection *section)
{
  switch (section->content)
    {
    case SY_REPORT_PARAGRAPHS:
      append_items (html, "p", section->items);
      break;
    case SY_REPORT_TERMS:
      append_terms (html, "pairs", section->items);
      break;
    case SY_REPORT_SCORES:
      sy_html_scores (html, report);
      break;
    case SY_REPORT_REASONS:
      sy_html_reasons (html, report);
      append_list (html, section->items);
      break;
    case SY_REPORT_ADDITIONS:
      sy_html_additions (html, report);
      break;
    case SY_REPORT_NEEDS:
      sy_html_needs (html, report);
      break;
    case SY_REPORT_RATINGS:
      sy_html_ratings (html, report);
      break;
    case SY_REPORT_SOURCES:
      sy_html_sources (html, report);
      break;
    case SY_REPORT_LIST:
    default:
      append_list (html, section->items);
    }
}

/* A part of the section before stands in it. */
static void
append_section (GString *html, const SyReport *report, const SyReportSection *section, gboolean open)
{
  if (section->sub)
    sy_html_element (html, "h3", NULL, section->heading);
  else
    {
      g_string_append_printf (html, "%s<section id=\"%s\" aria-labelledby=\"%s-heading\">\n<h2 id=\"%s-heading\" "
                                    "dir=\"auto\">",
                              open ? "</section>\n" : "", section->id, section->id, section->id);
      sy_html_text (html, section->heading);
      g_string_append (html, "</h2>\n");
    }
  sy_html_element (html, "p", "summary", section->summary);
  append_content (html, report, section);
}

static void
append_opening (GString *html, const SyReport *report)
{
  g_string_append (html, "<header>\n");
  sy_html_element (html, "h1", NULL, report->title);
  append_terms (html, "facts", report->facts);
  g_string_append (html, "</header>\n<section class=\"verdict\" aria-labelledby=\"verdict-heading\">\n"
                         "<h2 id=\"verdict-heading\" dir=\"auto\">");
  sy_html_text (html, report->headline);
  g_string_append (html, "</h2>\n");
  sy_html_element (html, "p", "certainty", report->certainty);
  sy_html_element (html, "p", "caveat", report->caveat);
  g_string_append (html, "</section>\n");
}

/* The report as a page. */
char *
sy_report_to_html (const SyReport *report)
{
  GString *html = g_string_new ("<!DOCTYPE html>\n");
  g_autofree char *language = sy_escape_html (report->language);

  g_string_append_printf (html, "<html lang=\"%s\" dir=\"%s\">\n", language, report->right_to_left ? "rtl" : "ltr");
  append_head (html, report);
  g_string_append (html, "<body>\n<main>\n");
  append_opening (html, report);
  for (guint i = 0; i < report->sections->len; i++)
    append_section (html, report, &g_array_index (report->sections, SyReportSection, i), i > 0);
  g_string_append (html, report->sections->len > 0 ? "</section>\n" : "");
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_string_free (html, FALSE);
}
