/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which version is newer, and what the file of a version is called. */

#include <string.h>

#include "catalog-version.h"
#include "support.h"

static void
test_versions (void)
{
  /* Each is older than the next. */
  static const char *const rising[] = {
    "alpha",
    "beta",
    "",
    "0",
    "0.9",
    "1-alpha",
    "1-rc1",
    "1-rc2",
    "1-rc10",
    "01",
    "1",
    "1.0-beta",
    "1.0",
    "1.0.1",
    "1.0.2",
    "1.2",
    "1.10",
    "2",
    "10",
    "2025-11-20",
    "2026-01-02",
    "2026-11-20",
    "20260101",
    "99999999999999999999",
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/versions/order", test_versions);
  g_test_add_func ("/versions/are-ordered", test_versions_are_ordered);
  g_test_add_func ("/versions/names", test_names);

  return g_test_run ();
}
