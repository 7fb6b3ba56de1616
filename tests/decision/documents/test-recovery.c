/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Unsaved work: kept in time, given back, and never in the way. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "document.h"
#include "input-limits.h"
#include "json-guard.h"
#include "recovery-folder.h"
#include "recovery.h"
#include "requirements-file.h"
#include "support.h"

typedef struct
{
  SyCatalog *catalog;
  char      *unsaved; /* the folder of unsaved work */
  GFile     *file;    /* of a document, in a folder of its own */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.steelyard", NULL);

  fixture->catalog = test_small_catalog ();
  fixture->unsaved = sy_recovery_folder ();
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) folder = g_file_get_parent (fixture->file);

  g_file_delete (fixture->file, NULL, NULL);
  g_assert_true (g_file_delete (folder, NULL, NULL));
  g_object_unref (fixture->file);
  g_object_unref (fixture->catalog);
  g_free (fixture->unsaved);
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (milliseconds, quit_cb, loop);
  g_main_loop_run (loop);
}

static guint
count_files (Fixture *fixture, const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->unsaved, 0, NULL);
  guint n = 0;

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    n += g_str_has_suffix (name, suffix);
  return n;
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

/* The id of the one document that was left. */
static char *
find_left (void)
{
  g_autoptr (GPtrArray) left = sy_recovery_list ();

  g_assert_cmpuint (left->len, ==, 1);
  return g_strdup (left->pdata[0]);
}

static void
assert_nothing_left (Fixture *fixture)
{
  g_autoptr (GPtrArray) left = sy_recovery_list ();

  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (count_files (fixture, ""), ==, 0);
}

static SyDocument *
recover (Fixture *fixture)
{
  g_autofree char *id = find_left ();
  g_autoptr (GError) error = NULL;
  SyDocument *document = sy_document_recover (fixture->catalog, id, &error);

  g_assert_no_error (error);
  return document;
}

/* A document that was saved with one answer and then left with another. */
static void
leave_changes (Fixture *fixture)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);

  answer (document, "speed", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  answer (document, "speed", SY_IMPORTANCE_MUST);
}

static guint
mode_of (const char *path)
{
  GStatBuf now;

  g_assert_cmpint (g_stat (path, &now), ==, 0);
  return now.st_mode & 07777;
}

static void
test_kept_in_time (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);
  g_autoptr (GDir) dir = NULL;
  g_autofree char *path = NULL;

  run_for (700);
  g_assert_cmpuint (count_files (fixture, ""), ==, 0);

  /* Going on does not put it off. */
  for (guint i = 0; i < 9; i++)
    {
      answer (document, "speed", (SyImportance) (i % 4));
      run_for (100);
    }
  g_assert_cmpuint (count_files (fixture, SY_RECOVERY_WORK), ==, 1);
  g_assert_cmpuint (count_files (fixture, ""), ==, 2);

  g_assert_cmpuint (mode_of (fixture->unsaved), ==, 0700);
  dir = g_dir_open (fixture->unsaved, 0, NULL);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_free (path);
      path = g_build_filename (fixture->unsaved, name, NULL);
      g_assert_cmpuint (mode_of (path), ==, 0600);
    }
  sy_document_forget (document);
}

static void
test_removed_when_clean (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);

  answer (document, "speed", SY_IMPORTANCE_MUST);
  sy_document_flush (document);
  g_assert_cmpuint (count_files (fixture, SY_RECOVERY_WORK), ==, 1);
  sy_document_undo (document);
  sy_document_flush (document);
  g_assert_cmpuint (count_files (fixture, SY_RECOVERY_WORK), ==, 0);

  sy_document_redo (document);
  sy_document_flush (document);
  g_assert_cmpuint (count_files (fixture, SY_RECOVERY_WORK), ==, 1);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  sy_document_flush (document);
  g_assert_cmpuint (count_files (fixture, SY_RECOVERY_WORK), ==, 0);

  g_clear_object (&document);
  assert_nothing_left (fixture);
}

