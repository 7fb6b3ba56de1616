/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of one option: its score, its share, its place and what it
 * misses. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-names.h"
#include "explanation-private.h"
#include "robustness.h"
#include "text.h"

/* The must-haves that an option misses, quoted, as a list. */
char *
sy_explain_list_missed (const SyEvaluation *evaluation, guint option)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_evaluation_misses (evaluation, option, i))
      g_ptr_array_add (titles, sy_text_quote (title_of (evaluation, i)));

  return sy_text_list ((const char *const *) titles->pdata, titles->len);
}

/* Whether the option is first in all readings. */
gboolean
sy_explain_is_all (const SyEvaluation *evaluation, guint option)
{
  return sy_evaluation_get_first_count (evaluation, option) == SY_ROBUSTNESS_DRAWS;
}

/* Whether that is so in more than 99.5 percent of them. */
gboolean
sy_explain_is_nearly_all (const SyEvaluation *evaluation, guint option)
{
  return sy_evaluation_get_first_count (evaluation, option) * 200 > SY_ROBUSTNESS_DRAWS * 199;
}

/**
 * sy_explain_score:
 * @evaluation: an evaluation
 * @option: index of an option
 *
 * Returns: (transfer full): its score as a whole number, a dash if nothing
 *   counts
 */
char *
sy_explain_score (const SyEvaluation *evaluation, guint option)
{
  if (sy_evaluation_get_total (evaluation) <= 0)
    return g_strdup ("–");

  return g_strdup_printf ("%d", points_of (evaluation, option));
}

/**
 * sy_explain_share:
 * @evaluation: an evaluation
 * @option: index of an option
 *
 * Returns: (transfer full): in what share of the readings it is first, as a
 *   short text for a column; a dash if nothing counts
 */
char *
sy_explain_share (const SyEvaluation *evaluation, guint option)
{
  guint count = sy_evaluation_get_first_count (evaluation, option);

  /* Nobody is first if nothing counts or nobody qualifies. */
  if (sy_evaluation_get_leader (evaluation) < 0)
    return g_strdup ("–");
  if (sy_explain_is_nearly_all (evaluation, option) && !sy_explain_is_all (evaluation, option))
    /* Translators: a share of more than 99 percent. */
    return g_strdup (_ (">99%"));
  if (count > 0 && count * 200 < SY_ROBUSTNESS_DRAWS)
    /* Translators: a share of less than 1 percent. */
    return g_strdup (_ ("<1%"));

  /* Translators: a share in percent. */
  return g_strdup_printf (_ ("%u%%"), sy_evaluation_get_first_share (evaluation, option));
}

/**
 * sy_explain_missed:
 * @evaluation: an evaluation
 * @option: index of an option
 *
 * Returns: (transfer full) (nullable): how many must-haves it misses, %NULL
 *   if none
 */
char *
sy_explain_missed (const SyEvaluation *evaluation, guint option)
{
  guint n = sy_evaluation_get_n_missed (evaluation, option);

  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("misses %u must-have", "misses %u must-haves", n), n);
}

static char *
explain_place (const SyEvaluation *evaluation, guint option)
{
  const char *name = name_of (evaluation, option);
  int score = points_of (evaluation, option);
  guint rank = sy_evaluation_get_rank (evaluation, option);

  switch (rank)
    {
    case 0:
      return g_strdup_printf (_ ("%1$s, %2$d out of 100, first"), name, score);
    case 1:
      return g_strdup_printf (_ ("%1$s, %2$d out of 100, second"), name, score);
    case 2:
      return g_strdup_printf (_ ("%1$s, %2$d out of 100, third"), name, score);
    case 3:
      return g_strdup_printf (_ ("%1$s, %2$d out of 100, fourth"), name, score);
    default:
      return g_strdup_printf (_ ("%1$s, %2$d out of 100, place %3$u"), name, score, rank + 1);
    }
}

/**
 * sy_explain_option:
 * @evaluation: an evaluation
 * @option: index of an option
 *
 * Returns: (transfer full): its name, score, place and missed must-haves, as
 *   a screen reader says it
 */
char *
sy_explain_option (const SyEvaluation *evaluation, guint option)
{
  guint n_missed = sy_evaluation_get_n_missed (evaluation, option);
  g_autofree char *place = NULL;
  g_autofree char *missed = NULL;

  if (sy_evaluation_get_total (evaluation) <= 0)
    return g_strdup_printf (_ ("%s, no score yet"), name_of (evaluation, option));

  place = explain_place (evaluation, option);
  if (n_missed == 0)
    return g_steal_pointer (&place);

  missed = sy_explain_list_missed (evaluation, option);
  /* Translators: the first is a sentence such as "Django, 78 out of 100, first",
   * the second a list of titles. */
  return g_strdup_printf (ngettext ("%1$s. Misses the must-have %2$s.", "%1$s. Misses the must-haves %2$s.", n_missed),
                          place, missed);
}
