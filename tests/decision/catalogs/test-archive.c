/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Earlier versions of catalogs are kept, and what another version does to a
 * result is said. */

#include <sys/stat.h>

#include "catalog-archive.h"
#include "catalog-changes.h"
#include "catalogs.h"
#include "explanation-catalog.h"
#include "input-limits.h"

static char *
copies_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "steelyard", "catalog-versions", NULL);
}

/* Each content once, for the user alone, those used last. */
static void
test_copies_are_bounded (void)
{
  g_autofree char *folder = copies_folder ();
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (SyCatalog) first = NULL;
  g_autoptr (SyCatalog) found = NULL;
  struct stat info;

  for (guint i = 0; i < SY_LIMIT_ARCHIVE + 5; i++)
    {
      g_autofree char *version = g_strdup_printf ("%u", i);
      g_autofree char *text = catalogs_version ("mine", version);
      g_autoptr (SyCatalog) catalog = catalogs_make (text);

      if (i == 0)
        first = g_object_ref (catalog);
      sy_catalog_archive_keep (catalog);
      sy_catalog_archive_keep (catalog);
      g_assert_cmpuint (count_files (folder, ""), ==, MIN (i + 1, SY_LIMIT_ARCHIVE));
      g_usleep (2000);
      /* What is in use stays. */
      if (i + 1 == SY_LIMIT_ARCHIVE)
        sy_catalog_archive_keep (first);
      g_usleep (2000);
    }

  found = sy_catalog_archive_find (first, "0");
  g_assert_nonnull (found);
  g_assert_null (sy_catalog_archive_find (first, "1"));
  g_assert_null (sy_catalog_archive_find (first, "77"));

  dir = g_dir_open (folder, 0, NULL);
  path = g_build_filename (folder, g_dir_read_name (dir), NULL);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

/* Whatever is in the folder of copies: it is as if nothing were there. */
static void
test_copies_are_damaged (void)
{
  g_autofree char *folder = copies_folder ();
  g_autofree char *other = catalogs_version ("mine", "2");
  g_autofree char *good = catalogs_version ("mine", "1");
  g_autoptr (GFile) broken = catalogs_write (folder, "mine-1+0000000000000000.json", "{");
  g_autoptr (GFile) wrong = catalogs_write (folder, "mine-1+1111111111111111.json", other);
  g_autoptr (SyCatalog) catalog = catalogs_make (good);
  g_autoptr (SyCatalog) found = NULL;

  g_assert_null (sy_catalog_archive_find (catalog, "1"));
  sy_catalog_archive_keep (catalog);
  found = sy_catalog_archive_find (catalog, "1");
  g_assert_nonnull (found);

  remove_all (folder);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  sy_catalog_archive_keep (catalog);
  g_assert_null (sy_catalog_archive_find (catalog, "1"));
}

static void
assert_effect (const char *answers, const char *expected, ...)
{
  g_autoptr (SyCatalog) before = test_small_catalog ();
  g_autoptr (SyCatalog) now = NULL;
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autoptr (SyCatalogChanges) changes = NULL;
  g_auto (GStrv) pairs = g_strsplit (answers, " ", -1);
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, expected);
  text = catalogs_text_valist (va_arg (arguments, const char *), arguments);
  va_end (arguments);
  now = catalogs_make (text);

  for (guint i = 0; pairs[i] != NULL && pairs[i + 1] != NULL; i += 2)
    {
      SyImportance importance;

      g_assert_true (sy_importance_from_id (pairs[i + 1], &importance));
      sy_requirements_set_answer (requirements, pairs[i], importance);
    }
  evaluation = sy_evaluation_new (now, requirements);
  changes = sy_catalog_changes_new (before, evaluation, requirements);
  test_assert_text (sy_explain_catalog_effect (changes), expected);
}

#define FAST "\"level\": 4, \"because\": \"Alpha is fast.\""
#define SLOW "\"level\": 0, \"because\": \"Beta is slow.\""
#define HALF "\"level\": 2, \"because\": \"Half of it is fast.\""

static void
test_effects (void)
{
  const char *level[] = { "\"level\": 0, \"because\": \"Alpha is fast.\"",
                          "\"level\": 4, \"because\": \"Beta is slow.\"",
                          "\"level\": 1, \"because\": \"Half of it is fast.\"" };

  assert_effect ("", "The result stays: nothing counts yet.", FAST, level[0], NULL);
  assert_effect ("same must", "Beta still comes first, with 96 points as before.", FAST, level[0], NULL);
  assert_effect ("speed must", "Alpha still comes first, with 92 points as before; other options move.", SLOW,
                 "\"level\": 1, \"because\": \"Beta is slow.\"", NULL);
  assert_effect ("speed must",
                 "The result changes: Beta comes first now, with 96 points. Before, it was Alpha, with 92.", FAST,
                 level[0], SLOW, level[1], NULL);
  assert_effect ("odd must", "The result stays: no option meets every must-have.", FAST, level[0], NULL);
  assert_effect ("speed must",
                 "The result changes: no option meets every must-have now. Before, Alpha came first, with 92 points.",
                 FAST, level[0], HALF, level[2], NULL);
  assert_effect ("odd must",
                 "The result changes: Beta comes first now, with 33 points. Before, no option met every must-have.",
                 "\"must-have-minimum\": 2", "\"must-have-minimum\": 1", NULL);
  assert_effect ("speed must", "The result changes: nothing counts now. Before, Alpha came first, with 92 points.",
                 "\"speed\"", "\"haste\"", "\"default\": \"nice\",", "", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/catalog-archive/copies-are-bounded", test_copies_are_bounded);
  g_test_add_func ("/catalog-archive/copies-are-damaged", test_copies_are_damaged);
  g_test_add_func ("/catalog-archive/effects", test_effects);

  return g_test_run ();
}
