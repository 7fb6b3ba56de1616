/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What moves in a window, and that nothing does where the desktop says so. */

#include "config.h"

#include <adwaita.h>

#include "document-fixture.h"
#include "score-bar.h"
#include "section.h"
#include "sy-ui.h"

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

/* The first widget of that type in @widget. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

/* A window with nothing but @child, on screen. */
static GtkWidget *
show_in_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

/* How far the bar of the first option is filled once that need is a must. */
static double
show_must (DocumentFixture *fixture, GtkWidget *bar, const char *need)
{
  GtkWidget *level = find (bar, GTK_TYPE_LEVEL_BAR);

  answer (fixture, need, SY_IMPORTANCE_MUST);
  sy_score_bar_show (SY_SCORE_BAR (bar), sy_document_get_evaluation (fixture->document));

  return gtk_level_bar_get_value (GTK_LEVEL_BAR (level));
}

static double
get_score (DocumentFixture *fixture)
{
  return sy_evaluation_get_score (sy_document_get_evaluation (fixture->document), 0);
}

static void
test_bar_moves (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *bar = sy_score_bar_new (fixture->catalog, 0);
  GtkLevelBar *level = GTK_LEVEL_BAR (find (bar, GTK_TYPE_LEVEL_BAR));
  GtkWidget *window;
  double before;

  set_animations (TRUE);
  before = show_must (fixture, bar, "staff-admin");
  g_assert_cmpfloat (before, ==, get_score (fixture));
  window = show_in_window (bar);

  /* It still stands where it was, and goes where it belongs. */
  g_assert_cmpfloat (show_must (fixture, bar, "raw-speed"), ==, before);
  g_assert_cmpfloat (get_score (fixture), !=, before);
  while (gtk_level_bar_get_value (level) != get_score (fixture))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_bar_stands_still (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *bar = sy_score_bar_new (fixture->catalog, 0);
  GtkWidget *window;
  double before;

  set_animations (FALSE);
  before = show_must (fixture, bar, "staff-admin");
  window = show_in_window (bar);
  g_assert_cmpfloat (show_must (fixture, bar, "raw-speed"), ==, get_score (fixture));
  g_assert_cmpfloat (get_score (fixture), !=, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_section (gconstpointer enabled)
{
  GtkWidget *section = sy_section_new ();
  GtkRevealer *revealer = GTK_REVEALER (find (section, GTK_TYPE_REVEALER));
  GtkWidget *window;

  set_animations (GPOINTER_TO_INT (enabled));
  sy_section_set_content (SY_SECTION (section), gtk_label_new ("What is inside"));
  window = show_in_window (section);
  sy_section_set_expanded (SY_SECTION (section), TRUE);
  g_assert_cmpint (gtk_revealer_get_child_revealed (revealer), ==, !GPOINTER_TO_INT (enabled));
  while (!gtk_revealer_get_child_revealed (revealer))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (sy_ui_get_resource ());

  DOCUMENT_TEST ("/motion/bar-moves", test_bar_moves);
  DOCUMENT_TEST ("/motion/bar-stands-still", test_bar_stands_still);
  g_test_add_data_func ("/motion/section-unfolds", GINT_TO_POINTER (TRUE), test_section);
  g_test_add_data_func ("/motion/section-is-open-at-once", GINT_TO_POINTER (FALSE), test_section);

  return g_test_run ();
}
