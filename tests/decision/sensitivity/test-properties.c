/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for all catalogs and answers, not only for examples. */

#include "generated-catalog.h"
#include "reasons.h"
#include "rounding.h"

#include <math.h>

#define ROUNDS 1000

/* Sums of the same numbers in another order. */
#define NEARLY 1e-9

static gboolean
tied (const SyEvaluation *evaluation, guint a, guint b)
{
  gboolean misses_a = sy_evaluation_get_n_missed (evaluation, a) > 0;
  gboolean misses_b = sy_evaluation_get_n_missed (evaluation, b) > 0;

  return misses_a == misses_b &&
         fabs (sy_evaluation_get_score (evaluation, a) - sy_evaluation_get_score (evaluation, b)) < NEARLY;
}

static gboolean
comes_before (const SyEvaluation *evaluation, guint a, guint b)
{
  return sy_evaluation_get_rank (evaluation, a) < sy_evaluation_get_rank (evaluation, b);
}

static void
check_contributions (const GeneratedCatalog *model, const SyEvaluation *evaluation, guint option)
{
  double exact[GENERATED_MOST_NEEDS];
  int shown[GENERATED_MOST_NEEDS];
  int total = sy_round_score (sy_evaluation_get_score (evaluation, option));
  int shown_sum = 0;
  double sum = 0;

  for (guint i = 0; i < model->n_needs; i++)
    sum += exact[i] = sy_evaluation_get_contribution (evaluation, i, option);
  generated_assert (model, fabs (sum - sy_evaluation_get_score (evaluation, option)) < NEARLY);

  sy_round_column (exact, model->n_needs, total, shown);
  for (guint i = 0; i < model->n_needs; i++)
    {
      generated_assert (model, sy_evaluation_get_total (evaluation) <= 0 || fabs (shown[i] - exact[i]) < 1 + NEARLY);
      shown_sum += shown[i];
    }
  generated_assert (model, shown_sum == total);
}

static void
check_differences (const GeneratedCatalog *model, const SyEvaluation *evaluation, guint option, guint rival)
{
  double lead = sy_evaluation_get_score (evaluation, option) - sy_evaluation_get_score (evaluation, rival);
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, option, rival);
  double sum = 0;
  double points = 0;
  int shown = 0;

  for (guint i = 0; i < model->n_needs; i++)
    sum += sy_evaluation_get_difference (evaluation, i, option, rival);
  generated_assert (model, fabs (sum - lead) < NEARLY);

  for (guint i = 0; i < reasons->n; i++)
    {
      points += reasons->reasons[i].points;
      shown += reasons->reasons[i].shown;
    }
  generated_assert (model, fabs (points - lead) < 1e-7);
  generated_assert (model, shown == reasons->total);
  generated_assert (model, reasons->total == sy_round_score (sy_evaluation_get_score (evaluation, option)) -
                                               sy_round_score (sy_evaluation_get_score (evaluation, rival)));
}

static void
test_sums (void)
{
  SyRandom random;

  sy_random_init (&random, 51);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      g_autoptr (SyEvaluation) evaluation = generated_catalog_evaluate (&model, NULL);

      for (guint a = 0; a < model.n_options; a++)
        {
          check_contributions (&model, evaluation, a);
          for (guint b = 0; b < model.n_options; b++)
            if (a != b)
              check_differences (&model, evaluation, a, b);
        }
      if (sy_evaluation_get_runner_up (evaluation) >= 0)
        {
          double lead = sy_evaluation_get_score (evaluation, (guint) sy_evaluation_get_leader (evaluation)) -
                        sy_evaluation_get_score (evaluation, (guint) sy_evaluation_get_runner_up (evaluation));

          generated_assert (&model, fabs (lead - sy_evaluation_get_lead (evaluation)) < NEARLY);
          generated_assert (&model, lead > -NEARLY);
        }
    }
}

/* Puts option order[a] in place a. */
static GeneratedCatalog
reorder (const GeneratedCatalog *model, const guint *order)
{
  GeneratedCatalog changed = *model;

  for (guint i = 0; i < model->n_needs; i++)
    for (guint a = 0; a < model->n_options; a++)
      changed.levels[i][a] = model->levels[i][order[a]];

  return changed;
}

