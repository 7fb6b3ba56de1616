/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "asked.h"

#include "open-answers.h"

static const SyNeed *
get_need (SyAsked asked, SyCatalog *catalog)
{
  return sy_catalog_get_need (catalog, asked.index);
}

static const SyQuestion *
get_question (SyAsked asked, SyCatalog *catalog)
{
  return sy_catalog_get_question (catalog, asked.index);
}

/**
 * sy_asked_find:
 * @catalog: a catalog
 * @is_question: whether @id is that of a question; else it is that of a need
 * @id: an id
 * @asked: (out): what has that id
 *
 * Returns: whether the catalog asks it
 */
gboolean
sy_asked_find (SyCatalog *catalog, gboolean is_question, const char *id, SyAsked *asked)
{
  asked->is_question = is_question;
  return is_question ? sy_catalog_find_question (catalog, id, &asked->index)
                     : sy_catalog_find_need (catalog, id, &asked->index);
}

/**
 * sy_asked_equal:
 * @asked: something that is asked
 * @other: something that is asked
 *
 * Returns: whether they are the same
 */
gboolean
sy_asked_equal (SyAsked asked, SyAsked other)
{
  return asked.is_question == other.is_question && asked.index == other.index;
}

/**
 * sy_asked_get_id:
 * @asked: something that is asked
 * @catalog: its catalog
 *
 * Returns: id of the need or question
 */
const char *
sy_asked_get_id (SyAsked asked, SyCatalog *catalog)
{
  return asked.is_question ? get_question (asked, catalog)->id : get_need (asked, catalog)->id;
}

/**
 * sy_asked_get_text:
 * @asked: something that is asked
 * @catalog: its catalog
 *
 * Returns: the plain sentence that asks for it
 */
const char *
sy_asked_get_text (SyAsked asked, SyCatalog *catalog)
{
  return asked.is_question ? get_question (asked, catalog)->title : get_need (asked, catalog)->question;
}

/**
 * sy_asked_get_why:
 * @asked: something that is asked
 * @catalog: its catalog
 *
 * Returns: (nullable): why it matters
 */
const char *
sy_asked_get_why (SyAsked asked, SyCatalog *catalog)
{
  return asked.is_question ? get_question (asked, catalog)->why : get_need (asked, catalog)->why;
}

/**
 * sy_asked_get_term:
 * @asked: something that is asked
 * @catalog: its catalog
 *
 * Returns: (nullable): the short term by which charts call it; questions have
 *   none
 */
const char *
sy_asked_get_term (SyAsked asked, SyCatalog *catalog)
{
  return asked.is_question ? NULL : get_need (asked, catalog)->title;
}

/**
 * sy_asked_get_n_answers:
 * @asked: something that is asked
 * @catalog: its catalog
 *
 * Returns: how many answers there are to choose from
 */
guint
sy_asked_get_n_answers (SyAsked asked, SyCatalog *catalog)
{
  return asked.is_question ? get_question (asked, catalog)->n_choices : SY_N_IMPORTANCES;
}

/**
 * sy_asked_get_label:
 * @asked: something that is asked
 * @catalog: its catalog
 * @answer: one of its answers
 *
 * Returns: what the answer is called
 */
const char *
sy_asked_get_label (SyAsked asked, SyCatalog *catalog, guint answer)
{
  return asked.is_question ? get_question (asked, catalog)->choices[answer].label
                           : sy_catalog_get_importance (catalog, (SyImportance) answer)->label;
}

/**
 * sy_asked_get_digit:
 * @asked: something that is asked
 * @answer: one of its answers
 *
 * Returns: the number by which the answer is given: importances count from 0
 *   as in the form, choices from 1
 */
guint
sy_asked_get_digit (SyAsked asked, guint answer)
{
  return asked.is_question ? answer + 1 : answer;
}

/**
 * sy_asked_get_answer:
 * @asked: something that is asked
 * @catalog: its catalog
 * @requirements: requirements
 *
 * Returns: the answer that the person gave, or -1
 */
