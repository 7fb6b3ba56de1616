/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From answers to numbers, on a catalog small enough to work them out. */

#include "evaluation.h"
#include "support.h"

typedef struct
{
  SyCatalog      *catalog;
  SyRequirements *requirements;
  SyEvaluation   *evaluation;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->catalog = test_small_catalog ();
  fixture->requirements = sy_requirements_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_pointer (&fixture->evaluation, sy_evaluation_unref);
  g_clear_object (&fixture->requirements);
  g_assert_finalize_object (fixture->catalog);
}

/* Answers as in "speed must, ease nice". */
static void
answer (Fixture *fixture, const char *answers)
{
  g_auto (GStrv) list = g_strsplit (answers, ", ", -1);

  g_clear_object (&fixture->requirements);
  fixture->requirements = sy_requirements_new ();
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (list[i], " ", 2);
      SyImportance importance;

      g_assert_true (sy_importance_from_id (pair[1], &importance));
      sy_requirements_set_answer (fixture->requirements, pair[0], importance);
    }
}

static void
evaluate (Fixture *fixture)
{
  g_clear_pointer (&fixture->evaluation, sy_evaluation_unref);
  fixture->evaluation = sy_evaluation_new (fixture->catalog, fixture->requirements);
}

static void
evaluate_answers (Fixture *fixture, const char *answers)
{
  answer (fixture, answers);
  evaluate (fixture);
}

static void
assert_importance (Fixture *fixture, const char *need, SyImportance importance, SyOrigin origin)
{
  guint index = test_need (fixture->catalog, need);

  g_assert_cmpint (sy_evaluation_get_importance (fixture->evaluation, index), ==, importance);
  g_assert_cmpint (sy_evaluation_get_origin (fixture->evaluation, index, NULL), ==, origin);
}

static void
assert_weight (Fixture *fixture, const char *need, double weight)
{
  test_assert_near (sy_evaluation_get_weight (fixture->evaluation, test_need (fixture->catalog, need)), weight);
}

/* Scores of Alpha, Beta and Both, and who comes first to last. */
static void
assert_scores (Fixture *fixture, double alpha, double beta, double both, const char *order)
{
  g_auto (GStrv) ids = g_strsplit (order, " ", -1);

  test_assert_near (sy_evaluation_get_score (fixture->evaluation, 0), alpha);
  test_assert_near (sy_evaluation_get_score (fixture->evaluation, 1), beta);
  test_assert_near (sy_evaluation_get_score (fixture->evaluation, 2), both);
  for (guint i = 0; i < 3; i++)
    {
      guint option = test_option (fixture->catalog, ids[i]);

      g_assert_cmpuint (sy_evaluation_get_option_at (fixture->evaluation, i), ==, option);
      g_assert_cmpuint (sy_evaluation_get_rank (fixture->evaluation, option), ==, i);
    }
}

static void
assert_verdict (Fixture *fixture, SyVerdictKind kind, int leader, int runner_up, double lead)
{
  g_assert_cmpint (sy_evaluation_get_kind (fixture->evaluation), ==, kind);
  g_assert_cmpint (sy_evaluation_get_leader (fixture->evaluation), ==, leader);
  g_assert_cmpint (sy_evaluation_get_runner_up (fixture->evaluation), ==, runner_up);
  test_assert_near (sy_evaluation_get_lead (fixture->evaluation), lead);
}

static void
test_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  evaluate (fixture);
  assert_verdict (fixture, SY_VERDICT_UNANSWERED, -1, -1, 0);
  assert_scores (fixture, 0, 0, 0, "alpha beta both");
  assert_importance (fixture, "calm", SY_IMPORTANCE_UNANSWERED, SY_ORIGIN_NONE);
  g_assert_false (sy_evaluation_is_touched (fixture->evaluation));
  g_assert_cmpuint (sy_evaluation_get_n_answered (fixture->evaluation), ==, 0);
  g_assert_cmpuint (sy_evaluation_get_n_counting (fixture->evaluation), ==, 0);
}

