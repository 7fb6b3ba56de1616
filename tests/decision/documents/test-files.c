/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents and their files: written whole, and never over somebody's work. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document.h"
#include "input-limits.h"
#include "json-guard.h"
#include "safe-file.h"
#include "support.h"

typedef struct
{
  SyCatalog *catalog;
  char      *folder;
  char      *path; /* of a file in it that is not there yet */
  GFile     *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->catalog = test_small_catalog ();
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.steelyard", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  remove_all (fixture->folder);
  g_object_unref (fixture->catalog);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = test_read (path, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (sy_safe_file_write (file, text, strlen (text), &error));
  g_assert_no_error (error);
}

static void
assert_refused (const char *path, int code, const char *part)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_safe_file_write (file, "new", 3, &error));
  g_assert_error (error, G_IO_ERROR, code);
  if (strstr (error->message, part) == NULL)
    g_error ("expected “%s” in: %s", part, error->message);
}

static void
test_replaced (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  write_text (fixture->path, "old and long");
  assert_holds (fixture->path, "old and long");
  write_text (fixture->path, "new");
  assert_holds (fixture->path, "new");
  write_text (fixture->path, "");
  assert_holds (fixture->path, "");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* Relative, in another folder, one after the other, and to a file that is not
 * there yet. */
static void
test_links (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = in_folder (fixture, "folder");
  g_autofree char *target = g_build_filename (folder, "target", NULL);
  g_autofree char *inner = g_build_filename (folder, "inner", NULL);
  g_autofree char *outer = in_folder (fixture, "outer");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("../folder/target", inner), ==, 0);
  g_assert_cmpint (symlink ("folder/inner", outer), ==, 0);

  write_text (outer, "one");
  assert_holds (target, "one");
  write_text (outer, "two");
  assert_holds (target, "two");
  g_assert_true (g_file_test (outer, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (inner, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
}

static void
test_link_to_itself (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (symlink ("plan.steelyard", fixture->path), ==, 0);
  assert_refused (fixture->path, G_IO_ERROR_TOO_MANY_LINKS, "a link that leads back to itself");
}

static void
test_permissions_stay (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const guint modes[] = { 0600, 0640, 0664, 0666, 0644, 0755 };
  mode_t mask = umask (077);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      GStatBuf now;

      write_text (fixture->path, "old");
      g_assert_cmpint (g_chmod (fixture->path, (int) modes[i]), ==, 0);
      write_text (fixture->path, "new");
      g_assert_cmpint (g_stat (fixture->path, &now), ==, 0);
      g_assert_cmpuint (now.st_mode & 07777, ==, modes[i]);
    }

  umask (mask);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *inside = g_build_filename (fixture->path, "inside", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "plan", NULL);
  g_autofree char *to_nowhere = in_folder (fixture, "link");
  g_autofree char *endless = g_strnfill (300, 'x');
  g_autofree char *too_long = in_folder (fixture, endless);

  assert_refused (fixture->folder, G_IO_ERROR_IS_DIRECTORY, "this is the name of a folder");
  assert_refused (nowhere, G_IO_ERROR_NOT_FOUND, "is not there. Connect its drive");
  assert_refused (too_long, G_IO_ERROR_FILENAME_TOO_LONG, "too long");
  assert_refused ("/dev/null", G_IO_ERROR_NO_SUCH_DEVICE, "a device, not a file");
  g_assert_cmpint (symlink ("nowhere/plan", to_nowhere), ==, 0);
  assert_refused (to_nowhere, G_IO_ERROR_NOT_FOUND, "the folder");
  write_text (fixture->path, "old");
  assert_refused (inside, G_IO_ERROR_NOT_DIRECTORY, "is not there");

  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

/* What a program left that was killed is used up by the next save. */
static void
test_rest_is_used_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "plan.steelyard", -1);
  g_autofree char *name = g_strdup_printf (".steelyard-%.16s", sum);
  g_autofree char *rest = in_folder (fixture, name);

  g_assert_true (g_file_set_contents (rest, "rest", -1, NULL));
  write_text (fixture->path, "new");
  assert_holds (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture), ==, 1);

  g_assert_true (g_file_set_contents (rest, "rest", -1, NULL));
  sy_safe_file_clear_rest (fixture->path);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static SyDocument *
open_document (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SyDocument *document = sy_document_open (fixture->catalog, fixture->file, &error);

  g_assert_no_error (error);
  return document;
}

/* A document with one answer, saved. */
static SyDocument *
make_document (Fixture *fixture)
{
  SyDocument *document = sy_document_new (fixture->catalog);
  g_autoptr (GError) error = NULL;

  sy_requirements_set_answer (sy_document_get_requirements (document), "speed", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_save (document, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_false (sy_document_is_modified (document));
  return document;
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

/* As another program would write it: the same file with another answer. */
static void
change_file (Fixture *fixture, SyImportance importance)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": 1, \"answers\": {\"speed\": \"%s\"}}",
                                           sy_importance_to_id (importance));

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
test_one_line_differs (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char before[] = "{\n"
                               "  \"format\" : 1,\n"
                               "  \"catalog\" : \"small\",\n"
                               "  \"catalog-version\" : \"\",\n"
                               "  \"title\" : \"\",\n"
                               "  \"author\" : \"\",\n"
                               "  \"choices\" : {},\n"
                               "  \"answers\" : {\n"
                               "    \"no-such-need\" : \"must\",\n"
                               "    \"speed\" : \"nice\"\n"
                               "  },\n"
                               "  \"later\" : {\n"
                               "    \"list\" : [\n"
                               "      1,\n"
                               "      null\n"
                               "    ]\n"
                               "  }\n"
                               "}\n";
  g_autofree char *wanted = g_strdup (before);
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, before, -1, NULL));
  document = open_document (fixture);
  g_assert_true (sy_document_save (document, fixture->file, &error));
  assert_holds (fixture->path, before);

  answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_true (sy_document_save (document, fixture->file, &error));
  memcpy (strstr (wanted, "nice"), "must", 4);
  assert_holds (fixture->path, wanted);
}

static void
test_clean_by_comparing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);

  /* Back to the saved state and past it. */
  answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_true (sy_document_is_modified (document));
  sy_document_undo (document);
  g_assert_false (sy_document_is_modified (document));
  sy_document_undo (document);
  g_assert_true (sy_document_is_modified (document));
  sy_document_redo (document);
  g_assert_false (sy_document_is_modified (document));

  /* The same by hand. */
  answer (document, "speed", SY_IMPORTANCE_MUST);
  answer (document, "speed", SY_IMPORTANCE_NICE);
  g_assert_false (sy_document_is_modified (document));
}

