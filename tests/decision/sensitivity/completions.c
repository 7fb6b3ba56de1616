/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the outlook draws, enumerated: every choice for every open question,
 * every importance for every open need, each by the complete rule. Only the
 * plausibilities are the program's own.
 */

#include "completions.h"

#include <math.h>

#include "generated-guidance.h"
#include "plausibility.h"
#include "what-if.h"

typedef struct
{
  GeneratedCatalog model; /* answers and choices of one world */
  SyPlausibility         *plausibility;
  SyWhatIf               *what_if;
  SyImportance            drawn[GENERATED_MOST_NEEDS];
  guint                   needs[GENERATED_MOST_NEEDS]; /* open */
  guint                   n_needs;
  guint                   questions[GENERATED_MOST_QUESTIONS];
  guint                   n_questions;
  Completions            *result;
} Worlds;

typedef struct
{
  guint  first; /* a bit for each option that ties for the first place */
  double lead;
} Place;

static Place
compute (Worlds *self)
{
  const SyOutcome *outcome = self->what_if->outcome;
  Place place = { 0 };
  double best = -1;
  double next = 0;

  if (sy_what_if_compute (self->what_if) < 0)
    return place;

  for (guint i = 0; i < self->model.n_options; i++)
    if (outcome->n_missed[i] == 0)
      best = MAX (best, outcome->scores[i]);
  for (guint i = 0; i < self->model.n_options; i++)
    if (outcome->n_missed[i] == 0 && best - outcome->scores[i] < SY_SCORE_GRAIN)
      place.first |= 1u << i;
    else if (outcome->n_missed[i] == 0)
      next = MAX (next, outcome->scores[i]);

  place.lead = (place.first & (place.first - 1)) != 0 ? 0 : best - next;
  return place;
}

/* The world as it is drawn, with no answer of its own to @but; an answer that
 * is drawn yields to what a choice sets. */
static Place
look (Worlds *self, int but, SyImportance answer)
{
  SyImportance *own = self->what_if->own;

  generated_guidance_resolve (&self->model, own);
  for (guint i = 0; i < self->n_needs; i++)
    if (own[self->needs[i]] == SY_IMPORTANCE_UNANSWERED && (int) self->needs[i] != but)
      own[self->needs[i]] = self->drawn[self->needs[i]];
  if (but >= 0 && answer != SY_IMPORTANCE_UNANSWERED)
    own[but] = answer;

  return compute (self);
}

/* Sums first; see finish(). */
static void
add (ExactFigure *figure, double share, double value)
{
  figure->mean += share * value;
  figure->deviation += share * value * value;
  figure->most = MAX (figure->most, value);
}

static void
finish (ExactFigure *figure)
{
  figure->deviation = sqrt (MAX (figure->deviation - figure->mean * figure->mean, 0));
}

static void
compare (Worlds *self, const Place *without, const Place *with, double share, double *changes, double *moves)
{
  gboolean same = with->first == without->first;

  *changes += same ? 0 : share;
  *moves += share * (same ? fabs (with->lead - without->lead) : with->lead + without->lead);
}

static void
try_question (Worlds *self, guint question, double *changes, double *moves)
{
  int drawn = self->model.choices[question];
  Place without;

  self->model.choices[question] = -1;
  without = look (self, -1, SY_IMPORTANCE_UNANSWERED);
  for (guint i = 0; i < self->model.n_choices[question]; i++)
    {
      Place with;

      self->model.choices[question] = (int) i;
      with = look (self, -1, SY_IMPORTANCE_UNANSWERED);
      compare (self, &without, &with, sy_plausibility_get_choice (self->plausibility, question, i), changes, moves);
    }
  self->model.choices[question] = drawn;
}

static void
try_need (Worlds *self, guint need, double *changes, double *moves)
{
  Place without = look (self, (int) need, SY_IMPORTANCE_UNANSWERED);

  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    {
      Place with = look (self, (int) need, (SyImportance) i);

      compare (self, &without, &with, sy_plausibility_get_answer (self->plausibility, need, (SyImportance) i),
               changes, moves);
    }
}

static void
visit (Worlds *self, double share)
{
  Completions *result = self->result;
  Place place = look (self, -1, SY_IMPORTANCE_UNANSWERED);
  int leader = place.first != 0 ? g_bit_nth_lsf (place.first, -1) : -1;

  add (&result->stays, share, result->leader >= 0 && leader == result->leader);
  result->ties |= (place.first & (place.first - 1)) != 0;

  for (guint i = 0; i < self->n_questions + self->n_needs; i++)
    {
      double changes = 0;
      double moves = 0;

      if (i < self->n_questions)
        try_question (self, self->questions[i], &changes, &moves);
      else
        try_need (self, self->needs[i - self->n_questions], &changes, &moves);
      add (&result->changes[i], share, changes);
      add (&result->moves[i], share, moves);
    }
}

static void
enumerate (Worlds *self, guint start, double share)
{
  if (start == self->n_questions + self->n_needs)
    {
      visit (self, share);
    }
  else if (start < self->n_questions)
    {
      guint question = self->questions[start];

      for (guint i = 0; i < self->model.n_choices[question]; i++)
        {
          self->model.choices[question] = (int) i;
          enumerate (self, start + 1, share * sy_plausibility_get_choice (self->plausibility, question, i));
        }
    }
  else
    {
      guint need = self->needs[start - self->n_questions];

      for (int i = 0; i < SY_N_IMPORTANCES; i++)
        {
          self->drawn[need] = (SyImportance) i;
          enumerate (self, start + 1, share * sy_plausibility_get_answer (self->plausibility, need, (SyImportance) i));
        }
    }
}

static void
look_at_today (Worlds *self)
{
  Place place;

  generated_guidance_resolve (&self->model, self->what_if->own);
  for (guint i = 0; i < self->model.n_needs; i++)
    if (self->what_if->own[i] == SY_IMPORTANCE_UNANSWERED)
      self->needs[self->n_needs++] = i;
  for (guint i = 0; i < self->model.n_questions; i++)
    if (self->model.choices[i] < 0)
      self->questions[self->n_questions++] = i;

  place = compute (self);
  self->result->leader = place.first != 0 ? g_bit_nth_lsf (place.first, -1) : -1;
  self->result->ties = (place.first & (place.first - 1)) != 0;
}

/**
 * completions_count:
 * @model: a generated catalog
 * @catalog: the same, loaded
 *
 * Returns: what all ways to answer the rest do, exactly
 */
Completions
completions_count (const GeneratedCatalog *model, SyCatalog *catalog)
{
  Completions result = { 0 };
  Worlds self = {
    .model = *model,
    .plausibility = sy_plausibility_new (catalog),
    .what_if = sy_what_if_new (catalog, model->answers, NULL),
    .result = &result,
  };

  look_at_today (&self);
  enumerate (&self, 0, 1);

  finish (&result.stays);
  for (guint i = 0; i < self.n_questions + self.n_needs; i++)
    {
      finish (&result.changes[i]);
      finish (&result.moves[i]);
    }
  sy_plausibility_free (self.plausibility);
  sy_what_if_free (self.what_if);
  return result;
}
