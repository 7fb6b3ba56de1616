/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "open-answers.h"

G_BEGIN_DECLS

/** How many plausible ways to answer the rest are drawn. A share is then off
 * by at most two points in a hundred, 19 times out of 20. */
#define SY_OUTLOOK_DRAWS 4000

/** In how many of them each single answer is tried out as well. */
#define SY_OUTLOOK_TRIALS 500

/** From this share of the draws on, in percent, one may well stop. */
#define SY_STEADY_FROM 95

/** An answer matters if at least this share of the plausible answers, in
 * percent, would put another option first. */
#define SY_MATTERS_FROM 1.0

/**
 * SyOpenItem:
 * @is_question: whether it is a question with choices; else it is a need
 * @index: index of the question or need
 * @skipped: whether the person does not know, and is not to be asked again
 * @could_change: share of the plausible answers that would put another option
 *   first, in percent, 0 to 100; 0 once the outlook is settled
 * @mean_change: by how many points a plausible answer moves the lead, on the
 *   mean and in either direction
 *
 * Something not yet answered, and how much an answer could matter.
 */
typedef struct
{
  gboolean is_question;
  guint    index;
  gboolean skipped;
  double   could_change;
  double   mean_change;
} SyOpenItem;

/**
 * SyOutlook:
 * @leader: index of the option that is first today, or -1 if none is
 * @wanted: whether anything is wanted so far
 * @settled: whether no answers to the rest can change that
 * @stays_first: in how many of %SY_OUTLOOK_DRAWS plausible ways to answer the
 *   rest the leader stays first; 0 without a leader
 * @items: (array length=n_items): what is open, the most telling first
 * @n_items: how much that is
 *
 * What the answers that are still open could do to the result.
 */
typedef struct
{
  int         leader;
  gboolean    wanted;
  gboolean    settled;
  guint       stays_first;
  SyOpenItem *items;
  guint       n_items;
} SyOutlook;

SyOutlook        *sy_outlook_new       (SyCatalog       *catalog,
                                        SyRequirements  *requirements,
                                        GCancellable    *cancellable);
void              sy_outlook_free      (SyOutlook       *self);
guint             sy_outlook_get_share (const SyOutlook *self);
gboolean          sy_outlook_is_steady (const SyOutlook *self);
const SyOpenItem *sy_outlook_get_next  (const SyOutlook *self);
const SyOpenItem *sy_outlook_find      (const SyOutlook *self,
                                        gboolean         is_question,
                                        guint            index);
GArray           *sy_outlook_list_needs (const SyOutlook *self,
                                        SyCatalog       *catalog);

gboolean          sy_open_item_matters (const SyOpenItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyOutlook, sy_outlook_free)

G_END_DECLS
