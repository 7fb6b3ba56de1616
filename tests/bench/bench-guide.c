/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How many questions must be answered until the leader is, and stays, the one
 * that all answers would give: in the guide's order, in the catalog's, and in
 * a random one. And how often somebody who stops when the guide offers it
 * stops with another leader.
 *
 * The people are the scenarios of a file, where what is not listed is not
 * needed, and people drawn at random as often as the starting points give
 * each answer, without anything added for what they never give.
 *
 * usage: bench-guide SCENARIOS N_PEOPLE
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>

#include "outlook.h"
#include "plausibility.h"
#include "requirements-file.h"
#include "tally.h"

/* What one person would answer to everything. */
typedef struct
{
  SyImportance *answers;
  int          *choices; /* -1: the question is not to be asked */
  int           leader;
} Person;

/* What somebody was asked, and who led before each answer and after all. */
typedef struct
{
  SyCatalog      *catalog;
  const Person   *person;
  SyRequirements *requirements;
  GHashTable     *outlooks; /* by answers; shared by all people */
  guint           n_asked;
  guint           n_needed; /* questions until the leader stays */
  guint           offered;  /* after how many it offers to stop; G_MAXUINT: never */
  gboolean        wrong;    /* the leader then is not the final one */
} Interview;

typedef struct
{
  const char *name;
  GArray     *needed;
  GArray     *asked;
  GArray     *offered;
  guint       n_wrong;
} Column;

static void
answer (SyRequirements *requirements, SyCatalog *catalog, const Person *person, gboolean is_question, guint index)
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

static int
find_leader (SyCatalog *catalog, const SyImportance *levels)
{
  g_autoptr (SyTally) tally = sy_tally_new (catalog);
  SyStanding standing;

  sy_tally_assign (tally, levels);
  standing = sy_tally_get_standing (tally);
  return sy_standing_get_leader (&standing);
}

/* A question that a person does not answer is as good as not there. */
static gboolean
may_ask (const Interview *self, const SyOpenItem *item)
{
  return !item->is_question || self->person->choices[item->index] >= 0;
}

static SyOutlook *
look (Interview *self)
{
  g_autofree char *key = sy_requirements_to_data (self->requirements);
  SyOutlook *outlook = g_hash_table_lookup (self->outlooks, key);

  if (outlook == NULL)
    {
      outlook = sy_outlook_new (self->catalog, self->requirements, NULL);
      g_hash_table_insert (self->outlooks, g_steal_pointer (&key), outlook);
    }

  return outlook;
}

static const SyOpenItem *
pick_guided (Interview *self)
{
  const SyOutlook *outlook = look (self);

  if (self->offered == G_MAXUINT && (outlook->settled || sy_outlook_is_steady (outlook)))
    {
      self->offered = self->n_asked;
      self->wrong = outlook->leader != self->person->leader;
    }

  for (guint i = 0; i < outlook->n_items; i++)
    if (may_ask (self, &outlook->items[i]))
      return &outlook->items[i];

  return NULL;
}

/* The first in @order, or in the catalog's, that is open. */
static const SyOpenItem *
pick_in_order (Interview *self, const GArray *order)
{
  g_autoptr (SyOpenAnswers) open = sy_open_answers_new (self->catalog, self->requirements);

  for (guint i = 0; i < order->len; i++)
    {
      const SyOpenItem *item = &g_array_index (order, SyOpenItem, i);
      gboolean is_open = item->is_question ? open->choices[item->index] < 0
                                           : open->known[item->index] == SY_IMPORTANCE_UNANSWERED;

      if (is_open && may_ask (self, item))
        return item;
    }

  return NULL;
}

static int
get_leader (Interview *self)
{
  g_autoptr (SyOpenAnswers) open = sy_open_answers_new (self->catalog, self->requirements);

  return find_leader (self->catalog, open->known);
}

/* Asks until nothing is open; in the guide's order if there is no other. */
static void
interview (Interview *self, const GArray *order)
{
  const SyOpenItem *item;

  self->requirements = sy_requirements_new ();
  self->offered = G_MAXUINT;
  self->n_needed = get_leader (self) != self->person->leader;

  while ((item = order != NULL ? pick_in_order (self, order) : pick_guided (self)) != NULL)
    {
      answer (self->requirements, self->catalog, self->person, item->is_question, item->index);
      self->n_asked++;
      if (get_leader (self) != self->person->leader)
        self->n_needed = self->n_asked + 1;
    }

  self->n_needed = MIN (self->n_needed, self->n_asked);
  g_object_unref (self->requirements);
}

static GArray *
list_all (SyCatalog *catalog)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (SyOpenItem));

  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    {
      SyOpenItem item = { .is_question = TRUE, .index = i };

      g_array_append_val (order, item);
    }
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    {
      SyOpenItem item = { .index = i };

      g_array_append_val (order, item);
    }

  return order;
}

static void
shuffle (GArray *order, SyRandom *random)
{
  for (guint i = order->len; i > 1; i--)
    {
      guint other = (guint) (sy_random_uniform (random) * i);
      SyOpenItem item = g_array_index (order, SyOpenItem, i - 1);

      g_array_index (order, SyOpenItem, i - 1) = g_array_index (order, SyOpenItem, other);
      g_array_index (order, SyOpenItem, other) = item;
    }
}

