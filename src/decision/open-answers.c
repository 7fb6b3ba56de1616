/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "open-answers.h"

static void
take_choices (SyOpenAnswers *self, SyRequirements *requirements)
{
  guint n_questions = sy_catalog_get_n_questions (self->catalog);

  self->choices = g_new0 (int, n_questions);
  self->questions.index = g_new (guint, n_questions);

  for (guint i = 0; i < n_questions; i++)
    {
      const char *id = sy_requirements_get_choice (requirements, sy_catalog_get_question (self->catalog, i)->id);
      guint choice;

      self->choices[i] = -1;
      if (id != NULL && sy_catalog_find_choice (self->catalog, i, id, &choice))
        self->choices[i] = (int) choice;
      else
        self->questions.index[self->questions.n++] = i;
    }
}

static void
take_answers (SyOpenAnswers *self, SyRequirements *requirements)
{
  guint n_needs = sy_catalog_get_n_needs (self->catalog);

  self->own = g_new (SyImportance, n_needs);
  self->known = g_new (SyImportance, n_needs);
  self->needs.index = g_new (guint, n_needs);

  for (guint i = 0; i < n_needs; i++)
    {
      self->own[i] = sy_requirements_get_answer (requirements, sy_catalog_get_need (self->catalog, i)->id);
      self->known[i] = self->own[i] != SY_IMPORTANCE_UNANSWERED ? self->own[i]
                                                                : sy_open_answers_get_set (self, self->choices, i);
      if (self->known[i] == SY_IMPORTANCE_UNANSWERED)
        self->needs.index[self->needs.n++] = i;
    }
}

/**
 * sy_open_answers_new:
 * @catalog: a catalog, which must outlive the result
 * @requirements: what was answered
 *
 * Returns: (transfer full): what is open
 */
SyOpenAnswers *
sy_open_answers_new (SyCatalog *catalog, SyRequirements *requirements)
{
  SyOpenAnswers *self = g_new0 (SyOpenAnswers, 1);

  self->catalog = catalog;
  take_choices (self, requirements);
  take_answers (self, requirements);

  return self;
}

/**
 * sy_open_answers_free:
 * @self: (transfer full): what is open
 */
void
sy_open_answers_free (SyOpenAnswers *self)
{
  g_free (self->own);
  g_free (self->choices);
  g_free (self->known);
  g_free (self->needs.index);
  g_free (self->questions.index);
  g_free (self);
}

/**
 * sy_open_answers_get_set:
 * @self: what is open
 * @choices: (array): index of a choice for each question, or -1
 * @need: index of a need
 *
 * Returns: the highest importance that these choices set for @need, or
 *   unanswered if none does
 */
SyImportance
sy_open_answers_get_set (const SyOpenAnswers *self, const int *choices, guint need)
{
  SyImportance highest = SY_IMPORTANCE_UNANSWERED;

  for (guint i = 0; i < sy_catalog_get_n_questions (self->catalog); i++)
    {
      const SyNeedLevels *sets;

      if (choices[i] < 0)
        continue;

      sets = &sy_catalog_get_question (self->catalog, i)->choices[choices[i]].sets;
      for (guint j = 0; j < sets->n; j++)
        if (sets->level[j].need == need)
          highest = MAX (highest, sets->level[j].importance);
    }

  return highest;
}
