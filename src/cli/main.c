/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli: the same thinking as the window, for terminals and scripts. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "catalog-library.h"
#include "cli.h"
#include "localization.h"

/* What a command takes besides files and --catalog. */
enum
{
  TAKES_FORMAT = 1 << 0,
  TAKES_OUTPUT = 1 << 1,
  TAKES_NEED = 1 << 2,
  TAKES_DIRECTORY = 1 << 3,
  TAKES_LIST = 1 << 4,
};

typedef struct
{
  const char *name;
  int       (*run) (const CliOptions *options);
  guint       least_files;
  guint       most_files;
  guint       takes;
  const char *formats; /* NULL for text and json */
} Command;

#define EXPORT_FORMATS "html madr nygard csv json"
#define COMPARE_FORMATS "text json html madr nygard csv"

static const Command commands[] = {
  { "evaluate", cli_evaluate, 1, 1, TAKES_FORMAT | TAKES_OUTPUT },
  { "explain", cli_explain, 1, 1, TAKES_OUTPUT | TAKES_NEED },
  { "next", cli_next, 1, 1, TAKES_FORMAT | TAKES_OUTPUT },
  { "export", cli_export, 1, 1, TAKES_FORMAT | TAKES_OUTPUT | TAKES_DIRECTORY, EXPORT_FORMATS },
  { "compare", cli_compare, 1, G_MAXUINT, TAKES_FORMAT | TAKES_OUTPUT | TAKES_DIRECTORY, COMPARE_FORMATS },
  { "validate", cli_validate, 1, G_MAXUINT, 0 },
  { "catalog", cli_catalog, 0, 0, TAKES_FORMAT | TAKES_OUTPUT | TAKES_LIST },
};

static void
print_usage (void)
{
  g_printerr ("%1$s\n"
              "  steelyard-cli evaluate %2$s [--catalog %2$s] [--format text|json] [--output %2$s]\n"
              "  steelyard-cli explain %2$s [--catalog %2$s] [--need %4$s]... [--output %2$s]\n"
              "  steelyard-cli next %2$s [--catalog %2$s] [--format text|json] [--output %2$s]\n"
              "  steelyard-cli export %2$s --format html|madr|nygard|csv|json [--output %2$s|--directory %3$s] "
              "[--catalog %2$s]\n"
              "  steelyard-cli compare %2$s %2$s... [--catalog %2$s] [--format text|json|html|madr|nygard|csv] "
              "[--output %2$s|--directory %3$s]\n"
              "  steelyard-cli validate %2$s... [--catalog %2$s]\n"
              "  steelyard-cli catalog [--catalog %2$s] [--format text|json] [--output %2$s]\n"
              "  steelyard-cli catalog --list [--format text|json] [--output %2$s]\n"
              "  steelyard-cli --version\n",
              _ ("Usage:"), _ ("FILE"), _ ("DIR"), _ ("ID"));
}

