/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of what would change the answer. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-names.h"
#include "explanation.h"
#include "rounding.h"
#include "text.h"

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

/**
 * sy_explain_count_changes:
 * @evaluation: an evaluation
 * @answered: whether to count needs that the person answered, or the others
 *
 * Returns: how many needs have a single change that would put another option
 *   first
 */
guint
sy_explain_count_changes (const SyEvaluation *evaluation, gboolean answered)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);
  guint n = 0;

  for (guint i = 0; i < changes->n; i++)
    if ((i == 0 || changes->changes[i].need != changes->changes[i - 1].need) &&
        answered == (sy_evaluation_get_origin (evaluation, changes->changes[i].need, NULL) == SY_ORIGIN_ANSWER))
      n++;

  return n;
}

static char *
explain_without_single (const SyShortestWay *way)
{
  if (way == NULL || !way->finished)
    return g_strdup (_ ("No single answer would; looking for the shortest list…"));
  if (way->n == 0)
    return g_strdup_printf (_ ("No single answer would, nor up to %d of your answers together"), SY_WAY_MOST);

  return g_strdup_printf (ngettext ("No other answer would; %u of your answers would",
                                    "No single answer would; %u of your answers together would", way->n),
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
  guint n_answered = sy_explain_count_changes (evaluation, TRUE);
  guint n_open = sy_explain_count_changes (evaluation, FALSE);

  if (n_answered + n_open == 0)
    return explain_without_single (way);
  if (n_open == 0)
    return g_strdup_printf (ngettext ("%u of your answers alone would", "%u of your answers would, each alone",
                                      n_answered),
                            n_answered);
  if (n_answered == 0)
    return g_strdup_printf (ngettext ("%u question that is still open could", "%u questions that are still open could",
                                      n_open),
                            n_open);

  return g_strdup_printf (ngettext ("%1$u of your answers would; %2$u question that is still open could",
                                    "%1$u of your answers would; %2$u questions that are still open could", n_open),
                          n_answered, n_open);
}

/**
 * sy_explain_changes_to:
 * @evaluation: an evaluation
 * @leader: index of an option
 * @answered: whether it is about needs that the person answered, or others
 *
 * Returns: (transfer full): the heading of the single changes that would put
 *   the option first
 */
char *
sy_explain_changes_to (const SyEvaluation *evaluation, guint leader, gboolean answered)
{
  const char *name = name_of (evaluation, leader);

  if (sy_evaluation_get_leader (evaluation) < 0)
    return g_strdup_printf (answered ? _ ("One changed answer that would let %s qualify")
                                     : _ ("One more answer that would let %s qualify"),
                            name);

  return g_strdup_printf (answered ? _ ("One changed answer that would put %s first")
                                   : _ ("One more answer that would put %s first"),
                          name);
}

/* Whether the change makes a must-have that the option misses. */
static gboolean
would_miss (const SyEvaluation *evaluation, const SySingleChange *change, guint option)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  return change->to == SY_IMPORTANCE_MUST &&
         sy_catalog_get_rating (catalog, change->need, option)->level < sy_catalog_get_must_have_minimum (catalog);
}

static gboolean
is_level (const SySingleChange *change, int rival)
{
  return change->scores[change->leader] - change->scores[rival] < SY_SCORE_GRAIN;
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
  int rival = sy_evaluation_get_leader (evaluation);

  if (rival < 0)
    return g_strdup_printf (_ ("If “%1$s” were “%2$s”, %3$s would meet every must-have and come first."),
                            title_of (evaluation, change->need), label_of (evaluation, change->to),
                            name_of (evaluation, change->leader));
  if (would_miss (evaluation, change, (guint) rival))
    /* Translators: a need, "Must have", an option, and the one that is first today. */
    return g_strdup_printf (_ ("If “%1$s” were “%2$s”, %3$s would come first, because %4$s misses it."),
                            title_of (evaluation, change->need), label_of (evaluation, change->to),
                            name_of (evaluation, change->leader), name_of (evaluation, (guint) rival));
  if (is_level (change, rival))
    return g_strdup_printf (_ ("If “%1$s” were “%2$s”, %3$s would come first, level with %4$s."),
                            title_of (evaluation, change->need), label_of (evaluation, change->to),
                            name_of (evaluation, change->leader), name_of (evaluation, (guint) rival));

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
  int rival = sy_evaluation_get_leader (evaluation);

  if (rival < 0)
    return g_strdup (_ ("meets all must-haves"));
  if (would_miss (evaluation, change, (guint) rival))
    return g_strdup_printf (_ ("%s misses it"), name_of (evaluation, (guint) rival));
  if (is_level (change, rival))
    return g_strdup (_ ("level"));

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
  if (way->n == 0 && sy_evaluation_get_n_answered (evaluation) <= SY_WAY_MOST)
    return g_strdup (_ ("No change to your answers so far would put another option first."));
  if (way->n == 0)
    return g_strdup_printf (_ ("No change of up to %d of your answers would put another option first."), SY_WAY_MOST);

  if (sy_evaluation_get_leader (evaluation) < 0)
    return g_strdup_printf (_ ("Shortest list of changes to your answers that would let %s qualify"),
                            name_of (evaluation, way->leader));

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
