/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A catalog as a text to proof-read. What it does not have gets no heading. */

#include "config.h"

#include <glib/gi18n.h>

#include "cli.h"
#include "explanation.h"
#include "text.h"

static void
append_heading (GString *text, const char *heading)
{
  g_string_append_printf (text, "\n— %s —\n", heading);
}

static void
append_sources (GString *text, SyCatalog *catalog, const SyIndexes *sources, int indent)
{
  for (guint i = 0; i < sources->n; i++)
    g_string_append_printf (text, "%*s[%s]\n", indent, "", sy_catalog_get_source (catalog, sources->index[i])->id);
}

/* The line may be missing. */
static void
append_line (GString *text, const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "  %s\n", line);
}

/* What is said of a term, after a mark or none. */
static void
append_about (GString *text, const char *mark, const char *term, const char *said)
{
  g_autofree char *line = sy_text_about (term, said);

  g_string_append_printf (text, "%s%s\n", mark, line);
}

static void
append_options (GString *text, SyCatalog *catalog)
{
  append_heading (text, _ ("Options"));
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      const SyOption *option = sy_catalog_get_option (catalog, i);

      g_string_append_printf (text, "\n%s (%s)\n", option->name, option->id);
      append_line (text, option->summary);
      append_line (text, option->homepage);
    }
}

static void
append_need (GString *text, SyCatalog *catalog, guint index)
{
  const SyNeed *need = sy_catalog_get_need (catalog, index);

  g_string_append_printf (text, "\n%s (%s)\n  %s\n  %s\n", need->question, need->id, need->why,
                          sy_catalog_get_confidence (catalog, need->confidence)->label);
  if (need->default_importance != SY_IMPORTANCE_UNANSWERED)
    {
      g_string_append (text, "  ");
      g_string_append_printf (text, _ ("Unless somebody says otherwise: %s"),
                              sy_catalog_get_importance (catalog, need->default_importance)->label);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      const SyRating *rating = sy_catalog_get_rating (catalog, index, i);

      append_about (text, "  ", sy_catalog_get_option (catalog, i)->name,
                    sy_catalog_get_level (catalog, rating->level)->label);
      g_string_append_printf (text, "    %s\n", rating->because);
      for (guint j = 0; rating->add[j] != NULL; j++)
        g_string_append_printf (text, "    + %s\n", rating->add[j]);
      append_sources (text, catalog, &rating->sources, 4);
    }
}

static void
append_needs (GString *text, SyCatalog *catalog)
{
  for (guint group = 0; group < sy_catalog_get_n_groups (catalog); group++)
    {
      append_heading (text, sy_catalog_get_group (catalog, group)->title);
      for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
        if (sy_catalog_get_need (catalog, i)->group == group)
          append_need (text, catalog, i);
    }
}

static void
append_overlaps (GString *text, SyCatalog *catalog)
{
  if (sy_catalog_get_n_overlaps (catalog) > 0)
    append_heading (text, _ ("Wishes that say much the same"));
  for (guint i = 0; i < sy_catalog_get_n_overlaps (catalog); i++)
    {
      const SyOverlap *overlap = sy_catalog_get_overlap (catalog, i);

      g_string_append_printf (text, "\n%s (%s)\n  %s\n", overlap->title, overlap->id, overlap->why);
      for (guint j = 0; j < overlap->needs.n; j++)
        g_string_append_printf (text, "  · %s\n", sy_catalog_get_need (catalog, overlap->needs.index[j])->title);
    }
}

static void
append_opposites (GString *text, SyCatalog *catalog)
{
  if (sy_catalog_get_n_opposites (catalog) > 0)
    append_heading (text, _ ("Wishes that contradict each other"));
  for (guint i = 0; i < sy_catalog_get_n_opposites (catalog); i++)
    {
      const SyOpposite *opposite = sy_catalog_get_opposite (catalog, i);

      g_string_append_printf (text, "\n%s – %s\n  %s\n", sy_catalog_get_need (catalog, opposite->needs[0])->title,
                              sy_catalog_get_need (catalog, opposite->needs[1])->title, opposite->why);
    }
}

/* Each need on a line of its own, with how important it is. */
static void
append_levels (GString *text, SyCatalog *catalog, const SyNeedLevels *levels)
{
  for (guint i = 0; i < levels->n; i++)
    append_about (text, "    · ", sy_catalog_get_need (catalog, levels->level[i].need)->title,
                  sy_catalog_get_importance (catalog, levels->level[i].importance)->label);
}

static void
append_questions (GString *text, SyCatalog *catalog)
{
  if (sy_catalog_get_n_questions (catalog) > 0)
    append_heading (text, _ ("Questions"));
  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    {
      const SyQuestion *question = sy_catalog_get_question (catalog, i);

      g_string_append_printf (text, "\n%s (%s)\n", question->title, question->id);
      append_line (text, question->why);
      for (guint j = 0; j < question->n_choices; j++)
        {
          g_string_append_printf (text, "  %s (%s)\n", question->choices[j].label, question->choices[j].id);
          append_levels (text, catalog, &question->choices[j].sets);
        }
    }
}

