/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of what would change the answer. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation.h"
#include "rounding.h"
#include "text.h"

static const char *
name_of (const SyEvaluation *evaluation, guint option)
{
  return sy_catalog_get_option (sy_evaluation_get_catalog (evaluation), option)->name;
}

static const char *
title_of (const SyEvaluation *evaluation, guint need)
{
  return sy_catalog_get_need (sy_evaluation_get_catalog (evaluation), need)->title;
}

static const char *
label_of (const SyEvaluation *evaluation, SyImportance importance)
{
  return sy_catalog_get_importance (sy_evaluation_get_catalog (evaluation), importance)->label;
}

/**
 * sy_explain_importance:
 * @evaluation: an evaluation
 * @importance: an importance
 *
 * Returns: (transfer full): what it is called
 */
char *
sy_explain_importance (const SyEvaluation *evaluation, SyImportance importance)
{
  return g_strdup (importance == SY_IMPORTANCE_UNANSWERED ? _ ("Not answered") : label_of (evaluation, importance));
}

static char *
explain_single (const SyEvaluation *evaluation)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);
  guint n = 0;

  for (guint i = 0; i < changes->n; i++)
    n += sy_single_changes_is_nearest (changes, i);
  if (n == 0)
    return g_strdup (_ ("No single answer would"));

  return g_strdup_printf (ngettext ("%u single answer would", "%u single answers would", n), n);
}

static char *
explain_shortest (const SyShortestWay *way)
{
  if (way == NULL || !way->finished)
    return g_strdup (_ ("looking for the shortest list…"));
  if (way->n == 0)
    return g_strdup_printf (_ ("nor would up to %d of the answers so far together"), SY_WAY_MOST);

  return g_strdup_printf (ngettext ("%u of the answers so far would", "%u of the answers so far together would", way->n),
                          way->n);
}

/**
 * sy_explain_changes:
 * @evaluation: an evaluation
 * @way: (nullable): the shortest way to another leader, if it is known
 *
 * Returns: (transfer full): what would change the answer, in one line
 */
char *
sy_explain_changes (const SyEvaluation *evaluation, const SyShortestWay *way)
{
  g_autofree char *single = explain_single (evaluation);
  g_autofree char *shortest = explain_shortest (way);

  /* One of the person's own answers is among the single ones already. */
  if (way != NULL && way->finished && way->n == 1)
    return g_steal_pointer (&single);

  /* Translators: two statements of one line, such as "No single answer would;
   * 2 of the answers so far together would be enough". */
  return g_strdup_printf (_ ("%1$s; %2$s"), single, shortest);
}

/**
 * sy_explain_changes_to:
 * @evaluation: an evaluation
 * @leader: index of an option
 *
 * Returns: (transfer full): the heading of the single changes that would put
 *   the option first
 */
char *
sy_explain_changes_to (const SyEvaluation *evaluation, guint leader)
{
  return g_strdup_printf (_ ("Single answers that would put %s first"), name_of (evaluation, leader));
}

static guint
best_rival (const SyEvaluation *evaluation, const SySingleChange *change)
{
  int leader = sy_evaluation_get_leader (evaluation);
  guint best = change->leader == 0 ? 1 : 0;

  if (leader >= 0)
    return (guint) leader;

  for (guint i = 0; i < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); i++)
    if (i != change->leader && change->scores[i] > change->scores[best])
      best = i;

  return best;
}

/* Whether the change makes a must-have that the option misses. */
static gboolean
would_miss (const SyEvaluation *evaluation, const SySingleChange *change, guint option)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  return change->to == SY_IMPORTANCE_MUST &&
         sy_catalog_get_rating (catalog, change->need, option)->level < sy_catalog_get_must_have_minimum (catalog);
}

/**
 * sy_explain_change:
 * @evaluation: an evaluation
 * @change: one of its single changes
 *
 * Returns: (transfer full): the change and what it does, as a sentence
 */
char *
sy_explain_change (const SyEvaluation *evaluation, const SySingleChange *change)
{
  guint rival = best_rival (evaluation, change);

  if (would_miss (evaluation, change, rival))
    /* Translators: a need, "Must have", an option, and the one that is first today. */
    return g_strdup_printf (_ ("If “%1$s” were “%2$s”, %3$s would come first, because %4$s misses it."),
                            title_of (evaluation, change->need), label_of (evaluation, change->to),
                            name_of (evaluation, change->leader), name_of (evaluation, rival));

  if (sy_round_score (change->scores[change->leader]) == sy_round_score (change->scores[rival]))
    return g_strdup_printf (_ ("If “%1$s” were “%2$s”, %3$s would come first by less than a point."),
                            title_of (evaluation, change->need), label_of (evaluation, change->to),
                            name_of (evaluation, change->leader));

  /* Translators: a need, an importance such as "Nice to have", an option and
   * its score, the score of the option that is first today. */
  return g_strdup_printf (_ ("If “%1$s” were “%2$s”, %3$s would come first, %4$d to %5$d."),
                          title_of (evaluation, change->need), label_of (evaluation, change->to),
                          name_of (evaluation, change->leader), sy_round_score (change->scores[change->leader]),
                          sy_round_score (change->scores[rival]));
}

/**
 * sy_explain_change_scores:
 * @evaluation: an evaluation
 * @change: one of its single changes
 *
 * Returns: (transfer full): the score of the new leader and of today's, or
 *   why there is nothing to compare
 */
char *
sy_explain_change_scores (const SyEvaluation *evaluation, const SySingleChange *change)
{
  guint rival = best_rival (evaluation, change);

  if (would_miss (evaluation, change, rival))
    return g_strdup_printf (_ ("%s misses it"), name_of (evaluation, rival));

  if (sy_round_score (change->scores[change->leader]) == sy_round_score (change->scores[rival]))
    return g_strdup (_ ("by less than a point"));

  /* Translators: two scores, the winner's first. */
  return g_strdup_printf (_ ("%1$d to %2$d"), sy_round_score (change->scores[change->leader]),
                          sy_round_score (change->scores[rival]));
}

/**
 * sy_explain_way:
 * @evaluation: an evaluation
 * @way: (nullable): the shortest way to another leader, if it is known
 *
 * Returns: (transfer full): the heading of the shortest way, or that there
 *   is none
 */
char *
sy_explain_way (const SyEvaluation *evaluation, const SyShortestWay *way)
{
  if (way == NULL || !way->finished)
    return g_strdup (_ ("Looking for the shortest list of changes…"));
  if (way->n == 0)
    return g_strdup_printf (_ ("No change of up to %d of your answers would put another option first."), SY_WAY_MOST);

  return g_strdup_printf (ngettext ("The one change to your answers that would put %s first",
                                    "Shortest list of changes to your answers that would put %s first", way->n),
                          name_of (evaluation, way->leader));
}

/**
 * sy_explain_way_step:
 * @evaluation: an evaluation
 * @step: one of the changes of a shortest way
 *
 * Returns: (transfer full): the change as a sentence
 */
char *
sy_explain_way_step (const SyEvaluation *evaluation, const SyNeedLevel *step)
{
  g_autofree char *from = sy_explain_importance (evaluation, sy_evaluation_get_importance (evaluation, step->need));

  /* Translators: a need, its importance now, and what it would have to be. */
  return g_strdup_printf (_ ("“%1$s”: from “%2$s” to “%3$s”"), title_of (evaluation, step->need), from,
                          label_of (evaluation, step->importance));
}
