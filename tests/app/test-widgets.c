/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes every widget with a template under fatal warnings, checks what it
 * says to a screen reader, and that nothing keeps it alive afterwards. */

#include "config.h"

#include <adwaita.h>

#include "additions-page.h"
#include "difference-row.h"
#include "document-fixture.h"
#include "explanation-outlook.h"
#include "explanation.h"
#include "form.h"
#include "importance-control.h"
#include "need-details.h"
#include "need-group.h"
#include "need-place.h"
#include "need-row.h"
#include "needs-page.h"
#include "note-popover.h"
#include "open-mark.h"
#include "option-mark.h"
#include "question-row.h"
#include "score-bar.h"
#include "section.h"
#include "sy-ui.h"
#include "why-page.h"

static void
test_small_widgets (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *section = sy_section_new ();

  answer (fixture, "staff-admin", SY_IMPORTANCE_MUST);
  assert_gone (sy_option_mark_new (fixture->catalog, 0));
  assert_gone (sy_difference_row_new ());
  assert_gone (sy_question_row_new (fixture->document, 0));
  assert_gone (sy_note_popover_new (fixture->document, "staff-admin"));
  assert_gone (sy_need_details_new (sy_document_get_evaluation (fixture->document), 0));
  assert_gone (sy_need_group_new (fixture->document, 0));

  sy_section_set_texts (SY_SECTION (section), "Why?", "Because");
  sy_section_set_expanded (SY_SECTION (section), TRUE);
  g_assert_true (sy_section_get_expanded (SY_SECTION (section)));
  assert_gone (section);
}

static void
test_pages (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *why = sy_why_page_new (fixture->catalog);
  GtkWidget *additions = sy_additions_page_new (fixture->catalog);
  GtkWidget *needs = sy_needs_page_new ();

  answer (fixture, "staff-admin", SY_IMPORTANCE_MUST);
  sy_why_page_show (SY_WHY_PAGE (why), sy_document_get_evaluation (fixture->document));
  sy_why_page_show_option (SY_WHY_PAGE (why), 1);
  sy_additions_page_show (SY_ADDITIONS_PAGE (additions), sy_document_get_evaluation (fixture->document));
  sy_needs_page_show (SY_NEEDS_PAGE (needs), sy_document_get_evaluation (fixture->document));
  assert_gone (why);
  assert_gone (additions);
  assert_gone (needs);
}

static void
on_chosen_cb (SyImportanceControl *control G_GNUC_UNUSED, int importance, int *chosen)
{
  *chosen = importance;
}

static GtkWidget *
nth_child (GtkWidget *widget, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
test_importance_control (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *control = g_object_new (SY_TYPE_IMPORTANCE_CONTROL, NULL);
  int chosen = 99;

  sy_importance_control_set_catalog (SY_IMPORTANCE_CONTROL (control), fixture->catalog);
  g_signal_connect (control, "chosen", G_CALLBACK (on_chosen_cb), &chosen);

  for (guint i = 0; i < SY_N_IMPORTANCES; i++)
    g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (nth_child (control, i))));

  sy_importance_control_set_importance (SY_IMPORTANCE_CONTROL (control), SY_IMPORTANCE_IMPORTANT);
  g_assert_cmpint (chosen, ==, 99); /* only the person chooses */
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (nth_child (control, 2))));
  gtk_test_accessible_assert_property (nth_child (control, 3), GTK_ACCESSIBLE_PROPERTY_LABEL, "Must have");

  g_signal_emit_by_name (nth_child (control, 3), "clicked");
  g_assert_cmpint (chosen, ==, SY_IMPORTANCE_MUST);

  sy_importance_control_set_importance (SY_IMPORTANCE_CONTROL (control), SY_IMPORTANCE_UNANSWERED);
  for (guint i = 0; i < SY_N_IMPORTANCES; i++)
    g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (nth_child (control, i))));
  assert_gone (control);
}

static void
test_need_row (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint need;
  GtkWidget *row;

  g_assert_true (sy_catalog_find_need (fixture->catalog, "staff-admin", &need));
  row = sy_need_place_new (fixture->document, need);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sy_catalog_get_need (fixture->catalog, need)->question);
  assert_gone (row);
}

static void
test_need_place (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *group = sy_need_group_new (fixture->document, 0);
  const GPtrArray *places = sy_need_group_get_places (SY_NEED_GROUP (group));

  g_assert_cmpuint (places->len, >, 1);
  for (guint i = 0; i < places->len; i++)
    g_assert_false (sy_need_place_is_filled (places->pdata[i]));

  sy_need_group_set_narrow (SY_NEED_GROUP (group), TRUE);
  sy_need_place_fill (places->pdata[1]);
  g_assert_true (sy_need_place_is_filled (places->pdata[1]));
  g_assert_false (sy_need_place_is_filled (places->pdata[0]));
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (gtk_list_box_row_get_child (places->pdata[1]))), ==,
                   GTK_ORIENTATION_VERTICAL);
  sy_need_group_refresh (SY_NEED_GROUP (group));
  assert_gone (group);
}

