/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli export FILE: the result as a document for others. */

#include "config.h"

#include "cli.h"

/* A record that is written to a certain file has the number of that file. */
static guint
get_number (const CliOptions *options)
{
  g_autofree char *name = options->output != NULL ? g_path_get_basename (options->output) : NULL;
  guint number = name != NULL ? sy_report_number_of (name) : 0;

  return MAX (number, 1);
}

static int
write_in_folder (const CliOptions *options, const SyReport *report, SyReportFormat format)
{
  g_autoptr (GFile) folder = g_file_new_for_path (options->directory);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sy_report_save_in (report, format, folder, &error);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *line = NULL;

  if (file == NULL)
    {
      g_printerr ("steelyard-cli: %s: $: %s\n", options->directory, error->message);
      return CLI_BAD_INPUT;
    }

  name = g_file_get_basename (file);
  path = g_build_filename (options->directory, name, NULL);
  line = g_strconcat (path, "\n", NULL);
  return cli_write_document (options, line);
}

/* Writes a report where the options say: to a new file in a folder, to a
 * certain file, or to standard output. */
int
cli_write_report (const CliOptions *options, const SyReport *report, SyReportFormat format)
{
  g_autofree char *text = NULL;

  if (options->directory != NULL)
    return write_in_folder (options, report, format);

  text = sy_report_to_text (report, format, get_number (options));
  return cli_write_document (options, text);
}

int
cli_export (const CliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (SyRequirements) requirements = cli_read_requirements (options, &catalog, &error);
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (SyReport) report = NULL;
  SyReportFormat format;
  SyShortestWay way;

  if (requirements == NULL)
    return cli_fail (error);

  evaluation = sy_evaluation_new (catalog, requirements);
  way = sy_evaluation_find_shortest_way (evaluation, NULL);
  report = sy_report_new (evaluation, requirements, &way, now);
  sy_report_format_from_id (options->format, &format);
  return cli_write_report (options, report, format);
}
