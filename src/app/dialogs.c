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
add_filter (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
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

  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Steelyard files"), "*.steelyard");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Catalogs"), "*.json");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*");
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * sy_dialogs_open_catalog:
 * @parent: the window that asks
 * @func: called with the file of a catalog, or with %NULL if none is chosen
 * @data: for @func
 */
void
sy_dialogs_open_catalog (GtkWindow *parent, SyFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = file_dialog_new (parent, _ ("Choose a Catalog File"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                                  func, data);

  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Catalogs"), "*.json");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*");
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
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Steelyard files"), "*.steelyard");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*");
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

  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Steelyard files"), "*.steelyard");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*");
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
 * sy_dialogs_ask:
 * @parent: the window it is about
 * @heading: the question
 * @body: (nullable): what there is to know for an answer
 * @answers: (array length=n_answers): what can be answered: first what leaves
 *   all as it is, last what is proposed
 * @n_answers: how many
 * @func: called with the id of the answer
 * @data: for @func
 */
void
sy_dialogs_ask (GtkWindow      *parent,
                const char     *heading,
                const char     *body,
                const SyAnswer *answers,
                guint           n_answers,
                SyAnswerFunc    func,
                gpointer        data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->answer_func = func;
  waiting->data = data;
  waiting->parent = g_object_ref (parent);
  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, _ (answers[i].label));
      adw_message_dialog_set_response_appearance (dialog, answers[i].id, answers[i].appearance);
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  adw_message_dialog_set_default_response (dialog, answers[n_answers - 1].id);
  g_signal_connect (dialog, "response", G_CALLBACK (on_answer_cb), waiting);
  gtk_window_present (GTK_WINDOW (dialog));
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
  static const SyAnswer answers[] = {
    { "cancel", N_ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "discard", N_ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", N_ ("_Save"), ADW_RESPONSE_SUGGESTED },
  };
  g_autofree char *name = sy_text_shorten (title);
  g_autofree char *body =
    g_strdup_printf (_ ("“%s” has changes that are not saved. They are lost if you discard them."), name);

  sy_dialogs_ask (parent, _ ("Save Changes?"), body, answers, G_N_ELEMENTS (answers), func, data);
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
                         "application-name", APP_NAME,
                         "application-icon", APP_ID,
                         "version", VERSION,
                         "comments", _ ("Weighs what can be chosen against what a project needs."),
                         "developer-name", _ ("The Steelyard authors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}
