/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report says, in the order in which it is read. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "clean-text.h"
#include "explanation-people.h"
#include "explanation.h"
#include "report-private.h"

static SyReportSection *
get_section (SyReport *self, guint section)
{
  return &g_array_index (self->sections, SyReportSection, section);
}

/* Takes @summary, which may be NULL. Returns the index of the section. */
guint
sy_report_add_section (SyReport *self, const char *id, SyReportContent content, const char *heading, char *summary)
{
  SyReportSection section = {
    .id = id,
    .heading = sy_report_copy (self, heading),
    .summary = sy_report_keep (self, summary),
    .content = content,
    .items = sy_report_new_array (self, sizeof (SyReportItem)),
  };

  g_array_append_val (self->sections, section);
  return self->sections->len - 1;
}

/* Takes @text; @term may be NULL. */
void
sy_report_add_item (SyReport *self, guint section, const char *term, char *text)
{
  SyReportItem item = { .term = sy_report_copy (self, term), .text = sy_report_keep (self, text) };

  g_array_append_val (get_section (self, section)->items, item);
}

/* What somebody wrote in several lines; empty lines are left out. */
static void
add_lines (SyReport *self, guint section, const char *term, const char *text)
{
  g_autofree char *clean = sy_clean_text (text);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      sy_report_add_item (self, section, term, g_strdup (lines[i]));
}

static const char *
get_field (SyReportMaker *maker, SyRequirementsField field)
{
  return sy_requirements_get_field (maker->requirements, field);
}

static void
add_decision (SyReportMaker *maker)
{
  SyReport *report = maker->report;
  const char *option = get_field (maker, SY_FIELD_DECISION_OPTION);
  const char *date = get_field (maker, SY_FIELD_DECISION_DATE);
  const char *by = get_field (maker, SY_FIELD_DECISION_BY);
  const char *because = get_field (maker, SY_FIELD_DECISION_BECAUSE);
  guint section;

  if (*option == '\0' && *date == '\0' && *by == '\0' && *because == '\0')
    return;

  section = sy_report_add_section (report, "decision", SY_REPORT_TERMS, _ ("What was decided?"), NULL);
  if (*option != '\0')
    sy_report_add_item (report, section, _ ("Decided for"),
                        g_strdup (report->decided != NULL ? report->decided : option));
  add_lines (report, section, _ ("Date of the decision"), date);
  add_lines (report, section, _ ("Decided by"), by);
  add_lines (report, section, _ ("Because"), because);
}

static void
add_why (SyReportMaker *maker)
{
  SyReport *report = maker->report;
  g_autofree char *title = sy_explain_why_title (maker->evaluation);
  g_auto (GStrv) sentences = sy_explain_reasons (maker->evaluation, sy_evaluation_get_option_at (maker->evaluation, 0),
                                                 sy_evaluation_get_option_at (maker->evaluation, 1));
  guint section = sy_report_add_section (report, "reasons", SY_REPORT_REASONS, title,
                                         sy_explain_why (maker->evaluation));

  for (guint i = 0; sentences[i] != NULL; i++)
    sy_report_add_item (report, section, NULL, g_strdup (sentences[i]));
}

static void
add_must_haves (SyReportMaker *maker)
{
  guint section = sy_report_add_section (maker->report, "must-haves", SY_REPORT_LIST, _ ("Are the must-haves met?"),
                                         sy_explain_must_haves (maker->evaluation));

  if (maker->people != NULL)
    {
      sy_report_add_demands (maker, section);
      return;
    }
  for (guint i = 0; i < sy_catalog_get_n_needs (maker->catalog); i++)
    if (sy_evaluation_get_importance (maker->evaluation, i) == SY_IMPORTANCE_MUST)
      sy_report_add_item (maker->report, section, NULL, sy_explain_must_have (maker->evaluation, i));
}

