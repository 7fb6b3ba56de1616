/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked one at a time: answering, skipping, stepping back, and how it
 * is put into words. */

#include "asked.h"
#include "document.h"
#include "explanation-guide.h"
#include "explanation-outlook.h"
#include "support.h"

typedef struct
{
  SyCatalog      *catalog;
  SyDocument     *document;
  SyRequirements *requirements;
  SyAsked         speed; /* a need */
  SyAsked         race;  /* a question */
  GString        *steps; /* what the document told of */
} Fixture;

static void
on_stepped_cb (Fixture *fixture, gboolean is_question, const char *id, gboolean forwards)
{
  g_string_append_printf (fixture->steps, "%s %s %s\n", forwards ? "redo" : "undo", is_question ? "question" : "need",
                          id);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->catalog = test_small_catalog ();
  fixture->document = sy_document_new (fixture->catalog);
  fixture->requirements = sy_document_get_requirements (fixture->document);
  fixture->steps = g_string_new (NULL);
  g_assert_true (sy_asked_find (fixture->catalog, FALSE, "speed", &fixture->speed));
  g_assert_true (sy_asked_find (fixture->catalog, TRUE, "race", &fixture->race));
  g_signal_connect_swapped (fixture->document, "stepped", G_CALLBACK (on_stepped_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  /* Nothing is left to run in the next test. */
  while (sy_document_get_shortest_way (fixture->document) == NULL ||
         sy_document_get_outlook (fixture->document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->catalog);
  g_string_free (fixture->steps, TRUE);
}

static int
get_answer (Fixture *fixture, SyAsked asked)
{
  return sy_asked_get_answer (asked, fixture->catalog, fixture->requirements);
}

static void
give (Fixture *fixture, SyAsked asked, guint answer)
{
  sy_asked_set_answer (asked, fixture->catalog, fixture->requirements, answer);
}

static void
test_words (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalog *catalog = fixture->catalog;
  SyAsked none;

  g_assert_false (sy_asked_find (catalog, TRUE, "speed", &none));
  g_assert_false (sy_asked_equal (fixture->speed, fixture->race));
  g_assert_cmpstr (sy_asked_get_id (fixture->race, catalog), ==, "race");
  g_assert_cmpstr (sy_asked_get_text (fixture->speed, catalog), ==, "It is fast");
  g_assert_cmpstr (sy_asked_get_text (fixture->race, catalog), ==, "Is it a race?");
  g_assert_null (sy_asked_get_why (fixture->race, catalog));
  g_assert_null (sy_asked_get_term (fixture->race, catalog));
  g_assert_cmpuint (sy_asked_get_n_answers (fixture->speed, catalog), ==, 4);
  g_assert_cmpuint (sy_asked_get_n_answers (fixture->race, catalog), ==, 2);
  g_assert_cmpstr (sy_asked_get_label (fixture->speed, catalog, 3), ==, "Must have");
  g_assert_cmpstr (sy_asked_get_label (fixture->race, catalog, 1), ==, "No");
  g_assert_cmpuint (sy_asked_get_digit (fixture->speed, 3), ==, 3);
  g_assert_cmpuint (sy_asked_get_digit (fixture->race, 0), ==, 1);
  test_assert_text (sy_explain_asked_topic (catalog, fixture->race), "About the team and the project");
}

/* Answering ends a skip, and skipping takes back an answer, in one step. */
static void
check_answers (Fixture *fixture, SyAsked asked, const char *state)
{
  g_assert_cmpint (get_answer (fixture, asked), ==, -1);
  g_assert_false (sy_asked_is_done (asked, fixture->catalog, fixture->requirements));
  test_assert_text (sy_explain_asked_state (fixture->catalog, fixture->requirements, asked), NULL);

  give (fixture, asked, 1);
  g_assert_cmpint (get_answer (fixture, asked), ==, 1);
  test_assert_text (sy_explain_asked_state (fixture->catalog, fixture->requirements, asked), state);

  sy_asked_skip (asked, fixture->catalog, fixture->requirements);
  g_assert_cmpint (get_answer (fixture, asked), ==, -1);
  g_assert_true (sy_asked_is_done (asked, fixture->catalog, fixture->requirements));
  test_assert_text (sy_explain_asked_state (fixture->catalog, fixture->requirements, asked),
                    "You skipped this question.");

  sy_document_undo (fixture->document);
  g_assert_cmpint (get_answer (fixture, asked), ==, 1);
  sy_document_redo (fixture->document);
  give (fixture, asked, 0);
  g_assert_cmpint (get_answer (fixture, asked), ==, 0);
  g_assert_false (sy_requirements_is_skipped (fixture->requirements, asked.is_question,
                                              sy_asked_get_id (asked, fixture->catalog)));
  sy_document_undo (fixture->document);
  g_assert_true (sy_asked_is_done (asked, fixture->catalog, fixture->requirements));
  g_assert_cmpint (get_answer (fixture, asked), ==, -1);
}

static void
test_a_need (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  check_answers (fixture, fixture->speed, "Your answer: Nice to have");
}

static void
test_a_question (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  check_answers (fixture, fixture->race, "Your answer: No");
}

/* What an edit of one thing is called, whatever it changed. */
static void
test_labels (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  give (fixture, fixture->speed, 3);
  sy_asked_skip (fixture->speed, fixture->catalog, fixture->requirements);
  test_assert_text (sy_document_dup_undo_label (fixture->document), "Undo: Skip “Speed”");
  give (fixture, fixture->speed, 2);
  test_assert_text (sy_document_dup_undo_label (fixture->document), "Undo: “Speed” to “Important”");
  sy_asked_skip (fixture->race, fixture->catalog, fixture->requirements);
  give (fixture, fixture->race, 0);
  test_assert_text (sy_document_dup_undo_label (fixture->document), "Undo: Choose “Yes” for “Is it a race?”");
}

/* Steps are told with what they were about, unless that was several things or
 * a text. */
static void
test_steps (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  give (fixture, fixture->speed, 3);
  sy_asked_skip (fixture->race, fixture->catalog, fixture->requirements);
  give (fixture, fixture->race, 0);
  g_assert_cmpstr (fixture->steps->str, ==, "");
  sy_document_undo (fixture->document);
  sy_document_undo (fixture->document);
  sy_document_undo (fixture->document);
  sy_document_redo (fixture->document);
  g_assert_cmpstr (fixture->steps->str, ==,
                   "undo question race\nundo question race\nundo need speed\nredo need speed\n");

  g_string_truncate (fixture->steps, 0);
  sy_requirements_start_from (fixture->requirements, fixture->catalog,
                              sy_catalog_get_starting_point (fixture->catalog, 0));
  sy_requirements_set_note (fixture->requirements, "speed", "Because");
  sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, "A title");
  for (guint i = 0; i < 3; i++)
    sy_document_undo (fixture->document);
  g_assert_cmpstr (fixture->steps->str, ==, "");
}

/* The small catalog asks 8 needs and 2 questions; “Yes” implies three needs. */
static void
test_progress (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyProgress) none = sy_progress_new (fixture->catalog, fixture->requirements);
  g_autoptr (SyProgress) some = NULL;
  SyAsked ease;

  test_assert_text (sy_explain_progress (none), "0 of 10 answered");
  g_assert_cmpfloat (sy_progress_get_share (none), ==, 0.0);

  g_assert_true (sy_asked_find (fixture->catalog, FALSE, "ease", &ease));
  give (fixture, fixture->race, 0);
  give (fixture, fixture->speed, 2);
  sy_requirements_set_skipped (fixture->requirements, FALSE, "calm", TRUE);
  sy_requirements_set_skipped (fixture->requirements, TRUE, "crowd", TRUE);
  /* This one is implied, so nobody would ask for it. */
  sy_asked_skip (ease, fixture->catalog, fixture->requirements);
  sy_requirements_set_skipped (fixture->requirements, FALSE, "no-such-need", TRUE);

  some = sy_progress_new (fixture->catalog, fixture->requirements);
  g_assert_cmpuint (some->n_asked, ==, 10);
  g_assert_cmpuint (some->n_answered, ==, 2);
  g_assert_cmpuint (some->n_implied, ==, 2);
  g_assert_cmpuint (some->skipped->len, ==, 2);
  g_assert_cmpstr (sy_asked_get_id (g_array_index (some->skipped, SyAsked, 0), fixture->catalog), ==, "crowd");
  g_assert_cmpstr (sy_asked_get_id (g_array_index (some->skipped, SyAsked, 1), fixture->catalog), ==, "calm");
  test_assert_near (sy_progress_get_share (some), 0.6);
  test_assert_text (sy_explain_progress (some), "2 of 10 answered, 2 implied, 2 skipped");
  test_assert_text (sy_explain_end (some), "Nothing is left to ask, except for 2 questions that you skipped.");
  test_assert_text (sy_explain_end (none),
                    "Nothing is left to ask: every question is answered or follows from other answers.");
}

/* Open needs as in the outlook, then all others as in the catalog. */
static void
test_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyOutlook) outlook = NULL;
  g_autoptr (GArray) order = NULL;
  guint n_open = 0;

  give (fixture, fixture->speed, 3);
  sy_requirements_set_answer (fixture->requirements, "calm", SY_IMPORTANCE_NICE);
  outlook = sy_outlook_new (fixture->catalog, fixture->requirements, NULL);
  order = sy_outlook_list_needs (outlook, fixture->catalog);
  g_assert_cmpuint (order->len, ==, 8);

  for (guint i = 0; i < outlook->n_items; i++)
    if (!outlook->items[i].is_question)
      g_assert_cmpuint (g_array_index (order, guint, n_open++), ==, outlook->items[i].index);
  g_assert_cmpuint (n_open, ==, 6);
  g_assert_cmpuint (g_array_index (order, guint, 6), ==, fixture->speed.index);
  g_assert_cmpuint (g_array_index (order, guint, 7), ==, test_need (fixture->catalog, "calm"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/asked/words", test_words);
  ADD ("/asked/need", test_a_need);
  ADD ("/asked/question", test_a_question);
  ADD ("/asked/labels", test_labels);
  ADD ("/asked/steps", test_steps);
  ADD ("/asked/progress", test_progress);
  ADD ("/asked/order", test_order);

  return g_test_run ();
}
