/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"
#include "outcome.h"
#include "requirements.h"
#include "shortest-way.h"
#include "single-changes.h"
#include "verdict.h"

G_BEGIN_DECLS

/** An option at this level or above covers a need by itself. */
#define SY_COVERS_FROM 3

/**
 * SyOrigin:
 * @SY_ORIGIN_NONE: nothing; the need is unanswered
 * @SY_ORIGIN_ANSWER: the person's own answer
 * @SY_ORIGIN_CHOICE: a choice made for one of the questions
 * @SY_ORIGIN_DEFAULT: the catalog's default
 *
 * Where the importance of a need comes from.
 */
typedef enum
{
  SY_ORIGIN_NONE,
  SY_ORIGIN_ANSWER,
  SY_ORIGIN_CHOICE,
  SY_ORIGIN_DEFAULT,
} SyOrigin;

/**
 * SyEvaluation:
 *
 * What a catalog says of certain requirements. Immutable and computed at
 * once: the same catalog and answers give the same numbers everywhere. Every
 * window, report and command line reads this one object.
 */
typedef struct _SyEvaluation SyEvaluation;

SyEvaluation       *sy_evaluation_new            (SyCatalog          *catalog,
                                                  SyRequirements     *requirements);
SyEvaluation       *sy_evaluation_new_cancellable (SyCatalog         *catalog,
                                                  SyRequirements     *requirements,
                                                  GCancellable       *cancellable);
SyEvaluation       *sy_evaluation_new_importances (SyCatalog         *catalog,
                                                  SyRequirements     *requirements);
SyEvaluation       *sy_evaluation_ref            (SyEvaluation       *self);
void                sy_evaluation_unref          (SyEvaluation       *self);

SyCatalog          *sy_evaluation_get_catalog    (const SyEvaluation *self);
guint               sy_evaluation_get_n_answered (const SyEvaluation *self);
guint               sy_evaluation_get_n_counting (const SyEvaluation *self);
guint               sy_evaluation_get_n_must_haves (const SyEvaluation *self);
gboolean            sy_evaluation_is_touched     (const SyEvaluation *self);

SyImportance        sy_evaluation_get_importance (const SyEvaluation *self,
                                                  guint               need);
SyOrigin            sy_evaluation_get_origin     (const SyEvaluation *self,
                                                  guint               need,
                                                  guint              *question);
double              sy_evaluation_get_weight     (const SyEvaluation *self,
                                                  guint               need);
double              sy_evaluation_get_total      (const SyEvaluation *self);

SyVerdictKind       sy_evaluation_get_kind       (const SyEvaluation *self);
int                 sy_evaluation_get_leader     (const SyEvaluation *self);
int                 sy_evaluation_get_runner_up  (const SyEvaluation *self);
double              sy_evaluation_get_lead       (const SyEvaluation *self);

guint               sy_evaluation_get_option_at  (const SyEvaluation *self,
                                                  guint               rank);
guint               sy_evaluation_get_rank       (const SyEvaluation *self,
                                                  guint               option);
double              sy_evaluation_get_score      (const SyEvaluation *self,
                                                  guint               option);
guint               sy_evaluation_get_n_missed   (const SyEvaluation *self,
                                                  guint               option);
gboolean            sy_evaluation_misses         (const SyEvaluation *self,
                                                  guint               option,
                                                  guint               need);
double              sy_evaluation_get_contribution (const SyEvaluation *self,
                                                  guint               need,
                                                  guint               option);
double              sy_evaluation_get_difference (const SyEvaluation *self,
                                                  guint               need,
                                                  guint               option,
                                                  guint               rival);
gboolean            sy_evaluation_dominates      (const SyEvaluation *self,
                                                  guint               option,
                                                  guint               rival);
guint               sy_evaluation_get_first_share (const SyEvaluation *self,
                                                  guint               option);
guint               sy_evaluation_get_first_count (const SyEvaluation *self,
                                                  guint               option);
const SySingleChanges *sy_evaluation_get_single_changes (const SyEvaluation *self);
SyShortestWay       sy_evaluation_find_shortest_way (const SyEvaluation *self,
                                                  GCancellable       *cancellable);
gboolean            sy_evaluation_must_add       (const SyEvaluation *self,
                                                  guint               need,
                                                  guint               option);
gboolean            sy_evaluation_advises        (const SyEvaluation *self,
                                                  const SyAdvice     *advice);
gboolean            sy_evaluation_contradicts    (const SyEvaluation *self,
                                                  const SyOpposite   *opposite);
gboolean            sy_evaluation_is_together    (const SyEvaluation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyEvaluation, sy_evaluation_unref)

G_END_DECLS
