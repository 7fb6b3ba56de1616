/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents and their catalogs: the right one is found, another version is
 * seen before it is accepted, and no answer is ever lost. */

#include "documents-fixture.h"
#include "explanation-catalog.h"

static SyCatalog *
make_second (void)
{
  g_autofree char *text = documents_second_text ();

  return catalogs_make (text);
}

static const char *
named_version (SyDocument *document)
{
  return sy_requirements_get_field (sy_document_get_requirements (document), SY_FIELD_CATALOG_VERSION);
}

static void
save (DocumentsFixture *fixture, SyDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sy_document_save (document, fixture->file, &error));
  g_assert_no_error (error);
}

static SyDocument *
open (DocumentsFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SyDocument *document = sy_document_open_in (fixture->library, fixture->file, &error);

  g_assert_no_error (error);
  return document;
}

/* A document about version 1 of "mine", with two answers, in its file. */
static void
save_first (DocumentsFixture *fixture)
{
  g_autoptr (SyDocument) document = sy_document_new_in (documents_open_version (fixture, "1"));

  answer (document, "speed", SY_IMPORTANCE_MUST);
  answer (document, "odd", SY_IMPORTANCE_NICE);
  save (fixture, document);
}

static char *
read_plan (DocumentsFixture *fixture)
{
  g_autofree char *path = g_file_get_path (fixture->file);

  return test_read (path, NULL);
}

static void
test_catalog_is_found (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (SyDocument) bundled = NULL;

  save_first (fixture);
  document = open (fixture);
  g_assert_cmpstr (sy_catalog_get_id (sy_document_get_catalog (document)), ==, "mine");
  g_assert_cmpint (sy_catalog_entry_get_origin (sy_document_get_catalog_entry (document)), ==, SY_CATALOG_OPENED);
  g_assert_null (sy_document_get_catalog_changes (document));
  g_assert_false (sy_document_is_modified (document));

  g_assert_true (g_file_replace_contents (fixture->file, "{\"format\": 1}", 13, NULL, FALSE, 0, NULL, NULL, NULL));
  bundled = open (fixture);
  g_assert_true (sy_document_get_catalog_entry (bundled) == sy_catalog_library_get_default (fixture->library));
  g_assert_null (sy_document_get_catalog_changes (bundled));
}

static void
test_missing (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyDocument) document = NULL;

  save_first (fixture);
  before = read_plan (fixture);
  documents_start_again (fixture);
  g_assert_null (sy_document_open_in (fixture->library, fixture->file, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING);
  catalogs_assert_part (error->message, "plan.steelyard: these answers are about the catalog “mine”, version 1");
  after = read_plan (fixture);
  g_assert_cmpstr (after, ==, before);

  documents_open_version (fixture, "1");
  document = open (fixture);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
}

