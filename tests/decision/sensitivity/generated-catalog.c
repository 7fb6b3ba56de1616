/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "generated-catalog.h"
#include "generated-guidance.h"

#include <math.h>
#include <string.h>

/**
 * generated_below:
 * @random: a stream
 * @bound: above 0
 *
 * Returns: a random number from 0 to @bound - 1
 */
guint
generated_below (SyRandom *random, guint bound)
{
  return (guint) (sy_random_uniform (random) * bound);
}

/* Of few digits, as people write them; ties then are real ties. */
static double
draw_number (SyRandom *random, double low, double high)
{
  return round ((low + (high - low) * sy_random_uniform (random)) * 100) / 100;
}

/* Those of the bundled catalog, so that equal scores are common. */
static void
fill_even_scales (GeneratedCatalog *self)
{
  static const double weights[] = { 0, 1, 3, 5 };

  for (guint i = 0; i < SY_N_LEVELS; i++)
    self->values[i] = i / 4.0;

  for (guint i = 0; i < SY_N_IMPORTANCES; i++)
    {
      self->weights[i] = weights[i];
      self->low[i] = weights[i] - (i > 1 ? 1 : i / 2.0);
      self->high[i] = weights[i] + (i > 1 ? 1 : i / 2.0);
    }
}

static void
fill_odd_scales (GeneratedCatalog *self, SyRandom *random)
{
  for (guint i = 0; i < SY_N_LEVELS; i++)
    self->values[i] = draw_number (random, i > 0 ? self->values[i - 1] : 0, 0.4 + 0.15 * i);

  for (guint i = 1; i < SY_N_IMPORTANCES; i++)
    {
      self->weights[i] = self->weights[i - 1] + draw_number (random, 0, 3);
      self->low[i] = draw_number (random, self->weights[i] / 2, self->weights[i]);
      self->low[i] = MIN (self->low[i], self->weights[i]);
      self->high[i] = self->weights[i] + draw_number (random, 0, 2);
    }
}

static SyImportance
draw_importance (SyRandom *random)
{
  static const SyImportance any[] = {
    SY_IMPORTANCE_UNANSWERED, SY_IMPORTANCE_NOT_NEEDED, SY_IMPORTANCE_NICE, SY_IMPORTANCE_NICE,
    SY_IMPORTANCE_IMPORTANT, SY_IMPORTANCE_IMPORTANT, SY_IMPORTANCE_MUST,
  };

  return any[generated_below (random, G_N_ELEMENTS (any))];
}

/**
 * generated_catalog_new:
 * @random: a stream
 *
 * Returns: a catalog of 2 to 5 options and 3 to 9 needs, with answers, and
 *   without questions and starting points
 */
GeneratedCatalog
generated_catalog_new (SyRandom *random)
{
  GeneratedCatalog self = {
    .n_options = 2 + generated_below (random, 4),
    .n_needs = 3 + generated_below (random, 7),
    .n_overlaps = generated_below (random, 3),
    .minimum = generated_below (random, 4),
    .stays = { 0.8, 0.6, 0.4 },
  };

  if (generated_below (random, 2) == 0)
    fill_even_scales (&self);
  else
    fill_odd_scales (&self, random);

  for (guint i = 0; i < GENERATED_MOST_NEEDS; i++)
    {
      for (guint a = 0; a < GENERATED_MOST_OPTIONS; a++)
        self.levels[i][a] = generated_below (random, SY_N_LEVELS);
      self.overlaps[i] = (int) generated_below (random, self.n_overlaps + 1) - 1;
      self.confidences[i] = generated_below (random, SY_N_CONFIDENCES);
      self.defaults[i] = generated_below (random, 8) == 0 ? draw_importance (random) : SY_IMPORTANCE_UNANSWERED;
      self.answers[i] = draw_importance (random);
    }

  return self;
}

static void
add_number (GString *json, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (json, g_ascii_dtostr (buffer, sizeof buffer, number));
}

