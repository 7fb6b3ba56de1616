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

/* Without any font, every text would be a row of empty boxes. */
static gboolean
has_fonts (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  g_autoptr (GObject) context = G_OBJECT (pango_font_map_create_context (map));
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string ("Sans 11");
  g_autoptr (GObject) font = (GObject *) pango_font_map_load_font (map, PANGO_CONTEXT (context), description);

  return font != NULL;
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

  if (!asks_for_help (argc, argv) && !has_fonts ())
    {
      g_printerr ("steelyard: %s\n",
                  _ ("there is no font to show text with; install one, or use steelyard-cli in a terminal"));
      return 1;
    }

  g_set_application_name (APP_NAME);
  application = sy_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
