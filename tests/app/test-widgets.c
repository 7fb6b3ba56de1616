/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes every widget with a template under fatal warnings, checks what it
 * says to a screen reader, and that nothing keeps it alive afterwards. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "additions-page.h"
#include "application.h"
#include "compare-view.h"
#include "difference-row.h"
#include "explanation-outlook.h"
#include "explanation.h"
#include "form.h"
#include "guide-card.h"
#include "guide-end.h"
#include "guide-outlook.h"
#include "guide.h"
#include "halves.h"
#include "importance-control.h"
#include "need-details.h"
#include "need-group.h"
#include "need-row.h"
#include "needs-page.h"
#include "note-popover.h"
#include "open-mark.h"
#include "option-mark.h"
#include "question-row.h"
#include "result-pane.h"
#include "score-bar.h"
#include "score-bars.h"
#include "section.h"
#include "sy-ui.h"
#include "why-page.h"

typedef struct
{
  SyCatalog  *catalog;
  SyDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = sy_catalog_new_bundled (&error);
  g_assert_no_error (error);
  fixture->document = sy_document_new (fixture->catalog);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  /* The search for the shortest way holds on to the document. */
  while (sy_document_get_shortest_way (fixture->document) == NULL || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->document);
  g_clear_object (&fixture->catalog);
}

static void
answer (Fixture *fixture, const char *need, SyImportance importance)
{
  sy_requirements_set_answer (sy_document_get_requirements (fixture->document), need, importance);
}

static void
assert_gone (GtkWidget *widget)
{
  g_assert_finalize_object (g_object_ref_sink (widget));
}

static void
test_small_widgets (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_pages (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_importance_control (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_need_row (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint need;
  GtkWidget *row;

  g_assert_true (sy_catalog_find_need (fixture->catalog, "staff-admin", &need));
  row = sy_need_row_new (fixture->document, need);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sy_catalog_get_need (fixture->catalog, need)->question);
  assert_gone (row);
}

static void
on_answered_cb (SyGuideCard *card G_GNUC_UNUSED, guint answer, int *answered)
{
  *answered = (int) answer;
}

static void
test_guide_card (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyAsked need = { FALSE, 0 };
  SyAsked question = { TRUE, 0 };
  GtkWidget *card = sy_guide_card_new (fixture->document, need);
  int answered = 99;

  g_signal_connect (card, "answered", G_CALLBACK (on_answered_cb), &answered);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sy_catalog_get_need (fixture->catalog, 0)->question);
  g_assert_true (sy_guide_card_press (SY_GUIDE_CARD (card), 0));
  g_assert_cmpint (answered, ==, 0);
  g_assert_false (sy_guide_card_press (SY_GUIDE_CARD (card), 4));
  assert_gone (card);

  /* Choices count from 1. */
  card = sy_guide_card_new (fixture->document, question);
  g_signal_connect (card, "answered", G_CALLBACK (on_answered_cb), &answered);
  answered = 99;
  g_assert_false (sy_guide_card_press (SY_GUIDE_CARD (card), 0));
  g_assert_true (sy_guide_card_press (SY_GUIDE_CARD (card), 1));
  g_assert_cmpint (answered, ==, 0);
  assert_gone (card);
  assert_gone (sy_guide_end_new (fixture->document));
}

static const SyOutlook *
wait_for_outlook (Fixture *fixture)
{
  while (sy_document_get_outlook (fixture->document) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return sy_document_get_outlook (fixture->document);
}

/* What comes late does not find the guide gone, nor does it hold it. */
static void
test_guide (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *guide = g_object_new (SY_TYPE_GUIDE, NULL);
  const SyOpenItem *next;

  sy_guide_set_document (SY_GUIDE (guide), fixture->document);
  sy_guide_start (SY_GUIDE (guide));
  next = sy_outlook_get_next (wait_for_outlook (fixture));
  answer (fixture, sy_catalog_get_need (fixture->catalog, next->index)->id, SY_IMPORTANCE_MUST);
  wait_for_outlook (fixture);
  sy_document_undo (fixture->document);
  sy_document_redo (fixture->document);
  assert_gone (guide);
}

static SyOutlook
make_outlook (gboolean settled, guint stays_first, SyOpenItem *item)
{
  return (SyOutlook) { .settled = settled, .stays_first = stays_first, .items = item, .n_items = 1 };
}

static gboolean
offers (SyGuideOutlook *widget, SyCatalog *catalog, const SyOutlook *outlook)
{
  GtkWidget *revealer = gtk_widget_get_last_child (GTK_WIDGET (widget));

  sy_guide_outlook_show (widget, catalog, outlook);
  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget)))), label))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* An offer that was declined comes back only as another one, or after it had
 * been withdrawn. */
