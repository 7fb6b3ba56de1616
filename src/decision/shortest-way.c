/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A rival comes before the leader if it meets every must-have and either has
 * the larger sum of weights times values, or the leader misses a must-have.
 * Whether another option then passes both does not matter: the leader is no
 * longer first. So each rival can be looked at alone.
 *
 * The sums add up across needs that share no overlap. The best ways are
 * therefore built up overlap by overlap (dynamic programming; Bellman, 1957),
 * which is exact without trying every combination of answers.
 */

#include "config.h"

#include "shortest-way.h"

#include <stdlib.h>

#include "way-part.h"
#include "what-if.h"

/* A way that may lead to the goal; @order settles what nothing else does. */
typedef struct
{
  SyWay way;
  guint order;
} Candidate;

typedef struct
{
  SyWhatIf       *what_if;
  const gboolean *changeable;
  int             today;
  GCancellable   *cancellable;
  GArray         *candidates;

  SyWayTable     *whole; /* the best ways for the needs looked at so far */
  SyWayTable     *part;
  SyWayTable     *spare;
} Search;

static void
add_part (Search *self, const SyRivalry *rivalry, const guint *needs, guint n_needs)
{
  SyWayTable *whole = self->spare;

  sy_way_part_list (rivalry, needs, n_needs, self->part);
  sy_way_table_combine (whole, self->whole, self->part);
  self->spare = self->whole;
  self->whole = whole;
}

static void
add_parts (Search *self, const SyRivalry *rivalry)
{
  SyCatalog *catalog = self->what_if->catalog;

  for (guint i = 0; i < sy_catalog_get_n_overlaps (catalog); i++)
    add_part (self, rivalry, sy_catalog_get_overlap (catalog, i)->needs.index,
              sy_catalog_get_overlap (catalog, i)->needs.n);

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_catalog_get_need (catalog, i)->overlap < 0)
      add_part (self, rivalry, &i, 1);
}

/* A generous bound on what sums may differ by while scores are equal. */
static double
get_slack (SyCatalog *catalog)
{
  double largest = sy_catalog_get_importance (catalog, SY_IMPORTANCE_MUST)->weight;

  return sy_catalog_get_n_needs (catalog) * largest * SY_SCORE_GRAIN;
}

static void
add_candidates (Search *self)
{
  double slack = get_slack (self->what_if->catalog);

  for (guint i = 0; i < self->whole->n_ways; i++)
    {
      Candidate candidate = { self->whole->ways[i], self->candidates->len };
      gboolean ahead = self->today < 0 || candidate.way.disqualifies || candidate.way.gain > -slack;

      if (candidate.way.n > 0 && candidate.way.wishes && ahead)
        g_array_append_val (self->candidates, candidate);
    }
}

static void
add_rival (Search *self, guint rival)
{
  const SyRivalry rivalry = { self->what_if, self->changeable, self->today, rival, self->cancellable };
  const SyWay nothing = { .gain = 0 };

  sy_way_table_clear (self->whole);
  sy_way_table_offer (self->whole, &nothing);
  add_parts (self, &rivalry);
  add_candidates (self);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->way.n != second->way.n)
    return first->way.n < second->way.n ? -1 : 1;
  if (first->way.steps != second->way.steps)
    return first->way.steps < second->way.steps ? -1 : 1;
  if (first->way.gain != second->way.gain)
    return first->way.gain > second->way.gain ? -1 : 1;

  return first->order < second->order ? -1 : 1;
}

/* The complete rule has the last word, also on ties. */
static int
get_leader_after (SyWhatIf *what_if, const SyWay *way)
{
  SyImportance before[SY_WAY_MOST];
  int leader;

  for (guint i = 0; i < way->n; i++)
    {
      before[i] = what_if->own[way->changes[i].need];
      what_if->own[way->changes[i].need] = way->changes[i].importance;
    }

  leader = sy_what_if_compute (what_if);

  for (guint i = 0; i < way->n; i++)
    what_if->own[way->changes[i].need] = before[i];

  return leader;
}

static int
compare_needs (const void *a, const void *b)
{
  const SyNeedLevel *first = a;
  const SyNeedLevel *second = b;

  return first->need < second->need ? -1 : first->need > second->need;
}

static void
choose (const Search *self, SyShortestWay *result)
{
  g_array_sort (self->candidates, compare_candidates);

  for (guint i = 0; i < self->candidates->len && result->n == 0; i++)
    {
      const SyWay *way = &g_array_index (self->candidates, Candidate, i).way;
      int leader = get_leader_after (self->what_if, way);

      if (leader < 0 || leader == self->today)
        continue;

      result->n = way->n;
      result->leader = (guint) leader;
      for (guint j = 0; j < way->n; j++)
        result->changes[j] = way->changes[j];
      qsort (result->changes, result->n, sizeof (SyNeedLevel), compare_needs);
    }
}

/**
 * sy_shortest_way_find:
 * @catalog: a catalog
 * @importances: (array): the effective importance of each need
 * @defaulted: (array) (nullable): for each need, whether that importance is
 *   only the catalog's default; %NULL if none is
 * @changeable: (array): for each need, whether its importance may change;
 *   unanswered needs and defaults never do
 * @cancellable: (nullable): to stop early
 *
 * Finds the fewest changes, each to any other importance, that put an option
 * first that is not first today, by the complete rule: overlaps and must-haves
 * included. It is exact: scores that differ by less than %SY_SCORE_GRAIN
 * are equal. Of equally many changes it takes those of the fewest steps
 * on the scale of importances, of these the ones after which the rival's sum
 * of weights times values is furthest ahead of today's leader's, then those
 * for the rival that the catalog names first.
 *
 * Returns: the changes, if there is a way
 */
SyShortestWay
sy_shortest_way_find (SyCatalog          *catalog,
                      const SyImportance *importances,
                      const gboolean     *defaulted,
                      const gboolean     *changeable,
                      GCancellable       *cancellable)
{
  SyShortestWay result = { .n = 0 };
  g_autoptr (SyWhatIf) what_if = sy_what_if_new (catalog, importances, defaulted);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree SyWayTable *tables = g_new (SyWayTable, 3);
  Search search = {
    .what_if = what_if,
    .changeable = changeable,
    .today = sy_what_if_compute (what_if),
    .cancellable = cancellable,
    .candidates = candidates,
    .whole = &tables[0],
    .part = &tables[1],
    .spare = &tables[2],
  };

  for (guint b = 0; b < sy_catalog_get_n_options (catalog); b++)
    if ((int) b != search.today && !g_cancellable_is_cancelled (cancellable))
      add_rival (&search, b);

  if (g_cancellable_is_cancelled (cancellable))
    return result;

  choose (&search, &result);
  result.finished = TRUE;
  return result;
}
