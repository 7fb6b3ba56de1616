/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "late-menu.h"
#include "menu-labels.h"
#include "popovers.h"
#include "option-colours.h"
#include "recent-menu.h"
#include "settings.h"
#include "window-private.h"

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
  if (self->guide != NULL)
    sy_guide_set_narrow (self->guide, narrow);
  sy_result_pane_set_narrow (self->result, narrow);
  sy_halves_set_shows_end (self->halves, shows_result (self));
  gtk_widget_set_visible (self->view_switch, !narrow);
  show_button (self->open_button, narrow ? "document-open-symbolic" : NULL, _ ("Open"));
  sy_window_show_narrow (self, narrow, !shows_result (self) && !sy_window_is_comparing (self));
  show_button (self->save_button, narrow ? "document-save-symbolic" : NULL, _ ("Save"));
  gtk_widget_set_visible (GTK_WIDGET (self->recent_button), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->redo_button), !narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  if (self->document != NULL)
    sy_window_show_compare (self);
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

/* Says what the buttons say. GTK keeps a little of each entry that a menu ever
 * had once it was opened: entries do not come and go with every step. */
static void
open_menu_cb (GtkMenuButton *button, gpointer window)
{
  SyWindow *self = window;
  g_autofree char *undo = sy_menu_label_escape (gtk_widget_get_tooltip_text (GTK_WIDGET (self->undo_button)));
  g_autofree char *redo = sy_menu_label_escape (gtk_widget_get_tooltip_text (GTK_WIDGET (self->redo_button)));

  g_menu_remove_all (self->edit_section);
  g_menu_append (self->edit_section, undo, "win.undo");
  g_menu_append (self->edit_section, redo, "win.redo");
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->main_menu);
}

/* The last step is named where it can be undone. */
void
sy_window_show_history (SyWindow *self)
{
  gboolean comparing = sy_window_is_comparing (self) && self->comparison != NULL;
  g_autofree char *undo = comparing ? sy_comparison_dup_undo_label (self->comparison)
                                    : sy_document_dup_undo_label (self->document);
  g_autofree char *redo = comparing ? sy_comparison_dup_redo_label (self->comparison)
                                    : sy_document_dup_redo_label (self->document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  sy_tooltip_set (GTK_WIDGET (self->undo_button), undo != NULL ? undo : _ ("Undo"));
  sy_tooltip_set (GTK_WIDGET (self->redo_button), redo != NULL ? redo : _ ("Redo"));
}

static void
fill_start_menu (SyWindow *self, SyCatalog *catalog)
{
  g_menu_remove_all (self->start_menu);
  for (guint i = 0; i < sy_catalog_get_n_starting_points (catalog); i++)
    {
      g_autofree char *label = sy_menu_label_escape (sy_catalog_get_starting_point (catalog, i)->title);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.new-from", "u", i);
      g_menu_append_item (self->start_menu, item);
    }
}

/* Makes anew whatever is made from the catalog. */
void
sy_window_show_catalog (SyWindow *self)
{
  SyCatalog *catalog = sy_document_get_catalog (self->document);

  sy_popovers_close_within (GTK_WIDGET (self->halves));
  sy_option_colours_use (GTK_WIDGET (self), catalog);
  fill_start_menu (self, catalog);
  sy_form_set_document (self->form, self->document);
  if (self->guide != NULL)
    sy_guide_set_document (self->guide, self->document);
  sy_result_pane_set_document (self->result, self->document);
  sy_window_renew_strip (self);
  sy_window_renew_presentation (self);
  sy_window_renew_compare (self);
}

static void
set_document (SyWindow *self, SyDocument *document)
{
  self->document = g_object_ref (document);
  sy_window_show_catalog (self);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::evaluation", G_CALLBACK (sy_window_refresh_strip), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-undo", G_CALLBACK (sy_window_show_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-redo", G_CALLBACK (sy_window_show_history), self, G_CONNECT_SWAPPED);
  sy_window_watch_file (self);
  sy_window_watch_catalog (self);
  sy_window_show_history (self);
  show_title (self);
}

/* A window that was narrow begins narrow. */
static void
expect_width (SyWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (!gtk_window_is_maximized (GTK_WINDOW (self)))
    sy_halves_expect_width (self->halves, width);
}

static void
undo_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);

  if (sy_window_is_comparing (self))
    sy_comparison_undo (self->comparison);
  else
    sy_document_undo (self->document);
}

static void
redo_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);

  if (sy_window_is_comparing (self))
    sy_comparison_redo (self->comparison);
  else
    sy_document_redo (self->document);
}

/* Typing in one field is one step; going elsewhere ends it. */
static void
on_focus_cb (SyWindow *self)
{
  if (self->document != NULL)
    sy_document_seal_history (self->document);
}

static void
sy_window_dispose (GObject *object)
{
  SyWindow *self = SY_WINDOW (object);

  self->form = NULL;
  sy_window_stop_export (self);
  g_clear_weak_pointer (&self->export_toast);
  sy_window_clear_compare (self);
  sy_window_clear_toasts (self);
  g_clear_object (&self->document);
  g_clear_object (&self->work);
  g_clear_pointer (&self->announced, g_free);
  g_clear_weak_pointer (&self->work_focus);

  G_OBJECT_CLASS (sy_window_parent_class)->dispose (object);
}

static void
sy_window_class_init (SyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sy_window_close_request;

  g_type_ensure (SY_TYPE_HALVES);
  g_type_ensure (SY_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SyWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, recent_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, content);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, export_menu);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, edit_section);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, export_section);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, start_menu);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, catalog_notice);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, halves);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, view_switch);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, project_button);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, compare_button);
  gtk_widget_class_bind_template_callback (widget_class, sy_window_on_view_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_cb);

  sy_window_install_file_actions (widget_class);
  sy_window_install_catalog_actions (widget_class);
  sy_window_install_present_action (widget_class);
  sy_window_install_chart_actions (widget_class);
  sy_window_install_export_actions (widget_class);
  sy_window_install_compare_actions (widget_class);
  sy_window_install_guide_actions (widget_class);
  sy_window_install_shortcuts_action (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
}

static void
sy_window_init (SyWindow *self)
{
  GtkWidget *questions;

  gtk_widget_init_template (GTK_WIDGET (self));
  if (DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");

  questions = sy_window_make_questions (self);
  self->result = g_object_new (SY_TYPE_RESULT_PANE, NULL);
  sy_halves_set_children (self->halves, questions, GTK_WIDGET (self->result));
  sy_settings_load_window (GTK_WINDOW (self));
  sy_window_accept_files (self);
  sy_window_accept_presentation (self);
  gtk_menu_button_set_create_popup_func (self->menu_button, open_menu_cb, self, NULL);
  sy_late_menu_use (self->export_button, self->export_menu);
  sy_late_menu_use (self->recent_button, sy_recent_menu_get ());
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus_cb), NULL);
  show_layout (self);
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
  sy_window_start_telling (self);
  sy_window_start_announcing (self);
  expect_width (self);
  /* What to do first is at hand for the keyboard, too. */
  g_signal_connect_after (self, "map", G_CALLBACK (sy_window_keep_focus), NULL);
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