static void
add_shortest_way (SyReportMaker *maker)
{
  g_autofree char *heading = sy_explain_way (maker->evaluation, maker->way);
  guint section;

  /* What would be said twice, and what a heading cannot say. */
  if (sy_explain_count_changes (maker->evaluation, TRUE) > 0 || maker->way->n == 0)
    return;

  section = sy_report_add_section (maker->report, "shortest-way", SY_REPORT_LIST, heading, NULL);
  get_section (maker->report, section)->sub = TRUE;
  for (guint i = 0; i < maker->way->n; i++)
    sy_report_add_item (maker->report, section, NULL, sy_explain_way_step (maker->evaluation, &maker->way->changes[i]));
}

static void
add_changes (SyReportMaker *maker)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (maker->evaluation);
  guint section = sy_report_add_section (maker->report, "changes", SY_REPORT_LIST, _ ("What would change the answer?"),
                                         sy_explain_changes (maker->evaluation, maker->way));

  for (guint i = 0; i < changes->n; i++)
    if (sy_single_changes_is_nearest (changes, i))
      sy_report_add_item (maker->report, section, NULL, sy_explain_change (maker->evaluation, &changes->changes[i]));
  add_shortest_way (maker);
}

static void
add_advice (SyReportMaker *maker)
{
  SyReport *report = maker->report;
  guint section = sy_report_add_section (report, "advice", SY_REPORT_LIST, _ ("What should we keep in mind?"),
                                         sy_explain_advice (maker->evaluation));

  for (guint i = 0; i < sy_catalog_get_n_advice (maker->catalog); i++)
    {
      const SyAdvice *advice = sy_catalog_get_advice (maker->catalog, i);
      SyReportItem item = { .text = sy_report_copy (report, advice->text) };

      if (!sy_evaluation_advises (maker->evaluation, advice))
        continue;
      item.sources = sy_report_cite (maker, &advice->sources);
      g_array_append_val (get_section (report, section)->items, item);
    }
  for (guint i = 0; i < sy_catalog_get_n_opposites (maker->catalog); i++)
    if (sy_evaluation_contradicts (maker->evaluation, sy_catalog_get_opposite (maker->catalog, i)))
      sy_report_add_item (report, section, NULL,
                          sy_explain_opposite (maker->evaluation, sy_catalog_get_opposite (maker->catalog, i)));
}

static void
add_missing (SyReportMaker *maker)
{
  const char *missing = get_field (maker, SY_FIELD_MISSING);

  if (*missing != '\0')
    add_lines (maker->report,
               sy_report_add_section (maker->report, "missing", SY_REPORT_PARAGRAPHS, _ ("What does the form not ask?"),
                                      g_strdup (
                                        _ ("Written down beside the answers; it does not count in the scores."))),
               NULL, missing);
}

/* The questions about the team and the project, with what was chosen. */
static void
add_choices (SyReportMaker *maker)
{
  guint section = G_MAXUINT;

  for (guint i = 0; i < sy_catalog_get_n_questions (maker->catalog); i++)
    {
      const SyQuestion *question = sy_catalog_get_question (maker->catalog, i);
      const char *id = sy_requirements_get_choice (maker->requirements, question->id);
      guint choice;

      if (id == NULL || !sy_catalog_find_choice (maker->catalog, i, id, &choice))
        continue;
      if (section == G_MAXUINT)
        section = sy_report_add_section (maker->report, "choices", SY_REPORT_TERMS,
                                         _ ("About the team and the project"), NULL);
      sy_report_add_item (maker->report, section, question->title, g_strdup (question->choices[choice].label));
    }
}

/* Takes @text. What the catalog does not know is called by its id. */
static void
add_unknown_item (SyReportMaker *maker, guint *section, const char *id, char *text)
{
  if (*section == G_MAXUINT)
    *section = sy_report_add_section (maker->report, "unknown", SY_REPORT_TERMS,
                                      _ ("Which answers does the catalog not know?"),
                                      sy_explain_unknown (maker->catalog, maker->requirements));
  sy_report_add_item (maker->report, *section, id, text);
}

