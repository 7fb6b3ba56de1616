/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Loaded before GTK (LD_PRELOAD) into a program that knows nothing of it, this
 * writes to the file descriptor in WINDOW_PROBE_FD about the first window that
 * is presented:
 *
 *   first TIME WORK      its first frame was painted at that time of the
 *                        monotonic clock, and the process had worked that long
 *   edit TIME WORK       from a key press until the next frame was painted:
 *                        time passed, and time for which the main thread worked
 *
 * All are microseconds. *
 * A frame is painted when the X server has answered after it. SIGUSR1 moves
 * the focus to the first control for the importance of a need, if there is one.
 */

#include <dlfcn.h>
#include <glib-unix.h>
#include <gtk/gtk.h>
#include <stdlib.h>
#include <time.h>

static int output;
static gboolean painting;
static gboolean shown;
static gint64 pressed_at; /* 0: no key waits for its frame */
static gint64 worked_until;

/* Microseconds for which this thread, or the process, has worked. */
static gint64
get_work (clockid_t whose)
{
  struct timespec now;

  clock_gettime (whose, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
on_paint_cb (void)
{
  painting = TRUE;
}

static void
on_after_paint_cb (GdkFrameClock *clock G_GNUC_UNUSED, GtkWidget *window)
{
  if (!painting)
    return;

  painting = FALSE;
  gdk_display_sync (gtk_widget_get_display (window));
  if (!shown)
    dprintf (output, "first %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", g_get_monotonic_time (),
             get_work (CLOCK_PROCESS_CPUTIME_ID));
  if (pressed_at != 0)
    dprintf (output, "edit %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - pressed_at,
             get_work (CLOCK_THREAD_CPUTIME_ID) - worked_until);
  shown = TRUE;
  pressed_at = 0;
}

static gboolean
on_key_pressed_cb (void)
{
  pressed_at = g_get_monotonic_time ();
  worked_until = get_work (CLOCK_THREAD_CPUTIME_ID);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
focus_control (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "SyImportanceControl"))
    return gtk_widget_grab_focus (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_control (child))
      return TRUE;

  return FALSE;
}

static gboolean
on_signal_cb (gpointer window)
{
  focus_control (window);
  return G_SOURCE_CONTINUE;
}

static void
watch (GtkWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));

  g_signal_connect_after (clock, "paint", G_CALLBACK (on_paint_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint_cb), window);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  g_unix_signal_add (SIGUSR1, on_signal_cb, window);
}

/* In place of GTK's own, which does the work. */
void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");
  const char *number = g_getenv ("WINDOW_PROBE_FD");

  present (window);
  if (number == NULL || output != 0)
    return;

  output = atoi (number);
  watch (window);
}
