/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes results, whole or not at all. */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "safe-file.h"

/* Says what was wrong with the input. */
int
cli_fail (const GError *error)
{
  g_printerr ("steelyard-cli: %s\n", error->message);
  return CLI_BAD_INPUT;
}

/* Texts come from files: nothing in them may steer the terminal. */
static char *
make_harmless (const char *text)
{
  GString *harmless = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_iscntrl (character) && character != '\n' && character != '\t')
        g_string_append (harmless, "\xef\xbf\xbd");
      else
        g_string_append_unichar (harmless, character);
    }

  return g_string_free (harmless, FALSE);
}

static int
print (const char *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return CLI_DONE;

  g_printerr ("steelyard-cli: %s\n", _ ("standard output: $: the result could not be written"));
  return CLI_BAD_INPUT;
}

static gboolean
is_to_file (const CliOptions *options)
{
  return options->output != NULL && !g_str_equal (options->output, "-");
}

static int
save (const char *path, const char *text)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (sy_safe_file_write (file, text, strlen (text), &error))
    return CLI_DONE;

  g_printerr ("steelyard-cli: %s: $: %s\n", path, error->message);
  return CLI_BAD_INPUT;
}

/* Writes a text for people, or one for programs, to standard output, or
 * beside the file and renames it then. */
int
cli_write (const CliOptions *options, const char *text)
{
  g_autofree char *harmless = NULL;

  if (options->json || is_to_file (options))
    return cli_write_document (options, text);

  harmless = make_harmless (text);
  return print (harmless);
}

/* The same for a document that is harmless as it is: every character of it
 * counts. */
int
cli_write_document (const CliOptions *options, const char *text)
{
  return is_to_file (options) ? save (options->output, text) : print (text);
}

/* How many cells of a terminal a text takes: some characters fill two, marks
 * on others none. */
static int
measure (const char *text)
{
  int width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_iszerowidth (g_utf8_get_char (c)))
      width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;

  return width;
}

/* How many cells the longest name of an option takes. */
int
cli_measure_names (SyCatalog *catalog)
{
  int width = 0;

  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    width = MAX (width, measure (sy_catalog_get_option (catalog, i)->name));

  return width;
}

/* Appends a text at the right of a column that is @width cells wide. */
void
cli_append_right (GString *text, const char *value, int width)
{
  g_string_append_printf (text, "%*s%s", MAX (width - measure (value), 0), "", value);
}

/* Appends a line whose first column is @width cells wide. */
void
cli_append_row (GString *text, const char *name, int width, const char *rest)
{
  int gap = width - measure (name);

  g_string_append_printf (text, "  %s%*s  %s\n", name, MAX (gap, 0), "", rest);
}
