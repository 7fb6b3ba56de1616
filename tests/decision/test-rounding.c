/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shown numbers add up. */

#include <math.h>

#include "rounding.h"
#include "support.h"

static void
test_scores (void)
{
  g_assert_cmpint (sy_round_score (0), ==, 0);
  g_assert_cmpint (sy_round_score (72.4999), ==, 72);
  g_assert_cmpint (sy_round_score (72.5), ==, 73);
  g_assert_cmpint (sy_round_score (-72.5), ==, -73);
  g_assert_cmpint (sy_round_score (99.5), ==, 100);
  /* A sum that should be 72.5. */
  g_assert_cmpint (sy_round_score (72.499999999999986), ==, 73);
  g_assert_cmpint (sy_round_score (-72.499999999999986), ==, -73);
}

static void
check_column (const double *exact, guint n, int total, const int *expected)
{
  g_autofree int *rounded = g_new (int, MAX (n, 1));

  sy_round_column (exact, n, total, rounded);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (rounded[i], ==, expected[i]);
}

static void
test_columns (void)
{
  const double thirds[] = { 1.0 / 3, 1.0 / 3, 1.0 / 3 };
  const double mixed[] = { 3.6, -1.2, 0.3, -0.7 };
  const double whole[] = { 2, -1, 0 };
  const double half[] = { 0.5, 0.5 };

  /* A tie goes to the earlier number. */
  check_column (thirds, 3, 1, (const int[]) { 1, 0, 0 });
  check_column (half, 2, 1, (const int[]) { 1, 0 });
  check_column (mixed, 4, 2, (const int[]) { 4, -1, 0, -1 });
  check_column (whole, 3, 1, (const int[]) { 2, -1, 0 });
  /* The total was rounded elsewhere and may be one off, either way. */
  check_column (whole, 3, 2, (const int[]) { 3, -1, 0 });
  check_column (whole, 3, 0, (const int[]) { 1, -1, 0 });
  check_column (NULL, 0, 3, NULL);
}

/* Whatever the numbers: they add up, and none is off by a whole point. */
static void
test_any_column (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 12);
      g_autofree double *exact = g_new (double, n);
      g_autofree int *rounded = g_new (int, n);
      double sum = 0;
      int total = 0;

      for (guint i = 0; i < n; i++)
        sum += exact[i] = g_test_rand_double_range (-40, 40);
      sy_round_column (exact, n, sy_round_score (sum), rounded);
      for (guint i = 0; i < n; i++)
        {
          total += rounded[i];
          g_assert_cmpfloat (fabs (rounded[i] - exact[i]), <=, 1 + 1e-9);
        }
      g_assert_cmpint (total, ==, sy_round_score (sum));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rounding/scores", test_scores);
  g_test_add_func ("/rounding/columns", test_columns);
  g_test_add_func ("/rounding/any-column", test_any_column);

  return g_test_run ();
}
