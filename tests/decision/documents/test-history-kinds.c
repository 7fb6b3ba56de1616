/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each kind of edit is a step back and forth, with a name. */

#include "step-support.h"

static void
edit_unknown_answer (StepFixture *fixture)
{
  sy_requirements_set_answer (fixture->requirements, "no-such-need", SY_IMPORTANCE_NICE);
}

static void
take_back_answer (StepFixture *fixture)
{
  sy_requirements_set_answer (fixture->requirements, "ease", SY_IMPORTANCE_UNANSWERED);
}

static void
take_back_choice (StepFixture *fixture)
{
  sy_requirements_set_choice (fixture->requirements, "crowd", NULL);
}

static void
take_back_note (StepFixture *fixture)
{
  sy_requirements_set_note (fixture->requirements, "ease", "");
}

static void
edit_decision_option (StepFixture *fixture)
{
  sy_requirements_set_field (fixture->requirements, SY_FIELD_DECISION_OPTION, "alpha");
}

static void
edit_decision_date (StepFixture *fixture)
{
  sy_requirements_set_field (fixture->requirements, SY_FIELD_DECISION_DATE, "2026-11-20");
}

static void
edit_decision_by (StepFixture *fixture)
{
  sy_requirements_set_field (fixture->requirements, SY_FIELD_DECISION_BY, "The board");
}

static void
edit_decision_because (StepFixture *fixture)
{
  sy_requirements_set_field (fixture->requirements, SY_FIELD_DECISION_BECAUSE, "It fits");
}

static void
assign_several (StepFixture *fixture)
{
  g_autoptr (SyRequirements) other = sy_requirements_copy (fixture->requirements);

  sy_requirements_set_answer (other, "speed", SY_IMPORTANCE_NICE);
  sy_requirements_set_answer (other, "ease", SY_IMPORTANCE_UNANSWERED);
  sy_requirements_assign (fixture->requirements, other);
}

static void
assign_texts (StepFixture *fixture)
{
  g_autoptr (SyRequirements) other = sy_requirements_copy (fixture->requirements);

  sy_requirements_set_field (other, SY_FIELD_TITLE, "Another");
  sy_requirements_set_note (other, "ease", "Another");
  sy_requirements_assign (fixture->requirements, other);
}

static const struct
{
  void (*edit) (StepFixture *fixture);
  const char *label;
} kinds[] = {
  { edit_answer, "“Speed” to “Must have”" },
  { edit_unknown_answer, "“no-such-need” to “Nice to have”" },
  { take_back_answer, "“Ease” to “Not answered”" },
  { edit_choice, "Choose “Yes” for “Is it a race?”" },
  { take_back_choice, "“Will many come?” to “Not answered”" },
  { edit_note, "Note on “Speed”" },
  { take_back_note, "Note on “Ease”" },
  { edit_title, "Title" },
  { edit_author, "Who is answering" },
  { edit_missing, "What the form does not ask" },
  { edit_decision_option, "What was decided" },
  { edit_decision_date, "Date of the decision" },
  { edit_decision_by, "Who decided" },
  { edit_decision_because, "Reason of the decision" },
  { start_from_racer, "Start from “A racer”" },
  { assign_several, "2 answers" },
  { assign_texts, "2 texts" },
};

static void
test_kinds (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sy_requirements_set_answer (fixture->requirements, "ease", SY_IMPORTANCE_NICE);
  sy_requirements_set_choice (fixture->requirements, "crowd", "many");
  sy_requirements_set_note (fixture->requirements, "ease", "Old");
  sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, "Old");
  sy_document_seal_history (fixture->document);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SyRequirements) before = sy_requirements_copy (fixture->requirements);
      g_autoptr (SyRequirements) after = NULL;
      guint n = 0;
      gulong handler;

      kinds[i].edit (fixture);
      after = sy_requirements_copy (fixture->requirements);
      g_assert_false (sy_requirements_equal (before, after));
      assert_label (sy_document_dup_undo_label (fixture->document), "Undo", kinds[i].label);
      g_assert_null (sy_document_dup_redo_label (fixture->document));

      handler = g_signal_connect_swapped (fixture->requirements, "changed", G_CALLBACK (count), &n);
      sy_document_undo (fixture->document);
      g_assert_cmpuint (n, ==, 1);
      g_assert_true (sy_requirements_equal (fixture->requirements, before));
      assert_label (sy_document_dup_redo_label (fixture->document), "Redo", kinds[i].label);

      sy_document_redo (fixture->document);
      g_assert_cmpuint (n, ==, 2);
      g_assert_true (sy_requirements_equal (fixture->requirements, after));

      sy_document_undo (fixture->document);
      g_signal_handler_disconnect (fixture->requirements, handler);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STEP_TEST ("kinds", test_kinds);

  return g_test_run ();
}
