/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an evaluation says of the answers and of the options as a whole. */

#include "config.h"

#include "evaluation-private.h"
#include "robustness.h"

/**
 * sy_evaluation_get_catalog:
 * @self: an evaluation
 *
 * Returns: (transfer none): its catalog
 */
SyCatalog *
sy_evaluation_get_catalog (const SyEvaluation *self)
{
  return self->catalog;
}

/**
 * sy_evaluation_get_n_answered:
 * @self: an evaluation
 *
 * Returns: how many needs of the catalog the person answered
 */
guint
sy_evaluation_get_n_answered (const SyEvaluation *self)
{
  return self->n_answered;
}

/**
 * sy_evaluation_get_n_counting:
 * @self: an evaluation
 *
 * Returns: how many needs have a weight above 0
 */
guint
sy_evaluation_get_n_counting (const SyEvaluation *self)
{
  guint n = 0;

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    n += self->outcome->weights[i] > 0;

  return n;
}

/**
 * sy_evaluation_get_n_must_haves:
 * @self: an evaluation
 *
 * Returns: how many needs are must-haves
 */
guint
sy_evaluation_get_n_must_haves (const SyEvaluation *self)
{
  guint n = 0;

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    n += self->importances[i] == SY_IMPORTANCE_MUST;

  return n;
}

/**
 * sy_evaluation_is_touched:
 * @self: an evaluation
 *
 * Returns: whether any need or question at all is answered
 */
gboolean
sy_evaluation_is_touched (const SyEvaluation *self)
{
  return self->touched;
}

/**
 * sy_evaluation_is_together:
 * @self: an evaluation
 *
 * Returns: whether it is of several people together
 */
gboolean
sy_evaluation_is_together (const SyEvaluation *self)
{
  return self->together;
}

/**
 * sy_evaluation_get_importance:
 * @self: an evaluation
 * @need: index of a need
 *
 * Returns: its effective importance
 */
SyImportance
sy_evaluation_get_importance (const SyEvaluation *self, guint need)
{
  return self->importances[need];
}

/**
 * sy_evaluation_get_origin:
 * @self: an evaluation
 * @need: index of a need
 * @question: (out) (optional): with %SY_ORIGIN_CHOICE, index of the question
 *
 * Returns: where its importance comes from
 */
SyOrigin
sy_evaluation_get_origin (const SyEvaluation *self, guint need, guint *question)
{
  if (question != NULL)
    *question = self->provenances[need].question;

  return self->provenances[need].origin;
}

/**
 * sy_evaluation_get_weight:
 * @self: an evaluation
 * @need: index of a need
 *
 * Returns: its weight after overlaps, >= 0
 */
double
sy_evaluation_get_weight (const SyEvaluation *self, guint need)
{
  return self->outcome->weights[need];
}

/**
 * sy_evaluation_get_total:
 * @self: an evaluation
 *
 * Returns: the sum of all weights
 */
double
sy_evaluation_get_total (const SyEvaluation *self)
{
  return self->outcome->total;
}

/**
 * sy_evaluation_get_kind:
 * @self: an evaluation
 *
 * Returns: what kind of verdict it is
 */
SyVerdictKind
sy_evaluation_get_kind (const SyEvaluation *self)
{
  return self->kind;
}

/**
 * sy_evaluation_get_leader:
 * @self: an evaluation
 *
 * Returns: index of the option that comes first, or -1 if nothing counts or
 *   none qualifies
 */
int
sy_evaluation_get_leader (const SyEvaluation *self)
{
  return self->leader;
}

/**
 * sy_evaluation_get_runner_up:
 * @self: an evaluation
 *
 * Returns: index of the next option that qualifies too, or -1
 */
int
sy_evaluation_get_runner_up (const SyEvaluation *self)
{
  return self->runner_up;
}

/**
 * sy_evaluation_get_lead:
 * @self: an evaluation
 *
 * Returns: by how many points the leader is ahead of the runner-up; 0 if
 *   there is no runner-up
 */
double
sy_evaluation_get_lead (const SyEvaluation *self)
{
  return self->lead;
}

/**
 * sy_evaluation_get_option_at:
 * @self: an evaluation
 * @rank: a place, 0 is the best
 *
 * Returns: index of the option in that place
 */
guint
sy_evaluation_get_option_at (const SyEvaluation *self, guint rank)
{
  return self->outcome->order[rank];
}

/**
 * sy_evaluation_get_rank:
 * @self: an evaluation
 * @option: index of an option
 *
 * Returns: its place, 0 is the best
 */
guint
sy_evaluation_get_rank (const SyEvaluation *self, guint option)
{
  return self->ranks[option];
}

/**
 * sy_evaluation_get_score:
 * @self: an evaluation
 * @option: index of an option
 *
 * Returns: its score, 0 to 100
 */
double
sy_evaluation_get_score (const SyEvaluation *self, guint option)
{
  return self->outcome->scores[option];
}

/**
 * sy_evaluation_get_n_missed:
 * @self: an evaluation
 * @option: index of an option
 *
 * Returns: how many must-haves it misses; it qualifies with 0
 */
guint
sy_evaluation_get_n_missed (const SyEvaluation *self, guint option)
{
  return self->outcome->n_missed[option];
}

/**
 * sy_evaluation_get_first_share:
 * @self: an evaluation
 * @option: index of an option
 *
 * Returns: in how many of a hundred readings of the answers and the ratings
 *   it is first, see sy_robustness_share()
 */
guint
sy_evaluation_get_first_share (const SyEvaluation *self, guint option)
{
  return sy_robustness_share (self->first[option], SY_ROBUSTNESS_DRAWS);
}

/**
 * sy_evaluation_get_first_count:
 * @self: an evaluation
 * @option: index of an option
 *
 * Returns: in how many of the %SY_ROBUSTNESS_DRAWS readings it is first
 */
guint
sy_evaluation_get_first_count (const SyEvaluation *self, guint option)
{
  return self->first[option];
}

/**
 * sy_evaluation_get_single_changes:
 * @self: an evaluation
 *
 * Returns: (transfer none): every single answer that would put another
 *   option first
 */
const SySingleChanges *
sy_evaluation_get_single_changes (const SyEvaluation *self)
{
  return self->changes;
}
