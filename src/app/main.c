/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "application.h"
#include "localization.h"

static gboolean
asks_for_help (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h") || g_str_has_prefix (argv[i], "--help-"))
      return TRUE;

  return FALSE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (SyApplication) application = NULL;

  sy_localization_set_up ();

  if (argc == 2 && g_str_equal (argv[1], "--version"))
    {
      g_print ("steelyard %s\n", VERSION);
      return 0;
    }

  if (!asks_for_help (argc, argv) && !gtk_init_check ())
    {
      g_printerr ("steelyard: %s\n", _ ("there is no display to show a window on; use steelyard-cli in a terminal"));
      return 1;
    }

  g_set_application_name ("Steelyard");
  application = sy_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