/* A save ends a step, so that one can go back to just what was saved. */
static void
test_save_ends_a_step (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  SyRequirements *requirements = sy_document_get_requirements (document);

  sy_requirements_set_field (requirements, SY_FIELD_TITLE, "saved");
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  sy_requirements_set_field (requirements, SY_FIELD_TITLE, "saved and more");
  sy_document_undo (document);
  g_assert_cmpstr (sy_requirements_get_field (requirements, SY_FIELD_TITLE), ==, "saved");
  g_assert_false (sy_document_is_modified (document));
}

static void
test_failed_save_stays_modified (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;

  answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_false (sy_document_save (document, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_true (sy_document_is_modified (document));
  g_assert_true (g_file_equal (sy_document_get_file (document), fixture->file));
}

/* What could not be opened again is not written. */
static void
test_too_large (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autofree char *before = test_read (fixture->path, NULL);
  g_autofree char *text = g_strnfill (SY_LIMIT_TEXT_CHARACTERS, 'x');
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < SY_LIMIT_FILE_BYTES / SY_LIMIT_TEXT_CHARACTERS; i++)
    {
      g_autofree char *need = g_strdup_printf ("need-%u", i);

      sy_requirements_set_note (sy_document_get_requirements (document), need, text);
    }
  g_assert_false (sy_document_save (document, fixture->file, &error));
  g_assert_nonnull (strstr (error->message, "larger than the 8 MB"));
  assert_holds (fixture->path, before);
  sy_document_forget (document);
}

static void
assert_not_opened (Fixture *fixture, const char *path, int code, const char *part)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (sy_document_open (fixture->catalog, file, &error));
  test_assert_refused (error, code, part);
}

