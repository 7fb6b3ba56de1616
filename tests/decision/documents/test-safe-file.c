/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are written whole, or not at all. */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document-support.h"
#include "safe-file.h"

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
test_replaced (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  write_text (fixture->path, "old and long");
  assert_holds (fixture->path, "old and long");
  write_text (fixture->path, "new");
  assert_holds (fixture->path, "new");
  write_text (fixture->path, "");
  assert_holds (fixture->path, "");
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 1);
}

/* Relative, in another folder, one after the other, and to a file that is not
 * there yet. */
static void
test_links (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_link_to_itself (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (symlink ("plan.steelyard", fixture->path), ==, 0);
  assert_refused (fixture->path, G_IO_ERROR_TOO_MANY_LINKS, "a link that leads back to itself");
}

static void
test_permissions_stay (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_refused (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 2);
}

/* What a program left that was killed is used up by the next save. */
static void
test_rest_is_used_up (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "plan.steelyard", -1);
  g_autofree char *name = g_strdup_printf (".steelyard-%.16s", sum);
  g_autofree char *rest = in_folder (fixture, name);

  g_assert_true (g_file_set_contents (rest, "rest", -1, NULL));
  write_text (fixture->path, "new");
  assert_holds (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 1);

  g_assert_true (g_file_set_contents (rest, "rest", -1, NULL));
  sy_safe_file_clear_rest (fixture->path);
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 1);
}

/* Where the system cannot go, in whole sentences as well. */
static void
test_remote (FileFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("no-such-scheme://host/folder/plan.steelyard");
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_safe_file_write (file, "new", 3, &error));
  g_assert_nonnull (strstr (error->message, "“plan.steelyard” was not saved in “no-such-scheme://host/folder”: "));
  g_assert_true (g_str_has_suffix (error->message, ". Try again, or save it in another place."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  FILE_TEST ("/safe-file/replaced", test_replaced);
  FILE_TEST ("/safe-file/links", test_links);
  FILE_TEST ("/safe-file/link-to-itself", test_link_to_itself);
  FILE_TEST ("/safe-file/permissions-stay", test_permissions_stay);
  FILE_TEST ("/safe-file/refused", test_refused);
  FILE_TEST ("/safe-file/rest-is-used-up", test_rest_is_used_up);
  FILE_TEST ("/safe-file/remote", test_remote);

  return g_test_run ();
}
