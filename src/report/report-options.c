/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each option fares. */

#include "config.h"

#include "explanation.h"
#include "reasons.h"
#include "report-private.h"

static void
add_reason (SyReportMaker *maker, const SyReasons *reasons, const SyReason *reason, GArray *list)
{
  SyReport *report = maker->report;
  SyReportReason entry = {
    .title = sy_report_keep (report, sy_explain_reason_title (maker->evaluation, reason)),
    .points = reason->points,
    .shown = reason->shown,
    .shown_text = sy_report_keep (report, sy_explain_reason_points (reason)),
    .sentence = sy_report_keep (report, sy_explain_reason (maker->evaluation, reasons, reason)),
    .rest = reason->need < 0,
  };

  if (reason->need >= 0)
    entry.because = sy_report_copy (
      report, sy_catalog_get_rating (maker->catalog, (guint) reason->need, reasons->option)->because);
  g_array_append_val (list, entry);
}

/* The first option is compared with the second, all others with the first. */
static void
add_reasons (SyReportMaker *maker, SyReportOption *option, guint index)
{
  guint rank = sy_evaluation_get_rank (maker->evaluation, index);
  guint rival = sy_evaluation_get_option_at (maker->evaluation, rank == 0 ? 1 : 0);
  g_autoptr (SyReasons) reasons = sy_reasons_new (maker->evaluation, index, rival);

  option->rival = sy_report_copy (maker->report, sy_catalog_get_option (maker->catalog, rival)->name);
  option->most = reasons->most;
  option->least = reasons->least;
  option->total = sy_report_keep (maker->report, sy_explain_total (maker->evaluation, reasons));
  option->reasons = sy_report_new_array (maker->report, sizeof (SyReportReason));
  for (guint i = 0; i < reasons->n; i++)
    add_reason (maker, reasons, &reasons->reasons[i], option->reasons);
}

static const char *const *
list_missed (SyReportMaker *maker, guint option)
{
  GPtrArray *titles = g_ptr_array_new ();

  for (guint i = 0; i < sy_catalog_get_n_needs (maker->catalog); i++)
    if (sy_evaluation_misses (maker->evaluation, option, i))
      g_ptr_array_add (titles,
                       (gpointer) sy_report_copy (maker->report, sy_catalog_get_need (maker->catalog, i)->title));

  return sy_report_keep_list (maker->report, titles);
}

static SyReportAddition
make_addition (SyReportMaker *maker, guint need, guint option)
{
  g_autofree char *addition = sy_explain_addition (maker->evaluation, need, option);
  g_auto (GStrv) lines = g_strsplit (addition, "\n", -1);
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (parts, (gpointer) sy_report_copy (maker->report, lines[i]));

  return (SyReportAddition) {
    .need = sy_report_copy (maker->report, sy_catalog_get_need (maker->catalog, need)->title),
    .parts = sy_report_keep_list (maker->report, parts),
  };
}

static void
add_additions (SyReportMaker *maker, SyReportOption *option, guint index)
{
  option->additions_text = sy_report_keep (maker->report, sy_explain_additions_of (maker->evaluation, index));
  option->additions = sy_report_new_array (maker->report, sizeof (SyReportAddition));
  for (guint i = 0; i < sy_catalog_get_n_needs (maker->catalog); i++)
    if (sy_evaluation_must_add (maker->evaluation, i, index))
      {
        SyReportAddition addition = make_addition (maker, i, index);

        g_array_append_val (option->additions, addition);
      }
}

static void
add_option (SyReportMaker *maker, guint index)
{
  SyReport *report = maker->report;
  const SyOption *option = sy_catalog_get_option (maker->catalog, index);
  SyReportOption entry = {
    .id = sy_report_copy (report, option->id),
    .name = sy_report_copy (report, option->name),
    .summary = sy_report_copy (report, option->summary),
    .colour = sy_report_copy (report, option->colour),
    .colour_dark = sy_report_copy (report, option->colour_dark),
    .mark = option->mark,
    .score = sy_evaluation_get_score (maker->evaluation, index),
    .score_text = sy_report_keep (report, sy_explain_score (maker->evaluation, index)),
    .share_text = sy_report_keep (report, sy_explain_share (maker->evaluation, index)),
    .qualifies = sy_evaluation_get_n_missed (maker->evaluation, index) == 0,
    .missed_text = sy_report_keep (report, sy_explain_missed (maker->evaluation, index)),
    .missed = list_missed (maker, index),
  };

  add_reasons (maker, &entry, index);
  add_additions (maker, &entry, index);
  sy_report_add_arguments (maker, &entry);
  g_array_append_val (report->options, entry);
}

/* All options, best first. */
void
sy_report_add_options (SyReportMaker *maker)
{
  maker->report->options = sy_report_new_array (maker->report, sizeof (SyReportOption));
  for (guint i = 0; i < sy_catalog_get_n_options (maker->catalog); i++)
    add_option (maker, sy_evaluation_get_option_at (maker->evaluation, i));
}
