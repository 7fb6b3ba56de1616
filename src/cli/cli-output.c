/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes results, whole or not at all. */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"

/* Says what was wrong with the input. */
int
cli_fail (const GError *error)
{
  g_printerr ("steelyard-cli: %s\n", error->message);
  return CLI_BAD_INPUT;
}

/* Writes to standard output, or beside the file and renames it then. */
int
cli_write (const CliOptions *options, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (options->output == NULL)
    {
      if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
        return CLI_DONE;
      g_printerr ("steelyard-cli: %s\n", _ ("standard output: the result could not be written"));
      return CLI_BAD_INPUT;
    }

  if (!g_file_set_contents_full (options->output, text, (gssize) strlen (text),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &error))
    {
      g_printerr ("steelyard-cli: %s: $: %s\n", options->output, error->message);
      return CLI_BAD_INPUT;
    }

  return CLI_DONE;
}

/* Appends a line whose first column is @width characters wide. */
void
cli_append_row (GString *text, const char *name, int width, const char *rest)
{
  int gap = width - (int) g_utf8_strlen (name, -1);

  g_string_append_printf (text, "  %s%*s  %s\n", name, MAX (gap, 0), "", rest);
}
