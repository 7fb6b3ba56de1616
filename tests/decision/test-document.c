/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document: what follows from an edit, and what there is to save. */

#include "document.h"

#include <glib/gstdio.h>

#include "json-reader.h"
#include "support.h"

typedef struct
{
  SyCatalog      *catalog;
  SyDocument     *document;
  SyRequirements *requirements; /* of the document */
  char           *folder;
  GFile          *file; /* in the folder */
  guint           n_evaluations;
  guint           n_ways;
  guint           n_modified;
  guint           n_titles;
} Fixture;

static void
count_cb (GObject *object G_GNUC_UNUSED, GParamSpec *pspec G_GNUC_UNUSED, guint *n)
{
  (*n)++;
}

static void
count_notifications (Fixture *fixture)
{
  g_signal_connect (fixture->document, "notify::evaluation", G_CALLBACK (count_cb), &fixture->n_evaluations);
  g_signal_connect (fixture->document, "notify::shortest-way", G_CALLBACK (count_cb), &fixture->n_ways);
  g_signal_connect (fixture->document, "notify::modified", G_CALLBACK (count_cb), &fixture->n_modified);
  g_signal_connect (fixture->document, "notify::title", G_CALLBACK (count_cb), &fixture->n_titles);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = test_small_catalog ();
  fixture->document = sy_document_new (fixture->catalog);
  fixture->requirements = sy_document_get_requirements (fixture->document);
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "mine.steelyard", NULL);
  count_notifications (fixture);
}

/* The way, once it is found; there is no other way to go on. */
static const SyShortestWay *
wait_for_way (SyDocument *document)
{
  while (sy_document_get_shortest_way (document) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return sy_document_get_shortest_way (document);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  /* Nothing is left to run in the next test. */
  wait_for_way (fixture->document);
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->catalog);
  g_file_delete (fixture->file, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
test_new (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (sy_document_get_catalog (fixture->document) == fixture->catalog);
  g_assert_cmpstr (sy_requirements_get_field (fixture->requirements, SY_FIELD_CATALOG), ==, "small");
  g_assert_cmpstr (sy_requirements_get_field (fixture->requirements, SY_FIELD_CATALOG_VERSION), ==, "1");
  g_assert_null (sy_document_get_file (fixture->document));
  g_assert_false (sy_document_is_modified (fixture->document));
  g_assert_true (sy_document_is_untouched (fixture->document));
  test_assert_text (sy_document_dup_title (fixture->document), "New Project");
  g_assert_cmpint (sy_evaluation_get_kind (sy_document_get_evaluation (fixture->document)), ==, SY_VERDICT_UNANSWERED);
  g_assert_cmpuint (wait_for_way (fixture->document)->n, ==, 0);
}

/* Each change of answers is followed by one evaluation, and what changes none
 * of them by none. */
static void
test_evaluation (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyEvaluation *evaluation;

  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_NICE);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);
  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_NICE);
  g_assert_cmpuint (fixture->n_evaluations, ==, 1);
  sy_requirements_set_choice (fixture->requirements, "race", "yes");
  g_assert_cmpuint (fixture->n_evaluations, ==, 2);
  evaluation = sy_document_get_evaluation (fixture->document);
  sy_requirements_set_note (fixture->requirements, "speed", "Because");
  sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, "A title");
  g_assert_cmpuint (fixture->n_evaluations, ==, 2);
  g_assert_true (sy_document_get_evaluation (fixture->document) == evaluation);

  g_assert_cmpint (sy_evaluation_get_importance (evaluation, test_need (fixture->catalog, "speed")), ==,
                   SY_IMPORTANCE_NICE);
  g_assert_cmpint (sy_evaluation_get_importance (evaluation, test_need (fixture->catalog, "ease")), ==,
                   SY_IMPORTANCE_NICE);
}

