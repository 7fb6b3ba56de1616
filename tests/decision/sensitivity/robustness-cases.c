/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints catalogs, answers, and in how many readings each option is first:
 * one JSON object a line, for test_robustness_reference.py. */

#include <stdio.h>

#include "generated-catalog.h"
#include "robustness.h"

static void
print_case (SyCatalog *catalog, const char *json, const SyImportance *importances)
{
  guint n_options = sy_catalog_get_n_options (catalog);
  g_autofree guint *first = g_new (guint, n_options);

  sy_robustness_count (catalog, importances, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, first);

  printf ("{\"catalog\": %s, \"importances\": [", json);
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    printf ("%s%d", i > 0 ? ", " : "", (int) importances[i]);
  printf ("], \"first\": [");
  for (guint a = 0; a < n_options; a++)
    printf ("%s%u", a > 0 ? ", " : "", first[a]);
  printf ("]}\n");
}

static void
print_bundled (SyRandom *random)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (&error);
  g_autofree SyImportance *importances = NULL;

  g_assert_no_error (error);
  importances = g_new (SyImportance, sy_catalog_get_n_needs (catalog));
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    importances[i] = (SyImportance) (generated_below (random, 4) - 1);
  print_case (catalog, "null", importances);
}

static void
print_generated (SyRandom *random)
{
  GeneratedCatalog model = generated_catalog_new (random);
  g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);
  g_autofree char *json = g_strchomp (generated_catalog_to_json (&model));

  print_case (catalog, json, model.answers);
}

int
main (void)
{
  SyRandom random;

  sy_random_init (&random, 41);
  for (guint i = 0; i < 20; i++)
    print_bundled (&random);
  for (guint i = 0; i < 80; i++)
    print_generated (&random);

  return 0;
}
