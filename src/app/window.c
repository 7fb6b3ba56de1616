/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window.h"

#include <glib/gi18n.h>

#include "application.h"
#include "dialogs.h"
#include "explanation.h"
#include "form.h"
#include "halves.h"
#include "option-colours.h"
#include "result-pane.h"
#include "score-bars.h"

/* How many bars the strip above the form shows. */
#define STRIP_BARS 2

struct _SyWindow
{
  AdwApplicationWindow parent_instance;

  AdwHeaderBar        *header;
  AdwWindowTitle      *title;
  GtkButton           *open_button;
  GtkButton           *save_button;
  AdwToastOverlay     *toasts;
  GtkWidget           *strip;
  SyScoreBars         *strip_bars;
  SyHalves            *halves;
  AdwViewStack        *pages;
  AdwViewSwitcherBar  *switcher;
  SyForm              *form;
  SyResultPane        *result;

  SyDocument          *document;
  gboolean             closing;
};

G_DEFINE_FINAL_TYPE (SyWindow, sy_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
shows_result (SyWindow *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "result") == 0;
}

static void
show_button (GtkButton *button, const char *icon_name, const char *label)
{
  /* A label of the button's own would be read twice by GTK 4.8. */
  gtk_button_set_child (button, icon_name != NULL ? gtk_image_new_from_icon_name (icon_name) : gtk_label_new (label));
  gtk_widget_remove_css_class (GTK_WIDGET (button), icon_name != NULL ? "text-button" : "image-button");
  gtk_widget_add_css_class (GTK_WIDGET (button), icon_name != NULL ? "image-button" : "text-button");
}

static void
show_layout (SyWindow *self)
{
  gboolean narrow = sy_halves_get_narrow (self->halves);

  sy_form_set_narrow (self->form, narrow);
  sy_result_pane_set_narrow (self->result, narrow);
  sy_halves_set_shows_end (self->halves, shows_result (self));
  adw_view_switcher_bar_set_reveal (self->switcher, narrow);
  adw_header_bar_set_centering_policy (self->header, narrow ? ADW_CENTERING_POLICY_LOOSE : ADW_CENTERING_POLICY_STRICT);
  show_button (self->open_button, narrow ? "document-open-symbolic" : NULL, _ ("Open"));
  show_button (self->save_button, narrow ? "document-save-symbolic" : NULL, _ ("Save"));
  gtk_widget_set_visible (self->strip, narrow && !shows_result (self));
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
on_narrow_cb (SyWindow *self)
{
  show_layout (self);
}

static void
on_page_cb (SyWindow *self)
{
  if (self->form != NULL)
    show_layout (self);
}

static void
on_strip_activated_cb (SyWindow *self)
{
  adw_view_stack_set_visible_child_name (self->pages, "result");
}

static void
show_title (SyWindow *self)
{
  g_autofree char *title = sy_document_dup_title (self->document);
  g_autofree char *marked = g_strconcat ("• ", title, NULL);
  gboolean modified = sy_document_is_modified (self->document);

  adw_window_title_set_title (self->title, modified ? marked : title);
  adw_window_title_set_subtitle (self->title, sy_requirements_get_field (
                                                sy_document_get_requirements (self->document), SY_FIELD_AUTHOR));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_evaluation (SyWindow *self)
{
  sy_score_bars_show (self->strip_bars, sy_document_get_evaluation (self->document));
}

static void
set_document (SyWindow *self, SyDocument *document)
{
  SyCatalog *catalog = sy_document_get_catalog (document);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);

  sy_option_colours_use (catalog);
  sy_form_set_document (self->form, document);
  sy_result_pane_set_document (self->result, document);
  sy_score_bars_set_catalog (self->strip_bars, catalog);
  sy_score_bars_set_most (self->strip_bars, STRIP_BARS);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::evaluation", G_CALLBACK (show_evaluation), self, G_CONNECT_SWAPPED);
  show_title (self);
  show_evaluation (self);
}

static void
tell_unknown (SyWindow *self)
{
  g_autofree char *unknown = sy_explain_unknown (sy_document_get_catalog (self->document),
                                                 sy_document_get_requirements (self->document));
  AdwToast *toast;

  if (unknown == NULL)
    return;

  toast = adw_toast_new ("");
  adw_toast_set_title (toast, unknown);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_undo_start_cb (AdwToast *toast, SyWindow *self)
{
  SyRequirements *before = g_object_get_data (G_OBJECT (toast), "before");

  sy_requirements_assign (sy_document_get_requirements (self->document), before);
}

static void
on_started_cb (SyWindow *self, guint point, SyRequirements *before)
{
  SyCatalog *catalog = sy_document_get_catalog (self->document);
  guint n_changed = sy_requirements_count_changes (before, sy_document_get_requirements (self->document));
  g_autofree char *text = sy_explain_started (sy_catalog_get_starting_point (catalog, point), n_changed);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "before", g_object_ref (before), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_undo_start_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static gboolean
save_to (SyWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (sy_document_save (self->document, file, &error))
    return TRUE;

  sy_dialogs_tell (GTK_WINDOW (self), _ ("The Answers Could Not Be Saved"), error->message);
  return FALSE;
}

static void
on_save_file_cb (GFile *file, gpointer data)
{
  SyWindow *self = SY_WINDOW (data);
  gboolean saved = save_to (self, file);

  if (saved && self->closing)
    gtk_window_destroy (GTK_WINDOW (self));
  self->closing = FALSE;
}

static void
ask_where_to_save (SyWindow *self)
{
  g_autofree char *title = sy_document_dup_title (self->document);
  g_autofree char *base = g_strdelimit (g_strdup (title), "/\n", '-');
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
    on_save_file_cb (file, self);
}

static void
save_as_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  ask_where_to_save (SY_WINDOW (widget));
}

static void
on_open_file_cb (GFile *file, gpointer data)
{
  sy_application_open_file (SY_APPLICATION (gtk_window_get_application (GTK_WINDOW (data))), file, SY_WINDOW (data));
}

static void
open_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sy_dialogs_open (GTK_WINDOW (widget), on_open_file_cb, widget);
}

static void
search_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->pages, "form");
  sy_form_search (self->form);
}

