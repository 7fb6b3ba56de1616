/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How many questions must be answered until the leader is, and stays, the one
 * that all answers would give: in the guide's order, in the catalog's, and in
 * a random one. And how often somebody who stops when the guide offers it
 * stops with another leader.
 *
 * usage: bench-guide SCENARIOS N_PEOPLE
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "bench-people.h"
#include "outlook.h"
#include "random.h"
#include "requirements-file.h"

/* What somebody was asked, and who led before each answer and after all. */
typedef struct
{
  SyCatalog         *catalog;
  const BenchPerson *person;
  SyRequirements    *requirements;
  GHashTable        *outlooks; /* by answers; shared by all people */
  guint              n_asked;
  guint              n_needed; /* questions until the leader stays */
  guint              offered;  /* after how many it offers to stop; G_MAXUINT: never */
  gboolean           wrong;    /* the leader then is not the final one */
} Interview;

typedef struct
{
  const char *name;
  GArray     *needed;
  GArray     *asked;
  GArray     *offered;
  guint       n_wrong;
} Column;

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

  return bench_find_leader (self->catalog, open->known);
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
      bench_person_answer (self->requirements, self->catalog, self->person, item->is_question, item->index);
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

  scenarios = bench_read_scenarios (catalog, argv[1]);
  compare (catalog, scenarios, "Scenarios, needs only");
  fflush (stdout);
  needs_only = bench_draw_people (catalog, n, FALSE);
  compare (catalog, needs_only, "Random people, needs only");
  fflush (stdout);
  with_choices = bench_draw_people (catalog, n, TRUE);
  compare (catalog, with_choices, "Random people, questions and needs");

  return 0;
}
