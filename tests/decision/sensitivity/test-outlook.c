/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the open answers could do, against all of them. */

#include "completions.h"
#include "generated-guidance.h"

#include <math.h>
#include <string.h>

/* Leaves about @n_open answers away. */
static void
open_up (GeneratedCatalog *model, guint n_open, SyRandom *random)
{
  for (guint i = 0; i < model->n_needs; i++)
    model->answers[i] = MAX (model->answers[i], SY_IMPORTANCE_NOT_NEEDED);
  for (guint i = 0; i < n_open; i++)
    model->answers[generated_below (random, model->n_needs)] = SY_IMPORTANCE_UNANSWERED;
}

static GeneratedCatalog
draw_small (SyRandom *random)
{
  GeneratedCatalog model = generated_catalog_new (random);

  model.minimum = MIN (model.minimum, 2);
  open_up (&model, generated_below (random, 4), random);
  generated_guidance_add (&model, random);
  return model;
}

static SyOutlook *
look_out (const GeneratedCatalog *model, SyCatalog *catalog)
{
  g_autoptr (SyRequirements) requirements = generated_catalog_answer (model, catalog);

  return sy_outlook_new (catalog, requirements, NULL);
}

/* Four standard deviations, and two worlds for what is too rare for them. */
static void
check_figure (const GeneratedCatalog *model, double given, const ExactFigure *exact, guint n_draws)
{
  double tolerance = 4 * exact->deviation / sqrt (n_draws) + 2 * exact->most / n_draws;

  generated_assert (model, fabs (given - exact->mean) <= tolerance + 1e-9);
  generated_assert (model, exact->most > 0 || given < 1e-9);
}

static const SyOpenItem *
find_item (const GeneratedCatalog *model, const SyOutlook *outlook, gboolean is_question, guint index)
{
  const SyOpenItem *found = NULL;

  for (guint i = 0; i < outlook->n_items; i++)
    if (outlook->items[i].is_question == is_question && outlook->items[i].index == index)
      {
        generated_assert (model, found == NULL);
        found = &outlook->items[i];
      }

  generated_assert (model, found != NULL);
  return found;
}

static void
check_item (const GeneratedCatalog *model, const SyOutlook *outlook, const SyOpenItem *item,
            const ExactFigure *change, const ExactFigure *move)
{
  if (!outlook->settled) /* see test_settled() */
    check_figure (model, item->could_change / 100, change, SY_OUTLOOK_TRIALS);
  check_figure (model, item->mean_change, move, SY_OUTLOOK_TRIALS);
}

static void
check_items (const GeneratedCatalog *model, const SyOutlook *outlook, const Completions *exact)
{
  SyImportance known[GENERATED_MOST_NEEDS];
  guint at = 0;

  generated_guidance_resolve (model, known);
  for (guint i = 0; i < model->n_questions; i++)
    if (model->choices[i] < 0)
      {
        check_item (model, outlook, find_item (model, outlook, TRUE, i), &exact->changes[at], &exact->moves[at]);
        at++;
      }
  for (guint i = 0; i < model->n_needs; i++)
    if (known[i] == SY_IMPORTANCE_UNANSWERED)
      {
        check_item (model, outlook, find_item (model, outlook, FALSE, i), &exact->changes[at], &exact->moves[at]);
        at++;
      }

  generated_assert (model, outlook->n_items == at);
}

static void
check_order (const GeneratedCatalog *model, const SyOutlook *outlook)
{
  for (guint i = 1; i < outlook->n_items; i++)
    {
      const SyOpenItem *a = &outlook->items[i - 1];
      const SyOpenItem *b = &outlook->items[i];
      gboolean equal = fabs (a->could_change - b->could_change) < 1e-6;

      generated_assert (model, equal || a->could_change > b->could_change);
      generated_assert (model, !equal || a->mean_change > b->mean_change - 1e-6);
      if (memcmp (&a->could_change, &b->could_change, sizeof (double)) == 0 &&
          memcmp (&a->mean_change, &b->mean_change, sizeof (double)) == 0)
        generated_assert (model, a->is_question > b->is_question ||
                                   (a->is_question == b->is_question && a->index < b->index));
    }
}

