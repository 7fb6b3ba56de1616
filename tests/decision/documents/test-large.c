/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With a large catalog a thread evaluates: what is shown may be late, but is
 * never something else than what the answers say. */

#include "catalog-json.h"
#include "document-support.h"

/* The bundled catalog so many times over. */
#define TIMES 20

typedef struct
{
  SyCatalog      *catalog;
  SyDocument     *document;
  SyRequirements *requirements; /* of the document */
  guint           n_evaluations;
  guint           n_outlooks;
} Fixture;

/* Needs that are no part of any question, overlap or advice. */
static void
add_needs (JsonArray *needs, guint n, guint time)
{
  for (guint i = 0; i < n; i++)
    {
      JsonObject *model = json_array_get_object_element (needs, i);
      JsonObject *need = json_object_new ();
      g_autofree char *id = g_strdup_printf ("%s-%u", json_object_get_string_member (model, "id"), time);
      g_autoptr (GList) members = json_object_get_members (model);

      for (GList *l = members; l != NULL; l = l->next)
        json_object_set_member (need, l->data, json_node_copy (json_object_get_member (model, l->data)));
      json_object_set_string_member (need, "id", id);
      json_array_add_object_element (needs, need);
    }
}

static SyCatalog *
make_catalog (void)
{
  g_autoptr (JsonNode) root = test_bundled_json ();
  JsonArray *needs = json_object_get_array_member (json_node_get_object (root), "needs");
  guint n = json_array_get_length (needs);
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog;

  for (guint i = 1; i < TIMES; i++)
    add_needs (needs, n, i);
  catalog = test_parse_catalog (root, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sy_catalog_get_n_needs (catalog), ==, TIMES * n);
  return catalog;
}

/* To the last digit. */
static void
assert_same (const SyEvaluation *a, const SyEvaluation *b)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (a);

  g_assert_true (sy_evaluation_get_catalog (b) == catalog);
  g_assert_cmpint (sy_evaluation_get_kind (a), ==, sy_evaluation_get_kind (b));
  g_assert_cmpint (sy_evaluation_get_leader (a), ==, sy_evaluation_get_leader (b));
  g_assert_cmpint (sy_evaluation_get_runner_up (a), ==, sy_evaluation_get_runner_up (b));
  g_assert_cmpuint (sy_evaluation_get_single_changes (a)->n, ==, sy_evaluation_get_single_changes (b)->n);
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      g_assert_true (sy_evaluation_get_score (a, i) == sy_evaluation_get_score (b, i));
      g_assert_cmpuint (sy_evaluation_get_first_count (a, i), ==, sy_evaluation_get_first_count (b, i));
    }
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    {
      g_assert_cmpint (sy_evaluation_get_importance (a, i), ==, sy_evaluation_get_importance (b, i));
      g_assert_cmpint (sy_evaluation_get_origin (a, i, NULL), ==, sy_evaluation_get_origin (b, i, NULL));
    }
}

static void
assert_current (Fixture *fixture)
{
  SyCatalog *catalog = sy_document_get_catalog (fixture->document);
  g_autoptr (SyEvaluation) wanted = sy_evaluation_new (catalog, fixture->requirements);

  assert_same (sy_document_get_evaluation (fixture->document), wanted);
  assert_same (sy_document_wait_for_evaluation (fixture->document), wanted);
  g_assert_true (sy_document_get_importances (fixture->document) == sy_document_get_evaluation (fixture->document));
}

/* Whoever is told of an evaluation finds that of the answers as they are. */
static void
on_evaluation_cb (Fixture *fixture)
{
  const SyEvaluation *evaluation = sy_document_get_evaluation (fixture->document);

  fixture->n_evaluations++;
  g_assert_null (sy_document_get_shortest_way (fixture->document));
  g_assert_null (sy_document_get_outlook (fixture->document));
  g_assert_true (sy_document_get_importances (fixture->document) == evaluation);
  for (guint i = 0; i < sy_catalog_get_n_needs (fixture->catalog); i++)
    {
      SyImportance said = sy_requirements_get_answer (fixture->requirements,
                                                      sy_catalog_get_need (fixture->catalog, i)->id);

      if (said != SY_IMPORTANCE_UNANSWERED || sy_evaluation_get_origin (evaluation, i, NULL) == SY_ORIGIN_ANSWER)
        g_assert_cmpint (sy_evaluation_get_importance (evaluation, i), ==, said);
    }
}