/* To save is not to accept. */
static void
test_version_stays (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (SyDocument) again = NULL;
  g_autoptr (SyDocument) last = NULL;

  save_first (fixture);
  documents_start_again (fixture);
  documents_open_version (fixture, "2");
  document = open (fixture);
  g_assert_nonnull (sy_document_get_catalog_changes (document));
  answer (document, "ease", SY_IMPORTANCE_NICE);
  save (fixture, document);
  g_assert_cmpstr (named_version (document), ==, "1");

  again = open (fixture);
  g_assert_cmpstr (named_version (again), ==, "1");
  g_assert_false (sy_document_is_modified (again));
  sy_document_accept_catalog (again);
  g_assert_true (sy_document_is_modified (again));
  g_assert_cmpstr (named_version (again), ==, "2");
  g_assert_null (sy_document_get_catalog_changes (again));
  test_assert_text (sy_document_dup_undo_label (again), "Undo: Catalog of the answers");
  sy_document_undo (again);
  g_assert_cmpstr (named_version (again), ==, "1");
  g_assert_nonnull (sy_document_get_catalog_changes (again));
  sy_document_redo (again);
  save (fixture, again);

  last = open (fixture);
  g_assert_cmpstr (named_version (last), ==, "2");
  g_assert_null (sy_document_get_catalog_changes (last));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_changes_are_told (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  guint n = 0;

  save_first (fixture);
  documents_start_again (fixture);
  documents_open_version (fixture, "2");
  document = open (fixture);
  g_signal_connect_swapped (document, "notify::catalog-changes", G_CALLBACK (count_cb), &n);

  answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_cmpuint (n, ==, 1);
  sy_requirements_set_note (sy_document_get_requirements (document), "ease", "a note");
  g_assert_cmpuint (n, ==, 1);
  sy_document_accept_catalog (document);
  g_assert_cmpuint (n, ==, 2);
  sy_document_accept_catalog (document);
  answer (document, "ease", SY_IMPORTANCE_MUST);
  g_assert_cmpuint (n, ==, 2);
}

/* The version before is known from when the document was saved, even though
 * its catalog is nowhere any longer. */
static void
test_version_before_is_kept (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *second = documents_second_text ();
  g_autoptr (GFile) catalog = NULL;
  g_autoptr (SyDocument) document = NULL;
  const SyCatalogChanges *changes;

  save_first (fixture);
  documents_start_again (fixture);
  catalog = documents_write_catalog (fixture, second);
  g_assert_nonnull (sy_catalog_library_open (fixture->library, catalog, NULL));
  document = open (fixture);
  changes = sy_document_get_catalog_changes (document);

  g_assert_nonnull (sy_catalog_changes_get_before (changes));
  test_assert_text (sy_explain_catalog_update (changes),
                    "These answers were given for version 1 of the catalog “A small catalog”. It has version 2 now.");
  g_assert_cmpuint (sy_catalog_changes_get_n (changes), ==, 3);
  test_assert_text (sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, 0)),
                    "“Odd” is no longer asked. It was “Nice to have”; an answer to it is kept but does not count.");
  test_assert_text (sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, 1)),
                    "“Odd” is asked now and has no answer yet.");
  test_assert_text (sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, 2)),
                    "“Speed”: the rating of Beta rises from “None” to “All”.");
  assert_answer (document, "odd", SY_IMPORTANCE_NICE);
}

static void
forget_copies (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "steelyard", "catalog-versions", NULL);

  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  remove_all (folder);
}

static void
test_version_before_is_gone (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *second = documents_second_text ();
  g_autoptr (GFile) catalog = NULL;
  g_autoptr (SyDocument) document = NULL;
  const SyCatalogChanges *changes;

  save_first (fixture);
  forget_copies ();
  documents_start_again (fixture);
  catalog = documents_write_catalog (fixture, second);
  g_assert_nonnull (sy_catalog_library_open (fixture->library, catalog, NULL));
  document = open (fixture);
  changes = sy_document_get_catalog_changes (document);

  g_assert_null (sy_catalog_changes_get_before (changes));
  test_assert_text (
    sy_explain_catalog_effect (changes),
    "Version 1 is not at hand. So it cannot be said which ratings moved, nor what that does to the result.");
  test_assert_text (sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, 0)),
                    "“odd” is no longer asked. It was “Nice to have”; an answer to it is kept but does not count.");
  test_assert_text (sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, 1)),
                    "“Ease” has no answer; it may be new.");
}

typedef struct
{
  SyDocument *document;
  GString    *order;
} Listener;

static void
on_notify_cb (Listener *self, GParamSpec *pspec)
{
  if (g_str_equal (pspec->name, "catalog"))
    {
      /* What follows is already that of the new catalog. */
      g_assert_true (sy_evaluation_get_catalog (sy_document_get_evaluation (self->document)) ==
                     sy_document_get_catalog (self->document));
      g_string_append_c (self->order, 'c');
    }
  else if (g_str_equal (pspec->name, "evaluation"))
    g_string_append_c (self->order, 'e');
  else if (g_str_equal (pspec->name, "catalog-changes"))
    g_string_append_c (self->order, 'h');
}

static gboolean
is_looked_ahead (gpointer data)
{
  return sy_document_get_outlook (data) != NULL && sy_document_get_shortest_way (data) != NULL;
}

