/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents and their catalogs: the right one is found, another version is
 * seen before it is accepted, and no answer is ever lost. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "catalog-archive.h"
#include "catalogs.h"
#include "document.h"
#include "explanation-catalog.h"
#include "input-limits.h"
#include "json-guard.h"
#include "recovery-folder.h"
#include "recovery.h"

typedef struct
{
  SyCatalogLibrary *library;
  char             *folder;
  GFile            *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->library = sy_catalog_library_new ();
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "plan.steelyard", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  catalogs_remove (fixture->folder);
  g_object_unref (fixture->library);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

/* As when the program starts again. */
static void
start_again (Fixture *fixture)
{
  g_object_unref (fixture->library);
  fixture->library = sy_catalog_library_new ();
}

static GFile *
write_catalog (Fixture *fixture, const char *text)
{
  return catalogs_write (fixture->folder, "catalog.json", text);
}

static SyCatalogEntry *
open_version (Fixture *fixture, const char *version)
{
  g_autofree char *text = catalogs_version ("mine", version);
  g_autoptr (GFile) file = write_catalog (fixture, text);
  g_autoptr (GError) error = NULL;
  SyCatalogEntry *entry = sy_catalog_library_open (fixture->library, file, &error);

  g_assert_no_error (error);
  return entry;
}

/* The second version of the catalog: beta is better at speed, and "odd" is
 * gone from it. */
static char *
second_text (void)
{
  return catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "\"version\": \"1\"", "\"version\": \"2\"",
                        "\"level\": 0, \"because\": \"Beta is slow.\"", "\"level\": 4, \"because\": \"Beta is fast.\"",
                        "\"odd\"", "\"even\"", "\"id\": \"racer\"", "\"id\": \"runner\"", "starting-point:racer",
                        "starting-point:runner", NULL);
}

static SyCatalog *
make_catalog (const char *text)
{
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog = sy_catalog_new_from_data ("catalog", text, strlen (text), &error);

  g_assert_no_error (error);
  return catalog;
}

static SyCatalog *
make_second (void)
{
  g_autofree char *text = second_text ();

  return make_catalog (text);
}

static void
answer (SyDocument *document, const char *need, SyImportance importance)
{
  sy_requirements_set_answer (sy_document_get_requirements (document), need, importance);
}

static void
assert_answer (SyDocument *document, const char *need, SyImportance importance)
{
  g_assert_cmpint (sy_requirements_get_answer (sy_document_get_requirements (document), need), ==, importance);
}

static const char *
named_version (SyDocument *document)
{
  return sy_requirements_get_field (sy_document_get_requirements (document), SY_FIELD_CATALOG_VERSION);
}

static void
save (Fixture *fixture, SyDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sy_document_save (document, fixture->file, &error));
  g_assert_no_error (error);
}

static SyDocument *
open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SyDocument *document = sy_document_open_in (fixture->library, fixture->file, &error);

  g_assert_no_error (error);
  return document;
}

/* A document about version 1 of "mine", with two answers, in its file. */
static void
save_first (Fixture *fixture)
{
  g_autoptr (SyDocument) document = sy_document_new_in (open_version (fixture, "1"));

  answer (document, "speed", SY_IMPORTANCE_MUST);
  answer (document, "odd", SY_IMPORTANCE_NICE);
  save (fixture, document);
}

static char *
read_plan (Fixture *fixture)
{
  g_autofree char *path = g_file_get_path (fixture->file);

  return test_read (path, NULL);
}

static void
test_catalog_is_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyDocument) document = NULL;

  save_first (fixture);
  before = read_plan (fixture);
  start_again (fixture);
  g_assert_null (sy_document_open_in (fixture->library, fixture->file, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING);
  catalogs_assert_part (error->message, "plan.steelyard: $.catalog: these answers are about the catalog “mine”, version 1");
  after = read_plan (fixture);
  g_assert_cmpstr (after, ==, before);

  open_version (fixture, "1");
  document = open (fixture);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
}