static void
on_unsaved_answer_cb (const char *answer, gpointer data)
{
  SyWindow *self = SY_WINDOW (data);

  if (g_str_equal (answer, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (g_str_equal (answer, "save"))
    {
      self->closing = TRUE;
      gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
    }
}

static gboolean
sy_window_close_request (GtkWindow *window)
{
  SyWindow *self = SY_WINDOW (window);
  g_autofree char *title = NULL;

  if (!sy_document_is_modified (self->document))
    return GTK_WINDOW_CLASS (sy_window_parent_class)->close_request (window);

  title = sy_document_dup_title (self->document);
  sy_dialogs_unsaved (window, title, on_unsaved_answer_cb, self);
  return TRUE;
}

static void
sy_window_dispose (GObject *object)
{
  SyWindow *self = SY_WINDOW (object);

  self->form = NULL;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_window_parent_class)->dispose (object);
}

static void
sy_window_class_init (SyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sy_window_close_request;

  g_type_ensure (SY_TYPE_HALVES);
  g_type_ensure (SY_TYPE_SCORE_BARS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SyWindow, header);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, strip);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, strip_bars);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, halves);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, switcher);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_strip_activated_cb);

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
}

static void
sy_window_init (SyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->form = g_object_new (SY_TYPE_FORM, NULL);
  self->result = g_object_new (SY_TYPE_RESULT_PANE, NULL);
  sy_halves_set_children (self->halves, GTK_WIDGET (self->form), GTK_WIDGET (self->result));
  show_layout (self);
  g_signal_connect_object (self->form, "started", G_CALLBACK (on_started_cb), self, G_CONNECT_SWAPPED);
}

/**
 * sy_window_new:
 * @application: the application
 * @document: the document to show
 *
 * Returns: a window
 */
SyWindow *
sy_window_new (AdwApplication *application, SyDocument *document)
{
  SyWindow *self = g_object_new (SY_TYPE_WINDOW, "application", application, NULL);

  set_document (self, document);
  tell_unknown (self);
  return self;
}

/**
 * sy_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none): its document
 */
SyDocument *
sy_window_get_document (SyWindow *self)
{
  return self->document;
}
