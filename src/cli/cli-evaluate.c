/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli evaluate FILE */

#include "config.h"

#include <glib/gi18n.h>

#include "catalog-archive.h"
#include "cli.h"
#include "evaluation-json.h"
#include "explanation-catalog.h"
#include "explanation.h"
#include "rounding.h"

#define BAR_WIDTH 30

static void
append_bar (GString *line, double score)
{
  int filled = sy_round_score (score * BAR_WIDTH / 100);

  for (int i = 0; i < BAR_WIDTH; i++)
    g_string_append (line, i < filled ? "█" : "·");
}

static void
append_options (GString *text, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  int width = cli_measure_names (catalog);

  for (guint rank = 0; rank < sy_catalog_get_n_options (catalog); rank++)
    {
      guint option = sy_evaluation_get_option_at (evaluation, rank);
      g_autofree char *score = sy_explain_score (evaluation, option);
      g_autofree char *share = sy_explain_share (evaluation, option);
      g_autofree char *missed = sy_explain_missed (evaluation, option);
      g_autoptr (GString) line = g_string_new (NULL);

      append_bar (line, sy_evaluation_get_score (evaluation, option));
      cli_append_right (line, score, 5);
      cli_append_right (line, share, 6);
      if (missed != NULL)
        g_string_append_printf (line, "  %s", missed);
      cli_append_row (text, sy_catalog_get_option (catalog, option)->name, width, line->str);
    }
}

static void
append_reasons (GString *text, const SyEvaluation *evaluation)
{
  int leader = sy_evaluation_get_leader (evaluation);
  int rival = sy_evaluation_get_runner_up (evaluation);
  g_autofree char *title = sy_explain_why_title (evaluation);
  g_autofree char *summary = sy_explain_why (evaluation);

  g_string_append_printf (text, "\n%s\n  %s\n", title, summary);
  if (leader < 0 || rival < 0)
    return;

  {
    g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, (guint) leader, (guint) rival);

    for (guint i = 0; i < reasons->n; i++)
      {
        g_autofree char *reason = sy_explain_reason (evaluation, reasons, &reasons->reasons[i]);

        g_string_append_printf (text, "  %s\n", reason);
      }
  }
}

/* Title, verdict, what weighs against it, and what was not understood. */
void
cli_append_verdict (GString             *text,
                    const SyEvaluation  *evaluation,
                    SyRequirements      *requirements,
                    const SyShortestWay *way)
{
  const char *title = sy_requirements_get_field (requirements, SY_FIELD_TITLE);
  g_autofree char *headline = sy_explain_headline (evaluation);
  g_autofree char *certainty = sy_explain_certainty (evaluation, way);
  g_autofree char *caveat = sy_explain_caveat (evaluation);
  g_autofree char *unknown = sy_explain_unknown (sy_evaluation_get_catalog (evaluation), requirements);

  if (*title != '\0')
    g_string_append_printf (text, "%s\n\n", title);
  g_string_append_printf (text, "%s\n%s\n", headline, certainty);
  if (caveat != NULL)
    g_string_append_printf (text, "%s\n", caveat);
  if (unknown != NULL)
    g_string_append_printf (text, "%s\n", unknown);
}

/* Whether the answers were given for another version of the catalog. */
static gboolean
is_outdated (SyCatalog *catalog, SyRequirements *requirements)
{
  const char *version = sy_requirements_get_field (requirements, SY_FIELD_CATALOG_VERSION);

  return g_str_equal (sy_requirements_get_field (requirements, SY_FIELD_CATALOG), sy_catalog_get_id (catalog)) &&
         *version != '\0' && !g_str_equal (version, sy_catalog_get_version (catalog));
}

/* What another version of the catalog does to the result, and, @in_full, what
 * it changes. */
void
cli_append_update (GString *text, SyEvaluation *evaluation, SyRequirements *requirements, gboolean in_full)
{
  g_autoptr (SyCatalog) before = NULL;
  g_autoptr (SyCatalogChanges) changes = NULL;
  g_autofree char *update = NULL;
  g_autofree char *effect = NULL;

  if (!is_outdated (sy_evaluation_get_catalog (evaluation), requirements))
    return;

  before = sy_catalog_archive_find (sy_evaluation_get_catalog (evaluation),
                                    sy_requirements_get_field (requirements, SY_FIELD_CATALOG_VERSION));
  changes = sy_catalog_changes_new (before, evaluation, requirements);
  update = sy_explain_catalog_update (changes);
  effect = sy_explain_catalog_effect (changes);
  g_string_append_printf (text, "%s\n%s\n", update, effect);

  for (guint i = 0; in_full && i < sy_catalog_changes_get_n (changes); i++)
    {
      g_autofree char *sentence = sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, i));

      g_string_append_printf (text, "  %s\n", sentence);
    }
}

static char *
write_text (SyEvaluation *evaluation, SyRequirements *requirements, const SyShortestWay *way)
{
  GString *text = g_string_new (NULL);

  cli_append_verdict (text, evaluation, requirements, way);
  cli_append_update (text, evaluation, requirements, FALSE);
  if (sy_evaluation_get_kind (evaluation) != SY_VERDICT_UNANSWERED)
    {
      g_string_append_c (text, '\n');
      append_options (text, evaluation);
      append_reasons (text, evaluation);
    }

  return g_string_free (text, FALSE);
}

int
cli_evaluate (const CliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (SyRequirements) requirements = cli_read_requirements (options, &catalog, &error);
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autofree char *text = NULL;
  SyShortestWay way;

  if (requirements == NULL)
    return cli_fail (error);

  evaluation = sy_evaluation_new (catalog, requirements);
  way = sy_evaluation_find_shortest_way (evaluation, NULL);
  text = options->json ? sy_evaluation_to_json (evaluation, requirements, &way)
                       : write_text (evaluation, requirements, &way);
  return cli_write (options, text);
}
