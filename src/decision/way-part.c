/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Within an overlap the weight of one need depends on all the others, so the
 * changes there are tried out together. A need without an overlap is one with
 * a single member.
 */

#include "config.h"

#include "way-part.h"

#include <stdlib.h>

/* Overlaps with more answers than this are thinned out first. */
#define FEW_MEMBERS 8

/* An answer that may change. */
typedef struct
{
  guint        need;
  SyImportance from;
  guint        to;         /* bits 1 << SyImportance */
  double       difference; /* value of the rival's rating minus the leader's */
  gboolean     forced;     /* has to change: the rival misses this must-have */
  gboolean     barred;     /* the leader would miss this must-have */
} Member;

/* The needs of an overlap while answers are changed. */
typedef struct
{
  const SyRivalry *rivalry;
  SyWayTable      *table;
  GArray          *members;
  gboolean         hopeless;                 /* the rival misses what cannot change */
  guint            n_forced;                 /* members that have yet to change */
  guint            n_wishes;                 /* own answers above not needed */
  guint            counts[SY_N_IMPORTANCES]; /* needs of each importance */
  double           lead;                     /* sum of raw weights times differences */
} Part;

static double
weight_of (const Part *self, SyImportance importance)
{
  return sy_catalog_get_importance (self->rivalry->today->catalog, importance)->weight;
}

static gboolean
misses (const Part *self, guint need, guint option)
{
  SyCatalog *catalog = self->rivalry->today->catalog;

  return sy_catalog_get_rating (catalog, need, option)->level < sy_catalog_get_must_have_minimum (catalog);
}

static double
value_of (const Part *self, guint need, guint option)
{
  SyCatalog *catalog = self->rivalry->today->catalog;

  return sy_catalog_get_values (catalog)[need * sy_catalog_get_n_options (catalog) + option];
}

static double
difference_of (const Part *self, guint need)
{
  int leader = self->rivalry->leader;

  return value_of (self, need, self->rivalry->rival) - (leader >= 0 ? value_of (self, need, (guint) leader) : 0);
}

static guint
targets_of (const Part *self, guint need, SyImportance from)
{
  guint to = ((1u << SY_N_IMPORTANCES) - 1) & ~(1u << from);

  return misses (self, need, self->rivalry->rival) ? to & ~(1u << SY_IMPORTANCE_MUST) : to;
}

static void
add_need (Part *self, guint need)
{
  const SyWhatIf *today = self->rivalry->today;
  SyImportance from = sy_what_if_get_importance (today, need);
  gboolean missed = from == SY_IMPORTANCE_MUST && misses (self, need, self->rivalry->rival);
  Member member = { .need = need, .from = from, .forced = missed };

  if (from == SY_IMPORTANCE_UNANSWERED)
    return;

  member.difference = difference_of (self, need);
  self->counts[from]++;
  self->lead += weight_of (self, from) * member.difference;
  self->n_wishes += today->own[need] > SY_IMPORTANCE_NOT_NEEDED;

  if (!self->rivalry->changeable[need] || today->own[need] == SY_IMPORTANCE_UNANSWERED)
    {
      self->hopeless |= missed;
      return;
    }

  member.to = targets_of (self, need, from);
  member.barred = self->rivalry->leader >= 0 && misses (self, need, (guint) self->rivalry->leader);
  self->n_forced += missed;
  g_array_append_val (self->members, member);
}

/* How far the rival is ahead in this overlap, weighed as sy_weigh() does. */
static double
get_gain (const Part *self)
{
  double sum = 0;
  double largest = 0;

  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    if (self->counts[i] > 0)
      {
        sum += self->counts[i] * weight_of (self, (SyImportance) i);
        largest = weight_of (self, (SyImportance) i);
      }

  return sum > 0 ? self->lead * ((largest + (sum - largest) / 2) / sum) : 0;
}

static void
move (Part *self, const Member *member, SyImportance from, SyImportance to)
{
  self->counts[from]--;
  self->counts[to]++;
  self->lead += (weight_of (self, to) - weight_of (self, from)) * member->difference;
  self->n_wishes -= from > SY_IMPORTANCE_NOT_NEEDED;
  self->n_wishes += to > SY_IMPORTANCE_NOT_NEEDED;
}

