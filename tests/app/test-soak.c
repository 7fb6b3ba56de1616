/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Long use of the real program: edits with undo in between, and windows that
 * are opened and closed. Nothing grows, and GLib ends the program with the
 * first warning.
 *
 * usage: test-soak [EDITS]
 */

#include "config.h"

#include <stdlib.h>

#include "application.h"
#include "soak-figures.h"
#include "soak-hands.h"

/* Edits until all is undone again. */
#define ROUND 50

#define WINDOWS 10

static guint n_edits = 50;

/* The program as main() makes it, with its first window; the same for all. */
static SyApplication *
start (void)
{
  static SyApplication *application;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;

  application = sy_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_application_activate (G_APPLICATION (application));
  return application;
}

static SyWindow *
get_window (SyApplication *application)
{
  return SY_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static void
count_gone_cb (gpointer data, GObject *gone G_GNUC_UNUSED)
{
  (*(guint *) data)++;
}

/* Closes a window in which nothing is unsaved. */
static void
close_window (SyWindow *window)
{
  guint gone = 0;

  g_object_weak_ref (G_OBJECT (window), count_gone_cb, &gone);
  gtk_window_close (GTK_WINDOW (window));
  for (guint i = 0; i < 1000 && gone == 0; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (gone, ==, 1);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* Some edits; with all sections open, the last few of them are taken back and
 * made again; then all is taken back. */
static void
live_a_while (SoakHands *hands)
{
  for (guint i = 0; i < ROUND; i++)
    soak_hands_edit (hands);
  soak_hands_expand (hands, TRUE);
  soak_hands_settle (hands);
  g_assert_cmpuint (soak_hands_undo (hands, 5), ==, 5);
  g_assert_cmpuint (soak_hands_redo (hands), ==, 5);
  soak_hands_expand (hands, FALSE);
  g_assert_cmpuint (soak_hands_undo (hands, G_MAXUINT), >=, ROUND / 2);
  g_assert_false (sy_document_is_modified (sy_window_get_document (hands->window)));
  soak_hands_look_around (hands);
}

static void
test_edits (void)
{
  SyApplication *application = start ();
  g_autoptr (SoakHands) hands = soak_hands_new (get_window (application), 1);
  SoakFigures before, after;

  soak_hands_use_all (hands);
  soak_hands_undo (hands, G_MAXUINT);
  live_a_while (hands);
  before = soak_figures_take ();
  soak_figures_tell (&before, "before");

  for (guint done = 0; done < n_edits; done += ROUND)
    {
      live_a_while (hands);
      after = soak_figures_take ();
      if ((done + ROUND) % 500 == 0 || done + ROUND >= n_edits)
        soak_figures_tell (&after, "after");
    }
  soak_figures_assert (&before, &after);
}

/* Opens a window as the menu does, works in it and closes it. */
static void
use_window (SyApplication *application)
{
  SyWindow *first = get_window (application);
  g_autoptr (SoakHands) hands = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);
  g_assert_true (get_window (application) != first);
  hands = soak_hands_new (get_window (application), 2);
  for (guint i = 0; i < 5; i++)
    soak_hands_edit (hands);
  soak_hands_undo (hands, G_MAXUINT);
  soak_hands_look_around (hands);
  close_window (hands->window);
}

static void
test_windows (void)
{
  SyApplication *application = start ();
  SoakFigures before, after;

  for (guint i = 0; i < 2; i++)
    use_window (application);
  before = soak_figures_take ();
  soak_figures_tell (&before, "before");

  for (guint i = 0; i < WINDOWS; i++)
    use_window (application);
  after = soak_figures_take ();
  soak_figures_tell (&after, "after");
  soak_figures_assert (&before, &after);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  if (argc > 1)
    n_edits = (guint) atoi (argv[1]);
  g_assert_cmpuint (n_edits, >=, ROUND);

  g_test_add_func ("/soak/edits", test_edits);
  g_test_add_func ("/soak/windows", test_windows);
  return g_test_run ();
}