/* The default joins what is wanted; alone it would name a winner. */
static void
test_default (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  evaluate_answers (fixture, "speed not-needed");
  assert_verdict (fixture, SY_VERDICT_UNANSWERED, -1, -1, 0);
  assert_importance (fixture, "calm", SY_IMPORTANCE_UNANSWERED, SY_ORIGIN_NONE);
  g_assert_true (sy_evaluation_is_touched (fixture->evaluation));

  evaluate_answers (fixture, "speed important");
  assert_importance (fixture, "calm", SY_IMPORTANCE_NICE, SY_ORIGIN_DEFAULT);
  assert_scores (fixture, 100 * 3.5 / 4, 100 * 0.75 / 4, 100 * 1.5 / 4, "alpha both beta");
  assert_verdict (fixture, SY_VERDICT_CLEAR, 0, 2, 50);
  g_assert_cmpuint (sy_evaluation_get_n_answered (fixture->evaluation), ==, 1);
  g_assert_cmpuint (sy_evaluation_get_n_counting (fixture->evaluation), ==, 2);

  evaluate_answers (fixture, "speed important, calm not-needed");
  assert_importance (fixture, "calm", SY_IMPORTANCE_NOT_NEEDED, SY_ORIGIN_ANSWER);
  assert_scores (fixture, 100, 0, 50, "alpha both beta");
}

static void
test_choices (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint question;

  sy_requirements_set_choice (fixture->requirements, "race", "yes");
  evaluate (fixture);
  assert_importance (fixture, "speed", SY_IMPORTANCE_IMPORTANT, SY_ORIGIN_CHOICE);
  assert_importance (fixture, "odd", SY_IMPORTANCE_NOT_NEEDED, SY_ORIGIN_CHOICE);
  assert_importance (fixture, "calm", SY_IMPORTANCE_NICE, SY_ORIGIN_DEFAULT);
  assert_importance (fixture, "same", SY_IMPORTANCE_UNANSWERED, SY_ORIGIN_NONE);
  g_assert_cmpuint (sy_evaluation_get_n_answered (fixture->evaluation), ==, 0);
  g_assert_true (sy_evaluation_is_touched (fixture->evaluation));

  /* Of two choices the higher one counts, of two equal ones the first. */
  sy_requirements_set_choice (fixture->requirements, "crowd", "many");
  evaluate (fixture);
  assert_importance (fixture, "speed", SY_IMPORTANCE_MUST, SY_ORIGIN_CHOICE);
  sy_evaluation_get_origin (fixture->evaluation, test_need (fixture->catalog, "speed"), &question);
  g_assert_cmpuint (question, ==, 1);
  sy_evaluation_get_origin (fixture->evaluation, test_need (fixture->catalog, "ease"), &question);
  g_assert_cmpuint (question, ==, 0);

  sy_requirements_set_choice (fixture->requirements, "crowd", "few");
  evaluate (fixture);
  assert_importance (fixture, "speed", SY_IMPORTANCE_IMPORTANT, SY_ORIGIN_CHOICE);
  assert_importance (fixture, "calm", SY_IMPORTANCE_IMPORTANT, SY_ORIGIN_CHOICE);

  /* What the person says goes before both. */
  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_NICE);
  sy_requirements_set_answer (fixture->requirements, "calm", SY_IMPORTANCE_NOT_NEEDED);
  evaluate (fixture);
  assert_importance (fixture, "speed", SY_IMPORTANCE_NICE, SY_ORIGIN_ANSWER);
  assert_importance (fixture, "calm", SY_IMPORTANCE_NOT_NEEDED, SY_ORIGIN_ANSWER);
}

/* An answer that says nothing, or nothing known, leaves no trace. */
static void
test_idle_choices (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sy_requirements_set_choice (fixture->requirements, "race", "perhaps");
  sy_requirements_set_choice (fixture->requirements, "weather", "fine");
  sy_requirements_set_answer (fixture->requirements, "no-such-need", SY_IMPORTANCE_MUST);
  evaluate (fixture);
  assert_verdict (fixture, SY_VERDICT_UNANSWERED, -1, -1, 0);
  g_assert_false (sy_evaluation_is_touched (fixture->evaluation));
  g_assert_cmpuint (sy_evaluation_get_n_answered (fixture->evaluation), ==, 0);

  sy_requirements_set_choice (fixture->requirements, "race", "no");
  evaluate (fixture);
  assert_verdict (fixture, SY_VERDICT_UNANSWERED, -1, -1, 0);
  g_assert_true (sy_evaluation_is_touched (fixture->evaluation));
}

