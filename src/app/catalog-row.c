/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-row.h"

#include <glib/gi18n.h>

#include "explanation-catalog.h"
#include "labels.h"

struct _SyCatalogRow
{
  GtkListBoxRow   parent_instance;

  SyCatalogEntry *entry;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_INSTALL,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyCatalogRow, sy_catalog_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_use_cb (SyCatalogRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
on_install_cb (SyCatalogRow *self)
{
  g_signal_emit (self, signals[SIGNAL_INSTALL], 0);
}

static void
on_remove_cb (SyCatalogRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
sy_catalog_row_dispose (GObject *object)
{
  g_clear_object (&SY_CATALOG_ROW (object)->entry);

  G_OBJECT_CLASS (sy_catalog_row_parent_class)->dispose (object);
}

static void
sy_catalog_row_class_init (SyCatalogRowClass *klass)
{
  static const char *const names[N_SIGNALS] = { "chosen", "install", "remove" };

  G_OBJECT_CLASS (klass)->dispose = sy_catalog_row_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], SY_TYPE_CATALOG_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sy_catalog_row_init (SyCatalogRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
make_texts (SyCatalogLibrary *library, SyCatalogEntry *entry, const char *title)
{
  SyCatalog *catalog = sy_catalog_entry_get_catalog (entry);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *summary = catalog != NULL ? sy_catalog_get_summary (catalog) : NULL;
  g_autofree char *version = catalog != NULL ? sy_explain_catalog_version (catalog) : NULL;
  g_autofree char *origin = sy_explain_catalog_origin (entry);
  g_autofree char *trouble = sy_explain_catalog_trouble (library, entry);

  gtk_box_append (GTK_BOX (texts), sy_label_new (title, "heading"));
  if (summary != NULL)
    gtk_box_append (GTK_BOX (texts), sy_label_new (summary, "caption"));
  if (version != NULL)
    gtk_box_append (GTK_BOX (texts), sy_label_new (version, "caption"));
  gtk_box_append (GTK_BOX (texts), sy_label_new (origin, "caption"));
  if (trouble != NULL)
    gtk_box_append (GTK_BOX (texts), sy_label_new (trouble, "catalog-trouble"));
  return texts;
}

/* A label of the button's own would be read twice by GTK 4.8. */
static void
add_button (SyCatalogRow *self, GtkWidget *buttons, const char *label, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), button);
}

static GtkWidget *
make_buttons (SyCatalogRow *self, const char *title)
{
  SyCatalogOrigin origin = sy_catalog_entry_get_origin (self->entry);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *use = g_strdup_printf (_ ("New project with “%s”"), title);
  g_autofree char *install = g_strdup_printf (_ ("Add “%s” to the library"), title);
  g_autofree char *remove = g_strdup_printf (_ ("Remove “%s”"), title);

  if (sy_catalog_entry_get_catalog (self->entry) != NULL)
    add_button (self, buttons, _ ("New Project"), use, G_CALLBACK (on_use_cb));
  if (origin == SY_CATALOG_OPENED)
    add_button (self, buttons, _ ("Add to Library"), install, G_CALLBACK (on_install_cb));
  if (origin == SY_CATALOG_INSTALLED)
    add_button (self, buttons, _ ("Remove…"), remove, G_CALLBACK (on_remove_cb));
  return buttons;
}

/**
 * sy_catalog_row_new:
 * @library: a library
 * @entry: one of its catalogs
 *
 * Blocks while it reads the catalog, the first time.
 *
 * Returns: a row
 */
GtkWidget *
sy_catalog_row_new (SyCatalogLibrary *library, SyCatalogEntry *entry)
{
  SyCatalogRow *self = g_object_new (SY_TYPE_CATALOG_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  g_autofree char *title = sy_catalog_entry_dup_title (entry);

  self->entry = g_object_ref (entry);
  gtk_widget_add_css_class (box, "catalog-row");
  gtk_box_append (GTK_BOX (box), make_texts (library, entry, title));
  gtk_box_append (GTK_BOX (box), make_buttons (self, title));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

/**
 * sy_catalog_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none): the catalog it shows
 */
SyCatalogEntry *
sy_catalog_row_get_entry (SyCatalogRow *self)
{
  return self->entry;
}
