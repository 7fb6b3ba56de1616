/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions with choices, and starting points, for generated catalogs. */

#include "generated-guidance.h"

static SyImportance
draw_set (SyRandom *random)
{
  static const SyImportance any[] = {
    SY_IMPORTANCE_NOT_NEEDED, SY_IMPORTANCE_NICE, SY_IMPORTANCE_NICE, SY_IMPORTANCE_IMPORTANT,
    SY_IMPORTANCE_IMPORTANT, SY_IMPORTANCE_MUST,
  };

  return any[generated_below (random, G_N_ELEMENTS (any))];
}

static void
add_question (GeneratedCatalog *self, guint question, SyRandom *random)
{
  guint n_choices = 1 + generated_below (random, GENERATED_MOST_CHOICES);

  self->n_choices[question] = n_choices;
  self->choices[question] = (int) generated_below (random, 2 * n_choices) - (int) n_choices;
  self->choices[question] = MAX (self->choices[question], -1);

  for (guint i = 0; i < n_choices; i++)
    {
      guint n_sets = generated_below (random, 4);

      for (guint j = 0; j < GENERATED_MOST_NEEDS; j++)
        self->sets[question][i][j] = SY_IMPORTANCE_UNANSWERED;
      for (guint j = 0; j < n_sets; j++)
        self->sets[question][i][generated_below (random, self->n_needs)] = draw_set (random);
    }
}

static void
add_point (GeneratedCatalog *self, guint point, SyRandom *random)
{
  for (guint i = 0; i < GENERATED_MOST_NEEDS; i++)
    self->point_answers[point][i] = generated_below (random, 2) == 0 ? draw_set (random) : SY_IMPORTANCE_UNANSWERED;
  for (guint i = 0; i < self->n_questions; i++)
    self->point_choices[point][i] = (int) generated_below (random, self->n_choices[i] + 1) - 1;
}

/**
 * generated_guidance_add:
 * @self: a generated catalog
 * @random: a stream
 *
 * Adds up to 3 questions, some of them answered, and up to 6 starting points;
 * one time in four none of either.
 */
void
generated_guidance_add (GeneratedCatalog *self, SyRandom *random)
{
  self->n_questions = generated_below (random, GENERATED_MOST_QUESTIONS + 1);
  for (guint i = 0; i < self->n_questions; i++)
    add_question (self, i, random);

  self->n_points = generated_below (random, 4) == 0 ? 0 : 1 + generated_below (random, GENERATED_MOST_POINTS);
  for (guint i = 0; i < self->n_points; i++)
    add_point (self, i, random);
}

/**
 * generated_guidance_resolve:
 * @self: a generated catalog
 * @own: (out caller-allocates): what is said of each need: its answer, else
 *   the highest importance that a choice sets; without defaults
 */
void
generated_guidance_resolve (const GeneratedCatalog *self, SyImportance *own)
{
  for (guint need = 0; need < self->n_needs; need++)
    {
      own[need] = self->answers[need];
      for (guint i = 0; i < self->n_questions; i++)
        if (self->answers[need] == SY_IMPORTANCE_UNANSWERED && self->choices[i] >= 0)
          own[need] = MAX (own[need], self->sets[i][self->choices[i]][need]);
    }
}

static void
write_levels (const GeneratedCatalog *self, const SyImportance *levels, GString *json)
{
  const char *comma = "";

  g_string_append (json, "{");
  for (guint i = 0; i < self->n_needs; i++)
    if (levels[i] != SY_IMPORTANCE_UNANSWERED)
      {
        g_string_append_printf (json, "%s\"n%u\":\"%s\"", comma, i, sy_importance_to_id (levels[i]));
        comma = ",";
      }
  g_string_append (json, "}");
}

static void
write_picks (const GeneratedCatalog *self, const int *choices, GString *json)
{
  const char *comma = "";

  g_string_append (json, ",\"choices\":{");
  for (guint i = 0; i < self->n_questions; i++)
    if (choices[i] >= 0)
      {
        g_string_append_printf (json, "%s\"q%u\":\"c%d\"", comma, i, choices[i]);
        comma = ",";
      }
  g_string_append (json, "}");
}

static void
write_question (const GeneratedCatalog *self, guint question, GString *json)
{
  g_string_append_printf (json, "{\"id\":\"q%u\",\"title\":\"Q%u\",\"choices\":[", question, question);
  for (guint i = 0; i < self->n_choices[question]; i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"c%u\",\"label\":\"C%u\",\"sets\":", i > 0 ? "," : "", i, i);
      write_levels (self, self->sets[question][i], json);
      g_string_append (json, "}");
    }
  g_string_append (json, "]}");
}

static void
write_point (const GeneratedCatalog *self, guint point, GString *json)
{
  g_string_append_printf (json, "{\"id\":\"p%u\",\"title\":\"P%u\",\"answers\":", point, point);
  write_levels (self, self->point_answers[point], json);
  write_picks (self, self->point_choices[point], json);
  g_string_append (json, "}");
}

/**
 * generated_guidance_write:
 * @self: a generated catalog
 * @json: the text of a catalog so far
 *
 * Appends the questions and the starting points, if there are any.
 */
void
generated_guidance_write (const GeneratedCatalog *self, GString *json)
{
  for (guint i = 0; i < self->n_questions; i++)
    {
      g_string_append (json, i == 0 ? ",\"questions\":[" : ",");
      write_question (self, i, json);
    }
  g_string_append (json, self->n_questions > 0 ? "]" : "");

  for (guint i = 0; i < self->n_points; i++)
    {
      g_string_append (json, i == 0 ? ",\"starting-points\":[" : ",");
      write_point (self, i, json);
    }
  g_string_append (json, self->n_points > 0 ? "]" : "");
}

/**
 * generated_guidance_write_choices:
 * @self: a generated catalog
 * @json: the text of a requirements file so far
 *
 * Appends the choices made.
 */
void
generated_guidance_write_choices (const GeneratedCatalog *self, GString *json)
{
  write_picks (self, self->choices, json);
}
