/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said: for none, one and many, and never with a hole in it. */

#include <string.h>

#include "evaluation-json.h"
#include "explanation.h"
#include "support.h"

/* Most tests ask the small catalog about one set of answers. */
static SyEvaluation *
evaluate (const char *answers)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();

  return test_evaluate (catalog, answers);
}

#define READINGS " of 100 readings of your answers and of our ratings."

#define NOTHING ""
#define CLEAR "speed important"
#define ONE_POINT "twin-one important, ease nice, twin-three nice, odd not-needed"
#define DIFFERENT "speed important, ease nice, same must, twin-one nice, calm not-needed"
#define EQUAL "same nice, calm not-needed"
#define ONLY_ONE "twin-one must, speed must"
#define LOW "odd nice, calm not-needed"
#define MISS_ONE "odd must, speed nice"
#define MISS_TWO "odd must, speed must, ease must, twin-one must, calm not-needed"

static void
test_verdicts (void)
{
  static const struct
  {
    const char *answers;
    const char *headline;
    const char *certainty;
  } cases[] = {
    { NOTHING, "What does your project need?", "Answer a few questions, or start from a project like yours." },
    { "speed not-needed", "What does your project need?",
      "So far nothing is wanted. Say what is nice to have, important or a must." },
    { CLEAR, "Alpha fits best", "Clear: first in all readings of your answers and of our ratings. "
                                "1 question that is still open could change it by itself." },
    { ONE_POINT, "Alpha or Beta",
      "Close: both are reasonable. Alpha is ahead by 1 point and first in 100" READINGS },
    { "speed important, ease important, same must, twin-three important", "Beta or Alpha",
      "Close: both are reasonable. Beta is ahead by 1 point and first in 100" READINGS },
    { "calm nice, same must", "Beta or Alpha",
      "Close: both are reasonable. Beta is ahead by 4 points and first in 100" READINGS },
    { EQUAL, "Alpha or Beta",
      "Close: both are reasonable. Their scores are equal; Alpha is first in 100" READINGS },
    { "twin-one must, twin-two important, calm important", "Alpha or Beta",
      "Close: both are reasonable. Alpha is ahead by less than a point and first in 100" READINGS },
    { ONLY_ONE, "Alpha fits best", "Clear: it is the only option that meets every must-have." },
    { LOW, "No option fits well", "Alpha comes first with only 25 of 100 points." },
    { MISS_ONE, "No option meets every must-have",
      "Nearest, if a must-have were given up: Alpha, Beta and Both without “Odd”." },
    { "odd must, speed must, ease must", "No option meets every must-have",
      "Nearest, if a must-have were given up: Both without “Odd”." },
    { MISS_TWO, "No option meets every must-have",
      "Nearest, if must-haves were given up: Alpha without “Ease” and “Odd”; Beta without “Speed” and “Odd”; Both "
      "without “Odd” and “First twin”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyEvaluation) evaluation = evaluate (cases[i].answers);

      test_assert_text (sy_explain_headline (evaluation), cases[i].headline);
      test_assert_text (sy_explain_certainty (evaluation, NULL), cases[i].certainty);
    }
}

static void
test_caveats (void)
{
  g_autoptr (SyEvaluation) nothing = evaluate (NOTHING);
  g_autoptr (SyEvaluation) clear = evaluate (CLEAR);
  g_autoptr (SyEvaluation) perfect = evaluate ("speed nice, calm not-needed");
  g_autoptr (SyEvaluation) missed = evaluate (MISS_ONE);
  g_autoptr (SyEvaluation) close = evaluate (ONE_POINT);
  g_autoptr (SyEvaluation) equal = evaluate (EQUAL);

  test_assert_text (sy_explain_caveat (nothing), "Begin somewhere.");
  test_assert_text (sy_explain_caveat (clear), "Weakest point of Alpha here: “Calm”");
  test_assert_text (sy_explain_caveat (perfect), NULL);
  test_assert_text (sy_explain_caveat (missed), NULL);
  test_assert_text (sy_explain_caveat (close), "What decides: “First twin” for Alpha, “Ease” for Beta");
  test_assert_text (sy_explain_caveat (equal), NULL);
}

static void
test_options (void)
{
  g_autoptr (SyEvaluation) nothing = evaluate (NOTHING);
  g_autoptr (SyEvaluation) clear = evaluate (CLEAR);
  g_autoptr (SyEvaluation) one = evaluate ("speed must");
  g_autoptr (SyEvaluation) two = evaluate (MISS_TWO);

  test_assert_text (sy_explain_score (nothing, 0), "–");
  test_assert_text (sy_explain_option (nothing, 0), "Alpha, no score yet");
  test_assert_text (sy_explain_score (clear, 0), "88");
  test_assert_text (sy_explain_missed (clear, 1), NULL);
  test_assert_text (sy_explain_option (clear, 0), "Alpha, 88 out of 100, first");
  test_assert_text (sy_explain_option (clear, 2), "Both, 38 out of 100, second");
  test_assert_text (sy_explain_option (clear, 1), "Beta, 19 out of 100, third");
  test_assert_text (sy_explain_missed (one, 1), "misses 1 must-have");
  test_assert_text (sy_explain_option (one, 1), "Beta, 13 out of 100, third. Misses the must-have “Speed”.");
  test_assert_text (sy_explain_missed (two, 1), "misses 2 must-haves");
  test_assert_text (sy_explain_option (two, 1),
                    "Beta, 44 out of 100, second. Misses the must-haves “Speed” and “Odd”.");
}

static void
test_why (void)
{
  static const struct
  {
    const char *answers;
    const char *title;
    const char *why;
  } cases[] = {
    { NOTHING, "How do the options differ?", "Each is measured on the same needs" },
    { MISS_ONE, "How do the options differ?", "Each is measured on the same needs" },
    { ONLY_ONE, "Why Alpha?", "Every other option misses a must-have" },
    { EQUAL, "Why Alpha?", "Nothing sets it apart from Beta" },
    { "speed important, calm not-needed", "Why Alpha?", "“Speed” speaks for it, nothing against it" },
    { CLEAR, "Why Alpha?", "“Speed” and “Calm” speak for it, nothing against it" },
    { "twin-one important, calm nice", "Why Alpha?", "“First twin” outweighs “Calm”" },
    { "ease important, calm nice, speed nice", "Why Beta?", "“Ease” and “Calm” outweigh “Speed”" },
    { "speed nice, ease nice, calm not-needed", "Why Alpha?", "“Speed” makes up for “Ease”" },
    { "speed important, ease nice, twin-two important, calm important", "Why Beta?",
      "Many needs together make up for “Speed”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyEvaluation) evaluation = evaluate (cases[i].answers);

      test_assert_text (sy_explain_why_title (evaluation), cases[i].title);
      test_assert_text (sy_explain_why (evaluation), cases[i].why);
    }
}

static void
test_reasons (void)
{
  g_autoptr (SyEvaluation) evaluation = evaluate (DIFFERENT);
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, 0, 1);
  const SyReason one = { .need = 0, .n_needs = 1, .points = -1, .shown = -1 };
  const SyReason little = { .need = 0, .n_needs = 1, .points = 0.3, .shown = 0 };
  const SyReason rest = { .need = -1, .n_needs = 3, .points = 2, .shown = 2 };
  const SyReason last = { .need = -1, .n_needs = 1, .points = 2, .shown = 2 };

  test_assert_text (sy_explain_total (evaluation, reasons), "+25 = 90 − 65");
  test_assert_text (sy_explain_reason (evaluation, reasons, &reasons->reasons[0]), "Speed: 30 points for Alpha");
  test_assert_text (sy_explain_reason (evaluation, reasons, &reasons->reasons[1]), "Ease: 10 points for Beta");
  test_assert_text (sy_explain_reason (evaluation, reasons, &one), "Speed: 1 point for Beta");
  test_assert_text (sy_explain_reason (evaluation, reasons, &little), "Speed: less than a point for Alpha");
  test_assert_text (sy_explain_reason_points (&reasons->reasons[0]), "+30");
  test_assert_text (sy_explain_reason_points (&reasons->reasons[1]), "−10");
  test_assert_text (sy_explain_reason_points (&little), "0");
  test_assert_text (sy_explain_reason_title (evaluation, &reasons->reasons[0]), "Speed");
  test_assert_text (sy_explain_reason_title (evaluation, &rest), "3 other needs together");
  test_assert_text (sy_explain_reason_title (evaluation, &last), "1 other need");
}

static void
test_additions (void)
{
  g_autoptr (SyEvaluation) clear = evaluate (CLEAR);
  g_autoptr (SyEvaluation) none = evaluate (EQUAL);
  g_autoptr (SyCatalog) catalog = test_small_catalog ();

  test_assert_text (sy_explain_additions (clear), "Needs with something to add: Alpha 1, Both 2");
  test_assert_text (sy_explain_additions_of (none, 0), "Covers every need that counts by itself");
  test_assert_text (sy_explain_additions_of (clear, 0), "Something to add for 1 need");
  test_assert_text (sy_explain_additions_of (clear, 2), "Something to add for 2 needs");
  test_assert_text (sy_explain_addition (clear, test_need (catalog, "ease"), 0), "A course\nA book");
  test_assert_text (sy_explain_addition (clear, test_need (catalog, "speed"), 2), "A cache");
  test_assert_text (sy_explain_addition (clear, test_need (catalog, "odd"), 0),
                    "Hardly.");
}

static void
test_needs (void)
{
  g_autoptr (SyEvaluation) nothing = evaluate (NOTHING);
  g_autoptr (SyEvaluation) one = evaluate (EQUAL);
  g_autoptr (SyEvaluation) many = evaluate (CLEAR);
  g_autoptr (SyEvaluation) must = evaluate ("speed must");
  g_autoptr (SyEvaluation) musts = evaluate ("speed must, odd must");
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  guint speed = test_need (catalog, "speed");

  test_assert_text (sy_explain_needs (nothing), "0 needs count, no must-have");
  test_assert_text (sy_explain_needs (one), "1 need counts, no must-have");
  test_assert_text (sy_explain_needs (many), "2 needs count, no must-have");
  test_assert_text (sy_explain_needs (must), "Needs that count: 2, with 1 must-have");
  test_assert_text (sy_explain_needs (musts), "Needs that count: 3, with 2 must-haves");

  test_assert_text (sy_explain_need (nothing, speed), "Not answered");
  test_assert_text (sy_explain_need (many, speed), "Important");
  test_assert_text (sy_explain_need (must, speed), "Must have. Beta misses it");
  test_assert_text (sy_explain_need (musts, test_need (catalog, "odd")), "Must have. Alpha, Beta and Both miss it");
  test_assert_text (sy_explain_rating (many, speed, 0), "Alpha: All, 4 of 4");
  test_assert_text (sy_explain_rating (many, speed, 1), "Beta: None, 0 of 4");
}

static void
test_form (void)
{
  g_autoptr (SyEvaluation) evaluation = evaluate ("race yes, same must");
  g_autoptr (SyEvaluation) opposed = evaluate ("speed must, ease important");
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  guint speed = test_need (catalog, "speed");
  guint same = test_need (catalog, "same");

  test_assert_text (sy_explain_origin (evaluation, speed), "Counts as “Important” because of “Is it a race?”");
  test_assert_text (sy_explain_origin (evaluation, test_need (catalog, "calm")),
                    "Counts as “Nice to have” unless you say otherwise");
  test_assert_text (sy_explain_origin (evaluation, same), NULL);
  test_assert_text (sy_explain_origin (evaluation, test_need (catalog, "twin-one")), NULL);

  test_assert_text (sy_explain_row (evaluation, same), "Must have. Why same");
  test_assert_text (sy_explain_row (evaluation, speed), "Not answered. Why speed");

  test_assert_text (sy_explain_contradiction (evaluation, speed), NULL);
  test_assert_text (sy_explain_contradiction (opposed, speed), "Speed costs ease.");
  test_assert_text (sy_explain_contradiction (opposed, test_need (catalog, "ease")), "Speed costs ease.");
  test_assert_text (sy_explain_contradiction (opposed, same), NULL);
}

static void
test_groups_and_starts (void)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  const SyStartingPoint *point = sy_catalog_get_starting_point (catalog, 0);
  g_autoptr (SyRequirements) requirements = test_requirements ("speed", "must", "ease", "not-needed", NULL);

  test_assert_text (sy_explain_group (catalog, requirements, 0), "2 of 5 answered");
  test_assert_text (sy_explain_group (catalog, requirements, 1), "0 of 3 answered");
  test_assert_text (sy_explain_started (point, 0), "“A racer”: 0 answers changed");
  test_assert_text (sy_explain_started (point, 1), "“A racer”: 1 answer changed");
  test_assert_text (sy_explain_started (point, 2), "“A racer”: 2 answers changed");
}