static void
test_exact (void)
{
  guint never = 0, sometimes = 0, always = 0, telling = 0;
  SyRandom random;

  sy_random_init (&random, 91);
  for (guint round = 0; round < 1500; round++)
    {
      GeneratedCatalog model = draw_small (&random);
      g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);
      g_autoptr (SyOutlook) outlook = look_out (&model, catalog);
      Completions exact = completions_count (&model, catalog);

      generated_assert (&model, outlook->leader == exact.leader);
      check_figure (&model, (double) outlook->stays_first / SY_OUTLOOK_DRAWS, &exact.stays, SY_OUTLOOK_DRAWS);
      if (exact.stays.most > 0 && exact.stays.mean > 1 - 1e-9)
        generated_assert (&model, outlook->stays_first == SY_OUTLOOK_DRAWS);
      check_items (&model, outlook, &exact);
      if (!outlook->settled)
        check_order (&model, outlook);

      *(outlook->stays_first == 0 ? &never : outlook->stays_first < SY_OUTLOOK_DRAWS ? &sometimes : &always) += 1;
      telling += outlook->n_items > 0 && outlook->items[0].could_change > 0;
    }

  g_test_message ("the leader stays never %u, sometimes %u, always %u; something could change it %u",
                  never, sometimes, always, telling);
  g_assert_cmpuint (MIN (MIN (never, sometimes), MIN (always, telling)), >, 40);
}

/* All options are alike, so no answer tells anything: questions first, and
 * as in the catalog. */
static void
test_equal_items (void)
{
  static const struct
  {
    gboolean is_question;
    guint index;
  } wanted[] = {
    { TRUE, 0 },
    { TRUE, 2 },
    { FALSE, 0 },
    { FALSE, 2 },
    { FALSE, 3 },
  };
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (SyOutlook) outlook = NULL;
  GeneratedCatalog model;
  SyRandom random;

  sy_random_init (&random, 97);
  model = generated_catalog_new (&random);
  memset (model.levels, 0, sizeof model.levels);
  model.minimum = 0;
  model.n_needs = 4;
  for (guint i = 0; i < model.n_needs; i++)
    model.answers[i] = i == 1 ? SY_IMPORTANCE_MUST : SY_IMPORTANCE_UNANSWERED;
  model.n_questions = 3;
  for (guint i = 0; i < model.n_questions; i++)
    {
      model.n_choices[i] = 1;
      model.choices[i] = i == 1 ? 0 : -1;
      memset (model.sets[i], -1, sizeof model.sets[i]);
    }

  catalog = generated_catalog_load (&model);
  outlook = look_out (&model, catalog);
  g_assert_cmpuint (outlook->n_items, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < outlook->n_items; i++)
    {
      g_assert_cmpfloat (outlook->items[i].could_change, ==, 0);
      g_assert_cmpint (outlook->items[i].is_question, ==, wanted[i].is_question);
      g_assert_cmpuint (outlook->items[i].index, ==, wanted[i].index);
    }
}

/* Once it is settled nothing is said to matter, also where an answer would
 * make or resolve a tie. */
static void
test_settled (void)
{
  guint settled = 0, hopeless = 0, open = 0;
  SyRandom random;

  sy_random_init (&random, 92);
  for (guint round = 0; round < 1500; round++)
    {
      GeneratedCatalog model = draw_small (&random);
      g_autoptr (SyCatalog) catalog = NULL;
      g_autoptr (SyOutlook) outlook = NULL;

      for (guint i = 0; i < model.n_needs; i++)
        if (generated_below (&random, 3) > 0)
          model.levels[i][0] = SY_N_LEVELS - 1;
      catalog = generated_catalog_load (&model);
      outlook = look_out (&model, catalog);
      *(!outlook->settled ? &open : outlook->leader < 0 ? &hopeless : &settled) += 1;
      if (!outlook->settled)
        continue;

      generated_assert (&model, outlook->stays_first == (outlook->leader < 0 ? 0 : SY_OUTLOOK_DRAWS));
      for (guint i = 0; i < outlook->n_items; i++)
        generated_assert (&model, !sy_open_item_matters (&outlook->items[i]) && outlook->items[i].could_change == 0);
    }

  g_test_message ("settled %u, settled without a leader %u, open %u", settled, hopeless, open);
  g_assert_cmpuint (settled, >, 300);
  g_assert_cmpuint (hopeless, >, 10);
  g_assert_cmpuint (open, >, 100);
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

static void
shuffle (guint *order, guint n, SyRandom *random)
{
  for (guint a = n - 1; a > 0; a--)
    {
      guint b = generated_below (random, a + 1);
      guint swapped = order[a];

      order[a] = order[b];
      order[b] = swapped;
    }
}

/* The same questions in the same order with the same figures, to the last
 * digit. Only where it is settled, which ties may decide, some are left out. */
static void
check_same_items (const GeneratedCatalog *model, const SyOutlook *before, const SyOutlook *after)
{
  generated_assert (model, after->n_items == before->n_items);
  for (guint i = 0; i < before->n_items; i++)
    {
      const SyOpenItem *a = &before->items[i];
      const SyOpenItem *b = &after->items[i];

      generated_assert (model, b->is_question == a->is_question && b->index == a->index);
      generated_assert (model, b->mean_change == a->mean_change);
      generated_assert (model, b->could_change == a->could_change || before->settled != after->settled);
    }
}

/* Where nothing ties, everything else follows the options to their places. */
static void
check_reordered (const GeneratedCatalog *model, const guint *order, gboolean ties)
{
  GeneratedCatalog changed = reorder (model, order);
  g_autoptr (SyCatalog) catalog = generated_catalog_load (model);
  g_autoptr (SyCatalog) other_catalog = generated_catalog_load (&changed);
  g_autoptr (SyOutlook) before = look_out (model, catalog);
  g_autoptr (SyOutlook) after = look_out (&changed, other_catalog);

  check_same_items (model, before, after);
  generated_assert (model, (after->leader < 0) == (before->leader < 0));
  generated_assert (model, after->wanted == before->wanted);
  if (ties)
    return;

  generated_assert (model, after->leader < 0 || (int) order[after->leader] == before->leader);
  generated_assert (model, after->settled == before->settled);
  generated_assert (model, after->stays_first == before->stays_first);
}

static void
test_swap (void)
{
  guint n_tied = 0;
  SyRandom random;

  sy_random_init (&random, 93);
  for (guint round = 0; round < 400; round++)
    {
      GeneratedCatalog model = draw_small (&random);
      guint order[GENERATED_MOST_OPTIONS] = { 0, 1, 2, 3, 4, 5 };
      guint a = generated_below (&random, model.n_options);
      guint b = generated_below (&random, model.n_options);
      g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);
      gboolean ties = completions_count (&model, catalog).ties;

      order[a] = b;
      order[b] = a;
      check_reordered (&model, order, ties);
      n_tied += ties;
    }

  g_test_message ("with ties %u of 400", n_tied);
  g_assert_cmpuint (n_tied, >, 40);
  g_assert_cmpuint (n_tied, <, 360);
}

