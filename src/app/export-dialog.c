/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWindow        *parent; /* kept until the file is passed on */
  const SyFileKind *kinds;
  guint             n_kinds;
  SyFileFunc        func;
  gpointer          data;
  GFile            *file;
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->file);
  g_object_unref (asking->parent);
  g_free (asking);
}

static void
pass_file_cb (gpointer data)
{
  Asking *asking = data;

  asking->func (asking->file, asking->data);
  asking_free (asking);
}

/* The parent may be destroyed by what follows: not while the dialog is still
 * telling. */
static void
on_replace_cb (AdwMessageDialog *dialog G_GNUC_UNUSED, const char *response, gpointer data)
{
  Asking *asking = data;

  if (!g_str_equal (response, "replace"))
    g_clear_object (&asking->file);
  g_idle_add_once (pass_file_cb, asking);
}

static void
ask_to_replace (Asking *asking)
{
  g_autofree char *path = g_file_get_path (asking->file);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_file_get_parse_name (asking->file);
  g_autofree char *body = g_strdup_printf (_ ("“%s” is there already. What it holds would be lost."), name);
  GtkWidget *dialog = adw_message_dialog_new (asking->parent, _ ("Replace the File?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace", _ ("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_replace_cb), asking);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The ending that the chosen filter stands for, or NULL if @name has one of
 * the endings. */
static const char *
find_missing_ending (const Asking *asking, const char *name, GtkFileFilter *filter)
{
  const char *missing = asking->kinds[0].ending;

  for (guint i = 0; i < asking->n_kinds; i++)
    {
      if (g_str_has_suffix (name, asking->kinds[i].ending))
        return NULL;
      if (filter != NULL && g_strcmp0 (gtk_file_filter_get_name (filter), _ (asking->kinds[i].label)) == 0)
        missing = asking->kinds[i].ending;
    }

  return missing;
}

/* The dialog asks before a file is replaced whose name was chosen as it
 * stands; with an ending added it may be another file. */
static void
take_file (Asking *asking, GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  const char *ending = find_missing_ending (asking, name, gtk_file_chooser_get_filter (chooser));
  g_autofree char *whole = g_strconcat (name, ending, NULL);

  asking->file = ending != NULL && folder != NULL ? g_file_get_child (folder, whole) : g_object_ref (file);
  if (ending != NULL && g_file_query_exists (asking->file, NULL))
    ask_to_replace (asking);
  else
    pass_file_cb (asking);
}

static void
on_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  if (response == GTK_RESPONSE_ACCEPT)
    take_file (data, GTK_FILE_CHOOSER (dialog));
  else
    pass_file_cb (data);

  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const SyFileKind *kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ (kind->label));
  gtk_file_filter_add_suffix (filter, kind->ending + 1);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * sy_export_dialog_show:
 * @parent: the window that asks
 * @title: what is asked
 * @name: a name to propose, without an ending
 * @beside: (nullable): a file in the folder to propose
 * @kinds: (array length=n_kinds): static; what can be chosen, the usual first
 * @n_kinds: how many
 * @func: called with the file, or with %NULL if none is chosen
 * @data: for @func
 *
 * Asks where to export something. The name of the file then has one of the
 * endings: the one that was typed, else that of the chosen kind.
 */
void
sy_export_dialog_show (GtkWindow        *parent,
                       const char       *title,
                       const char       *name,
                       GFile            *beside,
                       const SyFileKind *kinds,
                       guint             n_kinds,
                       SyFileFunc        func,
                       gpointer          data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autoptr (GFile) folder = beside != NULL ? g_file_get_parent (beside) : NULL;
  Asking *asking = g_new0 (Asking, 1);

  asking->parent = g_object_ref (parent);
  asking->kinds = kinds;
  asking->n_kinds = n_kinds;
  asking->func = func;
  asking->data = data;

  for (guint i = 0; i < n_kinds; i++)
    add_filter (GTK_FILE_CHOOSER (dialog), &kinds[i]);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response_cb), asking);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_folder_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  Asking *asking = data;

  if (response == GTK_RESPONSE_ACCEPT)
    asking->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  pass_file_cb (asking);
  g_object_unref (dialog);
}

/**
 * sy_export_dialog_show_folder:
 * @parent: the window that asks
 * @title: what is asked
 * @beside: (nullable): a file in the folder to propose
 * @func: called with a folder on this computer, or with %NULL if none is chosen
 * @data: for @func
 *
 * Asks for a folder in which something finds its own name.
 */
void
sy_export_dialog_show_folder (GtkWindow *parent, const char *title, GFile *beside, SyFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                              _ ("_Save Here"), NULL);
  g_autoptr (GFile) folder = beside != NULL ? g_file_get_parent (beside) : NULL;
  Asking *asking = g_new0 (Asking, 1);

  asking->parent = g_object_ref (parent);
  asking->func = func;
  asking->data = data;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_folder_response_cb), asking);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * sy_export_dialog_describe:
 * @file: a file that was saved
 *
 * Returns: (transfer full): a sentence that says where
 */
char *
sy_export_dialog_describe (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_file_get_parse_name (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *place = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("/");

  /* Translators: the name of a file, and the folder it is in. */
  return g_strdup_printf (_ ("Saved as “%1$s” in “%2$s”"), name, place);
}