static void
note (Column *column, const Interview *interview)
{
  g_array_append_val (column->needed, interview->n_needed);
  g_array_append_val (column->asked, interview->n_asked);
  if (interview->offered != G_MAXUINT)
    g_array_append_val (column->offered, interview->offered);
  column->n_wrong += interview->wrong;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

static double
get_quantile (GArray *counts, double share)
{
  if (counts->len == 0)
    return -1;

  g_array_sort (counts, compare_counts);
  return g_array_index (counts, guint, (guint) (share * (counts->len - 1) + 0.5));
}

static void
print_column (const Column *column)
{
  printf ("  %-16s %7.0f %10.0f %8.0f", column->name, get_quantile (column->needed, 0.5),
          get_quantile (column->needed, 0.9), get_quantile (column->asked, 0.5));
  if (column->offered->len > 0)
    printf (" %10u %8.0f %6u (%.1f%%)", column->offered->len, get_quantile (column->offered, 0.5), column->n_wrong,
            100.0 * column->n_wrong / column->offered->len);
  printf ("\n");
}

static void
compare (SyCatalog *catalog, const GPtrArray *people, const char *title)
{
  Column columns[] = { { .name = "guide" }, { .name = "catalog order" }, { .name = "random order" } };
  g_autoptr (GHashTable) outlooks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           (GDestroyNotify) sy_outlook_free);
  g_autoptr (GArray) in_catalog = list_all (catalog);
  g_autoptr (GArray) shuffled = list_all (catalog);
  const GArray *orders[] = { NULL, in_catalog, shuffled };
  SyRandom random;

  sy_random_init (&random, 7);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      columns[i].needed = g_array_new (FALSE, FALSE, sizeof (guint));
      columns[i].asked = g_array_new (FALSE, FALSE, sizeof (guint));
      columns[i].offered = g_array_new (FALSE, FALSE, sizeof (guint));
    }

  for (guint i = 0; i < people->len; i++)
    {
      shuffle (shuffled, &random);
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          Interview each = { .catalog = catalog, .person = people->pdata[i], .outlooks = outlooks };

          interview (&each, orders[j]);
          note (&columns[j], &each);
        }
    }

  printf ("%s: %u people, %u questions and needs in the catalog\n", title, people->len, in_catalog->len);
  printf ("  %-16s %7s %10s %8s %10s %8s %6s\n", "order", "median", "9 of 10", "all", "offers", "after", "wrong");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    print_column (&columns[i]);
}

static Person *
person_new (SyCatalog *catalog)
{
  Person *self = g_new0 (Person, 1);

  self->answers = g_new0 (SyImportance, sy_catalog_get_n_needs (catalog));
  self->choices = g_new (int, sy_catalog_get_n_questions (catalog));
  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    self->choices[i] = -1;

  return self;
}

static void
person_free (gpointer data)
{
  Person *self = data;

  g_free (self->answers);
  g_free (self->choices);
  g_free (self);
}

static void
take_level (Person *person, SyCatalog *catalog, JsonObject *scenario, const char *member, SyImportance importance)
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

static GPtrArray *
read_scenarios (SyCatalog *catalog, const char *path)
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
      Person *person = person_new (catalog);

      take_level (person, catalog, scenario, "nice", SY_IMPORTANCE_NICE);
      take_level (person, catalog, scenario, "important", SY_IMPORTANCE_IMPORTANT);
      take_level (person, catalog, scenario, "must", SY_IMPORTANCE_MUST);
      person->leader = find_leader (catalog, person->answers);
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
static Person *
draw_person (SyCatalog *catalog, SyRandom *random, gboolean chooses)
{
  guint n_points = sy_catalog_get_n_starting_points (catalog);
  Person *person = person_new (catalog);
  g_autoptr (SyPlausibility) plausibility = sy_plausibility_new (catalog);
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyOpenAnswers) open = NULL;

  for (guint i = 0; i < sy_catalog_get_n_questions (catalog) && chooses; i++)
    {
      person->choices[i] = (int) sy_plausibility_draw_choice (plausibility, i, random);
      answer (requirements, catalog, person, TRUE, i);
    }

  open = sy_open_answers_new (catalog, requirements);
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    {
      const SyStartingPoint *point = sy_catalog_get_starting_point (catalog, (guint) (sy_random_uniform (random) * n_points));

      person->answers[i] = open->known[i] != SY_IMPORTANCE_UNANSWERED
                             ? open->known[i]
                             : get_answer (point, sy_catalog_get_need (catalog, i), i);
    }

  person->leader = find_leader (catalog, person->answers);
  return person;
}

static GPtrArray *
draw_people (SyCatalog *catalog, guint n, gboolean chooses)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (person_free);
  SyRandom random;

  sy_random_init (&random, 5);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (people, draw_person (catalog, &random, chooses));

  return people;
}

int
main (int argc, char *argv[])
{
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (NULL);
  g_autoptr (GPtrArray) scenarios = NULL;
  g_autoptr (GPtrArray) needs_only = NULL;
  g_autoptr (GPtrArray) with_choices = NULL;
  guint n = argc == 3 ? (guint) atoi (argv[2]) : 0;

  if (n == 0)
    {
      fprintf (stderr, "usage: bench-guide SCENARIOS N_PEOPLE\n");
      return 2;
    }

  scenarios = read_scenarios (catalog, argv[1]);
  compare (catalog, scenarios, "Scenarios, needs only");
  fflush (stdout);
  needs_only = draw_people (catalog, n, FALSE);
  compare (catalog, needs_only, "Random people, needs only");
  fflush (stdout);
  with_choices = draw_people (catalog, n, TRUE);
  compare (catalog, with_choices, "Random people, questions and needs");

  return 0;
}
