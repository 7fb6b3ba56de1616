/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In how many readings each option is first. */

#include "generated-catalog.h"
#include "robustness.h"

/* Three options, six needs, one overlap; everything that can vary does. */
static const GeneratedCatalog small = {
  .n_options = 3,
  .n_needs = 6,
  .n_overlaps = 1,
  .minimum = 2,
  .values = { 0, 0.2, 0.5, 0.8, 1 },
  .weights = { 0, 1, 3, 5 },
  .low = { 0, 0.5, 2, 4 },
  .high = { 0, 1.5, 4, 6 },
  .stays = { 0.8, 0.6, 0.4 },
  .levels = { { 4, 2, 3 }, { 1, 4, 3 }, { 3, 3, 0 }, { 2, 4, 4 }, { 4, 0, 2 }, { 0, 4, 1 } },
  .overlaps = { -1, 0, 0, -1, 0, -1 },
  .confidences = { 0, 1, 2, 0, 1, 2 },
  .defaults = { -1, -1, -1, -1, -1, -1 },
  .answers = { 2, 3, 1, 2, 2, 1 },
};

static void
check (const GeneratedCatalog *model, guint n_draws, guint64 seed, guint first, guint second, guint third)
{
  g_autoptr (SyCatalog) catalog = generated_catalog_load (model);
  guint counts[3];

  sy_robustness_count (catalog, model->answers, n_draws, seed, counts);
  g_assert_cmpuint (counts[0], ==, first);
  g_assert_cmpuint (counts[1], ==, second);
  g_assert_cmpuint (counts[2], ==, third);
}

/* Found once; any compiler, option and processor must find them again. */
static void
test_exact (void)
{
  GeneratedCatalog model = small;

  model.minimum = 0;
  check (&model, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, 398, 4795, 4807);
  check (&model, SY_ROBUSTNESS_DRAWS, 1, 377, 4788, 4835);
  /* Not a whole number of blocks, and none at all. */
  check (&model, 1000, SY_ROBUSTNESS_SEED, 31, 487, 482);
  check (&model, 100, SY_ROBUSTNESS_SEED, 2, 55, 43);
  check (&model, 0, SY_ROBUSTNESS_SEED, 0, 0, 0);
}

/* The second need is a must: the first option misses it, so it is never
 * first; if only the second meets it, that one always is. */
static void
test_must_haves (void)
{
  GeneratedCatalog model = small;

  check (&model, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, 0, 4984, 5016);
  model.minimum = 4;
  check (&model, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, 0, 10000, 0);
}

/* If no option meets all must-haves, they decide nothing. */
static void
test_none_qualifies (void)
{
  GeneratedCatalog model = small;

  model.minimum = 4;
  model.answers[5] = SY_IMPORTANCE_MUST;
  model.levels[5][1] = 3;
  check (&model, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, 21, 8613, 1366);
  model.minimum = 0;
  check (&model, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, 21, 8613, 1366);
}

static void
test_nothing_counts (void)
{
  GeneratedCatalog model = small;

  for (guint i = 0; i < model.n_needs; i++)
    model.answers[i] = i % 2 == 0 ? SY_IMPORTANCE_UNANSWERED : SY_IMPORTANCE_NOT_NEEDED;
  check (&model, SY_ROBUSTNESS_DRAWS, SY_ROBUSTNESS_SEED, 0, 0, 0);
}

/* Where nothing can vary, one option is first in all draws; of equal ones it
 * is the one that the catalog names first. */
static void
test_nothing_varies (void)
{
  GeneratedCatalog model = small;

  for (guint i = 0; i < SY_N_CONFIDENCES; i++)
    model.stays[i] = 1;
  for (guint i = 0; i < SY_N_IMPORTANCES; i++)
    model.low[i] = model.high[i] = model.weights[i];
  model.minimum = 0;
  check (&model, 1000, SY_ROBUSTNESS_SEED, 0, 1000, 0);

  for (guint i = 0; i < model.n_needs; i++)
    model.levels[i][0] = model.levels[i][1] = model.levels[i][2];
  check (&model, 1000, SY_ROBUSTNESS_SEED, 1000, 0, 0);
}

