/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether anything can still change who comes first, against trying out all
 * answers and choices, each of which may also stay away. */

#include "generated-guidance.h"
#include "settled.h"
#include "what-if.h"

/* How often each answer came up. */
typedef struct
{
  guint settled;
  guint settled_without_leader;
  guint unsettled;
  guint missed; /* nothing can change it, and that was not told */
} Seen;

typedef struct
{
  GeneratedCatalog model; /* as far as answered */
  SyWhatIf        *what_if;
  guint            needs[GENERATED_MOST_NEEDS]; /* open ones */
  guint            n_needs;
  guint            questions[GENERATED_MOST_QUESTIONS];
  guint            n_questions;
  int              leader; /* today */
} Search;

static int
find_leader (Search *self)
{
  generated_guidance_resolve (&self->model, self->what_if->own);
  return sy_what_if_compute (self->what_if);
}

static gboolean
can_change_by_needs (Search *self, guint start)
{
  gboolean can = FALSE;

  if (start == self->n_needs)
    return find_leader (self) != self->leader;

  for (int i = SY_IMPORTANCE_MUST; i >= SY_IMPORTANCE_UNANSWERED && !can; i--)
    {
      self->model.answers[self->needs[start]] = (SyImportance) i;
      can = can_change_by_needs (self, start + 1);
    }

  self->model.answers[self->needs[start]] = SY_IMPORTANCE_UNANSWERED;
  return can;
}

static gboolean
can_change (Search *self, guint start)
{
  gboolean can = FALSE;
  guint question;

  if (start == self->n_questions)
    return can_change_by_needs (self, 0);

  question = self->questions[start];
  for (int i = -1; i < (int) self->model.n_choices[question] && !can; i++)
    {
      self->model.choices[question] = i;
      can = can_change (self, start + 1);
    }

  self->model.choices[question] = -1;
  return can;
}

static void
search_init (Search *self, const GeneratedCatalog *model, SyCatalog *catalog)
{
  self->model = *model;
  self->what_if = sy_what_if_new (catalog, model->answers, NULL);
  self->leader = find_leader (self);
  self->n_needs = self->n_questions = 0;

  for (guint i = 0; i < model->n_needs; i++)
    if (self->what_if->own[i] == SY_IMPORTANCE_UNANSWERED)
      self->needs[self->n_needs++] = i;
  for (guint i = 0; i < model->n_questions; i++)
    if (model->choices[i] < 0)
      self->questions[self->n_questions++] = i;
}

/* Never wrongly settled; and if @exactly, never wrongly unsettled. */
static void
check_model (const GeneratedCatalog *model, gboolean exactly, Seen *seen)
{
  g_autoptr (SyCatalog) catalog = generated_catalog_load (model);
  g_autoptr (SyRequirements) requirements = generated_catalog_answer (model, catalog);
  g_autoptr (SyOpenAnswers) open = sy_open_answers_new (catalog, requirements);
  Search search;
  gboolean settled, can;

  search_init (&search, model, catalog);
  generated_assert (model, open->needs.n == search.n_needs && open->questions.n == search.n_questions);
  settled = sy_settled_find (open, search.leader);
  can = can_change (&search, 0);
  sy_what_if_free (search.what_if);

  generated_assert (model, !settled || !can);
  generated_assert (model, !exactly || settled || can);
  if (settled && search.leader < 0)
    seen->settled_without_leader++;
  else
    *(settled ? &seen->settled : can ? &seen->unsettled : &seen->missed) += 1;
}

/* Leaves @n_open answers away. */
static void
open_up (GeneratedCatalog *model, guint n_open, SyRandom *random)
{
  for (guint i = 0; i < model->n_needs; i++)
    model->answers[i] = MAX (model->answers[i], SY_IMPORTANCE_NOT_NEEDED);
  for (guint i = 0; i < n_open; i++)
    model->answers[generated_below (random, model->n_needs)] = SY_IMPORTANCE_UNANSWERED;
}

