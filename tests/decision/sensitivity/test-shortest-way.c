/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fewest answers that must change, against trying out all of them. */

#include "generated-catalog.h"
#include "shortest-way.h"

#include <math.h>
#include <stdlib.h>

/* The plain way: every set of needs, every other importance. */
typedef struct
{
  const GeneratedCatalog *model;
  SyOutcome              *outcome;
  SyImportance            today[GENERATED_MOST_NEEDS];
  SyImportance            own[GENERATED_MOST_NEEDS];
  gboolean                changeable[GENERATED_MOST_NEEDS];
  int                     leader; /* today */
  guint                   fewest_steps;
  double                  largest_gain; /* of those with the fewest steps */
} Search;

static int
evaluate (Search *self)
{
  SyImportance importances[GENERATED_MOST_NEEDS];
  gboolean wished = FALSE;

  for (guint i = 0; i < self->model->n_needs; i++)
    wished |= self->own[i] > SY_IMPORTANCE_NOT_NEEDED;
  for (guint i = 0; i < self->model->n_needs; i++)
    importances[i] =
      wished && self->own[i] == SY_IMPORTANCE_UNANSWERED ? self->model->defaults[i] : self->own[i];

  sy_outcome_compute (self->outcome, importances);
  return sy_outcome_get_leader (self->outcome);
}

/* The leader's rivals, each by how far its sum is ahead of today's leader. */
static double
get_gain (const Search *self)
{
  const SyOutcome *outcome = self->outcome;
  double best = -INFINITY;

  for (guint b = 0; b < self->model->n_options; b++)
    if ((int) b != self->leader && outcome->n_missed[b] == 0)
      best = MAX (best, outcome->scores[b]);

  return (best - (self->leader >= 0 ? outcome->scores[self->leader] : 0)) * outcome->total / 100;
}

static void
note_way (Search *self, guint steps)
{
  double gain = get_gain (self);

  if (steps > self->fewest_steps || (steps == self->fewest_steps && gain <= self->largest_gain))
    return;

  self->fewest_steps = steps;
  self->largest_gain = gain;
}

static void
vary (Search *self, guint start, guint left, guint steps)
{
  if (left == 0)
    {
      int leader = evaluate (self);

      if (leader >= 0 && leader != self->leader)
        note_way (self, steps);
      return;
    }

  for (guint i = start; i + left <= self->model->n_needs; i++)
    if (self->changeable[i])
      {
        for (int to = 0; to < SY_N_IMPORTANCES; to++)
          if ((SyImportance) to != self->today[i])
            {
              self->own[i] = (SyImportance) to;
              vary (self, i + 1, left - 1, steps + (guint) abs (to - (int) self->today[i]));
            }
        self->own[i] = self->today[i];
      }
}

/* How many changes it takes, 0 if more than SY_WAY_MOST. */
static guint
try_all (Search *self)
{
  self->leader = evaluate (self);
  self->fewest_steps = G_MAXUINT;

  for (guint n = 1; n <= SY_WAY_MOST; n++)
    {
      vary (self, 0, n, 0);
      if (self->fewest_steps < G_MAXUINT)
        return n;
    }

  return 0;
}

/* Whether the way found leads where it says, and is the best of its length. */
static void
check_way (Search *self, const SyShortestWay *way)
{
  guint steps = 0;

  for (guint i = 0; i < way->n; i++)
    {
      guint need = way->changes[i].need;

      generated_assert (self->model, self->changeable[need]);
      generated_assert (self->model, i == 0 || need > way->changes[i - 1].need);
      generated_assert (self->model, way->changes[i].importance != self->today[need]);
      self->own[need] = way->changes[i].importance;
      steps += (guint) abs ((int) self->own[need] - (int) self->today[need]);
    }

  generated_assert (self->model, evaluate (self) == (int) way->leader);
  generated_assert (self->model, (int) way->leader != self->leader);
  generated_assert (self->model, steps == self->fewest_steps);
  generated_assert (self->model, fabs (get_gain (self) - self->largest_gain) < 1e-9);
}

static guint
check_model (const GeneratedCatalog *model, const gboolean *fixed)
{
  g_autoptr (SyEvaluation) today = generated_catalog_evaluate (model, NULL);
  SyCatalog *catalog = sy_evaluation_get_catalog (today);
  g_autoptr (SyOutcome) outcome = sy_outcome_new (catalog);
  SyImportance importances[GENERATED_MOST_NEEDS];
  gboolean defaulted[GENERATED_MOST_NEEDS], answered[GENERATED_MOST_NEEDS];
  Search search = { .model = model, .outcome = outcome };
  SyShortestWay way;
  guint n;

  generated_catalog_read (today, importances, defaulted, answered);
  for (guint i = 0; i < model->n_needs; i++)
    {
      search.today[i] = search.own[i] = model->answers[i];
      search.changeable[i] = answered[i] && (fixed == NULL || !fixed[i]);
    }

  n = try_all (&search);
  way = sy_shortest_way_find (catalog, importances, defaulted, search.changeable, NULL);
  generated_assert (model, way.finished);
  generated_assert (model, way.n == n);
  if (n > 0)
    check_way (&search, &way);

  return n;
}

