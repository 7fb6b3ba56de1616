/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does with files: open, save, close, and what happens to a
 * file behind its back. */

#include "config.h"

#include <glib/gi18n.h>

#include "application.h"
#include "dialogs.h"
#include "recent-menu.h"
#include "settings.h"
#include "text.h"
#include "window-private.h"

static SyApplication *
get_application (SyWindow *self)
{
  return SY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static void
show_conflict (SyWindow *self)
{
  sy_notice_show (self->notice, _ ("Another program has changed this file. Which version should count?"));
  sy_notice_add_action (self->notice, _ ("Load Theirs"), "win.reload");
  sy_notice_add_action (self->notice, _ ("Keep Mine"), "win.overwrite");
  sy_notice_add_action (self->notice, _ ("Save Mine Beside"), "win.save-as");
}

static void
show_missing (SyWindow *self)
{
  sy_notice_show (self->notice, _ ("The file was moved or deleted. Your answers are still here."));
  sy_notice_add_action (self->notice, _ ("Save It Again"), "win.overwrite");
  sy_notice_add_action (self->notice, _ ("Save As…"), "win.save-as");
}

static void
show_file_state (SyWindow *self, SyFileState state)
{
  switch (state)
    {
    case SY_FILE_CHANGED:
      show_conflict (self);
      break;
    case SY_FILE_MISSING:
      show_missing (self);
      break;
    case SY_FILE_SAME:
    default:
      sy_notice_hide (self->notice);
    }
}

static void
on_file_changed_cb (SyWindow *self, SyFileState state)
{
  show_file_state (self, state);
}

static void
on_recovery_failed_cb (SyWindow *self, const char *sentence)
{
  sy_notice_show (self->notice, sentence);
  sy_notice_add_action (self->notice, _ ("Save As…"), "win.save-as");
}

/* The person's work is still in the window, whatever happened to the file. */
static void
tell_save_failed (SyWindow *self, const GError *error)
{
  g_autofree char *body =
    g_strdup_printf (_ ("%s\n\nYour answers are still here: save them in another place, or try again."),
                     error->message);

  self->closing = FALSE;
  sy_dialogs_tell (GTK_WINDOW (self), _ ("The Answers Could Not Be Saved"), body);
}

static void
finish_save (SyWindow *self, GFile *file)
{
  sy_recent_menu_add (file);
  sy_application_remember (get_application (self));
  sy_notice_hide (self->notice);
  if (self->closing)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_to (SyWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (sy_document_save (self->document, file, &error))
    finish_save (self, file);
  else if (g_error_matches (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_CHANGED))
    {
      self->closing = FALSE;
      show_file_state (self, sy_document_check_file (self->document));
    }
  else
    tell_save_failed (self, error);
}

static void
on_save_file_cb (GFile *file, gpointer data)
{
  SyWindow *self = SY_WINDOW (data);

  /* The window may be gone, or the person has thought better of it. */
  if (file != NULL && self->document != NULL)
    save_to (self, file);
  else
    self->closing = FALSE;
}

static void
ask_where_to_save (SyWindow *self)
{
  g_autofree char *title = sy_document_dup_title (self->document);
  g_autofree char *base = g_strdelimit (sy_text_shorten (title), "/\n", '-');
  g_autofree char *name = g_strconcat (base, ".steelyard", NULL);

  sy_dialogs_save (GTK_WINDOW (self), name, sy_document_get_file (self->document), on_save_file_cb, self);
}

static void
save_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);
  GFile *file = sy_document_get_file (self->document);

  if (file == NULL)
    ask_where_to_save (self);
  else
    save_to (self, file);
}

static void
save_as_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  ask_where_to_save (SY_WINDOW (widget));
}

static void
overwrite_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);
  GFile *file = sy_document_get_file (self->document);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  if (sy_document_overwrite (self->document, file, &error))
    finish_save (self, file);
  else
    tell_save_failed (self, error);
}

