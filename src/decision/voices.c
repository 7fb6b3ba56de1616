/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "voices.h"

#include <math.h>

/* A mean that should lie halfway may come out a little below or above. */
#define NEARLY 1e-9

static int
compare_people (gconstpointer a, gconstpointer b, gpointer n_needs)
{
  const SyImportance *left = *(const SyImportance *const *) a;
  const SyImportance *right = *(const SyImportance *const *) b;

  for (guint i = 0; i < GPOINTER_TO_UINT (n_needs); i++)
    if (left[i] != right[i])
      return left[i] < right[i] ? -1 : 1;

  return 0;
}

/**
 * sy_voices_new:
 * @catalog: a catalog, which must outlive the voices
 * @people: (array length=n): for each person the effective importance of each
 *   need, in any order
 * @n: how many people there are
 *
 * Returns: (transfer full): what they want together
 */
SyVoices *
sy_voices_new (SyCatalog *catalog, const SyImportance *const *people, guint n)
{
  SyVoices *self = g_new0 (SyVoices, 1);
  guint n_needs = sy_catalog_get_n_needs (catalog);

  self->catalog = catalog;
  self->n = n;
  self->importances = g_new0 (SyImportance *, MAX (n, 1));
  for (guint p = 0; p < n; p++)
    self->importances[p] = g_memdup2 (people[p], n_needs * sizeof (SyImportance));

  if (n > 1)
    g_qsort_with_data (self->importances, (int) n, sizeof (SyImportance *), compare_people,
                       GUINT_TO_POINTER (n_needs));
  return self;
}

/**
 * sy_voices_copy:
 * @self: voices
 *
 * Returns: (transfer full): an independent copy
 */
SyVoices *
sy_voices_copy (const SyVoices *self)
{
  return sy_voices_new (self->catalog, (const SyImportance *const *) self->importances, self->n);
}

/**
 * sy_voices_free:
 * @self: (transfer full): voices
 */
void
sy_voices_free (SyVoices *self)
{
  for (guint p = 0; p < self->n; p++)
    g_free (self->importances[p]);
  g_free (self->importances);
  g_free (self);
}

/**
 * sy_voices_agree:
 * @self: voices
 * @need: index of a need
 * @importance: how important it is to everyone from now on
 */
void
sy_voices_agree (SyVoices *self, guint need, SyImportance importance)
{
  for (guint p = 0; p < self->n; p++)
    self->importances[p][need] = importance;
}

static gboolean
knows (const SyVoices *self, guint person, guint need)
{
  return self->importances[person][need] != SY_IMPORTANCE_UNANSWERED;
}

static double
raw_weight (const SyVoices *self, guint person, guint need)
{
  return sy_catalog_get_importance (self->catalog, self->importances[person][need])->weight;
}

/* The mean raw weight among those who said how important the need is. */
static double
mean_raw_weight (const SyVoices *self, guint need)
{
  double sum = 0;
  guint n = 0;

  for (guint p = 0; p < self->n; p++)
    if (knows (self, p, need))
      {
        sum += raw_weight (self, p, need);
        n++;
      }

  return n > 0 ? sum / n : 0;
}

/* The weights after overlaps, one row for each person. */
static double *
weigh_people (const SyVoices *self)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);
  g_autofree double *raw = g_new (double, n_needs);
  g_autofree double *means = g_new (double, n_needs);
  double *weights = g_new (double, MAX (self->n, 1) * n_needs);

  for (guint i = 0; i < n_needs; i++)
    means[i] = mean_raw_weight (self, i);

  for (guint p = 0; p < self->n; p++)
    {
      for (guint i = 0; i < n_needs; i++)
        raw[i] = knows (self, p, i) ? raw_weight (self, p, i) : means[i];
      sy_weigh (self->catalog, raw, weights + p * n_needs);
    }

  return weights;
}

/**
 * sy_voices_weigh:
 * @self: voices
 * @weights: (out caller-allocates) (array): the weight of each need for all
 *   together, >= 0, after overlaps; 0 if nobody said how important it is.
 *   For one person it is that person's own weight, to the last digit.
 */
