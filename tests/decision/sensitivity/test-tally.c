/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who comes first while single answers change, against computing everything
 * anew. */

#include "generated-guidance.h"
#include "tally.h"
#include "what-if.h"

#include <math.h>

#define ROUNDS 1500
#define SETS 40

/* How often each kind of state came up. */
typedef struct
{
  guint leading;
  guint tied;
  guint alone; /* only one option meets the must-haves */
  guint unwanted;
  guint unmet; /* every option misses a must-have */
} Seen;

static SyStanding
stand (const SyOutcome *outcome, guint n_options)
{
  SyStanding standing = { 0 };
  double best = -1;
  double next = 0;

  for (guint i = 0; i < n_options; i++)
    if (outcome->n_missed[i] == 0)
      best = MAX (best, outcome->scores[i]);
  for (guint i = 0; i < n_options; i++)
    if (outcome->n_missed[i] == 0 && fabs (outcome->scores[i] - best) < SY_SCORE_GRAIN)
      standing.first |= G_GUINT64_CONSTANT (1) << i;
  for (guint i = 0; i < n_options; i++)
    if (outcome->n_missed[i] == 0 && standing.first != G_GUINT64_CONSTANT (1) << i)
      next = MAX (next, outcome->scores[i]);

  standing.lead = MAX (best - next, 0);
  return standing;
}

static void
note (Seen *seen, const SyWhatIf *what_if, const SyStanding *standing, guint n_options)
{
  guint n_meeting = 0;

  for (guint i = 0; i < n_options; i++)
    n_meeting += what_if->outcome->n_missed[i] == 0;

  if (standing->first == 0)
    *(n_meeting == 0 ? &seen->unmet : &seen->unwanted) += 1;
  else if ((standing->first & (standing->first - 1)) != 0)
    seen->tied++;
  else if (n_meeting == 1)
    seen->alone++;
  else
    seen->leading++;
}

static void
check_standing (const GeneratedCatalog *model, const SyTally *tally, SyWhatIf *what_if, Seen *seen)
{
  int leader = sy_what_if_compute (what_if);
  SyStanding given = sy_tally_get_standing (tally);
  SyStanding wanted = { 0 };

  if (leader >= 0)
    wanted = stand (what_if->outcome, model->n_options);

  generated_assert (model, sy_standing_get_leader (&given) == leader);
  generated_assert (model, given.first == wanted.first);
  generated_assert (model, fabs (given.lead - wanted.lead) < 1e-8);
  note (seen, what_if, &given, model->n_options);
}

/* One answer after the other, as the search for the best question sets them. */
static void
check_sets (GeneratedCatalog *model, SyCatalog *catalog, SyRandom *random, Seen *seen)
{
  g_autoptr (SyTally) tally = sy_tally_new (catalog);
  g_autoptr (SyWhatIf) what_if = sy_what_if_new (catalog, model->answers, NULL);

  sy_tally_assign (tally, model->answers);
  check_standing (model, tally, what_if, seen);

  for (guint i = 0; i < SETS; i++)
    {
      guint need = generated_below (random, model->n_needs);

      model->answers[need] = (SyImportance) generated_below (random, SY_N_IMPORTANCES + 1) - 1;
      /* Back to where nothing is wanted, from time to time. */
      if (i % 8 > 4)
        model->answers[need] = MIN (model->answers[need], SY_IMPORTANCE_NOT_NEEDED);
      what_if->own[need] = model->answers[need];
      sy_tally_set (tally, need, model->answers[need]);
      check_standing (model, tally, what_if, seen);
    }
}

static void
test_any (void)
{
  Seen seen = { 0 };
  SyRandom random;

  sy_random_init (&random, 61);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);

      check_sets (&model, catalog, &random, &seen);
    }

  g_test_message ("leading %u, tied %u, alone %u, nothing wanted %u, none meets all %u",
                  seen.leading, seen.tied, seen.alone, seen.unwanted, seen.unmet);
  g_assert_cmpuint (MIN (MIN (seen.leading, seen.tied), MIN (seen.alone, seen.unmet)), >, 1000);
  g_assert_cmpuint (seen.unwanted, >, 100);
}

/* Few needs with defaults: these join with the first wish and go with the
 * last. And a wish may have no weight at all. */
static void
test_few_wishes (void)
{
  Seen seen = { 0 };
  SyRandom random;

  sy_random_init (&random, 62);
  for (guint round = 0; round < ROUNDS; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      g_autoptr (SyCatalog) catalog = NULL;

      model.n_needs = 3;
      model.weights[SY_IMPORTANCE_NICE] = round % 2 == 0 ? 0 : model.weights[SY_IMPORTANCE_NICE];
      model.low[SY_IMPORTANCE_NICE] = 0;
      for (guint i = 0; i < model.n_needs; i++)
        model.defaults[i] = (SyImportance) generated_below (&random, SY_N_IMPORTANCES + 1) - 1;
      catalog = generated_catalog_load (&model);
      check_sets (&model, catalog, &random, &seen);
    }

  g_assert_cmpuint (seen.unwanted, >, 1000);
  g_assert_cmpuint (seen.leading, >, 1000);
}

/* Two options by hand: 4 against 2 on the first need, 2 against 4 on the
 * second, which the second option misses as a must-have. */
static void
test_example (void)
{
  const GeneratedCatalog model = {
    .n_options = 2,
    .n_needs = 2,
    .minimum = 3,
    .values = { 0, 0.25, 0.5, 0.75, 1 },
    .weights = { 0, 1, 3, 5 },
    .low = { 0, 1, 3, 5 },
    .high = { 0, 1, 3, 5 },
    .stays = { 0.8, 0.6, 0.4 },
    .levels = { { 4, 2 }, { 3, 4 } },
    .overlaps = { -1, -1 },
    .defaults = { -1, -1 },
    .answers = { SY_IMPORTANCE_IMPORTANT, SY_IMPORTANCE_UNANSWERED },
  };
  g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);
  g_autoptr (SyTally) tally = sy_tally_new (catalog);
  SyStanding important, must, none;

  sy_tally_assign (tally, model.answers);
  important = sy_tally_get_standing (tally);
  g_assert_cmpuint (important.first, ==, 1);
  g_assert_cmpfloat (important.lead, ==, 50);

  sy_tally_set (tally, 0, SY_IMPORTANCE_MUST);
  must = sy_tally_get_standing (tally);
  g_assert_cmpuint (must.first, ==, 1);
  g_assert_cmpfloat (must.lead, ==, 100);
  g_assert_cmpfloat (sy_standing_get_change (&must, &important), ==, 50);

  sy_tally_set (tally, 0, SY_IMPORTANCE_NOT_NEEDED);
  none = sy_tally_get_standing (tally);
  g_assert_cmpuint (none.first, ==, 0);
  g_assert_cmpfloat (none.lead, ==, 0);
  g_assert_cmpint (sy_standing_get_leader (&none), ==, -1);

  sy_tally_set (tally, 1, SY_IMPORTANCE_NICE);
  important = sy_tally_get_standing (tally);
  g_assert_cmpuint (important.first, ==, 2);
  g_assert_cmpfloat (important.lead, ==, 25);
  /* The old lead is lost, the new one is gained. */
  g_assert_cmpfloat (sy_standing_get_change (&must, &important), ==, 125);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/example", test_example);
  g_test_add_func ("/tally/any", test_any);
  g_test_add_func ("/tally/few-wishes", test_few_wishes);

  return g_test_run ();
}
