/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"

G_BEGIN_DECLS

/**
 * SyStanding:
 * @first: which options come first, a bit 1 << index for each of those that
 *   tie; none if nothing is wanted or every option misses a must-have
 * @lead: points from the best score to the next best, where an option that
 *   misses a must-have counts as 0; 0 to 100
 *
 * Who comes first, whatever the order of the options.
 */
typedef struct
{
  guint64 first;
  double  lead;
} SyStanding;

/**
 * SyTallyPart:
 * @counts: how many of its needs have which importance
 * @total: sum of the raw weights of its needs
 * @scale: what its weights are multiplied with, see sy_weigh()
 *
 * An overlap, or one need that is in none.
 */
typedef struct
{
  guint  counts[SY_N_IMPORTANCES];
  double total;
  double scale;
} SyTallyPart;

/**
 * SyTally:
 * @catalog: (unowned): the catalog
 * @own: (array): what is said of each need; see sy_tally_set()
 *
 * The sums behind the scores while single answers change. It says what an
 * outcome says, but a changed answer costs one row of options, however many
 * needs and overlaps there are and however large they are.
 */
typedef struct
{
  SyCatalog    *catalog;
  SyImportance *own;

  double        weights[SY_N_IMPORTANCES];
  guint        *part_of; /* for each need */
  SyTallyPart  *parts;
  guint         n_parts;
  double       *part_sums; /* one row of options for each part, before it is scaled */
  double       *sums;
  double        total;
  guint        *n_missed;
  guint         n_wishes;
  guint         n_weighing; /* needs whose weight is not 0, defaults included */
} SyTally;

SyTally   *sy_tally_new          (SyCatalog          *catalog);
void       sy_tally_free         (SyTally            *self);
void       sy_tally_assign       (SyTally            *self,
                                  const SyImportance *own);
void       sy_tally_set          (SyTally            *self,
                                  guint               need,
                                  SyImportance        importance);
SyStanding sy_tally_get_standing (const SyTally      *self);
int        sy_standing_get_leader (const SyStanding  *self);
double     sy_standing_get_change (const SyStanding  *self,
                                   const SyStanding  *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyTally, sy_tally_free)

G_END_DECLS
