/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs.h"

#include <glib/gi18n.h>

#include "text.h"

typedef struct
{
  SyFileFunc   file_func;
  SyFilesFunc  files_func;
  SyAnswerFunc answer_func;
  gpointer     data;
  GtkWindow   *parent; /* kept until the answer is passed on */
  char        *answer;
} Waiting;

static void
on_file_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  waiting->file_func (file, waiting->data);

  g_object_unref (waiting->parent);
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _ ("Steelyard files"));
  gtk_file_filter_add_pattern (ours, "*.steelyard");
  gtk_file_chooser_add_filter (chooser, ours);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static GtkFileChooserNative *
file_dialog_new (GtkWindow *parent, const char *title, GtkFileChooserAction action, SyFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->file_func = func;
  waiting->data = data;
  waiting->parent = g_object_ref (parent);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect (dialog, "response", G_CALLBACK (on_file_response_cb), waiting);

  return dialog;
}

/**
 * sy_dialogs_open:
 * @parent: the window that asks
 * @func: called with the file, or with %NULL if none is chosen
 * @data: for @func
 */
void
sy_dialogs_open (GtkWindow *parent, SyFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = file_dialog_new (parent, _ ("Open a File"), GTK_FILE_CHOOSER_ACTION_OPEN, func, data);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_files_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  waiting->files_func (files, waiting->data);

  g_object_unref (waiting->parent);
  g_object_unref (dialog);
}

/**
 * sy_dialogs_open_several:
 * @parent: the window that asks
 * @folder: (nullable): where to look first
 * @func: called with a list of #GFile, or with %NULL if none is chosen
 * @data: for @func
 */
void
sy_dialogs_open_several (GtkWindow *parent, GFile *folder, SyFilesFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Add Answers"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _ ("_Add"), NULL);
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->files_func = func;
  waiting->data = data;
  waiting->parent = g_object_ref (parent);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect (dialog, "response", G_CALLBACK (on_files_response_cb), waiting);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * sy_dialogs_save:
 * @parent: the window that asks
 * @name: a name to propose
 * @file: (nullable): the file so far
 * @func: called with the file, or with %NULL if none is chosen
 * @data: for @func
 */
void
sy_dialogs_save (GtkWindow *parent, const char *name, GFile *file, SyFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = file_dialog_new (parent, _ ("Save the Answers"), GTK_FILE_CHOOSER_ACTION_SAVE, func,
                                                  data);

  if (file != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL);
  else
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
pass_answer_cb (gpointer data)
{
  g_autofree Waiting *waiting = data;

  waiting->answer_func (waiting->answer, waiting->data);
  g_free (waiting->answer);
  g_object_unref (waiting->parent);
}

/* The answer may destroy the parent, and the dialog with it: not while the
 * dialog is still telling. */
static void
on_answer_cb (AdwMessageDialog *dialog G_GNUC_UNUSED, const char *response, gpointer data)
{
  Waiting *waiting = data;

  waiting->answer = g_strdup (response);
  g_idle_add_once (pass_answer_cb, waiting);
}

/**
 * sy_dialogs_unsaved:
 * @parent: the window that is being closed
 * @title: what its document is called
 * @func: called with "cancel", "discard" or "save"
 * @data: for @func
 */
void
sy_dialogs_unsaved (GtkWindow *parent, const char *title, SyAnswerFunc func, gpointer data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Save Changes?"), NULL);
  g_autofree char *name = sy_text_shorten (title);
  g_autofree char *body = g_strdup_printf (_ ("“%s” has changes that are not saved. They are lost if you discard them."),
                                           name);
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->answer_func = func;
  waiting->data = data;
  waiting->parent = g_object_ref (parent);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_answer_cb), waiting);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * sy_dialogs_tell:
 * @parent: (nullable): the window it is about
 * @heading: what happened
 * @body: what was wrong, and what can be done
 */
void
sy_dialogs_tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * sy_dialogs_about:
 * @parent: (nullable): the window above which it is shown
 */
void
sy_dialogs_about (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", "Steelyard",
                         "application-icon", APP_ID,
                         "version", VERSION,
                         "comments", _ ("Weighs what a Python web project could be built on against what it needs."),
                         "developer-name", _ ("The Steelyard authors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}