/* With everything open, or most. */
static void
test_option_order (void)
{
  SyRandom random;

  sy_random_init (&random, 94);
  for (guint round = 0; round < 300; round++)
    {
      GeneratedCatalog model = generated_catalog_new (&random);
      guint order[GENERATED_MOST_OPTIONS] = { 0, 1, 2, 3, 4, 5 };

      for (guint i = round % 4; i < model.n_needs; i++)
        model.answers[i] = SY_IMPORTANCE_UNANSWERED;
      if (round % 5 == 0)
        for (guint i = 0; i < model.n_needs; i++)
          model.levels[i][1] = model.levels[i][0];
      generated_guidance_add (&model, &random);
      shuffle (order, model.n_options, &random);
      check_reordered (&model, order, TRUE);
    }
}

static void
test_repeated (void)
{
  SyRandom random;

  sy_random_init (&random, 95);
  for (guint round = 0; round < 50; round++)
    {
      GeneratedCatalog model = draw_small (&random);
      GeneratedCatalog other = draw_small (&random);
      g_autoptr (SyCatalog) catalog = generated_catalog_load (&model);
      g_autoptr (SyCatalog) other_catalog = generated_catalog_load (&other);
      g_autoptr (SyOutlook) first = look_out (&model, catalog);
      g_autoptr (SyOutlook) between = look_out (&other, other_catalog);
      g_autoptr (SyOutlook) again = look_out (&model, catalog);

      check_same_items (&model, first, again);
      generated_assert (&model, again->leader == first->leader);
      generated_assert (&model, again->settled == first->settled);
      generated_assert (&model, again->stays_first == first->stays_first);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (SyOutlook) outlook = NULL;
  GeneratedCatalog model;
  SyRandom random;

  sy_random_init (&random, 96);
  model = generated_catalog_new (&random);
  catalog = generated_catalog_load (&model);
  g_cancellable_cancel (cancellable);

  /* Everything is open, and nothing was tried out. */
  outlook = sy_outlook_new (catalog, requirements, cancellable);
  g_assert_cmpuint (outlook->n_items, ==, model.n_needs);
  g_assert_cmpuint (outlook->stays_first, ==, 0);
  for (guint i = 0; i < outlook->n_items; i++)
    g_assert_cmpfloat (outlook->items[i].mean_change, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlook/exact", test_exact);
  g_test_add_func ("/outlook/equal-items", test_equal_items);
  g_test_add_func ("/outlook/settled", test_settled);
  g_test_add_func ("/outlook/swap", test_swap);
  g_test_add_func ("/outlook/option-order", test_option_order);
  g_test_add_func ("/outlook/repeated", test_repeated);
  g_test_add_func ("/outlook/cancelled", test_cancelled);

  return g_test_run ();
}
