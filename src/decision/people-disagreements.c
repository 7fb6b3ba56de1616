/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where people disagree, and what it does to the lead. */

#include "config.h"

#include <math.h>

#include "people-private.h"
#include "rounding.h"

/* What would follow if everyone said the same of one need. */
static SyPeopleLead
find_lead (const SyPeople *self, const SyVoices *voices, guint need, SyImportance importance)
{
  g_autoptr (SyVoices) agreed = sy_voices_copy (voices);
  g_autoptr (SyOutcome) outcome = NULL;
  guint first, second;

  sy_voices_agree (agreed, need, importance);
  outcome = sy_voices_create_outcome (agreed);
  sy_people_get_first_two (self, &first, &second);

  return (SyPeopleLead) {
    .importance = importance,
    .leader = sy_outcome_get_leader (outcome),
    .lead = outcome->scores[first] - outcome->scores[second],
    .shown = sy_round_score (outcome->scores[first]) - sy_round_score (outcome->scores[second]),
  };
}

/* Points by which each need moves the lead between the first two options of
 * the people's own answers. */
static double *
find_effects (const SyPeople *self, const SyVoices *given)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);
  guint n_options = sy_catalog_get_n_options (self->catalog);
  const double *values = sy_catalog_get_values (self->catalog);
  g_autoptr (SyOutcome) outcome = sy_voices_create_outcome (given);
  double *effects = g_new0 (double, n_needs);

  sy_voices_spread (given, effects);
  for (guint i = 0; i < n_needs; i++)
    {
      double apart = values[i * n_options + outcome->order[0]] - values[i * n_options + outcome->order[1]];

      effects[i] = outcome->total > 0 ? 100 * effects[i] * fabs (apart) / outcome->total : 0;
    }

  return effects;
}

/* The largest effect first, then as in the catalog. */
static int
compare_disagreements (gconstpointer a, gconstpointer b)
{
  const SyDisagreement *left = a;
  const SyDisagreement *right = b;

  if (fabs (left->effect - right->effect) > SY_SCORE_GRAIN)
    return left->effect > right->effect ? -1 : 1;

  return left->need < right->need ? -1 : left->need > right->need;
}

/* @given are the people's answers, @voices those with what was settled. */
void
sy_people_find_disagreements (SyPeople *self, const SyVoices *given, const SyVoices *voices)
{
  g_autofree double *effects = find_effects (self, given);

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    {
      SyImportance least, most;
      guint n_known = sy_voices_get_range (given, i, &least, &most);

      self->n_shared += n_known > 1;
      if (least != most)
        {
          SyDisagreement disagreement = {
            .need = i,
            .effect = effects[i],
            .least = find_lead (self, voices, i, least),
            .most = find_lead (self, voices, i, most),
          };

          g_array_append_val (self->disagreements, disagreement);
        }
    }

  g_array_sort (self->disagreements, compare_disagreements);
}

/**
 * sy_people_get_n_shared:
 * @self: a group
 *
 * Returns: of how many needs more than one person said how important they are
 */
guint
sy_people_get_n_shared (const SyPeople *self)
{
  return self->n_shared;
}

/**
 * sy_people_get_n_disagreements:
 * @self: a group
 *
 * Returns: of how many needs people say different things, settled or not
 */
guint
sy_people_get_n_disagreements (const SyPeople *self)
{
  return self->disagreements->len;
}

/**
 * sy_people_get_disagreement:
 * @self: a group
 * @index: a place, 0 is the one with the largest effect
 *
 * Returns: (transfer none): the disagreement there
 */
const SyDisagreement *
sy_people_get_disagreement (const SyPeople *self, guint index)
{
  return &g_array_index (self->disagreements, SyDisagreement, index);
}

/**
 * sy_people_get_first_two:
 * @self: a group
 * @first: (out): index of the option in the first place
 * @second: (out): index of the option in the second
 *
 * The pair whose lead the disagreements move; they are the leader and the
 * runner-up, if there are such.
 */
void
sy_people_get_first_two (const SyPeople *self, guint *first, guint *second)
{
  *first = sy_evaluation_get_option_at (self->evaluation, 0);
  *second = sy_evaluation_get_option_at (self->evaluation, 1);
}

/**
 * sy_people_get_lead:
 * @self: a group
 *
 * Returns: by how many points the first of the first two is ahead of the
 *   second today; negative if it is first only because the second misses a
 *   must-have
 */
double
sy_people_get_lead (const SyPeople *self)
{
  guint first, second;

  sy_people_get_first_two (self, &first, &second);
  return sy_evaluation_get_score (self->evaluation, first) - sy_evaluation_get_score (self->evaluation, second);
}