/* One option as good or nearly as good as the others wherever the answer is
 * open, so that it may be settled. */
static void
favour (GeneratedCatalog *model, guint option, SyRandom *random)
{
  for (guint i = 0; i < model->n_needs; i++)
    if (generated_below (random, 8) > 0)
      for (guint a = 0; a < model->n_options; a++)
        {
          guint better = MAX (model->levels[i][a], model->levels[i][option]);

          model->levels[i][a] = MIN (model->levels[i][a], model->levels[i][option]);
          model->levels[i][option] = better;
        }
}

static void
report (const Seen *seen)
{
  g_test_message ("settled %u, settled without a leader %u, unsettled %u, settled but not told %u",
                  seen->settled, seen->settled_without_leader, seen->unsettled, seen->missed);
}

static GeneratedCatalog
draw_model (guint round, SyRandom *random)
{
  GeneratedCatalog model = generated_catalog_new (random);

  if (round % 4 > 0)
    favour (&model, generated_below (random, model.n_options), random);
  if (round % 8 > 1)
    model.minimum = MIN (model.minimum, 1);

  return model;
}

static void
test_any (void)
{
  Seen seen = { 0 };
  SyRandom random;

  sy_random_init (&random, 71);
  for (guint round = 0; round < 6000; round++)
    {
      GeneratedCatalog model = draw_model (round, &random);

      open_up (&model, generated_below (&random, 5), &random);
      generated_guidance_add (&model, &random);
      check_model (&model, FALSE, &seen);
    }

  report (&seen);
  g_assert_cmpuint (seen.settled, >, 1000);
  g_assert_cmpuint (seen.settled_without_leader, >, 50);
  g_assert_cmpuint (seen.unsettled, >, 1000);
  /* What it cannot tell must be rare. */
  g_assert_cmpuint (seen.missed, <, 60);
}

/* Without questions nothing is left to a bound while overlaps are small. */
static void
test_exact (void)
{
  Seen seen = { 0 };
  SyRandom random;

  sy_random_init (&random, 72);
  for (guint round = 0; round < 4000; round++)
    {
      GeneratedCatalog model = draw_model (round, &random);

      open_up (&model, generated_below (&random, round % 50 == 0 ? 7 : 5), &random);
      check_model (&model, TRUE, &seen);
    }

  report (&seen);
  g_assert_cmpuint (seen.settled, >, 800);
  g_assert_cmpuint (seen.settled_without_leader, >, 50);
  g_assert_cmpuint (seen.unsettled, >, 800);
}

/* The option that comes first today could become one of several: ties go to
 * the one that the catalog names first. */
static void
test_ties (void)
{
  Seen seen = { 0 };
  SyRandom random;

  sy_random_init (&random, 73);
  for (guint round = 0; round < 3000; round++)
    {
      GeneratedCatalog model = draw_model (round, &random);

      model.n_options = 2 + round % 2;
      for (guint i = 0; i < model.n_needs; i++)
        if (generated_below (&random, 3) > 0)
          model.levels[i][1] = model.levels[i][0];
      open_up (&model, generated_below (&random, 4), &random);
      check_model (&model, TRUE, &seen);
    }

  report (&seen);
  g_assert_cmpuint (seen.settled, >, 800);
  g_assert_cmpuint (seen.unsettled, >, 800);
}

/* The first @n_inside needs become the only overlap; what is not @open in it
 * or outside is answered. The lead that the answers give may or may not be
 * made up for. */