/* Never before the evaluation that belongs to it. */
static void
on_outlook_cb (Fixture *fixture)
{
  fixture->n_outlooks++;
  g_assert_true (sy_document_get_importances (fixture->document) == sy_document_get_evaluation (fixture->document));
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->catalog = make_catalog ();
  fixture->document = sy_document_new (fixture->catalog);
  fixture->requirements = sy_document_get_requirements (fixture->document);
  sy_document_wait_for_evaluation (fixture->document);
  g_signal_connect_swapped (fixture->document, "notify::evaluation", G_CALLBACK (on_evaluation_cb), fixture);
  g_signal_connect_swapped (fixture->document, "notify::outlook", G_CALLBACK (on_outlook_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->catalog);
}

static void
answer_need (Fixture *fixture, guint need, SyImportance importance)
{
  sy_requirements_set_answer (fixture->requirements, sy_catalog_get_need (fixture->catalog, need)->id, importance);
}

static void
wait_for (guint *n, guint wanted)
{
  while (*n < wanted)
    g_main_context_iteration (NULL, TRUE);
}

/* Until then the evaluation before is shown as a whole, and what the answers
 * themselves say is there at once. */
static void
test_arrives (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyEvaluation *before = sy_document_get_evaluation (fixture->document);

  assert_current (fixture);
  answer_need (fixture, 3, SY_IMPORTANCE_MUST);
  g_assert_cmpuint (fixture->n_evaluations, ==, 0);
  g_assert_true (sy_document_get_evaluation (fixture->document) == before);
  g_assert_cmpint (sy_evaluation_get_kind (before), ==, SY_VERDICT_UNANSWERED);
  g_assert_cmpint (sy_evaluation_get_importance (sy_document_get_importances (fixture->document), 3), ==,
                   SY_IMPORTANCE_MUST);

  wait_for (&fixture->n_evaluations, 1);
  assert_current (fixture);
  wait_for (&fixture->n_outlooks, 1);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);
  g_assert_cmpuint (fixture->n_outlooks, ==, 1);
}

/* Evaluations of answers that are no longer there are never heard of. */
static void
test_newest_wins (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 100; i++)
    {
      answer_need (fixture, i % 7, (SyImportance) (i % SY_N_IMPORTANCES));
      g_main_context_iteration (NULL, FALSE);
      if (i % 10 == 0)
        run_for (20);
    }
  fixture->n_evaluations = 0;
  answer_need (fixture, 8, SY_IMPORTANCE_NICE);
  answer_need (fixture, 9, SY_IMPORTANCE_MUST);

  wait_for (&fixture->n_evaluations, 1);
  assert_current (fixture);
  run_for (300);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);
}

/* Whoever cannot wait to be told has it, once, and so do all others. */
static void
test_waiting (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyEvaluation) wanted = NULL;

  answer_need (fixture, 3, SY_IMPORTANCE_IMPORTANT);
  answer_need (fixture, 4, SY_IMPORTANCE_NICE);
  wanted = sy_evaluation_new (fixture->catalog, fixture->requirements);
  assert_same (sy_document_wait_for_evaluation (fixture->document), wanted);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);

  wait_for (&fixture->n_outlooks, 1);
  run_for (300);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);
  assert_current (fixture);
}

/* Skipping a question only changes the outlook, which waits all the same. */
static void
test_skipping (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer_need (fixture, 3, SY_IMPORTANCE_IMPORTANT);
  sy_requirements_set_skipped (fixture->requirements, FALSE, sy_catalog_get_need (fixture->catalog, 5)->id, TRUE);
  g_assert_cmpuint (fixture->n_evaluations, ==, 0);
  wait_for (&fixture->n_outlooks, 1);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);
  assert_current (fixture);
}

