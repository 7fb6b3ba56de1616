/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "way-table.h"

/**
 * sy_way_table_clear:
 * @self: (out caller-allocates): a table
 *
 * Leaves the table without any way.
 */
void
sy_way_table_clear (SyWayTable *self)
{
  self->n_ways = 0;
  for (guint i = 0; i < SY_WAY_KINDS; i++)
    self->index[i] = -1;
}

static guint
kind_of (guint n, guint steps, gboolean disqualifies, gboolean wishes)
{
  guint flags = (disqualifies ? 2 : 0) + (wishes ? 1 : 0);

  return (n * (SY_WAY_MOST_STEPS + 1) + steps) * 4 + flags;
}

/* Where to write a way of that kind and gain; NULL if there is a better one. */
static SyWay *
find_place (SyWayTable *self, guint kind, double gain)
{
  int at = self->index[kind];

  if (at < 0)
    {
      self->index[kind] = (int) self->n_ways;
      return &self->ways[self->n_ways++];
    }

  return gain > self->ways[at].gain ? &self->ways[at] : NULL;
}

/**
 * sy_way_table_offer:
 * @self: a table
 * @way: a way
 *
 * Adds the way if it is the best of its kind. Equally good ones stay in the
 * order in which they were offered.
 */
void
sy_way_table_offer (SyWayTable *self, const SyWay *way)
{
  SyWay *place = find_place (self, kind_of (way->n, way->steps, way->disqualifies, way->wishes), way->gain);

  if (place != NULL)
    *place = *way;
}

static void
offer_both (SyWayTable *self, const SyWay *first, const SyWay *second)
{
  guint n = first->n + second->n;
  guint steps = first->steps + second->steps;
  gboolean disqualifies = first->disqualifies || second->disqualifies;
  gboolean wishes = first->wishes || second->wishes;
  double gain = first->gain + second->gain;
  SyWay *place = find_place (self, kind_of (n, steps, disqualifies, wishes), gain);

  if (place == NULL)
    return;

  *place = *first;
  place->gain = gain;
  place->n = n;
  place->steps = steps;
  place->disqualifies = disqualifies;
  place->wishes = wishes;
  for (guint i = 0; i < second->n; i++)
    place->changes[first->n + i] = second->changes[i];
}

/**
 * sy_way_table_combine:
 * @self: (out caller-allocates): a table
 * @first: ways for some needs
 * @second: ways for other needs, that share no overlap with those
 *
 * Fills the table with the best ways for all these needs. Gains of needs
 * that share no overlap add up, so they are made of the best of each.
 */
void
sy_way_table_combine (SyWayTable *self, const SyWayTable *first, const SyWayTable *second)
{
  sy_way_table_clear (self);

  for (guint i = 0; i < first->n_ways; i++)
    for (guint j = 0; j < second->n_ways; j++)
      if (first->ways[i].n + second->ways[j].n <= SY_WAY_MOST)
        offer_both (self, &first->ways[i], &second->ways[j]);
}
