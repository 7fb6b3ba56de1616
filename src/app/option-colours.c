/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The colours of a catalog's options as style classes: what carries the class
 * of an option is drawn in its colour, that for light or for dark
 * backgrounds.
 */

#include "config.h"

#include "option-colours.h"

#include <adwaita.h>

static GtkCssProvider *provider;
static SyCatalog *shown;

static void
load (void)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (GString) css = g_string_new (NULL);

  for (guint i = 0; i < sy_catalog_get_n_options (shown); i++)
    {
      const SyOption *option = sy_catalog_get_option (shown, i);
      g_autofree char *css_class = sy_option_colours_dup_class (i);

      g_string_append_printf (css, ".%s { color: %s; }\n", css_class, dark ? option->colour_dark : option->colour);
    }

  gtk_css_provider_load_from_data (provider, css->str, (gssize) css->len);
}

static void
on_dark_cb (AdwStyleManager *manager G_GNUC_UNUSED, GParamSpec *pspec G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  load ();
}

/**
 * sy_option_colours_use:
 * @catalog: the catalog whose options are shown
 *
 * Makes the style classes those of @catalog.
 */
void
sy_option_colours_use (SyCatalog *catalog)
{
  if (provider == NULL)
    {
      provider = gtk_css_provider_new ();
      gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
      g_signal_connect (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark_cb), NULL);
    }

  if (g_set_object (&shown, catalog))
    load ();
}

/**
 * sy_option_colours_dup_class:
 * @option: index of an option
 *
 * Returns: (transfer full): the style class in its colour
 */
char *
sy_option_colours_dup_class (guint option)
{
  return g_strdup_printf ("option-%u", option);
}
