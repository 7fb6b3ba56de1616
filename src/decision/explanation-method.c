/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the scores are made, with the numbers of the project at hand. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-names.h"
#include "explanation.h"
#include "robustness.h"
#include "text.h"

static void
add (GStrvBuilder *builder, const char *heading, const char *text)
{
  g_strv_builder_add (builder, heading);
  g_strv_builder_add (builder, text);
}

static void
add_weights (GStrvBuilder *builder, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;
  guint n = sy_evaluation_get_n_counting (evaluation);

  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    {
      const SyImportanceInfo *info = sy_catalog_get_importance (catalog, (SyImportance) i);

      /* Translators: an importance and its weight. */
      g_ptr_array_add (parts, g_strdup_printf (_ ("“%1$s” weighs %2$g"), info->label, info->weight));
    }
  list = sy_text_list ((const char *const *) parts->pdata, parts->len);
  text = g_strdup_printf (ngettext ("%1$s. In this project %2$u need counts.",
                                    "%1$s. In this project %2$u needs count.", n),
                          list, n);
  add (builder, _ ("1. Each answer has a weight"), text);
}

/* The overlap whose guard takes most away here, or -1. */
static int
find_strongest_overlap (const SyEvaluation *evaluation, double *before, double *after)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  int strongest = -1;

  *before = *after = 0;
  for (guint i = 0; i < sy_catalog_get_n_overlaps (catalog); i++)
    {
      const SyIndexes *needs = &sy_catalog_get_overlap (catalog, i)->needs;
      double raw = 0, scaled = 0;

      for (guint j = 0; j < needs->n; j++)
        {
          SyImportance importance = sy_evaluation_get_importance (evaluation, needs->index[j]);

          if (importance != SY_IMPORTANCE_UNANSWERED)
            raw += sy_catalog_get_importance (catalog, importance)->weight;
          scaled += sy_evaluation_get_weight (evaluation, needs->index[j]);
        }
      if (raw - scaled > *before - *after)
        {
          strongest = (int) i;
          *before = raw;
          *after = scaled;
        }
    }

  return strongest;
}

static char *
list_counting (const SyEvaluation *evaluation, guint overlap)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  const SyIndexes *needs = &sy_catalog_get_overlap (catalog, overlap)->needs;
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < needs->n; i++)
    if (sy_evaluation_get_weight (evaluation, needs->index[i]) > 0)
      g_ptr_array_add (titles, sy_text_quote (sy_catalog_get_need (catalog, needs->index[i])->title));

  return sy_text_list ((const char *const *) titles->pdata, titles->len);
}

static void
add_overlaps (GStrvBuilder *builder, const SyEvaluation *evaluation)
{
  g_autofree char *text = NULL;
  g_autofree char *needs = NULL;
  double before, after;
  int overlap = find_strongest_overlap (evaluation, &before, &after);

  /* There each person's weights are made before their mean is. */
  if (sy_evaluation_is_together (evaluation))
    text = g_strdup (_ ("Needs that say much the same thing share within one person’s answers: the strongest counts in "
                        "full, the rest together at half."));
  else if (overlap >= 0)
    {
      needs = list_counting (evaluation, (guint) overlap);
      /* Translators: a list of needs, and two sums of weights. */
      text = g_strdup_printf (_ ("Needs that say much the same thing share: the strongest counts in full, the rest "
                                 "together at half. Here %1$s overlap most: together they weigh %3$.3g, not %2$.3g."),
                              needs, before, after);
    }
  else
    text = g_strdup (_ ("Needs that say much the same thing share: the strongest counts in full, the rest together at "
                        "half. Here no two such needs count."));

  add (builder, _ ("2. One wish does not count twice"), text);
}

