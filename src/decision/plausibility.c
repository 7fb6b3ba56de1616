/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Plausible answers are counted in the catalog's starting points: most needs
 * are not needed in most projects, and a few nearly always are. What no
 * starting point says remains possible: half a count is added to everything
 * (the estimator of Krichevsky and Trofimov, IEEE Transactions on Information
 * Theory 27, 1981). A catalog without starting points finds every answer
 * equally plausible.
 */

#include "config.h"

#include "plausibility.h"

/* What is added to the count of each answer. */
#define UNSEEN 0.5

struct _SyPlausibility
{
  double *answers; /* one row of importances for each need; each adds up to 1 */
  double *choices; /* those of each question one after another, likewise */
  guint  *start;   /* where the choices of each question start, and the end */
};

static void
normalize (double *row, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += row[i] + UNSEEN;
  for (guint i = 0; i < n; i++)
    row[i] = (row[i] + UNSEEN) / sum;
}

/* What a starting point says of a need: its own answer, else what its choices
 * set, else the catalog's default. */
static SyImportance
look_up (SyCatalog *catalog, const SyStartingPoint *point, guint need)
{
  SyImportance importance = SY_IMPORTANCE_UNANSWERED;

  for (guint i = 0; i < point->answers.n; i++)
    if (point->answers.level[i].need == need)
      return point->answers.level[i].importance;

  for (guint i = 0; i < point->n_choices; i++)
    {
      const SyQuestion *question = sy_catalog_get_question (catalog, point->choices[i].question);
      const SyNeedLevels *sets = &question->choices[point->choices[i].choice].sets;

      for (guint j = 0; j < sets->n; j++)
        if (sets->level[j].need == need)
          importance = MAX (importance, sets->level[j].importance);
    }

  return importance != SY_IMPORTANCE_UNANSWERED ? importance : sy_catalog_get_need (catalog, need)->default_importance;
}

/* Silence means that it is not needed. */
static void
count_answers (SyPlausibility *self, SyCatalog *catalog, const SyStartingPoint *point)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    self->answers[i * SY_N_IMPORTANCES + MAX (look_up (catalog, point, i), SY_IMPORTANCE_NOT_NEEDED)]++;
}

/* Whether the starting point wants all that the choice sets. */
static gboolean
fits (SyCatalog *catalog, const SyStartingPoint *point, const SyChoice *choice)
{
  for (guint i = 0; i < choice->sets.n; i++)
    if (look_up (catalog, point, choice->sets.level[i].need) <= SY_IMPORTANCE_NOT_NEEDED)
      return FALSE;

  return TRUE;
}

/* A starting point stands for the choice that it names. One that names none
 * stands for every choice whose consequences it wants, or if there is none,
 * for those without any. */
static void
count_choice (SyPlausibility *self, SyCatalog *catalog, const SyStartingPoint *point, guint question)
{
  const SyQuestion *asked = sy_catalog_get_question (catalog, question);
  double *row = self->choices + self->start[question];
  gboolean any = FALSE;

  for (guint i = 0; i < point->n_choices; i++)
    if (point->choices[i].question == question)
      {
        row[point->choices[i].choice]++;
        return;
      }

  for (guint i = 0; i < asked->n_choices; i++)
    if (asked->choices[i].sets.n > 0 && fits (catalog, point, &asked->choices[i]))
      {
        row[i]++;
        any = TRUE;
      }

  for (guint i = 0; i < asked->n_choices && !any; i++)
    if (asked->choices[i].sets.n == 0)
      row[i]++;
}

static void
allocate (SyPlausibility *self, SyCatalog *catalog)
{
  guint n_questions = sy_catalog_get_n_questions (catalog);

  self->answers = g_new0 (double, sy_catalog_get_n_needs (catalog) * SY_N_IMPORTANCES);
  self->start = g_new0 (guint, n_questions + 1);
  for (guint i = 0; i < n_questions; i++)
    self->start[i + 1] = self->start[i] + sy_catalog_get_question (catalog, i)->n_choices;
  self->choices = g_new0 (double, self->start[n_questions]);
}

/**
 * sy_plausibility_new:
 * @catalog: a catalog
 *
 * Returns: (transfer full): how plausible its answers are
 */
SyPlausibility *
sy_plausibility_new (SyCatalog *catalog)
{
  SyPlausibility *self = g_new0 (SyPlausibility, 1);
  guint n_questions = sy_catalog_get_n_questions (catalog);

  allocate (self, catalog);
  for (guint i = 0; i < sy_catalog_get_n_starting_points (catalog); i++)
    {
      const SyStartingPoint *point = sy_catalog_get_starting_point (catalog, i);

      count_answers (self, catalog, point);
      for (guint j = 0; j < n_questions; j++)
        count_choice (self, catalog, point, j);
    }

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    normalize (self->answers + i * SY_N_IMPORTANCES, SY_N_IMPORTANCES);
  for (guint i = 0; i < n_questions; i++)
    normalize (self->choices + self->start[i], self->start[i + 1] - self->start[i]);

  return self;
}

/**
 * sy_plausibility_free:
 * @self: (transfer full): plausible answers
 */
void
sy_plausibility_free (SyPlausibility *self)
{
  g_free (self->answers);
  g_free (self->choices);
  g_free (self->start);
  g_free (self);
}

/**
 * sy_plausibility_get_answer:
 * @self: plausible answers
 * @need: index of a need
 * @importance: not unanswered
 *
 * Returns: how plausible it is that this is the answer, above 0 and up to 1;
 *   those of a need add up to 1
 */
double
sy_plausibility_get_answer (const SyPlausibility *self, guint need, SyImportance importance)
{
  return self->answers[need * SY_N_IMPORTANCES + (guint) importance];
}

/**
 * sy_plausibility_get_choice:
 * @self: plausible answers
 * @question: index of a question
 * @choice: index of one of its choices
 *
 * Returns: how plausible it is that this is chosen, above 0 and up to 1;
 *   those of a question add up to 1
 */
double
sy_plausibility_get_choice (const SyPlausibility *self, guint question, guint choice)
{
  return self->choices[self->start[question] + choice];
}

static guint
draw (const double *row, guint n, SyRandom *random)
{
  double left = sy_random_uniform (random);
  guint i = 0;

  while (i + 1 < n && left >= row[i])
    left -= row[i++];

  return i;
}

/**
 * sy_plausibility_draw_answer:
 * @self: plausible answers
 * @need: index of a need
 * @random: where chance comes from
 *
 * Returns: an answer, as often as it is plausible
 */
SyImportance
sy_plausibility_draw_answer (const SyPlausibility *self, guint need, SyRandom *random)
{
  return (SyImportance) draw (self->answers + need * SY_N_IMPORTANCES, SY_N_IMPORTANCES, random);
}

/**
 * sy_plausibility_draw_choice:
 * @self: plausible answers
 * @question: index of a question
 * @random: where chance comes from
 *
 * Returns: index of a choice, as often as it is plausible
 */
guint
sy_plausibility_draw_choice (const SyPlausibility *self, guint question, SyRandom *random)
{
  return draw (self->choices + self->start[question], self->start[question + 1] - self->start[question], random);
}
