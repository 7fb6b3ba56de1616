/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tally.h"

#include "input-limits.h"
#include "outcome.h"

G_STATIC_ASSERT (SY_LIMIT_OPTIONS <= 64); /* one bit each */

static void
add_part (SyTally *self, const guint *needs, guint n_needs)
{
  guint part = self->n_parts++;

  self->members[part] = g_memdup2 (needs, n_needs * sizeof (guint));
  self->n_members[part] = n_needs;
  for (guint i = 0; i < n_needs; i++)
    self->part_of[needs[i]] = part;
}

static void
divide (SyTally *self)
{
  guint n_overlaps = sy_catalog_get_n_overlaps (self->catalog);
  guint n_needs = sy_catalog_get_n_needs (self->catalog);

  self->members = g_new0 (guint *, n_overlaps + n_needs);
  self->n_members = g_new0 (guint, n_overlaps + n_needs);
  self->part_of = g_new0 (guint, n_needs);

  for (guint i = 0; i < n_overlaps; i++)
    {
      const SyIndexes *needs = &sy_catalog_get_overlap (self->catalog, i)->needs;

      add_part (self, needs->index, needs->n);
    }
  for (guint i = 0; i < n_needs; i++)
    if (sy_catalog_get_need (self->catalog, i)->overlap < 0)
      add_part (self, &i, 1);
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
  self->part_sums = g_new0 (double, self->n_parts * n_options);
  self->part_totals = g_new0 (double, self->n_parts);
  self->sums = g_new0 (double, n_options);
  self->n_missed = g_new0 (guint, n_options);

  return self;
}

/**
 * sy_tally_free:
 * @self: (transfer full): a tally
 */
void
sy_tally_free (SyTally *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    g_free (self->members[i]);
  g_free (self->members);
  g_free (self->n_members);
  g_free (self->part_of);
  g_free (self->part_sums);
  g_free (self->part_totals);
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

static double
get_raw (const SyTally *self, guint need)
{
  SyImportance importance = get_effective (self, need);

  return importance == SY_IMPORTANCE_UNANSWERED ? 0 : sy_catalog_get_importance (self->catalog, importance)->weight;
}

/* Scaled as sy_weigh() does. */
static void
sum_part (SyTally *self, guint part)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);
  const double *values = sy_catalog_get_values (self->catalog);
  double *sums = self->part_sums + part * n_options;
  double total = 0;
  double largest = 0;
  double scale;

  for (guint a = 0; a < n_options; a++)
    sums[a] = 0;

  for (guint i = 0; i < self->n_members[part]; i++)
    {
      guint need = self->members[part][i];
      double raw = get_raw (self, need);

      total += raw;
      largest = MAX (largest, raw);
      for (guint a = 0; a < n_options && raw > 0; a++)
        sums[a] += raw * values[need * n_options + a];
    }

  scale = total > 0 ? (largest + (total - largest) / 2) / total : 0;
  self->part_totals[part] = total * scale;
  for (guint a = 0; a < n_options; a++)
    sums[a] *= scale;
}

/* Adds the sums of a part to the whole, or takes them away. */
static void
add_sums (SyTally *self, guint part, double sign)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);
  const double *sums = self->part_sums + part * n_options;

  self->total += sign * self->part_totals[part];
  for (guint a = 0; a < n_options; a++)
    self->sums[a] += sign * sums[a];
}

/* Counts what one need says besides its weight, or takes it away. Whether
 * anything weighs is counted too: a sum that goes back to 0 may miss it. */
static void
count_need (SyTally *self, guint need, int sign)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);
  guint minimum = sy_catalog_get_must_have_minimum (self->catalog);
  const guint8 *levels = sy_catalog_get_levels (self->catalog) + need * n_options;

  if (self->own[need] > SY_IMPORTANCE_NOT_NEEDED)
    self->n_wishes += (guint) sign;
  if (get_raw (self, need) > 0)
    self->n_weighing += (guint) sign;
  if (get_effective (self, need) != SY_IMPORTANCE_MUST)
    return;

  for (guint a = 0; a < n_options; a++)
    if (levels[a] < minimum)
      self->n_missed[a] += (guint) sign;
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
  guint n_options = sy_catalog_get_n_options (self->catalog);

  self->total = 0;
  self->n_wishes = 0;
  self->n_weighing = 0;
  for (guint a = 0; a < n_options; a++)
    {
      self->sums[a] = 0;
      self->n_missed[a] = 0;
    }

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    {
      self->own[i] = own[i];
      count_need (self, i, 1);
    }
  for (guint i = 0; i < self->n_parts; i++)
    {
      sum_part (self, i);
      add_sums (self, i, 1);
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
  guint part = self->part_of[need];

  count_need (self, need, -1);
  add_sums (self, part, -1);
  self->own[need] = importance;
  sum_part (self, part);
  add_sums (self, part, 1);
  count_need (self, need, 1);
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
