/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is remembered between two runs. Without an installed schema nothing
 * is, and nothing else goes wrong. The schema of another version may lack a
 * key, and GSettings ends the program that asks for it: then it counts as none.
 */

#include "config.h"

#include "settings.h"

static gboolean
has_keys (GSettingsSchema *schema)
{
  static const char *const keys[] = {
    "window-size", "window-maximized", "expanded-sections", "restore-session", "session",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!g_settings_schema_has_key (schema, keys[i]))
      return FALSE;

  return TRUE;
}

static GSettings *
get_settings (void)
{
  static GSettings *settings;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings != NULL || source == NULL)
    return settings;

  schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  if (schema != NULL && has_keys (schema))
    settings = g_settings_new (APP_ID);

  return settings;
}

/**
 * sy_settings_load_window:
 * @window: a window that is not shown yet
 *
 * Gives it the size of the window that was closed last.
 */
void
sy_settings_load_window (GtkWindow *window)
{
  GSettings *settings = get_settings ();
  int width, height;

  if (settings == NULL)
    return;

  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (window, width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

/**
 * sy_settings_save_window:
 * @window: a window that is being closed
 */
void
sy_settings_save_window (GtkWindow *window)
{
  GSettings *settings = get_settings ();
  int width, height;

  if (settings == NULL)
    return;

  /* The size it has when it is not maximized. */
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}

/**
 * sy_settings_is_expanded:
 * @section: name of a section of the explanation panel
 *
 * Returns: whether it was open last
 */
gboolean
sy_settings_is_expanded (const char *section)
{
  g_auto (GStrv) expanded = NULL;

  if (get_settings () == NULL)
    return FALSE;

  expanded = g_settings_get_strv (get_settings (), "expanded-sections");
  return g_strv_contains ((const char *const *) expanded, section);
}

/**
 * sy_settings_set_expanded:
 * @section: name of a section of the explanation panel
 * @expanded: whether it is open
 */
void
sy_settings_set_expanded (const char *section, gboolean expanded)
{
  g_auto (GStrv) before = NULL;
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_auto (GStrv) sections = NULL;

  if (get_settings () == NULL || sy_settings_is_expanded (section) == expanded)
    return;

  before = g_settings_get_strv (get_settings (), "expanded-sections");
  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], section))
      g_strv_builder_add (after, before[i]);
  if (expanded)
    g_strv_builder_add (after, section);

  sections = g_strv_builder_end (after);
  g_settings_set_strv (get_settings (), "expanded-sections", (const char *const *) sections);
}

/**
 * sy_settings_create_action:
 * @key: a boolean key
 *
 * Returns: (transfer full) (nullable): an action that shows and toggles it
 */
GAction *
sy_settings_create_action (const char *key)
{
  return get_settings () != NULL ? g_settings_create_action (get_settings (), key) : NULL;
}

/**
 * sy_settings_dup_session:
 *
 * Returns: (transfer full) (nullable): the files to open again at the start,
 *   %NULL if that is not wanted
 */
char **
sy_settings_dup_session (void)
{
  if (get_settings () == NULL || !g_settings_get_boolean (get_settings (), "restore-session"))
    return NULL;

  return g_settings_get_strv (get_settings (), "session");
}

/**
 * sy_settings_save_session:
 * @uris: (array zero-terminated=1): the files that are open
 */
void
sy_settings_save_session (const char *const *uris)
{
  if (get_settings () != NULL)
    g_settings_set_strv (get_settings (), "session", uris);
}
