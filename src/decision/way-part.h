/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "way-table.h"
#include "what-if.h"

G_BEGIN_DECLS

/**
 * SyRivalry:
 * @today: (unowned): the answers as they are
 * @changeable: (array): for each need, whether its answer may change
 * @leader: index of the option that is first today, or -1 if none is
 * @rival: index of the option that is to come before it
 * @cancellable: (nullable) (unowned): to stop early
 *
 * What the ways that are looked for are to achieve.
 */
typedef struct
{
  const SyWhatIf *today;
  const gboolean *changeable;
  int             leader;
  guint           rival;
  GCancellable   *cancellable;
} SyRivalry;

void sy_way_part_list (const SyRivalry *rivalry,
                       const guint     *needs,
                       guint            n_needs,
                       SyWayTable      *table);

G_END_DECLS