/* Undoing by hand leaves nothing to save. */
static void
test_modified (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_is_modified (fixture->document));
  g_assert_false (sy_document_is_untouched (fixture->document));
  g_assert_cmpuint (fixture->n_modified, ==, 1);

  sy_requirements_set_answer (fixture->requirements, "ease", SY_IMPORTANCE_NICE);
  g_assert_cmpuint (fixture->n_modified, ==, 1);

  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_UNANSWERED);
  g_assert_true (sy_document_is_modified (fixture->document));
  sy_requirements_set_answer (fixture->requirements, "ease", SY_IMPORTANCE_UNANSWERED);
  g_assert_false (sy_document_is_modified (fixture->document));
  g_assert_true (sy_document_is_untouched (fixture->document));
  g_assert_cmpuint (fixture->n_modified, ==, 2);
}

/* What was found for other answers is not shown for these. */
static void
test_shortest_way (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SyShortestWay *way;

  wait_for_way (fixture->document);
  g_assert_cmpuint (fixture->n_ways, ==, 1);

  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_MUST);
  g_assert_null (sy_document_get_shortest_way (fixture->document));
  sy_requirements_set_answer (fixture->requirements, "ease", SY_IMPORTANCE_NOT_NEEDED);
  g_assert_null (sy_document_get_shortest_way (fixture->document));

  way = wait_for_way (fixture->document);
  g_assert_cmpuint (fixture->n_ways, ==, 2);
  g_assert_true (way->finished);
  g_assert_cmpuint (way->n, ==, 1);
  g_assert_cmpuint (way->changes[0].need, ==, test_need (fixture->catalog, "ease"));
  g_assert_cmpuint (way->leader, !=, (guint) sy_evaluation_get_leader (sy_document_get_evaluation (fixture->document)));
}

/* Ways for answers that are no longer there are never heard of, however late
 * their search ends. */
static void
test_newest_edit_wins (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyShortestWay wanted;
  const SyShortestWay *way;

  for (guint i = 0; i < 200; i++)
    {
      sy_requirements_set_answer (fixture->requirements, "ease", (SyImportance) (i % SY_N_IMPORTANCES));
      sy_requirements_set_answer (fixture->requirements, "speed", (SyImportance) ((i + 1) % SY_N_IMPORTANCES));
      g_main_context_iteration (NULL, FALSE);
    }
  sy_requirements_set_answer (fixture->requirements, "ease", SY_IMPORTANCE_NICE);
  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_MUST);
  sy_requirements_set_answer (fixture->requirements, "twin-one", SY_IMPORTANCE_MUST);
  fixture->n_ways = 0;

  way = wait_for_way (fixture->document);
  wanted = sy_evaluation_find_shortest_way (sy_document_get_evaluation (fixture->document), NULL);
  g_assert_cmpuint (wanted.n, ==, 2);
  g_assert_cmpuint (way->n, ==, wanted.n);
  g_assert_cmpuint (way->leader, ==, wanted.leader);
  for (guint i = 0; i < wanted.n; i++)
    {
      g_assert_cmpuint (way->changes[i].need, ==, wanted.changes[i].need);
      g_assert_cmpint (way->changes[i].importance, ==, wanted.changes[i].importance);
    }

  /* Searches that were called off may still come back. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_ways, ==, 1);
}

/* Closing a window does not wait for a search, which then is about nothing. */
static void
test_freed_while_searching (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyDocument *document = sy_document_new (fixture->catalog);

  sy_requirements_set_answer (sy_document_get_requirements (document), "speed", SY_IMPORTANCE_MUST);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_unref (document);
  while (document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyDocument) again = NULL;

  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_MUST);
  sy_requirements_set_choice (fixture->requirements, "race", "yes");
  sy_requirements_set_note (fixture->requirements, "speed", "Because");
  fixture->n_titles = 0;
  g_assert_true (sy_document_save (fixture->document, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_modified, ==, 2);
  g_assert_cmpuint (fixture->n_titles, ==, 1);
  g_assert_false (sy_document_is_modified (fixture->document));
  g_assert_false (sy_document_is_untouched (fixture->document));
  g_assert_true (g_file_equal (sy_document_get_file (fixture->document), fixture->file));
  test_assert_text (sy_document_dup_title (fixture->document), "mine.steelyard");

  again = sy_document_open (fixture->catalog, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (sy_requirements_equal (sy_document_get_requirements (again), fixture->requirements));
  g_assert_false (sy_document_is_modified (again));
  g_assert_true (g_file_equal (sy_document_get_file (again), fixture->file));
  g_assert_cmpint (sy_evaluation_get_leader (sy_document_get_evaluation (again)), ==,
                   sy_evaluation_get_leader (sy_document_get_evaluation (fixture->document)));
  g_assert_cmpuint (wait_for_way (again)->n, ==, wait_for_way (fixture->document)->n);

  sy_requirements_set_field (sy_document_get_requirements (again), SY_FIELD_TITLE, "A title");
  test_assert_text (sy_document_dup_title (again), "A title");
  g_assert_true (sy_document_is_modified (again));
  sy_requirements_set_field (sy_document_get_requirements (again), SY_FIELD_TITLE, "");
  g_assert_false (sy_document_is_modified (again));
  wait_for_way (again);
}

static void
write_file (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (fixture->file), text, -1, &error);
  g_assert_no_error (error);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    const char *part;
    int         code;
  } cases[] = {
    { "{\"format\": 1, \"catalog\": \"large\"}",
      "mine.steelyard: $.catalog: these answers are about the catalog “large”, not “small”",
      SY_JSON_ERROR_CONTENT },
    { "{\"format\": 1, \"answers\": {\"speed\": \"vital\"}}", "mine.steelyard: $.answers.speed: “vital”",
      SY_JSON_ERROR_CONTENT },
    { "{\"format\": 2}", "made by a newer version", SY_JSON_ERROR_NEWER },
    { "{", "mine.steelyard: $", SY_JSON_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      write_file (fixture, cases[i].text);
      g_assert_null (sy_document_open (fixture->catalog, fixture->file, &error));
      test_assert_refused (error, cases[i].code, cases[i].part);
    }
}

