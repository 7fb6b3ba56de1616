/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"

G_BEGIN_DECLS

/** Scores that differ by less than this are equal: below it lie only the
 * rounding errors of the sums. */
#define SY_SCORE_GRAIN 1e-9

/**
 * SyOutcome:
 * @catalog: (unowned): the catalog
 * @weights: effective weight of each need, >= 0, after overlaps
 * @total: sum of @weights
 * @scores: score of each option, 0 to 100; 0 for all if @total is 0
 * @n_missed: how many must-haves each option misses
 * @order: options, best first
 *
 * What follows from the importance of every need: the arithmetic, without
 * words. Made once and computed again for as many importances as one likes.
 */
typedef struct
{
  SyCatalog *catalog;
  double    *weights;
  double     total;
  double    *scores;
  guint     *n_missed;
  guint     *order;
} SyOutcome;

SyOutcome *sy_outcome_new        (SyCatalog          *catalog);
void       sy_outcome_free       (SyOutcome          *self);
void       sy_outcome_compute    (SyOutcome          *self,
                                  const SyImportance *importances);
void       sy_outcome_compute_weighed (SyOutcome      *self,
                                  const double       *weights,
                                  const SyImportance *importances);
int        sy_outcome_get_leader (const SyOutcome    *self);

void       sy_weigh              (SyCatalog          *catalog,
                                  const double       *raw,
                                  double             *weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyOutcome, sy_outcome_free)

G_END_DECLS
