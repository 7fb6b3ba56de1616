/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window hands its result to others: as a file or on paper. */

#include "config.h"

#include <glib/gi18n.h>

#include "export-dialog.h"
#include "print-preview.h"
#include "report-file.h"
#include "report-task.h"
#include "safe-file.h"
#include "window-private.h"

/* What takes longer than this, in milliseconds, says so. */
#define PATIENCE 400

/* As what a report is exported, and what happens once it is made. */
typedef struct
{
  SyWindow      *window;
  SyReport      *report;
  SyReportFormat format;
  gboolean       printed; /* instead of being written in that format */
} Export;

/* By formats. */
static const SyFileKind kinds[] = {
  [SY_REPORT_HTML] = { N_ ("Web page (HTML)"), ".html" },
  [SY_REPORT_MADR] = { NULL, ".md" },
  [SY_REPORT_NYGARD] = { NULL, ".md" },
  [SY_REPORT_CSV] = { N_ ("Table (CSV)"), ".csv" },
  [SY_REPORT_JSON] = { N_ ("Evaluation (JSON)"), ".json" },
};

static void
export_free (Export *self)
{
  g_clear_pointer (&self->report, sy_report_free);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
tell_saved (SyWindow *self, GFile *file)
{
  g_autofree char *text = sy_export_dialog_describe (file);

  sy_window_tell (self, text);
}

static void
tell_fault (SyWindow *self, const GError *error)
{
  sy_dialogs_tell (GTK_WINDOW (self), _ ("The Report Could Not Be Saved"), error->message);
}

static void
on_file_cb (GFile *file, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  /* The window may be gone. */
  if (file == NULL || export->window->document == NULL)
    return;

  text = sy_report_to_text (export->report, export->format, 1);
  if (sy_safe_file_write (file, text, strlen (text), &error))
    tell_saved (export->window, file);
  else
    tell_fault (export->window, error);
}

/* Records are numbered by what is in their folder already. */
static void
on_folder_cb (GFile *folder, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL || export->window->document == NULL)
    return;

  file = sy_report_save_in (export->report, export->format, folder, &error);
  if (file != NULL)
    tell_saved (export->window, file);
  else
    tell_fault (export->window, error);
}

static void
ask_where (Export *export)
{
  GtkWindow *window = GTK_WINDOW (export->window);
  GFile *beside = sy_document_get_file (export->window->document);
  g_autofree char *name = NULL;

  if (export->format == SY_REPORT_MADR || export->format == SY_REPORT_NYGARD)
    {
      sy_export_dialog_show_folder (window, _ ("Choose the Folder of Your Decision Records"), beside, on_folder_cb,
                                    export);
      return;
    }

  name = sy_report_suggest_name (export->report, export->format, 1);
  sy_export_dialog_show (window, _ ("Export"), name, beside, &kinds[export->format], 1, on_file_cb, export);
}

/* Shows the pages; from there on it is no longer about this export. */
static void
show_preview (Export *export)
{
  gtk_window_present (sy_print_preview_new (GTK_WINDOW (export->window), g_steal_pointer (&export->report),
                                            sy_document_get_file (export->window->document)));
  export_free (export);
}

static void
stop_waiting (SyWindow *self)
{
  g_clear_handle_id (&self->export_timer, g_source_remove);
  if (self->export_toast != NULL)
    adw_toast_dismiss (self->export_toast);
  g_clear_object (&self->exporting);
}

static void
on_made_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;

  export->report = sy_report_make_finish (result, &error);
  /* Given up, for another export or with the window. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || export->window->document == NULL)
    return;

  stop_waiting (export->window);
  if (error != NULL)
    tell_fault (export->window, error);
  else if (export->printed)
    show_preview (g_steal_pointer (&export));
  else
    ask_where (g_steal_pointer (&export));
}

static void
show_waiting_cb (gpointer data)
{
  SyWindow *self = SY_WINDOW (data);
  AdwToast *toast = adw_toast_new (_ ("The report is being made…"));

  self->export_timer = 0;
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("_Cancel"));
  adw_toast_set_action_name (toast, "win.cancel-export");
  g_set_weak_pointer (&self->export_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Gives up a report that is being made. */
void
sy_window_stop_export (SyWindow *self)
{
  g_cancellable_cancel (self->exporting);
  stop_waiting (self);
}

/* The people who are shown side by side; nobody is beside themselves. */
static SyPeople *
get_compared (SyWindow *self)
{
  SyPeople *people = sy_window_is_comparing (self) ? sy_comparison_get_people (self->comparison) : NULL;

  return people != NULL && sy_people_get_n_people (people) > 1 ? people : NULL;
}

/* What is shown is exported: the comparison, or the document. */
static void
start (SyWindow *self, SyReportFormat format, gboolean printed)
{
  Export *export = g_new0 (Export, 1);
  SyPeople *people = get_compared (self);

  export->window = g_object_ref (self);
  export->format = format;
  export->printed = printed;

  sy_window_stop_export (self);
  self->exporting = g_cancellable_new ();
  self->export_timer = g_timeout_add_once (PATIENCE, show_waiting_cb, self);
  if (people != NULL)
    sy_report_make_for_people_async (people, format != SY_REPORT_JSON, self->exporting, on_made_cb, export);
  else
    sy_report_make_async (sy_document_get_catalog (self->document), sy_document_get_requirements (self->document),
                          format != SY_REPORT_JSON, self->exporting, on_made_cb, export);
}

static void
export_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SyReportFormat format;

  if (sy_report_format_from_id (g_variant_get_string (parameter, NULL), &format))
    start (SY_WINDOW (widget), format, FALSE);
}

static void
print_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  start (SY_WINDOW (widget), SY_REPORT_HTML, TRUE);
}

static void
cancel_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sy_window_stop_export (SY_WINDOW (widget));
}

void
sy_window_install_export_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "win.cancel-export", NULL, cancel_cb);
}
