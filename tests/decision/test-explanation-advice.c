/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of must-haves, advice, sources and the method. */

#include <string.h>

#include "explanation.h"
#include "support.h"

static SyEvaluation *
evaluate (const char *answers)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();

  return test_evaluate (catalog, answers);
}

static void
test_must_haves (void)
{
  static const struct
  {
    const char *answers;
    const char *text;
  } cases[] = {
    { "speed important", "There are none" },
    { "speed must", "Alpha meets the one there is" },
    { "speed must, same must", "Alpha meets all 2" },
    { "speed must, same must, twin-three must", "Alpha meets all 3" },
    { "odd must", "Beta meets 0 of 1" },
    { "odd must, same must", "Beta meets 1 of 2" },
    { "odd must, speed must, same must", "Alpha meets 2 of 3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyEvaluation) evaluation = evaluate (cases[i].answers);

      test_assert_text (sy_explain_must_haves (evaluation), cases[i].text);
    }
}

static void
test_must_have (void)
{
  g_autoptr (SyEvaluation) evaluation = evaluate ("speed must, same must, odd must, twin-one must");
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  test_assert_text (sy_explain_must_have (evaluation, test_need (catalog, "same")), "“Same”: met by every option");
  test_assert_text (sy_explain_must_have (evaluation, test_need (catalog, "odd")), "“Odd”: missed by every option");
  test_assert_text (sy_explain_must_have (evaluation, test_need (catalog, "speed")),
                    "“Speed”: met by Alpha and Both; missed by Beta");
  test_assert_text (sy_explain_must_have (evaluation, test_need (catalog, "twin-one")),
                    "“First twin”: met by Alpha and Beta; missed by Both");
}

static void
test_advice (void)
{
  g_autoptr (SyEvaluation) none = evaluate ("ease must, calm not-needed");
  g_autoptr (SyEvaluation) one = evaluate ("speed must, calm not-needed");
  g_autoptr (SyEvaluation) many = evaluate ("speed must, ease important, same must, calm not-needed");
  SyCatalog *catalog = sy_evaluation_get_catalog (many);

  test_assert_text (sy_explain_advice (none), "Nothing special for these answers");
  test_assert_text (sy_explain_no_advice (none),
                    "Advice that goes with some answers, and needs that contradict each other, stand here. "
                    "Your answers give rise to neither.");
  test_assert_text (sy_explain_advice (one), "1 thing for these answers");
  test_assert_text (sy_explain_no_advice (one), NULL);
  /* Who leads, both are wanted, one of them is wanted, and a contradiction. */
  test_assert_text (sy_explain_advice (many), "4 things for these answers");
  test_assert_text (sy_explain_opposite (many, sy_catalog_get_opposite (catalog, 0)),
                    "“Speed” and “Ease”: Speed costs ease.");
}

/* Where nobody is named, nothing is said of nobody. */
static void
test_sources (void)
{
  g_autoptr (SyCatalog) small = test_small_catalog ();
  g_autoptr (SyCatalog) bundled = test_bundled_catalog ();
  guint two[] = { 0, 1 };
  const SyIndexes both = { two, 2 };
  g_autofree char *expected = g_strdup_printf ("Sources: %s and %s", sy_catalog_get_source (bundled, 0)->title,
                                               sy_catalog_get_source (bundled, 1)->title);

  test_assert_text (sy_explain_sources (small, &sy_catalog_get_rating (small, 0, 0)->sources), "Sources: The manual");
  test_assert_text (sy_explain_sources (small, &sy_catalog_get_rating (small, 0, 1)->sources), NULL);
  test_assert_text (sy_explain_sources (bundled, &both), expected);
}

/* The sums of a project that can be done in one's head: 3 of speed and 1 of
 * calm, of which Alpha has all and half. */
static void
test_method (void)
{
  static const char *const expected[] = {
    "1. Each answer has a weight",
    "“Not needed” weighs 0, “Nice to have” weighs 1, “Important” weighs 3 and “Must have” weighs 5. In this project 2 needs "
    "count.",
    "2. One wish does not count twice",
    "Needs that say much the same thing share: the strongest counts in full, the rest together at half. Here no two such "
    "needs count.",
    "3. Weight times rating gives points",
    "The heaviest need here is “Speed”: its weight is 3 of 4 in all, so it is worth 75.0 of 100 points. Alpha is rated “All” "
    "on it, which earns 100% of them: 75.0 points.",
    "4. The points add up to the score",
    "Added up over all needs, that makes the scores: Alpha 88, Both 38 and Beta 19. ",
    "5. Must-haves stand outside the sum",
    "An option meets a must-have if it is rated “Half” or better on it. One that misses a must-have comes after all that "
    "miss none, whatever its score.",
    "6. How sure that is",
    "So the sum is made 10000 times",
    "What the numbers do not know",
    "they are those of “A small catalog”, version 1.",
  };
  g_autoptr (SyEvaluation) evaluation = evaluate ("speed important");
  g_auto (GStrv) paragraphs = sy_explain_method (evaluation);

  g_assert_cmpuint (g_strv_length (paragraphs), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i += 2)
    {
      g_assert_cmpstr (paragraphs[i], ==, expected[i]);
      if (strstr (paragraphs[i + 1], expected[i + 1]) == NULL)
        g_error ("“%s” is not in: %s", expected[i + 1], paragraphs[i + 1]);
    }
  g_assert_nonnull (strstr (paragraphs[11], "Of these readings, Alpha comes first in 100%."));
}

/* Headings and paragraphs in turn, whatever counts. */
static void
test_method_in_pairs (void)
{
  static const struct
  {
    const char *answers;
    const char *first;
    const char *second;
  } cases[] = {
    { "same nice, calm not-needed", "In this project 1 need counts.", "Here no two such needs count." },
    { "twin-one nice, twin-two important, twin-three important, calm not-needed", "In this project 3 needs count.",
      "Here “First twin”, “Second twin” and “Third twin” overlap most: together they weigh 5, not 7." },
    { "odd must, twin-one nice, twin-two nice", "In this project 4 needs count.",
      "Here “First twin” and “Second twin” overlap most: together they weigh 1.5, not 2." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyEvaluation) evaluation = evaluate (cases[i].answers);
      g_auto (GStrv) paragraphs = sy_explain_method (evaluation);

      g_assert_cmpuint (g_strv_length (paragraphs), ==, 14);
      for (guint j = 0; j < 14; j++)
        {
          g_assert_cmpstr (paragraphs[j], !=, "");
          g_assert_cmpint (g_str_has_suffix (paragraphs[j], "."), ==, j % 2 == 1);
        }
      g_assert_true (g_str_has_suffix (paragraphs[1], cases[i].first));
      g_assert_true (g_str_has_suffix (paragraphs[3], cases[i].second));
    }
}

/* Which ratings a result rests on, with and without a date. */
static void
test_catalog (void)
{
  g_autoptr (SyEvaluation) evaluation = evaluate ("speed important");
  g_autoptr (SyCatalog) bundled = test_bundled_catalog ();
  g_autofree char *small = sy_explain_catalog (sy_evaluation_get_catalog (evaluation));
  g_autofree char *text = sy_explain_catalog (bundled);
  g_autofree char *end = g_strdup_printf ("version %s of %s", sy_catalog_get_version (bundled),
                                          sy_catalog_get_date (bundled));

  g_assert_cmpstr (small, ==, "Ratings: “A small catalog”, version 1");
  g_assert_true (g_str_has_prefix (text, "Ratings: “Python web projects”, "));
  g_assert_true (g_str_has_suffix (text, end));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/explanation-advice/must-haves", test_must_haves);
  g_test_add_func ("/explanation-advice/must-have", test_must_have);
  g_test_add_func ("/explanation-advice/advice", test_advice);
  g_test_add_func ("/explanation-advice/sources", test_sources);
  g_test_add_func ("/explanation-advice/method", test_method);
  g_test_add_func ("/explanation-advice/method-in-pairs", test_method_in_pairs);
  g_test_add_func ("/explanation-advice/catalog", test_catalog);

  return g_test_run ();
}
