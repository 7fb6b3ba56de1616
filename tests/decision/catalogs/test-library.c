/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogs at hand: found, installed and removed, whatever their files say. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalog-version.h"
#include "catalogs.h"
#include "explanation-catalog.h"
#include "input-limits.h"
#include "json-guard.h"

typedef struct
{
  SyCatalogLibrary *library;
  char             *folder; /* of installed catalogs */
  char             *shared; /* of those for everybody */
  char             *work;   /* anywhere else */
  guint             n_changed;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->library = sy_catalog_library_new ();
  fixture->folder = sy_catalog_library_dup_folder ();
  fixture->shared = g_build_filename (g_get_system_data_dirs ()[0], "steelyard", "catalogs", NULL);
  fixture->work = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_signal_connect_swapped (fixture->library, "changed", G_CALLBACK (count_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  catalogs_remove (fixture->work);
  g_object_unref (fixture->library);
  g_free (fixture->folder);
  g_free (fixture->shared);
  g_free (fixture->work);
}

/* A catalog file outside of the library. */
static GFile *
write_work (Fixture *fixture, const char *id, const char *version)
{
  g_autofree char *text = catalogs_version (id, version);

  return catalogs_write (fixture->work, "catalog.json", text);
}

static GFile *
put (const char *folder, const char *name, const char *id, const char *version)
{
  g_autofree char *text = catalogs_version (id, version);

  return catalogs_write (folder, name, text);
}

static SyCatalogEntry *
install (Fixture *fixture, const char *id, const char *version)
{
  g_autoptr (GFile) file = write_work (fixture, id, version);
  g_autoptr (GError) error = NULL;
  SyCatalogEntry *entry = sy_catalog_library_install (fixture->library, file, FALSE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  return entry;
}

static void
assert_version (SyCatalogEntry *entry, const char *version)
{
  g_assert_nonnull (entry);
  g_assert_cmpstr (sy_catalog_get_version (sy_catalog_entry_get_catalog (entry)), ==, version);
}

static void
assert_found (Fixture *fixture, const char *wanted, const char *version)
{
  assert_version (sy_catalog_library_find (fixture->library, "mine", wanted), version);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_versions (void)
{
  /* Each is older than the next. */
  static const char *const rising[] = {
    "alpha", "beta", "", "0", "0.9", "1-alpha", "1-rc1", "1-rc2", "1-rc10", "01", "1", "1.0-beta", "1.0", "1.0.1", "1.0.2",
    "1.2", "1.10", "2", "10", "2025-11-20", "2026-01-02", "2026-11-20", "20260101", "99999999999999999999",
    "100000000000000000000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rising); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rising); j++)
      {
        int order = sy_catalog_version_compare (rising[i], rising[j]);

        if ((i < j && order >= 0) || (i > j && order <= 0) || (i == j && order != 0))
          g_error ("“%s” and “%s” give %d", rising[i], rising[j], order);
      }
  g_assert_cmpint (sy_catalog_version_compare ("1.0", "1-0"), !=, 0);
}

/* Whatever three texts: no circle, and never equal unless the same. */
static void
test_versions_are_ordered (void)
{
  static const char letters[] = "01290ab.-+ ";

  for (guint round = 0; round < 20000; round++)
    {
      char texts[3][6] = { "" };

      for (guint i = 0; i < 3; i++)
        for (int j = 0, n = g_test_rand_int_range (0, 6); j < n; j++)
          texts[i][j] = letters[g_test_rand_int_range (0, (int) strlen (letters))];

      g_assert_cmpint ((sy_catalog_version_compare (texts[0], texts[1]) > 0), ==,
                       (sy_catalog_version_compare (texts[1], texts[0]) < 0));
      g_assert_true ((sy_catalog_version_compare (texts[0], texts[1]) == 0) == g_str_equal (texts[0], texts[1]));
      if (sy_catalog_version_compare (texts[0], texts[1]) < 0 && sy_catalog_version_compare (texts[1], texts[2]) < 0)
        g_assert_cmpint (sy_catalog_version_compare (texts[0], texts[2]), <, 0);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *id;
    const char *version;
  } cases[] = {
    { "a", "1" }, { "a", "1.0" }, { "a-1", "2" }, { "a", "1-2" }, { "a", "1/2" }, { "a", "1_2" }, { "a", "1 2" },
    { "a", "RC" }, { "a", "rc" }, { "a", "../../../../etc/passwd" }, { "a", ".." }, { "a", "" }, { "a", "\xc3\xa4" },
    { "a", "\xc3\xb6" }, { "a", "1\n" },
  };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *plain = sy_catalog_version_make_name ("python-web", "1.10.2");
  g_autofree char *one = g_strnfill (5000, 'a');
  g_autofree char *two = g_strconcat (one, "a", NULL);
  g_autofree char *longest = sy_catalog_version_make_name (one, two);

  g_assert_cmpstr (plain, ==, "python-web-1.10.2");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = sy_catalog_version_make_name (cases[i].id, cases[i].version);
      /* Where there is no case, too. */
      g_autofree char *lower = g_ascii_strdown (name, -1);

      g_assert_null (strpbrk (name, "/\\ \n"));
      g_assert_true (g_str_is_ascii (name));
      g_assert_cmpint (*name, !=, '.');
      g_assert_true (g_hash_table_add (names, g_steal_pointer (&lower)));
    }

  g_assert_true (g_hash_table_add (names, sy_catalog_version_make_name (one, one)));
  g_assert_cmpuint (strlen (longest), <, 200);
  g_assert_true (g_hash_table_add (names, g_steal_pointer (&longest)));
  g_assert_true (g_hash_table_add (names, sy_catalog_version_make_name (two, one)));
}

static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) entries = sy_catalog_library_list (fixture->library);
  SyCatalogEntry *bundled = sy_catalog_library_get_default (fixture->library);

  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (entries->pdata[0] == bundled);
  g_assert_cmpint (sy_catalog_entry_get_origin (bundled), ==, SY_CATALOG_BUNDLED);
  g_assert_null (sy_catalog_entry_get_problem (bundled));
  g_assert_null (sy_catalog_entry_get_file (bundled));
  g_assert_true (sy_catalog_library_find (fixture->library, "python-web", NULL) == bundled);
  g_assert_true (sy_catalog_library_find (fixture->library, "python-web", "77") == bundled);
  g_assert_null (sy_catalog_library_find (fixture->library, "mine", NULL));
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  test_assert_text (sy_explain_catalog_origin (bundled), "Comes with Steelyard");
}

static void
test_installed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalogEntry *entry = install (fixture, "mine", "1.2");
  g_autofree char *path = g_build_filename (fixture->folder, "mine-1.2.json", NULL);
  g_autofree char *text = catalogs_version ("mine", "1.2");
  g_autofree char *copy = test_read (path, NULL);
  g_autofree char *origin = g_strdup_printf ("Installed as %s", path);
  g_autoptr (GPtrArray) entries = sy_catalog_library_list (fixture->library);

  g_assert_cmpstr (copy, ==, text);
  g_assert_cmpint (sy_catalog_entry_get_origin (entry), ==, SY_CATALOG_INSTALLED);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_true (entries->pdata[1] == entry);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  test_assert_text (sy_explain_catalog_origin (entry), origin);
  g_assert_null (sy_explain_catalog_trouble (fixture->library, entry));
}

static void
test_versions_are_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const versions[] = { "1.9", "1.10", "1.10-rc1", "0.5" };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    assert_version (install (fixture, "mine", versions[i]), versions[i]);
  install (fixture, "other", "9");

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    assert_found (fixture, versions[i], versions[i]);
  assert_found (fixture, NULL, "1.10");
  assert_found (fixture, "", "1.10");
  assert_found (fixture, "3", "1.10");
}

