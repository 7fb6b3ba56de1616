/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for several people with any catalog and any answers. */

#include <math.h>

#include "explanation-people.h"
#include "generated-catalog.h"

#define ROUNDS 150
#define MOST_PEOPLE 7

/* Sums of the same numbers in another order. */
#define NEARLY 1e-9

typedef struct
{
  GeneratedCatalog model;
  SyCatalog       *catalog;
  SyPerson        *people[MOST_PEOPLE];
  guint            n;
} Fixture;

static SyPerson *
make_person (SyCatalog *catalog, const GeneratedCatalog *model, const SyImportance *answers, guint number)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autofree char *name = g_strdup_printf ("P%u", number);

  for (guint i = 0; i < model->n_needs; i++)
    sy_requirements_set_answer (requirements, sy_catalog_get_need (catalog, i)->id, answers[i]);
  sy_requirements_set_field (requirements, SY_FIELD_AUTHOR, name);

  return sy_person_new (catalog, requirements, NULL, NULL);
}

/* @full: everybody answers everything. */
static void
set_up (Fixture *fixture, SyRandom *random, gboolean full)
{
  fixture->model = generated_catalog_new (random);
  fixture->catalog = generated_catalog_load (&fixture->model);
  fixture->n = 1 + generated_below (random, MOST_PEOPLE);

  for (guint p = 0; p < fixture->n; p++)
    {
      SyImportance answers[GENERATED_MOST_NEEDS];

      for (guint i = 0; i < fixture->model.n_needs; i++)
        answers[i] = (SyImportance) ((int) generated_below (random, full ? 4 : 5) - (full ? 0 : 1));
      fixture->people[p] = make_person (fixture->catalog, &fixture->model, answers, p);
    }
}

static void
tear_down (Fixture *fixture)
{
  for (guint p = 0; p < fixture->n; p++)
    sy_person_unref (fixture->people[p]);
  g_object_unref (fixture->catalog);
}

static SyPeople *
together (const Fixture *fixture)
{
  return sy_people_new (fixture->catalog, fixture->people, fixture->n, NULL);
}

/* To the last digit. */
static void
check_same (const Fixture *fixture, const SyEvaluation *a, const SyEvaluation *b)
{
  const GeneratedCatalog *model = &fixture->model;

  generated_assert (model, sy_evaluation_get_kind (a) == sy_evaluation_get_kind (b));
  generated_assert (model, sy_evaluation_get_leader (a) == sy_evaluation_get_leader (b));
  generated_assert (model, sy_evaluation_get_runner_up (a) == sy_evaluation_get_runner_up (b));
  generated_assert (model, sy_evaluation_get_lead (a) == sy_evaluation_get_lead (b));
  generated_assert (model, sy_evaluation_get_total (a) == sy_evaluation_get_total (b));
  for (guint i = 0; i < model->n_needs; i++)
    {
      generated_assert (model, sy_evaluation_get_weight (a, i) == sy_evaluation_get_weight (b, i));
      generated_assert (model, sy_evaluation_get_importance (a, i) == sy_evaluation_get_importance (b, i));
    }
  for (guint o = 0; o < model->n_options; o++)
    {
      generated_assert (model, sy_evaluation_get_score (a, o) == sy_evaluation_get_score (b, o));
      generated_assert (model, sy_evaluation_get_rank (a, o) == sy_evaluation_get_rank (b, o));
      generated_assert (model, sy_evaluation_get_n_missed (a, o) == sy_evaluation_get_n_missed (b, o));
      generated_assert (model, sy_evaluation_get_first_count (a, o) == sy_evaluation_get_first_count (b, o));
    }
}

static void
check_one_person (Fixture *fixture, SyRandom *random G_GNUC_UNUSED)
{
  g_autoptr (SyPeople) group = sy_people_new (fixture->catalog, fixture->people, 1, NULL);

  check_same (fixture, sy_people_get_evaluation (group), sy_person_get_evaluation (fixture->people[0]));
  generated_assert (&fixture->model, sy_people_get_n_disagreements (group) == 0);
}

static void
check_same_disagreements (const Fixture *fixture, const SyPeople *a, const SyPeople *b)
{
  generated_assert (&fixture->model, sy_people_get_n_disagreements (a) == sy_people_get_n_disagreements (b));
  for (guint i = 0; i < sy_people_get_n_disagreements (a); i++)
    {
      const SyDisagreement *left = sy_people_get_disagreement (a, i);
      const SyDisagreement *right = sy_people_get_disagreement (b, i);

      generated_assert (&fixture->model, left->need == right->need && left->effect == right->effect);
      generated_assert (&fixture->model, left->least.lead == right->least.lead && left->most.lead == right->most.lead);
    }
}

