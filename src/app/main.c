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

/* Says on the terminal what is missing. */
static gboolean
can_show (void)
{
  /* It is set already, and a thread reads it. */
  gtk_disable_setlocale ();
  if (!gtk_init_check ())
    {
      g_printerr ("steelyard: %s\n", _ ("there is no display to show a window on; use steelyard-cli in a terminal"));
      return FALSE;
    }

  if (!has_fonts ())
    {
      g_printerr ("steelyard: %s\n",
                  _ ("there is no font to show text with; install one, or use steelyard-cli in a terminal"));
      return FALSE;
    }

  return TRUE;
}

/* Assistive technology is reached over the session bus. Without one GTK 4.8
 * still tells it of windows where it is running, and crashes when they close.
 * The environment is set before our threads read it. */
static GDBusConnection *
connect_to_session (void)
{
  GDBusConnection *session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  if (session == NULL)
    g_setenv ("GTK_A11Y", "none", TRUE);
  return session;
}

int
main (int argc, char *argv[])
{
  g_autoptr (SyApplication) application = NULL;
  g_autoptr (GDBusConnection) session G_GNUC_UNUSED = NULL; /* held for the application, which takes the same */

  sy_localization_set_up ();

  if (argc == 2 && g_str_equal (argv[1], "--version"))
    {
      g_print ("steelyard %s\n", VERSION);
      return 0;
    }

  g_set_application_name (APP_NAME);
  application = sy_application_new ();
  if (!asks_for_help (argc, argv))
    {
      session = connect_to_session ();
      sy_application_start_reading (application, argv + 1);
      if (!can_show ())
        return 1;
    }

  return g_application_run (G_APPLICATION (application), argc, argv);
}