static void vary (Part *self, guint start, const SyWay *way);

static void
change (Part *self, guint index, SyImportance to, const SyWay *way)
{
  const Member *member = &g_array_index (self->members, Member, index);
  SyWay longer = *way;
  double lead = self->lead;

  longer.changes[longer.n++] = (SyNeedLevel) { member->need, to };
  longer.steps += (guint) abs ((int) to - (int) member->from);
  longer.disqualifies |= member->barred && to == SY_IMPORTANCE_MUST;

  self->n_forced -= member->forced;
  move (self, member, member->from, to);
  vary (self, index + 1, &longer);
  move (self, member, to, member->from);
  self->n_forced += member->forced;
  /* Not a digit may be lost on the way back. */
  self->lead = lead;
}

/* Offers the way, then every longer one that changes members from @start on. */
static void
vary (Part *self, guint start, const SyWay *way)
{
  if (self->n_forced == 0)
    {
      SyWay complete = *way;

      complete.gain = get_gain (self);
      complete.wishes = self->n_wishes > 0;
      sy_way_table_offer (self->table, &complete);
    }

  if (way->n + MAX (self->n_forced, 1) > SY_WAY_MOST)
    return;

  for (guint i = start; i < self->members->len; i++)
    for (int to = 0; to < SY_N_IMPORTANCES; to++)
      if ((g_array_index (self->members, Member, i).to & (1u << to)) != 0 &&
          !g_cancellable_is_cancelled (self->rivalry->cancellable))
        change (self, i, (SyImportance) to, way);
}

/* Takes @to from all members but those that gain most by it. What has to
 * change stands apart. */
static void
keep_best (Part *self, SyImportance from, SyImportance to, gboolean barred)
{
  double sign = to > from ? 1 : -1;
  g_autofree gboolean *kept = g_new0 (gboolean, self->members->len);

  for (guint round = 0; round < SY_WAY_MOST; round++)
    {
      const Member *best = NULL;

      for (guint i = 0; i < self->members->len; i++)
        {
          const Member *member = &g_array_index (self->members, Member, i);

          if (!kept[i] && !member->forced && member->from == from && member->barred == barred &&
              (member->to & (1u << to)) != 0 &&
              (best == NULL || sign * member->difference > sign * best->difference))
            best = member;
        }
      if (best != NULL)
        kept[best - (Member *) (gpointer) self->members->data] = TRUE;
    }

  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);

      if (!kept[i] && !member->forced && member->from == from && member->barred == barred)
        member->to &= ~(1u << to);
    }
}

/* Of all answers that could make the same move, only the best ones matter:
 * any other could be replaced by one of these that is not yet in use. */
static void
thin_out (Part *self)
{
  for (int from = 0; from < SY_N_IMPORTANCES; from++)
    for (int to = 0; to < SY_N_IMPORTANCES; to++)
      if (from != to)
        {
          keep_best (self, (SyImportance) from, (SyImportance) to, FALSE);
          keep_best (self, (SyImportance) from, (SyImportance) to, TRUE);
        }
}

/**
 * sy_way_part_list:
 * @rivalry: what is to be achieved
 * @needs: (array length=n_needs): all needs of one overlap, or one need that
 *   has none
 * @n_needs: how many
 * @table: (out caller-allocates): the best ways to change some of them or
 *   none; left without any if the rival could not meet the must-haves
 */
void
sy_way_part_list (const SyRivalry *rivalry, const guint *needs, guint n_needs, SyWayTable *table)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  Part self = { .rivalry = rivalry, .table = table, .members = members };
  const SyWay unchanged = { .gain = 0 };

  sy_way_table_clear (table);
  for (guint i = 0; i < n_needs; i++)
    add_need (&self, needs[i]);

  if (self.hopeless)
    return;

  if (members->len > FEW_MEMBERS)
    thin_out (&self);
  vary (&self, 0, &unchanged);
}
