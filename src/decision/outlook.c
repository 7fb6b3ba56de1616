/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The value of asking (Howard, Information Value Theory, IEEE Transactions on
 * Systems Science and Cybernetics 2, 1966), without money: what an answer is
 * worth is how often it would put another option first.
 *
 * All is counted in worlds: plausible ways to answer everything that is open.
 * A choice drawn for an open question settles the needs that it sets, as it
 * does in the form; every other open need gets an answer of its own.
 */

#include "config.h"

#include "outlook.h"

#include <math.h>

#include "plausibility.h"
#include "robustness.h"
#include "settled.h"
#include "tally.h"

/* Where the draws start, so that the same answers give the same figures. */
#define SEED G_GUINT64_CONSTANT (1687)

/* Figures that differ by less are equal: below lie only rounding errors. */
#define FIGURE_GRAIN 1e-9

typedef struct
{
  const SyOpenAnswers *open;
  SyPlausibility      *plausibility;
  SyTally             *tally;
  SyRandom             random;
  int                 *choices; /* as made, open ones as drawn */
  SyImportance        *answers; /* drawn for every open need */
  SyImportance        *levels;  /* what the world says of each need */
} World;

static void
world_init (World *self, const SyOpenAnswers *open)
{
  guint n_needs = sy_catalog_get_n_needs (open->catalog);

  self->open = open;
  self->plausibility = sy_plausibility_new (open->catalog);
  self->tally = sy_tally_new (open->catalog);
  self->choices = g_memdup2 (open->choices, sy_catalog_get_n_questions (open->catalog) * sizeof (int));
  self->answers = g_memdup2 (open->own, n_needs * sizeof (SyImportance));
  self->levels = g_new (SyImportance, n_needs);
  sy_random_init (&self->random, SEED);
}

static void
world_clear (World *self)
{
  sy_plausibility_free (self->plausibility);
  sy_tally_free (self->tally);
  g_free (self->choices);
  g_free (self->answers);
  g_free (self->levels);
}

/* What follows from the choices for each need that has no answer of its own. */
static void
apply_choices (World *self)
{
  SyCatalog *catalog = self->open->catalog;

  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    {
      const SyNeedLevels *sets;

      if (self->choices[i] < 0)
        continue;

      sets = &sy_catalog_get_question (catalog, i)->choices[self->choices[i]].sets;
      for (guint j = 0; j < sets->n; j++)
        if (self->open->own[sets->level[j].need] == SY_IMPORTANCE_UNANSWERED)
          self->levels[sets->level[j].need] = MAX (self->levels[sets->level[j].need], sets->level[j].importance);
    }
}

/* A draw uses up the same amount of chance whatever it finds. */
static void
draw_world (World *self)
{
  const SyOpenAnswers *open = self->open;
  guint n_needs = sy_catalog_get_n_needs (open->catalog);

  for (guint i = 0; i < open->questions.n; i++)
    {
      guint question = open->questions.index[i];

      self->choices[question] = (int) sy_plausibility_draw_choice (self->plausibility, question, &self->random);
    }
  for (guint i = 0; i < open->needs.n; i++)
    {
      guint need = open->needs.index[i];

      self->answers[need] = sy_plausibility_draw_answer (self->plausibility, need, &self->random);
    }

  for (guint i = 0; i < n_needs; i++)
    self->levels[i] = open->own[i];
  apply_choices (self);
  for (guint i = 0; i < n_needs; i++)
    if (self->levels[i] == SY_IMPORTANCE_UNANSWERED)
      self->levels[i] = self->answers[i];

  sy_tally_assign (self->tally, self->levels);
}

static void
note_trial (SyOpenItem *item, const SyStanding *without, const SyStanding *with, double plausibility)
{
  if (with->first != without->first)
    item->could_change += plausibility;
  item->mean_change += plausibility * sy_standing_get_change (with, without);
}

/* Compares this world without an answer to the need with every answer. */
static void
try_need (World *self, SyOpenItem *item)
{
  guint need = item->index;
  SyStanding without;

  sy_tally_set (self->tally, need, sy_open_answers_get_set (self->open, self->choices, need));
  without = sy_tally_get_standing (self->tally);

  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    {
      SyStanding with;

      sy_tally_set (self->tally, need, (SyImportance) i);
      with = sy_tally_get_standing (self->tally);
      note_trial (item, &without, &with, sy_plausibility_get_answer (self->plausibility, need, (SyImportance) i));
    }

  sy_tally_set (self->tally, need, self->levels[need]);
}

/* What the world says of a need after another choice. */
static SyImportance
resolve (const World *self, guint need)
{
  SyImportance set;

  if (self->open->own[need] != SY_IMPORTANCE_UNANSWERED)
    return self->open->own[need];

  set = sy_open_answers_get_set (self->open, self->choices, need);
  return set != SY_IMPORTANCE_UNANSWERED ? set : self->answers[need];
}

static void
choose (World *self, guint question, int choice)
{
  const SyQuestion *asked = sy_catalog_get_question (self->open->catalog, question);

  self->choices[question] = choice;
  for (guint i = 0; i < asked->n_choices; i++)
    for (guint j = 0; j < asked->choices[i].sets.n; j++)
      {
        guint need = asked->choices[i].sets.level[j].need;

        sy_tally_set (self->tally, need, resolve (self, need));
      }
}

/* The same for a question and its choices. */
static void
try_question (World *self, SyOpenItem *item)
{
  guint question = item->index;
  int drawn = self->choices[question];
  SyStanding without;

  choose (self, question, -1);
  without = sy_tally_get_standing (self->tally);

  for (guint i = 0; i < sy_catalog_get_question (self->open->catalog, question)->n_choices; i++)
    {
      SyStanding with;

      choose (self, question, (int) i);
      with = sy_tally_get_standing (self->tally);
      note_trial (item, &without, &with, sy_plausibility_get_choice (self->plausibility, question, i));
    }

  choose (self, question, drawn);
}

static void
try_items (World *self, SyOutlook *outlook)
{
  for (guint i = 0; i < outlook->n_items; i++)
    if (outlook->items[i].is_question)
      try_question (self, &outlook->items[i]);
    else
      try_need (self, &outlook->items[i]);
}

static void
draw_worlds (SyOutlook *self, const SyOpenAnswers *open, GCancellable *cancellable)
{
  World world;

  world_init (&world, open);
  for (guint i = 0; i < SY_OUTLOOK_DRAWS && !g_cancellable_is_cancelled (cancellable); i++)
    {
      SyStanding standing;

      draw_world (&world);
      standing = sy_tally_get_standing (world.tally);
      if (self->leader >= 0 && sy_standing_get_leader (&standing) == self->leader)
        self->stays_first++;
      if (i < SY_OUTLOOK_TRIALS)
        try_items (&world, self);
    }
  world_clear (&world);

  for (guint i = 0; i < self->n_items; i++)
    {
      self->items[i].could_change *= 100.0 / SY_OUTLOOK_TRIALS;
      self->items[i].mean_change /= SY_OUTLOOK_TRIALS;
    }
}

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
  draw_worlds (self, open, cancellable);
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