/* To save is not to accept. */
static void
test_version_stays (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (SyDocument) again = NULL;
  g_autoptr (SyDocument) last = NULL;

  save_first (fixture);
  start_again (fixture);
  open_version (fixture, "2");
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
test_changes_are_told (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  guint n = 0;

  save_first (fixture);
  start_again (fixture);
  open_version (fixture, "2");
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
test_version_before_is_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *second = second_text ();
  g_autoptr (GFile) catalog = NULL;
  g_autoptr (SyDocument) document = NULL;
  const SyCatalogChanges *changes;

  save_first (fixture);
  start_again (fixture);
  catalog = write_catalog (fixture, second);
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
  catalogs_remove (folder);
}

static void
test_version_before_is_gone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *second = second_text ();
  g_autoptr (GFile) catalog = NULL;
  g_autoptr (SyDocument) document = NULL;
  const SyCatalogChanges *changes;

  save_first (fixture);
  forget_copies ();
  start_again (fixture);
  catalog = write_catalog (fixture, second);
  g_assert_nonnull (sy_catalog_library_open (fixture->library, catalog, NULL));
  document = open (fixture);
  changes = sy_document_get_catalog_changes (document);

  g_assert_null (sy_catalog_changes_get_before (changes));
  test_assert_text (sy_explain_catalog_effect (changes),
                    "Version 1 is not at hand. So it cannot be said which ratings moved, nor what that does to the result.");
  test_assert_text (sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, 0)),
                    "“odd” is no longer asked. It was “Nice to have”; an answer to it is kept but does not count.");
  test_assert_text (sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, 1)),
                    "“Ease” has no answer; it may be new.");
}

static char *
copies_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "steelyard", "catalog-versions", NULL);
}

