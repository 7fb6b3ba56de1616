/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of how sure an answer is, and of what would change it. */

#include <string.h>

#include "explanation.h"
#include "support.h"

static SyEvaluation *
evaluate (const char *answers)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();

  return test_evaluate (catalog, answers);
}

/* The change of one need to an importance, which must be among the changes. */
static const SySingleChange *
find_change (const SyEvaluation *evaluation, const char *need, SyImportance to)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);
  guint index = test_need (sy_evaluation_get_catalog (evaluation), need);

  for (guint i = 0; i < changes->n; i++)
    if (changes->changes[i].need == index && changes->changes[i].to == to)
      return &changes->changes[i];

  g_assert_not_reached ();
}

/* None, one or many single answers, given or still open, together with 0 to 3
 * of those given. */
static const struct
{
  const char *answers;
  guint       n_way;
  const char *changes;
  const char *way;
  const char *certainty;
} cases[] = {
  { "speed must, twin-one must", 0, "No single answer would, nor up to 4 of your answers together",
    "No change to your answers so far would put another option first.",
    "Clear: it is the only option that meets every must-have. "
    "No change to your answers so far would overturn it." },
  { "speed important", 0, "1 question that is still open could",
    "No change to your answers so far would put another option first.",
    "Clear: first in all readings of your answers and of our ratings. "
    "No change to your answers so far would overturn it. 1 question that is still open could change it by itself." },
  { "speed nice", 0, "3 questions that are still open could",
    "No change to your answers so far would put another option first.",
    "Clear: first in all readings of your answers and of our ratings. "
    "No change to your answers so far would overturn it. Any of 3 questions that are still open could change it by itself." },
  { "speed important, ease not-needed", 1, "1 of your answers alone would",
    "The one change to your answers that would put Beta first",
    "Clear: first in all readings of your answers and of our ratings. "
    "1 of your answers would have to change to overturn it." },
  { "speed nice, ease not-needed", 1, "1 of your answers would; 2 questions that are still open could",
    "The one change to your answers that would put Beta first",
    "Clear: first in all readings of your answers and of our ratings. "
    "1 of your answers would have to change to overturn it. Any of 2 questions that are still open could change it by itself." },
  { "speed must, ease nice, twin-one must", 2, "No single answer would; 2 of your answers together would",
    "Shortest list of changes to your answers that would put Beta first",
    "Clear: it is the only option that meets every must-have. "
    "2 of your answers would have to change to overturn it." },
  { "speed must, same not-needed", 2, "1 question that is still open could",
    "Shortest list of changes to your answers that would put Beta first",
    "Clear: first in all readings of your answers and of our ratings. "
    "2 of your answers would have to change to overturn it. 1 question that is still open could change it by itself." },
  { "speed must, same not-needed, twin-one must", 3, "No single answer would; 3 of your answers together would",
    "Shortest list of changes to your answers that would put Beta first",
    "Clear: it is the only option that meets every must-have. "
    "3 of your answers would have to change to overturn it." },
};

static void
test_how_many (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyEvaluation) evaluation = evaluate (cases[i].answers);
      SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, NULL);

      g_test_message ("%s", cases[i].answers);
      g_assert_cmpuint (way.n, ==, cases[i].n_way);
      test_assert_text (sy_explain_changes (evaluation, &way), cases[i].changes);
      test_assert_text (sy_explain_way (evaluation, &way), cases[i].way);
      test_assert_text (sy_explain_certainty (evaluation, &way), cases[i].certainty);
    }
}

/* Of more answers than are looked at, no more is claimed. */
static void
test_many_answers (void)
{
  g_autoptr (SyEvaluation) evaluation = evaluate (
    "race yes, same nice, odd nice, twin-three nice, twin-one nice, calm nice");
  SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, NULL);
  g_autofree char *certainty = sy_explain_certainty (evaluation, &way);

  g_assert_cmpuint (way.n, ==, 0);
  test_assert_text (sy_explain_way (evaluation, &way),
                    "No change of up to 4 of your answers would put another option first.");
  g_assert_nonnull (strstr (certainty, " Changing up to 4 of your answers would not overturn it."));
}

