/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the answers: sentences are whole. */

#include <string.h>

#include "explanation.h"
#include "support.h"

/* A percentage is all that this sign may stand for. */
static void
assert_no_placeholder (const char *text)
{
  for (const char *sign = strchr (text, '%'); sign != NULL; sign = strchr (sign + 1, '%'))
    if (sign == text || !g_ascii_isdigit (sign[-1]) || g_ascii_isalnum (sign[1]))
      {
        g_test_message ("“%%” in: %s", text);
        g_test_fail ();
      }
}

/* Traces of a template that was not filled in, or of glued sentences. */
static void
assert_whole (char *text)
{
  static const char *const traces[] = { "(null)", "  ", "..", "?.", " .", " ,", "“”" };
  g_autofree char *taken = text;

  if (taken == NULL)
    return;

  g_assert_true (g_utf8_validate (taken, -1, NULL));
  g_assert_cmpstr (taken, !=, "");
  assert_no_placeholder (taken);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    if (strstr (taken, traces[i]) != NULL)
      {
        g_test_message ("“%s” in: %s", traces[i], taken);
        g_test_fail ();
      }
}

static void
check_option (const SyEvaluation *evaluation, guint option)
{
  assert_whole (sy_explain_score (evaluation, option));
  assert_whole (sy_explain_share (evaluation, option));
  assert_whole (sy_explain_missed (evaluation, option));
  assert_whole (sy_explain_option (evaluation, option));
  assert_whole (sy_explain_additions_of (evaluation, option));
}

static void
check_need (const SyEvaluation *evaluation, guint need)
{
  assert_whole (sy_explain_need (evaluation, need));
  assert_whole (sy_explain_origin (evaluation, need));
  assert_whole (sy_explain_contradiction (evaluation, need));
  assert_whole (sy_explain_row (evaluation, need));
  for (guint option = 0; option < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); option++)
    {
      assert_whole (sy_explain_rating (evaluation, need, option));
      assert_whole (sy_explain_addition (evaluation, need, option));
    }
}

static void
check_reasons (const SyEvaluation *evaluation, guint option, guint rival)
{
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, option, rival);

  assert_whole (sy_explain_total (evaluation, reasons));
  for (guint i = 0; i < reasons->n; i++)
    {
      assert_whole (sy_explain_reason (evaluation, reasons, &reasons->reasons[i]));
      assert_whole (sy_explain_reason_points (&reasons->reasons[i]));
    }
}

static void
check_list (char **taken)
{
  for (guint i = 0; taken[i] != NULL; i++)
    assert_whole (taken[i]);
  g_free (taken);
}

static void
check_changes (const SyEvaluation *evaluation)
{
  SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, NULL);
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);

  assert_whole (sy_explain_certainty (evaluation, &way));
  assert_whole (sy_explain_changes (evaluation, &way));
  assert_whole (sy_explain_way (evaluation, &way));
  for (guint i = 0; i < way.n; i++)
    assert_whole (sy_explain_way_step (evaluation, &way.changes[i]));
  for (guint i = 0; i < changes->n; i++)
    {
      assert_whole (sy_explain_change (evaluation, &changes->changes[i]));
      assert_whole (sy_explain_change_scores (evaluation, &changes->changes[i]));
    }
}

static void
check_must_haves_and_advice (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  assert_whole (sy_explain_must_haves (evaluation));
  assert_whole (sy_explain_advice (evaluation));
  assert_whole (sy_explain_no_advice (evaluation));
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_evaluation_get_importance (evaluation, i) == SY_IMPORTANCE_MUST)
      assert_whole (sy_explain_must_have (evaluation, i));
  for (guint i = 0; i < sy_catalog_get_n_opposites (catalog); i++)
    assert_whole (sy_explain_opposite (evaluation, sy_catalog_get_opposite (catalog, i)));
}

static void
check_all (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  assert_whole (sy_explain_headline (evaluation));
  assert_whole (sy_explain_certainty (evaluation, NULL));
  assert_whole (sy_explain_caveat (evaluation));
  assert_whole (sy_explain_why_title (evaluation));
  assert_whole (sy_explain_additions_title (evaluation));
  assert_whole (sy_explain_why (evaluation));
  assert_whole (sy_explain_additions (evaluation));
  assert_whole (sy_explain_needs (evaluation));
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    check_option (evaluation, i);
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    check_need (evaluation, i);
  check_reasons (evaluation, 0, 1);
  check_reasons (evaluation, 2, 3);
  check_list (sy_explain_reasons (evaluation, 0, 1));
  check_list (sy_explain_reasons (evaluation, 3, 2));
  check_changes (evaluation);
  check_must_haves_and_advice (evaluation);
  if (sy_evaluation_get_total (evaluation) > 0)
    check_list (sy_explain_method (evaluation));
}

/* All that is said of the bundled catalog, for many sets of answers. */
static void
test_no_leftovers (void)
{
  g_autoptr (SyCatalog) catalog = test_bundled_catalog ();

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (SyRequirements) requirements = sy_requirements_new ();
      g_autoptr (SyEvaluation) evaluation = NULL;

      for (guint i = 0; i < round / 2 && i < sy_catalog_get_n_needs (catalog); i++)
        sy_requirements_set_answer (requirements, sy_catalog_get_need (catalog, i)->id,
                                    g_test_rand_int_range (SY_IMPORTANCE_UNANSWERED, SY_N_IMPORTANCES));
      evaluation = sy_evaluation_new (catalog, requirements);
      check_all (evaluation);
    }
  for (guint i = 0; i < sy_catalog_get_n_sources (catalog); i++)
    assert_whole (sy_explain_source (sy_catalog_get_source (catalog, i)));
  for (guint i = 0; i < sy_catalog_get_n_advice (catalog); i++)
    assert_whole (sy_explain_sources (catalog, &sy_catalog_get_advice (catalog, i)->sources));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentences/no-leftovers", test_no_leftovers);

  return g_test_run ();
}
