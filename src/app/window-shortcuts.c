/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that lists the shortcuts.
 *
 * It lives only while it is open. GTK would make it with each window, from a
 * resource of a certain name, and keep it hidden: that costs time at the
 * start, and GTK 4.8 crashes when a screen reader comes across a window that
 * was never shown.
 */

#include "config.h"

#include "window-private.h"

static void
shortcuts_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/steelyard/Steelyard/help-overlay.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  /* This is what makes it show the keys of actions. */
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (widget), GTK_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_set_hide_on_close (shortcuts, FALSE);
  gtk_window_present (shortcuts);
}

void
sy_window_install_shortcuts_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_cb);
}
