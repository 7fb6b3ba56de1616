/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The effective importance of every need: what the person said, else what
 * follows from a choice, else the catalog's default. */

#include "config.h"

#include "evaluation-private.h"

/* Step 1 of effective importance: the person's own answers. */
static void
take_answers (SyEvaluation *self, SyRequirements *requirements)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    {
      const char *id = sy_catalog_get_need (self->catalog, i)->id;

      self->importances[i] = sy_requirements_get_answer (requirements, id);
      if (self->importances[i] != SY_IMPORTANCE_UNANSWERED)
        {
          self->provenances[i].origin = SY_ORIGIN_ANSWER;
          self->n_answered++;
        }
    }
}

/* Step 2: the highest importance that a choice sets. */
static void
take_choice (SyEvaluation *self, guint question, const SyChoice *choice)
{
  for (guint i = 0; i < choice->sets.n; i++)
    {
      const SyNeedLevel *set = &choice->sets.level[i];
      SyProvenance *provenance = &self->provenances[set->need];

      if (provenance->origin == SY_ORIGIN_ANSWER || self->importances[set->need] >= set->importance)
        continue;

      self->importances[set->need] = set->importance;
      provenance->origin = SY_ORIGIN_CHOICE;
      provenance->question = question;
    }
}

static void
take_choices (SyEvaluation *self, SyRequirements *requirements)
{
  for (guint i = 0; i < sy_catalog_get_n_questions (self->catalog); i++)
    {
      const SyQuestion *question = sy_catalog_get_question (self->catalog, i);
      const char *id = sy_requirements_get_choice (requirements, question->id);
      guint choice;

      if (id == NULL || !sy_catalog_find_choice (self->catalog, i, id, &choice))
        continue;

      self->touched = TRUE;
      take_choice (self, i, &question->choices[choice]);
    }
}

/* Whether anything was said that weighs. */
static gboolean
has_wish (const SyEvaluation *self)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    if (self->importances[i] > SY_IMPORTANCE_NOT_NEEDED)
      return TRUE;

  return FALSE;
}

/* Step 3: the catalog's defaults. They join what the person wants; alone they
 * would name a winner before anything was wanted at all. */
static void
take_defaults (SyEvaluation *self)
{
  if (!has_wish (self))
    return;

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    {
      const SyNeed *need = sy_catalog_get_need (self->catalog, i);

      if (self->importances[i] == SY_IMPORTANCE_UNANSWERED &&
          need->default_importance != SY_IMPORTANCE_UNANSWERED)
        {
          self->importances[i] = need->default_importance;
          self->provenances[i].origin = SY_ORIGIN_DEFAULT;
        }
    }
}

/* Fills in importances and where they come from. */
void
sy_evaluation_take_importances (SyEvaluation *self, SyRequirements *requirements)
{
  take_answers (self, requirements);
  self->touched = self->n_answered > 0;
  take_choices (self, requirements);
  take_defaults (self);
}
