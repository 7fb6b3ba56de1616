/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli compare FILE FILE... */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli.h"
#include "explanation-people.h"
#include "explanation.h"
#include "input-limits.h"
#include "json-reader.h"
#include "rounding.h"

#define BAR_WIDTH 20

/* In an order that does not depend on the command line. */
static int
compare_people (gconstpointer a, gconstpointer b)
{
  const SyPerson *left = *(SyPerson *const *) a;
  const SyPerson *right = *(SyPerson *const *) b;
  GFile *file_left = sy_person_get_file (left);
  GFile *file_right = sy_person_get_file (right);
  g_autofree char *uri_left = file_left != NULL ? g_file_get_uri (file_left) : NULL;
  g_autofree char *uri_right = file_right != NULL ? g_file_get_uri (file_right) : NULL;
  int order = g_strcmp0 (sy_person_get_name (left), sy_person_get_name (right));

  return order != 0 ? order : g_strcmp0 (uri_left, uri_right);
}

static gboolean
check_number (const CliOptions *options, GError **error)
{
  guint n_files = g_strv_length (options->files);

  if (n_files <= SY_LIMIT_PEOPLE)
    return TRUE;

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT,
               _ ("%1$u files: $: at most %2$d people can be compared at once"), n_files, SY_LIMIT_PEOPLE);
  return FALSE;
}

/* The answers of each file, whatever catalog they are about. */
static GPtrArray *
read_answers (const CliOptions *options, GError **error)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; options->files[i] != NULL; i++)
    {
      SyRequirements *requirements = cli_read_any_requirements (options->files[i], error);

      if (requirements == NULL)
        return NULL;
      g_ptr_array_add (answers, requirements);
    }

  return g_steal_pointer (&answers);
}

/* One person for each file. */
static GPtrArray *
make_people (const CliOptions *options, GPtrArray *answers, SyCatalog *catalog)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_person_unref);

  for (guint i = 0; i < answers->len; i++)
    {
      const char *path = options->files[i];
      g_autoptr (GFile) file = g_str_equal (path, "-") ? NULL : g_file_new_for_path (path);

      g_ptr_array_add (people, sy_person_new (catalog, answers->pdata[i], file, NULL));
    }

  g_ptr_array_sort (people, compare_people);
  return people;
}

/* That of --catalog, else the one that the first answers are about, as in a
 * window where others are added to them. */
static SyCatalog *
pick_catalog (const CliOptions *options, GPtrArray *answers, GError **error)
{
  return options->catalog != NULL ? cli_read_catalog (options, error)
                                  : cli_find_catalog (answers->pdata[0], cli_display_name (options->files[0]), error);
}

/* Whether anybody is left to compare. */
static gboolean
check_catalogs (const SyPeople *group, GError **error)
{
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    if (sy_people_get_state (group, i) != SY_PERSON_ELSEWHERE)
      return TRUE;

  {
    SyRequirements *first = sy_person_get_requirements (sy_people_get_person (group, 0));

    g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT,
                 _ ("%1$s: $.catalog: these answers are about the catalog “%2$s”, not “%3$s”; name its file with "
                    "--catalog"),
                 sy_people_get_name (group, 0), sy_requirements_get_field (first, SY_FIELD_CATALOG),
                 sy_catalog_get_id (sy_people_get_catalog (group)));
  }
  return FALSE;
}

static void
append_heading (GString *text, const char *heading)
{
  g_string_append_printf (text, "\n%s\n", heading);
}

/* Takes @line, which may be missing. */
static void
append_line (GString *text, char *line, int indent)
{
  if (line != NULL)
    g_string_append_printf (text, "%*s%s\n", indent, "", line);
  g_free (line);
}

/* In the order of the catalog, so that people can be compared line by line. */
static void
append_bars (GString *text, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      int filled = sy_round_score (sy_evaluation_get_score (evaluation, i) * BAR_WIDTH / 100);
      g_autofree char *score = sy_explain_score (evaluation, i);
      g_autofree char *missed = sy_explain_missed (evaluation, i);
      g_autoptr (GString) line = g_string_new (NULL);

      for (int j = 0; j < BAR_WIDTH; j++)
        g_string_append (line, j < filled ? "█" : "·");
      cli_append_right (line, score, 5);
      if (missed != NULL)
        g_string_append_printf (line, "  %s", missed);
      cli_append_row (text, sy_catalog_get_option (catalog, i)->name, cli_measure_names (catalog), line->str);
    }
}