/* Prints how often each length came up, and wants some of each. */
static void
report (const guint *lengths)
{
  g_test_message ("changes needed 1: %u, 2: %u, 3: %u, 4: %u, more or none: %u",
                  lengths[1], lengths[2], lengths[3], lengths[4], lengths[0]);
  for (guint i = 0; i <= SY_WAY_MOST; i++)
    g_assert_cmpuint (lengths[i], >, 0);
}

static void
test_any (void)
{
  guint lengths[SY_WAY_MOST + 1] = { 0 };
  SyRandom random;

  sy_random_init (&random, 31);
  for (guint round = 0; round < 5000; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);

      lengths[check_model (&model, NULL)]++;
    }

  report (lengths);
}

/* A leader that is better nearly everywhere, and no must-have that helps:
 * long ways. */
static void
make_hard (GeneratedCatalog *model, SyRandom *random)
{
  for (guint i = 0; i < model->n_needs; i++)
    for (guint a = 1; a < model->n_options; a++)
      if (model->levels[i][a] >= model->levels[i][0] && generated_below (random, 4) > 0)
        {
          model->levels[i][0] = MIN (model->levels[i][a] + 1, SY_N_LEVELS - 1);
          model->levels[i][a] = MIN (model->levels[i][a], SY_N_LEVELS - 2);
        }
}

static void
test_hard (void)
{
  guint lengths[SY_WAY_MOST + 1] = { 0 };
  SyRandom random;

  sy_random_init (&random, 32);
  for (guint round = 0; round < 600; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);

      model.minimum = round % 4 == 0;
      make_hard (&model, &random);
      lengths[check_model (&model, NULL)]++;
    }

  report (lengths);
}

/* All needs in one overlap, more than are tried out one by one. */
static void
test_large_overlap (void)
{
  guint lengths[SY_WAY_MOST + 1] = { 0 };
  SyRandom random;

  sy_random_init (&random, 33);
  for (guint round = 0; round < 150; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);

      model.n_needs = 13;
      model.n_overlaps = 1;
      model.minimum = round % 3;
      for (guint i = 0; i < model.n_needs; i++)
        {
          model.overlaps[i] = generated_below (&random, 12) == 0 ? -1 : 0;
          model.answers[i] = (SyImportance) generated_below (&random, round % 2 == 0 ? 4 : 2);
        }
      make_hard (&model, &random);
      lengths[check_model (&model, NULL)]++;
    }

  report (lengths);
}

/* Some answers may not change. */
static void
test_fixed (void)
{
  guint lengths[SY_WAY_MOST + 1] = { 0 };
  SyRandom random;

  sy_random_init (&random, 34);
  for (guint round = 0; round < 2000; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      gboolean fixed[GENERATED_MOST_NEEDS];

      for (guint i = 0; i < GENERATED_MOST_NEEDS; i++)
        fixed[i] = generated_below (&random, 2) == 0;
      lengths[check_model (&model, fixed)]++;
    }

  report (lengths);
}

/* Wishes that can all be given up: what is left are defaults, and those alone
 * put nobody first. */
static void
test_last_wish (void)
{
  SyRandom random;

  sy_random_init (&random, 35);
  for (guint round = 0; round < 2000; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);

      for (guint i = 0; i < model.n_needs; i++)
        {
          model.answers[i] = i <= round % 4 ? model.answers[i] : SY_IMPORTANCE_UNANSWERED;
          model.defaults[i] = (SyImportance) (generated_below (&random, 5) - 1);
        }
      check_model (&model, NULL);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SyCatalog) catalog = NULL;
  const gboolean changeable[GENERATED_MOST_NEEDS] = { TRUE, TRUE, TRUE };
  GeneratedCatalog model;
  SyRandom random;
  SyShortestWay way;

  sy_random_init (&random, 36);
  model = generated_catalog_new (&random);
  catalog = generated_catalog_load (&model);
  g_cancellable_cancel (cancellable);

  way = sy_shortest_way_find (catalog, model.answers, NULL, changeable, cancellable);
  g_assert_false (way.finished);
  g_assert_cmpuint (way.n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortest-way/any", test_any);
  g_test_add_func ("/shortest-way/hard", test_hard);
  g_test_add_func ("/shortest-way/large-overlap", test_large_overlap);
  g_test_add_func ("/shortest-way/fixed", test_fixed);
  g_test_add_func ("/shortest-way/last-wish", test_last_wish);
  g_test_add_func ("/shortest-way/cancelled", test_cancelled);

  return g_test_run ();
}