/* One need, the first option on level 1 and the second on 2, and a rating
 * stays with 0.4, else moves with 0.3 either way. The first ends below the
 * second with 0.3 (on level 0), 0.4 (0.4 + 0.3) (on 1) and 0.3 * 0.3 (on 2),
 * 0.67 in all, and is first otherwise. */
static void
test_known_share (void)
{
  const GeneratedCatalog model = {
    .n_options = 2,
    .n_needs = 1,
    .values = { 0, 0.25, 0.5, 0.75, 1 },
    .weights = { 0, 1, 3, 5 },
    .low = { 0, 0.5, 2, 4 },
    .high = { 0, 1.5, 4, 6 },
    .stays = { 0.8, 0.6, 0.4 },
    .levels = { { 1, 2 } },
    .overlaps = { -1 },
    .confidences = { 2 },
    .defaults = { -1 },
    .answers = { 2 },
  };
  g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);
  guint first[2];

  sy_robustness_count (catalog, model.answers, 1000000, 3, first);
  g_assert_cmpuint (first[0] + first[1], ==, 1000000);
  g_assert_cmpfloat_with_epsilon (first[0] / 1e6, 0.33, 0.002);
}

/* Every draw has one winner, whatever the catalog. */
static void
test_sums (void)
{
  SyRandom random;

  sy_random_init (&random, 11);
  for (guint round = 0; round < 1000; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);
      g_autoptr (SyOutcome) outcome = sy_outcome_new (catalog);
      guint first[GENERATED_MOST_OPTIONS];
      guint sum = 0;
      int leader;

      sy_robustness_count (catalog, model.answers, 300, round, first);
      sy_outcome_compute (outcome, model.answers);
      leader = sy_outcome_get_leader (outcome);
      for (guint a = 0; a < model.n_options; a++)
        {
          generated_assert (&model, leader < 0 || outcome->n_missed[a] == 0 || first[a] == 0);
          sum += first[a];
        }
      generated_assert (&model, sum == (outcome->total > 0 ? 300 : 0));
    }
}

static void
test_shares (void)
{
  g_assert_cmpuint (sy_robustness_share (0, 10000), ==, 0);
  g_assert_cmpuint (sy_robustness_share (1, 10000), ==, 1);
  g_assert_cmpuint (sy_robustness_share (149, 10000), ==, 1);
  g_assert_cmpuint (sy_robustness_share (150, 10000), ==, 2);
  g_assert_cmpuint (sy_robustness_share (9949, 10000), ==, 99);
  g_assert_cmpuint (sy_robustness_share (9950, 10000), ==, 99);
  g_assert_cmpuint (sy_robustness_share (9999, 10000), ==, 99);
  g_assert_cmpuint (sy_robustness_share (10000, 10000), ==, 100);
  g_assert_cmpuint (sy_robustness_share (1, 2), ==, 50);
  g_assert_cmpuint (sy_robustness_share (1, 3), ==, 33);
  g_assert_cmpuint (sy_robustness_share (2, 3), ==, 67);
  g_assert_cmpuint (sy_robustness_share (1, 1), ==, 100);
  g_assert_cmpuint (sy_robustness_share (G_MAXUINT - 1, G_MAXUINT), ==, 99);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/robustness/exact", test_exact);
  g_test_add_func ("/robustness/must-haves", test_must_haves);
  g_test_add_func ("/robustness/none-qualifies", test_none_qualifies);
  g_test_add_func ("/robustness/nothing-counts", test_nothing_counts);
  g_test_add_func ("/robustness/nothing-varies", test_nothing_varies);
  g_test_add_func ("/robustness/known-share", test_known_share);
  g_test_add_func ("/robustness/sums", test_sums);
  g_test_add_func ("/robustness/shares", test_shares);

  return g_test_run ();
}
