/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Need by need: how important, how well served, and on whose word. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation.h"
#include "report-private.h"
#include "rounding.h"

static SyReportRating
make_rating (SyReportMaker *maker, guint need, guint option)
{
  SyReport *report = maker->report;
  const SyRating *rating = sy_catalog_get_rating (maker->catalog, need, option);
  SyReportRating entry = {
    .level = rating->level,
    .label = sy_report_copy (report, sy_catalog_get_level (maker->catalog, rating->level)->label),
    .points = sy_evaluation_get_contribution (maker->evaluation, need, option),
    .missed = sy_evaluation_misses (maker->evaluation, option, need),
    .because = sy_report_copy (report, rating->because),
  };

  /* Only what has a part in the result has to be backed. */
  if (sy_evaluation_get_weight (maker->evaluation, need) > 0)
    entry.sources = sy_report_cite (maker, &rating->sources);
  return entry;
}

static SyReportRating *
make_ratings (SyReportMaker *maker, guint need)
{
  GArray *ratings = sy_report_new_array (maker->report, sizeof (SyReportRating));

  for (guint rank = 0; rank < sy_catalog_get_n_options (maker->catalog); rank++)
    {
      SyReportRating rating = make_rating (maker, need, sy_evaluation_get_option_at (maker->evaluation, rank));

      g_array_append_val (ratings, rating);
    }

  return (SyReportRating *) (gpointer) ratings->data;
}

static const char *
keep_weight (SyReport *report, double weight)
{
  return sy_report_keep (report, g_strdup_printf ("%.4g", weight));
}

/* A number with one decimal, in the user's language. */
static const char *
keep_tenths (SyReport *report, int tenths)
{
  return sy_report_keep (report, g_strdup_printf ("%.1f", tenths / 10.));
}

static const char *
make_driver (SyReportMaker *maker, const SyReportNeed *need)
{
  if (need->weight <= 0)
    return NULL;

  /* Translators: an importance such as "Must have", a need and its weight. */
  return sy_report_keep (maker->report, g_strdup_printf (_ ("%1$s: “%2$s”, weight %3$s"), need->importance, need->title,
                                                         need->weight_text));
}

static void
add_need (SyReportMaker *maker, guint index)
{
  SyReport *report = maker->report;
  const SyNeed *need = sy_catalog_get_need (maker->catalog, index);
  const char *note = sy_report_copy (report, sy_requirements_get_note (maker->requirements, need->id));
  SyImportance importance = sy_evaluation_get_importance (maker->evaluation, index);
  SyReportNeed entry = {
    .id = sy_report_copy (report, need->id),
    .group = sy_report_copy (report, sy_catalog_get_group (maker->catalog, need->group)->title),
    .title = sy_report_copy (report, need->title),
    .question = sy_report_copy (report, need->question),
    .importance = sy_report_keep (report, sy_explain_importance (maker->evaluation, importance)),
    .importance_id = importance,
    .origin = sy_report_keep (report, sy_explain_origin (maker->evaluation, index)),
    .note = note != NULL && *note != '\0' ? note : NULL,
    .weight = sy_evaluation_get_weight (maker->evaluation, index),
    .weight_text = keep_weight (report, sy_evaluation_get_weight (maker->evaluation, index)),
    .confidence = sy_report_keep (report, sy_explain_confidence (maker->evaluation, index)),
    .ratings = make_ratings (maker, index),
  };

  entry.listed = importance != SY_IMPORTANCE_UNANSWERED || entry.note != NULL;
  entry.driver = make_driver (maker, &entry);
  g_array_append_val (report->needs, entry);
}

/* Each column of points adds up to the score as it is shown below. */
static void
round_points (SyReport *report, guint rank)
{
  SyReportOption *option = &g_array_index (report->options, SyReportOption, rank);
  guint n = report->needs->len;
  g_autofree double *exact = g_new (double, n);
  g_autofree int *tenths = g_new (int, n);
  int total = sy_round_score (10 * option->score);

  for (guint i = 0; i < n; i++)
    exact[i] = 10 * sy_report_get_need (report, i)->ratings[rank].points;
  sy_round_column (exact, n, total, tenths);

  for (guint i = 0; i < n; i++)
    sy_report_get_need (report, i)->ratings[rank].points_text = keep_tenths (report, tenths[i]);
  option->points_text = keep_tenths (report, total);
}

/* All needs, in the order of the catalog. */
void
sy_report_add_needs (SyReportMaker *maker)
{
  maker->report->needs = sy_report_new_array (maker->report, sizeof (SyReportNeed));
  for (guint i = 0; i < sy_catalog_get_n_needs (maker->catalog); i++)
    add_need (maker, i);
  for (guint rank = 0; rank < maker->report->options->len; rank++)
    round_points (maker->report, rank);
  maker->report->total_weight = sy_evaluation_get_total (maker->evaluation);
  maker->report->weight_text = keep_weight (maker->report, maker->report->total_weight);
}