/* 5, 3 and 1 in one overlap: the strongest in full, the rest at half, so
 * each is scaled by (5 + 4 / 2) / 9. */
static void
test_overlap (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  evaluate_answers (fixture, "twin-one must, twin-two important, twin-three nice, calm not-needed");
  assert_weight (fixture, "twin-one", 35.0 / 9);
  assert_weight (fixture, "twin-two", 21.0 / 9);
  assert_weight (fixture, "twin-three", 7.0 / 9);
  test_assert_near (sy_evaluation_get_total (fixture->evaluation), 7);
  assert_scores (fixture, 5075.0 / 63, 4375.0 / 63, 525.0 / 63, "alpha beta both");

  /* One wish alone is not an overlap; what is not needed takes no part. */
  evaluate_answers (fixture, "twin-one must, twin-two not-needed, speed nice, calm not-needed");
  assert_weight (fixture, "twin-one", 5);
  assert_weight (fixture, "twin-two", 0);
  assert_weight (fixture, "speed", 1);
}

static void
test_must_haves (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint ease = test_need (fixture->catalog, "ease");

  /* Alpha scores most, but misses what must be there. */
  evaluate_answers (fixture, "ease must, speed must, twin-one important, calm not-needed");
  g_assert_true (sy_evaluation_misses (fixture->evaluation, 0, ease));
  g_assert_false (sy_evaluation_misses (fixture->evaluation, 1, ease));
  g_assert_cmpuint (sy_evaluation_get_n_missed (fixture->evaluation, 0), ==, 1);
  g_assert_cmpuint (sy_evaluation_get_n_missed (fixture->evaluation, 1), ==, 1);
  g_assert_cmpuint (sy_evaluation_get_n_missed (fixture->evaluation, 2), ==, 0);
  g_assert_cmpuint (sy_evaluation_get_n_must_haves (fixture->evaluation), ==, 2);
  assert_scores (fixture, 800.0 / 13, 650.0 / 13, 500.0 / 13, "both alpha beta");
  assert_verdict (fixture, SY_VERDICT_NONE_SUITS, 2, -1, 0);

  /* What is only important is not missed. */
  evaluate_answers (fixture, "ease important");
  g_assert_cmpuint (sy_evaluation_get_n_missed (fixture->evaluation, 0), ==, 0);
}

/* One must-have missed or three: both stand behind those that miss none, and
 * among themselves by score. */
static void
test_order_of_those_that_miss (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  evaluate_answers (fixture, "odd must, speed must, ease important, calm not-needed");
  assert_scores (fixture, 625.0 / 13, 425.0 / 13, 525.0 / 13, "alpha both beta");
  g_assert_cmpuint (sy_evaluation_get_n_missed (fixture->evaluation, 1), ==, 2);
  assert_verdict (fixture, SY_VERDICT_NONE_QUALIFIES, -1, -1, 0);
}

static void
test_ties (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  evaluate_answers (fixture, "same nice, calm not-needed");
  assert_scores (fixture, 100, 100, 100, "alpha beta both");
  assert_verdict (fixture, SY_VERDICT_CLOSE, 0, 1, 0);

  /* The same sum on other ways: equal up to the last digit of a double. */
  evaluate_answers (fixture, "speed important, ease important, same nice, odd nice, calm not-needed");
  assert_scores (fixture, 53.125, 53.125, 53.125, "alpha beta both");
}