static void
test_open_mark (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyOpenMark *mark = g_object_new (SY_TYPE_OPEN_MARK, NULL);
  GtkWidget *row = sy_need_row_new (fixture->document, 0);
  SyOpenItem item = { FALSE, 0, FALSE, SY_MATTERS_FROM, 0.1 };
  g_autofree char *text = sy_explain_open_mark (&item);

  g_assert_null (sy_open_mark_get_text (mark));
  sy_open_mark_set_text (mark, text);
  g_assert_cmpstr (sy_open_mark_get_text (mark), ==, text);
  gtk_test_accessible_assert_property (adw_bin_get_child (ADW_BIN (mark)), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
  assert_gone (GTK_WIDGET (mark));

  sy_need_row_show_mark (SY_NEED_ROW (row), &item);
  sy_need_row_refresh (SY_NEED_ROW (row));
  sy_need_row_show_mark (SY_NEED_ROW (row), NULL);
  assert_gone (row);
}

static void
test_score_bar (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *bar = sy_score_bar_new (fixture->catalog, 0);
  g_autofree char *sentence = NULL;

  answer (fixture, "staff-admin", SY_IMPORTANCE_MUST);
  sy_score_bar_show (SY_SCORE_BAR (bar), sy_document_get_evaluation (fixture->document));
  sentence = sy_explain_option (sy_document_get_evaluation (fixture->document), 0);
  g_assert_true (g_str_has_prefix (sentence, "Django, "));
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  assert_gone (bar);
}

/* What a widget in a window looks like, on white. */
static cairo_surface_t *
draw (GtkWidget *widget, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_t *cr = cairo_create (surface);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How much a row of dots differs from the one @down below and @right beside it. */
static guint
difference (cairo_surface_t *surface, int right, int down)
{
  const guchar *row = cairo_image_surface_get_data (surface) + 6 * cairo_image_surface_get_stride (surface);
  const guchar *below = row + down * cairo_image_surface_get_stride (surface);
  guint sum = 0;

  for (int x = 30; x < 130; x++)
    sum += (guint) abs (row[x * 4] - below[(x + right) * 4]);

  return sum;
}

/* Stripes rise from left to right, as in the chart that is copied and printed. */
static void
test_hatching (DocumentFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 100);
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  cairo_surface_t *surface;

  gtk_css_provider_load_from_resource (provider, "/io/github/steelyard/Steelyard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (bar, "score-level");
  gtk_widget_add_css_class (bar, "misses");
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), 100);
  gtk_widget_set_size_request (bar, 160, 16);
  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (bar) == 0)
    g_main_context_iteration (NULL, TRUE);

  surface = draw (bar, gtk_widget_get_width (bar), gtk_widget_get_height (bar));
  g_assert_cmpuint (difference (surface, 0, 3), >, 0);
  g_assert_cmpuint (difference (surface, -3, 3) * 4, <, difference (surface, 3, 3));

  cairo_surface_destroy (surface);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Texts from a catalog or a person are never markup. */
static void
test_text_is_not_markup (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *hostile = "<b>A & B</b> %s <span";
  GtkWidget *section = sy_section_new ();
  GtkWidget *form = g_object_new (SY_TYPE_FORM, NULL);

  sy_section_set_texts (SY_SECTION (section), hostile, hostile);
  assert_gone (section);

  sy_requirements_set_field (sy_document_get_requirements (fixture->document), SY_FIELD_TITLE, hostile);
  sy_requirements_set_note (sy_document_get_requirements (fixture->document), "staff-admin", hostile);
  sy_form_set_document (SY_FORM (form), fixture->document);
  assert_gone (form);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* The label that says what is chosen in the row, once it has its place in a
 * window of that width. */
static GtkWidget *
place_chosen (GtkWidget *row, const char *chosen, int width)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *label;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_set_default_size (GTK_WINDOW (window), width, -1);
  gtk_window_present (GTK_WINDOW (window));
  while ((label = find_label (row, chosen)) == NULL || gtk_widget_get_width (label) == 0)
    g_main_context_iteration (NULL, TRUE);

  return label;
}

static void
assert_whole (GtkWidget *label)
{
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), &height, NULL, NULL, NULL);
  g_assert_cmpint (gtk_label_get_ellipsize (GTK_LABEL (label)), ==, PANGO_ELLIPSIZE_NONE);
  g_assert_cmpint (gtk_widget_get_height (label), >=, height);
}

/* However long the words beside it are, what is chosen is not cut; a short
 * one stands on one line. */
static void
test_question_row (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const choices[] = { "A choice with so many words that they need several lines in any row", NULL };
  GtkWidget *row = sy_question_row_new (fixture->document, 0);
  GtkWidget *label = place_chosen (row, "Not answered", 360);
  int text;

  assert_whole (label);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &text, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (label), >=, text);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (row)));

  row = sy_question_row_new (fixture->document, 0);
  sy_choice_row_set_choices (SY_CHOICE_ROW (row), choices);
  label = place_chosen (row, choices[0], 300);
  assert_whole (label);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &text, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (label), <=, text);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (row)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (sy_ui_get_resource ());

  DOCUMENT_TEST ("/widgets/small", test_small_widgets);
  DOCUMENT_TEST ("/widgets/pages", test_pages);
  DOCUMENT_TEST ("/widgets/importance-control", test_importance_control);
  DOCUMENT_TEST ("/widgets/need-row", test_need_row);
  DOCUMENT_TEST ("/widgets/need-place", test_need_place);
  DOCUMENT_TEST ("/widgets/question-row", test_question_row);
  DOCUMENT_TEST ("/widgets/open-mark", test_open_mark);
  DOCUMENT_TEST ("/widgets/score-bar", test_score_bar);
  DOCUMENT_TEST ("/widgets/hatching", test_hatching);
  DOCUMENT_TEST ("/widgets/text-is-not-markup", test_text_is_not_markup);

  return g_test_run ();
}