static void
reload_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (sy_document_reload (self->document, &error))
    sy_notice_hide (self->notice);
  else
    sy_dialogs_tell (GTK_WINDOW (self), _ ("The File Could Not Be Opened"), error->message);
}

static void
duplicate_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);
  g_autoptr (SyDocument) copy = sy_document_duplicate (self->document);

  sy_application_show_document (get_application (self), copy);
}

/* Over the catalog of this window, whose starting points the menu names. */
static void
new_from_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SyWindow *self = SY_WINDOW (widget);
  SyCatalog *catalog = sy_document_get_catalog (self->document);
  guint point = g_variant_get_uint32 (parameter);
  g_autoptr (SyDocument) document = NULL;

  if (point >= sy_catalog_get_n_starting_points (catalog))
    return;

  document = sy_document_new_from (catalog, sy_catalog_get_starting_point (catalog, point));
  sy_document_follow (document, sy_document_get_catalog_entry (self->document));
  sy_application_show_document (get_application (self), document);
}

static void
on_open_file_cb (GFile *file, gpointer data)
{
  SyApplication *application = get_application (SY_WINDOW (data));

  if (file != NULL && application != NULL)
    sy_application_open_file (application, file, SY_WINDOW (data));
}

static void
open_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sy_dialogs_open (GTK_WINDOW (widget), on_open_file_cb, widget);
}

static void
open_uri_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  on_open_file_cb (file, widget);
}

static gboolean
on_drop_cb (GtkDropTarget *target G_GNUC_UNUSED, const GValue *value, double x G_GNUC_UNUSED, double y G_GNUC_UNUSED,
            gpointer data)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    sy_application_open_file (get_application (SY_WINDOW (data)), l->data, NULL);

  return files != NULL;
}

static void
on_unsaved_answer_cb (const char *answer, gpointer data)
{
  SyWindow *self = SY_WINDOW (data);

  if (g_str_equal (answer, "discard"))
    {
      sy_document_forget (self->document);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_str_equal (answer, "save"))
    {
      self->closing = TRUE;
      gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
    }
}

/* Asks about changes that are not saved; the class's handler for
 * close-request. */
gboolean
sy_window_close_request (GtkWindow *window)
{
  SyWindow *self = SY_WINDOW (window);
  g_autofree char *title = NULL;

  sy_settings_save_window (window);
  if (!sy_document_is_modified (self->document))
    return FALSE;

  title = sy_document_dup_title (self->document);
  sy_dialogs_unsaved (window, title, on_unsaved_answer_cb, self);
  return TRUE;
}

static gboolean
look_at_files_cb (gpointer data)
{
  SyWindow *self = SY_WINDOW (data);

  if (self->document != NULL)
    {
      sy_document_check_file (self->document);
      sy_window_check_catalog (self);
    }
  return G_SOURCE_REMOVE;
}

/* On a network drive nothing tells of a change, so look when the person comes
 * back, once that is painted; the document says it if there is news. */
static void
on_active_cb (SyWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    g_idle_add_full (G_PRIORITY_LOW, look_at_files_cb, g_object_ref (self), g_object_unref);
}

/* Files that are dropped anywhere on the window are opened. */
void
sy_window_accept_files (SyWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Says when the file of the window's document changes behind its back. */
void
sy_window_watch_file (SyWindow *self)
{
  GFile *file = sy_document_get_file (self->document);

  g_signal_connect_object (self->document, "file-changed", G_CALLBACK (on_file_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_cb), NULL);
  g_signal_connect_object (self->document, "recovery-failed", G_CALLBACK (on_recovery_failed_cb), self,
                           G_CONNECT_SWAPPED);
  if (file != NULL)
    sy_recent_menu_add (file);
}

void
sy_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_cb);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (widget_class, "win.overwrite", NULL, overwrite_cb);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_cb);
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "win.new-from", "u", new_from_cb);
}
