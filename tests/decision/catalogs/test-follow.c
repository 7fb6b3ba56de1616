/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogs whose files change: an author's typing, and other programs. */

#include <glib/gstdio.h>
#include <string.h>

#include "catalogs.h"
#include "explanation-catalog.h"

typedef struct
{
  SyCatalogLibrary *library;
  char             *folder; /* of installed catalogs */
  char             *work;
  SyCatalogEntry   *entry; /* of a catalog that was opened */
  guint             n_changed;
  guint             n_catalogs;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
open_work (Fixture *fixture)
{
  g_autofree char *text = catalogs_version ("mine", "1");
  g_autoptr (GFile) file = catalogs_write (fixture->work, "catalog.json", text);

  fixture->entry = sy_catalog_library_open (fixture->library, file, NULL);
  g_assert_nonnull (fixture->entry);
  g_signal_connect_swapped (fixture->entry, "notify::catalog", G_CALLBACK (count_cb), &fixture->n_catalogs);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->library = sy_catalog_library_new ();
  fixture->folder = sy_catalog_library_dup_folder ();
  fixture->work = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_signal_connect_swapped (fixture->library, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  open_work (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_object_unref (fixture->library);
  remove_all (fixture->work);
  g_free (fixture->folder);
  g_free (fixture->work);
}

static void
rewrite (Fixture *fixture, const char *text)
{
  g_autoptr (GFile) file = catalogs_write (fixture->work, "catalog.json", text);
}

static const char *
version_of (SyCatalogEntry *entry)
{
  return sy_catalog_get_version (sy_catalog_entry_get_catalog (entry));
}

static gboolean
has_problem (gpointer data)
{
  return sy_catalog_entry_get_problem (data) != NULL;
}

static gboolean
is_second (gpointer data)
{
  return g_str_equal (version_of (data), "2");
}

static gboolean
is_counted (gpointer data)
{
  return *(guint *) data > 0;
}

static void
test_opened (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) entries = sy_catalog_library_list (fixture->library);
  g_autofree char *path = g_build_filename (fixture->work, "catalog.json", NULL);
  g_autofree char *origin = g_strdup_printf ("Opened from %s", path);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_true (entries->pdata[1] == fixture->entry);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  test_assert_text (sy_explain_catalog_origin (fixture->entry), origin);
  g_assert_true (sy_catalog_library_find (fixture->library, "mine", NULL) == fixture->entry);
  g_assert_true (sy_catalog_library_open (fixture->library, file, NULL) == fixture->entry);

  /* To close it leaves the file. */
  g_object_ref (fixture->entry);
  g_assert_true (sy_catalog_library_remove (fixture->library, fixture->entry, NULL));
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_null (sy_catalog_library_find (fixture->library, "mine", NULL));
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_object_unref (fixture->entry);
}

/* What is open goes before what is installed, even before the bundled one, in
 * that version. */
static void
test_opened_comes_first (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *mine = catalogs_version ("mine", "1");
  g_autofree char *newer = catalogs_version ("mine", "1.1");
  g_autofree char *ours = catalogs_version ("python-web", "1.0");
  g_autoptr (GFile) installed = catalogs_write (fixture->folder, "mine.json", mine);
  g_autoptr (GFile) other = catalogs_write (fixture->folder, "newer.json", newer);
  g_autoptr (GFile) bundled = catalogs_write (fixture->work, "ours.json", ours);
  SyCatalogEntry *entry;

  g_object_unref (fixture->library);
  fixture->library = sy_catalog_library_new ();
  open_work (fixture);
  g_assert_true (sy_catalog_library_find (fixture->library, "mine", "1") == fixture->entry);
  g_assert_cmpstr (version_of (sy_catalog_library_find (fixture->library, "mine", NULL)), ==, "1.1");
  entry = sy_catalog_library_open (fixture->library, bundled, NULL);
  g_assert_true (sy_catalog_library_find (fixture->library, "python-web", "1.0") == entry);
  /* One in the library is no other one when it is opened. */
  entry = sy_catalog_library_open (fixture->library, other, NULL);
  g_assert_cmpint (sy_catalog_entry_get_origin (entry), ==, SY_CATALOG_INSTALLED);
}

static void
test_typing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *second = catalogs_version ("mine", "2");
  g_autofree char *path = g_build_filename (fixture->work, "catalog.json", NULL);
  g_autofree char *place = g_strdup_printf ("cannot be read now: %s: $.must-have-minimum (line 3, column ", path);
  g_autofree char *wrong = g_strdup_printf ("cannot be read now: %s: $.must-have-minimum: a whole number from 0 to 4",
                                            path);
  SyCatalog *first = sy_catalog_entry_get_catalog (fixture->entry);
  g_autofree char *trouble = NULL;
  g_autofree char *next = NULL;

  rewrite (fixture, "{\"format\": 1, \"id\": \"mine\",\n \"version\": \"2\",\n \"must-have-minimum\": tw");
  catalogs_wait (has_problem, fixture->entry);
  g_assert_true (sy_catalog_entry_get_catalog (fixture->entry) == first);
  g_assert_cmpuint (fixture->n_catalogs, ==, 0);
  trouble = sy_explain_catalog_trouble (fixture->library, fixture->entry);
  catalogs_assert_part (trouble, "The catalog stays as it was read last");
  if (strstr (trouble, place) == NULL)
    g_error ("%s", trouble);
  g_assert_true (sy_catalog_library_find (fixture->library, "mine", NULL) == fixture->entry);

  {
    g_autofree char *bad = catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "\"must-have-minimum\": 2",
                                          "\"must-have-minimum\": 7", NULL);

    rewrite (fixture, bad);
  }
  for (guint i = 0; i < 1000 && next == NULL; i++)
    {
      run_for (20);
      next = sy_explain_catalog_trouble (fixture->library, fixture->entry);
      if (strstr (next, wrong) == NULL)
        g_clear_pointer (&next, g_free);
    }
  g_assert_nonnull (next);

  rewrite (fixture, second);
  catalogs_wait (is_second, fixture->entry);
  g_assert_null (sy_catalog_entry_get_problem (fixture->entry));
  g_assert_cmpuint (fixture->n_catalogs, ==, 1);
}