static void
test_guide_outlook (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  SyGuideOutlook *widget = g_object_new (SY_TYPE_GUIDE_OUTLOOK, NULL);
  SyOpenItem item = { FALSE, 0, FALSE, 5.0, 1.0 };
  SyOutlook open = make_outlook (FALSE, SY_OUTLOOK_DRAWS / 2, &item);
  SyOutlook steady = make_outlook (FALSE, SY_OUTLOOK_DRAWS * 97 / 100, &item);
  SyOutlook settled = make_outlook (TRUE, SY_OUTLOOK_DRAWS, &item);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (widget));
  g_assert_false (offers (widget, fixture->catalog, &open));
  g_assert_true (offers (widget, fixture->catalog, &steady));
  g_signal_emit_by_name (find_button (GTK_WIDGET (widget), "Go On"), "clicked");
  g_assert_false (offers (widget, fixture->catalog, &steady));
  g_assert_true (offers (widget, fixture->catalog, &settled));
  g_signal_emit_by_name (find_button (GTK_WIDGET (widget), "Go On"), "clicked");
  g_assert_false (offers (widget, fixture->catalog, &settled));
  g_assert_false (offers (widget, fixture->catalog, &open));
  g_assert_true (offers (widget, fixture->catalog, &settled));

  /* When everything was asked there is nothing to stop. */
  item.skipped = TRUE;
  g_assert_false (offers (widget, fixture->catalog, &settled));
  assert_gone (box);
}

static void
test_open_mark (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_score_bar (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_hatching (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
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
test_text_is_not_markup (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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

/* However long the words beside it are, what is chosen is not cut. */
static void
test_question_row (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *label;
  int text;
  int least;

  gtk_list_box_append (GTK_LIST_BOX (list), sy_question_row_new (fixture->document, 0));
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  while ((label = find_label (window, "Not answered")) == NULL)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, &text, NULL, NULL);
  g_assert_cmpint (text, >, 0);
  g_assert_cmpint (least, >=, text);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_compare_view (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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

/* Every view of a window goes away with it. */
static void
test_window_that_compares (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyWindow *window = sy_window_new (NULL, fixture->document);
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (watched);
}

static void
test_window (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyWindow *window = sy_window_new (NULL, fixture->document);
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_present (GTK_WINDOW (window));
  answer (fixture, "staff-admin", SY_IMPORTANCE_MUST);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "New Project"));
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (watched);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (sy_ui_get_resource ());

  ADD ("/widgets/small", test_small_widgets);
  ADD ("/widgets/pages", test_pages);
  ADD ("/widgets/importance-control", test_importance_control);
  ADD ("/widgets/need-row", test_need_row);
  ADD ("/widgets/guide-card", test_guide_card);
  ADD ("/widgets/guide", test_guide);
  ADD ("/widgets/guide-outlook", test_guide_outlook);
  ADD ("/widgets/question-row", test_question_row);
  ADD ("/widgets/open-mark", test_open_mark);
  ADD ("/widgets/score-bar", test_score_bar);
  ADD ("/widgets/hatching", test_hatching);
  ADD ("/widgets/text-is-not-markup", test_text_is_not_markup);
  ADD ("/widgets/compare-view", test_compare_view);
  ADD ("/widgets/window", test_window);
  ADD ("/widgets/window-that-compares", test_window_that_compares);

  return g_test_run ();
}
