/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the form and the guide take turns in a window. */

#include "config.h"

#include "window-private.h"

static void show_guide (SyWindow *self, gboolean guided);

static void
on_guide_stop_cb (SyWindow *self)
{
  if (sy_halves_get_narrow (self->halves))
    adw_view_stack_set_visible_child_name (self->pages, "result");
  else
    show_guide (self, FALSE);

  gtk_widget_child_focus (GTK_WIDGET (self->result), GTK_DIR_TAB_FORWARD);
}

/* Made when it is wanted. */
static void
make_guide (SyWindow *self)
{
  self->guide = g_object_new (SY_TYPE_GUIDE, "vexpand", TRUE, NULL);
  sy_guide_set_narrow (self->guide, sy_halves_get_narrow (self->halves));
  sy_guide_set_document (self->guide, self->document);
  g_signal_connect_object (self->guide, "stop", G_CALLBACK (on_guide_stop_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->form))), GTK_WIDGET (self->guide));
}

/* All questions, or one at a time. What is not shown is not heard either. */
static void
show_guide (SyWindow *self, gboolean guided)
{
  adw_view_stack_set_visible_child_name (self->pages, "form");
  if (guided && self->guide == NULL)
    make_guide (self);
  if (self->guide != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->guide), guided);
  gtk_widget_set_visible (GTK_WIDGET (self->form), !guided);
  if (guided)
    sy_guide_start (self->guide);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

static void
guide_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  show_guide (SY_WINDOW (widget), TRUE);
}

static void
form_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  show_guide (SY_WINDOW (widget), FALSE);
}

static void
search_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);

  if (sy_window_search_presentation (self))
    return;

  show_guide (self, FALSE);
  sy_form_search (self->form);
}

/* A box for both, of which one is shown. */
GtkWidget *
sy_window_make_questions (SyWindow *self)
{
  GtkWidget *questions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->form = g_object_new (SY_TYPE_FORM, "vexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (questions), GTK_WIDGET (self->form));
  return questions;
}

void
sy_window_install_guide_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.guide", NULL, guide_cb);
  gtk_widget_class_install_action (widget_class, "win.form", NULL, form_cb);
}