int
sy_asked_get_answer (SyAsked asked, SyCatalog *catalog, SyRequirements *requirements)
{
  const char *choice;
  guint answer;

  if (!asked.is_question)
    return (int) sy_requirements_get_answer (requirements, get_need (asked, catalog)->id);

  choice = sy_requirements_get_choice (requirements, get_question (asked, catalog)->id);
  return choice != NULL && sy_catalog_find_choice (catalog, asked.index, choice, &answer) ? (int) answer : -1;
}

/**
 * sy_asked_set_answer:
 * @asked: something that is asked
 * @catalog: its catalog
 * @requirements: requirements
 * @answer: one of its answers
 *
 * Gives that answer.
 */
void
sy_asked_set_answer (SyAsked asked, SyCatalog *catalog, SyRequirements *requirements, guint answer)
{
  if (asked.is_question)
    sy_requirements_set_choice (requirements, get_question (asked, catalog)->id,
                                get_question (asked, catalog)->choices[answer].id);
  else
    sy_requirements_set_answer (requirements, get_need (asked, catalog)->id, (SyImportance) answer);
}

/**
 * sy_asked_skip:
 * @asked: something that is asked
 * @catalog: its catalog
 * @requirements: requirements
 *
 * Notes that the person does not know.
 */
void
sy_asked_skip (SyAsked asked, SyCatalog *catalog, SyRequirements *requirements)
{
  sy_requirements_set_skipped (requirements, asked.is_question, sy_asked_get_id (asked, catalog), TRUE);
}

/**
 * sy_asked_is_done:
 * @asked: something that is asked
 * @catalog: its catalog
 * @requirements: requirements
 *
 * Returns: whether the person answered or skipped it
 */
gboolean
sy_asked_is_done (SyAsked asked, SyCatalog *catalog, SyRequirements *requirements)
{
  return sy_asked_get_answer (asked, catalog, requirements) >= 0 ||
         sy_requirements_is_skipped (requirements, asked.is_question, sy_asked_get_id (asked, catalog));
}

static void
collect_skipped (SyProgress *self, SyCatalog *catalog, SyRequirements *requirements, gboolean is_question,
                 const SyIndexes *open)
{
  for (guint i = 0; i < open->n; i++)
    {
      SyAsked asked = { is_question, open->index[i] };

      if (sy_asked_is_done (asked, catalog, requirements))
        g_array_append_val (self->skipped, asked);
    }
}

/**
 * sy_progress_new:
 * @catalog: a catalog
 * @requirements: requirements
 *
 * Returns: (transfer full): how far they have come
 */
SyProgress *
sy_progress_new (SyCatalog *catalog, SyRequirements *requirements)
{
  SyProgress *self = g_new0 (SyProgress, 1);
  g_autoptr (SyOpenAnswers) open = sy_open_answers_new (catalog, requirements);
  guint n_needs = sy_catalog_get_n_needs (catalog);
  guint n_questions = sy_catalog_get_n_questions (catalog);

  self->n_asked = n_needs + n_questions;
  self->n_answered = n_questions - open->questions.n;
  for (guint i = 0; i < n_needs; i++)
    self->n_answered += open->own[i] != SY_IMPORTANCE_UNANSWERED;
  self->n_implied = self->n_asked - open->questions.n - open->needs.n - self->n_answered;

  self->skipped = g_array_new (FALSE, FALSE, sizeof (SyAsked));
  collect_skipped (self, catalog, requirements, TRUE, &open->questions);
  collect_skipped (self, catalog, requirements, FALSE, &open->needs);

  return self;
}

/**
 * sy_progress_free:
 * @self: (transfer full): progress
 */
void
sy_progress_free (SyProgress *self)
{
  g_array_unref (self->skipped);
  g_free (self);
}

/**
 * sy_progress_get_share:
 * @self: progress
 *
 * Returns: the share of what is asked that need not be asked any longer, 0 to
 *   1
 */
double
sy_progress_get_share (const SyProgress *self)
{
  return self->n_asked > 0 ? (double) (self->n_answered + self->n_implied + self->skipped->len) / self->n_asked : 1.0;
}