static guint64
get_inode (SyCatalogEntry *entry)
{
  g_autofree char *path = g_file_get_path (sy_catalog_entry_get_file (entry));
  struct stat info;

  g_assert_cmpint (lstat (path, &info), ==, 0);
  return info.st_ino;
}

static void
test_replaced_only_when_asked (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalogEntry *entry = install (fixture, "mine", "1");
  guint64 inode = get_inode (entry);
  g_autofree char *text = catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "A small catalog", "Another", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  /* The same once more is nothing to do. */
  g_assert_true (install (fixture, "mine", "1") == entry);
  g_assert_cmpuint (get_inode (entry), ==, inode);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  file = catalogs_write (fixture->work, "catalog.json", text);
  g_assert_null (sy_catalog_library_install (fixture->library, file, FALSE, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_EXISTS);
  catalogs_assert_part (error->message, "“mine”, version 1, is installed already with another content");
  g_assert_cmpuint (get_inode (entry), ==, inode);

  entry = sy_catalog_library_install (fixture->library, file, TRUE, NULL);
  g_assert_cmpstr (sy_catalog_get_title (sy_catalog_entry_get_catalog (entry)), ==, "Another");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_true (sy_catalog_library_find (fixture->library, "mine", "1") == entry);
}

/* Somebody put it there by hand, under a name of their own. */
static void
test_replaced_where_it_is (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "A small catalog", "Another", NULL);
  g_autoptr (GFile) by_hand = put (fixture->folder, "by hand.json", "mine", "1");
  g_autoptr (GFile) file = catalogs_write (fixture->work, "catalog.json", text);
  SyCatalogEntry *entry;

  g_assert_null (sy_catalog_library_install (fixture->library, file, FALSE, NULL));
  entry = sy_catalog_library_install (fixture->library, file, TRUE, NULL);
  g_assert_true (g_file_equal (sy_catalog_entry_get_file (entry), by_hand));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_bundled_is_reserved (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalog *bundled = sy_catalog_entry_get_catalog (sy_catalog_library_get_default (fixture->library));
  GBytes *bytes = sy_catalog_get_data (bundled);
  g_autofree char *same = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GFile) copy = catalogs_write (fixture->work, "same.json", same);
  g_autoptr (GFile) other = write_work (fixture, "python-web", sy_catalog_get_version (bundled));
  g_autoptr (GError) error = NULL;

  g_assert_true (sy_catalog_library_install (fixture->library, copy, FALSE, NULL) ==
                 sy_catalog_library_get_default (fixture->library));
  g_assert_null (sy_catalog_library_install (fixture->library, other, TRUE, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_RESERVED);
  catalogs_assert_part (error->message, "comes with Steelyard");
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);

  /* A version of its own is welcome, but no default. */
  install (fixture, "python-web", "99");
  assert_version (sy_catalog_library_find (fixture->library, "python-web", NULL), "99");
  assert_version (sy_catalog_library_get_default (fixture->library), sy_catalog_get_version (bundled));
}

