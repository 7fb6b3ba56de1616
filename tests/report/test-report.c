/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The report itself: what every exporter and every printed page relies on. */

#include "report.h"
#include "report-file.h"
#include "report-task.h"
#include "requirements-file.h"

#include <math.h>
#include <string.h>

static SyReport *
make_report (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (&error);
  g_autoptr (SyRequirements) requirements = sy_requirements_from_data ("test", text, strlen (text), &error);
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autoptr (GDateTime) date = g_date_time_new_local (2001, 2, 3, 23, 59, 59);
  SyShortestWay way;

  g_assert_no_error (error);
  evaluation = sy_evaluation_new (catalog, requirements);
  way = sy_evaluation_find_shortest_way (evaluation, NULL);
  return sy_report_new (evaluation, requirements, &way, date);
}

/* The catalog and all else are gone by now: the report stands alone. */
static void
test_stands_alone (void)
{
  g_autoptr (SyReport) report = make_report ("{\"format\": 1, \"title\": \" A\\n\\u202eB \", \"author\": \"Ann\","
                                             "\"answers\": {\"staff-admin\": \"must\", \"raw-speed\": \"nice\"}}");

  g_assert_cmpstr (report->title, ==, "A B");
  g_assert_cmpstr (report->date, ==, "2001-02-03");
  g_assert_cmpstr (report->authors[0], ==, "Ann");
  g_assert_null (report->authors[1]);
  g_assert_cmpstr (report->language, ==, "en");
  g_assert_false (report->right_to_left);
  g_assert_cmpint (report->proposed, ==, 0);
  g_assert_cmpstr (report->proposed_name, ==, sy_report_get_option (report, 0)->name);
}

static void
test_numbers_add_up (void)
{
  g_autoptr (SyReport) report = make_report ("{\"format\": 1, \"answers\": {\"staff-admin\": \"must\","
                                             "\"user-sign-in\": \"important\", \"raw-speed\": \"nice\"}}");
  double weight = 0;

  for (guint i = 0; i < report->needs->len; i++)
    weight += sy_report_get_need (report, i)->weight;
  g_assert_cmpfloat_with_epsilon (weight, report->total_weight, 1e-9);

  for (guint rank = 0; rank < report->options->len; rank++)
    {
      const SyReportOption *option = sy_report_get_option (report, rank);
      const SyReportOption *rival = sy_report_get_option (report, rank == 0 ? 1 : 0);
      double points = 0, difference = 0;

      for (guint i = 0; i < report->needs->len; i++)
        points += sy_report_get_need (report, i)->ratings[rank].points;
      for (guint i = 0; i < option->reasons->len; i++)
        difference += g_array_index (option->reasons, SyReportReason, i).points;

      g_assert_cmpfloat_with_epsilon (points, option->score, 1e-9);
      g_assert_cmpfloat_with_epsilon (difference, option->score - rival->score, 1e-9);
      g_assert_cmpstr (option->rival, ==, rival->name);
      g_assert_cmpuint (option->good->len, >, 0);
      g_assert_cmpuint (option->bad->len, >, 0);
    }
}

static void
check_sections (const char *text, const char *const *expected)
{
  g_autoptr (SyReport) report = make_report (text);

  for (guint i = 0; i < report->sections->len; i++)
    g_assert_cmpstr (g_array_index (report->sections, SyReportSection, i).id, ==, expected[i]);
  g_assert_null (expected[report->sections->len]);
}

/* What somebody wrote is never lost, even if nothing counts. */
static void
test_sections (void)
{
  static const char *const nothing[] = { NULL };
  static const char *const texts[] = { "decision", "missing", "needs", "unknown", NULL };
  static const char *const result[] = { "scores",   "reasons", "must-haves", "changes", "additions", "advice",
                                        "choices", "needs",   "ratings",    "sources", "method",    NULL };

  check_sections ("{\"format\": 1}", nothing);
  check_sections ("{\"format\": 1, \"missing\": \"x\", \"notes\": {\"staff-admin\": \"y\", \"bogus\": \"z\"},"
                  "\"decision\": {\"by\": \"Ann\"}}",
                  texts);
  check_sections ("{\"format\": 1, \"choices\": {\"users\": \"staff\"}}", result);
}

static void
test_formats (void)
{
  static const char *const ids[] = { "html", "madr", "nygard", "csv", "json" };
  g_autoptr (SyReport) report = make_report ("{\"format\": 1, \"title\": \"A B\"}");
  SyReportFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (sy_report_format_from_id (ids[i], &format));
      g_assert_cmpint (format, ==, (int) i);
    }
  g_assert_false (sy_report_format_from_id ("text", &format));

  g_assert_cmpuint (sy_report_number_of ("0012-x.md"), ==, 12);
  g_assert_cmpuint (sy_report_number_of ("12345-x.md"), ==, 12345);
  g_assert_cmpuint (sy_report_number_of ("20260101-x.md"), ==, 0);
  g_assert_cmpuint (sy_report_number_of ("12.md"), ==, 0);
  g_assert_cmpuint (sy_report_number_of ("x-12.md"), ==, 0);

  {
    g_autofree char *record = sy_report_suggest_name (report, SY_REPORT_MADR, 7);
    g_autofree char *first = sy_report_suggest_name (report, SY_REPORT_HTML, 1);
    g_autofree char *second = sy_report_suggest_name (report, SY_REPORT_HTML, 2);

    g_assert_cmpstr (record, ==, "0007-a-b.md");
    g_assert_cmpstr (first, ==, "a-b.html");
    g_assert_cmpstr (second, ==, "a-b-2.html");
  }
}

static void
on_made_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* What programs read is about the catalog of the answers, not the bundled one. */
static void
test_task (gconstpointer translated)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "small-catalog.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = sy_catalog_new_from_file (file, "small", &error);
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (SyReport) report = NULL;

  g_assert_no_error (error);
  sy_report_make_async (catalog, requirements, GPOINTER_TO_INT (translated), NULL, on_made_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = sy_report_make_finish (result, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (report->catalog_id, ==, sy_catalog_get_id (catalog));
  g_assert_cmpuint (report->options->len, ==, sy_catalog_get_n_options (catalog));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/stands-alone", test_stands_alone);
  g_test_add_func ("/report/numbers-add-up", test_numbers_add_up);
  g_test_add_func ("/report/sections", test_sections);
  g_test_add_func ("/report/formats", test_formats);
  g_test_add_data_func ("/report/task/people", GINT_TO_POINTER (TRUE), test_task);
  g_test_add_data_func ("/report/task/programs", GINT_TO_POINTER (FALSE), test_task);

  return g_test_run ();
}