static void
test_forgotten (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);

  answer (document, "speed", SY_IMPORTANCE_MUST);
  sy_document_flush (document);
  sy_document_forget (document);
  g_assert_cmpuint (count_files (fixture, SY_RECOVERY_WORK), ==, 0);

  /* Whoever goes on has changed his mind. */
  answer (document, "ease", SY_IMPORTANCE_MUST);
  sy_document_flush (document);
  g_assert_cmpuint (count_files (fixture, SY_RECOVERY_WORK), ==, 1);
  sy_document_forget (document);

  g_clear_object (&document);
  assert_nothing_left (fixture);
}

/* Also what was edited just before, and more than once. */
static void
test_left_and_recovered (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;

  leave_changes (fixture);
  id = find_left ();
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SyDocument) document = recover (fixture);
      g_autofree char *same = NULL;

      assert_answer (document, "speed", SY_IMPORTANCE_MUST);
      g_assert_cmpuint (sy_requirements_get_answer (sy_document_get_requirements (document), "ease"), ==,
                        (SyImportance) ((int) i - 1));
      g_assert_true (sy_document_is_modified (document));
      g_assert_true (g_file_equal (sy_document_get_file (document), fixture->file));
      g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_SAME);
      answer (document, "ease", (SyImportance) i);
      g_clear_object (&document);

      same = find_left ();
      g_assert_cmpstr (same, ==, id);
    }

  {
    g_autoptr (SyDocument) document = recover (fixture);

    g_assert_true (sy_document_save (document, fixture->file, NULL));
  }
  assert_nothing_left (fixture);
}

static void
test_without_a_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);

  answer (document, "speed", SY_IMPORTANCE_MUST);
  g_clear_object (&document);
  document = recover (fixture);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_null (sy_document_get_file (document));
  g_assert_true (sy_document_is_modified (document));
  g_assert_false (sy_document_is_untouched (document));
  sy_document_forget (document);
}

static void
test_duplicate_is_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);
  g_autoptr (SyDocument) copy = NULL;

  answer (document, "speed", SY_IMPORTANCE_MUST);
  copy = sy_document_duplicate (document);
  sy_document_forget (document);
  g_clear_object (&document);
  g_clear_object (&copy);
  copy = recover (fixture);
  assert_answer (copy, "speed", SY_IMPORTANCE_MUST);
  sy_document_forget (copy);
}

/* What is open is nobody else's, not even this program's. */
static void
test_open_elsewhere (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  leave_changes (fixture);
  id = find_left ();
  document = sy_document_recover (fixture->catalog, id, NULL);
  left = sy_recovery_list ();
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_null (sy_document_recover (fixture->catalog, id, &error));
  g_assert_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_TAKEN);
  sy_document_forget (document);
}

static void
test_several (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) left = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);

      answer (document, "speed", SY_IMPORTANCE_MUST);
    }
  left = sy_recovery_list ();
  g_assert_cmpuint (left->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (SyDocument) document = sy_document_recover (fixture->catalog, left->pdata[i], NULL);

      assert_answer (document, "speed", SY_IMPORTANCE_MUST);
      sy_document_forget (document);
    }
  assert_nothing_left (fixture);
}

static void
note_state (SyDocument *document G_GNUC_UNUSED, int state, int *noted)
{
  *noted = state;
}

/* The document comes back, and so does the news that its file changed. */
static void
test_file_changed_meanwhile (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  int noted = -1;

  leave_changes (fixture);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "{\"format\": 1}", -1, NULL));
  document = recover (fixture);
  g_signal_connect (document, "file-changed", G_CALLBACK (note_state), &noted);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_true (sy_document_is_modified (document));
  run_for (600);
  g_assert_cmpint (noted, ==, SY_FILE_CHANGED);
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_CHANGED);
  g_assert_false (sy_document_save (document, fixture->file, &error));
  g_assert_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_CHANGED);

  g_assert_true (sy_document_reload (document, NULL));
  g_assert_false (sy_document_is_modified (document));
  sy_document_undo (document);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  sy_document_forget (document);
}