static void
test_invalid_is_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_hostile_versions (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *endless = g_strnfill (60000, '7');
  const char *const versions[] = { "../../../../../../tmp/x", "/etc/passwd", "..", ".", "x/../../y", "a\\nb", "%s%n",
                                   "\xe2\x80\xae", endless };
  g_autofree char *parent = g_path_get_dirname (fixture->folder);

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      SyCatalogEntry *entry = install (fixture, "mine", versions[i]);
      g_autoptr (GFile) folder = g_file_get_parent (sy_catalog_entry_get_file (entry));
      g_autofree char *path = g_file_get_path (folder);

      g_assert_cmpstr (path, ==, fixture->folder);
      g_assert_cmpuint (count_files (fixture->folder), ==, i + 1);
      g_assert_cmpuint (count_files (parent), ==, 1);
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
  g_autoptr (GFile) good = put (folder, "z-good.json", "mine", "1");

  write_huge (folder);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", device), ==, 0);
  g_assert_cmpint (symlink ("nobody", nowhere), ==, 0);
  g_assert_cmpint (symlink ("circle.json", circle), ==, 0);
  g_assert_cmpint (g_mkdir (inside, 0700), ==, 0);
}

/* Each is listed with what is wrong, and none is in the way of the others. */
static void
test_hostile_files (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const expected[][2] = {
    { "broken.json", "broken.json: $.id (line 2, column 9)" }, { "circle.json", "a link that leads back to itself" },
    { "device.json", "this is a device" },                  { "empty.json", "empty.json: $" },
    { "huge.json", "larger than 8 MiB" },                   { "nowhere.json", "the file is not there" },
    { "pipe.json", "this is a device" },
  };
  g_autoptr (GPtrArray) entries = NULL;

  make_hostile_folder (fixture->folder);
  assert_found (fixture, NULL, "1");

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
test_too_many_files (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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

/* Files are not read before something in them is asked for. */
static void
test_lazy (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) early = NULL;
  g_autoptr (GFile) rewritten = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  /* What is bundled is found without a look at the folder. */
  sy_catalog_library_find (fixture->library, "python-web", "1.0");
  early = put (fixture->folder, "mine.json", "mine", "1");
  entries = sy_catalog_library_list (fixture->library);
  g_assert_cmpuint (entries->len, ==, 2);

  rewritten = put (fixture->folder, "mine.json", "mine", "2");
  assert_version (entries->pdata[1], "2");
}

static void
test_same_twice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) first = put (fixture->folder, "a.json", "mine", "1");
  g_autoptr (GFile) second = put (fixture->folder, "b.json", "mine", "1");
  g_autoptr (GFile) disguised = put (fixture->folder, "c.json", "python-web", "1.0");
  g_autoptr (GPtrArray) entries = sy_catalog_library_list (fixture->library);
  g_autofree char *trouble = NULL;

  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_true (sy_catalog_library_find (fixture->library, "mine", "1") == entries->pdata[1]);
  g_assert_true (sy_catalog_library_find_instead (fixture->library, entries->pdata[2]) == entries->pdata[1]);
  g_assert_null (sy_catalog_library_find_instead (fixture->library, entries->pdata[1]));
  g_assert_true (sy_catalog_library_find_instead (fixture->library, entries->pdata[3]) == entries->pdata[0]);
  trouble = sy_explain_catalog_trouble (fixture->library, entries->pdata[3]);
  g_assert_cmpstr (trouble, ==,
                   "This catalog is not used, because there is another of the same id and version: Comes with Steelyard");
}

