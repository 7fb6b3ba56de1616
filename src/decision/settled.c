/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whether any answers to what is open could put another option first. Each
 * need may take every importance that some answer could give it, whatever the
 * others take; so the search looks at all that can happen and at a little
 * more. "Settled" is therefore never said wrongly, and it is exact unless two
 * needs hang on the same open question or an overlap has very many open needs.
 *
 * A rival overtakes where its sum of weights times values is larger than the
 * leader's. The sum falls into parts, an overlap or a single need each, and
 * the largest possible gain of the rival is the sum of the parts' largest.
 */

#include "config.h"

#include "settled.h"

#include "outcome.h"

/* Overlaps with more needs than this that may vary are bounded, not tried. */
#define FEW_VARYING 6

#define EVERY_IMPORTANCE ((1u << SY_N_IMPORTANCES) - 1)

typedef struct
{
  SyCatalog *catalog;
  const guint *possible; /* for each need the bits 1 << SyImportance; at least one */
  guint      leader;
  guint      rival;
} Contest;

/* The needs of an overlap, one importance each. */
typedef struct
{
  const Contest *contest;
  const guint   *needs;
  guint          n_needs;
  double         best; /* largest gain of the rival */
  double         least; /* smallest and largest sum of effective weights */
  double         most;
} Part;

/* What is open may take every importance. What choices set may only rise, and
 * only to what an open question can set. */
static guint *
list_possible (const SyOpenAnswers *open)
{
  guint n_needs = sy_catalog_get_n_needs (open->catalog);
  guint *possible = g_new0 (guint, n_needs);

  for (guint i = 0; i < n_needs; i++)
    possible[i] = open->known[i] == SY_IMPORTANCE_UNANSWERED ? EVERY_IMPORTANCE : 1u << open->known[i];

  for (guint i = 0; i < open->questions.n; i++)
    {
      const SyQuestion *question = sy_catalog_get_question (open->catalog, open->questions.index[i]);

      for (guint j = 0; j < question->n_choices; j++)
        for (guint k = 0; k < question->choices[j].sets.n; k++)
          {
            const SyNeedLevel *set = &question->choices[j].sets.level[k];

            if (open->own[set->need] == SY_IMPORTANCE_UNANSWERED && set->importance > open->known[set->need])
              possible[set->need] |= 1u << set->importance;
          }
    }

  return possible;
}

static gboolean
misses (SyCatalog *catalog, guint need, guint option)
{
  return sy_catalog_get_rating (catalog, need, option)->level < sy_catalog_get_must_have_minimum (catalog);
}

static gboolean
may_miss (SyCatalog *catalog, const guint *possible, guint option)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if ((possible[i] & (1u << SY_IMPORTANCE_MUST)) != 0 && misses (catalog, i, option))
      return TRUE;

  return FALSE;
}

static gboolean
must_miss (SyCatalog *catalog, const guint *possible, guint option)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (possible[i] == 1u << SY_IMPORTANCE_MUST && misses (catalog, i, option))
      return TRUE;

  return FALSE;
}

static double
get_difference (const Contest *self, guint need)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);
  const double *values = sy_catalog_get_values (self->catalog) + need * n_options;

  return values[self->rival] - values[self->leader];
}

/* What a rival can gain by must-haves that it misses is no gain. */
static guint
get_possible (const Contest *self, guint need)
{
  guint possible = self->possible[need];

  return misses (self->catalog, need, self->rival) ? possible & ~(1u << SY_IMPORTANCE_MUST) : possible;
}

static double
get_weight (const Contest *self, int importance)
{
  return sy_catalog_get_importance (self->catalog, (SyImportance) importance)->weight;
}

static void
offer (Part *part, double gain, double weight)
{
  part->best = MAX (part->best, gain);
  part->least = MIN (part->least, weight);
  part->most = MAX (part->most, weight);
}

