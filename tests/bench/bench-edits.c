/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Changes one answer after another and makes all that the window can show of
 * each, folded sections included.
 *
 * usage: bench-edits N [CATALOG]
 *
 * Prints for each edit the microseconds of processor time until everything
 * but the shortest way is there, until that is there too, and until it is
 * known what the open answers could do.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench-clock.h"
#include "document.h"
#include "explanation-guide.h"
#include "explanation-outlook.h"
#include "explanation.h"
#include "random.h"

/* So that nothing of it is left out as unused. */
static gsize n_bytes;

static void
show (char *text)
{
  n_bytes += text != NULL ? strlen (text) : 0;
  g_free (text);
}

static void
show_all (char **texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    n_bytes += strlen (texts[i]);
  g_strfreev (texts);
}

static void
show_options (const SyEvaluation *evaluation)
{
  for (guint a = 0; a < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); a++)
    {
      show (sy_explain_score (evaluation, a));
      show (sy_explain_share (evaluation, a));
      show (sy_explain_missed (evaluation, a));
      show (sy_explain_option (evaluation, a));
      show (sy_explain_additions_of (evaluation, a));
    }
}

static void
show_needs (const SyEvaluation *evaluation, SyRequirements *requirements)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  for (guint i = 0; i < sy_catalog_get_n_groups (catalog); i++)
    show (sy_explain_group (catalog, requirements, i));
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    {
      show (sy_explain_contradiction (evaluation, i));
      show (sy_explain_origin (evaluation, i));
      show (sy_explain_marked_row (evaluation, i, NULL));
      show (sy_explain_need (evaluation, i));
      if (sy_evaluation_get_importance (evaluation, i) == SY_IMPORTANCE_MUST)
        show (sy_explain_must_have (evaluation, i));
    }
}

static void
show_additions (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    for (guint a = 0; a < sy_catalog_get_n_options (catalog); a++)
      if (sy_evaluation_must_add (evaluation, i, a))
        show (sy_explain_addition (evaluation, i, a));
}

static void
show_reasons (const SyEvaluation *evaluation)
{
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, sy_evaluation_get_option_at (evaluation, 0),
                                                  sy_evaluation_get_option_at (evaluation, 1));

  for (guint i = 0; i < reasons->n; i++)
    {
      show (sy_explain_reason_title (evaluation, &reasons->reasons[i]));
      show (sy_explain_reason (evaluation, reasons, &reasons->reasons[i]));
    }
  show (sy_explain_total (evaluation, reasons));
  show_all (sy_explain_reasons (evaluation, reasons->option, reasons->rival));
}

static void
show_changes (const SyEvaluation *evaluation)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);

  for (guint i = 0; i < changes->n; i++)
    if (sy_single_changes_is_nearest (changes, i))
      {
        show (sy_explain_change (evaluation, &changes->changes[i]));
        show (sy_explain_change_scores (evaluation, &changes->changes[i]));
      }
}

static void
show_summaries (const SyEvaluation *evaluation)
{
  show (sy_explain_headline (evaluation));
  show (sy_explain_caveat (evaluation));
  show (sy_explain_why_title (evaluation));
  show (sy_explain_why (evaluation));
  show (sy_explain_additions (evaluation));
  show (sy_explain_must_haves (evaluation));
  show (sy_explain_advice (evaluation));
  show (sy_explain_needs (evaluation));
  show_all (sy_explain_method (evaluation));
}

static void
show_way (const SyEvaluation *evaluation, const SyShortestWay *way)
{
  show (sy_explain_certainty (evaluation, way));
  show (sy_explain_changes (evaluation, way));
  for (guint i = 0; way != NULL && i < way->n; i++)
    show (sy_explain_way_step (evaluation, &way->changes[i]));
}

/* All that the window can show right after an edit. */
static void
show_everything (SyDocument *document)
{
  SyEvaluation *evaluation = sy_document_get_evaluation (document);

  show_summaries (evaluation);
  show_way (evaluation, NULL);
  show_options (evaluation);
  show_reasons (evaluation);
  show_changes (evaluation);
  show_additions (evaluation);
  show_needs (evaluation, sy_document_get_requirements (document));
}

static void
show_outlook (SyCatalog *catalog, const SyOutlook *outlook)
{
  show (sy_explain_outlook (catalog, outlook));
  for (guint i = 0; i < outlook->n_items; i++)
    show (sy_explain_open_mark (&outlook->items[i]));
}

/* Another answer than before to some need; now and then none. */
static void
edit (SyDocument *document, SyRandom *random)
{
  SyCatalog *catalog = sy_document_get_catalog (document);
  guint need = (guint) (sy_random_uniform (random) * sy_catalog_get_n_needs (catalog));
  const char *id = sy_catalog_get_need (catalog, need)->id;
  SyRequirements *requirements = sy_document_get_requirements (document);
  int before = (int) sy_requirements_get_answer (requirements, id);
  int step = 1 + (int) (sy_random_uniform (random) * SY_N_IMPORTANCES);
  int after = (before + 1 + step) % (SY_N_IMPORTANCES + 1) - 1;

  sy_requirements_set_answer (requirements, id, (SyImportance) after);
}

/* The document looks for the way and the outlook in threads of its own; here
 * it is done once more, where the time is taken. */
static void
measure (SyDocument *document, SyRandom *random)
{
  gint64 start = bench_now ();
  g_autoptr (SyOutlook) outlook = NULL;
  SyEvaluation *evaluation;
  SyShortestWay way;

  edit (document, random);
  show_everything (document);
  printf ("%" G_GINT64_FORMAT, bench_now () - start);

  evaluation = sy_document_get_evaluation (document);
  way = sy_evaluation_find_shortest_way (evaluation, NULL);
  show_way (evaluation, &way);
  printf (" %" G_GINT64_FORMAT, bench_now () - start);

  outlook = sy_outlook_new (sy_document_get_catalog (document), sy_document_get_requirements (document), NULL);
  show_outlook (sy_document_get_catalog (document), outlook);
  printf (" %" G_GINT64_FORMAT "\n", bench_now () - start);
}

static SyCatalog *
load (const char *path)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog = file != NULL ? sy_catalog_new_from_file (file, path, &error) : sy_catalog_new_bundled (&error);

  if (catalog == NULL)
    g_error ("%s", error->message);
  return catalog;
}

int
main (int argc, char *argv[])
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 0;
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (SyDocument) document = NULL;
  SyRandom random;

  if (n == 0)
    {
      fprintf (stderr, "usage: bench-edits N [CATALOG]\n");
      return 2;
    }

  catalog = load (argc > 2 ? argv[2] : NULL);
  document = sy_document_new (catalog);
  sy_random_init (&random, 3);
  for (guint i = 0; i < n; i++)
    measure (document, &random);

  fprintf (stderr, "%" G_GSIZE_FORMAT " bytes of text\n", n_bytes);
  return 0;
}
