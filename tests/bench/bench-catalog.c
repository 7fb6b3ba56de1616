/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Loads a catalog and evaluates answers to it once for each line on standard
 * input.
 *
 * usage: bench-catalog CATALOG ANSWERS
 *
 * Prints the microseconds of processor time it took to load the catalog, to evaluate the answers,
 * to find the shortest way, and to look at what the open answers could do.
 */

#include "config.h"

#include <stdio.h>

#include "bench-clock.h"
#include "evaluation.h"
#include "outlook.h"
#include "requirements-file.h"

static gint64
lap (gint64 *start)
{
  gint64 now = bench_now ();
  gint64 took = now - *start;

  *start = now;
  return took;
}

static void
measure (GFile *file, SyRequirements *requirements)
{
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autoptr (SyOutlook) outlook = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = bench_now ();

  catalog = sy_catalog_new_from_file (file, "catalog", &error);
  if (catalog == NULL)
    g_error ("%s", error->message);
  printf ("%" G_GINT64_FORMAT, lap (&start));

  evaluation = sy_evaluation_new (catalog, requirements);
  printf (" %" G_GINT64_FORMAT, lap (&start));

  sy_evaluation_find_shortest_way (evaluation, NULL);
  printf (" %" G_GINT64_FORMAT, lap (&start));

  outlook = sy_outlook_new (catalog, requirements, NULL);
  printf (" %" G_GINT64_FORMAT "\n", lap (&start));
  fflush (stdout);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) answers = NULL;
  g_autoptr (SyRequirements) requirements = NULL;
  g_autoptr (GError) error = NULL;
  char line[64];

  if (argc != 3)
    {
      fprintf (stderr, "usage: bench-catalog CATALOG ANSWERS\n");
      return 2;
    }

  file = g_file_new_for_path (argv[1]);
  answers = g_file_new_for_path (argv[2]);
  requirements = sy_requirements_load (answers, "answers", &error);
  if (requirements == NULL)
    g_error ("%s", error->message);

  while (fgets (line, sizeof line, stdin) != NULL)
    measure (file, requirements);

  return 0;
}