static void
add_scales (const GeneratedCatalog *self, GString *json)
{
  static const char *const confidences[] = { "high", "medium", "low" };

  for (guint i = 0; i < SY_N_LEVELS; i++)
    {
      g_string_append_printf (json, "%s{\"level\":%u,\"id\":\"l%u\",\"label\":\"L%u\",\"value\":",
                              i == 0 ? "\"scale\":[" : ",", i, i, i);
      add_number (json, self->values[i]);
      g_string_append (json, "}");
    }

  for (guint i = 0; i < SY_N_IMPORTANCES; i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"%s\",\"label\":\"I%u\",\"weight\":",
                              i == 0 ? "],\"importance\":[" : ",", sy_importance_to_id ((SyImportance) i), i);
      add_number (json, self->weights[i]);
      g_string_append (json, ",\"range\":[");
      add_number (json, self->low[i]);
      g_string_append (json, ",");
      add_number (json, self->high[i]);
      g_string_append (json, "]}");
    }

  for (guint i = 0; i < SY_N_CONFIDENCES; i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"%s\",\"label\":\"C%u\",\"stays\":",
                              i == 0 ? "],\"confidence\":[" : ",", confidences[i], i);
      add_number (json, self->stays[i]);
      g_string_append (json, "}");
    }
  g_string_append_printf (json, "],\"must-have-minimum\":%u", self->minimum);
}

static void
add_need (const GeneratedCatalog *self, guint need, GString *json)
{
  static const char *const confidences[] = { "high", "medium", "low" };

  g_string_append_printf (json,
                          "{\"id\":\"n%u\",\"group\":\"g\",\"title\":\"N%u\",\"question\":\"Q\",\"why\":\"W\","
                          "\"confidence\":\"%s\",",
                          need, need, confidences[self->confidences[need]]);
  if (self->defaults[need] != SY_IMPORTANCE_UNANSWERED)
    g_string_append_printf (json, "\"default\":\"%s\",", sy_importance_to_id (self->defaults[need]));

  g_string_append (json, "\"ratings\":{");
  for (guint a = 0; a < self->n_options; a++)
    g_string_append_printf (json, "%s\"o%u\":{\"level\":%u,\"because\":\"B\",\"sources\":[\"s\"]}",
                            a > 0 ? "," : "", a, self->levels[need][a]);
  g_string_append (json, "}}");
}

static void
add_overlap (const GeneratedCatalog *self, guint overlap, GString *json)
{
  const char *comma = "";

  g_string_append_printf (json, "{\"id\":\"v%u\",\"title\":\"V\",\"why\":\"W\",\"needs\":[", overlap);
  for (guint i = 0; i < self->n_needs; i++)
    if (self->overlaps[i] == (int) overlap)
      {
        g_string_append_printf (json, "%s\"n%u\"", comma, i);
        comma = ",";
      }
  g_string_append (json, "]}");
}

/**
 * generated_catalog_to_json:
 * @self: a generated catalog
 *
 * Returns: (transfer full): the catalog as a catalog file
 */
char *
generated_catalog_to_json (const GeneratedCatalog *self)
{
  GString *json = g_string_new ("{\"format\":1,\"id\":\"generated\",\"version\":\"1\",\"title\":\"G\",");

  add_scales (self, json);
  g_string_append (
    json, ",\"sources\":[{\"id\":\"s\",\"title\":\"S\",\"read\":\"2026-01-31\",\"kind\":\"article\"}],\"options\":[");
  for (guint a = 0; a < self->n_options; a++)
    g_string_append_printf (json, "%s{\"id\":\"o%u\",\"kind\":\"framework\",\"name\":\"O%u\",\"summary\":\"S\"}",
                            a > 0 ? "," : "", a, a);

  g_string_append (json, "],\"groups\":[{\"id\":\"g\",\"title\":\"G\"}],\"needs\":[");
  for (guint i = 0; i < self->n_needs; i++)
    {
      g_string_append (json, i > 0 ? "," : "");
      add_need (self, i, json);
    }

  g_string_append (json, "],\"overlaps\":[");
  for (guint i = 0; i < self->n_overlaps; i++)
    {
      g_string_append (json, i > 0 ? "," : "");
      add_overlap (self, i, json);
    }
  g_string_append (json, "]");
  generated_guidance_write (self, json);
  g_string_append (json, "}\n");

  return g_string_free (json, FALSE);
}

/**
 * generated_catalog_load:
 * @self: a generated catalog
 *
 * Returns: (transfer full): a real catalog
 */
