/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The people are the scenarios of a file, where what is not listed is not
 * needed, and people drawn at random as often as the starting points give
 * each answer, without anything added for what they never give.
 */

#include "config.h"

#include "bench-people.h"

#include <json-glib/json-glib.h>

#include "open-answers.h"
#include "plausibility.h"
#include "tally.h"

/* Gives the person's answer to a question or need. */
void
bench_person_answer (SyRequirements *requirements, SyCatalog *catalog, const BenchPerson *person, gboolean is_question,
                     guint index)
{
  if (is_question)
    {
      const SyQuestion *question = sy_catalog_get_question (catalog, index);

      sy_requirements_set_choice (requirements, question->id, question->choices[person->choices[index]].id);
    }
  else
    {
      sy_requirements_set_answer (requirements, sy_catalog_get_need (catalog, index)->id, person->answers[index]);
    }
}

/* Who is first after these answers, or -1. */
int
bench_find_leader (SyCatalog *catalog, const SyImportance *levels)
{
  g_autoptr (SyTally) tally = sy_tally_new (catalog);
  SyStanding standing;

  sy_tally_assign (tally, levels);
  standing = sy_tally_get_standing (tally);
  return sy_standing_get_leader (&standing);
}

static BenchPerson *
person_new (SyCatalog *catalog)
{
  BenchPerson *self = g_new0 (BenchPerson, 1);

  self->answers = g_new0 (SyImportance, sy_catalog_get_n_needs (catalog));
  self->choices = g_new (int, sy_catalog_get_n_questions (catalog));
  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    self->choices[i] = -1;

  return self;
}

static void
person_free (gpointer data)
{
  BenchPerson *self = data;

  g_free (self->answers);
  g_free (self->choices);
  g_free (self);
}

static void
take_level (BenchPerson *person, SyCatalog *catalog, JsonObject *scenario, const char *member, SyImportance importance)
{
  JsonArray *needs;
  guint need;

  if (!json_object_has_member (scenario, member))
    return;

  needs = json_object_get_array_member (scenario, member);
  for (guint i = 0; i < json_array_get_length (needs); i++)
    if (sy_catalog_find_need (catalog, json_array_get_string_element (needs, i), &need))
      person->answers[need] = importance;
}

/* The people of a file of scenarios. */
GPtrArray *
bench_read_scenarios (SyCatalog *catalog, const char *path)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (person_free);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *scenarios;

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);

  scenarios = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "scenarios");
  for (guint i = 0; i < json_array_get_length (scenarios); i++)
    {
      JsonObject *scenario = json_array_get_object_element (scenarios, i);
      BenchPerson *person = person_new (catalog);

      take_level (person, catalog, scenario, "nice", SY_IMPORTANCE_NICE);
      take_level (person, catalog, scenario, "important", SY_IMPORTANCE_IMPORTANT);
      take_level (person, catalog, scenario, "must", SY_IMPORTANCE_MUST);
      person->leader = bench_find_leader (catalog, person->answers);
      g_ptr_array_add (people, person);
    }

  return people;
}

static SyImportance
get_answer (const SyStartingPoint *point, const SyNeed *asked, guint need)
{
  for (guint i = 0; i < point->answers.n; i++)
    if (point->answers.level[i].need == need)
      return point->answers.level[i].importance;

  return MAX (asked->default_importance, SY_IMPORTANCE_NOT_NEEDED);
}

/* One starting point at random for each need: its answer. */
static BenchPerson *
draw_person (SyCatalog *catalog, SyRandom *random, gboolean chooses)
{
  guint n_points = sy_catalog_get_n_starting_points (catalog);
  BenchPerson *person = person_new (catalog);
  g_autoptr (SyPlausibility) plausibility = sy_plausibility_new (catalog);
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyOpenAnswers) open = NULL;

  for (guint i = 0; i < sy_catalog_get_n_questions (catalog) && chooses; i++)
    {
      person->choices[i] = (int) sy_plausibility_draw_choice (plausibility, i, random);
      bench_person_answer (requirements, catalog, person, TRUE, i);
    }

  open = sy_open_answers_new (catalog, requirements);
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    {
      const SyStartingPoint *point = sy_catalog_get_starting_point (catalog,
                                                                    (guint) (sy_random_uniform (random) * n_points));

      person->answers[i] = open->known[i] != SY_IMPORTANCE_UNANSWERED
                             ? open->known[i]
                             : get_answer (point, sy_catalog_get_need (catalog, i), i);
    }

  person->leader = bench_find_leader (catalog, person->answers);
  return person;
}

/* So many people at random, who answer the questions too if they choose. */
GPtrArray *
bench_draw_people (SyCatalog *catalog, guint n, gboolean chooses)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (person_free);
  SyRandom random;

  sy_random_init (&random, 5);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (people, draw_person (catalog, &random, chooses));

  return people;
}