static void
test_file_gone_meanwhile (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;

  leave_changes (fixture);
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  document = recover (fixture);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_true (sy_document_is_modified (document));
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_MISSING);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  g_assert_false (sy_document_is_modified (document));
}

/* The program ended between saving and removing what was kept. */
static void
test_saved_meanwhile (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;

  leave_changes (fixture);
  {
    g_autofree char *id = find_left ();
    g_autofree char *path = sy_recovery_make_path (id, SY_RECOVERY_WORK);
    g_autofree char *text = test_read (path, NULL);

    document = recover (fixture);
    g_assert_true (sy_document_save (document, fixture->file, NULL));
    g_clear_object (&document);
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  }

  document = recover (fixture);
  g_assert_false (sy_document_is_modified (document));
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_SAME);
  g_clear_object (&document);
  assert_nothing_left (fixture);
}

static void
write_left (const char *text, gsize length)
{
  g_autofree char *id = find_left ();
  g_autofree char *path = sy_recovery_make_path (id, SY_RECOVERY_WORK);

  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
}

static void
assert_damaged (Fixture *fixture, const char *text, gsize length)
{
  g_autofree char *id = find_left ();
  g_autofree char *aside = sy_recovery_make_path (id, SY_RECOVERY_DAMAGED);
  g_autofree char *kept = NULL;
  gsize kept_length;
  g_autoptr (GError) error = NULL;

  write_left (text, length);
  g_assert_null (sy_document_recover (fixture->catalog, id, &error));
  g_assert_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, aside));

  kept = test_read (aside, &kept_length);
  g_assert_cmpmem (kept, kept_length, text, length);
  g_assert_cmpint (g_unlink (aside), ==, 0);
  assert_nothing_left (fixture);
}

static void
test_damaged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;
  gsize length;

  leave_changes (fixture);
  {
    g_autofree char *id = find_left ();
    g_autofree char *path = sy_recovery_make_path (id, SY_RECOVERY_WORK);

    text = test_read (path, &length);
  }

  /* Cut off anywhere, and each half of it. */
  assert_damaged (fixture, "", 0);
  for (gsize n = 1; n < length; n += 7)
    {
      leave_changes (fixture);
      assert_damaged (fixture, text, n);
    }
  leave_changes (fixture);
  assert_damaged (fixture, text + length / 2, length - length / 2);
  memset (text + length / 2, 0, 8);
  leave_changes (fixture);
  assert_damaged (fixture, text, length);
}

static void
assert_left_alone (Fixture *fixture, const char *text, int code)
{
  g_autofree char *id = find_left ();
  g_autofree char *path = sy_recovery_make_path (id, SY_RECOVERY_WORK);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  write_left (text, strlen (text));
  g_assert_null (sy_document_recover (fixture->catalog, id, &error));
  g_assert_error (error, SY_JSON_ERROR, code);
  after = test_read (path, NULL);
  g_assert_cmpstr (after, ==, text);
}

/* Somebody else's to read: a newer version, one with another catalog. */
static void
test_left_alone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;

  leave_changes (fixture);
  assert_left_alone (fixture, "{\"format\": 2, \"documents\": []}\n", SY_JSON_ERROR_NEWER);
  assert_left_alone (fixture,
                     "{\n  \"format\" : 1,\n  \"file\" : null,\n  \"checksum\" : null,\n  \"document\" : "
                     "{\"format\": 2}}\n",
                     SY_JSON_ERROR_NEWER);
  assert_left_alone (fixture,
                     "{\n  \"format\" : 1,\n  \"file\" : null,\n  \"checksum\" : null,\n  \"document\" : "
                     "{\"format\": 1, \"catalog\": \"other\"}}\n",
                     SY_JSON_ERROR_CONTENT);
  id = find_left ();
  path = sy_recovery_make_path (id, SY_RECOVERY_WORK);
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_nothing_left (fixture);
}

