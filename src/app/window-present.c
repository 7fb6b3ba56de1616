/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window shows its result alone, and comes back from it. */

#include "config.h"

#include "present-view.h"
#include "window-private.h"

static void
leave (SyWindow *self)
{
  g_autoptr (GtkWidget) work = g_steal_pointer (&self->work);

  if (work == NULL)
    return;

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), work);
  if (self->work_focus != NULL)
    gtk_widget_grab_focus (self->work_focus);
  if (!self->was_fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

static void
show_view (SyWindow *self)
{
  GtkWidget *view = sy_present_view_new (self->document);

  g_signal_connect_object (view, "left", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), view);
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

static void
enter (SyWindow *self)
{
  self->work = g_object_ref (adw_application_window_get_content (ADW_APPLICATION_WINDOW (self)));
  g_set_weak_pointer (&self->work_focus, gtk_window_get_focus (GTK_WINDOW (self)));
  self->was_fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  show_view (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
present_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);

  if (self->work == NULL)
    enter (self);
  else
    leave (self);
}

/* What is presented holds the catalog: it begins anew with another state. */
void
sy_window_renew_presentation (SyWindow *self)
{
  if (self->work != NULL)
    show_view (self);
}

/* The desktop has its own ways out of full screen. */
static void
on_fullscreened_cb (SyWindow *self)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    leave (self);
}

/* Opens the search of the presentation; returns FALSE if there is none. */
gboolean
sy_window_search_presentation (SyWindow *self)
{
  if (self->work == NULL)
    return FALSE;

  sy_present_view_search (SY_PRESENT_VIEW (adw_application_window_get_content (ADW_APPLICATION_WINDOW (self))));
  return TRUE;
}

void
sy_window_accept_presentation (SyWindow *self)
{
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened_cb), NULL);
}

void
sy_window_install_present_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_cb);
}
