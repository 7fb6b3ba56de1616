/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tally.h"

#include <string.h>

#include "input-limits.h"
#include "outcome.h"

G_STATIC_ASSERT (SY_LIMIT_OPTIONS <= 64); /* one bit each */

/* Overlaps first, then one part for each need that is in none. */
static void
divide (SyTally *self)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);

  self->n_parts = sy_catalog_get_n_overlaps (self->catalog);
  self->part_of = g_new (guint, n_needs);
  for (guint i = 0; i < n_needs; i++)
    {
      int overlap = sy_catalog_get_need (self->catalog, i)->overlap;

      self->part_of[i] = overlap >= 0 ? (guint) overlap : self->n_parts++;
    }
}

/**
 * sy_tally_new:
 * @catalog: a catalog, which must outlive the tally
 *
 * Returns: (transfer full): a tally that is yet to be assigned
 */
SyTally *
sy_tally_new (SyCatalog *catalog)
{
  SyTally *self = g_new0 (SyTally, 1);
  guint n_options = sy_catalog_get_n_options (catalog);

  self->catalog = catalog;
  self->own = g_new (SyImportance, sy_catalog_get_n_needs (catalog));
  divide (self);
  self->parts = g_new0 (SyTallyPart, self->n_parts);
  self->part_sums = g_new0 (double, self->n_parts * n_options);
  self->sums = g_new0 (double, n_options);
  self->n_missed = g_new0 (guint, n_options);
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    self->weights[i] = sy_catalog_get_importance (catalog, (SyImportance) i)->weight;

  return self;
}

/**
 * sy_tally_free:
 * @self: (transfer full): a tally
 */
void
sy_tally_free (SyTally *self)
{
  g_free (self->part_of);
  g_free (self->parts);
  g_free (self->part_sums);
  g_free (self->sums);
  g_free (self->n_missed);
  g_free (self->own);
  g_free (self);
}

/* Its own importance, or the catalog's default. */
static SyImportance
get_effective (const SyTally *self, guint need)
{
  if (self->own[need] != SY_IMPORTANCE_UNANSWERED)
    return self->own[need];

  return sy_catalog_get_need (self->catalog, need)->default_importance;
}

/* Counts one need, or takes it away, and says what it weighs. Whether anything
 * weighs is counted too: a sum that goes back to 0 may miss it. */
static double
count_need (SyTally *self, guint need, int sign)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);
  guint minimum = sy_catalog_get_must_have_minimum (self->catalog);
  const guint8 *levels = sy_catalog_get_levels (self->catalog) + need * n_options;
  SyImportance importance = get_effective (self, need);

  if (self->own[need] > SY_IMPORTANCE_NOT_NEEDED)
    self->n_wishes += (guint) sign;
  if (importance == SY_IMPORTANCE_UNANSWERED)
    return 0;

  self->parts[self->part_of[need]].counts[importance] += (guint) sign;
  if (self->weights[importance] > 0)
    self->n_weighing += (guint) sign;
  for (guint a = 0; a < n_options && importance == SY_IMPORTANCE_MUST; a++)
    if (levels[a] < minimum)
      self->n_missed[a] += (guint) sign;

  return self->weights[importance];
}

/* As sy_weigh() does. Weights never fall as the importance rises. */
static double
get_scale (const SyTally *self, const SyTallyPart *part)
{
  double largest = 0;

  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    if (part->counts[i] > 0)
      largest = self->weights[i];

  return largest > 0 ? (largest + (part->total - largest) / 2) / part->total : 0;
}

/* Adds to what a need weighs: it changes by that, and with it the scale of
 * all that is in the same part. */
static void
add_weight (SyTally *self, guint need, double weight)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);
  const double *values = sy_catalog_get_values (self->catalog) + need * n_options;
  SyTallyPart *part = &self->parts[self->part_of[need]];
  double *part_sums = self->part_sums + self->part_of[need] * n_options;
  double before = part->scale;

  self->total -= part->total * part->scale;
  part->total += weight;
  part->scale = get_scale (self, part);
  self->total += part->total * part->scale;

  for (guint a = 0; a < n_options; a++)
    {
      double sum = part_sums[a] + weight * values[a];

      self->sums[a] += sum * part->scale - part_sums[a] * before;
      part_sums[a] = sum;
    }
}

static void
clear (SyTally *self)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);

  self->total = 0;
  self->n_wishes = 0;
  self->n_weighing = 0;
  memset (self->parts, 0, self->n_parts * sizeof (SyTallyPart));
  memset (self->part_sums, 0, self->n_parts * n_options * sizeof (double));
  memset (self->sums, 0, n_options * sizeof (double));
  memset (self->n_missed, 0, n_options * sizeof (guint));
}

/**
 * sy_tally_assign:
 * @self: a tally
 * @own: (array): what is said of each need; unanswered ones take the
 *   catalog's default, if there is one and anything else is wished for
 *
 * Counts everything anew.
 */
void
sy_tally_assign (SyTally *self, const SyImportance *own)
{
  clear (self);
  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    {
      double weight;

      self->own[i] = own[i];
      weight = count_need (self, i, 1);
      if (weight > 0)
        add_weight (self, i, weight);
    }
}

/**
 * sy_tally_set:
 * @self: a tally
 * @need: index of a need
 * @importance: what is now said of it; may be unanswered
 *
 * Changes one answer. Each change may cost the last binary digit of a sum, so
 * assign everything again after some thousands.
 */
void
sy_tally_set (SyTally *self, guint need, SyImportance importance)
{
  double before;

  if (importance == self->own[need])
    return;

  before = count_need (self, need, -1);
  self->own[need] = importance;
  add_weight (self, need, count_need (self, need, 1) - before);
}

/* The two best sums, whichever options have them; a rival has at least 0. */
static void
find_best (const SyTally *self, double *best, double *next)
{
  *best = *next = 0;
  for (guint a = 0; a < sy_catalog_get_n_options (self->catalog); a++)
    if (self->n_missed[a] == 0)
      {
        *next = MAX (*next, MIN (*best, self->sums[a]));
        *best = MAX (*best, self->sums[a]);
      }
}

/**
 * sy_tally_get_standing:
 * @self: a tally
 *
 * Returns: who comes first, as things stand; not a digit of it depends on the
 *   order of the options
 */
SyStanding
sy_tally_get_standing (const SyTally *self)
{
  SyStanding standing = { 0 };
  double grain = self->total * SY_SCORE_GRAIN / 100;
  double best, next;

  if (self->n_wishes == 0 || self->n_weighing == 0)
    return standing;

  find_best (self, &best, &next);
  for (guint a = 0; a < sy_catalog_get_n_options (self->catalog); a++)
    if (self->n_missed[a] == 0 && self->sums[a] > best - grain)
      standing.first |= G_GUINT64_CONSTANT (1) << a;

  standing.lead = 100 * (best - next) / self->total;
  return standing;
}

/**
 * sy_standing_get_leader:
 * @self: a standing
 *
 * Returns: index of the option that comes first, of several the one that the
 *   catalog names first; -1 if there is none
 */
int
sy_standing_get_leader (const SyStanding *self)
{
  for (int a = 0; a < 64; a++)
    if ((self->first >> a & 1) != 0)
      return a;

  return -1;
}

/**
 * sy_standing_get_change:
 * @self: a standing
 * @other: another one
 *
 * Returns: by how many points the lead differs, >= 0. Where another option is
 *   first, the old lead is lost and the new one gained: they add up.
 */
double
sy_standing_get_change (const SyStanding *self, const SyStanding *other)
{
  return self->first == other->first ? ABS (self->lead - other->lead) : self->lead + other->lead;
}
