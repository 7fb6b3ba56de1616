/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reasons.h"

#include <math.h>

#include "rounding.h"

/* Stronger first; equally strong ones as in the catalog. */
static int
compare_strength (gconstpointer a, gconstpointer b)
{
  const SyReason *first = a;
  const SyReason *second = b;
  double difference = fabs (second->points) - fabs (first->points);

  if (fabs (difference) > 1e-9)
    return difference > 0 ? 1 : -1;

  return first->need - second->need;
}

static GArray *
collect (const SyEvaluation *evaluation, guint option, guint rival)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (SyReason));

  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    {
      SyReason reason = {
        .need = (int) i,
        .n_needs = 1,
        .points = sy_evaluation_get_difference (evaluation, i, option, rival),
      };

      if (fabs (reason.points) > 1e-9)
        g_array_append_val (reasons, reason);
    }

  g_array_sort (reasons, compare_strength);
  return reasons;
}

/* Keeps the strongest and sums up the rest as the last entry. */
static void
sum_up_rest (GArray *reasons)
{
  SyReason rest = { .need = -1 };

  if (reasons->len <= SY_REASONS_MOST)
    return;

  for (guint i = SY_REASONS_MOST - 1; i < reasons->len; i++)
    {
      rest.points += g_array_index (reasons, SyReason, i).points;
      rest.n_needs++;
    }
  g_array_set_size (reasons, SY_REASONS_MOST - 1);
  g_array_append_val (reasons, rest);
}

static void
round_reasons (SyReasons *self)
{
  g_autofree double *exact = g_new (double, MAX (self->n, 1));
  g_autofree int *shown = g_new (int, MAX (self->n, 1));

  for (guint i = 0; i < self->n; i++)
    exact[i] = self->reasons[i].points;

  sy_round_column (exact, self->n, self->total, shown);

  for (guint i = 0; i < self->n; i++)
    {
      self->reasons[i].shown = shown[i];
      self->most = MAX (self->most, exact[i]);
      self->least = MIN (self->least, exact[i]);
    }
}

/**
 * sy_reasons_new:
 * @evaluation: an evaluation
 * @option: index of an option
 * @rival: index of another option
 *
 * Returns: (transfer full): the needs in which the two differ, at most
 *   %SY_REASONS_MOST entries
 */
SyReasons *
sy_reasons_new (const SyEvaluation *evaluation, guint option, guint rival)
{
  SyReasons *self = g_new0 (SyReasons, 1);
  GArray *reasons = collect (evaluation, option, rival);

  sum_up_rest (reasons);
  self->option = option;
  self->rival = rival;
  self->n = reasons->len;
  self->reasons = (SyReason *) (gpointer) g_array_free (reasons, FALSE);
  self->total = sy_round_score (sy_evaluation_get_score (evaluation, option)) -
                sy_round_score (sy_evaluation_get_score (evaluation, rival));
  round_reasons (self);

  return self;
}

/**
 * sy_reasons_free:
 * @self: reasons
 */
void
sy_reasons_free (SyReasons *self)
{
  g_free (self->reasons);
  g_free (self);
}
