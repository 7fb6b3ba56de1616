/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The presentation in windows of many sizes, with many options. */

#include "config.h"

#include <adwaita.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "explanation.h"
#include "fit.h"
#include "present-page.h"
#include "present-view.h"
#include "score-bar.h"
#include "sy-ui.h"

static const int sizes[][2] = { { 800, 600 },   { 1024, 768 },  { 1280, 720 },
                                { 1920, 1080 }, { 3840, 2160 }, { 900, 1400 } };

/* The bundled catalog with as many options again, under long names. */
static SyCatalog *
make_large_catalog (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "catalog", "python-web.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  JsonObject *root;
  JsonArray *options, *needs;
  SyCatalog *catalog;
  guint n;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  options = json_object_get_array_member (root, "options");
  needs = json_object_get_array_member (root, "needs");
  n = json_array_get_length (options);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *first = json_array_get_object_element (options, i);
      JsonObject *second = json_object_new ();
      const char *id = json_object_get_string_member (first, "id");
      g_autofree char *second_id = g_strconcat (id, "-again", NULL);

      json_object_set_string_member (second, "id", second_id);
      json_object_set_string_member (second, "kind", "framework");
      json_object_set_string_member (second, "name", "An option with a name as long as names of options may get");
      json_object_set_string_member (second, "summary", "Summary");
      json_object_set_string_member (second, "colour", json_object_get_string_member (first, "colour"));
      json_array_add_object_element (options, second);
      for (guint j = 0; j < json_array_get_length (needs); j++)
        {
          JsonObject *ratings = json_object_get_object_member (json_array_get_object_element (needs, j), "ratings");

          json_object_set_member (ratings, second_id, json_node_copy (json_object_get_member (ratings, id)));
        }
    }

  text = json_to_string (json_parser_get_root (parser), FALSE);
  catalog = sy_catalog_new_from_data ("large", text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sy_catalog_get_n_options (catalog), ==, 2 * n);
  return catalog;
}

static void
wait_for_layout (GtkWidget *view, int width, int height)
{
  while (gtk_widget_get_width (view) != width || gtk_widget_get_height (view) != height ||
         g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

/* At a size of its own, however large the screen of the test is. */
static GtkWindow *
show (GtkWidget *child, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (child, width, height);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_widget_set_valign (child, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), child);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (window, scroller);
  gtk_window_present (window);
  wait_for_layout (child, width, height);
  return window;
}

/* All widgets of a type below one, hidden ones excepted. */
static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static void
assert_inside (GtkWidget *widget, GtkWidget *view)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (view) + 1);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (view) + 1);
}

/* The height of the scores' digits, as a part of that of the window. */
static double
get_digits (GtkWidget *bar, GtkWidget *view)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  graphene_rect_t bounds;

  collect (bar, GTK_TYPE_LABEL, labels);
  g_assert_true (gtk_widget_compute_bounds (labels->pdata[labels->len - 1], view, &bounds));
  return (double) bounds.size.height / gtk_widget_get_height (view);
}

