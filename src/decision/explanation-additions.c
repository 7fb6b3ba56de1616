/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of what would have to be added to an option. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-names.h"
#include "explanation.h"

static guint
count_additions (const SyEvaluation *evaluation, guint option)
{
  guint n = 0;

  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    n += sy_evaluation_must_add (evaluation, i, option);

  return n;
}

/**
 * sy_explain_additions_title:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): the question that a list of what has to be added
 *   to the first option answers
 */
char *
sy_explain_additions_title (const SyEvaluation *evaluation)
{
  /* Translators: an option. */
  return g_strdup_printf (_ ("What would we have to add to %s?"),
                          name_of (evaluation, sy_evaluation_get_option_at (evaluation, 0)));
}

/**
 * sy_explain_additions:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): for how many needs something must be added to
 *   the first two options, in one line
 */
char *
sy_explain_additions (const SyEvaluation *evaluation)
{
  guint first = sy_evaluation_get_option_at (evaluation, 0);
  guint second;

  if (sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)) < 2)
    return sy_explain_additions_of (evaluation, first);

  second = sy_evaluation_get_option_at (evaluation, 1);
  /* Translators: two options, each with the number of needs. */
  return g_strdup_printf (_ ("Needs with something to add: %1$s %2$u, %3$s %4$u"), name_of (evaluation, first),
                          count_additions (evaluation, first), name_of (evaluation, second),
                          count_additions (evaluation, second));
}

/**
 * sy_explain_additions_of:
 * @evaluation: an evaluation
 * @option: index of an option
 *
 * Returns: (transfer full): for how many needs something must be added to it
 */
char *
sy_explain_additions_of (const SyEvaluation *evaluation, guint option)
{
  guint n = count_additions (evaluation, option);

  if (n == 0)
    return g_strdup (_ ("Covers every need that counts by itself"));

  return g_strdup_printf (ngettext ("Something to add for %u need", "Something to add for %u needs", n), n);
}

/**
 * sy_explain_addition:
 * @evaluation: an evaluation
 * @need: index of a need
 * @option: index of an option
 *
 * Returns: (transfer full): what to add to the option for that need
 */
char *
sy_explain_addition (const SyEvaluation *evaluation, guint need, guint option)
{
  const SyRating *rating = sy_catalog_get_rating (sy_evaluation_get_catalog (evaluation), need, option);
  guint n = g_strv_length ((char **) rating->add);

  /* No ready part is named: the reason says what is missing. */
  if (n == 0)
    return g_strdup (rating->because);

  return g_strjoinv ("\n", (char **) rating->add);
}
