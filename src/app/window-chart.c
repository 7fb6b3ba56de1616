/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does with the picture of its result. */

#include "config.h"

#include <glib/gi18n.h>

#include "chart-picture.h"
#include "export-dialog.h"
#include "safe-file.h"
#include "window-private.h"

/* Characters of a proposed name. */
#define NAME_MOST 60

static const SyFileKind chart_kinds[] = {
  { N_ ("PNG picture, for documents and slides"), ".png" },
  { N_ ("SVG drawing, sharp at any size"), ".svg" },
};

static void
copy_chart_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);
  g_autoptr (GdkContentProvider) content = sy_chart_picture_to_clipboard (self->document);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  sy_window_tell (self, _ ("The chart is on the clipboard"));
}

static void
tell_saved (SyWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_file_get_parse_name (file);
  g_autofree char *text = g_strdup_printf (_ ("The chart is saved as “%s”"), name);

  sy_window_tell (self, text);
}

static void
on_chart_file_cb (GFile *file, gpointer data)
{
  SyWindow *self = SY_WINDOW (data);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;

  /* The window may be gone. */
  if (file == NULL || self->document == NULL)
    return;

  picture = g_str_has_suffix (name, ".svg") ? sy_chart_picture_to_svg (self->document)
                                            : sy_chart_picture_to_png (self->document);
  if (sy_safe_file_write (file, g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), &error))
    tell_saved (self, file);
  else
    sy_dialogs_tell (GTK_WINDOW (self), _ ("The Chart Could Not Be Saved"), error->message);
}

/* The title as far as it suits a file's name. */
static char *
propose_name (SyDocument *document)
{
  g_autofree char *title = sy_document_dup_title (document);

  if (g_str_has_suffix (title, ".steelyard"))
    title[strlen (title) - strlen (".steelyard")] = '\0';
  g_strdelimit (title, "/\n", '-');
  return g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), NAME_MOST));
}

static void
save_chart_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);
  g_autofree char *name = propose_name (self->document);

  sy_export_dialog_show (GTK_WINDOW (self), _ ("Save the Chart"), name, sy_document_get_file (self->document),
                         chart_kinds, G_N_ELEMENTS (chart_kinds), on_chart_file_cb, self);
}

void
sy_window_install_chart_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-chart", NULL, copy_chart_cb);
  gtk_widget_class_install_action (widget_class, "win.save-chart", NULL, save_chart_cb);
}
