/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogs at hand: found, installed and removed. */

#include <sys/stat.h>

#include "explanation-catalog.h"
#include "library-fixture.h"

static void
test_empty (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_installed (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalogEntry *entry = library_install (fixture, "mine", "1.2");
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
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 1);
  test_assert_text (sy_explain_catalog_origin (entry), origin);
  g_assert_null (sy_explain_catalog_trouble (fixture->library, entry));
}

static void
test_versions_are_found (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const versions[] = { "1.9", "1.10", "1.10-rc1", "0.5" };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    library_assert_version (library_install (fixture, "mine", versions[i]), versions[i]);
  library_install (fixture, "other", "9");

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    library_assert_found (fixture, versions[i], versions[i]);
  library_assert_found (fixture, NULL, "1.10");
  library_assert_found (fixture, "", "1.10");
  library_assert_found (fixture, "3", "1.10");
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
test_replaced_only_when_asked (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalogEntry *entry = library_install (fixture, "mine", "1");
  guint64 inode = get_inode (entry);
  g_autofree char *text = catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "A small catalog", "Another",
                                         NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  /* The same once more is nothing to do. */
  g_assert_true (library_install (fixture, "mine", "1") == entry);
  g_assert_cmpuint (get_inode (entry), ==, inode);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  file = catalogs_write (fixture->work, "catalog.json", text);
  g_assert_null (sy_catalog_library_install (fixture->library, file, FALSE, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_EXISTS);
  catalogs_assert_part (error->message, "“mine”, version 1, is installed already with another content");
  g_assert_cmpuint (get_inode (entry), ==, inode);

  entry = sy_catalog_library_install (fixture->library, file, TRUE, NULL);
  g_assert_cmpstr (sy_catalog_get_title (sy_catalog_entry_get_catalog (entry)), ==, "Another");
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 1);
  g_assert_true (sy_catalog_library_find (fixture->library, "mine", "1") == entry);
}

/* Somebody put it there by hand, under a name of their own. */
static void
test_replaced_where_it_is (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "A small catalog", "Another",
                                         NULL);
  g_autoptr (GFile) by_hand = library_put (fixture->folder, "by hand.json", "mine", "1");
  g_autoptr (GFile) file = catalogs_write (fixture->work, "catalog.json", text);
  SyCatalogEntry *entry;

  g_assert_null (sy_catalog_library_install (fixture->library, file, FALSE, NULL));
  entry = sy_catalog_library_install (fixture->library, file, TRUE, NULL);
  g_assert_true (g_file_equal (sy_catalog_entry_get_file (entry), by_hand));
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 1);
}

static void
test_bundled_is_reserved (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyCatalog *bundled = sy_catalog_entry_get_catalog (sy_catalog_library_get_default (fixture->library));
  GBytes *bytes = sy_catalog_get_data (bundled);
  g_autofree char *same = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GFile) copy = catalogs_write (fixture->work, "same.json", same);
  g_autoptr (GFile) other = library_write_work (fixture, "python-web", sy_catalog_get_version (bundled));
  g_autoptr (GError) error = NULL;

  g_assert_true (sy_catalog_library_install (fixture->library, copy, FALSE, NULL) ==
                 sy_catalog_library_get_default (fixture->library));
  g_assert_null (sy_catalog_library_install (fixture->library, other, TRUE, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_RESERVED);
  catalogs_assert_part (error->message, "comes with Steelyard");
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 0);

  /* A version of its own is welcome, but no default. */
  library_install (fixture, "python-web", "99");
  library_assert_version (sy_catalog_library_find (fixture->library, "python-web", NULL), "99");
  library_assert_version (sy_catalog_library_get_default (fixture->library), sy_catalog_get_version (bundled));
}

/* Files are not read before something in them is asked for. */
static void
test_lazy (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) early = NULL;
  g_autoptr (GFile) rewritten = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  /* What is bundled is found without a look at the folder. */
  sy_catalog_library_find (fixture->library, "python-web", "1.0");
  early = library_put (fixture->folder, "mine.json", "mine", "1");
  entries = sy_catalog_library_list (fixture->library);
  g_assert_cmpuint (entries->len, ==, 2);

  rewritten = library_put (fixture->folder, "mine.json", "mine", "2");
  library_assert_version (entries->pdata[1], "2");
}