static void
check_size (SyCatalog *catalog, int width, int height, double least_digits)
{
  g_autoptr (SyDocument) document = sy_document_new (catalog);
  SyRequirements *requirements = sy_document_get_requirements (document);
  g_autofree char *title = g_strnfill (10000, 'W');
  g_autoptr (GPtrArray) bars = g_ptr_array_new ();
  GtkWidget *view;
  GtkWindow *window;

  sy_requirements_set_field (requirements, SY_FIELD_TITLE, title);
  sy_requirements_set_answer (requirements, "staff-admin", SY_IMPORTANCE_MUST);
  sy_requirements_set_answer (requirements, "separate-frontend-api", SY_IMPORTANCE_MUST);
  view = sy_present_view_new (document);
  window = show (view, width, height);

  collect (view, SY_TYPE_SCORE_BAR, bars);
  g_assert_cmpuint (bars->len, ==, sy_catalog_get_n_options (catalog));
  for (guint i = 0; i < bars->len; i++)
    {
      assert_inside (bars->pdata[i], view);
      g_assert_cmpfloat (get_digits (bars->pdata[i], view), >=, least_digits);
    }

  gtk_window_destroy (window);
  while (sy_document_get_shortest_way (document) == NULL || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

/* Type that reads across a room is a good twentieth of the screen's height. */
static void
test_sizes (void)
{
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    check_size (catalog, sizes[i][0], sizes[i][1], sizes[i][1] > sizes[i][0] ? .02 : .05);
}

static void
test_many_options (void)
{
  g_autoptr (SyCatalog) catalog = make_large_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    check_size (catalog, sizes[i][0], sizes[i][1], .02);
}

static void
test_fit (void)
{
  GtkWidget *child = gtk_label_new ("A line");
  GtkWidget *fit = g_object_new (SY_TYPE_FIT, "child", child, "design-width", 400, "design-margin", 20, "least", .5,
                                 NULL);
  GtkWindow *window = show (fit, 800, 600);
  graphene_rect_t bounds;

  g_assert_cmpfloat_with_epsilon (sy_fit_get_scale (SY_FIT (fit)), 2, .001);
  g_assert_true (gtk_widget_compute_bounds (child, fit, &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, 40, .001);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, 720, 2);
  gtk_window_destroy (window);
}

/* What does not fit shrinks, at most to its least size; then it asks for
 * height. */
static void
test_fit_shrinks (void)
{
  GtkWidget *child = gtk_label_new ("A line");
  GtkWidget *fit = g_object_new (SY_TYPE_FIT, "child", child, "design-width", 400, "least", .5, NULL);
  GtkWindow *window;
  int minimum;

  gtk_widget_set_size_request (child, -1, 400);
  window = show (fit, 800, 600);
  g_assert_cmpfloat (sy_fit_get_scale (SY_FIT (fit)), <=, 1.5);
  g_assert_cmpfloat (sy_fit_get_scale (SY_FIT (fit)), >, 1.4);
  gtk_widget_set_size_request (fit, -1, -1);
  gtk_widget_measure (fit, GTK_ORIENTATION_VERTICAL, 800, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 400);
  gtk_window_destroy (window);
}

static void
test_page_scrolls (void)
{
  GtkWidget *content = gtk_label_new ("A line");
  GtkWidget *page = sy_present_page_new (content, "test", .8);
  GtkWindow *window;

  sy_present_page_set_texts (SY_PRESENT_PAGE (page), "<b>Heading", "A & B");
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL, "<b>Heading");
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "A & B");
  window = show (page, 960, 540);
  g_assert_false (sy_present_page_scroll (SY_PRESENT_PAGE (page), 1));
  gtk_widget_set_size_request (content, -1, 2000);
  while (!sy_present_page_scroll (SY_PRESENT_PAGE (page), 1))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (window);
}

/* A page that fits only beside a scroll bar, which makes it smaller, has no
 * second bar below it. */
static void
test_page_has_one_scroll_bar (void)
{
  GtkWidget *content = gtk_label_new ("A line");
  GtkWidget *page = sy_present_page_new (content, "test", .8);
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (page));
  GtkWindow *window = show (page, 960, 540);
  gboolean scrolls = FALSE;

  for (int height = 560; height < 720; height += 2)
    {
      int minimum;

      gtk_widget_set_size_request (content, -1, height);
      gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, 960, &minimum, NULL, NULL, NULL);
      gtk_widget_allocate (page, 960, MAX (540, minimum), -1, NULL);
      g_assert_false (gtk_widget_get_mapped (gtk_scrolled_window_get_hscrollbar (scroller)));
      scrolls = gtk_widget_get_mapped (gtk_scrolled_window_get_vscrollbar (scroller));
    }
  g_assert_true (scrolls);
  gtk_window_destroy (window);
}

static void
test_goes_away (void)
{
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (NULL);
  SyDocument *document = sy_document_new (catalog);

  g_assert_finalize_object (g_object_ref_sink (sy_present_view_new (document)));
  while (sy_document_get_shortest_way (document) == NULL || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (document);
}

/* GTK may hold on to what was taken away for a while: it does not follow a
 * catalog with more options than it has bars. */
static void
test_removed (void)
{
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (NULL);
  g_autoptr (SyCatalog) large = make_large_catalog ();
  g_autoptr (SyDocument) document = sy_document_new (catalog);
  g_autoptr (GtkWidget) view = g_object_ref_sink (sy_present_view_new (document));
  GtkWindow *window = show (view, 800, 600);

  sy_requirements_set_answer (sy_document_get_requirements (document), "staff-admin", SY_IMPORTANCE_IMPORTANT);
  gtk_widget_unparent (view);
  sy_document_set_catalog (document, large);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (sy_ui_get_resource ());
  gtk_css_provider_load_from_resource (style, "/io/github/steelyard/Steelyard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  g_test_add_func ("/present/sizes", test_sizes);
  g_test_add_func ("/present/many-options", test_many_options);
  g_test_add_func ("/present/fit", test_fit);
  g_test_add_func ("/present/fit-shrinks", test_fit_shrinks);
  g_test_add_func ("/present/page-scrolls", test_page_scrolls);
  g_test_add_func ("/present/page-has-one-scroll-bar", test_page_has_one_scroll_bar);
  g_test_add_func ("/present/goes-away", test_goes_away);
  g_test_add_func ("/present/removed", test_removed);

  return g_test_run ();
}
