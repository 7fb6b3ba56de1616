/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The colours of a catalog's options as style classes: what carries the class
 * of an option is drawn in its colour, that for light or for dark
 * backgrounds. Windows may show different catalogs, so each has its own
 * colours.
 */

#include "config.h"

#include "option-colours.h"

#include <adwaita.h>

#define DATA_KEY "sy-option-colours"

/* The colours in one window. */
typedef struct
{
  GtkCssProvider *provider;
  SyCatalog      *catalog;
  char           *css_class; /* of the window */
} Colours;

static void
load (Colours *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (GString) css = g_string_new (NULL);

  for (guint i = 0; i < sy_catalog_get_n_options (self->catalog); i++)
    {
      const SyOption *option = sy_catalog_get_option (self->catalog, i);
      g_autofree char *css_class = sy_option_colours_dup_class (i);

      g_string_append_printf (css, ".%s .%s { color: %s; }\n", self->css_class, css_class,
                              dark ? option->colour_dark : option->colour);
    }

  gtk_css_provider_load_from_data (self->provider, css->str, (gssize) css->len);
}

static void
colours_free (gpointer data)
{
  Colours *self = data;

  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->provider));
  g_object_unref (self->provider);
  g_object_unref (self->catalog);
  g_free (self->css_class);
  g_free (self);
}

static Colours *
colours_new (GtkWidget *window)
{
  static guint n_windows;
  Colours *self = g_new0 (Colours, 1);

  self->css_class = g_strdup_printf ("colours-%u", n_windows++);
  self->provider = gtk_css_provider_new ();
  gtk_widget_add_css_class (window, self->css_class);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_swapped (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (load), self);
  g_object_set_data_full (G_OBJECT (window), DATA_KEY, self, colours_free);
  return self;
}

/**
 * sy_option_colours_use:
 * @window: a window
 * @catalog: the catalog whose options it shows
 *
 * Makes the style classes in @window those of @catalog.
 */
void
sy_option_colours_use (GtkWidget *window, SyCatalog *catalog)
{
  Colours *self = g_object_get_data (G_OBJECT (window), DATA_KEY);

  if (self == NULL)
    self = colours_new (window);
  if (g_set_object (&self->catalog, catalog))
    load (self);
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