static void
append_people (GString *text, const SyPeople *group)
{
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    {
      const SyEvaluation *own = sy_person_get_evaluation (sy_people_get_person (group, i));

      if (sy_people_get_state (group, i) != SY_PERSON_COUNTS)
        continue;
      append_heading (text, sy_people_get_name (group, i));
      append_line (text, sy_explain_person_verdict (group, i), 2);
      append_line (text, sy_explain_person_satisfaction (group, i), 2);
      append_line (text, sy_explain_person_coverage (group, i), 2);
      append_bars (text, own);
    }
}

static void
append_must_haves (GString *text, const SyPeople *group)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < sy_catalog_get_n_needs (sy_people_get_catalog (group)); i++)
    append_line (lines, sy_explain_people_must_have (group, i), 2);
  if (lines->len == 0)
    return;

  append_heading (text, _ ("Must-haves"));
  g_string_append (text, lines->str);
}

static void
append_disagreement (GString *text, const SyPeople *group, guint index)
{
  SyCatalog *catalog = sy_people_get_catalog (group);
  const SyNeed *need = sy_catalog_get_need (catalog, sy_people_get_disagreement (group, index)->need);

  g_string_append_printf (text, "\n  %s\n", need->question);
  append_line (text, sy_explain_disagreement (group, index), 4);
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    if (sy_people_get_state (group, i) == SY_PERSON_COUNTS)
      {
        const char *note = sy_requirements_get_note (sy_person_get_requirements (sy_people_get_person (group, i)),
                                                     need->id);

        append_line (text, sy_explain_person_answer (group, i, sy_people_get_disagreement (group, index)->need), 4);
        if (note != NULL)
          append_line (text, g_strdup (note), 6);
      }
}

static void
append_disagreements (GString *text, const SyPeople *group)
{
  append_heading (text, _ ("Where they disagree"));
  append_line (text, sy_explain_disagreements_count (group), 2);
  for (guint i = 0; i < sy_people_get_n_disagreements (group); i++)
    append_disagreement (text, group, i);
}

static void
append_notes (GString *text, const SyPeople *group)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    for (int note = 0; note < SY_N_PERSON_NOTES; note++)
      append_line (lines, sy_explain_person_note (group, i, (SyPersonNote) note), 2);
  if (lines->len == 0)
    return;

  append_heading (text, _ ("About the files"));
  g_string_append (text, lines->str);
}

static void
append_result (GString *text, const SyPeople *group)
{
  g_autofree char *people = sy_explain_people (group);

  g_string_append_printf (text, "%s\n\n", people);
  append_line (text, sy_explain_people_headline (group), 0);
  append_line (text, sy_explain_people_certainty (group), 0);
  for (guint i = 0; i < sy_catalog_get_n_options (sy_people_get_catalog (group)); i++)
    append_line (text, sy_explain_people_first (group, (int) i), 0);
  append_line (text, sy_explain_people_first (group, -1), 0);
  append_line (text, sy_explain_least_satisfied (group), 0);
  append_heading (text, _ ("All together, each person counting the same"));
  append_bars (text, sy_people_get_evaluation (group));
}

static char *
write_text (const SyPeople *group)
{
  GString *text = g_string_new (NULL);

  append_result (text, group);
  append_people (text, group);
  append_must_haves (text, group);
  append_disagreements (text, group);
  append_notes (text, group);

  return g_string_free (text, FALSE);
}

/* As a text for people, as JSON, or as a report. */
static int
write_group (const CliOptions *options, const SyPeople *group)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (SyReport) report = NULL;
  g_autofree char *text = NULL;
  SyReportFormat format;

  if (options->format != NULL && sy_report_format_from_id (options->format, &format))
    {
      report = sy_report_new_for_people (group, now);
      return cli_write_report (options, report, format);
    }

  text = write_text (group);
  return cli_write (options, text);
}

int
cli_compare (const CliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = check_number (options, &error) ? read_answers (options, &error) : NULL;
  g_autoptr (SyCatalog) catalog = answers != NULL ? pick_catalog (options, answers, &error) : NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (SyPeople) group = NULL;

  if (catalog == NULL)
    return cli_fail (error);

  people = make_people (options, answers, catalog);
  group = sy_people_new (catalog, (SyPerson *const *) people->pdata, people->len, NULL);
  if (!check_catalogs (group, &error))
    return cli_fail (error);

  return write_group (options, group);
}