static guint
count_copies (void)
{
  g_autofree char *folder = copies_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Each content once, for the user alone, those used last. */
static void
test_copies_are_bounded (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = copies_folder ();
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (SyCatalog) first = NULL;
  g_autoptr (SyCatalog) found = NULL;
  struct stat info;

  for (guint i = 0; i < SY_LIMIT_ARCHIVE + 5; i++)
    {
      g_autofree char *version = g_strdup_printf ("%u", i);
      g_autofree char *text = catalogs_version ("mine", version);
      g_autoptr (SyCatalog) catalog = make_catalog (text);

      if (i == 0)
        first = g_object_ref (catalog);
      sy_catalog_archive_keep (catalog);
      sy_catalog_archive_keep (catalog);
      g_assert_cmpuint (count_copies (), ==, MIN (i + 1, SY_LIMIT_ARCHIVE));
      g_usleep (2000);
      /* What is in use stays. */
      if (i + 1 == SY_LIMIT_ARCHIVE)
        sy_catalog_archive_keep (first);
      g_usleep (2000);
    }

  found = sy_catalog_archive_find (first, "0");
  g_assert_nonnull (found);
  g_assert_null (sy_catalog_archive_find (first, "1"));
  g_assert_null (sy_catalog_archive_find (first, "77"));

  dir = g_dir_open (folder, 0, NULL);
  path = g_build_filename (folder, g_dir_read_name (dir), NULL);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

/* Whatever is in the folder of copies: it is as if nothing were there. */
static void
test_copies_are_damaged (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = copies_folder ();
  g_autofree char *other = catalogs_version ("mine", "2");
  g_autofree char *good = catalogs_version ("mine", "1");
  g_autoptr (GFile) broken = catalogs_write (folder, "mine-1+0000000000000000.json", "{");
  g_autoptr (GFile) wrong = catalogs_write (folder, "mine-1+1111111111111111.json", other);
  g_autoptr (SyCatalog) catalog = make_catalog (good);
  g_autoptr (SyCatalog) found = NULL;

  g_assert_null (sy_catalog_archive_find (catalog, "1"));
  sy_catalog_archive_keep (catalog);
  found = sy_catalog_archive_find (catalog, "1");
  g_assert_nonnull (found);

  catalogs_remove (folder);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  sy_catalog_archive_keep (catalog);
  g_assert_null (sy_catalog_archive_find (catalog, "1"));
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
test_replaced_catalog (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalogEntry *entry = open_version (fixture, "1");
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
test_blank_takes_over (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) blank = sy_document_new_in (open_version (fixture, "1"));
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
test_author_at_work (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalogEntry *entry = open_version (fixture, "1");
  g_autoptr (SyDocument) document = sy_document_new_in (entry);
  g_autoptr (SyDocument) duplicate = NULL;
  g_autofree char *second = second_text ();
  g_autoptr (GFile) catalog = NULL;

  answer (document, "odd", SY_IMPORTANCE_MUST);
  duplicate = sy_document_duplicate (document);
  catalog = write_catalog (fixture, "{\"format\": 1, \"id\": \"mine\"");
  catalogs_wait (is_broken, entry);
  g_assert_cmpstr (sy_catalog_get_version (sy_document_get_catalog (document)), ==, "1");

  g_clear_object (&catalog);
  catalog = write_catalog (fixture, second);
  catalogs_wait (is_second, document);
  catalogs_wait (is_second, duplicate);
  assert_answer (document, "odd", SY_IMPORTANCE_MUST);
  assert_answer (duplicate, "odd", SY_IMPORTANCE_MUST);
  g_assert_nonnull (sy_catalog_changes_get_before (sy_document_get_catalog_changes (duplicate)));
}

static char *
find_left (void)
{
  g_autoptr (GPtrArray) left = sy_recovery_list ();

  g_assert_cmpuint (left->len, ==, 1);
  return g_strdup (left->pdata[0]);
}

/* Unsaved answers about a catalog that was opened from a file. */
static void
leave_unsaved (Fixture *fixture)
{
  g_autoptr (SyDocument) document = sy_document_new_in (open_version (fixture, "1"));

  answer (document, "speed", SY_IMPORTANCE_MUST);
  sy_document_flush (document, NULL);
  g_clear_object (&document);
  start_again (fixture);
}

static void
test_recovered_with_its_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  leave_unsaved (fixture);
  id = find_left ();
  document = sy_document_recover_in (fixture->library, id, &error);
  g_assert_no_error (error);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_cmpstr (sy_catalog_get_id (sy_document_get_catalog (document)), ==, "mine");
  g_assert_cmpint (sy_catalog_entry_get_origin (sy_document_get_catalog_entry (document)), ==, SY_CATALOG_OPENED);
  sy_document_forget (document);
}

static void
test_recovered_later (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "catalog.json", NULL);
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  leave_unsaved (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  id = find_left ();
  g_assert_null (sy_document_recover_in (fixture->library, id, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING);
  catalogs_assert_part (error->message, "about the catalog “mine”, whose file cannot be used");
  catalogs_assert_part (error->message, "catalog.json: $: the file is not there");

  /* It stays kept, and comes back with the catalog: from the library, too. */
  again = find_left ();
  g_assert_cmpstr (again, ==, id);
  {
    g_autofree char *text = catalogs_version ("mine", "1");
    g_autoptr (GFile) elsewhere = catalogs_write (fixture->folder, "elsewhere.json", text);

    g_assert_nonnull (sy_catalog_library_install (fixture->library, elsewhere, FALSE, NULL));
  }
  document = sy_document_recover_in (fixture->library, id, NULL);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_cmpint (sy_catalog_entry_get_origin (sy_document_get_catalog_entry (document)), ==, SY_CATALOG_INSTALLED);
  sy_document_forget (document);
}

/* The file is another catalog now; that is not the answers' one. */
static void
test_recovered_with_another_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *other = catalogs_version ("yours", "1");
  g_autofree char *id = NULL;
  g_autoptr (GFile) catalog = NULL;
  g_autoptr (GError) error = NULL;

  leave_unsaved (fixture);
  catalog = write_catalog (fixture, other);
  id = find_left ();
  g_assert_null (sy_document_recover_in (fixture->library, id, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING);
  catalogs_assert_part (error->message, "catalog.json: $.id: this is the catalog “yours” now");
}

/* As versions before this one kept it. */
static void
test_recovered_from_before (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char text[] = "{\n  \"format\" : 1,\n  \"file\" : null,\n  \"checksum\" : null,\n  \"document\" : {\n"
                             "  \"format\" : 1,\n  \"catalog\" : \"python-web\",\n  \"answers\" : {\"odd\" : \"nice\"}\n}\n}\n";
  g_autofree char *folder = sy_recovery_folder ();
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *path = sy_recovery_make_path (id, SY_RECOVERY_WORK);
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  document = sy_document_recover_in (fixture->library, id, &error);
  g_assert_no_error (error);
  assert_answer (document, "odd", SY_IMPORTANCE_NICE);
  sy_document_forget (document);
}

static void
assert_effect (const char *answers, const char *expected, ...)
{
  g_autoptr (SyCatalog) before = test_small_catalog ();
  g_autoptr (SyCatalog) now = NULL;
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autoptr (SyCatalogChanges) changes = NULL;
  g_auto (GStrv) pairs = g_strsplit (answers, " ", -1);
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);
  g_autofree char *data = test_read (path, NULL);
  GString *text = g_string_new (data);
  va_list arguments;

  va_start (arguments, expected);
  for (const char *old = va_arg (arguments, const char *); old != NULL; old = va_arg (arguments, const char *))
    g_assert_cmpuint (g_string_replace (text, old, va_arg (arguments, const char *), 0), >, 0);
  va_end (arguments);
  now = make_catalog (text->str);
  g_string_free (text, TRUE);

  for (guint i = 0; pairs[i] != NULL && pairs[i + 1] != NULL; i += 2)
    {
      SyImportance importance;

      g_assert_true (sy_importance_from_id (pairs[i + 1], &importance));
      sy_requirements_set_answer (requirements, pairs[i], importance);
    }
  evaluation = sy_evaluation_new (now, requirements);
  changes = sy_catalog_changes_new (before, evaluation, requirements);
  test_assert_text (sy_explain_catalog_effect (changes), expected);
}

#define FAST "\"level\": 4, \"because\": \"Alpha is fast.\""
#define SLOW "\"level\": 0, \"because\": \"Beta is slow.\""
#define HALF "\"level\": 2, \"because\": \"Half of it is fast.\""

static void
test_effects (void)
{
  const char *level[] = { "\"level\": 0, \"because\": \"Alpha is fast.\"", "\"level\": 4, \"because\": \"Beta is slow.\"",
                          "\"level\": 1, \"because\": \"Half of it is fast.\"" };

  assert_effect ("", "The result stays: nothing counts yet.", FAST, level[0], NULL);
  assert_effect ("same must", "Beta still comes first, with 96 points as before.", FAST, level[0], NULL);
  assert_effect ("speed must", "Alpha still comes first, with 92 points as before; other options move.", SLOW,
                 "\"level\": 1, \"because\": \"Beta is slow.\"", NULL);
  assert_effect ("speed must", "The result changes: Beta comes first now, with 96 points. Before, it was Alpha, with 92.",
                 FAST, level[0], SLOW, level[1], NULL);
  assert_effect ("odd must", "The result stays: no option meets every must-have.", FAST, level[0], NULL);
  assert_effect ("speed must",
                 "The result changes: no option meets every must-have now. Before, Alpha came first, with 92 points.", FAST,
                 level[0], HALF, level[2], NULL);
  assert_effect ("odd must",
                 "The result changes: Beta comes first now, with 33 points. Before, no option met every must-have.",
                 "\"must-have-minimum\": 2", "\"must-have-minimum\": 1", NULL);
  assert_effect ("speed must", "The result changes: nothing counts now. Before, Alpha came first, with 92 points.",
                 "\"speed\"", "\"haste\"", "\"default\": \"nice\",", "", NULL);
}

#define add(path, function) g_test_add ("/catalog-documents/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("catalog-is-found", test_catalog_is_found);
  add ("missing", test_missing);
  add ("version-stays", test_version_stays);
  add ("changes-are-told", test_changes_are_told);
  add ("version-before-is-kept", test_version_before_is_kept);
  add ("version-before-is-gone", test_version_before_is_gone);
  add ("copies-are-bounded", test_copies_are_bounded);
  add ("copies-are-damaged", test_copies_are_damaged);
  add ("replaced-catalog", test_replaced_catalog);
  add ("blank-takes-over", test_blank_takes_over);
  add ("author-at-work", test_author_at_work);
  add ("recovered-with-its-file", test_recovered_with_its_file);
  add ("recovered-later", test_recovered_later);
  add ("recovered-with-another-file", test_recovered_with_another_file);
  add ("recovered-from-before", test_recovered_from_before);
  g_test_add_func ("/catalog-documents/effects", test_effects);

  return g_test_run ();
}
