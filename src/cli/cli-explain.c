/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli explain FILE: the explanation panel as plain text. */

#include "config.h"

#include <glib/gi18n.h>

#include "cli.h"
#include "explanation.h"
#include "json-reader.h"
#include "text.h"

static void
append_heading (GString *text, const char *heading)
{
  g_string_append_printf (text, "\n%s\n", heading);
}

/* Takes @line. */
static void
append_line (GString *text, char *line)
{
  g_string_append_printf (text, "  %s\n", line);
  g_free (line);
}

static void
append_sources (GString *text, SyCatalog *catalog, const SyIndexes *sources, int indent)
{
  g_autofree char *line = sy_explain_sources (catalog, sources);

  if (line != NULL)
    g_string_append_printf (text, "%*s%s\n", indent, "", line);
}

static void
append_why (GString *text, const SyEvaluation *evaluation)
{
  guint option = sy_evaluation_get_option_at (evaluation, 0);
  guint rival = sy_evaluation_get_option_at (evaluation, 1);
  g_autofree char *title = sy_explain_why_title (evaluation);
  g_auto (GStrv) sentences = sy_explain_reasons (evaluation, option, rival);

  append_heading (text, title);
  append_line (text, sy_explain_why (evaluation));
  for (guint i = 0; sentences[i] != NULL; i++)
    append_line (text, g_strdup (sentences[i]));
}

static void
append_must_haves (GString *text, const SyEvaluation *evaluation)
{
  append_heading (text, _ ("Are the must-haves met?"));
  append_line (text, sy_explain_must_haves (evaluation));
  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    if (sy_evaluation_get_importance (evaluation, i) == SY_IMPORTANCE_MUST)
      append_line (text, sy_explain_must_have (evaluation, i));
}

static void
append_changes (GString *text, const SyEvaluation *evaluation, const SyShortestWay *way)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);

  append_heading (text, _ ("What would change the answer?"));
  append_line (text, sy_explain_changes (evaluation, way));
  for (guint i = 0; i < changes->n; i++)
    if (sy_single_changes_is_nearest (changes, i))
      append_line (text, sy_explain_change (evaluation, &changes->changes[i]));
  if (sy_explain_count_changes (evaluation, TRUE) > 0)
    return;

  append_line (text, sy_explain_way (evaluation, way));
  for (guint i = 0; i < way->n; i++)
    append_line (text, sy_explain_way_step (evaluation, &way->changes[i]));
}

static void
append_additions (GString *text, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  append_heading (text, _ ("What would we have to add?"));
  for (guint rank = 0; rank < sy_catalog_get_n_options (catalog); rank++)
    {
      guint option = sy_evaluation_get_option_at (evaluation, rank);
      g_autofree char *summary = sy_explain_additions_of (evaluation, option);

      append_line (text, sy_text_about (sy_catalog_get_option (catalog, option)->name, summary));
      for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
        if (sy_evaluation_must_add (evaluation, i, option))
          {
            g_autofree char *addition = sy_explain_addition (evaluation, i, option);
            g_auto (GStrv) lines = g_strsplit (addition, "\n", -1);

            g_string_append_printf (text, "    %s\n", sy_catalog_get_need (catalog, i)->title);
            for (guint j = 0; lines[j] != NULL; j++)
              g_string_append_printf (text, "      + %s\n", lines[j]);
          }
    }
}

static void
append_advice (GString *text, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  append_heading (text, _ ("What should we keep in mind?"));
  append_line (text, sy_explain_advice (evaluation));
  for (guint i = 0; i < sy_catalog_get_n_advice (catalog); i++)
    {
      const SyAdvice *advice = sy_catalog_get_advice (catalog, i);

      if (!sy_evaluation_advises (evaluation, advice))
        continue;
      append_line (text, g_strdup (advice->text));
      append_sources (text, catalog, &advice->sources, 2);
    }
  for (guint i = 0; i < sy_catalog_get_n_opposites (catalog); i++)
    if (sy_evaluation_contradicts (evaluation, sy_catalog_get_opposite (catalog, i)))
      append_line (text, sy_explain_opposite (evaluation, sy_catalog_get_opposite (catalog, i)));
}

static void
append_need (GString *text, const SyEvaluation *evaluation, guint need)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  g_autofree char *summary = sy_explain_need (evaluation, need);
  g_autofree char *confidence = sy_explain_confidence (evaluation, need);

  g_string_append_printf (text, "  %s\n    %s\n", sy_catalog_get_need (catalog, need)->question, summary);
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      const SyRating *rating = sy_catalog_get_rating (catalog, need, i);
      g_autofree char *sentence = sy_explain_rating (evaluation, need, i);

      g_string_append_printf (text, "    %s\n      %s\n", sentence, rating->because);
      append_sources (text, catalog, &rating->sources, 6);
    }
  g_string_append_printf (text, "    %s\n", confidence);
}

static void
append_method (GString *text, const SyEvaluation *evaluation)
{
  g_auto (GStrv) paragraphs = sy_explain_method (evaluation);

  append_heading (text, _ ("How are the scores made?"));
  for (guint i = 0; paragraphs[i] != NULL; i += 2)
    g_string_append_printf (text, "  %s\n    %s\n", paragraphs[i], paragraphs[i + 1]);
}

static void
append_all (GString *text, const SyEvaluation *evaluation, const SyShortestWay *way)
{
  append_why (text, evaluation);
  append_must_haves (text, evaluation);
  append_changes (text, evaluation, way);
  append_additions (text, evaluation);
  append_advice (text, evaluation);
  append_heading (text, _ ("Need by need"));
  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    if (sy_evaluation_get_weight (evaluation, i) > 0)
      append_need (text, evaluation, i);
  append_method (text, evaluation);
}

static gboolean
append_some (GString *text, const SyEvaluation *evaluation, char **needs, GError **error)
{
  for (guint i = 0; needs[i] != NULL; i++)
    {
      guint need;

      if (!sy_catalog_find_need (sy_evaluation_get_catalog (evaluation), needs[i], &need))
        {
          g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT,
                       _ ("--need: the catalog has no need with the id “%s”; steelyard-cli catalog lists them"),
                       needs[i]);
          return FALSE;
        }
      append_need (text, evaluation, need);
    }

  return TRUE;
}

static char *
write_needs (const SyEvaluation *evaluation, char **needs, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  return append_some (text, evaluation, needs, error) ? g_strdup (text->str) : NULL;
}

static char *
write_text (SyEvaluation *evaluation, SyRequirements *requirements)
{
  SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, NULL);
  GString *text = g_string_new (NULL);

  cli_append_verdict (text, evaluation, requirements, &way);
  cli_append_update (text, evaluation, requirements, TRUE);
  if (sy_evaluation_get_kind (evaluation) != SY_VERDICT_UNANSWERED)
    append_all (text, evaluation, &way);

  return g_string_free (text, FALSE);
}

int
cli_explain (const CliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (SyRequirements) requirements = cli_read_requirements (options, &catalog, &error);
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autofree char *text = NULL;

  if (requirements == NULL)
    return cli_fail (error);

  evaluation = sy_evaluation_new (catalog, requirements);
  text = options->needs != NULL ? write_needs (evaluation, options->needs, &error)
                                : write_text (evaluation, requirements);
  return text != NULL ? cli_write (options, text) : cli_fail (error);
}