/* Saved again without a change, or back as it was: no news. */
static void
test_no_news (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *first = catalogs_version ("mine", "1");

  rewrite (fixture, first);
  run_for (600);
  rewrite (fixture, "{");
  catalogs_wait (has_problem, fixture->entry);
  rewrite (fixture, first);
  run_for (600);
  g_assert_null (sy_catalog_entry_get_problem (fixture->entry));
  g_assert_cmpuint (fixture->n_catalogs, ==, 0);
}

static void
test_other_id (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *other = catalogs_version ("yours", "2");
  SyCatalogEntry *again;

  rewrite (fixture, other);
  catalogs_wait (has_problem, fixture->entry);
  g_assert_true (sy_catalog_entry_is (fixture->entry, "mine", "1"));
  catalogs_assert_part (sy_catalog_entry_get_problem (fixture->entry),
                        "$.id: this was the catalog “mine” and is the catalog “yours” now");

  /* As it says, whoever opens the file again has that. */
  again = sy_catalog_library_open (fixture->library, sy_catalog_entry_get_file (fixture->entry), NULL);
  g_assert_true (sy_catalog_entry_is (again, "yours", "2"));
  g_assert_true (sy_catalog_library_find (fixture->library, "yours", NULL) == again);
  g_assert_true (sy_catalog_library_find (fixture->library, "mine", NULL) == fixture->entry);
}

/* Before the change is seen by itself. */
static void
test_other_id_opened_at_once (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *other = catalogs_version ("yours", "2");

  rewrite (fixture, other);
  g_assert_true (sy_catalog_entry_is (
    sy_catalog_library_open (fixture->library, sy_catalog_entry_get_file (fixture->entry), NULL), "yours", "2"));
}

static gboolean
has_no_problem (gpointer data)
{
  return sy_catalog_entry_get_problem (data) == NULL;
}

static void
test_other_id_and_back (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *mine = catalogs_version ("mine", "1");
  g_autofree char *other = catalogs_version ("yours", "2");

  rewrite (fixture, other);
  catalogs_wait (has_problem, fixture->entry);
  g_assert_true (sy_catalog_entry_lost_file (fixture->entry));
  rewrite (fixture, mine);
  catalogs_wait (has_no_problem, fixture->entry);
  g_assert_false (sy_catalog_entry_lost_file (fixture->entry));
  g_assert_true (sy_catalog_library_open (fixture->library, sy_catalog_entry_get_file (fixture->entry), NULL) ==
                 fixture->entry);
}

/* Read once, and not followed: it goes while it is opened. */
static void
test_other_id_read_before (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyCatalogLibrary) library = sy_catalog_library_new ();
  g_autofree char *old = catalogs_version ("old", "1");
  g_autofree char *yours = catalogs_version ("yours", "2");
  g_autoptr (GFile) file = catalogs_write (fixture->folder, "installed.json", old);
  g_autoptr (GFile) same = NULL;

  g_assert_nonnull (sy_catalog_library_find (library, "old", NULL));
  same = catalogs_write (fixture->folder, "installed.json", yours);
  g_assert_true (sy_catalog_entry_is (sy_catalog_library_open (library, file, NULL), "yours", "2"));
}