static void
test_not_opened (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char newer[] = "{\"format\": 2, \"answers\": \"another way\"}";

  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_READ, "plan.steelyard: $: the file is not there");
  assert_not_opened (fixture, fixture->folder, SY_JSON_ERROR_READ, "this is a folder");

  g_assert_true (g_file_set_contents (fixture->path, newer, -1, NULL));
  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_NEWER, "made by a newer version");
  assert_holds (fixture->path, newer);
  g_assert_true (g_file_set_contents (fixture->path, "{\"format\": 1, \"answers\": {\"sp", -1, NULL));
  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_SYNTAX, "plan.steelyard");
  g_assert_true (g_file_set_contents (fixture->path, "{\"format\": 1, \"catalog\": \"other\"}", -1, NULL));
  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_CONTENT, "which is not installed");
}

static void
add_state (SyDocument *document G_GNUC_UNUSED, int state, GString *states)
{
  static const char names[] = "SCM"; /* same, changed, missing */

  g_string_append_c (states, names[state]);
}

static GString *
listen (SyDocument *document)
{
  GString *states = g_string_new (NULL);

  g_signal_connect (document, "file-changed", G_CALLBACK (add_state), states);
  return states;
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

/* Waits until so many states were told, and for one too many. */
static void
assert_told (GString *states, const char *expected)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (states->len < strlen (expected) && g_get_monotonic_time () < end)
    run_for (20);
  run_for (400);
  g_assert_cmpstr (states->str, ==, expected);
  g_string_truncate (states, 0);
}

static void
test_told_of_changes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GString) states = listen (document);
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
test_checked (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GString) states = listen (document);

  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_SAME);
  change_file (fixture, SY_IMPORTANCE_MUST);
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_CHANGED);
  g_assert_cmpint (sy_document_check_file (document), ==, SY_FILE_CHANGED);
  assert_told (states, "C");
}

static void
test_told_behind_a_link (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = in_folder (fixture, "folder");
  g_autofree char *target = g_build_filename (folder, "target", NULL);
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GString) states = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("folder/target", fixture->path), ==, 0);
  document = make_document (fixture);
  states = listen (document);
  g_assert_true (g_file_set_contents (target, "{\"format\": 1}", -1, NULL));
  assert_told (states, "C");
}

static void
assert_save_refused (Fixture *fixture, SyDocument *document)
{
  g_autofree char *before = test_read (fixture->path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_document_save (document, fixture->file, &error));
  g_assert_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_CHANGED);
  g_assert_true (sy_document_is_modified (document));
  assert_holds (fixture->path, before);
}

static void
test_overwrite (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_save_beside (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GFile) beside = g_file_get_child (g_file_get_parent (fixture->file), "beside");
  g_autoptr (GString) states = listen (document);

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
test_reload (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_reload_of_nonsense (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_keep (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_saved_again_when_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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

#define add(path, function) g_test_add ("/files/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("replaced", test_replaced);
  add ("links", test_links);
  add ("link-to-itself", test_link_to_itself);
  add ("permissions-stay", test_permissions_stay);
  add ("refused", test_refused);
  add ("rest-is-used-up", test_rest_is_used_up);
  add ("one-line-differs", test_one_line_differs);
  add ("clean-by-comparing", test_clean_by_comparing);
  add ("save-ends-a-step", test_save_ends_a_step);
  add ("failed-save-stays-modified", test_failed_save_stays_modified);
  add ("too-large", test_too_large);
  add ("not-opened", test_not_opened);
  add ("told-of-changes", test_told_of_changes);
  add ("checked", test_checked);
  add ("told-behind-a-link", test_told_behind_a_link);
  add ("overwrite", test_overwrite);
  add ("save-beside", test_save_beside);
  add ("reload", test_reload);
  add ("reload-of-nonsense", test_reload_of_nonsense);
  add ("keep", test_keep);
  add ("saved-again-when-missing", test_saved_again_when_missing);

  return g_test_run ();
}
