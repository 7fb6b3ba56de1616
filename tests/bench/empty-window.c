/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window of Steelyard is measured against: an empty one of the same
 * size, which is drawn anew as a whole at every key. */

#include <adwaita.h>

/* Another background, or GTK would find that nothing is to be drawn. */
static gboolean
on_key_pressed_cb (GtkEventController *keys)
{
  GtkWidget *window = gtk_event_controller_get_widget (keys);

  if (gtk_widget_has_css_class (window, "view"))
    gtk_widget_remove_css_class (window, "view");
  else
    gtk_widget_add_css_class (window, "view");
  return GDK_EVENT_STOP;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "default-width", 1180,
                                    "default-height", 800, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), NULL);
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  application = adw_application_new ("io.github.steelyard.EmptyWindow", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
