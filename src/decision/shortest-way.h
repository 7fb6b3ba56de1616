/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "way-table.h"

G_BEGIN_DECLS

/**
 * SyShortestWay:
 * @n: how many answers must change, 1 to %SY_WAY_MOST; 0 if more than that
 *   or if no change would do
 * @changes: (array length=n): what changes and to what, as in the catalog
 * @leader: with @n above 0, index of the option that then comes first
 * @finished: whether the search came to its end; if not, the rest says nothing
 *
 * The fewest answers that must change for another option to come first.
 */
typedef struct
{
  guint       n;
  SyNeedLevel changes[SY_WAY_MOST];
  guint       leader;
  gboolean    finished;
} SyShortestWay;

SyShortestWay sy_shortest_way_find (SyCatalog          *catalog,
                                    const SyImportance *importances,
                                    const gboolean     *defaulted,
                                    const gboolean     *changeable,
                                    GCancellable       *cancellable);

G_END_DECLS
