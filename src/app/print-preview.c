/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print-preview.h"

#include <glib/gi18n.h>

#include "export-dialog.h"
#include "print-operation.h"
#include "print-page.h"
#include "slug.h"

struct _SyPrintPreview
{
  AdwWindow         parent_instance;

  AdwWindowTitle   *title;
  AdwToastOverlay  *toasts;
  GtkScrolledWindow *scroller;
  GtkBox           *pages;

  SyReport         *report;
  GFile            *beside; /* nullable: where files are proposed to be saved */
  SyPrintLayout    *layout;
  GtkPageSetup     *setup;
  GtkPrintSettings *settings;
};

G_DEFINE_FINAL_TYPE (SyPrintPreview, sy_print_preview, ADW_TYPE_WINDOW)

static const SyFileKind pdf_kinds[] = {
  { N_ ("PDF document"), ".pdf" },
};

static void
clear_pages (SyPrintPreview *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, page);
}

/* A page is a picture, and heard as its text. */
static void
add_page (SyPrintPreview *self, guint page)
{
  g_autoptr (GdkPaintable) paintable = sy_print_page_new (self->layout, page);
  GtkWidget *picture = gtk_picture_new_for_paintable (paintable);
  /* Translators: number of a page, and how many there are. */
  g_autofree char *label = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1,
                                            sy_print_layout_get_n_pages (self->layout));
  g_autofree char *text = sy_print_layout_get_text (self->layout, page);

  gtk_widget_add_css_class (picture, "sheet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_box_append (self->pages, picture);
}

static void
show_pages (SyPrintPreview *self)
{
  guint n_pages;
  g_autofree char *count = NULL;
  SyPrintPaper paper;

  clear_pages (self);
  g_clear_pointer (&self->layout, sy_print_layout_free);
  sy_print_setup_get_paper (self->setup, &paper);
  self->layout = sy_print_layout_new (self->report, &paper);
  n_pages = sy_print_layout_get_n_pages (self->layout);
  for (guint i = 0; i < n_pages; i++)
    add_page (self, i);

  /* Translators: how many pages, and what the paper is called, such as A4. */
  count = g_strdup_printf (ngettext ("%1$u page, %2$s", "%1$u pages, %2$s", n_pages), n_pages,
                           gtk_paper_size_get_display_name (gtk_page_setup_get_paper_size (self->setup)));
  adw_window_title_set_subtitle (self->title, count);
}

static void
take_setup (SyPrintPreview *self, GtkPageSetup *setup)
{
  g_set_object (&self->setup, setup);
  show_pages (self);
}

static void
on_setup_cb (GtkPageSetup *setup, gpointer data)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (data);

  /* The window may be gone. */
  if (self->report != NULL && setup != NULL)
    take_setup (self, setup);
  g_object_unref (self);
}

static void
page_setup_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (widget);

  gtk_print_run_page_setup_dialog_async (GTK_WINDOW (self), self->setup, self->settings, on_setup_cb,
                                         g_object_ref (self));
}

static void
tell_fault (SyPrintPreview *self, const char *heading, const char *body)
{
  sy_dialogs_tell (GTK_WINDOW (self), heading, body);
}

static void
on_pdf_file_cb (GFile *file, gpointer data)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *text = NULL;

  if (file == NULL || self->report == NULL)
    return;

  if (!sy_print_save_pdf (self->report, self->setup, file, &error))
    {
      tell_fault (self, _ ("The Report Could Not Be Saved"), error->message);
      return;
    }
  text = sy_export_dialog_describe (file);
  escaped = g_markup_escape_text (text, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
save_pdf_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (widget);
  g_autofree char *slug = sy_slug_new (self->report->title);
  g_autofree char *name = g_strconcat (slug, ".pdf", NULL);

  sy_export_dialog_show (GTK_WINDOW (self), _ ("Save as PDF"), name, self->beside, pdf_kinds, G_N_ELEMENTS (pdf_kinds),
                         on_pdf_file_cb, self);
}

/* What was chosen is proposed the next time. */
static void
on_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (data);
  g_autoptr (GError) error = NULL;

  if (self->report == NULL)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL)
    tell_fault (self, _ ("The Report Could Not Be Printed"), error->message);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->settings, gtk_print_operation_get_print_settings (operation));
}

static void
on_ready_cb (GtkPrintOperationPreview *preview, GtkPrintContext *context G_GNUC_UNUSED)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* The dialog's own preview would need another program; here it is, with the
 * paper that was chosen there. */
static gboolean
on_preview_cb (GtkPrintOperation *operation G_GNUC_UNUSED, GtkPrintOperationPreview *preview, GtkPrintContext *context,
               GtkWindow *parent G_GNUC_UNUSED, gpointer data)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (data);

  g_signal_connect (preview, "ready", G_CALLBACK (on_ready_cb), NULL);
  take_setup (self, gtk_print_context_get_page_setup (context));
  return TRUE;
}

static void
print_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (widget);
  g_autoptr (GtkPrintOperation) operation = sy_print_operation_new (self->report, self->setup);

  /* The report stays as long as it is printed. */
  g_object_set_data_full (G_OBJECT (operation), "window", g_object_ref (self), g_object_unref);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_print_settings (operation, self->settings);
  g_signal_connect (operation, "preview", G_CALLBACK (on_preview_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (on_done_cb), self);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
sy_print_preview_dispose (GObject *object)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (object);

  if (self->pages != NULL)
    clear_pages (self);
  self->pages = NULL;

  G_OBJECT_CLASS (sy_print_preview_parent_class)->dispose (object);
}

static void
sy_print_preview_finalize (GObject *object)
{
  SyPrintPreview *self = SY_PRINT_PREVIEW (object);

  g_clear_pointer (&self->layout, sy_print_layout_free);
  g_clear_pointer (&self->report, sy_report_free);
  g_clear_object (&self->beside);
  g_clear_object (&self->setup);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sy_print_preview_parent_class)->finalize (object);
}

static void
sy_print_preview_class_init (SyPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_print_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = sy_print_preview_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPrintPreview, title);
  gtk_widget_class_bind_template_child (widget_class, SyPrintPreview, toasts);
  gtk_widget_class_bind_template_child (widget_class, SyPrintPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, SyPrintPreview, pages);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "preview.save-pdf", NULL, save_pdf_cb);
  gtk_widget_class_install_action (widget_class, "preview.page-setup", NULL, page_setup_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "preview.save-pdf", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sy_print_preview_init (SyPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->setup = sy_print_setup_new ();
  self->settings = gtk_print_settings_new ();
}

/**
 * sy_print_preview_new:
 * @parent: the window with the result
 * @report: (transfer full): a report
 * @beside: (nullable): a file in the folder where files are proposed to be
 *   saved
 *
 * Returns: a new window, to be presented
 */
GtkWindow *
sy_print_preview_new (GtkWindow *parent, SyReport *report, GFile *beside)
{
  SyPrintPreview *self = g_object_new (SY_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);

  self->report = report;
  g_set_object (&self->beside, beside);
  show_pages (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
  return GTK_WINDOW (self);
}
