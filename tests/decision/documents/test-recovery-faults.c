/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Unsaved work that is damaged, foreign, strange, or cannot be kept. */

#include <glib/gstdio.h>

#include "document-support.h"
#include "input-limits.h"
#include "json-guard.h"
#include "recovery-folder.h"
#include "recovery.h"
#include "requirements-file.h"

static void
write_left (const char *text, gsize length)
{
  g_autofree char *id = find_left ();
  g_autofree char *path = sy_recovery_make_path (id, SY_RECOVERY_WORK);

  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
}

static void
assert_damaged (FileFixture *fixture, const char *text, gsize length)
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
test_damaged (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
assert_left_alone (FileFixture *fixture, const char *text, int code)
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
test_left_alone (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_anything_is_kept (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
  g_assert_true (g_file_set_contents (fixture->path, text->str, -1, NULL));

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
test_remains_are_cleared (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = {
    "01234567-89ab-4def-8123-456789abcdef.lock",
    ".steelyard-7fac7eb1456fc39c", /* the same one's work, on its way */
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
  g_assert_cmpuint (count_files (fixture->unsaved, ""), ==, 1);
  g_assert_cmpint (g_unlink (foreign), ==, 0);
}

static void
count_sentence (SyDocument *document G_GNUC_UNUSED, const char *sentence, guint *n)
{
  g_assert_nonnull (strstr (sentence, "Unsaved answers are not kept"));
  (*n)++;
}

/* Puts a file where the folder would be, and returns its path. */
static char *
block_folder (FileFixture *fixture)
{
  g_autofree char *parent = g_path_get_dirname (fixture->unsaved);
  g_autofree char *state = g_path_get_dirname (parent);

  g_remove (fixture->unsaved);
  g_remove (parent);
  g_assert_cmpint (g_mkdir_with_parents (state, 0700), ==, 0);
  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  return g_steal_pointer (&parent);
}

static void
assert_lost (SyDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_document_flush (document, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "nothing can be written in"));
}

static void
test_cannot_be_kept (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);
  g_autofree char *parent = block_folder (fixture);
  guint n = 0;

  g_signal_connect (document, "recovery-failed", G_CALLBACK (count_sentence), &n);

  for (guint i = 0; i < 3; i++)
    {
      answer (document, "speed", (SyImportance) i);
      assert_lost (document);
      run_for (20);
      g_assert_cmpuint (n, ==, 1);
    }

  /* Work goes on, and can be saved; then there is nothing to be said. */
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  run_for (20);
  g_assert_cmpuint (n, ==, 1);

  /* What is entered after that is not kept either. */
  answer (document, "speed", SY_IMPORTANCE_MUST);
  assert_lost (document);
  run_for (20);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (g_unlink (parent), ==, 0);
}

/* Nobody has to edit something else first. */
static void
test_kept_once_there_is_room (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);
  g_autofree char *parent = block_folder (fixture);
  g_autoptr (GPtrArray) left = NULL;

  answer (document, "speed", SY_IMPORTANCE_MUST);
  assert_lost (document);
  g_assert_cmpint (g_unlink (parent), ==, 0);
  g_assert_true (sy_document_flush (document, NULL));

  g_clear_object (&document);
  left = sy_recovery_list ();
  g_assert_cmpuint (left->len, ==, 1);
  document = sy_document_recover (fixture->catalog, left->pdata[0], NULL);
  g_assert_cmpint (sy_requirements_get_answer (sy_document_get_requirements (document), "speed"), ==,
                   SY_IMPORTANCE_MUST);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  FILE_TEST ("/recovery-faults/damaged", test_damaged);
  FILE_TEST ("/recovery-faults/left-alone", test_left_alone);
  FILE_TEST ("/recovery-faults/anything-is-kept", test_anything_is_kept);
  FILE_TEST ("/recovery-faults/remains-are-cleared", test_remains_are_cleared);
  FILE_TEST ("/recovery-faults/cannot-be-kept", test_cannot_be_kept);
  FILE_TEST ("/recovery-faults/kept-once-there-is-room", test_kept_once_there_is_room);

  return g_test_run ();
}
