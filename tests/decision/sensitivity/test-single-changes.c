/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every single answer that would put another option first. */

#include "generated-catalog.h"
#include "single-changes.h"

/* What the program itself says once the answer is given. */
static void
check_change (const GeneratedCatalog *model, const SyEvaluation *today, guint need, SyImportance to,
              const SySingleChanges *changes, guint *at)
{
  GeneratedCatalog changed = *model;
  g_autoptr (SyEvaluation) evaluation = NULL;
  const SySingleChange *change = *at < changes->n ? &changes->changes[*at] : NULL;
  gboolean listed = change != NULL && change->need == need && change->to == to;
  int leader;

  changed.answers[need] = to;
  evaluation = generated_catalog_evaluate (&changed, sy_evaluation_get_catalog (today));
  leader = sy_evaluation_get_leader (evaluation);
  generated_assert (&changed, listed == (leader >= 0 && leader != sy_evaluation_get_leader (today)));
  if (!listed)
    return;

  generated_assert (&changed, (int) change->leader == leader);
  generated_assert (&changed, change->from == sy_evaluation_get_importance (today, need));
  for (guint a = 0; a < model->n_options; a++)
    generated_assert (&changed, change->scores[a] == sy_evaluation_get_score (evaluation, a));
  (*at)++;
}

static guint
check_model (const GeneratedCatalog *model)
{
  g_autoptr (SyEvaluation) today = generated_catalog_evaluate (model, NULL);
  g_autoptr (SySingleChanges) changes = NULL;
  SyImportance importances[GENERATED_MOST_NEEDS];
  gboolean defaulted[GENERATED_MOST_NEEDS], answered[GENERATED_MOST_NEEDS];
  guint at = 0;

  generated_catalog_read (today, importances, defaulted, answered);
  changes = sy_single_changes_new (sy_evaluation_get_catalog (today), importances, defaulted);

  for (guint i = 0; i < model->n_needs; i++)
    for (int to = 0; to < SY_N_IMPORTANCES; to++)
      if ((SyImportance) to != importances[i])
        check_change (model, today, i, (SyImportance) to, changes, &at);
  generated_assert (model, at == changes->n);

  return changes->n;
}

static void
test_brute_force (void)
{
  SyRandom random;
  guint n_changes = 0;

  sy_random_init (&random, 21);
  for (guint round = 0; round < 1000; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);

      n_changes += check_model (&model);
    }

  g_assert_cmpuint (n_changes, >, 3000);
}

/* Few answers: defaults come with the first wish and go with the last. */
static void
test_few_answers (void)
{
  SyRandom random;

  sy_random_init (&random, 22);
  for (guint round = 0; round < 500; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);

      model.defaults[0] = SY_IMPORTANCE_NICE;
      for (guint i = round % 3; i < model.n_needs; i++)
        model.answers[i] = round % 2 == 0 ? SY_IMPORTANCE_UNANSWERED : SY_IMPORTANCE_NOT_NEEDED;
      check_model (&model);
    }
}

/* Two options, each better at one need. Raising what the rival is better at
 * is enough, and so is giving up what the leader is better at. */
static void
test_example (void)
{
  const GeneratedCatalog model = {
    .n_options = 2,
    .n_needs = 2,
    .minimum = 1,
    .values = { 0, 0.25, 0.5, 0.75, 1 },
    .weights = { 0, 1, 3, 5 },
    .low = { 0, 1, 3, 5 },
    .high = { 0, 1, 3, 5 },
    .stays = { 0.8, 0.6, 0.4 },
    .levels = { { 4, 2 }, { 2, 4 } },
    .overlaps = { -1, -1 },
    .defaults = { -1, -1 },
    .answers = { SY_IMPORTANCE_IMPORTANT, SY_IMPORTANCE_NICE },
  };
  g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);
  g_autoptr (SySingleChanges) changes = sy_single_changes_new (catalog, model.answers, NULL);

  g_assert_cmpuint (changes->n, ==, 2);
  g_assert_cmpuint (changes->changes[0].need, ==, 0);
  g_assert_cmpint (changes->changes[0].from, ==, SY_IMPORTANCE_IMPORTANT);
  g_assert_cmpint (changes->changes[0].to, ==, SY_IMPORTANCE_NOT_NEEDED);
  g_assert_cmpuint (changes->changes[0].leader, ==, 1);
  g_assert_cmpfloat (changes->changes[0].scores[0], ==, 50);
  g_assert_cmpfloat (changes->changes[0].scores[1], ==, 100);
  g_assert_cmpuint (changes->changes[1].need, ==, 1);
  g_assert_cmpint (changes->changes[1].from, ==, SY_IMPORTANCE_NICE);
  g_assert_cmpint (changes->changes[1].to, ==, SY_IMPORTANCE_MUST);
  g_assert_cmpfloat (changes->changes[1].scores[0], ==, 68.75);
  g_assert_cmpfloat (changes->changes[1].scores[1], ==, 81.25);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/single-changes/example", test_example);
  g_test_add_func ("/single-changes/brute-force", test_brute_force);
  g_test_add_func ("/single-changes/few-answers", test_few_answers);

  return g_test_run ();
}