/* Installed again over what somebody has put in its place. */
static void
test_other_id_replaced (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *yours = catalogs_version ("yours", "2");
  g_autofree char *old = catalogs_version ("old", "1");
  g_autoptr (GFile) source = catalogs_write (fixture->work, "yours.json", yours);
  g_autoptr (SyCatalogLibrary) library = NULL;
  g_autoptr (GFile) target = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) same = NULL;
  g_autoptr (GError) error = NULL;

  target = g_object_ref (
    sy_catalog_entry_get_file (sy_catalog_library_install (fixture->library, source, FALSE, &error)));
  g_assert_no_error (error);
  name = g_file_get_basename (target);
  same = catalogs_write (fixture->folder, name, old);
  library = sy_catalog_library_new ();
  g_assert_true (sy_catalog_entry_is (sy_catalog_library_open (library, target, NULL), "old", "1"));

  g_assert_true (sy_catalog_entry_is (sy_catalog_library_install (library, source, TRUE, &error), "yours", "2"));
  g_assert_no_error (error);
}

static gboolean
has_old (gpointer data)
{
  return sy_catalog_library_find (data, "old", NULL) != NULL;
}

static gboolean
has_yours (gpointer data)
{
  return sy_catalog_library_find (data, "yours", NULL) != NULL;
}

/* In the library nobody has to open it. */
static void
test_other_id_installed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *old = catalogs_version ("old", "1");
  g_autofree char *yours = catalogs_version ("yours", "2");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) same = NULL;
  g_autoptr (SyCatalogEntry) entry = NULL;

  sy_catalog_library_watch (fixture->library);
  file = catalogs_write (fixture->folder, "installed.json", old);
  catalogs_wait (has_old, fixture->library);
  entry = g_object_ref (sy_catalog_library_open (fixture->library, file, NULL));
  g_assert_true (sy_catalog_entry_is (entry, "old", "1"));
  same = catalogs_write (fixture->folder, "installed.json", yours);
  catalogs_wait (has_yours, fixture->library);
  g_assert_true (sy_catalog_entry_is (entry, "old", "1"));
  g_assert_null (sy_catalog_library_find (fixture->library, "old", NULL));
}

static void
test_deleted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->work, "catalog.json", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  catalogs_wait (has_problem, fixture->entry);
  g_assert_true (sy_catalog_entry_is (fixture->entry, "mine", "1"));
  catalogs_assert_part (sy_catalog_entry_get_problem (fixture->entry), "the file is not there");
}

/* As editors save: another file, renamed over the old one. */
static void
test_renamed_over (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *second = catalogs_version ("mine", "2");
  g_autofree char *from = g_build_filename (fixture->work, "catalog.json.new", NULL);
  g_autofree char *to = g_build_filename (fixture->work, "catalog.json", NULL);
  g_autoptr (GFile) beside = catalogs_write (fixture->work, "catalog.json.new", second);

  g_assert_cmpint (g_rename (from, to), ==, 0);
  catalogs_wait (is_second, fixture->entry);
  /* The list has another title to show, perhaps. */
  g_assert_cmpuint (fixture->n_changed, >, 1);
}

static gboolean
is_at_hand (gpointer data)
{
  return sy_catalog_library_find (data, "new", NULL) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return sy_catalog_library_find (data, "new", NULL) == NULL;
}

static void
test_folder (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = catalogs_version ("new", "1");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) nothing = NULL;

  sy_catalog_library_watch (fixture->library);
  g_assert_true (g_file_test (fixture->folder, G_FILE_TEST_IS_DIR));
  entries = sy_catalog_library_list (fixture->library);

  fixture->n_changed = 0;
  nothing = catalogs_write (fixture->folder, "notes.txt", "nothing");
  run_for (600);
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  file = catalogs_write (fixture->folder, "new.json", text);
  catalogs_wait (is_counted, &fixture->n_changed);
  catalogs_wait (is_at_hand, fixture->library);

  fixture->n_changed = 0;
  g_assert_true (g_file_delete (file, NULL, NULL));
  catalogs_wait (is_counted, &fixture->n_changed);
  catalogs_wait (is_gone, fixture->library);
}

/* What the program itself puts there is told of once. */
static void
test_own_changes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sy_catalog_library_watch (fixture->library);
  fixture->n_changed = 0;
  g_assert_nonnull (
    sy_catalog_library_install (fixture->library, sy_catalog_entry_get_file (fixture->entry), FALSE, NULL));
  run_for (600);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

#define add(path, function) g_test_add ("/follow/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("opened", test_opened);
  add ("opened-comes-first", test_opened_comes_first);
  add ("typing", test_typing);
  add ("no-news", test_no_news);
  add ("other-id", test_other_id);
  add ("other-id-opened-at-once", test_other_id_opened_at_once);
  add ("other-id-and-back", test_other_id_and_back);
  add ("other-id-read-before", test_other_id_read_before);
  add ("other-id-replaced", test_other_id_replaced);
  add ("other-id-installed", test_other_id_installed);
  add ("deleted", test_deleted);
  add ("renamed-over", test_renamed_over);
  add ("folder", test_folder);
  add ("own-changes", test_own_changes);

  return g_test_run ();
}
