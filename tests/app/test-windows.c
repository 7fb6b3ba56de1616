/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Windows and their views: nothing keeps them alive afterwards. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "compare-view.h"
#include "document-fixture.h"
#include "sy-ui.h"
#include "window.h"

/* Drops files on a view, as the window system would. */
static gboolean
drop (GtkWidget *view, GFile **files, gsize n)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0., 0., &taken);
    }

  return taken;
}

/* Several people, one with a text that looks like markup and a format. */
static void
test_compare_view (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyComparison) comparison = sy_comparison_new (fixture->document);
  GtkWidget *view = g_object_ref_sink (sy_compare_view_new (comparison));
  GtkWidget *window = gtk_window_new ();
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "evil.steelyard", NULL);
  GFile *files[] = { g_file_new_for_path (path) };

  g_assert_true (g_file_set_contents (path, "{\"format\": 1, \"author\": \"<b>%s%n</b> & co\", \"answers\": "
                                            "{\"staff-admin\": \"nice\"}, \"notes\": {\"staff-admin\": \"<i>%n\"}}",
                                      -1, NULL));
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  answer (fixture, "staff-admin", SY_IMPORTANCE_MUST);
  g_assert_true (drop (view, files, 1));
  g_assert_cmpuint (sy_people_get_n_counting (sy_comparison_get_people (comparison)), ==, 2);
  g_assert_cmpuint (sy_people_get_n_disagreements (sy_comparison_get_people (comparison)), ==, 1);
  for (guint narrow = 0; narrow < 2; narrow++)
    sy_compare_view_set_narrow (SY_COMPARE_VIEW (view), narrow == 0);
  sy_comparison_remove (comparison, 1);
  sy_comparison_undo (comparison);

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (view);
  g_object_unref (files[0]);
  g_remove (path);
  g_rmdir (folder);
}

/* The window is gone when it is closed, and nothing holds it. */
static void
destroy (SyWindow *window)
{
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (watched);
}

/* Every view of a window goes away with it. */
static void
test_window_that_compares (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyWindow *window = sy_window_new (NULL, fixture->document);

  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  destroy (window);
}

static void
test_window (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyWindow *window = sy_window_new (NULL, fixture->document);

  gtk_window_present (GTK_WINDOW (window));
  answer (fixture, "staff-admin", SY_IMPORTANCE_MUST);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "New Project"));
  destroy (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (sy_ui_get_resource ());

  DOCUMENT_TEST ("/widgets/compare-view", test_compare_view);
  DOCUMENT_TEST ("/widgets/window", test_window);
  DOCUMENT_TEST ("/widgets/window-that-compares", test_window_that_compares);

  return g_test_run ();
}
