/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "evaluation-private.h"
#include "robustness.h"

/* A lead of exactly 5 points may come out as 4.9999999999999858. */
static gboolean
is_below (double points, double bound)
{
  return points < bound - SY_SCORE_GRAIN;
}

static void
judge (SyEvaluation *self)
{
  guint second = self->outcome->order[1];

  self->leader = sy_outcome_get_leader (self->outcome);
  self->runner_up = -1;
  if (self->leader >= 0 && self->outcome->n_missed[second] == 0)
    {
      self->runner_up = (int) second;
      self->lead = self->outcome->scores[self->leader] - self->outcome->scores[second];
    }

  if (self->outcome->total <= 0)
    self->kind = SY_VERDICT_UNANSWERED;
  else if (self->leader < 0)
    self->kind = SY_VERDICT_NONE_QUALIFIES;
  else if (is_below (self->outcome->scores[self->leader], SY_SUITS_FROM))
    self->kind = SY_VERDICT_NONE_SUITS;
  else if (self->runner_up >= 0 &&
           (is_below (self->lead, SY_CLOSE_BELOW) ||
            sy_evaluation_get_first_share (self, (guint) self->leader) < SY_SURE_FROM))
    self->kind = SY_VERDICT_CLOSE;
  else
    self->kind = SY_VERDICT_CLEAR;
}

/* Which needs have their importance from @origin. */
static gboolean *
list_with_origin (const SyEvaluation *self, SyOrigin origin)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);
  gboolean *has = g_new0 (gboolean, MAX (n_needs, 1));

  for (guint i = 0; i < n_needs; i++)
    has[i] = self->provenances[i].origin == origin;

  return has;
}

static SySingleChanges *
find_changes (const SyEvaluation *self)
{
  g_autofree gboolean *defaulted = list_with_origin (self, SY_ORIGIN_DEFAULT);

  /* Before anything counts, each first wish would "change" the leader; and
   * nobody can change the answers of several people alone. */
  if (self->kind == SY_VERDICT_UNANSWERED || self->together)
    return g_new0 (SySingleChanges, 1);

  return sy_single_changes_new (self->catalog, self->importances, defaulted);
}

static SyEvaluation *
allocate (SyCatalog *catalog)
{
  SyEvaluation *self = g_new0 (SyEvaluation, 1);
  guint n_needs = sy_catalog_get_n_needs (catalog);

  g_atomic_ref_count_init (&self->ref_count);
  self->catalog = g_object_ref (catalog);
  self->importances = g_new (SyImportance, n_needs);
  self->provenances = g_new0 (SyProvenance, n_needs);

  return self;
}

/* All that follows from the outcome; nothing of it is to be read if that was
 * cancelled. */
static void
conclude (SyEvaluation *self, const SyVoices *voices, GCancellable *cancellable)
{
  guint n_options = sy_catalog_get_n_options (self->catalog);

  self->first = g_new0 (guint, n_options);
  sy_robustness_count_voices (voices, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, cancellable, self->first);
  if (g_cancellable_is_cancelled (cancellable))
    return;

  self->ranks = g_new (guint, n_options);
  for (guint i = 0; i < n_options; i++)
    self->ranks[self->outcome->order[i]] = i;

  judge (self);
  self->changes = find_changes (self);
}

/**
 * sy_evaluation_new:
 * @catalog: a catalog
 * @requirements: answers to it; answers to other needs are passed over
 *
 * Returns: (transfer full): what follows from the answers
 */
SyEvaluation *
sy_evaluation_new (SyCatalog *catalog, SyRequirements *requirements)
{
  return sy_evaluation_new_cancellable (catalog, requirements, NULL);
}

/**
 * sy_evaluation_new_cancellable:
 * @catalog: a catalog
 * @requirements: answers to it; nobody may change them meanwhile
 * @cancellable: (nullable): ends it early
 *
 * As sy_evaluation_new(), for a thread: with a large catalog it takes many
 * frames.
 *
 * Returns: (transfer full) (nullable): what follows from the answers, %NULL if
 *   it was cancelled
 */
SyEvaluation *
sy_evaluation_new_cancellable (SyCatalog *catalog, SyRequirements *requirements, GCancellable *cancellable)
{
  g_autoptr (SyEvaluation) self = sy_evaluation_new_importances (catalog, requirements);
  g_autoptr (SyVoices) voices = NULL;

  self->outcome = sy_outcome_new (catalog);
  sy_outcome_compute (self->outcome, self->importances);

  voices = sy_voices_new (catalog, (const SyImportance *const *) &self->importances, 1);
  conclude (self, voices, cancellable);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&self);
}

/**
 * sy_evaluation_new_importances:
 * @catalog: a catalog
 * @requirements: answers to it; answers to other needs are passed over
 *
 * Only the beginning of an evaluation, which takes little time with any
 * catalog: the importance of each need, where it comes from, and what
 * contradicts what. Nothing else may be asked of it.
 *
 * Returns: (transfer full): what the answers say of each need
 */
SyEvaluation *
sy_evaluation_new_importances (SyCatalog *catalog, SyRequirements *requirements)
{
  SyEvaluation *self = allocate (catalog);

  sy_evaluation_take_importances (self, requirements);
  return self;
}

/* What follows from the answers of several people: their weights, and for
 * each need the importance that stands for all. Importances come from nowhere,
 * and what would change the answer is not asked here. */
SyEvaluation *
sy_evaluation_new_for_voices (const SyVoices *voices)
{
  SyEvaluation *self = allocate (voices->catalog);

  self->together = TRUE;
  for (guint i = 0; i < sy_catalog_get_n_needs (voices->catalog); i++)
    {
      self->importances[i] = sy_voices_get_importance (voices, i);
      self->n_answered += self->importances[i] != SY_IMPORTANCE_UNANSWERED;
    }
  self->touched = self->n_answered > 0;

  self->outcome = sy_voices_create_outcome (voices);
  conclude (self, voices, NULL);
  return self;
}

/**
 * sy_evaluation_ref:
 * @self: an evaluation
 *
 * Returns: (transfer full): @self
 */
SyEvaluation *
sy_evaluation_ref (SyEvaluation *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * sy_evaluation_unref:
 * @self: (transfer full): an evaluation
 */
void
sy_evaluation_unref (SyEvaluation *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->importances);
  g_free (self->provenances);
  g_free (self->ranks);
  g_free (self->first);
  g_clear_pointer (&self->changes, sy_single_changes_free);
  g_clear_pointer (&self->outcome, sy_outcome_free);
  g_object_unref (self->catalog);
  g_free (self);
}

/**
 * sy_evaluation_find_shortest_way:
 * @self: an evaluation
 * @cancellable: (nullable): stops the search
 *
 * Looks for the fewest of the person's own answers that would have to change
 * for another option to come first. May take longer than a frame with a
 * large catalog; @self is immutable, so any thread may do it. For several
 * people together there is no such search, and it says so: unfinished.
 *
 * Returns: the way
 */
SyShortestWay
sy_evaluation_find_shortest_way (const SyEvaluation *self, GCancellable *cancellable)
{
  g_autofree gboolean *defaulted = list_with_origin (self, SY_ORIGIN_DEFAULT);
  g_autofree gboolean *answered = list_with_origin (self, SY_ORIGIN_ANSWER);

  if (self->together)
    return (SyShortestWay) { .finished = FALSE };
  if (self->kind == SY_VERDICT_UNANSWERED)
    return (SyShortestWay) { .finished = TRUE };

  return sy_shortest_way_find (self->catalog, self->importances, defaulted, answered, cancellable);
}
