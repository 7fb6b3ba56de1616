/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalogs-window.h"

#include <glib/gi18n.h>

#include "catalog-row.h"
#include "dialogs.h"
#include "explanation-catalog.h"

struct _SyCatalogsWindow
{
  AdwWindow      parent_instance;

  GtkListBox    *list;

  SyApplication *application; /* which holds on to its windows */
  SyWindow      *from;        /* whose window this is; weak */
};

G_DEFINE_FINAL_TYPE (SyCatalogsWindow, sy_catalogs_window, ADW_TYPE_WINDOW)

/* A catalog that is to be removed, and who asks. */
typedef struct
{
  SyCatalogsWindow *window;
  SyCatalogEntry   *entry;
} Removal;

static void
on_use_cb (SyCatalogsWindow *self, SyCatalogRow *row)
{
  SyCatalogEntry *entry = sy_catalog_row_get_entry (row);
  g_autoptr (SyDocument) document = NULL;

  /* Its file may have become unreadable since. */
  if (sy_catalog_entry_get_catalog (entry) == NULL)
    return;

  document = sy_document_new_in (entry);
  sy_application_show_document (self->application, document);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_install_cb (SyCatalogsWindow *self, SyCatalogRow *row)
{
  sy_application_install_catalog (self->application, sy_catalog_entry_get_file (sy_catalog_row_get_entry (row)),
                                  self->from);
}

static void
on_removal_cb (const char *answer, gpointer data)
{
  Removal *removal = data;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (answer, "remove") &&
      !sy_catalog_library_remove (sy_application_get_library (removal->window->application), removal->entry, &error))
    sy_dialogs_tell (GTK_WINDOW (removal->window), _ ("The Catalog Could Not Be Removed"), error->message);

  g_object_unref (removal->entry);
  g_object_unref (removal->window);
  g_free (removal);
}

static void
on_remove_cb (SyCatalogsWindow *self, SyCatalogRow *row)
{
  static const SyAnswer answers[] = {
    { "cancel", N_ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "remove", N_ ("_Remove"), ADW_RESPONSE_DESTRUCTIVE },
  };
  SyCatalogEntry *entry = sy_catalog_row_get_entry (row);
  g_autofree char *title = sy_catalog_entry_dup_title (entry);
  g_autofree char *body =
    g_strdup_printf (_ ("“%s” is deleted from your library. Answers that were given for it stay, but "
                        "can be opened only with a file of this catalog."),
                     title);
  Removal *removal = g_new0 (Removal, 1);

  removal->window = g_object_ref (self);
  removal->entry = g_object_ref (entry);
  sy_dialogs_ask (GTK_WINDOW (self), _ ("Remove the Catalog?"), body, answers, G_N_ELEMENTS (answers), on_removal_cb,
                  removal);
}

static void
on_add_file_cb (GFile *file, gpointer data)
{
  SyCatalogsWindow *self = SY_CATALOGS_WINDOW (data);

  if (file != NULL)
    sy_application_install_catalog (self->application, file, self->from);
}

static void
add_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sy_dialogs_open_catalog (GTK_WINDOW (widget), on_add_file_cb, widget);
}

static void
fill (SyCatalogsWindow *self)
{
  SyCatalogLibrary *library = sy_application_get_library (self->application);
  g_autoptr (GPtrArray) entries = sy_catalog_library_list (library);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < entries->len; i++)
    {
      GtkWidget *row = sy_catalog_row_new (library, entries->pdata[i]);

      g_signal_connect_object (row, "chosen", G_CALLBACK (on_use_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "install", G_CALLBACK (on_install_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "remove", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static void
sy_catalogs_window_dispose (GObject *object)
{
  SyCatalogsWindow *self = SY_CATALOGS_WINDOW (object);

  g_clear_object (&self->application);
  g_clear_weak_pointer (&self->from);

  G_OBJECT_CLASS (sy_catalogs_window_parent_class)->dispose (object);
}

static void
sy_catalogs_window_class_init (SyCatalogsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_catalogs_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/catalogs-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SyCatalogsWindow, list);
  gtk_widget_class_install_action (widget_class, "catalogs.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sy_catalogs_window_init (SyCatalogsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_catalogs_window_new:
 * @application: the application, whose library is shown
 * @parent: the window above which it is shown
 *
 * Returns: a window
 */
GtkWidget *
sy_catalogs_window_new (SyApplication *application, SyWindow *parent)
{
  SyCatalogsWindow *self = g_object_new (SY_TYPE_CATALOGS_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE,
                                         NULL);

  self->application = g_object_ref (application);
  g_set_weak_pointer (&self->from, parent);
  g_signal_connect_object (sy_application_get_library (application), "changed", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