/* Each option has the same figures in its new place, to the last digit, and
 * the order is the same but for ties. */
static void
check_reordered (const GeneratedCatalog *model, const guint *order)
{
  GeneratedCatalog changed = reorder (model, order);
  g_autoptr (SyEvaluation) before = generated_catalog_evaluate (model, NULL);
  g_autoptr (SyEvaluation) after = generated_catalog_evaluate (&changed, NULL);

  for (guint a = 0; a < model->n_options; a++)
    {
      generated_assert (model, sy_evaluation_get_score (after, a) == sy_evaluation_get_score (before, order[a]));
      generated_assert (model, sy_evaluation_get_n_missed (after, a) == sy_evaluation_get_n_missed (before, order[a]));
      for (guint b = 0; b < model->n_options; b++)
        generated_assert (model, tied (after, a, b) ||
                                   comes_before (after, a, b) == comes_before (before, order[a], order[b]));
    }

  for (guint i = 0; i < model->n_needs; i++)
    for (guint a = 0; a < model->n_options; a++)
      generated_assert (model, sy_evaluation_get_contribution (after, i, a) ==
                                 sy_evaluation_get_contribution (before, i, order[a]));
  generated_assert (model, (sy_evaluation_get_leader (after) < 0) == (sy_evaluation_get_leader (before) < 0));
}

static void
test_swap (void)
{
  SyRandom random;

  sy_random_init (&random, 52);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      guint order[GENERATED_MOST_OPTIONS] = { 0, 1, 2, 3, 4, 5 };
      guint a = generated_below (&random, model.n_options);
      guint b = generated_below (&random, model.n_options);

      order[a] = b;
      order[b] = a;
      check_reordered (&model, order);
    }
}

static void
test_option_order (void)
{
  SyRandom random;

  sy_random_init (&random, 53);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      guint order[GENERATED_MOST_OPTIONS] = { 0, 1, 2, 3, 4, 5 };

      for (guint a = model.n_options - 1; a > 0; a--)
        {
          guint b = generated_below (&random, a + 1);
          guint swapped = order[a];

          order[a] = order[b];
          order[b] = swapped;
        }
      check_reordered (&model, order);
    }
}

/* One option more at the end or anywhere: the others keep score and order. */
static void
test_another_option (void)
{
  SyRandom random;

  sy_random_init (&random, 54);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      GeneratedCatalog more = model;
      guint at = generated_below (&random, model.n_options + 1);
      guint order[GENERATED_MOST_OPTIONS];
      g_autoptr (SyEvaluation) before = generated_catalog_evaluate (&model, NULL);
      g_autoptr (SyEvaluation) after = NULL;

      /* The new one is the last; it moves to place @at. */
      more.n_options++;
      for (guint a = 0; a < more.n_options; a++)
        order[a] = a < at ? a : a == at ? model.n_options : a - 1;
      more = reorder (&more, order);
      after = generated_catalog_evaluate (&more, NULL);

      for (guint a = 0; a < more.n_options; a++)
        for (guint b = 0; b < more.n_options; b++)
          if (a != at && b != at)
            {
              double score = sy_evaluation_get_score (before, order[a]);

              generated_assert (&more, sy_evaluation_get_score (after, a) == score);
              generated_assert (&more, comes_before (after, a, b) == comes_before (before, order[a], order[b]));
            }
    }
}

/* A must-have that the better option misses as well may cost it its place:
 * it no longer qualifies. Its score stays ahead even then. */
static void
check_raised (const GeneratedCatalog *model, const SyEvaluation *before, guint need, SyImportance to)
{
  GeneratedCatalog raised = *model;
  g_autoptr (SyEvaluation) after = NULL;

  raised.answers[need] = to;
  after = generated_catalog_evaluate (&raised, sy_evaluation_get_catalog (before));

  for (guint a = 0; a < model->n_options; a++)
    for (guint b = 0; b < model->n_options; b++)
      {
        double lead = sy_evaluation_get_score (before, a) - sy_evaluation_get_score (before, b);
        double later = sy_evaluation_get_score (after, a) - sy_evaluation_get_score (after, b);

        if (model->values[model->levels[need][a]] <= model->values[model->levels[need][b]])
          continue;

        generated_assert (model, lead < NEARLY || later > -NEARLY);
        generated_assert (model, !comes_before (before, a, b) || comes_before (after, a, b) ||
                                   sy_evaluation_misses (after, a, need));
      }
}

