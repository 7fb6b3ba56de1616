/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli: the same thinking as the window, for terminals and scripts. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cli.h"
#include "localization.h"

typedef struct
{
  const char *name;
  int       (*run) (const CliOptions *options);
  guint       least_files;
  guint       most_files;
} Command;

static const Command commands[] = {
  { "evaluate", cli_evaluate, 1, 1 },
  { "explain", cli_explain, 1, 1 },
  { "validate", cli_validate, 1, G_MAXUINT },
  { "catalog", cli_catalog, 0, 0 },
};

static void
print_usage (void)
{
  g_printerr ("%s\n"
              "  steelyard-cli evaluate FILE [--catalog FILE] [--format text|json] [--output FILE]\n"
              "  steelyard-cli explain FILE [--catalog FILE] [--need ID]... [--output FILE]\n"
              "  steelyard-cli validate FILE... [--catalog FILE]\n"
              "  steelyard-cli catalog [--catalog FILE] [--format text|json] [--output FILE]\n"
              "  steelyard-cli --version\n",
              _ ("Usage:"));
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

static int
run_command (const Command *command, CliOptions *options)
{
  guint n_files = options->files != NULL ? g_strv_length (options->files) : 0;

  if (n_files < command->least_files)
    return wrong_usage (_ ("a file is missing"));
  if (n_files > command->most_files)
    return wrong_usage (_ ("there are more files than this command takes"));
  if (options->format != NULL && !g_str_equal (options->format, "text") && !g_str_equal (options->format, "json"))
    return wrong_usage (_ ("--format takes text or json"));

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
  g_strfreev (options->needs);
}

static int
parse_and_run (int argc, char **argv)
{
  CliOptions options = { 0 };
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME, &options.catalog, N_ ("Use this catalog, not the bundled one"), N_ ("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("text or json"), N_ ("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write here, not to standard output"), N_ ("FILE") },
    { "need", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.needs, N_ ("Explain this need only; may be repeated"), N_ ("ID") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("evaluate|explain|validate|catalog [FILE…]");
  g_autoptr (GError) error = NULL;
  const Command *command = NULL;
  int code;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    code = wrong_usage (error->message);
  else if (version)
    {
      g_print ("steelyard-cli %s\n", VERSION);
      code = CLI_DONE;
    }
  else if (options.files == NULL || (command = find_command (options.files[0])) == NULL)
    code = wrong_usage (_ ("say what to do: evaluate, explain, validate or catalog"));
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