static int
wrong_usage (const char *sentence)
{
  g_printerr ("steelyard-cli: %s\n", sentence);
  print_usage ();
  return CLI_WRONG_USAGE;
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static gboolean
knows_format (const Command *command, const char *format)
{
  g_auto (GStrv) formats = g_strsplit (command->formats != NULL ? command->formats : "text json", " ", -1);

  return g_strv_contains ((const char *const *) formats, format);
}

/* What is wrong with the format, or NULL. */
static const char *
check_format (const Command *command, const CliOptions *options)
{
  const char *format = options->format != NULL ? options->format : "text";

  if (knows_format (command, format))
    return options->directory != NULL && g_str_equal (format, "text")
             ? _ ("--directory takes a report: say with --format which")
             : NULL;
  if (command->formats == NULL)
    return _ ("--format takes text or json");
  if (knows_format (command, "text"))
    return _ ("--format takes text, json, html, madr, nygard or csv");

  return _ ("say with --format what to write: html, madr, nygard, csv or json");
}

/* What is wrong with the options, or NULL. */
static const char *
check_options (const Command *command, const CliOptions *options)
{
  if ((options->format != NULL && (command->takes & TAKES_FORMAT) == 0) ||
      (options->output != NULL && (command->takes & TAKES_OUTPUT) == 0) ||
      (options->needs != NULL && (command->takes & TAKES_NEED) == 0) ||
      (options->directory != NULL && (command->takes & TAKES_DIRECTORY) == 0) ||
      (options->list && ((command->takes & TAKES_LIST) == 0 || options->catalog != NULL)))
    return _ ("this command does not take that option");
  if (options->output != NULL && options->directory != NULL)
    return _ ("either --output or --directory says where to write, not both");
  if (options->directory != NULL && *options->directory == '\0')
    return _ ("the name of the folder is empty");

  return check_format (command, options);
}

/* What is wrong with the files, or NULL. */
static const char *
check_files (const Command *command, const CliOptions *options)
{
  guint n_files = g_strv_length (options->files);
  guint n_standard_input = g_strcmp0 (options->catalog, "-") == 0;

  if (n_files < command->least_files)
    return _ ("a file is missing");
  if (n_files > command->most_files)
    return _ ("there are more files than this command takes");

  for (guint i = 0; i < n_files; i++)
    {
      if (*options->files[i] == '\0')
        return _ ("the name of a file is empty");
      n_standard_input += g_str_equal (options->files[i], "-");
    }

  return n_standard_input > 1 ? _ ("standard input can be read only once") : NULL;
}

static int
run_command (const Command *command, CliOptions *options)
{
  const char *wrong = check_files (command, options);

  if (wrong == NULL)
    wrong = check_options (command, options);
  if (wrong != NULL)
    return wrong_usage (wrong);

  options->json = g_strcmp0 (options->format, "json") == 0;
  /* What programs read must not depend on the user's language. */
  if (options->json)
    setlocale (LC_MESSAGES, "C");

  return command->run (options);
}

static void
clear_options (CliOptions *options)
{
  g_strfreev (options->files);
  g_free (options->catalog);
  g_free (options->format);
  g_free (options->output);
  g_free (options->directory);
  g_strfreev (options->needs);
}

/* Where catalogs come from. */
static char *
describe (void)
{
  g_autofree char *folder = sy_catalog_library_dup_folder ();
  g_autofree char *name = g_filename_display_name (folder);

  return g_strdup_printf (
    _ ("Without --catalog, answers are weighed with the catalog that they name, several people’s with that of "
       "the first file. It comes with Steelyard, or is a file in the library: %s, or a folder for everybody "
       "on this computer. “steelyard-cli catalog --list” lists what is at hand."),
    name);
}

static int
parse_and_run (int argc, char **argv)
{
  CliOptions options = { 0 };
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME, &options.catalog, N_ ("Use this catalog, not the one of the library"),
      N_ ("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_ ("text or json; of a report html, madr, nygard, csv or json"), N_ ("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write here, not to standard output"), N_ ("FILE") },
    { "directory", 0, 0, G_OPTION_ARG_FILENAME, &options.directory, N_ ("Write a report to a new file in this folder"),
      N_ ("DIR") },
    { "need", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.needs, N_ ("Explain this need only; may be repeated"),
      N_ ("ID") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, N_ ("List the catalogs at hand"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };
  g_autofree char *parameters = g_strdup_printf ("evaluate|explain|compare|next|export|validate|catalog [%s…]",
                                                 _ ("FILE"));
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;
  g_autofree char *description = describe ();
  const Command *command = NULL;
  int code;

  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    code = wrong_usage (error->message);
  else if (version)
    {
      code = cli_write (&options, "steelyard-cli " VERSION "\n");
    }
  else if (options.files == NULL || (command = find_command (options.files[0])) == NULL)
    code = wrong_usage (_ ("say what to do: evaluate, explain, compare, next, export, validate or catalog"));
  else
    {
      char **files = g_strdupv (options.files + 1);

      g_strfreev (options.files);
      options.files = files;
      code = run_command (command, &options);
    }

  clear_options (&options);
  return code;
}

int
main (int argc, char *argv[])
{
  sy_localization_set_up ();

  return parse_and_run (argc, argv);
}