/* While the way is looked for nothing is claimed of it. */
static void
test_not_yet_known (void)
{
  g_autoptr (SyEvaluation) none = evaluate ("speed must, twin-one must");
  g_autoptr (SyEvaluation) one = evaluate ("speed important");
  const SyShortestWay unfinished = { .finished = FALSE };

  test_assert_text (sy_explain_changes (none, NULL), "No single answer would; looking for the shortest list…");
  test_assert_text (sy_explain_changes (one, &unfinished), "1 question that is still open could");
  test_assert_text (sy_explain_way (one, NULL), "Looking for the shortest list of changes…");
  test_assert_text (sy_explain_way (one, &unfinished), "Looking for the shortest list of changes…");
  test_assert_text (sy_explain_certainty (one, NULL),
                    "Clear: first in all readings of your answers and of our ratings. "
                    "1 question that is still open could change it by itself.");
  test_assert_text (sy_explain_certainty (one, &unfinished),
                    "Clear: first in all readings of your answers and of our ratings. "
                    "1 question that is still open could change it by itself.");
  test_assert_text (sy_explain_certainty (none, NULL), "Clear: it is the only option that meets every must-have.");
}

static void
check_change (const char *answers, const char *need, SyImportance to, const char *sentence, const char *scores)
{
  g_autoptr (SyEvaluation) evaluation = evaluate (answers);
  const SySingleChange *change = find_change (evaluation, need, to);

  test_assert_text (sy_explain_change (evaluation, change), sentence);
  test_assert_text (sy_explain_change_scores (evaluation, change), scores);
}

static void
test_single_changes (void)
{
  check_change ("speed important, same must", "ease", SY_IMPORTANCE_IMPORTANT,
                "If “Ease” were “Important”, Beta would come first, 73 to 71.", "73 to 71");
  check_change ("speed important, same must", "ease", SY_IMPORTANCE_MUST,
                "If “Ease” were “Must have”, Beta would come first, because Alpha misses it.", "Alpha misses it");
  check_change ("twin-two important, calm important", "twin-one", SY_IMPORTANCE_MUST,
                "If “First twin” were “Must have”, Alpha would come first by less than a point.",
                "by less than a point");
  check_change ("same nice", "calm", SY_IMPORTANCE_NOT_NEEDED,
                "If “Calm” were “Not needed”, Alpha would come first, level with Beta.", "level");
  /* Nobody is first today. */
  check_change ("speed must, ease must, odd must", "odd", SY_IMPORTANCE_NICE,
                "If “Odd” were “Nice to have”, Both would meet every must-have and come first.",
                "meets all must-haves");
}

/* A larger step that does the same as a smaller one is not counted. */
static void
test_nearest (void)
{
  g_autoptr (SyEvaluation) evaluation = evaluate ("speed important, same must");
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);
  guint n = 0;

  for (guint i = 0; i < changes->n; i++)
    if (sy_single_changes_is_nearest (changes, i))
      n++;
    else
      g_assert_cmpint (changes->changes[i].to, ==, SY_IMPORTANCE_MUST);

  g_assert_cmpuint (changes->n, ==, 3);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (find_change (evaluation, "ease", SY_IMPORTANCE_IMPORTANT)->from, ==, SY_IMPORTANCE_UNANSWERED);
}

