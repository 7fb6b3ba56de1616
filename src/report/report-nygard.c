/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A decision record as adr-tools makes them: the title in the first line with
 * its number, the status below a heading, one empty line after each heading.
 * The list above the status is for Log4brains.
 */

#include "config.h"

#include "markdown.h"
#include "report-formats.h"
#include "report-record.h"

/* The title is what adr-tools finds after "# ". */
static void
append_head (GString *nygard, const SyReport *report, guint number)
{
  g_autofree char *title = sy_record_title (report);

  sy_markdown_title (nygard, number, title);
  g_string_append_printf (nygard, "\nDate: %s\n", report->date);
  sy_record_head (nygard, report);
  sy_markdown_heading (nygard, 2, "Status");
  sy_markdown_paragraph (nygard, "Proposed");
}

/* The report as an adr-tools file; @number is that of the record. */
char *
sy_report_to_nygard (const SyReport *report, guint number)
{
  GString *nygard = g_string_new (NULL);

  append_head (nygard, report, number);
  sy_markdown_heading (nygard, 2, "Context");
  sy_record_context (nygard, report);
  sy_record_drivers (nygard, report, 3);
  sy_markdown_heading (nygard, 2, "Decision");
  sy_record_outcome (nygard, report);
  sy_markdown_heading (nygard, 2, "Consequences");
  sy_record_consequences (nygard, report);
  if (sy_report_find_section (report, "changes") != NULL)
    sy_record_changes (nygard, report);
  sy_record_more (nygard, report);

  return g_string_free (nygard, FALSE);
}