static guint
find_heaviest (const SyEvaluation *evaluation)
{
  guint heaviest = 0;

  for (guint i = 1; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    if (sy_evaluation_get_weight (evaluation, i) > sy_evaluation_get_weight (evaluation, heaviest))
      heaviest = i;

  return heaviest;
}

static void
add_example (GStrvBuilder *builder, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  guint need = find_heaviest (evaluation);
  guint option = sy_evaluation_get_option_at (evaluation, 0);
  const SyLevel *level = sy_catalog_get_level (catalog, sy_catalog_get_rating (catalog, need, option)->level);
  double weight = sy_evaluation_get_weight (evaluation, need);
  double total = sy_evaluation_get_total (evaluation);
  /* Translators: a need, its weight, the sum of all weights, the points of 100
   * that it is worth, an option, its rating in words, its value in percent, and
   * the points that the option gets. */
  g_autofree char *text = g_strdup_printf (
    _ (
      "The heaviest need here is “%1$s”: its weight is %2$.3g of %3$.3g in all, so it is worth %4$.1f of 100 points. %5$s is "
      "rated “%6$s” on it, which earns %7$.0f%% of them: %8$.1f points."),
    sy_catalog_get_need (catalog, need)->title, weight, total, 100 * weight / total,
    sy_catalog_get_option (catalog, option)->name, level->label, 100 * level->value,
    sy_evaluation_get_contribution (evaluation, need, option));

  add (builder, _ ("3. Weight times rating gives points"), text);
}

static void
add_sum (GStrvBuilder *builder, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint rank = 0; rank < sy_catalog_get_n_options (catalog); rank++)
    {
      guint option = sy_evaluation_get_option_at (evaluation, rank);

      /* Translators: an option and its score. */
      g_ptr_array_add (parts, g_strdup_printf (_ ("%1$s %2$d"), name_of (evaluation, option),
                                               points_of (evaluation, option)));
    }
  list = sy_text_list ((const char *const *) parts->pdata, parts->len);
  text = g_strdup_printf (_ ("Added up over all needs, that makes the scores: %s. An option that is best at everything "
                             "would have 100."),
                          list);
  add (builder, _ ("4. The points add up to the score"), text);
}

static void
add_must_haves (GStrvBuilder *builder, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  const SyLevel *minimum = sy_catalog_get_level (catalog, sy_catalog_get_must_have_minimum (catalog));
  g_autofree char *text = g_strdup_printf (
    _ (
      "An option meets a must-have if it is rated “%s” or better on it. One that misses a must-have comes after all that "
      "miss none, whatever its score."),
    minimum->label);

  add (builder, _ ("5. Must-haves stand outside the sum"), text);
}

static double
moves_in_100 (SyCatalog *catalog, guint confidence)
{
  return 100 * (1 - sy_catalog_get_confidence (catalog, confidence)->stays);
}

static void
add_readings (GStrvBuilder *builder, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  guint first = sy_evaluation_get_option_at (evaluation, 0);
  g_autofree char *share = sy_explain_share (evaluation, first);
  /* Translators: a number of readings, two numbers up to 100, an option, and a
   * share in percent. */
  g_autofree char *text = g_strdup_printf (
    _ (
      "Nobody means “important” to the last digit, and ratings are judgements. So the sum is made %1$u times with weights "
      "that differ a little, and with ratings of which the best supported move up or down a step in %2$.0f of 100 readings, "
      "the least supported in %3$.0f. Whether a must-have is met does not vary. Of these readings, %4$s comes first in "
      "%5$s. The same answers always give the same share."),
    SY_ROBUSTNESS_DRAWS, moves_in_100 (catalog, 0), moves_in_100 (catalog, SY_N_CONFIDENCES - 1),
    sy_catalog_get_option (catalog, first)->name, share);

  add (builder, _ ("6. How sure that is"), text);
}

static void
add_limits (GStrvBuilder *builder, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  g_autofree char *text = g_strdup_printf (
    _ (
      "The ratings are judgements with sources, not measurements; they are those of “%1$s”, version %2$s. The scores know "
      "nothing of what the form does not ask: prices, contracts, the people at hand, what exists already. A share of "
      "readings is not the chance that the project succeeds."),
    sy_catalog_get_title (catalog), sy_catalog_get_version (catalog));

  add (builder, _ ("What the numbers do not know"), text);
}

/**
 * sy_explain_method:
 * @evaluation: an evaluation in which something counts
 *
 * Explains the method to somebody who has never seen a weighted score, with
 * the numbers of this project.
 *
 * Returns: (transfer full) (array zero-terminated=1): headings and
 *   paragraphs in turn
 */
char **
sy_explain_method (const SyEvaluation *evaluation)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  add_weights (builder, evaluation);
  add_overlaps (builder, evaluation);
  add_example (builder, evaluation);
  add_sum (builder, evaluation);
  add_must_haves (builder, evaluation);
  add_readings (builder, evaluation);
  add_limits (builder, evaluation);

  return g_strv_builder_end (builder);
}

/**
 * sy_explain_catalog:
 * @catalog: a catalog
 *
 * Returns: (transfer full): on which ratings a result rests, for the foot of
 *   a picture or a page
 */
char *
sy_explain_catalog (SyCatalog *catalog)
{
  if (sy_catalog_get_date (catalog) == NULL)
    /* Translators: the title of the catalog and its version. */
    return g_strdup_printf (_ ("Ratings: “%1$s”, version %2$s"), sy_catalog_get_title (catalog),
                            sy_catalog_get_version (catalog));

  /* Translators: the title of the catalog, its version and its date. */
  return g_strdup_printf (_ ("Ratings: “%1$s”, version %2$s of %3$s"), sy_catalog_get_title (catalog),
                          sy_catalog_get_version (catalog), sy_catalog_get_date (catalog));
}
