/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answering one question at a time, in words. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-guide.h"

#include "explanation.h"

/**
 * sy_explain_asked_topic:
 * @catalog: a catalog
 * @asked: something that it asks
 *
 * Returns: (transfer full): the heading of the form under which it stands
 */
char *
sy_explain_asked_topic (SyCatalog *catalog, SyAsked asked)
{
  if (asked.is_question)
    return g_strdup (_ ("About the team and the project"));

  return g_strdup (sy_catalog_get_group (catalog, sy_catalog_get_need (catalog, asked.index)->group)->title);
}

/**
 * sy_explain_asked_state:
 * @catalog: a catalog
 * @requirements: requirements
 * @asked: something that @catalog asks
 *
 * Returns: (transfer full) (nullable): what was said to it before, %NULL if
 *   it is asked for the first time
 */
char *
sy_explain_asked_state (SyCatalog *catalog, SyRequirements *requirements, SyAsked asked)
{
  int answer = sy_asked_get_answer (asked, catalog, requirements);

  if (answer >= 0)
    return g_strdup_printf (_ ("Your answer: %s"), sy_asked_get_label (asked, catalog, (guint) answer));
  if (sy_asked_is_done (asked, catalog, requirements))
    return g_strdup (_ ("You skipped this question."));

  return NULL;
}

/**
 * sy_explain_progress:
 * @progress: how far somebody has come
 *
 * Returns: (transfer full): how much is answered, and how much need not be
 */
char *
sy_explain_progress (const SyProgress *progress)
{
  guint n_skipped = progress->skipped->len;

  /* Translators: numbers of questions, such as "12 of 43 answered, 3 implied,
   * 2 skipped"; an implied one follows from the answer to another. */
  if (progress->n_implied > 0 && n_skipped > 0)
    return g_strdup_printf (_ ("%1$u of %2$u answered, %3$u implied, %4$u skipped"), progress->n_answered,
                            progress->n_asked, progress->n_implied, n_skipped);
  if (progress->n_implied > 0)
    return g_strdup_printf (_ ("%1$u of %2$u answered, %3$u implied"), progress->n_answered, progress->n_asked,
                            progress->n_implied);
  if (n_skipped > 0)
    return g_strdup_printf (_ ("%1$u of %2$u answered, %3$u skipped"), progress->n_answered, progress->n_asked,
                            n_skipped);

  return g_strdup_printf (ngettext ("%1$u of %2$u answered", "%1$u of %2$u answered", progress->n_asked),
                          progress->n_answered, progress->n_asked);
}

/**
 * sy_explain_end:
 * @progress: how far somebody has come
 *
 * Returns: (transfer full): that nothing is left to ask
 */
char *
sy_explain_end (const SyProgress *progress)
{
  guint n_skipped = progress->skipped->len;

  if (n_skipped == 0)
    return g_strdup (_ ("Nothing is left to ask: every question is answered or follows from other answers."));

  return g_strdup_printf (ngettext ("Nothing is left to ask, except for %u question that you skipped.",
                                    "Nothing is left to ask, except for %u questions that you skipped.", n_skipped),
                          n_skipped);
}

/**
 * sy_explain_marked_row:
 * @evaluation: an evaluation
 * @need: index of a need
 * @mark: (nullable): what sy_explain_open_mark() says of the need
 *
 * Returns: (transfer full): what sy_explain_row() says, and then @mark
 */
char *
sy_explain_marked_row (const SyEvaluation *evaluation, guint need, const char *mark)
{
  g_autofree char *row = sy_explain_row (evaluation, need);

  if (mark == NULL)
    return g_steal_pointer (&row);

  /* Translators: two texts to be read one after the other, such as "Must have"
   * and why the need matters. */
  return g_strdup_printf (_ ("%1$s. %2$s"), row, mark);
}

/**
 * sy_explain_question_row:
 * @catalog: a catalog
 * @requirements: requirements
 * @question: index of a question with choices
 * @mark: (nullable): what sy_explain_open_mark() says of the question
 *
 * Returns: (transfer full): the answer to a question, why it is asked, and
 *   @mark, as a screen reader says it after the question
 */
char *
sy_explain_question_row (SyCatalog *catalog, SyRequirements *requirements, guint question, const char *mark)
{
  const SyQuestion *asked = sy_catalog_get_question (catalog, question);
  const char *id = sy_requirements_get_choice (requirements, asked->id);
  guint choice;
  const char *answer = id != NULL && sy_catalog_find_choice (catalog, question, id, &choice)
                         ? asked->choices[choice].label
                         : _ ("Not answered");
  g_autofree char *row = asked->why != NULL ? g_strdup_printf (_ ("%1$s. %2$s"), answer, asked->why)
                                            : g_strdup (answer);

  if (mark == NULL)
    return g_steal_pointer (&row);

  /* The reason may be a whole sentence. */
  return g_str_has_suffix (row, ".") ? g_strdup_printf (_ ("%1$s %2$s"), row, mark)
                                     : g_strdup_printf (_ ("%1$s. %2$s"), row, mark);
}