static void
test_raised_importance (void)
{
  SyRandom random;

  sy_random_init (&random, 55);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      guint need = generated_below (&random, model.n_needs);
      g_autoptr (SyEvaluation) before = NULL;

      for (guint i = 0; i < model.n_needs; i++)
        {
          model.overlaps[i] = -1;
          /* They come and go with the last wish. */
          model.defaults[i] = SY_IMPORTANCE_UNANSWERED;
        }
      before = generated_catalog_evaluate (&model, NULL);
      for (int to = (int) model.answers[need] + 1; to < SY_N_IMPORTANCES; to++)
        check_raised (&model, before, need, (SyImportance) to);
    }
}

/* The last need becomes a copy of another one that is in no overlap. */
static GeneratedCatalog
with_copy (const GeneratedCatalog *model, guint original, gboolean overlapping)
{
  GeneratedCatalog copied = *model;
  guint copy = copied.n_needs++;

  for (guint a = 0; a < model->n_options; a++)
    copied.levels[copy][a] = model->levels[original][a];

  copied.overlaps[original] = -1;
  copied.overlaps[copy] = -1;
  if (overlapping)
    copied.overlaps[original] = copied.overlaps[copy] = (int) copied.n_overlaps++;

  return copied;
}

static void
test_copied_need (void)
{
  SyRandom random;

  sy_random_init (&random, 56);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      guint original = generated_below (&random, model.n_needs);
      GeneratedCatalog alone, together;
      g_autoptr (SyEvaluation) without = NULL;
      g_autoptr (SyEvaluation) with = NULL;
      g_autoptr (SyEvaluation) overlapping = NULL;

      model.overlaps[original] = -1;
      if (round % 2 == 0)
        model.answers[model.n_needs] = model.answers[original];
      alone = with_copy (&model, original, FALSE);
      together = with_copy (&model, original, TRUE);

      without = generated_catalog_evaluate (&model, NULL);
      with = generated_catalog_evaluate (&alone, NULL);
      overlapping = generated_catalog_evaluate (&together, NULL);

      for (guint a = 0; a < model.n_options; a++)
        {
          double score = sy_evaluation_get_score (without, a);
          double moved = fabs (sy_evaluation_get_score (with, a) - score);

          generated_assert (&together, fabs (sy_evaluation_get_score (overlapping, a) - score) < moved + NEARLY);
        }
    }
}

/* In no overlap, where it would take weight from others; and not as a
 * must-have that everything misses, which takes away every advantage of
 * qualifying. */
static void
test_equal_need (void)
{
  SyRandom random;

  sy_random_init (&random, 57);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      guint need = generated_below (&random, model.n_needs);
      guint level = generated_below (&random, SY_N_LEVELS);
      g_autoptr (SyEvaluation) before = NULL;
      g_autoptr (SyEvaluation) after = NULL;

      for (guint a = 0; a < model.n_options; a++)
        model.levels[need][a] = level;
      for (guint i = 0; i < model.n_needs; i++)
        model.defaults[i] = SY_IMPORTANCE_UNANSWERED;
      model.overlaps[need] = -1;
      model.answers[need] = SY_IMPORTANCE_UNANSWERED;
      before = generated_catalog_evaluate (&model, NULL);

      model.answers[need] = (SyImportance) generated_below (&random, level < model.minimum ? 3 : 4);
      after = generated_catalog_evaluate (&model, NULL);
      for (guint a = 0; a < model.n_options; a++)
        generated_assert (&model, sy_evaluation_get_rank (after, a) == sy_evaluation_get_rank (before, a));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/properties/sums", test_sums);
  g_test_add_func ("/properties/swap", test_swap);
  g_test_add_func ("/properties/option-order", test_option_order);
  g_test_add_func ("/properties/another-option", test_another_option);
  g_test_add_func ("/properties/raised-importance", test_raised_importance);
  g_test_add_func ("/properties/copied-need", test_copied_need);
  g_test_add_func ("/properties/equal-need", test_equal_need);

  return g_test_run ();
}