static void
add_unknown_choices (SyReportMaker *maker, guint *section)
{
  g_autoptr (GPtrArray) ids = sy_requirements_list_choices (maker->requirements);
  guint question, choice;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = sy_requirements_get_choice (maker->requirements, ids->pdata[i]);

      if (!sy_catalog_find_question (maker->catalog, ids->pdata[i], &question) ||
          !sy_catalog_find_choice (maker->catalog, question, id, &choice))
        add_unknown_item (maker, section, ids->pdata[i], g_strdup (id));
    }
}

static void
add_unknown (SyReportMaker *maker)
{
  g_autoptr (GPtrArray) answers = sy_requirements_list_answers (maker->requirements);
  g_autoptr (GPtrArray) notes = sy_requirements_list_notes (maker->requirements);
  guint section = G_MAXUINT;
  guint need;

  for (guint i = 0; i < answers->len; i++)
    if (!sy_catalog_find_need (maker->catalog, answers->pdata[i], &need))
      add_unknown_item (maker, &section, answers->pdata[i],
                        sy_explain_importance (maker->evaluation,
                                               sy_requirements_get_answer (maker->requirements, answers->pdata[i])));
  add_unknown_choices (maker, &section);
  for (guint i = 0; i < notes->len; i++)
    if (!sy_catalog_find_need (maker->catalog, notes->pdata[i], &need))
      add_unknown_item (maker, &section, notes->pdata[i],
                        g_strdup (sy_requirements_get_note (maker->requirements, notes->pdata[i])));
}

static void
add_method (SyReportMaker *maker)
{
  g_auto (GStrv) paragraphs = sy_explain_method (maker->evaluation);
  guint section = sy_report_add_section (maker->report, "method", SY_REPORT_TERMS, _ ("How are the scores made?"),
                                         NULL);

  if (maker->people != NULL)
    sy_report_add_item (maker->report, section, _ ("Each person counts the same"), sy_explain_people_method ());
  for (guint i = 0; paragraphs[i] != NULL; i += 2)
    sy_report_add_item (maker->report, section, paragraphs[i], g_strdup (paragraphs[i + 1]));
}

static gboolean
has_listed_need (const SyReport *report)
{
  for (guint i = 0; i < report->needs->len; i++)
    if (sy_report_get_need (report, i)->listed)
      return TRUE;

  return FALSE;
}

/* What only an evaluation in which something counts has to say. */
static void
add_result (SyReportMaker *maker)
{
  SyReport *report = maker->report;

  sy_report_add_section (report, "scores", SY_REPORT_SCORES, _ ("Scores"),
                         g_strdup (_ ("Score out of 100, and share of readings in which it comes first")));
  add_why (maker);
  add_must_haves (maker);
  if (maker->people != NULL)
    sy_report_add_people (maker);
  else
    add_changes (maker);
  sy_report_add_section (report, "additions", SY_REPORT_ADDITIONS, _ ("What would we have to add?"),
                         sy_explain_additions (maker->evaluation));
  add_advice (maker);
}

/* All sections, after the options. */
void
sy_report_add_sections (SyReportMaker *maker)
{
  SyReport *report = maker->report;
  gboolean counts = sy_evaluation_get_kind (maker->evaluation) != SY_VERDICT_UNANSWERED;

  report->sections = sy_report_new_array (report, sizeof (SyReportSection));
  add_decision (maker);
  if (counts)
    add_result (maker);
  else if (maker->people != NULL)
    sy_report_add_people (maker);
  add_missing (maker);
  add_choices (maker);

  sy_report_add_needs (maker);
  if (has_listed_need (report))
    sy_report_add_section (report, "needs", SY_REPORT_NEEDS, _ ("Need by need"), sy_explain_needs (maker->evaluation));
  if (counts)
    sy_report_add_section (report, "ratings", SY_REPORT_RATINGS, _ ("On whose word does each rating rest?"), NULL);
  add_unknown (maker);
  if (report->sources->len > 0)
    sy_report_add_section (report, "sources", SY_REPORT_SOURCES, _ ("Sources"), NULL);
  if (counts)
    add_method (maker);
}
