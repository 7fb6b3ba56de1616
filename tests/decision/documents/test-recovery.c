/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Unsaved work: kept in time, given back, and never in the way. */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "document-support.h"
#include "recovery-folder.h"
#include "recovery.h"

static guint
mode_of (const char *path)
{
  GStatBuf now;

  g_assert_cmpint (g_stat (path, &now), ==, 0);
  return now.st_mode & 07777;
}

static void
test_kept_in_time (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);
  g_autoptr (GDir) dir = NULL;
  g_autofree char *path = NULL;

  run_for (700);
  g_assert_cmpuint (count_files (fixture->unsaved, ""), ==, 0);

  /* Going on does not put it off. */
  for (guint i = 0; i < 9; i++)
    {
      answer (document, "speed", (SyImportance) (i % 4));
      run_for (100);
    }
  g_assert_cmpuint (count_files (fixture->unsaved, SY_RECOVERY_WORK), ==, 1);
  g_assert_cmpuint (count_files (fixture->unsaved, ""), ==, 2);

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
test_removed_when_clean (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);

  answer (document, "speed", SY_IMPORTANCE_MUST);
  sy_document_flush (document, NULL);
  g_assert_cmpuint (count_files (fixture->unsaved, SY_RECOVERY_WORK), ==, 1);
  sy_document_undo (document);
  sy_document_flush (document, NULL);
  g_assert_cmpuint (count_files (fixture->unsaved, SY_RECOVERY_WORK), ==, 0);

  sy_document_redo (document);
  sy_document_flush (document, NULL);
  g_assert_cmpuint (count_files (fixture->unsaved, SY_RECOVERY_WORK), ==, 1);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  sy_document_flush (document, NULL);
  g_assert_cmpuint (count_files (fixture->unsaved, SY_RECOVERY_WORK), ==, 0);

  g_clear_object (&document);
  assert_nothing_left (fixture);
}

static void
test_forgotten (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);

  answer (document, "speed", SY_IMPORTANCE_MUST);
  sy_document_flush (document, NULL);
  sy_document_forget (document);
  g_assert_cmpuint (count_files (fixture->unsaved, SY_RECOVERY_WORK), ==, 0);

  /* Whoever goes on has changed his mind. */
  answer (document, "ease", SY_IMPORTANCE_MUST);
  sy_document_flush (document, NULL);
  g_assert_cmpuint (count_files (fixture->unsaved, SY_RECOVERY_WORK), ==, 1);
  sy_document_forget (document);

  g_clear_object (&document);
  assert_nothing_left (fixture);
}

/* Also what was edited just before, and more than once. */
static void
test_left_and_recovered (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_without_a_file (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_duplicate_is_kept (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_open_elsewhere (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_several (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_file_changed_meanwhile (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  int noted = -1;

  leave_changes (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "{\"format\": 1}", -1, NULL));
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
test_file_gone_meanwhile (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_saved_meanwhile (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  FILE_TEST ("/recovery/kept-in-time", test_kept_in_time);
  FILE_TEST ("/recovery/removed-when-clean", test_removed_when_clean);
  FILE_TEST ("/recovery/forgotten", test_forgotten);
  FILE_TEST ("/recovery/left-and-recovered", test_left_and_recovered);
  FILE_TEST ("/recovery/without-a-file", test_without_a_file);
  FILE_TEST ("/recovery/duplicate-is-kept", test_duplicate_is_kept);
  FILE_TEST ("/recovery/open-elsewhere", test_open_elsewhere);
  FILE_TEST ("/recovery/several", test_several);
  FILE_TEST ("/recovery/file-changed-meanwhile", test_file_changed_meanwhile);
  FILE_TEST ("/recovery/file-gone-meanwhile", test_file_gone_meanwhile);
  FILE_TEST ("/recovery/saved-meanwhile", test_saved_meanwhile);

  return g_test_run ();
}
