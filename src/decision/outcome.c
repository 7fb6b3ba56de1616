/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The weighted additive value model (Keeney and Raiffa, Decisions with
 * Multiple Objectives, 1976), with must-haves outside the sum. Sums run in
 * the order of the catalog's needs, so that every machine gets the same
 * digits.
 */

#include "config.h"

#include "outcome.h"

#include <math.h>

/**
 * sy_outcome_new:
 * @catalog: a catalog, which must outlive the outcome
 *
 * Returns: (transfer full): an outcome that is yet to be computed
 */
SyOutcome *
sy_outcome_new (SyCatalog *catalog)
{
  SyOutcome *self = g_new0 (SyOutcome, 1);
  guint n_options = sy_catalog_get_n_options (catalog);

  self->catalog = catalog;
  self->weights = g_new0 (double, sy_catalog_get_n_needs (catalog));
  self->scores = g_new0 (double, n_options);
  self->n_missed = g_new0 (guint, n_options);
  self->order = g_new0 (guint, n_options);

  return self;
}

/**
 * sy_outcome_free:
 * @self: an outcome
 */
void
sy_outcome_free (SyOutcome *self)
{
  g_free (self->weights);
  g_free (self->scores);
  g_free (self->n_missed);
  g_free (self->order);
  g_free (self);
}

/**
 * sy_weigh:
 * @catalog: a catalog
 * @raw: raw weight of each need, >= 0
 * @weights: (out caller-allocates): effective weight of each need
 *
 * Applies the overlaps: in an overlap with sum S and largest member m, every
 * weight is scaled by (m + (S - m) / 2) / S, so that the strongest wish
 * counts in full and the rest together at half.
 */
void
sy_weigh (SyCatalog *catalog, const double *raw, double *weights)
{
  guint n_needs = sy_catalog_get_n_needs (catalog);

  for (guint i = 0; i < n_needs; i++)
    weights[i] = raw[i];

  for (guint i = 0; i < sy_catalog_get_n_overlaps (catalog); i++)
    {
      const SyIndexes *needs = &sy_catalog_get_overlap (catalog, i)->needs;
      double sum = 0;
      double largest = 0;

      for (guint j = 0; j < needs->n; j++)
        {
          sum += raw[needs->index[j]];
          largest = MAX (largest, raw[needs->index[j]]);
        }
      if (sum <= 0)
        continue;

      for (guint j = 0; j < needs->n; j++)
        weights[needs->index[j]] = raw[needs->index[j]] * ((largest + (sum - largest) / 2) / sum);
    }
}

static void
compute_scores (SyOutcome *self)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);
  guint n_options = sy_catalog_get_n_options (self->catalog);
  const double *values = sy_catalog_get_values (self->catalog);

  self->total = 0;
  for (guint a = 0; a < n_options; a++)
    self->scores[a] = 0;

  for (guint i = 0; i < n_needs; i++)
    {
      self->total += self->weights[i];
      for (guint a = 0; a < n_options; a++)
        self->scores[a] += self->weights[i] * values[i * n_options + a];
    }

  for (guint a = 0; a < n_options; a++)
    self->scores[a] = self->total > 0 ? 100 * self->scores[a] / self->total : 0;
}

static void
count_missed (SyOutcome *self, const SyImportance *importances)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);
  guint minimum = sy_catalog_get_must_have_minimum (self->catalog);
  const guint8 *levels = sy_catalog_get_levels (self->catalog);

  for (guint a = 0; a < n_options; a++)
    self->n_missed[a] = 0;

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    if (importances[i] == SY_IMPORTANCE_MUST)
      for (guint a = 0; a < n_options; a++)
        if (levels[i * n_options + a] < minimum)
          self->n_missed[a]++;
}

/* Options that miss no must-have first, then by score, then as in the
 * catalog. */
static gboolean
comes_before (const SyOutcome *self, guint a, guint b)
{
  gboolean misses_a = self->n_missed[a] > 0;
  gboolean misses_b = self->n_missed[b] > 0;
  double score_a = nearbyint (self->scores[a] / SY_SCORE_GRAIN);
  double score_b = nearbyint (self->scores[b] / SY_SCORE_GRAIN);

  if (misses_a != misses_b)
    return misses_b;
  if (score_a != score_b)
    return score_a > score_b;

  return a < b;
}

static void
sort_options (SyOutcome *self)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);

  for (guint a = 0; a < n_options; a++)
    {
      guint at = a;

      for (; at > 0 && comes_before (self, a, self->order[at - 1]); at--)
        self->order[at] = self->order[at - 1];
      self->order[at] = a;
    }
}

static void
finish (SyOutcome *self, const SyImportance *importances)
{
  compute_scores (self);
  count_missed (self, importances);
  sort_options (self);
}

/**
 * sy_outcome_compute:
 * @self: an outcome
 * @importances: (array): the effective importance of each need
 *
 * Computes weights, scores, missed must-haves and order anew.
 */
void
sy_outcome_compute (SyOutcome *self, const SyImportance *importances)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);
  g_autofree double *raw = g_new0 (double, n_needs);

  for (guint i = 0; i < n_needs; i++)
    if (importances[i] != SY_IMPORTANCE_UNANSWERED)
      raw[i] = sy_catalog_get_importance (self->catalog, importances[i])->weight;

  sy_weigh (self->catalog, raw, self->weights);
  finish (self, importances);
}

/**
 * sy_outcome_compute_weighed:
 * @self: an outcome
 * @weights: (array): the effective weight of each need, >= 0
 * @importances: (array): which of them are must-haves
 *
 * Computes scores, missed must-haves and order anew, from weights that are
 * known already.
 */
void
sy_outcome_compute_weighed (SyOutcome *self, const double *weights, const SyImportance *importances)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    self->weights[i] = weights[i];

  finish (self, importances);
}

/**
 * sy_outcome_get_leader:
 * @self: an outcome
 *
 * Returns: index of the best option that misses no must-have, or -1 if there
 *   is none or nothing counts
 */
int
sy_outcome_get_leader (const SyOutcome *self)
{
  guint first = self->order[0];

  return self->total > 0 && self->n_missed[first] == 0 ? (int) first : -1;
}
