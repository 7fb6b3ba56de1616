/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an evaluation says of single needs: points, must-haves, additions,
 * advice. */

#include "config.h"

#include "evaluation-private.h"

/**
 * sy_evaluation_misses:
 * @self: an evaluation
 * @option: index of an option
 * @need: index of a need
 *
 * Returns: whether the need is a must-have that the option misses
 */
gboolean
sy_evaluation_misses (const SyEvaluation *self, guint option, guint need)
{
  return self->importances[need] == SY_IMPORTANCE_MUST &&
         sy_catalog_get_rating (self->catalog, need, option)->level <
           sy_catalog_get_must_have_minimum (self->catalog);
}

static double
points (const SyEvaluation *self, guint need, double value)
{
  return self->outcome->total > 0 ? 100 * self->outcome->weights[need] * value / self->outcome->total : 0;
}

static double
value_of (const SyEvaluation *self, guint need, guint option)
{
  return sy_catalog_get_values (self->catalog)[need * sy_catalog_get_n_options (self->catalog) + option];
}

/**
 * sy_evaluation_get_contribution:
 * @self: an evaluation
 * @need: index of a need
 * @option: index of an option
 *
 * Returns: the points that the need adds to the option's score, >= 0;
 *   contributions add up to the score
 */
double
sy_evaluation_get_contribution (const SyEvaluation *self, guint need, guint option)
{
  return points (self, need, value_of (self, need, option));
}

/**
 * sy_evaluation_get_difference:
 * @self: an evaluation
 * @need: index of a need
 * @option: index of an option
 * @rival: index of another option
 *
 * Returns: the points by which the need puts @option before @rival, negative
 *   if behind; differences add up to the difference of the scores
 */
double
sy_evaluation_get_difference (const SyEvaluation *self, guint need, guint option, guint rival)
{
  return points (self, need, value_of (self, need, option) - value_of (self, need, rival));
}

/**
 * sy_evaluation_dominates:
 * @self: an evaluation
 * @option: index of an option
 * @rival: index of another option
 *
 * Returns: whether @option is at least as good as @rival on every need that
 *   counts, and better on one
 */
gboolean
sy_evaluation_dominates (const SyEvaluation *self, guint option, guint rival)
{
  gboolean better = FALSE;

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    {
      double difference = sy_evaluation_get_difference (self, i, option, rival);

      if (difference < 0)
        return FALSE;
      better = better || difference > 0;
    }

  return better;
}

/**
 * sy_evaluation_must_add:
 * @self: an evaluation
 * @need: index of a need
 * @option: index of an option
 *
 * Returns: whether the need counts and something would have to be added to
 *   the option, because it does not cover the need by itself
 */
gboolean
sy_evaluation_must_add (const SyEvaluation *self, guint need, guint option)
{
  const SyRating *rating = sy_catalog_get_rating (self->catalog, need, option);

  return self->outcome->weights[need] > 0 && (rating->level < SY_COVERS_FROM || rating->add[0] != NULL);
}

static gboolean
has_index (const SyIndexes *indexes, int index)
{
  for (guint i = 0; i < indexes->n; i++)
    if ((int) indexes->index[i] == index)
      return TRUE;

  return FALSE;
}

static guint
count_reached (const SyEvaluation *self, const SyNeedLevels *levels)
{
  guint n = 0;

  for (guint i = 0; i < levels->n; i++)
    n += self->importances[levels->level[i].need] >= levels->level[i].importance;

  return n;
}

/**
 * sy_evaluation_advises:
 * @self: an evaluation
 * @advice: an advice of its catalog
 *
 * Returns: whether all conditions of the advice hold
 */
gboolean
sy_evaluation_advises (const SyEvaluation *self, const SyAdvice *advice)
{
  if (advice->verdicts != 0 && (advice->verdicts & (1u << self->kind)) == 0)
    return FALSE;
  if (advice->leaders.n > 0 && !has_index (&advice->leaders, self->leader))
    return FALSE;
  if (advice->first_two.n > 0 &&
      (!has_index (&advice->first_two, self->leader) || !has_index (&advice->first_two, self->runner_up)))
    return FALSE;
  if (count_reached (self, &advice->all) < advice->all.n)
    return FALSE;

  return advice->any.n == 0 || count_reached (self, &advice->any) > 0;
}

/**
 * sy_evaluation_contradicts:
 * @self: an evaluation
 * @opposite: an opposite of its catalog
 *
 * Returns: whether both of its needs are important or more
 */
gboolean
sy_evaluation_contradicts (const SyEvaluation *self, const SyOpposite *opposite)
{
  return self->importances[opposite->needs[0]] >= SY_IMPORTANCE_IMPORTANT &&
         self->importances[opposite->needs[1]] >= SY_IMPORTANCE_IMPORTANT;
}
