/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "outcome.h"

G_BEGIN_DECLS

/**
 * SyVoices:
 * @catalog: (unowned): the catalog
 * @n: how many people there are
 * @importances: for each of them the effective importance of each need
 *
 * What several people want, each counting the same. They stand in an order
 * that follows from their answers alone, so that every sum over them has the
 * same digits whoever was named first.
 *
 * The weight of a need is the mean of the weights that it has for the people
 * who said how important it is; who did not is asked nothing and held against
 * nobody. A person's weight is the one after overlaps, see sy_weigh(): the
 * guard against counting twice belongs to what one person wishes, and so an
 * option that is ahead for each of several people who answered the same needs
 * is ahead for all of them together. Within an overlap, a gap in somebody's
 * answers counts as the mean raw weight of those who filled it. Without that,
 * two people who each answered one of two needs that say the same thing would
 * count it twice; with it, people who contradict each other nowhere weigh
 * just like one person who gave all of their answers.
 */
typedef struct
{
  SyCatalog     *catalog;
  guint          n;
  SyImportance **importances;
} SyVoices;

SyVoices    *sy_voices_new            (SyCatalog                 *catalog,
                                       const SyImportance *const *people,
                                       guint                      n);
SyVoices    *sy_voices_copy           (const SyVoices            *self);
void         sy_voices_free           (SyVoices                  *self);
void         sy_voices_agree          (SyVoices                  *self,
                                       guint                      need,
                                       SyImportance               importance);
void         sy_voices_weigh          (const SyVoices            *self,
                                       double                    *weights);
void         sy_voices_spread         (const SyVoices            *self,
                                       double                    *spreads);
guint        sy_voices_get_range      (const SyVoices            *self,
                                       guint                      need,
                                       SyImportance              *least,
                                       SyImportance              *most);
SyImportance sy_voices_get_importance (const SyVoices            *self,
                                       guint                      need);
SyOutcome   *sy_voices_create_outcome (const SyVoices            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyVoices, sy_voices_free)

G_END_DECLS
