/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The worlds that an outlook counts in: plausible ways to answer everything
 * that is open. A choice drawn for an open question settles the needs that it
 * sets, as it does in the form; every other open need gets an answer of its
 * own.
 */

#include "config.h"

#include "outlook-private.h"

#include "plausibility.h"
#include "tally.h"

/* Where the draws start, so that the same answers give the same figures. */
#define SEED G_GUINT64_CONSTANT (1687)

typedef struct
{
  const SyOpenAnswers *open;
  SyPlausibility      *plausibility;
  SyTally             *tally;
  SyRandom             random;
  int                 *choices; /* as made, open ones as drawn */
  SyImportance        *answers; /* drawn for every open need */
  SyImportance        *sets;    /* what the choices set for each need */
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
  self->sets = g_new (SyImportance, n_needs);
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
  g_free (self->sets);
  g_free (self->levels);
}

/* The highest importance that the choices set for each need. */
static void
apply_choices (World *self)
{
  SyCatalog *catalog = self->open->catalog;

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    self->sets[i] = SY_IMPORTANCE_UNANSWERED;

  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    {
      const SyNeedLevels *sets;

      if (self->choices[i] < 0)
        continue;

      sets = &sy_catalog_get_question (catalog, i)->choices[self->choices[i]].sets;
      for (guint j = 0; j < sets->n; j++)
        self->sets[sets->level[j].need] = MAX (self->sets[sets->level[j].need], sets->level[j].importance);
    }
}

/* What the world says of a need, given what the choices set for it. */
static SyImportance
resolve (const World *self, guint need, SyImportance set)
{
  if (self->open->own[need] != SY_IMPORTANCE_UNANSWERED)
    return self->open->own[need];

  return set != SY_IMPORTANCE_UNANSWERED ? set : self->answers[need];
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

  apply_choices (self);
  for (guint i = 0; i < n_needs; i++)
    self->levels[i] = resolve (self, i, self->sets[i]);

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

  sy_tally_set (self->tally, need, self->sets[need]);
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

/* Makes a choice, or none, for a question; what the choices for all others set
 * is known. */
static void
choose (World *self, const SyQuestion *asked, int choice)
{
  for (guint i = 0; i < asked->n_choices; i++)
    for (guint j = 0; j < asked->choices[i].sets.n; j++)
      {
        guint need = asked->choices[i].sets.level[j].need;

        sy_tally_set (self->tally, need, resolve (self, need, self->sets[need]));
      }

  for (guint j = 0; choice >= 0 && j < asked->choices[choice].sets.n; j++)
    {
      const SyNeedLevel *set = &asked->choices[choice].sets.level[j];

      sy_tally_set (self->tally, set->need, resolve (self, set->need, MAX (self->sets[set->need], set->importance)));
    }
}

/* The same for a question and its choices. */
static void
try_question (World *self, SyOpenItem *item)
{
  const SyQuestion *asked = sy_catalog_get_question (self->open->catalog, item->index);
  int drawn = self->choices[item->index];
  SyStanding without;

  self->choices[item->index] = -1;
  apply_choices (self);
  choose (self, asked, -1);
  without = sy_tally_get_standing (self->tally);

  for (guint i = 0; i < asked->n_choices; i++)
    {
      SyStanding with;

      choose (self, asked, (int) i);
      with = sy_tally_get_standing (self->tally);
      note_trial (item, &without, &with, sy_plausibility_get_choice (self->plausibility, item->index, i));
    }

  choose (self, asked, drawn);
  self->choices[item->index] = drawn;
  apply_choices (self);
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

/* Draws plausible worlds, counts in how many the leader of @self stays first
 * and in the first of them what each of its items could change; stops early
 * without meaning if cancelled. */
void
sy_outlook_draw_worlds (SyOutlook *self, const SyOpenAnswers *open, GCancellable *cancellable)
{
  World world;

  /* Then there is one world only. */
  if (self->n_items == 0)
    {
      self->stays_first = self->leader >= 0 ? SY_OUTLOOK_DRAWS : 0;
      return;
    }

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