static void
test_same_twice (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) first = library_put (fixture->folder, "a.json", "mine", "1");
  g_autoptr (GFile) second = library_put (fixture->folder, "b.json", "mine", "1");
  g_autoptr (GFile) disguised = library_put (fixture->folder, "c.json", "python-web", "1.0");
  g_autoptr (GPtrArray) entries = sy_catalog_library_list (fixture->library);
  g_autofree char *trouble = NULL;

  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_true (sy_catalog_library_find (fixture->library, "mine", "1") == entries->pdata[1]);
  g_assert_true (sy_catalog_library_find_instead (fixture->library, entries->pdata[2]) == entries->pdata[1]);
  g_assert_null (sy_catalog_library_find_instead (fixture->library, entries->pdata[1]));
  g_assert_true (sy_catalog_library_find_instead (fixture->library, entries->pdata[3]) == entries->pdata[0]);
  trouble = sy_explain_catalog_trouble (fixture->library, entries->pdata[3]);
  g_assert_cmpstr (trouble, ==,
                   "This catalog is not used, because there is another of the same id and version. Their content "
                   "differs: give one of them another version. Used is the other one: Comes with Steelyard");
}

static void
test_removed (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyCatalogEntry) entry = g_object_ref (library_install (fixture, "mine", "1"));
  g_autoptr (GError) error = NULL;

  library_assert_version (entry, "1");
  g_assert_true (sy_catalog_library_remove (fixture->library, entry, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 0);
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
test_for_everybody (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = library_put (fixture->shared, "company.json", "mine", "2");
  g_autoptr (GFile) same = NULL;
  SyCatalogEntry *entry = sy_catalog_library_find (fixture->library, "mine", NULL);
  g_autoptr (GError) error = NULL;

  library_assert_version (entry, "2");
  g_assert_cmpint (sy_catalog_entry_get_origin (entry), ==, SY_CATALOG_SHARED);
  g_assert_false (sy_catalog_library_remove (fixture->library, entry, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_FIXED);
  catalogs_assert_part (error->message, "for everybody on this computer");
  g_assert_true (g_file_query_exists (file, NULL));

  /* A person's own comes first, and a newer one of any kind before an older. */
  library_install (fixture, "mine", "1");
  library_assert_found (fixture, NULL, "2");
  entry = library_install (fixture, "mine", "2");
  g_assert_cmpint (sy_catalog_entry_get_origin (sy_catalog_library_find (fixture->library, "mine", "2")), ==,
                   SY_CATALOG_INSTALLED);
}

static void
assert_pick (LibraryFixture *fixture, const char *id, const char *version, const char *expected)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (GError) error = NULL;

  sy_requirements_set_field (requirements, SY_FIELD_CATALOG, id);
  sy_requirements_set_field (requirements, SY_FIELD_CATALOG_VERSION, version);
  library_assert_version (sy_catalog_library_pick (fixture->library, requirements, "plan.steelyard", &error), expected);
}

static void
assert_not_picked (LibraryFixture *fixture, const char *id, const char *version, int code, const char *part)
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
test_picked (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) broken = NULL;

  library_install (fixture, "mine", "1");
  library_install (fixture, "mine", "2");
  assert_pick (fixture, "", "", "1.0");
  assert_pick (fixture, "mine", "1", "1");
  assert_pick (fixture, "mine", "1.5", "2");
  assert_pick (fixture, "mine", "", "2");

  assert_not_picked (fixture, "yours", "3", SY_CATALOG_ERROR_MISSING,
                     "plan.steelyard: these answers are about the catalog “yours”, version 3, which is not at "
                     "hand. Open the file of that catalog or install it; the answers are all kept.");
  assert_not_picked (fixture, "yours", "", SY_CATALOG_ERROR_MISSING,
                     "about the catalog “yours”, which is not at hand.");

  g_clear_object (&fixture->library);
  fixture->library = sy_catalog_library_new ();
  broken = catalogs_write (fixture->folder, "yours-3.json", "{");
  assert_not_picked (fixture, "yours", "3", SY_CATALOG_ERROR_BROKEN, "yours-3.json: $");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  library_add ("empty", test_empty);
  library_add ("installed", test_installed);
  library_add ("versions-are-found", test_versions_are_found);
  library_add ("replaced-only-when-asked", test_replaced_only_when_asked);
  library_add ("replaced-where-it-is", test_replaced_where_it_is);
  library_add ("bundled-is-reserved", test_bundled_is_reserved);
  library_add ("lazy", test_lazy);
  library_add ("same-twice", test_same_twice);
  library_add ("removed", test_removed);
  library_add ("for-everybody", test_for_everybody);
  library_add ("picked", test_picked);

  return g_test_run ();
}