void
sy_voices_weigh (const SyVoices *self, double *weights)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);
  g_autofree double *own = weigh_people (self);

  for (guint i = 0; i < n_needs; i++)
    {
      double sum = 0;
      guint n = 0;

      for (guint p = 0; p < self->n; p++)
        if (knows (self, p, i))
          {
            sum += own[p * n_needs + i];
            n++;
          }
      weights[i] = n > 0 ? sum / n : 0;
    }
}

/**
 * sy_voices_spread:
 * @self: voices
 * @spreads: (out caller-allocates) (array): for each need the largest weight
 *   that it has for anybody, less the smallest, among those who said how
 *   important it is; >= 0
 */
void
sy_voices_spread (const SyVoices *self, double *spreads)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);
  g_autofree double *own = weigh_people (self);

  for (guint i = 0; i < n_needs; i++)
    {
      double least = G_MAXDOUBLE;
      double most = 0;

      for (guint p = 0; p < self->n; p++)
        if (knows (self, p, i))
          {
            least = MIN (least, own[p * n_needs + i]);
            most = MAX (most, own[p * n_needs + i]);
          }
      spreads[i] = MAX (most - least, 0);
    }
}

/**
 * sy_voices_get_range:
 * @self: voices
 * @need: index of a need
 * @least: (out): the smallest importance that it has for anybody
 * @most: (out): the largest
 *
 * Both are unanswered if nobody said how important the need is.
 *
 * Returns: how many people said how important it is
 */
guint
sy_voices_get_range (const SyVoices *self, guint need, SyImportance *least, SyImportance *most)
{
  guint n = 0;

  *least = *most = SY_IMPORTANCE_UNANSWERED;
  for (guint p = 0; p < self->n; p++)
    if (knows (self, p, need))
      {
        *least = n == 0 ? self->importances[p][need] : MIN (*least, self->importances[p][need]);
        *most = MAX (*most, self->importances[p][need]);
        n++;
      }

  return n;
}

/* Of two that are equally near, the more important: no wish gets lost. */
static SyImportance
find_nearest (SyCatalog *catalog, double weight)
{
  SyImportance nearest = SY_IMPORTANCE_NOT_NEEDED;
  double least = G_MAXDOUBLE;

  for (int i = 0; i < SY_IMPORTANCE_MUST; i++)
    {
      double off = fabs (sy_catalog_get_importance (catalog, (SyImportance) i)->weight - weight);

      if (off <= least + NEARLY)
        {
          least = off;
          nearest = (SyImportance) i;
        }
    }

  return nearest;
}

/**
 * sy_voices_get_importance:
 * @self: voices
 * @need: index of a need
 *
 * One importance that stands for all: a must-have if it is one for anybody,
 * else the one whose weight is nearest to the mean of the raw weights, but
 * never a must-have that nobody asked for. If all who said how important the
 * need is say the same, it is just that.
 *
 * Returns: the importance; unanswered if nobody said any
 */
SyImportance
sy_voices_get_importance (const SyVoices *self, guint need)
{
  SyImportance least = SY_IMPORTANCE_UNANSWERED;
  SyImportance most = SY_IMPORTANCE_UNANSWERED;

  sy_voices_get_range (self, need, &least, &most);
  if (least == most || most == SY_IMPORTANCE_MUST)
    return most;

  return find_nearest (self->catalog, mean_raw_weight (self, need));
}

/**
 * sy_voices_create_outcome:
 * @self: voices
 *
 * Returns: (transfer full): what follows from them
 */
SyOutcome *
sy_voices_create_outcome (const SyVoices *self)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);
  g_autofree double *weights = g_new (double, n_needs);
  g_autofree SyImportance *importances = g_new (SyImportance, n_needs);
  SyOutcome *outcome = sy_outcome_new (self->catalog);

  for (guint i = 0; i < n_needs; i++)
    importances[i] = sy_voices_get_importance (self, i);
  sy_voices_weigh (self, weights);
  sy_outcome_compute_weighed (outcome, weights, importances);

  return outcome;
}
