/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the answers: sentences are whole. */

#include <string.h>

#include "explanation.h"
#include "support.h"

/* Traces of a template that was not filled in, or of glued sentences. */
static void
assert_whole (char *text)
{
  static const char *const traces[] = { "%", "(null)", "  ", "..", "?.", " .", " ,", "“”" };
  g_autofree char *taken = text;

  if (taken == NULL)
    return;

  g_assert_true (g_utf8_validate (taken, -1, NULL));
  g_assert_cmpstr (taken, !=, "");
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
  assert_whole (sy_explain_missed (evaluation, option));
  assert_whole (sy_explain_option (evaluation, option));
  assert_whole (sy_explain_for (evaluation, option));
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
check_all (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  assert_whole (sy_explain_headline (evaluation));
  assert_whole (sy_explain_certainty (evaluation, NULL));
  assert_whole (sy_explain_caveat (evaluation));
  assert_whole (sy_explain_why_title (evaluation));
  assert_whole (sy_explain_why (evaluation));
  assert_whole (sy_explain_additions (evaluation));
  assert_whole (sy_explain_needs (evaluation));
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    check_option (evaluation, i);
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    check_need (evaluation, i);
  check_reasons (evaluation, 0, 1);
  check_reasons (evaluation, 2, 3);
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
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentences/no-leftovers", test_no_leftovers);

  return g_test_run ();
}
