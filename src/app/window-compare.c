/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's second view: other people's answers beside the document. */

#include "config.h"

#include "window-private.h"

static void
compare_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->pages, sy_window_is_comparing (self) ? "form" : "compare");
}

static void
on_people_cb (SyWindow *self)
{
  if (self->document == NULL)
    return;

  sy_window_show_history (self);
  sy_window_announce (self);
}

/* Made when it is wanted for the first time. */
static GtkWidget *
ensure_view (SyWindow *self)
{
  if (self->compare != NULL)
    return self->compare;

  if (self->comparison == NULL)
    {
      self->comparison = sy_comparison_new (self->document);
      g_signal_connect_object (self->comparison, "notify::people", G_CALLBACK (on_people_cb), self, G_CONNECT_SWAPPED);
    }
  self->compare = g_object_ref_sink (sy_compare_view_new (self->comparison));

  return self->compare;
}

/* Whether the comparison is shown. */
gboolean
sy_window_is_comparing (SyWindow *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "compare") == 0;
}

/* What had the focus may be gone, or nothing has had it yet. */
void
sy_window_keep_focus (SyWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_child_focus (GTK_WIDGET (self->halves), GTK_DIR_TAB_FORWARD);
}

/* Before what has the focus goes away: else GTK 4.8 keeps hold of it. Returns
 * whether it did. */
static gboolean
leave_focus (SyWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean shown = self->compare != NULL && gtk_widget_get_parent (self->compare) != NULL;

  if (shown == sy_window_is_comparing (self) || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->halves)))
    return FALSE;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  return TRUE;
}

/* Puts the comparison over both halves, or takes it away. */
void
sy_window_show_compare (SyWindow *self)
{
  gboolean comparing = sy_window_is_comparing (self);
  gboolean left = leave_focus (self);

  sy_halves_set_whole (self->halves, comparing ? ensure_view (self) : NULL);
  if (comparing)
    sy_compare_view_set_narrow (SY_COMPARE_VIEW (self->compare), sy_halves_get_narrow (self->halves));
  if (comparing && left)
    gtk_widget_child_focus (self->compare, GTK_DIR_TAB_FORWARD);
  gtk_toggle_button_set_active (comparing ? self->compare_button : self->project_button, TRUE);
  sy_window_show_history (self);
  sy_window_announce (self);
}

/* Switches between the views as the buttons in the header say. */
void
sy_window_on_view_toggled_cb (SyWindow *self)
{
  gboolean wanted = gtk_toggle_button_get_active (self->compare_button);

  if (wanted != sy_window_is_comparing (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", NULL);
}

/* Whatever it shows is made from the catalog. */
void
sy_window_renew_compare (SyWindow *self)
{
  if (self->compare == NULL)
    return;

  sy_halves_set_whole (self->halves, NULL);
  g_clear_object (&self->compare);
  sy_window_show_compare (self);
}

/* Drops what belongs to the view. */
void
sy_window_clear_compare (SyWindow *self)
{
  g_clear_object (&self->compare);
  g_clear_object (&self->comparison);
}

void
sy_window_install_compare_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_cb);
}
