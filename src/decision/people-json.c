/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison for other programs. The keys are part of the contract. */

#include "config.h"

#include "people-json.h"

#include "evaluation-ids.h"
#include "evaluation-json.h"
#include "explanation-people.h"

static const char *const state_ids[] = {
  [SY_PERSON_COUNTS] = "counts",
  [SY_PERSON_SILENT] = "silent",
  [SY_PERSON_REPEATED] = "repeated",
  [SY_PERSON_ELSEWHERE] = "other-catalog",
};

/* @text stands at its end if there is one. */
static void
write_verdict (SyJsonWriter *writer, const SyEvaluation *evaluation, const char *text)
{
  sy_json_writer_object (writer, "verdict");
  sy_evaluation_write_verdict (evaluation, writer);
  if (text != NULL)
    sy_json_writer_text (writer, "text", text);
  sy_json_writer_end (writer);
}

static void
write_person (SyJsonWriter *writer, const SyPeople *group, guint person)
{
  const SyPerson *who = sy_people_get_person (group, person);
  const SyEvaluation *own = sy_person_get_evaluation (who);

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "name", sy_people_get_name (group, person));
  sy_json_writer_text (writer, "file", sy_person_get_file_name (who));
  sy_json_writer_text (writer, "state", state_ids[sy_people_get_state (group, person)]);
  sy_json_writer_integer (writer, "answered", sy_evaluation_get_n_answered (own));
  write_verdict (writer, own, NULL);
  sy_evaluation_write_options (own, writer);
  if (sy_people_get_state (group, person) == SY_PERSON_COUNTS &&
      sy_evaluation_get_leader (sy_people_get_evaluation (group)) >= 0)
    sy_json_writer_number (writer, "gap", sy_people_get_gap (group, person));
  else
    sy_json_writer_null (writer, "gap");
  sy_json_writer_end (writer);
}

/* One entry for each option that is first for anybody, then for nobody. */
static void
write_leaders (SyJsonWriter *writer, const SyPeople *group)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  guint n_options = sy_catalog_get_n_options (sy_people_get_catalog (group));

  sy_json_writer_array (writer, "leaders");
  for (guint rank = 0; rank <= n_options; rank++)
    {
      int option = rank < n_options ? (int) sy_evaluation_get_option_at (evaluation, rank) : -1;
      guint n_first = sy_people_count_first (group, option);

      if (n_first == 0)
        continue;
      sy_json_writer_object (writer, NULL);
      sy_json_writer_text (writer, "option", option_id (evaluation, option));
      sy_json_writer_integer (writer, "people", n_first);
      sy_json_writer_number (writer, "share", (double) n_first / sy_people_get_n_counting (group));
      sy_json_writer_end (writer);
    }
  sy_json_writer_end (writer);
}

static void
write_least_satisfied (SyJsonWriter *writer, const SyPeople *group)
{
  sy_json_writer_array (writer, "least-satisfied");
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    if (sy_people_is_least_satisfied (group, i))
      sy_json_writer_text (writer, NULL, sy_people_get_name (group, i));
  sy_json_writer_end (writer);
}

static void
write_must_have (SyJsonWriter *writer, const SyPeople *group, guint need)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);

  if (sy_evaluation_get_importance (evaluation, need) != SY_IMPORTANCE_MUST)
    return;

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "need", need_id (evaluation, need));
  sy_json_writer_array (writer, "people");
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    if (sy_people_demands (group, i, need))
      sy_json_writer_text (writer, NULL, sy_people_get_name (group, i));
  sy_json_writer_end (writer);
  sy_json_writer_array (writer, "missed-by");
  for (guint i = 0; i < sy_catalog_get_n_options (sy_people_get_catalog (group)); i++)
    if (sy_evaluation_misses (evaluation, i, need))
      sy_json_writer_text (writer, NULL, option_id (evaluation, (int) i));
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
}

static void
write_weight (SyJsonWriter *writer, const SyPeople *group, guint need)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  SyImportance importance = sy_evaluation_get_importance (evaluation, need);

  if (importance == SY_IMPORTANCE_UNANSWERED)
    return;

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "need", need_id (evaluation, need));
  sy_json_writer_text (writer, "importance", sy_importance_to_id (importance));
  sy_json_writer_number (writer, "weight", sy_evaluation_get_weight (evaluation, need));
  sy_json_writer_end (writer);
}