/* What is loaded, started from or copied is evaluated when it is there. */
static void
test_first (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) started = sy_document_new_from (fixture->catalog,
                                                         sy_catalog_get_starting_point (fixture->catalog, 0));
  g_autoptr (SyDocument) copy = sy_document_duplicate (started);
  g_autoptr (SyEvaluation) wanted = sy_evaluation_new (fixture->catalog, sy_document_get_requirements (started));

  assert_same (sy_document_get_evaluation (started), wanted);
  assert_same (sy_document_get_evaluation (copy), wanted);
}

/* Rows of another catalog never meet an evaluation of the one before. */
static void
test_another_catalog (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyCatalog) other = make_catalog ();

  answer_need (fixture, 3, SY_IMPORTANCE_IMPORTANT);
  sy_document_set_catalog (fixture->document, other);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);
  g_assert_true (sy_evaluation_get_catalog (sy_document_get_evaluation (fixture->document)) == other);
  run_for (300);
  assert_current (fixture);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A window need not wait for it to be shown; what the answers say is there. */
static void
test_new (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) patient = sy_document_new (fixture->catalog);
  g_autoptr (SyDocument) impatient = NULL;
  guint n_told = 0, n_told_at_once = 0;

  g_assert_false (sy_document_is_evaluated (patient));
  g_assert_cmpint (sy_evaluation_get_importance (sy_document_get_importances (patient), 3), ==,
                   SY_IMPORTANCE_UNANSWERED);
  g_signal_connect_swapped (patient, "notify::evaluation", G_CALLBACK (count_cb), &n_told);
  wait_for (&n_told, 1);
  g_assert_true (sy_document_is_evaluated (patient));
  assert_same (sy_document_get_evaluation (patient), sy_document_get_evaluation (fixture->document));

  impatient = sy_document_new (fixture->catalog);
  g_signal_connect_swapped (impatient, "notify::evaluation", G_CALLBACK (count_cb), &n_told_at_once);
  assert_same (sy_document_get_evaluation (impatient), sy_document_get_evaluation (fixture->document));
  run_for (300);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (n_told_at_once, ==, 1);
}

/* Closing a window does not wait for it. */
static void
test_freed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyDocument *document = sy_document_new (fixture->catalog);
  guint n_told = 0;

  g_signal_connect_swapped (document, "notify::evaluation", G_CALLBACK (count_cb), &n_told);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  sy_requirements_set_answer (sy_document_get_requirements (document),
                              sy_catalog_get_need (fixture->catalog, 0)->id, SY_IMPORTANCE_MUST);
  g_object_unref (document);
  g_assert_null (document);

  /* What it had begun comes to its end meanwhile. */
  run_for (300);
  g_assert_cmpuint (n_told, ==, 0);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SyEvaluation) wanted = NULL;
  g_autoptr (SyEvaluation) evaluation = NULL;

  answer_need (fixture, 3, SY_IMPORTANCE_IMPORTANT);
  answer_need (fixture, 4, SY_IMPORTANCE_NICE);
  wanted = sy_evaluation_new (fixture->catalog, fixture->requirements);
  evaluation = sy_evaluation_new_cancellable (fixture->catalog, fixture->requirements, cancellable);
  assert_same (evaluation, wanted);

  g_cancellable_cancel (cancellable);
  g_assert_null (sy_evaluation_new_cancellable (fixture->catalog, fixture->requirements, cancellable));
}

#define LARGE_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LARGE_TEST ("/large/arrives", test_arrives);
  LARGE_TEST ("/large/newest-wins", test_newest_wins);
  LARGE_TEST ("/large/waiting", test_waiting);
  LARGE_TEST ("/large/skipping", test_skipping);
  LARGE_TEST ("/large/new", test_new);
  LARGE_TEST ("/large/first", test_first);
  LARGE_TEST ("/large/another-catalog", test_another_catalog);
  LARGE_TEST ("/large/freed", test_freed);
  LARGE_TEST ("/large/cancelled", test_cancelled);

  return g_test_run ();
}
