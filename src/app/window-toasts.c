/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says for a moment, and when it stops saying so. */

#include "config.h"

#include <glib/gi18n.h>

#include "explanation.h"
#include "window-private.h"

/* A toast of its own would be cut where a window is narrow. */
static AdwToast *
make_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  return toast;
}

static void
dismiss (AdwToast *toast)
{
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* After another edit the toast's Undo would take back that one. */
static void
on_requirements_changed_cb (SyWindow *self)
{
  dismiss (self->start_toast);
}

static void
on_modified_cb (SyWindow *self)
{
  if (!sy_document_is_modified (self->document))
    dismiss (self->recovered_toast);
}

/* Stays until it is read, and is not said again for each key. */
static void
on_limited_cb (SyWindow *self, guint n_left_out)
{
  g_autofree char *text = sy_explain_limited (n_left_out);
  AdwToast *toast = make_toast (text);

  dismiss (self->limit_toast);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_set_weak_pointer (&self->limit_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_started_cb (SyWindow *self, guint point, SyRequirements *before)
{
  SyCatalog *catalog = sy_document_get_catalog (self->document);
  guint n_changed = sy_requirements_count_changes (before, sy_document_get_requirements (self->document));
  g_autofree char *text = sy_explain_started (sy_catalog_get_starting_point (catalog, point), n_changed);
  AdwToast *toast = make_toast (text);

  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_set_weak_pointer (&self->start_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* What the file says and the catalog does not know. */
static void
tell_unknown (SyWindow *self)
{
  g_autofree char *unknown = sy_explain_unknown (sy_document_get_catalog (self->document),
                                                 sy_document_get_requirements (self->document));

  if (unknown != NULL)
    sy_window_tell (self, unknown);
}

/* From now on the window tells what its document has to say. */
void
sy_window_start_telling (SyWindow *self)
{
  SyRequirements *requirements = sy_document_get_requirements (self->document);

  g_signal_connect_object (self->document, "notify::modified", G_CALLBACK (on_modified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (requirements, "changed", G_CALLBACK (on_requirements_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (requirements, "limited", G_CALLBACK (on_limited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "started", G_CALLBACK (on_started_cb), self, G_CONNECT_SWAPPED);
  tell_unknown (self);
}

void
sy_window_clear_toasts (SyWindow *self)
{
  g_clear_weak_pointer (&self->start_toast);
  g_clear_weak_pointer (&self->limit_toast);
  g_clear_weak_pointer (&self->recovered_toast);
}

/**
 * sy_window_tell:
 * @self: a window
 * @text: a sentence; plain text
 *
 * Says something for a few seconds.
 */
void
sy_window_tell (SyWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, make_toast (text));
}

/**
 * sy_window_tell_recovered:
 * @self: a window
 *
 * Says that its unsaved changes are back, until they are saved: who comes
 * back after a crash may not look at once.
 */
void
sy_window_tell_recovered (SyWindow *self)
{
  AdwToast *toast = make_toast (_ ("These changes were not saved when Steelyard stopped. They are back."));

  adw_toast_set_timeout (toast, 0);
  g_set_weak_pointer (&self->recovered_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