static void
write_lead (SyJsonWriter *writer, const SyPeople *group, const SyPeopleLead *lead)
{
  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "importance", sy_importance_to_id (lead->importance));
  sy_json_writer_text (writer, "leader", option_id (sy_people_get_evaluation (group), lead->leader));
  sy_json_writer_number (writer, "lead", lead->lead);
  sy_json_writer_end (writer);
}

static void
write_answers (SyJsonWriter *writer, const SyPeople *group, guint need)
{
  sy_json_writer_array (writer, "answers");
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    if (sy_people_get_state (group, i) == SY_PERSON_COUNTS)
      {
        const SyPerson *who = sy_people_get_person (group, i);

        sy_json_writer_object (writer, NULL);
        sy_json_writer_text (writer, "person", sy_people_get_name (group, i));
        sy_json_writer_text (writer, "importance",
                             sy_importance_to_id (sy_evaluation_get_importance (sy_person_get_evaluation (who), need)));
        sy_json_writer_text (writer, "note",
                             sy_requirements_get_note (sy_person_get_requirements (who),
                                                       need_id (sy_people_get_evaluation (group), need)));
        sy_json_writer_end (writer);
      }
  sy_json_writer_end (writer);
}

static void
write_disagreement (SyJsonWriter *writer, const SyPeople *group, guint index)
{
  const SyDisagreement *disagreement = sy_people_get_disagreement (group, index);
  g_autofree char *text = sy_explain_disagreement (group, index);

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "need", need_id (sy_people_get_evaluation (group), disagreement->need));
  sy_json_writer_number (writer, "effect", disagreement->effect);
  sy_json_writer_number (writer, "lowest", MIN (disagreement->least.lead, disagreement->most.lead));
  sy_json_writer_number (writer, "highest", MAX (disagreement->least.lead, disagreement->most.lead));
  write_answers (writer, group, disagreement->need);
  sy_json_writer_array (writer, "if-all-say");
  write_lead (writer, group, &disagreement->least);
  write_lead (writer, group, &disagreement->most);
  sy_json_writer_end (writer);
  sy_json_writer_text (writer, "text", text);
  sy_json_writer_end (writer);
}

static void
write_notes (SyJsonWriter *writer, const SyPeople *group)
{
  sy_json_writer_array (writer, "notes");
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    for (int note = 0; note < SY_N_PERSON_NOTES; note++)
      {
        g_autofree char *text = sy_explain_person_note (group, i, (SyPersonNote) note);

        if (text == NULL)
          continue;
        sy_json_writer_object (writer, NULL);
        sy_json_writer_text (writer, "kind", sy_person_note_to_id ((SyPersonNote) note));
        sy_json_writer_text (writer, "person", sy_people_get_name (group, i));
        sy_json_writer_text (writer, "text", text);
        sy_json_writer_end (writer);
      }
  sy_json_writer_end (writer);
}

static void
write_result (SyJsonWriter *writer, const SyPeople *group)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  g_autofree char *text = sy_explain_people_verdict (group);

  write_verdict (writer, evaluation, text);
  sy_evaluation_write_options (evaluation, writer);
  write_leaders (writer, group);
  write_least_satisfied (writer, group);
}

/**
 * sy_people_to_json:
 * @group: a group
 *
 * Texts stand in the language of the process; a program that wants the
 * untranslated ones sets LC_MESSAGES to C.
 *
 * Returns: (transfer full): the comparison as JSON text
 */
char *
sy_people_to_json (const SyPeople *group)
{
  SyCatalog *catalog = sy_people_get_catalog (group);
  SyJsonWriter *writer = sy_json_writer_new ();

  sy_json_writer_object (writer, NULL);
  sy_evaluation_write_catalog (sy_people_get_evaluation (group), writer);
  sy_json_writer_integer (writer, "needs", sy_catalog_get_n_needs (catalog));

  sy_json_writer_array (writer, "people");
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    write_person (writer, group, i);
  sy_json_writer_end (writer);
  write_result (writer, group);

  sy_json_writer_array (writer, "must-haves");
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    write_must_have (writer, group, i);
  sy_json_writer_end (writer);
  sy_json_writer_array (writer, "weights");
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    write_weight (writer, group, i);
  sy_json_writer_end (writer);
  sy_json_writer_integer (writer, "shared-needs", sy_people_get_n_shared (group));
  sy_json_writer_array (writer, "disagreements");
  for (guint i = 0; i < sy_people_get_n_disagreements (group); i++)
    write_disagreement (writer, group, i);
  sy_json_writer_end (writer);
  write_notes (writer, group);
  sy_json_writer_end (writer);

  return sy_json_writer_finish (writer);
}
