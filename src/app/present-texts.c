/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "present-texts.h"

#include "explanation.h"

/* The single changes that would put one option first, below a heading. */
static void
add_changes_to (SyTextPage *page, const SyEvaluation *evaluation, guint leader, gboolean answered)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);
  g_autofree char *heading = sy_explain_changes_to (evaluation, leader, answered);
  const char *above = heading;

  for (guint i = 0; i < changes->n; i++)
    {
      gboolean own = sy_evaluation_get_origin (evaluation, changes->changes[i].need, NULL) == SY_ORIGIN_ANSWER;
      g_autofree char *sentence = NULL;

      if (changes->changes[i].leader != leader || own != answered || !sy_single_changes_is_nearest (changes, i))
        continue;
      sentence = sy_explain_change (evaluation, &changes->changes[i]);
      sy_text_page_add (page, above, sentence, NULL);
      above = NULL;
    }
}

static void
add_all_changes (SyTextPage *page, const SyEvaluation *evaluation, gboolean answered)
{
  for (guint rank = 0; rank < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); rank++)
    add_changes_to (page, evaluation, sy_evaluation_get_option_at (evaluation, rank), answered);
}

static void
add_way (SyTextPage *page, const SyEvaluation *evaluation, const SyShortestWay *way)
{
  g_autofree char *heading = sy_explain_way (evaluation, way);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; way != NULL && i < way->n; i++)
    g_ptr_array_add (steps, sy_explain_way_step (evaluation, &way->changes[i]));
  g_ptr_array_add (steps, NULL);
  text = g_strjoinv ("\n", (char **) steps->pdata);
  sy_text_page_add (page, heading, text, NULL);
}

/**
 * sy_present_changes:
 * @page: the page to fill
 * @evaluation: the evaluation to show
 * @way: (nullable): its shortest way, %NULL while it is looked for
 *
 * Says what would change the answer: single answers of the person, or else
 * the shortest list of them, then questions that are still open.
 */
void
sy_present_changes (SyTextPage *page, const SyEvaluation *evaluation, const SyShortestWay *way)
{
  sy_text_page_clear (page);
  add_all_changes (page, evaluation, TRUE);
  if (sy_explain_count_changes (evaluation, TRUE) == 0)
    add_way (page, evaluation, way);
  add_all_changes (page, evaluation, FALSE);
}

/**
 * sy_present_additions:
 * @start: the first column to fill
 * @end: the second one
 * @evaluation: the evaluation to show
 *
 * Says what would have to be added to the first option, need by need.
 */
void
sy_present_additions (SyTextPage *start, SyTextPage *end, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  guint option = sy_evaluation_get_option_at (evaluation, 0);
  g_autoptr (GArray) needs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_evaluation_must_add (evaluation, i, option))
      g_array_append_val (needs, i);

  sy_text_page_clear (start);
  sy_text_page_clear (end);
  for (guint i = 0; i < needs->len; i++)
    {
      guint need = g_array_index (needs, guint, i);
      g_autofree char *addition = sy_explain_addition (evaluation, need, option);

      sy_text_page_add (i < (needs->len + 1) / 2 ? start : end, sy_catalog_get_need (catalog, need)->title, addition,
                        NULL);
    }
}
