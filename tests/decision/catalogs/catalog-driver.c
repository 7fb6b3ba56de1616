/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * usage: catalog-driver OLD|- NEW REQUIREMENTS
 *
 * Prints what the new version of a catalog changes for some answers, as JSON;
 * without an old one what can be said then.
 */

#include "config.h"

#include <locale.h>
#include <stdio.h>

#include "explanation-catalog.h"
#include "json-writer.h"
#include "requirements-file.h"

static SyCatalog *
read_catalog (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog = sy_catalog_new_from_file (file, path, &error);

  if (catalog == NULL)
    g_error ("%s", error->message);
  return catalog;
}

static void
write_evaluation (SyJsonWriter *writer, const char *name, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  int leader = sy_evaluation_get_leader (evaluation);

  sy_json_writer_object (writer, name);
  sy_json_writer_text (writer, "kind", sy_verdict_kind_to_id (sy_evaluation_get_kind (evaluation)));
  sy_json_writer_text (writer, "leader", leader >= 0 ? sy_catalog_get_option (catalog, (guint) leader)->id : NULL);
  sy_json_writer_integer (writer, "first-share",
                          leader >= 0 ? (int) sy_evaluation_get_first_share (evaluation, (guint) leader) : 0);
  sy_json_writer_object (writer, "scores");
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    sy_json_writer_number (writer, sy_catalog_get_option (catalog, i)->id, sy_evaluation_get_score (evaluation, i));
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
}

static void
write_overlap (SyJsonWriter *writer, const char *name, const SyCatalogChanges *changes, const SyCatalogChange *change,
               gboolean before)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (sy_catalog_changes_get_now (changes));
  g_autoptr (GArray) needs = sy_catalog_changes_list_overlap (changes, change, before);

  sy_json_writer_array (writer, name);
  for (guint i = 0; i < needs->len; i++)
    sy_json_writer_text (writer, NULL, sy_catalog_get_need (catalog, (guint) g_array_index (needs, int, i))->id);
  sy_json_writer_end (writer);
}

static void
write_change (SyJsonWriter *writer, const SyCatalogChanges *changes, const SyCatalogChange *change)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (sy_catalog_changes_get_now (changes));
  g_autofree char *sentence = sy_explain_catalog_change (changes, change);

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "kind", sy_catalog_change_kind_to_id (change->kind));
  sy_json_writer_text (writer, "id", change->id);
  sy_json_writer_integer (writer, "index", change->after);
  sy_json_writer_text (writer, "option",
                       change->option >= 0 ? sy_catalog_get_option (catalog, (guint) change->option)->id : NULL);
  sy_json_writer_integer (writer, "from", change->from);
  sy_json_writer_integer (writer, "to", change->to);
  if (change->kind == SY_CATALOG_CHANGE_OVERLAP)
    {
      write_overlap (writer, "before", changes, change, TRUE);
      write_overlap (writer, "now", changes, change, FALSE);
    }
  sy_json_writer_text (writer, "sentence", sentence);
  sy_json_writer_end (writer);
}

static char *
write_all (const SyCatalogChanges *changes)
{
  SyJsonWriter *writer = sy_json_writer_new ();
  g_autofree char *update = sy_explain_catalog_update (changes);
  g_autofree char *effect = sy_explain_catalog_effect (changes);
  g_auto (GStrv) scores = sy_explain_catalog_scores (changes);

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "update", update);
  sy_json_writer_text (writer, "effect", effect);
  sy_json_writer_array (writer, "scores");
  for (guint i = 0; scores[i] != NULL; i++)
    sy_json_writer_text (writer, NULL, scores[i]);
  sy_json_writer_end (writer);
  if (sy_catalog_changes_get_before (changes) != NULL)
    write_evaluation (writer, "before", sy_catalog_changes_get_before (changes));
  write_evaluation (writer, "now", sy_catalog_changes_get_now (changes));
  sy_json_writer_array (writer, "changes");
  for (guint i = 0; i < sy_catalog_changes_get_n (changes); i++)
    write_change (writer, changes, sy_catalog_changes_get (changes, i));
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
  return sy_json_writer_finish (writer);
}

int
main (int argc, char *argv[])
{
  g_autoptr (SyCatalog) before = NULL;
  g_autoptr (SyCatalog) now = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (SyRequirements) requirements = NULL;
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_autoptr (SyCatalogChanges) changes = NULL;
  g_autofree char *text = NULL;

  if (argc != 4)
    return 2;

  setlocale (LC_ALL, "");
  before = g_str_equal (argv[1], "-") ? NULL : read_catalog (argv[1]);
  now = read_catalog (argv[2]);
  file = g_file_new_for_path (argv[3]);
  requirements = sy_requirements_load (file, argv[3], NULL);
  g_assert (requirements != NULL);
  evaluation = sy_evaluation_new (now, requirements);
  changes = sy_catalog_changes_new (before, evaluation, requirements);
  text = write_all (changes);
  return fputs (text, stdout) >= 0 ? 0 : 1;
}
