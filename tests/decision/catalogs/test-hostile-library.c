/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogs at hand, whatever their files are and say of themselves. */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "explanation-catalog.h"
#include "input-limits.h"
#include "json-guard.h"
#include "library-fixture.h"

static void
test_invalid_is_refused (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *bad = catalogs_text ("\"level\": 4, \"because\": \"Alpha is fast.\"",
                                        "\"level\": 9, \"because\": \"Alpha is fast.\"", NULL);
  g_autoptr (GFile) file = catalogs_write (fixture->work, "catalog.json", bad);
  g_autoptr (GFile) absent = g_file_new_build_filename (fixture->work, "absent.json", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->work);
  GFile *const files[] = { file, absent, folder };
  static const char *const parts[] = { "catalog.json: $.needs[0].ratings.alpha.level: a whole number from 0 to 4",
                                       "absent.json: $: the file is not there", ": $: this is a folder" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sy_catalog_library_install (fixture->library, files[i], TRUE, &error));
      g_assert_cmpuint (error->domain, ==, SY_JSON_ERROR);
      catalogs_assert_part (error->message, parts[i]);
      g_clear_error (&error);
      g_assert_null (sy_catalog_library_open (fixture->library, files[i], &error));
      catalogs_assert_part (error->message, parts[i]);
    }
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (fixture->n_changed, ==, 0);
}

/* Nothing that a file says of itself leads out of the folder. */
static void
test_hostile_versions (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *endless = g_strnfill (SY_LIMIT_WORD_CHARACTERS, '7');
  const char *const versions[] = { "../../../../../../tmp/x", "/etc/passwd", "..", ".", "x/../../y", "a\\nb", "%s%n",
                                   "\xe2\x80\xae", endless };
  g_autofree char *parent = g_path_get_dirname (fixture->folder);

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      SyCatalogEntry *entry = library_install (fixture, "mine", versions[i]);
      g_autoptr (GFile) folder = g_file_get_parent (sy_catalog_entry_get_file (entry));
      g_autofree char *path = g_file_get_path (folder);

      g_assert_cmpstr (path, ==, fixture->folder);
      g_assert_cmpuint (count_files (fixture->folder, ""), ==, i + 1);
      g_assert_cmpuint (count_files (parent, ""), ==, 1);
    }
}

static void
write_huge (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "huge.json", NULL);

  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  g_assert_cmpint (truncate (path, SY_LIMIT_FILE_BYTES + 1), ==, 0);
}

static void
make_hostile_folder (const char *folder)
{
  g_autofree char *pipe = g_build_filename (folder, "pipe.json", NULL);
  g_autofree char *device = g_build_filename (folder, "device.json", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere.json", NULL);
  g_autofree char *circle = g_build_filename (folder, "circle.json", NULL);
  g_autofree char *inside = g_build_filename (folder, "folder.json", NULL);
  g_autoptr (GFile) broken = catalogs_write (folder, "broken.json", "{\"format\": 1,\n  \"id\": }");
  g_autoptr (GFile) empty = catalogs_write (folder, "empty.json", "");
  g_autoptr (GFile) hidden = catalogs_write (folder, ".hidden.json", "{");
  g_autoptr (GFile) backup = catalogs_write (folder, "mine-1.json~", "{");
  g_autoptr (GFile) good = library_put (folder, "z-good.json", "mine", "1");

  write_huge (folder);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", device), ==, 0);
  g_assert_cmpint (symlink ("nobody", nowhere), ==, 0);
  g_assert_cmpint (symlink ("circle.json", circle), ==, 0);
  g_assert_cmpint (g_mkdir (inside, 0700), ==, 0);
}

/* Each is listed with what is wrong, and none is in the way of the others. */
static void
test_hostile_files (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const expected[][2] = {
    { "broken.json", "broken.json: $.id (line 2, column 9)" }, { "circle.json", "a link that leads back to itself" },
    { "device.json", "this is a device" },                  { "empty.json", "empty.json: $" },
    { "huge.json", "larger than 8 MiB" },                   { "nowhere.json", "the file is not there" },
    { "pipe.json", "this is a device" },
  };
  g_autoptr (GPtrArray) entries = NULL;

  make_hostile_folder (fixture->folder);
  library_assert_found (fixture, NULL, "1");

  entries = sy_catalog_library_list (fixture->library);
  g_assert_cmpuint (entries->len, ==, 1 + G_N_ELEMENTS (expected) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      SyCatalogEntry *entry = entries->pdata[i + 1];
      g_autofree char *trouble = sy_explain_catalog_trouble (fixture->library, entry);

      test_assert_text (sy_catalog_entry_dup_title (entry), expected[i][0]);
      g_assert_null (sy_catalog_entry_get_catalog (entry));
      catalogs_assert_part (trouble, "This catalog cannot be used: ");
      catalogs_assert_part (trouble, expected[i][1]);
    }
}

static void
test_too_many_files (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) entries = NULL;

  for (guint i = 0; i < SY_LIMIT_CATALOGS + 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u.json", i);
      g_autoptr (GFile) file = catalogs_write (fixture->folder, name, "{");
    }
  entries = sy_catalog_library_list (fixture->library);
  g_assert_cmpuint (entries->len, ==, 1 + SY_LIMIT_CATALOGS);
}

static void
test_links (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) target = library_write_work (fixture, "mine", "1");
  g_autofree char *target_path = g_file_get_path (target);
  g_autofree char *path = g_build_filename (fixture->folder, "mine-1.json", NULL);
  g_autofree char *before = test_read (target_path, NULL);
  g_autofree char *changed = catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "A small catalog", "Another",
                                            NULL);
  g_autoptr (GFile) file = catalogs_write (fixture->work, "changed.json", changed);
  g_autofree char *after = NULL;
  g_autofree char *last = NULL;
  SyCatalogEntry *entry;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (symlink (target_path, path), ==, 0);
  library_assert_found (fixture, "1", "1");

  /* What a link leads to belongs to somebody. */
  entry = sy_catalog_library_install (fixture->library, file, TRUE, NULL);
  g_assert_nonnull (entry);
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  after = test_read (target_path, NULL);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (sy_catalog_library_remove (fixture->library, entry, NULL));
  g_assert_cmpint (symlink (target_path, path), ==, 0);
  g_clear_object (&fixture->library);
  fixture->library = sy_catalog_library_new ();
  entry = sy_catalog_library_find (fixture->library, "mine", "1");
  g_assert_true (sy_catalog_library_remove (fixture->library, entry, NULL));
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  last = test_read (target_path, NULL);
  g_assert_cmpstr (last, ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  library_add ("invalid-is-refused", test_invalid_is_refused);
  library_add ("hostile-versions", test_hostile_versions);
  library_add ("hostile-files", test_hostile_files);
  library_add ("too-many-files", test_too_many_files);
  library_add ("links", test_links);

  return g_test_run ();
}
