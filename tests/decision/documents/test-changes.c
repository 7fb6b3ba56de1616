/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What others do to the file of a document: told, and never overwritten in silence. */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document-support.h"

static void
test_told_of_changes (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GString) states = listen_to_file (document);
  g_autofree char *own = test_read (fixture->path, NULL);
  g_autofree char *elsewhere = in_folder (fixture, "elsewhere");

  /* Not of what it writes itself, nor when nothing really changed. */
  answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  sy_document_undo (document);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  g_assert_true (g_file_set_contents (fixture->path, own, -1, NULL));
  assert_told (states, "");

  change_file (fixture, SY_IMPORTANCE_MUST);
  assert_told (states, "C");
  change_file (fixture, SY_IMPORTANCE_MUST);
  assert_told (states, "");
  change_file (fixture, SY_IMPORTANCE_IMPORTANT);
  assert_told (states, "C");
  g_assert_false (sy_document_is_modified (document));

  /* Without its file the document is all there is. */
  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  assert_told (states, "M");
  g_assert_true (sy_document_is_modified (document));
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_MISSING);
  g_assert_true (g_file_set_contents (fixture->path, own, -1, NULL));
  assert_told (states, "S");
  g_assert_false (sy_document_is_modified (document));
}

/* Where nobody watches, the check finds it, and tells it once. */
static void
test_checked (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GString) states = listen_to_file (document);

  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_SAME);
  change_file (fixture, SY_IMPORTANCE_MUST);
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_CHANGED);
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_CHANGED);
  assert_told (states, "C");
}

static void
test_told_behind_a_link (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = in_folder (fixture, "folder");
  g_autofree char *target = g_build_filename (folder, "target", NULL);
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GString) states = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("folder/target", fixture->path), ==, 0);
  document = make_document (fixture);
  states = listen_to_file (document);
  g_assert_true (g_file_set_contents (target, "{\"format\": 1}", -1, NULL));
  assert_told (states, "C");
}

static void
assert_save_refused (FileFixture *fixture, SyDocument *document)
{
  g_autofree char *before = test_read (fixture->path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_document_save (document, fixture->file, &error));
  g_assert_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_CHANGED);
  g_assert_true (sy_document_is_modified (document));
  assert_holds (fixture->path, before);
}

static void
test_overwrite (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (SyDocument) again = NULL;

  change_file (fixture, SY_IMPORTANCE_MUST);
  answer (document, "ease", SY_IMPORTANCE_NICE);
  assert_save_refused (fixture, document);
  g_assert_true (sy_document_overwrite (document, fixture->file, NULL));
  g_assert_false (sy_document_is_modified (document));
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_SAME);
  g_assert_true (sy_document_save (document, fixture->file, NULL));

  again = open_document (fixture);
  assert_answer (again, "speed", SY_IMPORTANCE_NICE);
  assert_answer (again, "ease", SY_IMPORTANCE_NICE);
}

/* Another file is the person's choice, and becomes the document's own. */
static void
test_save_beside (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GFile) folder = g_file_get_parent (fixture->file);
  g_autoptr (GFile) beside = g_file_get_child (folder, "beside");
  g_autoptr (GString) states = listen_to_file (document);

  change_file (fixture, SY_IMPORTANCE_MUST);
  answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_save (document, beside, NULL));
  g_assert_false (sy_document_is_modified (document));
  g_assert_true (g_file_equal (sy_document_get_file (document), beside));

  /* The old file is no longer of interest. */
  change_file (fixture, SY_IMPORTANCE_IMPORTANT);
  assert_told (states, "");
}

static void
test_reload (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GError) error = NULL;

  answer (document, "ease", SY_IMPORTANCE_NICE);
  change_file (fixture, SY_IMPORTANCE_MUST);
  g_assert_true (sy_document_reload (document, &error));
  g_assert_no_error (error);
  g_assert_false (sy_document_is_modified (document));
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_SAME);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  assert_answer (document, "ease", SY_IMPORTANCE_UNANSWERED);

  test_assert_text (sy_document_dup_undo_label (document), "Undo: Load the file again");
  sy_document_undo (document);
  assert_answer (document, "speed", SY_IMPORTANCE_NICE);
  assert_answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_is_modified (document));
  sy_document_redo (document);
  g_assert_false (sy_document_is_modified (document));
}

static void
test_reload_of_nonsense (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GError) error = NULL;

  answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_true (g_file_set_contents (fixture->path, "nonsense", -1, NULL));
  g_assert_false (sy_document_reload (document, &error));
  g_assert_nonnull (error);
  assert_answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_is_modified (document));
  assert_save_refused (fixture, document);
}

static void
test_keep (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);

  change_file (fixture, SY_IMPORTANCE_MUST);
  sy_document_keep (document);
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_SAME);
  g_assert_true (sy_document_is_modified (document));
  assert_answer (document, "speed", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  g_assert_false (sy_document_is_modified (document));

  /* Also what is no document at all, and what is gone. */
  g_assert_true (g_file_set_contents (fixture->path, "nonsense", -1, NULL));
  sy_document_keep (document);
  g_assert_true (sy_document_is_modified (document));
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  sy_document_keep (document);
  g_assert_true (sy_document_is_modified (document));
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_SAME);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  g_assert_false (sy_document_is_modified (document));
}

/* Nothing is overwritten where nothing is. */
static void
test_saved_again_when_missing (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autofree char *text = test_read (fixture->path, NULL);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_MISSING);
  g_assert_true (sy_document_is_modified (document));
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  g_assert_false (sy_document_is_modified (document));
  assert_holds (fixture->path, text);
}

static void
test_replaced_by_a_pipe (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_CHANGED);
  answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_false (sy_document_save (document, fixture->file, &error));
  g_assert_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_false (sy_document_overwrite (document, fixture->file, &error));
  g_assert_nonnull (strstr (error->message, "this is a device, not a file"));
  g_assert_true (sy_document_is_modified (document));
  sy_document_forget (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  FILE_TEST ("/changes/told-of-changes", test_told_of_changes);
  FILE_TEST ("/changes/checked", test_checked);
  FILE_TEST ("/changes/told-behind-a-link", test_told_behind_a_link);
  FILE_TEST ("/changes/overwrite", test_overwrite);
  FILE_TEST ("/changes/save-beside", test_save_beside);
  FILE_TEST ("/changes/reload", test_reload);
  FILE_TEST ("/changes/reload-of-nonsense", test_reload_of_nonsense);
  FILE_TEST ("/changes/keep", test_keep);
  FILE_TEST ("/changes/saved-again-when-missing", test_saved_again_when_missing);
  FILE_TEST ("/changes/replaced-by-a-pipe", test_replaced_by_a_pipe);

  return g_test_run ();
}
