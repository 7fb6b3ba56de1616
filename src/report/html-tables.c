/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a page and what is laid out like one. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "escape-html.h"
#include "escape-markdown.h"
#include "html.h"

static void
append_column (GString *html, const char *css_class, const char *heading)
{
  g_string_append_printf (html, "<th scope=\"col\" class=\"%s\">", css_class);
  sy_html_text (html, heading);
  g_string_append (html, "</th>\n");
}

static void
append_option_name (GString *html, const SyReport *report, guint rank)
{
  sy_html_mark (html, report, rank);
  sy_html_name (html, sy_report_get_option (report, rank)->name);
}

static void
append_score (GString *html, const SyReport *report, guint rank)
{
  const SyReportOption *option = sy_report_get_option (report, rank);

  g_string_append (html, "<tr>\n<th scope=\"row\">");
  append_option_name (html, report, rank);
  sy_html_element (html, "span", "missed", option->missed_text);
  g_string_append (html, "</th>\n<td class=\"chart\">");
  sy_html_score_bar (html, report, rank);
  g_string_append_printf (html, "</td>\n<td class=\"number strong\">%s</td>\n<td class=\"number\">",
                          option->score_text);
  sy_html_text (html, option->share_text);
  g_string_append (html, "</td>\n</tr>\n");
}

/* The options, best first, with their bars. */
void
sy_html_scores (GString *html, const SyReport *report)
{
  g_string_append (html, "<table class=\"scores\">\n<thead>\n<tr>\n");
  append_column (html, "name", _ ("Option"));
  g_string_append (html, "<td></td>\n");
  append_column (html, "number", _ ("Score"));
  append_column (html, "number", _ ("First in"));
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");
  for (guint rank = 0; rank < report->options->len; rank++)
    append_score (html, report, rank);
  g_string_append (html, "</tbody>\n</table>\n");
}

static void
append_reason (GString *html, const SyReportOption *option, const SyReportReason *reason)
{
  g_string_append (html, "<tr>\n<th scope=\"row\">");
  sy_html_name (html, reason->title);
  g_string_append (html, "</th>\n<td class=\"chart\">");
  sy_html_difference (html, option, reason);
  g_string_append_printf (html, "</td>\n<td class=\"number strong\"><bdi dir=\"ltr\">%s</bdi></td>\n</tr>\n",
                          reason->shown_text);
}

/* Whose bars go which way. */
static void
append_sides (GString *html, const SyReport *report)
{
  g_string_append (html, "<caption>");
  sy_html_text (html, _ ("Difference in score, in points"));
  g_string_append (html, "<span class=\"sides\"><span><span class=\"arrow\" aria-hidden=\"true\">←</span> ");
  append_option_name (html, report, 1);
  g_string_append (html, "</span> <span>");
  append_option_name (html, report, 0);
  g_string_append (html, " <span class=\"arrow\" aria-hidden=\"true\">→</span></span></span></caption>\n");
}

/* Why the first option is ahead of the second: points that add up. */
void
sy_html_reasons (GString *html, const SyReport *report)
{
  const SyReportOption *option = sy_report_get_option (report, 0);

  if (option->reasons->len == 0)
    return;

  g_string_append (html, "<table class=\"reasons\">\n");
  append_sides (html, report);
  g_string_append (html, "<tbody>\n");
  for (guint i = 0; i < option->reasons->len; i++)
    append_reason (html, option, &g_array_index (option->reasons, SyReportReason, i));
  g_string_append (html, "</tbody>\n<tfoot>\n<tr>\n<th scope=\"row\">");
  sy_html_text (html, _ ("Total"));
  g_string_append_printf (html,
                          "</th>\n<td class=\"number strong\" colspan=\"2\"><bdi dir=\"ltr\">%s</bdi></td>\n</tr>\n"
                          "</tfoot>\n</table>\n",
                          option->total);
}

static void
append_addition (GString *html, const SyReportAddition *addition)
{
  sy_html_element (html, "dt", NULL, addition->need);
  for (guint i = 0; addition->parts[i] != NULL; i++)
    sy_html_element (html, "dd", NULL, addition->parts[i]);
}

/* What must be added to each option. */
void
sy_html_additions (GString *html, const SyReport *report)
{
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      const SyReportOption *option = sy_report_get_option (report, rank);

      g_string_append (html, "<h3>");
      append_option_name (html, report, rank);
      g_string_append (html, "</h3>\n");
      sy_html_element (html, "p", "summary", option->additions_text);
      if (option->additions->len == 0)
        continue;

      g_string_append (html, "<dl class=\"pairs\">\n");
      for (guint i = 0; i < option->additions->len; i++)
        append_addition (html, &g_array_index (option->additions, SyReportAddition, i));
      g_string_append (html, "</dl>\n");
    }
}

static void
append_rating (GString *html, const SyReportRating *rating, gboolean counts)
{
  g_string_append (html, "<td class=\"rating\">");
  sy_html_level (html, rating);
  g_string_append (html, "<span class=\"unseen\">");
  sy_html_text (html, rating->label);
  g_string_append (html, "</span>");
  if (counts)
    g_string_append_printf (html, " <span class=\"points\">%s</span>", rating->points_text);
  if (rating->missed)
    sy_html_element (html, "span", "missed", _ ("missed"));
  g_string_append (html, "</td>\n");
}