static void
check_order_of_people (Fixture *fixture, SyRandom *random)
{
  g_autoptr (SyPeople) before = NULL;
  g_autoptr (SyPeople) after = NULL;

  before = together (fixture);
  for (guint p = fixture->n - 1; p > 0; p--)
    {
      guint other = generated_below (random, p + 1);
      SyPerson *person = fixture->people[p];

      fixture->people[p] = fixture->people[other];
      fixture->people[other] = person;
    }
  after = together (fixture);
  check_same (fixture, sy_people_get_evaluation (before), sy_people_get_evaluation (after));
  check_same_disagreements (fixture, before, after);
}

/* Among people who answered everything, what is ahead for each is ahead for
 * all: nobody's weights are bent by what somebody else wishes. */
static void
check_pair (const Fixture *fixture, const SyPeople *group, guint a, guint b)
{
  const SyEvaluation *all = sy_people_get_evaluation (group);

  for (guint p = 0; p < fixture->n; p++)
    {
      const SyEvaluation *own = sy_person_get_evaluation (fixture->people[p]);

      if (sy_evaluation_get_score (own, a) <= sy_evaluation_get_score (own, b))
        return;
    }

  generated_assert (&fixture->model, sy_evaluation_get_score (all, a) > sy_evaluation_get_score (all, b) - NEARLY);
}

static void
check_unanimity (Fixture *fixture, SyRandom *random G_GNUC_UNUSED)
{
  g_autoptr (SyPeople) group = together (fixture);

  for (guint a = 0; a < fixture->model.n_options; a++)
    for (guint b = 0; b < fixture->model.n_options; b++)
      if (a != b)
        check_pair (fixture, group, a, b);
}

/* Everybody answers some of the same answers: that is one person's. */
static void
check_parts_of_one (Fixture *fixture, SyRandom *random)
{
  SyImportance whole[GENERATED_MOST_NEEDS];
  g_autoptr (SyPeople) group = NULL;
  g_autoptr (SyRequirements) agreed = NULL;
  g_autoptr (SyEvaluation) alone = NULL;

  for (guint i = 0; i < fixture->model.n_needs; i++)
    whole[i] = sy_evaluation_get_importance (sy_person_get_evaluation (fixture->people[0]), i);
  for (guint p = 0; p < fixture->n; p++)
    {
      SyImportance part[GENERATED_MOST_NEEDS];

      for (guint i = 0; i < fixture->model.n_needs; i++)
        part[i] = i % fixture->n == p || generated_below (random, 3) == 0 ? whole[i] : SY_IMPORTANCE_UNANSWERED;
      sy_person_unref (fixture->people[p]);
      fixture->people[p] = make_person (fixture->catalog, &fixture->model, part, p);
    }
  group = together (fixture);
  agreed = sy_people_to_requirements (group);
  alone = sy_evaluation_new (fixture->catalog, agreed);
  for (guint o = 0; o < fixture->model.n_options; o++)
    generated_assert (&fixture->model, sy_people_get_n_disagreements (group) > 0 ||
                                         fabs (sy_evaluation_get_score (alone, o) -
                                               sy_evaluation_get_score (sy_people_get_evaluation (group), o)) < NEARLY);
}

/* Settling everything leaves nothing open: the result alone gives the same. */
static void
check_settled (Fixture *fixture, SyRandom *random)
{
  SyImportance settled[GENERATED_MOST_NEEDS];
  g_autoptr (SyPeople) before = NULL;
  g_autoptr (SyPeople) after = NULL;
  g_autoptr (SyRequirements) agreed = NULL;
  g_autoptr (SyEvaluation) alone = NULL;

  before = together (fixture);
  for (guint i = 0; i < fixture->model.n_needs; i++)
    settled[i] = SY_IMPORTANCE_UNANSWERED;
  for (guint i = 0; i < sy_people_get_n_disagreements (before); i++)
    settled[sy_people_get_disagreement (before, i)->need] = (SyImportance) generated_below (random, 4);
  after = sy_people_new (fixture->catalog, fixture->people, fixture->n, settled);
  agreed = sy_people_to_requirements (after);
  alone = sy_evaluation_new (fixture->catalog, agreed);

  for (guint i = 0; i < fixture->model.n_needs; i++)
    {
      g_autofree char *open = sy_explain_open_disagreement (after, i);

      generated_assert (&fixture->model, open == NULL);
      generated_assert (&fixture->model, settled[i] == SY_IMPORTANCE_UNANSWERED ||
                                           sy_evaluation_get_importance (alone, i) == settled[i]);
    }
  for (guint o = 0; o < fixture->model.n_options; o++)
    generated_assert (&fixture->model, fabs (sy_evaluation_get_score (alone, o) -
                                             sy_evaluation_get_score (sy_people_get_evaluation (after), o)) < NEARLY);
}

