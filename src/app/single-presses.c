/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one press brings the next thing to press to the same place, a press
 * that goes on is not meant for that one. */

#include "config.h"

#include "single-presses.h"

/* Keys that only move the focus may repeat. */
static gboolean
on_key_pressed_cb (GtkEventController *keys G_GNUC_UNUSED,
                   guint               key,
                   guint               code G_GNUC_UNUSED,
                   GdkModifierType     modifiers G_GNUC_UNUSED,
                   guint              *held)
{
  gboolean acts = gdk_keyval_to_unicode (key) != 0 && key != GDK_KEY_Tab;
  gboolean repeats = acts && key == *held;

  *held = acts ? key : 0;
  return repeats ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
on_key_released_cb (GtkEventController *keys G_GNUC_UNUSED,
                    guint               key G_GNUC_UNUSED,
                    guint               code G_GNUC_UNUSED,
                    GdkModifierType     modifiers G_GNUC_UNUSED,
                    guint              *held)
{
  *held = 0;
}

static void
on_pressed_cb (GtkGesture *clicks, int n_press)
{
  if (n_press > 1)
    gtk_gesture_set_state (clicks, GTK_EVENT_SEQUENCE_CLAIMED);
}

/**
 * sy_single_presses_use:
 * @widget: a widget
 * @area: itself or a part of it
 *
 * From now on a key that is held down does nothing more in @widget, and the
 * second click of a double click nothing in @area.
 */
void
sy_single_presses_use (GtkWidget *widget, GtkWidget *area)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *clicks = gtk_gesture_click_new ();
  guint *held = g_new0 (guint, 1);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_object_set_data_full (G_OBJECT (keys), "held", held, g_free);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), held);
  g_signal_connect (keys, "key-released", G_CALLBACK (on_key_released_cb), held);
  gtk_widget_add_controller (widget, keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (clicks), GTK_PHASE_CAPTURE);
  g_signal_connect (clicks, "pressed", G_CALLBACK (on_pressed_cb), NULL);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (clicks));
}