static void
append_need (GString *html, const SyReport *report, const SyReportNeed *need)
{
  g_string_append_printf (html, "<tr%s>\n<th scope=\"row\">", need->weight > 0 ? "" : " class=\"idle\"");
  sy_html_name (html, need->title);
  sy_html_element (html, "span", "origin", need->origin);
  sy_html_element (html, "span", "note", need->note);
  g_string_append (html, "</th>\n<td>");
  sy_html_text (html, need->importance);
  g_string_append_printf (html, "</td>\n<td class=\"number\">%s</td>\n", need->weight_text);
  for (guint rank = 0; rank < report->options->len; rank++)
    append_rating (html, &need->ratings[rank], need->weight > 0);
  g_string_append (html, "</tr>\n");
}

static void
append_needs_header (GString *html, const SyReport *report)
{
  g_string_append (html, "<thead>\n<tr>\n");
  append_column (html, "name", _ ("Need"));
  append_column (html, "name", _ ("Importance"));
  append_column (html, "number", _ ("Weight"));
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      g_string_append (html, "<th scope=\"col\">");
      append_option_name (html, report, rank);
      g_string_append (html, "</th>\n");
    }
  g_string_append (html, "</tr>\n</thead>\n");
}

static void
append_needs_total (GString *html, const SyReport *report)
{
  g_string_append (html, "<tfoot>\n<tr>\n<th scope=\"row\" colspan=\"2\">");
  sy_html_text (html, _ ("Total"));
  g_string_append_printf (html, "</th>\n<td class=\"number\">%s</td>\n", report->weight_text);
  for (guint rank = 0; rank < report->options->len; rank++)
    g_string_append_printf (html, "<td class=\"rating\"><span class=\"points strong\">%s</span></td>\n",
                            sy_report_get_option (report, rank)->points_text);
  g_string_append (html, "</tr>\n</tfoot>\n");
}

/* How important each need is, and what it earns each option. It is wide, so it
 * moves within its frame, also by keyboard. */
void
sy_html_needs (GString *html, const SyReport *report)
{
  g_string_append (html, "<div class=\"wide\" role=\"group\" aria-labelledby=\"needs-heading\" tabindex=\"0\">\n"
                         "<table class=\"needs\">\n");
  append_needs_header (html, report);
  g_string_append (html, "<tbody>\n");
  for (guint i = 0; i < report->needs->len; i++)
    if (sy_report_get_need (report, i)->listed)
      append_need (html, report, sy_report_get_need (report, i));
  g_string_append (html, "</tbody>\n");
  append_needs_total (html, report);
  g_string_append (html, "</table>\n</div>\n");
}

static void
append_because (GString *html, const SyReport *report, const SyReportNeed *need, guint rank)
{
  const SyReportRating *rating = &need->ratings[rank];

  g_string_append (html, "<dt>");
  append_option_name (html, report, rank);
  g_string_append (html, "<span class=\"label\">");
  sy_html_level (html, rating);
  sy_html_text (html, rating->label);
  g_string_append (html, "</span></dt>\n<dd>");
  sy_html_name (html, rating->because);
  sy_html_numbers (html, &rating->sources);
  g_string_append (html, "</dd>\n");
}

/* Each rating of a need that counts, with its reason and its sources. */
void
sy_html_ratings (GString *html, const SyReport *report)
{
  for (guint i = 0; i < report->needs->len; i++)
    {
      const SyReportNeed *need = sy_report_get_need (report, i);

      if (need->weight <= 0)
        continue;

      g_string_append (html, "<div class=\"need\">\n");
      sy_html_element (html, "h3", NULL, need->question);
      g_string_append (html, "<p class=\"summary\">");
      sy_html_text (html, need->importance);
      g_string_append (html, " · ");
      sy_html_text (html, need->confidence);
      g_string_append (html, "</p>\n<dl class=\"pairs\">\n");
      for (guint rank = 0; rank < report->options->len; rank++)
        append_because (html, report, need, rank);
      g_string_append (html, "</dl>\n</div>\n");
    }
}

static void
append_source (GString *html, const SyReportSource *source)
{
  g_string_append_printf (html, "<li id=\"source-%u\">", source->number);
  if (source->url != NULL)
    {
      g_autofree char *address = sy_escape_url (source->url);
      g_autofree char *escaped = sy_escape_html (address);

      g_string_append_printf (html, "<a href=\"%s\" rel=\"noreferrer\">", escaped);
    }
  sy_html_name (html, source->title);
  g_string_append (html, source->url != NULL ? "</a>" : "");
  if (*source->origin != '\0')
    sy_html_element (html, "span", "origin", source->origin);
  sy_html_element (html, "span", "standpoint", source->standpoint);
  g_string_append (html, "</li>\n");
}

/* What the ratings rest on. */
void
sy_html_sources (GString *html, const SyReport *report)
{
  g_string_append (html, "<ol class=\"sources\">\n");
  for (guint i = 0; i < report->sources->len; i++)
    append_source (html, &g_array_index (report->sources, SyReportSource, i));
  g_string_append (html, "</ol>\n");
}
