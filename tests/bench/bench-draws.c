/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Draws readings of the bundled catalog once for each line on standard input,
 * so that whoever compares can let both sides take turns.
 *
 * usage: bench-draws IMPORTANCE...   (one number for each need, 0 to 3)
 *
 * Prints the microseconds of processor time it took, then in how many draws each option is first.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "bench-clock.h"
#include "robustness.h"

static void
measure (SyCatalog *catalog, const SyImportance *importances)
{
  guint n_options = sy_catalog_get_n_options (catalog);
  g_autofree guint *first = g_new (guint, n_options);
  gint64 start = bench_now ();

  sy_robustness_count (catalog, importances, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, first);
  printf ("%" G_GINT64_FORMAT, bench_now () - start);
  for (guint a = 0; a < n_options; a++)
    printf (" %u", first[a]);
  printf ("\n");
  fflush (stdout);
}

int
main (int argc, char *argv[])
{
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (NULL);
  g_autofree SyImportance *importances = g_new (SyImportance, (guint) argc);
  char line[64];

  if (argc != 1 + (int) sy_catalog_get_n_needs (catalog))
    {
      fprintf (stderr, "usage: bench-draws IMPORTANCE...\n");
      return 2;
    }

  for (int i = 1; i < argc; i++)
    importances[i - 1] = (SyImportance) atoi (argv[i]);
  while (fgets (line, sizeof line, stdin) != NULL)
    measure (catalog, importances);

  return 0;
}
