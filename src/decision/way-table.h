/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"

G_BEGIN_DECLS

/** Most answers that a way to another leader may change. */
#define SY_WAY_MOST 4

/** Most steps from one importance to another that it may take. */
#define SY_WAY_MOST_STEPS (SY_WAY_MOST * (SY_N_IMPORTANCES - 1))

/** Ways that differ in number, steps, @disqualifies or @wishes. */
#define SY_WAY_KINDS ((SY_WAY_MOST + 1) * (SY_WAY_MOST_STEPS + 1) * 4)

/**
 * SyWay:
 * @gain: by how much the rival's sum of weights times values is then ahead of
 *   the leader's, over the needs looked at so far
 * @n: how many answers change, 0 to %SY_WAY_MOST
 * @steps: by how many steps of importance in all
 * @disqualifies: whether the leader then misses a must-have
 * @wishes: whether anything but the catalog's defaults is then wished for
 * @changes: what changes, and to what
 *
 * Some answers changed.
 */
typedef struct
{
  double      gain;
  guint       n;
  guint       steps;
  gboolean    disqualifies;
  gboolean    wishes;
  SyNeedLevel changes[SY_WAY_MOST];
} SyWay;

/**
 * SyWayTable:
 * @ways: (array length=n_ways): the best way of each kind, in no order
 * @n_ways: how many kinds have one
 * @index: where the way of each kind is, or -1
 *
 * The way with the largest gain for each number of changes, number of steps,
 * and so on. What is not of use together with one of these is of no use.
 */
typedef struct
{
  SyWay ways[SY_WAY_KINDS];
  guint n_ways;
  int   index[SY_WAY_KINDS];
} SyWayTable;

void sy_way_table_clear   (SyWayTable       *self);
void sy_way_table_offer   (SyWayTable       *self,
                           const SyWay      *way);
void sy_way_table_combine (SyWayTable       *self,
                           const SyWayTable *first,
                           const SyWayTable *second);

G_END_DECLS