static void
append_starting_points (GString *text, SyCatalog *catalog)
{
  if (sy_catalog_get_n_starting_points (catalog) > 0)
    append_heading (text, _ ("Starting points"));
  for (guint i = 0; i < sy_catalog_get_n_starting_points (catalog); i++)
    {
      const SyStartingPoint *point = sy_catalog_get_starting_point (catalog, i);

      g_string_append_printf (text, "\n%s (%s)\n", point->title, point->id);
      append_line (text, point->summary);
      for (guint j = 0; j < point->n_choices; j++)
        {
          const SyQuestion *question = sy_catalog_get_question (catalog, point->choices[j].question);

          append_about (text, "  ", question->title, question->choices[point->choices[j].choice].label);
        }
      append_levels (text, catalog, &point->answers);
      append_sources (text, catalog, &point->sources, 2);
    }
}

/* Each option on a line of its own; nothing if there is none. */
static void
append_names (GString *text, SyCatalog *catalog, const char *heading, const SyIndexes *options)
{
  if (options->n > 0)
    append_line (text, heading);
  for (guint i = 0; i < options->n; i++)
    g_string_append_printf (text, "    · %s\n", sy_catalog_get_option (catalog, options->index[i])->name);
}

static void
append_verdicts (GString *text, const SyAdvice *advice)
{
  const char *const words[SY_N_VERDICT_KINDS] = {
    [SY_VERDICT_UNANSWERED] = _ ("Nothing is wanted so far"),
    [SY_VERDICT_NONE_QUALIFIES] = _ ("No option meets every must-have"),
    [SY_VERDICT_NONE_SUITS] = _ ("No option fits well"),
    [SY_VERDICT_CLOSE] = _ ("A close result"),
    [SY_VERDICT_CLEAR] = _ ("A clear result"),
  };

  append_line (text, _ ("If the result is one of these:"));
  for (guint kind = 0; kind < SY_N_VERDICT_KINDS; kind++)
    if ((advice->verdicts & 1u << kind) != 0)
      g_string_append_printf (text, "    · %s (%s)\n", words[kind], sy_verdict_kind_to_id ((SyVerdictKind) kind));
}

/* All of them have to hold. */
static void
append_conditions (GString *text, SyCatalog *catalog, const SyAdvice *advice)
{
  if (advice->verdicts != 0)
    append_verdicts (text, advice);
  append_names (text, catalog, _ ("If one of these comes first:"), &advice->leaders);
  append_names (text, catalog, _ ("If these two come first:"), &advice->first_two);
  if (advice->all.n > 0)
    append_line (text, _ ("If each of these is as important or more:"));
  append_levels (text, catalog, &advice->all);
  if (advice->any.n > 0)
    append_line (text, _ ("If one of these is as important or more:"));
  append_levels (text, catalog, &advice->any);
}

static void
append_advice (GString *text, SyCatalog *catalog)
{
  if (sy_catalog_get_n_advice (catalog) > 0)
    append_heading (text, _ ("Advice"));
  for (guint i = 0; i < sy_catalog_get_n_advice (catalog); i++)
    {
      const SyAdvice *advice = sy_catalog_get_advice (catalog, i);

      g_string_append_printf (text, "\n%s (%s)\n", advice->text, advice->id);
      append_conditions (text, catalog, advice);
      append_sources (text, catalog, &advice->sources, 2);
    }
}

static void
append_source (GString *text, const SySource *source)
{
  g_autofree char *origin = sy_explain_source (source);

  g_string_append_printf (text, "\n[%s] %s\n  %s\n", source->id, source->title, origin);
  if (source->standpoint != NULL)
    g_string_append_printf (text, "  %s\n", source->standpoint);
  if (source->url != NULL)
    g_string_append_printf (text, "  %s\n", source->url);
}

/* What is asked, how it is rated and why, what helps with answering, and on
 * whose word. */
char *
cli_catalog_to_text (SyCatalog *catalog)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s (%s)\n", sy_catalog_get_title (catalog), sy_catalog_get_version (catalog),
                          sy_catalog_get_id (catalog));
  if (sy_catalog_get_summary (catalog) != NULL)
    g_string_append_printf (text, "%s\n", sy_catalog_get_summary (catalog));

  append_options (text, catalog);
  append_needs (text, catalog);
  append_overlaps (text, catalog);
  append_opposites (text, catalog);
  append_questions (text, catalog);
  append_starting_points (text, catalog);
  append_advice (text, catalog);
  append_heading (text, _ ("Sources"));
  for (guint i = 0; i < sy_catalog_get_n_sources (catalog); i++)
    append_source (text, sy_catalog_get_source (catalog, i));

  return g_string_free (text, FALSE);
}