SyCatalog *
generated_catalog_load (const GeneratedCatalog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = generated_catalog_to_json (self);
  SyCatalog *catalog = sy_catalog_new_from_data ("generated.json", json, strlen (json), &error);

  g_assert_no_error (error);
  return catalog;
}

/**
 * generated_catalog_answer:
 * @self: a generated catalog
 * @catalog: the same, loaded
 *
 * Returns: (transfer full): its answers and choices as a document
 */
SyRequirements *
generated_catalog_answer (const GeneratedCatalog *self, SyCatalog *catalog)
{
  SyRequirements *requirements = sy_requirements_new ();

  for (guint i = 0; i < self->n_needs; i++)
    sy_requirements_set_answer (requirements, sy_catalog_get_need (catalog, i)->id, self->answers[i]);
  for (guint i = 0; i < self->n_questions; i++)
    if (self->choices[i] >= 0)
      {
        const SyQuestion *question = sy_catalog_get_question (catalog, i);

        sy_requirements_set_choice (requirements, question->id, question->choices[self->choices[i]].id);
      }

  return requirements;
}

/**
 * generated_catalog_evaluate:
 * @self: a generated catalog
 * @loaded: (nullable): the same, loaded before with whatever answers
 *
 * Returns: (transfer full): what follows from its answers, found in the way
 *   the program finds it
 */
SyEvaluation *
generated_catalog_evaluate (const GeneratedCatalog *self, SyCatalog *loaded)
{
  g_autoptr (SyCatalog) catalog = loaded != NULL ? g_object_ref (loaded) : generated_catalog_load (self);
  g_autoptr (SyRequirements) requirements = generated_catalog_answer (self, catalog);

  return sy_evaluation_new (catalog, requirements);
}

/**
 * generated_catalog_read:
 * @evaluation: an evaluation
 * @importances: (out caller-allocates): the effective importance of each need
 * @defaulted: (out caller-allocates): whether it is the catalog's default
 * @answered: (out caller-allocates): whether it is the person's own answer
 */
void
generated_catalog_read (const SyEvaluation *evaluation,
                        SyImportance       *importances,
                        gboolean           *defaulted,
                        gboolean           *answered)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    {
      SyOrigin origin = sy_evaluation_get_origin (evaluation, i, NULL);

      importances[i] = sy_evaluation_get_importance (evaluation, i);
      defaulted[i] = origin == SY_ORIGIN_DEFAULT;
      answered[i] = origin == SY_ORIGIN_ANSWER;
    }
}

static char *
answers_to_json (const GeneratedCatalog *self)
{
  GString *json = g_string_new ("{\"format\":1,\"catalog\":\"generated\",\"answers\":{");
  const char *comma = "";

  for (guint i = 0; i < self->n_needs; i++)
    if (self->answers[i] != SY_IMPORTANCE_UNANSWERED)
      {
        g_string_append_printf (json, "%s\"n%u\":\"%s\"", comma, i, sy_importance_to_id (self->answers[i]));
        comma = ",";
      }
  g_string_append (json, "}");
  generated_guidance_write_choices (self, json);
  g_string_append (json, "}\n");

  return g_string_free (json, FALSE);
}

/**
 * generated_catalog_fail:
 * @self: a generated catalog
 * @where: the function that fails
 * @line: and the line
 * @what: what does not hold
 *
 * Saves the catalog and the answers, says where, and ends the test.
 */
void
generated_catalog_fail (const GeneratedCatalog *self, const char *where, int line, const char *what)
{
  g_autofree char *directory = g_dir_make_tmp ("steelyard-test-XXXXXX", NULL);
  g_autofree char *catalog_name = g_build_filename (directory, "catalog.json", NULL);
  g_autofree char *answers_name = g_build_filename (directory, "answers.steelyard", NULL);
  g_autofree char *catalog = generated_catalog_to_json (self);
  g_autofree char *answers = answers_to_json (self);

  g_file_set_contents (catalog_name, catalog, -1, NULL);
  g_file_set_contents (answers_name, answers, -1, NULL);

  g_error ("%s, line %d: %s does not hold: steelyard-cli evaluate %s --catalog %s",
           where, line, what, answers_name, catalog_name);
}
