/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What adds up: contributions, differences, and the reasons made of them. */

#include "reasons.h"
#include "support.h"

static void
answer_at_random (SyRequirements *requirements, SyCatalog *catalog)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    sy_requirements_set_answer (requirements, sy_catalog_get_need (catalog, i)->id,
                                g_test_rand_int_range (SY_IMPORTANCE_UNANSWERED, SY_N_IMPORTANCES));
}

static void
check_sums (const SyEvaluation *evaluation, guint option, guint rival)
{
  double score = 0;
  double difference = 0;
  int shown = 0;
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, option, rival);

  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    {
      score += sy_evaluation_get_contribution (evaluation, i, option);
      difference += sy_evaluation_get_difference (evaluation, i, option, rival);
    }
  test_assert_near (score, sy_evaluation_get_score (evaluation, option));
  test_assert_near (difference, score - sy_evaluation_get_score (evaluation, rival));

  g_assert_cmpuint (reasons->n, <=, SY_REASONS_MOST);
  for (guint i = 0; i < reasons->n; i++)
    shown += reasons->reasons[i].shown;
  if (reasons->n > 0)
    g_assert_cmpint (shown, ==, reasons->total);
}

/* Contributions add up to the score and differences to the lead, exactly and
 * as shown, whatever the answers. */
static void
test_sums (void)
{
  g_autoptr (SyCatalog) catalog = test_bundled_catalog ();

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (SyRequirements) requirements = sy_requirements_new ();
      g_autoptr (SyEvaluation) evaluation = NULL;

      answer_at_random (requirements, catalog);
      evaluation = sy_evaluation_new (catalog, requirements);
      for (guint option = 0; option < 4; option++)
        for (guint rival = 0; rival < 4; rival++)
          if (option != rival)
            check_sums (evaluation, option, rival);
    }
}

/* 90 to 65: 30 for speed, 10 against for ease, 5 for the twin; what is the
 * same for both is no reason. */
static void
test_few (void)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  g_autoptr (SyRequirements) requirements = test_requirements ("speed", "important", "ease", "nice", "same", "must",
                                                               "twin-one", "nice", "calm", "not-needed", NULL);
  g_autoptr (SyEvaluation) evaluation = sy_evaluation_new (catalog, requirements);
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, 0, 1);

  g_assert_cmpuint (reasons->n, ==, 3);
  g_assert_cmpint (reasons->total, ==, 25);
  g_assert_cmpint (reasons->reasons[0].need, ==, test_need (catalog, "speed"));
  g_assert_cmpint (reasons->reasons[0].shown, ==, 30);
  g_assert_cmpint (reasons->reasons[1].need, ==, test_need (catalog, "ease"));
  g_assert_cmpint (reasons->reasons[1].shown, ==, -10);
  g_assert_cmpint (reasons->reasons[2].shown, ==, 5);
}

/* What is too much for the chart is summed up in one last bar. */
static void
test_many (void)
{
  g_autoptr (SyCatalog) catalog = test_bundled_catalog ();
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autoptr (SyReasons) reasons = NULL;
  guint n = 0;

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    sy_requirements_set_answer (requirements, sy_catalog_get_need (catalog, i)->id, SY_IMPORTANCE_NICE);
  evaluation = sy_evaluation_new (catalog, requirements);
  reasons = sy_reasons_new (evaluation, 0, 3);

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    n += sy_evaluation_get_difference (evaluation, i, 0, 3) != 0;
  g_assert_cmpuint (reasons->n, ==, SY_REASONS_MOST);
  g_assert_cmpint (reasons->reasons[SY_REASONS_MOST - 1].need, ==, -1);
  g_assert_cmpuint (reasons->reasons[SY_REASONS_MOST - 1].n_needs, ==, n - (SY_REASONS_MOST - 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/sums", test_sums);
  g_test_add_func ("/reasons/few", test_few);
  g_test_add_func ("/reasons/many", test_many);

  return g_test_run ();
}