/* What is said of settling one need comes true when it is settled. */
static void
check_leads_come_true (Fixture *fixture, SyRandom *random G_GNUC_UNUSED)
{
  g_autoptr (SyPeople) before = NULL;
  guint a, b;

  before = together (fixture);
  sy_people_get_first_two (before, &a, &b);
  for (guint i = 0; i < sy_people_get_n_disagreements (before); i++)
    {
      const SyDisagreement *disagreement = sy_people_get_disagreement (before, i);
      SyImportance settled[GENERATED_MOST_NEEDS];
      g_autoptr (SyPeople) after = NULL;
      const SyEvaluation *all;

      for (guint j = 0; j < fixture->model.n_needs; j++)
        settled[j] = j == disagreement->need ? disagreement->most.importance : SY_IMPORTANCE_UNANSWERED;
      after = sy_people_new (fixture->catalog, fixture->people, fixture->n, settled);
      all = sy_people_get_evaluation (after);
      generated_assert (&fixture->model, sy_evaluation_get_leader (all) == disagreement->most.leader);
      generated_assert (&fixture->model, sy_evaluation_get_score (all, a) - sy_evaluation_get_score (all, b) ==
                                           disagreement->most.lead);
    }
}

/* Who has answered nothing is asked nothing. */
static void
check_silent_person (Fixture *fixture, SyRandom *random G_GNUC_UNUSED)
{
  SyImportance nothing[GENERATED_MOST_NEEDS];
  g_autoptr (SyPeople) before = NULL;
  g_autoptr (SyPeople) after = NULL;

  fixture->n = MIN (fixture->n, MOST_PEOPLE);
  before = sy_people_new (fixture->catalog, fixture->people, fixture->n - 1, NULL);
  for (guint i = 0; i < fixture->model.n_needs; i++)
    nothing[i] = SY_IMPORTANCE_UNANSWERED;
  sy_person_unref (fixture->people[fixture->n - 1]);
  fixture->people[fixture->n - 1] = make_person (fixture->catalog, &fixture->model, nothing, fixture->n);
  after = together (fixture);
  check_same (fixture, sy_people_get_evaluation (before), sy_people_get_evaluation (after));
}

/* A draw of everyone's readings gives each place to somebody. */
static void
check_draws (Fixture *fixture, SyRandom *random G_GNUC_UNUSED)
{
  g_autoptr (SyPeople) group = NULL;
  const SyEvaluation *all;
  guint sum = 0;

  group = together (fixture);
  all = sy_people_get_evaluation (group);
  for (guint o = 0; o < fixture->model.n_options; o++)
    sum += sy_evaluation_get_first_count (all, o);
  generated_assert (&fixture->model, sum == (sy_evaluation_get_total (all) > 0 ? 10000 : 0));
}

/* What holds for people of any number whose answers are drawn. */
typedef struct
{
  const char *path;
  void      (*check) (Fixture *fixture, SyRandom *random);
  guint64     seed;
  guint       rounds;
  gboolean    full; /* everybody answers everything */
} Property;

static const Property properties[] = {
  { "/people/one-person", check_one_person, 71, ROUNDS, FALSE },
  { "/people/order-of-people", check_order_of_people, 72, ROUNDS, FALSE },
  { "/people/unanimity", check_unanimity, 73, ROUNDS * 3, TRUE },
  { "/people/parts-of-one", check_parts_of_one, 74, ROUNDS, TRUE },
  { "/people/settled", check_settled, 75, ROUNDS, FALSE },
  { "/people/leads-come-true", check_leads_come_true, 76, ROUNDS, FALSE },
  { "/people/silent-person", check_silent_person, 77, ROUNDS, FALSE },
  { "/people/draws", check_draws, 78, ROUNDS, FALSE },
};

static void
test_property (gconstpointer data)
{
  const Property *property = data;
  SyRandom random;

  sy_random_init (&random, property->seed);
  for (guint round = 0; round < property->rounds; round++)
    {
      Fixture fixture;

      set_up (&fixture, &random, property->full);
      property->check (&fixture, &random);
      tear_down (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_test_add_data_func (properties[i].path, &properties[i], test_property);

  return g_test_run ();
}
