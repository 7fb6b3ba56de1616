/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "application-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "catalogs-window.h"
#include "dialogs.h"
#include "file-kind.h"
#include "menu-names.h"
#include "settings.h"
#include "sy-ui.h"

G_DEFINE_FINAL_TYPE (SyApplication, sy_application, ADW_TYPE_APPLICATION)

static SyWindow *
present_new (SyApplication *self)
{
  g_autoptr (SyDocument) document = sy_document_new_in (sy_catalog_library_get_default (self->library));

  return sy_application_show_document (self, document);
}

static SyWindow *
find_window (SyApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SY_IS_WINDOW (l->data))
      {
        GFile *open = sy_document_get_file (sy_window_get_document (l->data));

        if (open != NULL && g_file_equal (open, file))
          return l->data;
      }

  return NULL;
}

static void
new_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  present_new (SY_APPLICATION (data));
}

static void
catalogs_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  SyApplication *self = SY_APPLICATION (data);

  gtk_window_present (GTK_WINDOW (sy_catalogs_window_new (self, sy_application_need_window (self))));
}

static void
about_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  sy_dialogs_about (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

/* Each window asks about its own changes. */
static void
quit_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  /* Closing one may destroy another. */
  g_list_foreach (windows, (GFunc) (void (*) (void)) g_object_ref, NULL);
  sy_application_start_closing (SY_APPLICATION (data));

  for (GList *l = windows; l != NULL; l = l->next)
    if (SY_IS_WINDOW (l->data))
      gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
tell_not_recovered (SyApplication *self, const char *trouble)
{
  if (trouble != NULL)
    sy_dialogs_tell (gtk_application_get_active_window (GTK_APPLICATION (self)),
                     _ ("Unsaved Answers Could Not Be Recovered"), trouble);
}

static void
sy_application_activate (GApplication *application)
{
  SyApplication *self = SY_APPLICATION (application);
  g_autofree char *trouble = sy_application_resume (self, TRUE);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    present_new (self);
  tell_not_recovered (self, trouble);
}

static void
sy_application_open (GApplication *application, GFile **files, int n_files, const char *hint G_GNUC_UNUSED)
{
  SyApplication *self = SY_APPLICATION (application);
  g_autofree char *trouble = sy_application_resume (self, FALSE);

  for (int i = 0; i < n_files; i++)
    sy_application_open_file (self, files[i], NULL);
  tell_not_recovered (self, trouble);
}

static void
add_shortcuts (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } shortcuts[] = {
    { "app.new", { "<Control>n" } },
    { "app.quit", { "<Control>q" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z" } },
    { "win.duplicate", { "<Control>d" } },
    { "win.open", { "<Control>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.search", { "<Control>f" } },
    { "win.present", { "F11" } },
    { "win.print", { "<Control>p" } },
    { "win.copy-chart", { "<Control><Shift>c" } },
    { "win.guide", { "<Control>g" } },
    { "win.form", { "<Control>l" } },
    { "win.compare", { "<Control>k" } },
    { "win.shortcuts", { "<Control>question", "<Control>F1" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].keys);
}

static void
sy_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "new", .activate = new_cb },
    { .name = "catalogs", .activate = catalogs_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
  };
  SyApplication *self = SY_APPLICATION (application);
  SyCatalogEntry *bundled = sy_catalog_library_get_default (self->library);
  g_autoptr (GAction) restore_session = NULL;

  g_resources_register (sy_ui_get_resource ());
  G_APPLICATION_CLASS (sy_application_parent_class)->startup (application);
  sy_application_finish_reading (self);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  restore_session = sy_settings_create_action ("restore-session");
  if (restore_session != NULL)
    g_action_map_add_action (G_ACTION_MAP (application), restore_session);
  add_shortcuts (GTK_APPLICATION (application));
  sy_menu_names_set_up ();
  gtk_window_set_default_icon_name (APP_ID);

  if (sy_catalog_entry_get_problem (bundled) != NULL)
    {
      g_printerr ("steelyard: %s\n", sy_catalog_entry_get_problem (bundled));
      exit (1);
    }
  sy_application_watch_session (self);
}

/* Whatever ends the program: nothing is left to a timer. */
static void
sy_application_shutdown (GApplication *application)
{
  sy_application_leave_work (SY_APPLICATION (application));

  G_APPLICATION_CLASS (sy_application_parent_class)->shutdown (application);
}

static void
sy_application_finalize (GObject *object)
{
  SyApplication *self = SY_APPLICATION (object);

  sy_application_stop_asking (self);
  sy_application_stop_reading (self);
  g_clear_object (&self->library);
  g_clear_pointer (&self->closed, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_application_parent_class)->finalize (object);
}

static void
sy_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  SyApplication *self = SY_APPLICATION (application);

  if (SY_IS_WINDOW (window))
    sy_application_note_closed (self, SY_WINDOW (window));

  GTK_APPLICATION_CLASS (sy_application_parent_class)->window_removed (application, window);
  sy_application_remember (self);
}

static void
sy_application_class_init (SyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_application_finalize;
  application_class->startup = sy_application_startup;
  application_class->activate = sy_application_activate;
  application_class->open = sy_application_open;
  application_class->shutdown = sy_application_shutdown;
  GTK_APPLICATION_CLASS (klass)->window_removed = sy_application_window_removed;
}

static void
sy_application_init (SyApplication *self)
{
  self->library = sy_catalog_library_new ();
  self->waiting = g_queue_new ();
  self->closed = g_ptr_array_new_with_free_func (g_free);
}

/**
 * sy_application_new:
 *
 * Returns: (transfer full): the application
 */
SyApplication *
sy_application_new (void)
{
  return g_object_new (SY_TYPE_APPLICATION, "application-id", APP_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "register-session", TRUE, "resource-base-path", "/io/github/steelyard/Steelyard", NULL);
}

/**
 * sy_application_open_file:
 * @self: the application
 * @file: a requirements file or a catalog
 * @from: (nullable): the window from which it is opened; gives way if its
 *   document is as new
 *
 * Opens @file in a window of its own, or shows the window that has it. A
 * catalog is offered for a new document. If it cannot be opened, says why; if
 * only the catalog of the answers is missing, asks for that.
 */
void
sy_application_open_file (SyApplication *self, GFile *file, SyWindow *from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyDocument) document = NULL;
  SyWindow *window = find_window (self, file);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  if (sy_file_is_catalog (file))
    {
      sy_application_offer_catalog (self, file, from);
      return;
    }

  document = sy_document_open_in (self->library, file, &error);
  if (document != NULL)
    {
      sy_application_show_document (self, document);
      sy_application_give_way (from);
    }
  else if (sy_application_lacks_catalog (error))
    sy_application_ask_for_catalog (self, file, NULL, from, error->message);
  else
    sy_dialogs_tell (GTK_WINDOW (from != NULL ? from : sy_application_need_window (self)),
                     _ ("The File Could Not Be Opened"), error->message);
}

/* A window in which something can be said; a new one if there is none. */
SyWindow *
sy_application_need_window (SyApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SY_IS_WINDOW (l->data))
      return l->data;

  return present_new (self);
}

/* A document that is as new makes room for the one that is shown instead. */
void
sy_application_give_way (SyWindow *from)
{
  if (from != NULL && sy_document_is_untouched (sy_window_get_document (from)))
    gtk_window_destroy (GTK_WINDOW (from));
}

/**
 * sy_application_get_library:
 * @self: the application
 *
 * Returns: (transfer none): the catalogs at hand
 */
SyCatalogLibrary *
sy_application_get_library (SyApplication *self)
{
  return self->library;
}

/**
 * sy_application_show_document:
 * @self: the application
 * @document: a document
 *
 * Returns: (transfer none): the new window in which it is shown
 */
SyWindow *
sy_application_show_document (SyApplication *self, SyDocument *document)
{
  SyWindow *window = sy_window_new (ADW_APPLICATION (self), document);

  gtk_window_present (GTK_WINDOW (window));
  sy_application_stop_closing (self);
  sy_catalog_library_watch (self->library);
  return window;
}
