/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one run of the program leaves to the next: unsaved work, and which
 * files were open. */

#include "config.h"

#include "application-private.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "recovery.h"
#include "settings.h"

/* The windows with documents, without dialogs. They stay while they are
 * closed one by one. */
static GPtrArray *
list_windows (SyApplication *self)
{
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SY_IS_WINDOW (l->data))
      g_ptr_array_add (windows, g_object_ref (l->data));

  return windows;
}

static char *
dup_uri (SyWindow *window)
{
  GFile *file = sy_document_get_file (sy_window_get_document (window));

  return file != NULL ? g_file_get_uri (file) : NULL;
}

/**
 * sy_application_remember:
 * @self: the application
 *
 * Remembers which files are open, for the next start. To be called whenever
 * that may have changed, so that it is known however the program ends.
 */
void
sy_application_remember (SyApplication *self)
{
  g_autoptr (GPtrArray) windows = list_windows (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;

  for (guint i = 0; i < self->closed->len; i++)
    g_strv_builder_add (builder, self->closed->pdata[i]);
  for (guint i = 0; i < windows->len; i++)
    {
      g_autofree char *uri = dup_uri (windows->pdata[i]);

      if (uri != NULL)
        g_strv_builder_add (builder, uri);
    }

  uris = g_strv_builder_end (builder);
  sy_settings_save_session ((const char *const *) uris);
}

/* From now on windows that are closed still belong to the session. */
void
sy_application_start_closing (SyApplication *self)
{
  self->closing = TRUE;
  g_ptr_array_set_size (self->closed, 0);
}

/* The person goes on. */
void
sy_application_stop_closing (SyApplication *self)
{
  self->closing = FALSE;
  g_ptr_array_set_size (self->closed, 0);
  sy_application_remember (self);
}

/* To be called before a window goes. The last one was open last, too. */
void
sy_application_note_closed (SyApplication *self, SyWindow *window)
{
  g_autoptr (GPtrArray) windows = list_windows (self);
  g_autofree char *uri = dup_uri (window);

  if (uri != NULL && (self->closing || windows->len == 1))
    g_ptr_array_add (self->closed, g_steal_pointer (&uri));
}

/* Work that was not saved when its program ended. What another program was
 * quicker to take over is in good hands; what lacks its catalog stays kept.
 * What went wrong else is added to @troubles. */
void
sy_application_recover (SyApplication *self, const char *id, GPtrArray *troubles)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyDocument) document = sy_document_recover_in (self->library, id, &error);

  if (document != NULL)
    sy_window_tell_recovered (sy_application_show_document (self, document));
  else if (sy_application_lacks_catalog (error))
    sy_application_ask_for_catalog (self, NULL, id, NULL, error->message);
  else if (!g_error_matches (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_TAKEN))
    g_ptr_array_add (troubles, g_strdup (error->message));
}

static void
reopen (SyApplication *self, const char *const *uris)
{
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (g_file_query_exists (file, NULL))
        sy_application_open_file (self, file, NULL);
    }
}

/* Once: shows what was left from the last time. Returns what could not be
 * recovered, in whole sentences, or NULL. */
char *
sy_application_resume (SyApplication *self, gboolean session)
{
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) left = NULL;
  g_auto (GStrv) uris = NULL;

  if (self->resumed)
    return NULL;

  self->resumed = TRUE;
  uris = session ? sy_settings_dup_session () : NULL;
  left = sy_recovery_list ();
  for (guint i = 0; i < left->len; i++)
    sy_application_recover (self, left->pdata[i], troubles);
  if (uris != NULL)
    reopen (self, (const char *const *) uris);

  g_ptr_array_add (troubles, NULL);
  return troubles->len > 1 ? g_strjoinv ("\n\n", (char **) troubles->pdata) : NULL;
}

/* Keeps all unsaved work at once. Returns a window whose work cannot be kept,
 * or NULL; the window says why as well, once the main loop runs. */
static GtkWindow *
flush (SyApplication *self, GError **error)
{
  g_autoptr (GPtrArray) windows = list_windows (self);
  GtkWindow *trouble = NULL;

  for (guint i = 0; i < windows->len; i++)
    if (!sy_document_flush (sy_window_get_document (windows->pdata[i]), trouble == NULL ? error : NULL) &&
        trouble == NULL)
      trouble = windows->pdata[i];

  return trouble;
}

static void
let_log_out (SyApplication *self)
{
  if (self->inhibitor != 0)
    gtk_application_uninhibit (GTK_APPLICATION (self), self->inhibitor);
  self->inhibitor = 0;
}

/* The session manager shows the reason; the person decides whether to go on
 * with the logout. */
static void
on_query_end_cb (SyApplication *self)
{
  GtkWindow *trouble = flush (self, NULL);

  let_log_out (self);
  if (trouble == NULL)
    return;

  gtk_window_present (trouble);
  self->inhibitor = gtk_application_inhibit (GTK_APPLICATION (self), trouble, GTK_APPLICATION_INHIBIT_LOGOUT,
                                             _ ("Some answers are not saved, and cannot be kept for the next start. "
                                                "Save them first."));
}

/* Keeps all unsaved work and closes the windows without a question: what is
 * unsaved comes back at the next start. */
void
sy_application_leave_work (SyApplication *self)
{
  g_autoptr (GPtrArray) windows = list_windows (self);
  g_autoptr (GError) error = NULL;

  if (flush (self, &error) != NULL)
    g_printerr ("steelyard: %s\n", error->message);
  if (windows->len > 0)
    {
      sy_settings_save_window (windows->pdata[0]);
      sy_application_start_closing (self);
    }
  for (guint i = 0; i < windows->len; i++)
    gtk_window_destroy (windows->pdata[i]);
}

/* Once; the next signal of the kind ends the program in any case. So there is
 * time to save what would be lost. */
static gboolean
on_signal_cb (gpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *trouble = flush (data, &error);

  if (trouble == NULL)
    {
      g_application_quit (G_APPLICATION (data));
      return G_SOURCE_REMOVE;
    }

  g_printerr ("steelyard: %s\n", error->message);
  gtk_window_present (trouble);
  return G_SOURCE_REMOVE;
}

/* Whoever had a signal ignored, as nohup does, wants the program to go on. */
static void
quit_at (SyApplication *self, int number)
{
  struct sigaction now;

  if (sigaction (number, NULL, &now) == 0 && now.sa_handler == SIG_IGN)
    return;

  g_unix_signal_add (number, on_signal_cb, self);
}

/* Ends in good order when the session does, or when asked to from outside. */
void
sy_application_watch_session (SyApplication *self)
{
  g_signal_connect (self, "query-end", G_CALLBACK (on_query_end_cb), NULL);
  quit_at (self, SIGHUP);
  quit_at (self, SIGINT);
  quit_at (self, SIGTERM);
}