static void
test_links (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) target = write_work (fixture, "mine", "1");
  g_autofree char *target_path = g_file_get_path (target);
  g_autofree char *path = g_build_filename (fixture->folder, "mine-1.json", NULL);
  g_autofree char *before = test_read (target_path, NULL);
  g_autofree char *changed = catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "A small catalog", "Another", NULL);
  g_autoptr (GFile) file = catalogs_write (fixture->work, "changed.json", changed);
  g_autofree char *after = NULL;
  g_autofree char *last = NULL;
  SyCatalogEntry *entry;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (symlink (target_path, path), ==, 0);
  assert_found (fixture, "1", "1");

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

static void
test_removed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyCatalogEntry) entry = g_object_ref (install (fixture, "mine", "1"));
  g_autoptr (GError) error = NULL;

  assert_version (entry, "1");
  g_assert_true (sy_catalog_library_remove (fixture->library, entry, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  g_assert_null (sy_catalog_library_find (fixture->library, "mine", NULL));
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  /* Somebody was faster. */
  g_assert_true (sy_catalog_library_remove (fixture->library, entry, &error));
  g_assert_cmpstr (sy_catalog_get_id (sy_catalog_entry_get_catalog (entry)), ==, "mine");

  g_assert_false (
      sy_catalog_library_remove (fixture->library, sy_catalog_library_get_default (fixture->library), &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_FIXED);
}

static void
test_for_everybody (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = put (fixture->shared, "company.json", "mine", "2");
  g_autoptr (GFile) same = NULL;
  SyCatalogEntry *entry = sy_catalog_library_find (fixture->library, "mine", NULL);
  g_autoptr (GError) error = NULL;

  assert_version (entry, "2");
  g_assert_cmpint (sy_catalog_entry_get_origin (entry), ==, SY_CATALOG_SHARED);
  g_assert_false (sy_catalog_library_remove (fixture->library, entry, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_FIXED);
  catalogs_assert_part (error->message, "for everybody on this computer");
  g_assert_true (g_file_query_exists (file, NULL));

  /* A person's own comes first, and a newer one of any kind before an older. */
  install (fixture, "mine", "1");
  assert_found (fixture, NULL, "2");
  entry = install (fixture, "mine", "2");
  g_assert_cmpint (sy_catalog_entry_get_origin (sy_catalog_library_find (fixture->library, "mine", "2")), ==,
                   SY_CATALOG_INSTALLED);
}

static void
assert_pick (Fixture *fixture, const char *id, const char *version, const char *expected)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (GError) error = NULL;

  sy_requirements_set_field (requirements, SY_FIELD_CATALOG, id);
  sy_requirements_set_field (requirements, SY_FIELD_CATALOG_VERSION, version);
  assert_version (sy_catalog_library_pick (fixture->library, requirements, "plan.steelyard", &error), expected);
}

static void
assert_not_picked (Fixture *fixture, const char *id, const char *version, int code, const char *part)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (GError) error = NULL;

  sy_requirements_set_field (requirements, SY_FIELD_CATALOG, id);
  sy_requirements_set_field (requirements, SY_FIELD_CATALOG_VERSION, version);
  g_assert_null (sy_catalog_library_pick (fixture->library, requirements, "plan.steelyard", &error));
  g_assert_error (error, SY_CATALOG_ERROR, code);
  catalogs_assert_part (error->message, part);
}

static void
test_picked (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) broken = NULL;

  install (fixture, "mine", "1");
  install (fixture, "mine", "2");
  assert_pick (fixture, "", "", "1.0");
  assert_pick (fixture, "mine", "1", "1");
  assert_pick (fixture, "mine", "1.5", "2");
  assert_pick (fixture, "mine", "", "2");

  assert_not_picked (fixture, "yours", "3", SY_CATALOG_ERROR_MISSING,
                     "plan.steelyard: $.catalog: these answers are about the catalog “yours”, version 3, which is not at "
                     "hand. Open the file of that catalog or install it; the answers are all kept.");
  assert_not_picked (fixture, "yours", "", SY_CATALOG_ERROR_MISSING, "about the catalog “yours”, which is not at hand.");

  g_clear_object (&fixture->library);
  fixture->library = sy_catalog_library_new ();
  broken = catalogs_write (fixture->folder, "yours-3.json", "{");
  assert_not_picked (fixture, "yours", "3", SY_CATALOG_ERROR_BROKEN, "yours-3.json: $");
}

#define add(path, function) g_test_add ("/library/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/library/versions", test_versions);
  g_test_add_func ("/library/versions-are-ordered", test_versions_are_ordered);
  g_test_add_func ("/library/names", test_names);
  add ("empty", test_empty);
  add ("installed", test_installed);
  add ("versions-are-found", test_versions_are_found);
  add ("replaced-only-when-asked", test_replaced_only_when_asked);
  add ("replaced-where-it-is", test_replaced_where_it_is);
  add ("bundled-is-reserved", test_bundled_is_reserved);
  add ("invalid-is-refused", test_invalid_is_refused);
  add ("hostile-versions", test_hostile_versions);
  add ("hostile-files", test_hostile_files);
  add ("too-many-files", test_too_many_files);
  add ("lazy", test_lazy);
  add ("same-twice", test_same_twice);
  add ("links", test_links);
  add ("removed", test_removed);
  add ("for-everybody", test_for_everybody);
  add ("picked", test_picked);

  return g_test_run ();
}