/* A new state of the catalog keeps every answer, note and step. */
static void
test_replaced_catalog (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalogEntry *entry = documents_open_version (fixture, "1");
  SyCatalog *first = sy_catalog_entry_get_catalog (entry);
  g_autoptr (SyCatalog) second = make_second ();
  g_autoptr (SyDocument) document = sy_document_new_from (first, sy_catalog_get_starting_point (first, 0));
  Listener listener = { document, g_string_new (NULL) };
  double before;

  answer (document, "odd", SY_IMPORTANCE_NICE);
  before = sy_evaluation_get_score (sy_document_get_evaluation (document), 1);
  catalogs_wait (is_looked_ahead, document);
  g_signal_connect_swapped (document, "notify", G_CALLBACK (on_notify_cb), &listener);
  sy_document_set_catalog (document, second);
  g_assert_cmpstr (listener.order->str, ==, "ceh");
  g_assert_null (sy_document_get_outlook (document));
  g_assert_null (sy_document_get_shortest_way (document));
  g_assert_cmpfloat (sy_evaluation_get_score (sy_document_get_evaluation (document), 1), !=, before);
  assert_answer (document, "odd", SY_IMPORTANCE_NICE);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_cmpstr (named_version (document), ==, "1");
  g_assert_nonnull (sy_catalog_changes_get_before (sy_document_get_catalog_changes (document)));
  catalogs_wait (is_looked_ahead, document);

  /* The step's starting point is gone from the catalog, the step is not. */
  test_assert_text (sy_document_dup_undo_label (document), "Undo: “odd” to “Nice to have”");
  sy_document_undo (document);
  test_assert_text (sy_document_dup_undo_label (document), "Undo: 3 answers");
  sy_document_undo (document);
  assert_answer (document, "speed", SY_IMPORTANCE_UNANSWERED);
  sy_document_redo (document);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);

  sy_document_set_catalog (document, first);
  g_assert_null (sy_document_get_catalog_changes (document));
  test_assert_text (sy_document_dup_undo_label (document), "Undo: Start from “A racer”");
  g_string_free (listener.order, TRUE);
}

/* Where nothing was ever entered, there is nothing to accept. */
static void
test_blank_takes_over (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) blank = sy_document_new_in (documents_open_version (fixture, "1"));
  g_autoptr (SyDocument) used = sy_document_new_in (sy_document_get_catalog_entry (blank));
  g_autoptr (SyCatalog) second = make_second ();

  answer (used, "speed", SY_IMPORTANCE_MUST);
  sy_document_undo (used);
  g_assert_true (sy_document_is_untouched (used));
  sy_document_set_catalog (blank, second);
  sy_document_set_catalog (used, second);

  g_assert_cmpstr (named_version (blank), ==, "2");
  g_assert_true (sy_document_is_untouched (blank));
  g_assert_false (sy_document_can_undo (blank));
  g_assert_null (sy_document_get_catalog_changes (blank));
  g_assert_cmpstr (named_version (used), ==, "1");
  sy_document_redo (used);
  assert_answer (used, "speed", SY_IMPORTANCE_MUST);
}

static gboolean
is_second (gpointer data)
{
  return g_str_equal (sy_catalog_get_version (sy_document_get_catalog (data)), "2");
}

static gboolean
is_broken (gpointer data)
{
  return sy_catalog_entry_get_problem (data) != NULL;
}

static void
test_author_at_work (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalogEntry *entry = documents_open_version (fixture, "1");
  g_autoptr (SyDocument) document = sy_document_new_in (entry);
  g_autoptr (SyDocument) duplicate = NULL;
  g_autofree char *second = documents_second_text ();
  g_autoptr (GFile) catalog = NULL;

  answer (document, "odd", SY_IMPORTANCE_MUST);
  duplicate = sy_document_duplicate (document);
  catalog = documents_write_catalog (fixture, "{\"format\": 1, \"id\": \"mine\"");
  catalogs_wait (is_broken, entry);
  g_assert_cmpstr (sy_catalog_get_version (sy_document_get_catalog (document)), ==, "1");

  g_clear_object (&catalog);
  catalog = documents_write_catalog (fixture, second);
  catalogs_wait (is_second, document);
  catalogs_wait (is_second, duplicate);
  assert_answer (document, "odd", SY_IMPORTANCE_MUST);
  assert_answer (duplicate, "odd", SY_IMPORTANCE_MUST);
  g_assert_nonnull (sy_catalog_changes_get_before (sy_document_get_catalog_changes (duplicate)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  documents_add ("catalog-is-found", test_catalog_is_found);
  documents_add ("missing", test_missing);
  documents_add ("version-stays", test_version_stays);
  documents_add ("changes-are-told", test_changes_are_told);
  documents_add ("version-before-is-kept", test_version_before_is_kept);
  documents_add ("version-before-is-gone", test_version_before_is_gone);
  documents_add ("replaced-catalog", test_replaced_catalog);
  documents_add ("blank-takes-over", test_blank_takes_over);
  documents_add ("author-at-work", test_author_at_work);

  return g_test_run ();
}
