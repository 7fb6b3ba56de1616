/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold of whatever was read, and of every refusal. */

#include "config.h"

#include "fuzz.h"

#include <string.h>

#include "catalog-archive.h"
#include "evaluation-json.h"
#include "json-reader.h"

/* A score is a sum of a few hundred products; this is far beyond its error. */
#define SLACK 1e-6

/* A sentence, and the start of a long key for each level; in bytes. */
#define MESSAGE_MOST 12000

/* Refused with a single line that says which file and where in it. */
void
fuzz_check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, SY_JSON_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_prefix (error->message, "input: $"));
  g_assert_cmpuint (strlen (error->message), <=, MESSAGE_MOST);
  for (const char *c = error->message; *c != '\0'; c++)
    g_assert_false (g_ascii_iscntrl (*c));
}

/* The bundled catalog, read once. */
SyCatalog *
fuzz_get_catalog (void)
{
  static SyCatalog *catalog = NULL;

  if (g_once_init_enter (&catalog))
    g_once_init_leave (&catalog, sy_catalog_new_bundled (NULL));
  return catalog;
}

static void
check_scores (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  for (guint option = 0; option < sy_catalog_get_n_options (catalog); option++)
    {
      double score = sy_evaluation_get_score (evaluation, option);

      g_assert_true (score >= -SLACK && score <= 100 + SLACK);
      g_assert_cmpuint (sy_evaluation_get_first_share (evaluation, option), <=, 100);
      g_assert_cmpuint (sy_evaluation_get_rank (evaluation, option), <, sy_catalog_get_n_options (catalog));
    }
}

static void
check_report (const SyReport *report)
{
  for (guint format = SY_REPORT_HTML; format <= SY_REPORT_JSON; format++)
    {
      g_autofree char *text = sy_report_to_text (report, (SyReportFormat) format, 1);
      g_autofree char *name = sy_report_suggest_name (report, (SyReportFormat) format, 1);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_null (strchr (name, G_DIR_SEPARATOR));
      g_assert_cmpint (*name, !=, '.');
    }
}

/* Everything that is computed and written for others. */
void
fuzz_check_result (SyCatalog *catalog, SyRequirements *requirements)
{
  g_autoptr (SyEvaluation) evaluation = sy_evaluation_new (catalog, requirements);
  SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 31, 12, 0, 0);
  g_autoptr (SyReport) report = sy_report_new (evaluation, requirements, &way, now);
  g_autofree char *json = sy_evaluation_to_json (evaluation, requirements, &way);
  g_autoptr (JsonNode) read = json_from_string (json, NULL);

  g_assert_nonnull (read);
  check_scores (evaluation);
  check_report (report);
}