static GeneratedCatalog
draw_overlap (guint n_inside, guint n_open, guint n_outside, SyRandom *random)
{
  GeneratedCatalog model = generated_catalog_new (random);

  model.n_needs = n_inside + n_outside;
  model.n_overlaps = 1;
  model.minimum = 0;
  for (guint i = 0; i < model.n_needs; i++)
    {
      model.overlaps[i] = i < n_inside ? 0 : -1;
      model.defaults[i] = SY_IMPORTANCE_UNANSWERED;
      model.answers[i] =
        i < n_open ? SY_IMPORTANCE_UNANSWERED : (SyImportance) (1 + generated_below (random, SY_N_IMPORTANCES - 1));
      for (guint a = 0; a < model.n_options; a++)
        if (i >= n_open)
          model.levels[i][a] = a == 0 ? SY_N_LEVELS - 1 : generated_below (random, 2);
        else
          model.levels[i][a] = 1 + generated_below (random, SY_N_LEVELS - 1);
    }

  return model;
}

/* As many open needs in one overlap as are tried out one by one. */
static void
test_small_overlap (void)
{
  Seen seen = { 0 };
  SyRandom random;

  sy_random_init (&random, 76);
  for (guint round = 0; round < 1500; round++)
    {
      guint n_open = round % 100 == 0 ? 6 : 3 + round % 2;
      GeneratedCatalog model = draw_overlap (n_open + round % 3, n_open, 1, &random);

      check_model (&model, TRUE, &seen);
    }

  report (&seen);
  g_assert_cmpuint (seen.settled, >, 300);
  g_assert_cmpuint (seen.unsettled, >, 300);
}

/* The leader owes its lead to the overlap, where the open needs can only take
 * weight from it, and is behind outside. */
static void
dilute (GeneratedCatalog *model, guint n_open, SyRandom *random)
{
  for (guint i = 0; i < model->n_needs; i++)
    for (guint a = 0; a < model->n_options; a++)
      if (i < n_open)
        model->levels[i][a] = 2;
      else if (model->overlaps[i] < 0)
        model->levels[i][a] = a == 0 ? 0 : 1 + generated_below (random, SY_N_LEVELS - 1);
}

/* More open needs in one overlap than are tried out one by one. */
static void
test_large_overlap (void)
{
  Seen seen = { 0 };
  SyRandom random;

  sy_random_init (&random, 74);
  for (guint round = 0; round < 300; round++)
    {
      GeneratedCatalog model = draw_overlap (7 + round % 3, 7, 1 + round % 2, &random);

      if (round % 3 > 0)
        dilute (&model, 7, &random);
      check_model (&model, FALSE, &seen);
    }

  report (&seen);
  g_assert_cmpuint (seen.settled, >, 20);
  g_assert_cmpuint (seen.unsettled, >, 50);
}

/* Wishes that weigh nothing, and defaults that may be answered away. */
static void
test_no_weight (void)
{
  Seen seen = { 0 };
  SyRandom random;

  sy_random_init (&random, 75);
  for (guint round = 0; round < 3000; round++)
    {
      GeneratedCatalog model = draw_model (0, &random);

      model.n_needs = 4;
      model.weights[SY_IMPORTANCE_NICE] = model.low[SY_IMPORTANCE_NICE] = 0;
      if (round % 3 == 0)
        model.weights[SY_IMPORTANCE_IMPORTANT] = model.low[SY_IMPORTANCE_IMPORTANT] = 0;
      for (guint i = 0; i < model.n_needs; i++)
        model.defaults[i] = (SyImportance) generated_below (&random, SY_N_IMPORTANCES + 1) - 1;
      open_up (&model, 1 + generated_below (&random, 3), &random);
      generated_guidance_add (&model, &random);
      check_model (&model, FALSE, &seen);
    }

  report (&seen);
  g_assert_cmpuint (seen.settled + seen.settled_without_leader, >, 200);
  g_assert_cmpuint (seen.unsettled, >, 800);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settled/any", test_any);
  g_test_add_func ("/settled/exact", test_exact);
  g_test_add_func ("/settled/ties", test_ties);
  g_test_add_func ("/settled/small-overlap", test_small_overlap);
  g_test_add_func ("/settled/large-overlap", test_large_overlap);
  g_test_add_func ("/settled/no-weight", test_no_weight);

  return g_test_run ();
}
