/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How plausible an answer is before it is given: an example by hand, and what
 * holds for every catalog. */

#include "generated-guidance.h"
#include "plausibility.h"

#include <math.h>

#define NEARLY 1e-12

static void
check_row (const GeneratedCatalog *model, const SyPlausibility *plausibility, guint need)
{
  double sum = 0;

  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    {
      double share = sy_plausibility_get_answer (plausibility, need, (SyImportance) i);

      generated_assert (model, share > 0);
      generated_assert (model, model->n_points > 0 || share == 0.25);
      sum += share;
    }
  generated_assert (model, fabs (sum - 1) < NEARLY);
}

static void
check_choices (const GeneratedCatalog *model, const SyPlausibility *plausibility, guint question)
{
  double sum = 0;

  for (guint i = 0; i < model->n_choices[question]; i++)
    {
      double share = sy_plausibility_get_choice (plausibility, question, i);

      generated_assert (model, share > 0);
      generated_assert (model, model->n_points > 0 || fabs (share * model->n_choices[question] - 1) < NEARLY);
      sum += share;
    }
  generated_assert (model, fabs (sum - 1) < NEARLY);
}

static void
test_sums (void)
{
  SyRandom random;

  sy_random_init (&random, 81);
  for (guint round = 0; round < 500; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      g_autoptr (SyCatalog) catalog = NULL;
      g_autoptr (SyPlausibility) plausibility = NULL;

      generated_guidance_add (&model, &random);
      catalog = generated_catalog_load (&model);
      plausibility = sy_plausibility_new (catalog);
      for (guint i = 0; i < model.n_needs; i++)
        check_row (&model, plausibility, i);
      for (guint i = 0; i < model.n_questions; i++)
        check_choices (&model, plausibility, i);
    }
}

/* Three needs, of which the last is nice by default, and a question with a
 * choice that sets the first two, one that sets the second only, and one that
 * sets nothing. Each starting point stands for another way to count. */
static const GeneratedCatalog example = {
  .n_options = 2,
  .n_needs = 3,
  .values = { 0, 0.25, 0.5, 0.75, 1 },
  .weights = { 0, 1, 3, 5 },
  .low = { 0, 1, 3, 5 },
  .high = { 0, 1, 3, 5 },
  .stays = { 0.8, 0.6, 0.4 },
  .overlaps = { -1, -1, -1 },
  .defaults = { -1, -1, SY_IMPORTANCE_NICE },
  .n_questions = 1,
  .n_choices = { 3 },
  .sets = { { { SY_IMPORTANCE_IMPORTANT, SY_IMPORTANCE_NICE, -1 }, { -1, SY_IMPORTANCE_NICE, -1 }, { -1, -1, -1 } } },
  .choices = { -1 },
  .n_points = 4,
  .point_answers = {
    { SY_IMPORTANCE_NICE, -1, SY_IMPORTANCE_NOT_NEEDED }, /* the first choice, one answer below it */
    { SY_IMPORTANCE_NICE, SY_IMPORTANCE_IMPORTANT, -1 }, /* fits the first two choices */
    { SY_IMPORTANCE_NOT_NEEDED, SY_IMPORTANCE_MUST, -1 }, /* fits the second only */
    { -1, -1, SY_IMPORTANCE_MUST }, /* fits neither, so the third */
  },
  .point_choices = { { 0 }, { -1 }, { -1 }, { -1 } },
};

/* Counts and a half, of four counts and four halves. */
static void
check_answers (const SyPlausibility *plausibility, guint need, const guint *counts)
{
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    g_assert_cmpfloat_with_epsilon (sy_plausibility_get_answer (plausibility, need, (SyImportance) i),
                                    (counts[i] + 0.5) / 6, NEARLY);
}

static void
test_example (void)
{
  g_autoptr (SyCatalog) catalog = generated_catalog_load (&example);
  g_autoptr (SyPlausibility) plausibility = sy_plausibility_new (catalog);
  /* nice (its own, not what the choice sets), nice, not needed, silence */
  const guint first[] = { 2, 2, 0, 0 };
  /* nice (from the choice), important, must, silence */
  const guint second[] = { 1, 1, 1, 1 };
  /* not needed, the default twice, must */
  const guint third[] = { 1, 2, 0, 1 };

  check_answers (plausibility, 0, first);
  check_answers (plausibility, 1, second);
  check_answers (plausibility, 2, third);

  /* Counted 2, 2 and 1 times, with a half each. */
  g_assert_cmpfloat_with_epsilon (sy_plausibility_get_choice (plausibility, 0, 0), 2.5 / 6.5, NEARLY);
  g_assert_cmpfloat_with_epsilon (sy_plausibility_get_choice (plausibility, 0, 1), 2.5 / 6.5, NEARLY);
  g_assert_cmpfloat_with_epsilon (sy_plausibility_get_choice (plausibility, 0, 2), 1.5 / 6.5, NEARLY);
}

/* Within four standard deviations of what is plausible. */
static void
check_frequency (guint count, guint n_draws, double share)
{
  g_assert_cmpfloat (fabs (count - n_draws * share), <, 4 * sqrt (n_draws * share * (1 - share)));
}

static void
test_draws (void)
{
  g_autoptr (SyCatalog) catalog = generated_catalog_load (&example);
  g_autoptr (SyPlausibility) plausibility = sy_plausibility_new (catalog);
  const guint n_draws = 20000;
  guint answers[3][SY_N_IMPORTANCES] = { { 0 } };
  guint choices[3] = { 0 };
  SyRandom random;

  sy_random_init (&random, 82);
  for (guint i = 0; i < n_draws; i++)
    {
      for (guint need = 0; need < 3; need++)
        answers[need][sy_plausibility_draw_answer (plausibility, need, &random)]++;
      choices[sy_plausibility_draw_choice (plausibility, 0, &random)]++;
    }

  for (guint need = 0; need < 3; need++)
    for (int i = 0; i < SY_N_IMPORTANCES; i++)
      check_frequency (answers[need][i], n_draws, sy_plausibility_get_answer (plausibility, need, (SyImportance) i));
  for (guint i = 0; i < 3; i++)
    check_frequency (choices[i], n_draws, sy_plausibility_get_choice (plausibility, 0, i));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plausibility/example", test_example);
  g_test_add_func ("/plausibility/sums", test_sums);
  g_test_add_func ("/plausibility/draws", test_draws);

  return g_test_run ();
}
