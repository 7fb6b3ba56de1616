/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rounding.h"

#include <math.h>

/**
 * sy_round_score:
 * @score: a score or a lead in points
 *
 * Returns: the whole number to show, halves away from zero
 */
int
sy_round_score (double score)
{
  /* A sum that should be 72.5 may come out as 72.499999999999986. */
  return (int) round (score + copysign (1e-9, score));
}

/**
 * sy_round_column:
 * @exact: (array length=n): the numbers of a column
 * @n: how many
 * @total: what the column must add up to, as shown below it
 * @rounded: (out caller-allocates): the whole numbers to show
 *
 * Rounds by largest remainder (Hamilton's method): each number goes down,
 * then those with the largest remainders go up until the column adds up to
 * @total. A tie goes to the earlier number.
 */
void
sy_round_column (const double *exact, guint n, int total, int *rounded)
{
  g_autofree double *remainders = g_new (double, MAX (n, 1));
  int missing = total;

  for (guint i = 0; i < n; i++)
    {
      rounded[i] = (int) floor (exact[i] + 1e-9);
      remainders[i] = exact[i] - rounded[i];
      missing -= rounded[i];
    }

  for (; missing > 0 && n > 0; missing--)
    {
      guint largest = 0;

      for (guint i = 1; i < n; i++)
        if (remainders[i] > remainders[largest] + 1e-9)
          largest = i;
      rounded[largest]++;
      remainders[largest] -= 1;
    }

  for (; missing < 0 && n > 0; missing++)
    {
      guint smallest = 0;

      for (guint i = 1; i < n; i++)
        if (remainders[i] < remainders[smallest] - 1e-9)
          smallest = i;
      rounded[smallest]--;
      remainders[smallest] += 1;
    }
}