static void
test_unknown (void)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  g_autoptr (SyRequirements) requirements = test_requirements ("speed", "must", NULL);

  sy_requirements_set_choice (requirements, "race", "yes");
  test_assert_text (sy_explain_unknown (catalog, requirements), NULL);

  sy_requirements_set_answer (requirements, "magic", SY_IMPORTANCE_NICE);
  test_assert_text (sy_explain_unknown (catalog, requirements),
                    "This answer is kept but does not count, because the catalog does not know it: “magic”");

  sy_requirements_set_choice (requirements, "weather", "fine");
  sy_requirements_set_choice (requirements, "race", "perhaps");
  test_assert_text (sy_explain_unknown (catalog, requirements),
                    "These answers are kept but do not count, because the catalog does not know them: "
                    "“magic”, “race” and “weather”");
}

static void
test_sources (void)
{
  static const struct
  {
    SySource    source;
    const char *text;
  } cases[] = {
    { { .kind = SY_SOURCE_ARTICLE, .author = "A. Writer", .date = "2025" }, "Article by A. Writer, 2025" },
    { { .kind = SY_SOURCE_ARTICLE, .author = "A. Writer" }, "Article by A. Writer, undated" },
    { { .kind = SY_SOURCE_ARTICLE, .publisher = "A paper", .date = "2025" }, "Article by A paper, 2025" },
    { { .kind = SY_SOURCE_ARTICLE, .date = "2025" }, "Article, author not named, 2025" },
    { { .kind = SY_SOURCE_ARTICLE, .read = "2026" }, "Article, author not named, undated" },
    { { .kind = SY_SOURCE_SURVEY, .publisher = "The makers", .date = "2025", .read = "2026" }, "The makers, 2025" },
    { { .kind = SY_SOURCE_ISSUE, .publisher = "The makers", .read = "2026" }, "The makers, read on 2026" },
    { { .kind = SY_SOURCE_BENCHMARK, .author = "A. Writer" }, "A. Writer" },
    { { .kind = SY_SOURCE_DOCUMENTATION, .date = "2025" }, "2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_text (sy_explain_source (&cases[i].source), cases[i].text);
}

/* For scripts the verdict is one text of whole sentences. */
static void
test_verdict_as_text (void)
{
  static const struct
  {
    const char *answers;
    const char *text;
  } cases[] = {
    { NOTHING,
      "\"text\": \"What does your project need? Answer a few questions, or start from a project like yours.\"" },
    { CLEAR,
      "\"text\": \"Alpha fits best. Clear: first in all readings of your answers and of our ratings. "
      "No change to your answers so far would overturn it. 1 question that is still open could change it by itself.\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyEvaluation) evaluation = evaluate (cases[i].answers);
      g_autoptr (SyRequirements) requirements = sy_requirements_new ();
      SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, NULL);
      g_autofree char *json = sy_evaluation_to_json (evaluation, requirements, &way);

      g_assert_nonnull (strstr (json, cases[i].text));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/explanation/verdicts", test_verdicts);
  g_test_add_func ("/explanation/caveats", test_caveats);
  g_test_add_func ("/explanation/options", test_options);
  g_test_add_func ("/explanation/why", test_why);
  g_test_add_func ("/explanation/reasons", test_reasons);
  g_test_add_func ("/explanation/additions", test_additions);
  g_test_add_func ("/explanation/needs", test_needs);
  g_test_add_func ("/explanation/form", test_form);
  g_test_add_func ("/explanation/groups-and-starts", test_groups_and_starts);
  g_test_add_func ("/explanation/unknown", test_unknown);
  g_test_add_func ("/explanation/sources", test_sources);
  g_test_add_func ("/explanation/verdict-as-text", test_verdict_as_text);

  return g_test_run ();
}