static void
test_verdicts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  evaluate_answers (fixture, "odd nice, calm not-needed");
  assert_verdict (fixture, SY_VERDICT_NONE_SUITS, 0, 1, 0);
  evaluate_answers (fixture, "odd must");
  assert_verdict (fixture, SY_VERDICT_NONE_QUALIFIES, -1, -1, 0);
  evaluate_answers (fixture, "twin-one must, speed must");
  assert_verdict (fixture, SY_VERDICT_CLEAR, 0, -1, 0);

  /* 50 points suit. */
  evaluate_answers (fixture, "speed nice, ease nice, calm not-needed");
  assert_verdict (fixture, SY_VERDICT_CLOSE, 0, 1, 0);

  /* A lead of 5 points is clear, though binary sums fall short of it. */
  evaluate_answers (fixture, "twin-one nice, calm must, ease important, speed important, same important");
  assert_verdict (fixture, SY_VERDICT_CLEAR, 1, 0, 5);
  evaluate_answers (fixture, "twin-three important, speed important, ease important, same must");
  assert_verdict (fixture, SY_VERDICT_CLOSE, 1, 0, 100 * 0.25 / 15);
}

static gboolean
advises (Fixture *fixture, const char *id)
{
  for (guint i = 0; i < sy_catalog_get_n_advice (fixture->catalog); i++)
    {
      const SyAdvice *advice = sy_catalog_get_advice (fixture->catalog, i);

      if (g_str_equal (advice->id, id))
        return sy_evaluation_advises (fixture->evaluation, advice);
    }

  g_assert_not_reached ();
}

static void
test_advice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *answers;
    const char *advice;
  } cases[] = {
    { "speed not-needed", "begin" },
    { "speed important", "alpha-first" },
    { "speed nice, ease nice, calm not-needed", "alpha-first close-pair" },
    { "speed nice, ease nice", "" },
    { "speed important, ease nice", "alpha-first all-of" },
    { "speed must, ease must", "all-of" },
    { "same must", "any-of close-pair" },
    { "same important, odd nice, ease important", "any-of" },
    { "ease important", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) expected = g_strsplit (cases[i].advice, " ", -1);

      evaluate_answers (fixture, cases[i].answers);
      for (guint j = 0; j < sy_catalog_get_n_advice (fixture->catalog); j++)
        {
          const char *id = sy_catalog_get_advice (fixture->catalog, j)->id;

          g_test_message ("%s: %s", cases[i].answers, id);
          g_assert_cmpint (advises (fixture, id), ==, g_strv_contains ((const char **) expected, id));
        }
    }
}

static void
test_opposites (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SyOpposite *opposite = sy_catalog_get_opposite (fixture->catalog, 0);

  evaluate_answers (fixture, "speed important, ease must");
  g_assert_true (sy_evaluation_contradicts (fixture->evaluation, opposite));
  evaluate_answers (fixture, "speed must, ease nice");
  g_assert_false (sy_evaluation_contradicts (fixture->evaluation, opposite));
}

static void
test_additions (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint speed = test_need (fixture->catalog, "speed");
  guint ease = test_need (fixture->catalog, "ease");

  evaluate_answers (fixture, "speed important, ease not-needed");
  g_assert_false (sy_evaluation_must_add (fixture->evaluation, speed, 0));
  g_assert_true (sy_evaluation_must_add (fixture->evaluation, speed, 1));
  g_assert_true (sy_evaluation_must_add (fixture->evaluation, speed, 2));
  g_assert_false (sy_evaluation_must_add (fixture->evaluation, ease, 0));
}

static void
test_ref (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyEvaluation *other;

  evaluate_answers (fixture, "speed important");
  other = sy_evaluation_ref (fixture->evaluation);
  g_assert_true (other == fixture->evaluation);
  g_assert_true (sy_evaluation_get_catalog (other) == fixture->catalog);
  sy_evaluation_unref (other);
  g_assert_cmpuint (sy_evaluation_get_n_answered (fixture->evaluation), ==, 1);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "nothing", test_nothing },
    { "default", test_default },
    { "choices", test_choices },
    { "idle-choices", test_idle_choices },
    { "overlap", test_overlap },
    { "must-haves", test_must_haves },
    { "order-of-those-that-miss", test_order_of_those_that_miss },
    { "ties", test_ties },
    { "verdicts", test_verdicts },
    { "advice", test_advice },
    { "opposites", test_opposites },
    { "additions", test_additions },
    { "ref", test_ref },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *name = g_strconcat ("/evaluation/", tests[i].name, NULL);

      g_test_add (name, Fixture, NULL, set_up, tests[i].run, tear_down);
    }

  return g_test_run ();
}
