/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A decision record as MADR 4 wants it, laid out so that other readers of
 * records understand it too:
 *
 * - one empty line before the front matter ends, without which Log4brains
 *   takes its last line for a heading and does not see the list below the
 *   title;
 * - none after it, or adr-log finds no title;
 * - status, deciders and date once more as a list, for Log4brains.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "escape-yaml.h"
#include "markdown.h"
#include "report-formats.h"
#include "report-record.h"

static void
append_people (GString *madr, const char *key, const char *names)
{
  g_autofree char *value = sy_escape_yaml (names);

  if (*names != '\0')
    g_string_append_printf (madr, "%s: %s\n", key, value);
}

static void
append_front_matter (GString *madr, const SyReport *report)
{
  g_autofree char *deciders = sy_record_deciders (report);
  g_autofree char *authors = g_strjoinv (", ", (char **) report->authors);

  g_string_append_printf (madr, "---\nstatus: %s\ndate: %s\n", SY_RECORD_STATUS, report->date);
  append_people (madr, "decision-makers", deciders);
  if (!g_str_equal (authors, deciders))
    append_people (madr, "consulted", authors);
  g_string_append (madr, "\n---\n");
}

static void
append_options (GString *madr, const SyReport *report)
{
  sy_markdown_heading (madr, 2, "Considered Options");
  sy_markdown_start_list (madr);
  for (guint rank = 0; rank < report->options->len; rank++)
    sy_markdown_bullet (madr, 0, NULL, sy_report_get_option (report, rank)->name);
  if (report->proposed < 0)
    sy_markdown_bullet (madr, 0, NULL, report->proposed_name);
}

static void
append_outcome (GString *madr, const SyReport *report)
{
  sy_markdown_heading (madr, 2, "Decision Outcome");
  sy_record_outcome (madr, report);
  sy_markdown_heading (madr, 3, "Consequences");
  sy_record_consequences (madr, report);
  if (sy_report_find_section (report, "changes") == NULL)
    return;

  sy_markdown_heading (madr, 3, "Confirmation");
  sy_record_changes (madr, report);
}

static void
append_option (GString *madr, const SyReportOption *option)
{
  sy_markdown_heading (madr, 3, option->name);
  if (option->summary != NULL)
    sy_markdown_paragraph (madr, option->summary);
  sy_markdown_start_list (madr);
  sy_record_arguments (madr, "Good", option->good, TRUE);
  sy_record_arguments (madr, "Neutral", option->neutral, TRUE);
  sy_record_arguments (madr, "Bad", option->bad, TRUE);
}

static void
append_arguments (GString *madr, const SyReport *report)
{
  sy_markdown_heading (madr, 2, "Pros and Cons of the Options");
  for (guint rank = 0; rank < report->options->len; rank++)
    append_option (madr, sy_report_get_option (report, rank));
  if (report->proposed >= 0)
    return;

  sy_markdown_heading (madr, 3, report->proposed_name);
  sy_markdown_start_list (madr);
  sy_record_arguments (madr, "Good", report->none_good, TRUE);
  sy_record_arguments (madr, "Bad", report->none_bad, TRUE);
}

/* The report as a MADR file. */
char *
sy_report_to_madr (const SyReport *report)
{
  GString *madr = g_string_new (NULL);
  g_autofree char *title = sy_record_title (report);

  append_front_matter (madr, report);
  sy_markdown_title (madr, 0, title);
  sy_record_head (madr, report);
  sy_markdown_heading (madr, 2, "Context and Problem Statement");
  sy_record_context (madr, report);
  sy_record_drivers (madr, report, 2);
  append_options (madr, report);
  append_outcome (madr, report);
  append_arguments (madr, report);
  sy_markdown_heading (madr, 2, "More Information");
  sy_record_more (madr, report);

  return g_string_free (madr, FALSE);
}
