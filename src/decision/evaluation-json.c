/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An evaluation for other programs. The keys are part of the contract. */

#include "config.h"

#include "evaluation-json.h"

#include "evaluation-ids.h"
#include "explanation.h"

/**
 * sy_evaluation_write_catalog:
 * @evaluation: an evaluation
 * @writer: a writer, inside an object
 *
 * Writes the member "catalog": which one it was made with.
 */
void
sy_evaluation_write_catalog (const SyEvaluation *evaluation, SyJsonWriter *writer)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  sy_json_writer_object (writer, "catalog");
  sy_json_writer_text (writer, "id", sy_catalog_get_id (catalog));
  sy_json_writer_text (writer, "version", sy_catalog_get_version (catalog));
  sy_json_writer_end (writer);
}

/**
 * sy_evaluation_write_verdict:
 * @evaluation: an evaluation
 * @writer: a writer, inside the object of the verdict
 *
 * Writes the members that every verdict has.
 */
void
sy_evaluation_write_verdict (const SyEvaluation *evaluation, SyJsonWriter *writer)
{
  int leader = sy_evaluation_get_leader (evaluation);
  int runner_up = sy_evaluation_get_runner_up (evaluation);

  sy_json_writer_text (writer, "kind", sy_verdict_kind_to_id (sy_evaluation_get_kind (evaluation)));
  sy_json_writer_text (writer, "option", option_id (evaluation, leader));
  sy_json_writer_text (writer, "runner-up", option_id (evaluation, runner_up));
  if (runner_up >= 0)
    sy_json_writer_number (writer, "lead", sy_evaluation_get_lead (evaluation));
  else
    sy_json_writer_null (writer, "lead");
  if (leader >= 0)
    sy_json_writer_integer (writer, "first-share", sy_evaluation_get_first_share (evaluation, (guint) leader));
  else
    sy_json_writer_null (writer, "first-share");
}

static void
write_verdict (SyJsonWriter *writer, const SyEvaluation *evaluation, const SyShortestWay *way)
{
  g_autofree char *text = sy_explain_verdict (evaluation, way);

  sy_json_writer_object (writer, "verdict");
  sy_evaluation_write_verdict (evaluation, writer);
  if (sy_evaluation_get_leader (evaluation) >= 0 && way->n > 0)
    sy_json_writer_integer (writer, "changes-to-overturn", way->n);
  else
    sy_json_writer_null (writer, "changes-to-overturn");
  sy_json_writer_text (writer, "text", text);
  sy_json_writer_end (writer);
}

static void
write_option (SyJsonWriter *writer, const SyEvaluation *evaluation, guint rank)
{
  guint option = sy_evaluation_get_option_at (evaluation, rank);

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "id", option_id (evaluation, (int) option));
  sy_json_writer_integer (writer, "rank", rank + 1);
  sy_json_writer_number (writer, "score", sy_evaluation_get_score (evaluation, option));
  sy_json_writer_integer (writer, "first-share", sy_evaluation_get_first_share (evaluation, option));
  sy_json_writer_boolean (writer, "qualifies", sy_evaluation_get_n_missed (evaluation, option) == 0);
  sy_json_writer_array (writer, "missed-must-haves");
  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    if (sy_evaluation_misses (evaluation, option, i))
      sy_json_writer_text (writer, NULL, need_id (evaluation, i));
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
}

/**
 * sy_evaluation_write_options:
 * @evaluation: an evaluation
 * @writer: a writer, inside an object
 *
 * Writes the member "options": what there is to say of each, best first.
 */
void
sy_evaluation_write_options (const SyEvaluation *evaluation, SyJsonWriter *writer)
{
  sy_json_writer_array (writer, "options");
  for (guint i = 0; i < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); i++)
    write_option (writer, evaluation, i);
  sy_json_writer_end (writer);
}

static void
write_origin (SyJsonWriter *writer, const SyEvaluation *evaluation, guint need)
{
  g_autofree char *choice = NULL;
  guint question;

  switch (sy_evaluation_get_origin (evaluation, need, &question))
    {
    case SY_ORIGIN_ANSWER:
      sy_json_writer_text (writer, "from", "answer");
      break;
    case SY_ORIGIN_CHOICE:
      choice = g_strconcat ("choice:", sy_catalog_get_question (sy_evaluation_get_catalog (evaluation), question)->id,
                            NULL);
      sy_json_writer_text (writer, "from", choice);
      break;
    case SY_ORIGIN_DEFAULT:
      sy_json_writer_text (writer, "from", "default");
      break;
    case SY_ORIGIN_NONE:
    default:
      sy_json_writer_null (writer, "from");
    }
}

static void
write_contribution (SyJsonWriter *writer, const SyEvaluation *evaluation, guint need)
{
  SyImportance importance = sy_evaluation_get_importance (evaluation, need);

  if (importance == SY_IMPORTANCE_UNANSWERED)
    return;

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "need", need_id (evaluation, need));
  sy_json_writer_text (writer, "importance", sy_importance_to_id (importance));
  write_origin (writer, evaluation, need);
  sy_json_writer_number (writer, "weight", sy_evaluation_get_weight (evaluation, need));
  sy_json_writer_object (writer, "points");
  for (guint i = 0; i < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); i++)
    sy_json_writer_number (writer, option_id (evaluation, (int) i),
                           sy_evaluation_get_contribution (evaluation, need, i));
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
}