static void
test_headings_and_steps (void)
{
  g_autoptr (SyEvaluation) evaluation = evaluate ("speed must, ease nice, twin-one must");
  SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, NULL);
  const SyNeedLevel unanswered = { test_need (sy_evaluation_get_catalog (evaluation), "same"), SY_IMPORTANCE_NICE };

  g_autoptr (SyEvaluation) nobody = evaluate ("odd must, speed must, ease must, twin-one must, calm not-needed");
  SyShortestWay to_anybody = sy_evaluation_find_shortest_way (nobody, NULL);

  test_assert_text (sy_explain_changes_to (evaluation, 1, TRUE), "One changed answer that would put Beta first");
  test_assert_text (sy_explain_changes_to (evaluation, 1, FALSE), "One more answer that would put Beta first");
  test_assert_text (sy_explain_changes_to (nobody, 1, TRUE), "One changed answer that would let Beta qualify");
  test_assert_text (sy_explain_changes_to (nobody, 1, FALSE), "One more answer that would let Beta qualify");
  test_assert_text (sy_explain_way (nobody, &to_anybody),
                    "Shortest list of changes to your answers that would let Alpha qualify");
  g_assert_cmpuint (way.n, ==, 2);
  test_assert_text (sy_explain_way_step (evaluation, &way.changes[0]), "“Speed”: from “Must have” to “Important”");
  test_assert_text (sy_explain_way_step (evaluation, &way.changes[1]), "“Ease”: from “Nice to have” to “Must have”");
  test_assert_text (sy_explain_way_step (evaluation, &unanswered), "“Same”: from “Not answered” to “Nice to have”");
  test_assert_text (sy_explain_importance (evaluation, SY_IMPORTANCE_UNANSWERED), "Not answered");
  test_assert_text (sy_explain_importance (evaluation, SY_IMPORTANCE_NOT_NEEDED), "Not needed");
}

/* Beta is ahead of Alpha by one level, and comes first in all readings, in
 * more than 99 of 100, in fewer, and in too few to be sure. */
static void
test_shares (void)
{
  static const struct
  {
    const char *stays;
    const char *beta;
    const char *alpha;
    const char *both;
    const char *headline;
    const char *certainty;
  } shares[] = {
    { "1", "100%", "0%", "0%", "Beta fits best", "Clear: first in all readings of your answers and of our ratings." },
    { "0.998", ">99%", "<1%", "0%", "Beta fits best",
      "Clear: first in more than 99 of 100 readings of your answers and of our ratings." },
    { "0.95", "95%", "5%", "0%", "Beta fits best",
      "Clear: first in 95 of 100 readings of your answers and of our ratings." },
    { "0.4", "67%", "33%", "0%", "Beta or Alpha",
      "Close: both are reasonable. Beta is ahead by 25 points and first in 67 of 100 readings of your answers and of our "
      "ratings." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (SyCatalog) catalog = test_doubtful_catalog (shares[i].stays);
      g_autoptr (SyEvaluation) evaluation = test_evaluate (catalog, "calm nice");
      g_autofree char *certainty = NULL;

      test_assert_text (sy_explain_share (evaluation, 0), shares[i].alpha);
      test_assert_text (sy_explain_share (evaluation, 1), shares[i].beta);
      test_assert_text (sy_explain_share (evaluation, 2), shares[i].both);
      test_assert_text (sy_explain_headline (evaluation), shares[i].headline);
      certainty = sy_explain_certainty (evaluation, NULL);
      g_assert_true (g_str_has_prefix (certainty, shares[i].certainty));
    }
}

static void
test_no_share_yet (void)
{
  g_autoptr (SyEvaluation) nothing = evaluate ("calm not-needed");
  g_autoptr (SyEvaluation) nobody = evaluate ("odd must");

  test_assert_text (sy_explain_share (nothing, 0), "–");
  test_assert_text (sy_explain_share (nobody, 0), "–");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/explanation-changes/how-many", test_how_many);
  g_test_add_func ("/explanation-changes/many-answers", test_many_answers);
  g_test_add_func ("/explanation-changes/not-yet-known", test_not_yet_known);
  g_test_add_func ("/explanation-changes/single-changes", test_single_changes);
  g_test_add_func ("/explanation-changes/nearest", test_nearest);
  g_test_add_func ("/explanation-changes/headings-and-steps", test_headings_and_steps);
  g_test_add_func ("/explanation-changes/shares", test_shares);
  g_test_add_func ("/explanation-changes/no-share-yet", test_no_share_yet);

  return g_test_run ();
}
