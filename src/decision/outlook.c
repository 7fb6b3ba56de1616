/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The value of asking (Howard, Information Value Theory, IEEE Transactions on
 * Systems Science and Cybernetics 2, 1966), without money: what an answer is
 * worth is how often it would put another option first.
 *
 * All is counted in worlds, plausible ways to answer everything that is open:
 * see outlook-worlds.c.
 */

#include "config.h"

#include "outlook-private.h"

#include <math.h>

#include "robustness.h"
#include "settled.h"
#include "tally.h"

/* Figures that differ by less are equal: below lie only rounding errors. */
#define FIGURE_GRAIN 1e-9

static int
compare_figures (double a, double b)
{
  double x = nearbyint (a / FIGURE_GRAIN);
  double y = nearbyint (b / FIGURE_GRAIN);

  return (x < y) - (x > y);
}

/* The most telling first, else questions before needs and as in the catalog. */
static int
compare_items (gconstpointer first, gconstpointer second)
{
  const SyOpenItem *a = first;
  const SyOpenItem *b = second;
  int order = compare_figures (a->could_change, b->could_change);

  if (order == 0)
    order = compare_figures (a->mean_change, b->mean_change);
  if (order == 0)
    order = b->is_question - a->is_question;

  return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

static void
mark_skipped (SyOutlook *self, SyCatalog *catalog, SyRequirements *requirements)
{
  for (guint i = 0; i < self->n_items; i++)
    {
      SyOpenItem *item = &self->items[i];
      const char *id = item->is_question ? sy_catalog_get_question (catalog, item->index)->id
                                         : sy_catalog_get_need (catalog, item->index)->id;

      item->skipped = sy_requirements_is_skipped (requirements, item->is_question, id);
    }
}

static void
list_items (SyOutlook *self, const SyOpenAnswers *open)
{
  self->items = g_new0 (SyOpenItem, open->questions.n + open->needs.n);

  for (guint i = 0; i < open->questions.n; i++)
    self->items[self->n_items++] = (SyOpenItem) { .is_question = TRUE, .index = open->questions.index[i] };
  for (guint i = 0; i < open->needs.n; i++)
    self->items[self->n_items++] = (SyOpenItem) { .index = open->needs.index[i] };
}

static void
look_at_today (SyOutlook *self, const SyOpenAnswers *open)
{
  g_autoptr (SyTally) tally = sy_tally_new (open->catalog);
  SyStanding standing;

  sy_tally_assign (tally, open->known);
  standing = sy_tally_get_standing (tally);
  self->leader = sy_standing_get_leader (&standing);
  self->wanted = tally->n_wishes > 0;
  self->settled = sy_settled_find (open, self->leader);
}

static void
sort_items (SyOutlook *self)
{
  if (self->n_items > 1)
    qsort (self->items, self->n_items, sizeof (SyOpenItem), compare_items);
}

/* Where nobody else can come first, all that was counted are ties that an
 * answer makes or resolves. They keep their part in the order, which must not
 * depend on whom the catalog names first. */
static void
forget_ties (SyOutlook *self)
{
  for (guint i = 0; i < self->n_items && self->settled; i++)
    self->items[i].could_change = 0;
}

/**
 * sy_outlook_new:
 * @catalog: a catalog
 * @requirements: what was answered
 * @cancellable: (nullable): to stop early
 *
 * Draws plausible ways to answer what is open, always the same ones, and
 * tries out every single answer in them. The order of the items depends on
 * how the options differ and never on which option is which.
 *
 * Returns: (transfer full): what the open answers could do; without meaning
 *   if @cancellable was cancelled
 */
SyOutlook *
sy_outlook_new (SyCatalog *catalog, SyRequirements *requirements, GCancellable *cancellable)
{
  SyOutlook *self = g_new0 (SyOutlook, 1);
  g_autoptr (SyOpenAnswers) open = sy_open_answers_new (catalog, requirements);

  look_at_today (self, open);
  list_items (self, open);
  mark_skipped (self, catalog, requirements);
  sy_outlook_draw_worlds (self, open, cancellable);
  sort_items (self);
  forget_ties (self);

  return self;
}

/**
 * sy_outlook_free:
 * @self: (transfer full): an outlook
 */
void
sy_outlook_free (SyOutlook *self)
{
  g_free (self->items);
  g_free (self);
}

/**
 * sy_outlook_get_share:
 * @self: an outlook
 *
 * Returns: in what share of the plausible ways to answer the rest the leader
 *   stays first, in whole percent; 100 only if it does in all that were
 *   drawn, 0 only if in none
 */
guint
sy_outlook_get_share (const SyOutlook *self)
{
  return sy_robustness_share (self->stays_first, SY_OUTLOOK_DRAWS);
}

/**
 * sy_outlook_is_steady:
 * @self: an outlook
 *
 * Returns: whether the leader stays first so often that one may well stop
 */
gboolean
sy_outlook_is_steady (const SyOutlook *self)
{
  return self->leader >= 0 && sy_outlook_get_share (self) >= SY_STEADY_FROM;
}

/**
 * sy_outlook_get_next:
 * @self: an outlook
 *
 * Returns: (nullable): the most telling of what is open and not skipped
 */
const SyOpenItem *
sy_outlook_get_next (const SyOutlook *self)
{
  for (guint i = 0; i < self->n_items; i++)
    if (!self->items[i].skipped)
      return &self->items[i];

  return NULL;
}

/**
 * sy_outlook_find:
 * @self: an outlook
 * @is_question: whether to find a question; else a need
 * @index: its index
 *
 * Returns: (nullable): what an answer to it could do, %NULL if it is not open
 */
const SyOpenItem *
sy_outlook_find (const SyOutlook *self, gboolean is_question, guint index)
{
  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i].is_question == is_question && self->items[i].index == index)
      return &self->items[i];

  return NULL;
}

/**
 * sy_outlook_list_needs:
 * @self: an outlook
 * @catalog: the catalog it is about
 *
 * Returns: (transfer full) (element-type guint): indexes of all needs, first
 *   the open ones, the most telling first, then the others in the order of
 *   the catalog
 */
GArray *
sy_outlook_list_needs (const SyOutlook *self, SyCatalog *catalog)
{
  GArray *needs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_items; i++)
    if (!self->items[i].is_question)
      g_array_append_val (needs, self->items[i].index);
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_outlook_find (self, FALSE, i) == NULL)
      g_array_append_val (needs, i);

  return needs;
}

/**
 * sy_open_item_matters:
 * @self: something not yet answered
 *
 * Returns: whether a plausible answer could well put another option first
 */
gboolean
sy_open_item_matters (const SyOpenItem *self)
{
  return self->could_change >= SY_MATTERS_FROM;
}