/* Tries all that the needs from @start on may take. */
static void
vary (Part *part, guint start, double sum, double largest, double lead)
{
  guint need;

  if (start == part->n_needs)
    {
      double scale = sum > 0 ? (largest + (sum - largest) / 2) / sum : 0;

      offer (part, lead * scale, sum * scale);
      return;
    }

  need = part->needs[start];
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    if ((get_possible (part->contest, need) & (1u << i)) != 0)
      {
        double weight = get_weight (part->contest, i);

        vary (part, start + 1, sum + weight, MAX (largest, weight),
              lead + weight * get_difference (part->contest, need));
      }
}

/* In an overlap every weight counts at least half and at most in full. */
static void
bound (Part *part)
{
  double best = 0;
  double least = 0;
  double most = 0;

  for (guint i = 0; i < part->n_needs; i++)
    {
      Part single = { part->contest, part->needs + i, 1, -G_MAXDOUBLE, G_MAXDOUBLE, 0 };

      vary (&single, 0, 0, 0, 0);
      best += single.best > 0 ? single.best : single.best / 2;
      least += single.least / 2;
      most += single.most;
    }

  offer (part, best, least);
  offer (part, best, most);
}

static void
examine (Part *part)
{
  guint n_varying = 0;

  for (guint i = 0; i < part->n_needs; i++)
    {
      guint possible = get_possible (part->contest, part->needs[i]);

      n_varying += (possible & (possible - 1)) != 0;
    }

  if (n_varying > FEW_VARYING)
    bound (part);
  else
    vary (part, 0, 0, 0, 0);
}

static void
add_part (Part *whole, const guint *needs, guint n_needs)
{
  Part part = { whole->contest, needs, n_needs, -G_MAXDOUBLE, G_MAXDOUBLE, 0 };

  examine (&part);
  whole->best += part.best;
  whole->least += part.least;
  whole->most += part.most;
}

/* The largest gain of the rival over all parts, and the sums of weights that
 * can go with any gain. */
static Part
examine_all (const Contest *contest)
{
  SyCatalog *catalog = contest->catalog;
  Part whole = { .contest = contest };

  for (guint i = 0; i < sy_catalog_get_n_overlaps (catalog); i++)
    {
      const SyIndexes *needs = &sy_catalog_get_overlap (catalog, i)->needs;

      add_part (&whole, needs->index, needs->n);
    }
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_catalog_get_need (catalog, i)->overlap < 0)
      add_part (&whole, &i, 1);

  return whole;
}

/* A tie goes to the option that the catalog names first. Scores are equal
 * below a grain, that is a share of the sum of weights, so sums are too. */
static gboolean
can_overtake (const Contest *contest)
{
  Part whole = examine_all (contest);
  double grain = SY_SCORE_GRAIN / 100;

  if (whole.least <= 0)
    return TRUE;

  return contest->leader < contest->rival ? whole.best > grain * whole.least / 2 : whole.best > -2 * grain * whole.most;
}

static gboolean
can_be_overtaken (SyCatalog *catalog, const guint *possible, guint leader)
{
  if (may_miss (catalog, possible, leader))
    return TRUE;

  for (guint a = 0; a < sy_catalog_get_n_options (catalog); a++)
    {
      Contest contest = { catalog, possible, leader, a };

      if (a != leader && !must_miss (catalog, possible, a) && can_overtake (&contest))
        return TRUE;
    }

  return FALSE;
}

/* Without a leader: whether there can never be one. */
static gboolean
is_hopeless (SyCatalog *catalog, const guint *possible)
{
  for (guint a = 0; a < sy_catalog_get_n_options (catalog); a++)
    if (!must_miss (catalog, possible, a))
      return FALSE;

  return TRUE;
}

/**
 * sy_settled_find:
 * @open: what is open
 * @leader: index of the option that is first today, or -1 if none is
 *
 * Returns: %TRUE if no combination of answers to what is open can put another
 *   option first, or let the leader miss a must-have; without a leader, if
 *   none can come first whatever is answered. %FALSE may also mean that this
 *   could not be told.
 */
gboolean
sy_settled_find (const SyOpenAnswers *open, int leader)
{
  g_autofree guint *possible = NULL;

  if (open->needs.n == 0 && open->questions.n == 0)
    return TRUE;

  possible = list_possible (open);
  return leader >= 0 ? !can_be_overtaken (open->catalog, possible, (guint) leader)
                     : is_hopeless (open->catalog, possible);
}