static void
write_change (SyJsonWriter *writer, const SyEvaluation *evaluation, const SySingleChange *change)
{
  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "need", need_id (evaluation, change->need));
  sy_json_writer_text (writer, "from", sy_importance_to_id (change->from));
  sy_json_writer_text (writer, "to", sy_importance_to_id (change->to));
  sy_json_writer_text (writer, "leader", option_id (evaluation, (int) change->leader));
  sy_json_writer_object (writer, "scores");
  for (guint i = 0; i < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); i++)
    sy_json_writer_number (writer, option_id (evaluation, (int) i), change->scores[i]);
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
}

static void
write_changes (SyJsonWriter *writer, const SyEvaluation *evaluation, const SyShortestWay *way)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);

  sy_json_writer_array (writer, "single-changes");
  for (guint i = 0; i < changes->n; i++)
    write_change (writer, evaluation, &changes->changes[i]);
  sy_json_writer_end (writer);

  if (way->n == 0)
    {
      sy_json_writer_null (writer, "shortest-way");
      return;
    }

  sy_json_writer_array (writer, "shortest-way");
  for (guint i = 0; i < way->n; i++)
    {
      guint need = way->changes[i].need;

      sy_json_writer_object (writer, NULL);
      sy_json_writer_text (writer, "need", need_id (evaluation, need));
      sy_json_writer_text (writer, "from", sy_importance_to_id (sy_evaluation_get_importance (evaluation, need)));
      sy_json_writer_text (writer, "to", sy_importance_to_id (way->changes[i].importance));
      sy_json_writer_end (writer);
    }
  sy_json_writer_end (writer);
}

static void
write_additions (SyJsonWriter *writer, const SyEvaluation *evaluation, guint option)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  sy_json_writer_array (writer, option_id (evaluation, (int) option));
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_evaluation_must_add (evaluation, i, option))
      {
        const SyRating *rating = sy_catalog_get_rating (catalog, i, option);

        sy_json_writer_object (writer, NULL);
        sy_json_writer_text (writer, "need", need_id (evaluation, i));
        sy_json_writer_integer (writer, "level", rating->level);
        sy_json_writer_array (writer, "add");
        for (guint j = 0; rating->add[j] != NULL; j++)
          sy_json_writer_text (writer, NULL, rating->add[j]);
        sy_json_writer_end (writer);
        sy_json_writer_end (writer);
      }
  sy_json_writer_end (writer);
}

static void
write_advice (SyJsonWriter *writer, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  sy_json_writer_array (writer, "advice");
  for (guint i = 0; i < sy_catalog_get_n_advice (catalog); i++)
    {
      const SyAdvice *advice = sy_catalog_get_advice (catalog, i);

      if (!sy_evaluation_advises (evaluation, advice))
        continue;
      sy_json_writer_object (writer, NULL);
      sy_json_writer_text (writer, "id", advice->id);
      sy_json_writer_text (writer, "text", advice->text);
      sy_json_writer_end (writer);
    }
  sy_json_writer_end (writer);

  sy_json_writer_array (writer, "opposites");
  for (guint i = 0; i < sy_catalog_get_n_opposites (catalog); i++)
    {
      const SyOpposite *opposite = sy_catalog_get_opposite (catalog, i);

      if (!sy_evaluation_contradicts (evaluation, opposite))
        continue;
      sy_json_writer_object (writer, NULL);
      sy_json_writer_array (writer, "needs");
      for (guint j = 0; j < 2; j++)
        sy_json_writer_text (writer, NULL, need_id (evaluation, opposite->needs[j]));
      sy_json_writer_end (writer);
      sy_json_writer_end (writer);
    }
  sy_json_writer_end (writer);
}

/**
 * sy_evaluation_to_json:
 * @evaluation: an evaluation
 * @requirements: the requirements it is about, for their title
 * @way: its shortest way, finished
 *
 * Texts stand in the language of the process; a program that wants the
 * untranslated ones sets LC_MESSAGES to C.
 *
 * Returns: (transfer full): the evaluation as JSON text
 */
char *
sy_evaluation_to_json (const SyEvaluation *evaluation, SyRequirements *requirements, const SyShortestWay *way)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  SyJsonWriter *writer = sy_json_writer_new ();

  sy_json_writer_object (writer, NULL);
  sy_evaluation_write_catalog (evaluation, writer);
  sy_json_writer_text (writer, "title", sy_requirements_get_field (requirements, SY_FIELD_TITLE));
  sy_json_writer_integer (writer, "answered", sy_evaluation_get_n_answered (evaluation));
  sy_json_writer_integer (writer, "needs", sy_catalog_get_n_needs (catalog));
  write_verdict (writer, evaluation, way);

  sy_evaluation_write_options (evaluation, writer);

  sy_json_writer_array (writer, "contributions");
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    write_contribution (writer, evaluation, i);
  sy_json_writer_end (writer);

  write_changes (writer, evaluation, way);

  sy_json_writer_object (writer, "to-add");
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    write_additions (writer, evaluation, i);
  sy_json_writer_end (writer);

  write_advice (writer, evaluation);
  sy_json_writer_end (writer);
  return sy_json_writer_finish (writer);
}