/* Whatever can be opened can be kept: as deep as a file may be, with every
 * character, with what this version does not know. */
static void
test_anything_is_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": 1, \"later\": ");
  g_autoptr (SyDocument) document = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < SY_LIMIT_JSON_DEPTH; i++)
    g_string_append_c (text, '[');
  g_string_append (text, "1e17, -0.1, \"\\u001f\\n,\\n  \\\"document\\\" : }\"");
  for (guint i = 1; i < SY_LIMIT_JSON_DEPTH; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text->str, -1, NULL));

  document = sy_document_open (fixture->catalog, fixture->file, &error);
  g_assert_no_error (error);
  sy_requirements_set_field (sy_document_get_requirements (document), SY_FIELD_MISSING,
                             ",\n  \"document\" : {}\n}\n \x01\x1f “”");
  before = sy_requirements_to_data (sy_document_get_requirements (document));
  g_clear_object (&document);

  document = recover (fixture);
  test_assert_text (sy_requirements_to_data (sy_document_get_requirements (document)), before);
  sy_document_forget (document);
}

/* What a killed program leaves besides work. */
static void
test_remains_are_cleared (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = {
    "01234567-89ab-4def-8123-456789abcdef.lock",
    "11234567-89ab-4def-8123-456789abcdef.json.AB12CD",
  };
  g_autofree char *foreign = NULL;
  g_autoptr (GPtrArray) left = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->unsaved, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->unsaved, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }
  foreign = g_build_filename (fixture->unsaved, "notes.json", NULL);
  g_assert_true (g_file_set_contents (foreign, "", 0, NULL));

  left = sy_recovery_list ();
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (count_files (fixture, ""), ==, 1);
  g_assert_cmpint (g_unlink (foreign), ==, 0);
}

static void
count_sentence (SyDocument *document G_GNUC_UNUSED, const char *sentence, guint *n)
{
  g_assert_nonnull (strstr (sentence, "Unsaved answers are not kept"));
  (*n)++;
}

static void
test_cannot_be_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);
  g_autofree char *parent = g_path_get_dirname (fixture->unsaved);
  g_autofree char *state = g_path_get_dirname (parent);
  guint n = 0;

  g_remove (fixture->unsaved);
  g_remove (parent);
  g_assert_cmpint (g_mkdir_with_parents (state, 0700), ==, 0);
  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  g_signal_connect (document, "recovery-failed", G_CALLBACK (count_sentence), &n);

  for (guint i = 0; i < 3; i++)
    {
      answer (document, "speed", (SyImportance) i);
      sy_document_flush (document);
      run_for (20);
      g_assert_cmpuint (n, ==, 1);
    }

  /* Work goes on, and can be saved. */
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  g_assert_cmpint (g_unlink (parent), ==, 0);
}

#define add(path, function) g_test_add ("/recovery/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("kept-in-time", test_kept_in_time);
  add ("removed-when-clean", test_removed_when_clean);
  add ("forgotten", test_forgotten);
  add ("left-and-recovered", test_left_and_recovered);
  add ("without-a-file", test_without_a_file);
  add ("duplicate-is-kept", test_duplicate_is_kept);
  add ("open-elsewhere", test_open_elsewhere);
  add ("several", test_several);
  add ("file-changed-meanwhile", test_file_changed_meanwhile);
  add ("file-gone-meanwhile", test_file_gone_meanwhile);
  add ("saved-meanwhile", test_saved_meanwhile);
  add ("damaged", test_damaged);
  add ("left-alone", test_left_alone);
  add ("anything-is-kept", test_anything_is_kept);
  add ("remains-are-cleared", test_remains_are_cleared);
  add ("cannot-be-kept", test_cannot_be_kept);

  return g_test_run ();
}