/* A file that names no catalog is about the one there is. */
static void
test_no_catalog_named (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyDocument) document = NULL;

  write_file (fixture, "{\"format\": 1, \"answers\": {\"speed\": \"must\"}}");
  document = sy_document_open (fixture->catalog, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sy_evaluation_get_leader (sy_document_get_evaluation (document)), ==, 0);
  wait_for_way (document);
}

/* Nothing is forgotten because a disk is full or a folder gone. */
static void
test_failed_save (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "absent", "mine.steelyard", NULL);
  g_autoptr (GError) error = NULL;

  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_MUST);
  g_assert_false (sy_document_save (fixture->document, nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (sy_document_is_modified (fixture->document));
  g_assert_null (sy_document_get_file (fixture->document));
  g_assert_cmpuint (fixture->n_modified, ==, 1);

  g_clear_error (&error);
  g_assert_true (sy_document_save (fixture->document, fixture->file, &error));
  g_clear_error (&error);
  sy_requirements_set_answer (fixture->requirements, "ease", SY_IMPORTANCE_MUST);
  g_assert_false (sy_document_save (fixture->document, nowhere, &error));
  g_assert_true (sy_document_is_modified (fixture->document));
  g_assert_true (g_file_equal (sy_document_get_file (fixture->document), fixture->file));
}

#define ADD(name, test) g_test_add ("/document/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("new", test_new);
  ADD ("evaluation", test_evaluation);
  ADD ("modified", test_modified);
  ADD ("shortest-way", test_shortest_way);
  ADD ("newest-edit-wins", test_newest_edit_wins);
  ADD ("freed-while-searching", test_freed_while_searching);
  ADD ("round-trip", test_round_trip);
  ADD ("refused", test_refused);
  ADD ("no-catalog-named", test_no_catalog_named);
  ADD ("failed-save", test_failed_save);

  return g_test_run ();
}
