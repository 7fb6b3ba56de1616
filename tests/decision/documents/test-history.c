/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of a document: any mixture of edits, back and forth. */

#include <string.h>

#include "history.h"
#include "requirements-file.h"
#include "step-support.h"

static void
test_nothing_to_undo (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_false (sy_document_can_undo (fixture->document));
  g_assert_false (sy_document_can_redo (fixture->document));
  g_assert_null (sy_document_dup_undo_label (fixture->document));
  g_assert_null (sy_document_dup_redo_label (fixture->document));
  sy_document_undo (fixture->document);
  sy_document_redo (fixture->document);
  g_assert_false (sy_document_is_modified (fixture->document));

  edit_answer (fixture);
  g_assert_true (sy_document_can_undo (fixture->document));
  g_assert_true (sy_document_is_modified (fixture->document));
  sy_document_undo (fixture->document);
  g_assert_false (sy_document_can_undo (fixture->document));
  g_assert_true (sy_document_can_redo (fixture->document));
  g_assert_false (sy_document_is_modified (fixture->document));

  edit_note (fixture);
  g_assert_false (sy_document_can_redo (fixture->document));
}

static void
type (StepFixture *fixture, const char *text)
{
  g_autoptr (GString) typed = g_string_new (sy_requirements_get_field (fixture->requirements, SY_FIELD_TITLE));

  for (const char *c = text; *c != '\0'; c++)
    {
      g_string_append_c (typed, *c);
      sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, typed->str);
    }
}

static void
undo_to (StepFixture *fixture, const char *title)
{
  sy_document_undo (fixture->document);
  g_assert_cmpstr (sy_requirements_get_field (fixture->requirements, SY_FIELD_TITLE), ==, title);
}

static void
test_typing (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type (fixture, "one");
  undo_to (fixture, "");
  sy_document_redo (fixture->document);

  /* After a step back and forth, and after leaving the text, a new step. */
  type (fixture, " two");
  sy_document_seal_history (fixture->document);
  type (fixture, " three");
  edit_answer (fixture);
  type (fixture, " four");
  edit_note (fixture);
  sy_requirements_set_note (fixture->requirements, "ease", "Another");

  g_assert_cmpstr (sy_requirements_get_note (fixture->requirements, "ease"), ==, "Another");
  undo_to (fixture, "one two three four");
  g_assert_null (sy_requirements_get_note (fixture->requirements, "ease"));
  undo_to (fixture, "one two three four");
  undo_to (fixture, "one two three");
  undo_to (fixture, "one two three");
  undo_to (fixture, "one two");
  undo_to (fixture, "one");
  undo_to (fixture, "");
  g_assert_false (sy_document_can_undo (fixture->document));
}

/* Answers are steps of their own, even of the same need. */
static void
test_answers_do_not_merge (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_NICE);
  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_MUST);
  sy_document_undo (fixture->document);
  g_assert_cmpint (sy_requirements_get_answer (fixture->requirements, "speed"), ==, SY_IMPORTANCE_NICE);
}

/* What is typed and deleted again is no step. */
static void
test_typed_and_deleted (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  edit_answer (fixture);
  type (fixture, "x");
  sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, "");
  assert_label (sy_document_dup_undo_label (fixture->document), "Undo", "“Speed” to “Must have”");
  type (fixture, "y");
  undo_to (fixture, "");
  assert_label (sy_document_dup_undo_label (fixture->document), "Undo", "“Speed” to “Must have”");
}

static void
test_new_from_starting_point (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document =
    sy_document_new_from (fixture->catalog, sy_catalog_get_starting_point (fixture->catalog, 0));

  g_assert_cmpint (sy_requirements_find_start (sy_document_get_requirements (document), fixture->catalog), ==, 0);
  test_assert_text (sy_document_dup_undo_label (document), "Undo: Start from “A racer”");
  sy_document_undo (document);
  g_assert_true (sy_document_is_untouched (document));
}

static void
test_duplicate (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) copy = NULL;

  start_from_racer (fixture);
  edit_title (fixture);
  copy = sy_document_duplicate (fixture->document);

  g_assert_true (sy_requirements_equal (sy_document_get_requirements (copy), fixture->requirements));
  g_assert_true (sy_document_is_modified (copy));
  g_assert_false (sy_document_is_untouched (copy));
  g_assert_false (sy_document_can_undo (copy));
  g_assert_null (sy_document_get_file (copy));

  sy_requirements_set_answer (sy_document_get_requirements (copy), "speed", SY_IMPORTANCE_NICE);
  g_assert_cmpint (sy_requirements_get_answer (fixture->requirements, "speed"), ==, SY_IMPORTANCE_MUST);
  sy_document_forget (copy);
}

/* A title or a note leaves the evaluation as it is. */
static void
test_evaluated_when_needed (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint n_evaluations = 0, n_titles = 0, n_undo = 0;
  SyEvaluation *evaluation = sy_document_get_evaluation (fixture->document);

  g_signal_connect_swapped (fixture->document, "notify::evaluation", G_CALLBACK (count), &n_evaluations);
  g_signal_connect_swapped (fixture->document, "notify::title", G_CALLBACK (count), &n_titles);
  g_signal_connect_swapped (fixture->document, "notify::can-undo", G_CALLBACK (count), &n_undo);

  edit_title (fixture);
  edit_note (fixture);
  edit_missing (fixture);
  sy_document_undo (fixture->document);
  g_assert_true (sy_document_get_evaluation (fixture->document) == evaluation);
  g_assert_cmpuint (n_evaluations, ==, 0);
  g_assert_cmpuint (n_titles, ==, 4);
  g_assert_cmpuint (n_undo, ==, 4);

  edit_answer (fixture);
  edit_choice (fixture);
  sy_document_undo (fixture->document);
  g_assert_cmpuint (n_evaluations, ==, 3);
}

static void
correct_title (SyRequirements *requirements)
{
  if (g_str_equal (sy_requirements_get_field (requirements, SY_FIELD_AUTHOR), "Somebody"))
    sy_requirements_set_answer (requirements, "ease", SY_IMPORTANCE_NICE);
}

/* Somebody who edits when told of a step makes a step of his own. */
static void
test_edit_while_stepping (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  edit_author (fixture);
  edit_answer (fixture);
  g_signal_connect (fixture->requirements, "changed", G_CALLBACK (correct_title), NULL);
  sy_document_undo (fixture->document);
  g_assert_cmpint (sy_requirements_get_answer (fixture->requirements, "ease"), ==, SY_IMPORTANCE_NICE);
  g_assert_false (sy_document_can_redo (fixture->document));
  assert_label (sy_document_dup_undo_label (fixture->document), "Undo", "“Ease” to “Nice to have”");
}

static void
edit_at_random (StepFixture *fixture)
{
  static const char *const words[] = { "", "a", "b", "“c”" };
  static const char *const needs[] = { "speed", "ease", "same", "unknown" };
  const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
  const char *need = needs[g_test_rand_int_range (0, G_N_ELEMENTS (needs))];

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      sy_requirements_set_field (fixture->requirements, (SyRequirementsField) g_test_rand_int_range (0, SY_N_FIELDS),
                                 word);
      break;
    case 1:
      sy_requirements_set_note (fixture->requirements, need, word);
      break;
    case 2:
      sy_requirements_set_choice (fixture->requirements, need, word);
      break;
    case 3:
      start_from_racer (fixture);
      break;
    case 4:
      sy_document_undo (fixture->document);
      break;
    case 5:
      sy_document_redo (fixture->document);
      break;
    case 6:
      sy_document_seal_history (fixture->document);
      break;
    default:
      sy_requirements_set_answer (fixture->requirements, need, (SyImportance) g_test_rand_int_range (-1, 4));
    }
}

/* Whatever was done: all the way back is the start, all the way on the end,
 * and each stop between is the same both ways. */
static void
test_any_sequence (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyRequirements) start = sy_requirements_copy (fixture->requirements);

  for (guint run = 0; run < 60; run++)
    {
      g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_free);

      for (int i = g_test_rand_int_range (1, 60); i > 0; i--)
        edit_at_random (fixture);
      while (sy_document_can_redo (fixture->document))
        sy_document_redo (fixture->document);

      for (; sy_document_can_undo (fixture->document); sy_document_undo (fixture->document))
        g_ptr_array_add (stops, sy_requirements_to_data (fixture->requirements));
      g_assert_true (sy_requirements_equal (fixture->requirements, start));
      g_assert_false (sy_document_is_modified (fixture->document));

      for (guint i = stops->len; i > 0; i--)
        {
          sy_document_redo (fixture->document);
          test_assert_text (sy_requirements_to_data (fixture->requirements), stops->pdata[i - 1]);
        }
      g_assert_false (sy_document_can_redo (fixture->document));
      while (sy_document_can_undo (fixture->document))
        sy_document_undo (fixture->document);
    }
}

static void
test_without_limit (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 5000; i++)
    {
      sy_requirements_set_note (fixture->requirements, "speed", i % 2 == 0 ? "even" : "odd");
      sy_document_seal_history (fixture->document);
    }
  for (guint i = 0; i < 5000; i++)
    sy_document_undo (fixture->document);
  g_assert_false (sy_document_can_undo (fixture->document));
  g_assert_false (sy_document_is_modified (fixture->document));
}

/* What this version does not know is part of the step. */
static void
test_unknown_keys (void)
{
  static const char before_text[] = "{\"format\": 1, \"later\": 1, \"decision\": {\"votes\": 3}}";
  static const char after_text[] = "{\"format\": 1, \"later\": 2}";
  g_autoptr (SyRequirements) before = sy_requirements_from_data ("a", before_text, strlen (before_text), NULL);
  g_autoptr (SyRequirements) after = sy_requirements_from_data ("b", after_text, strlen (after_text), NULL);
  g_autoptr (SyRequirements) current = sy_requirements_copy (before);
  g_autoptr (SyEdit) edit = sy_edit_new (before, after);

  g_assert_null (sy_edit_new (before, current));
  g_assert_nonnull (edit);
  sy_edit_apply (edit, current, TRUE);
  g_assert_true (sy_requirements_equal (current, after));
  sy_edit_apply (edit, current, FALSE);
  g_assert_true (sy_requirements_equal (current, before));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STEP_TEST ("nothing-to-undo", test_nothing_to_undo);
  STEP_TEST ("typing", test_typing);
  STEP_TEST ("answers-do-not-merge", test_answers_do_not_merge);
  STEP_TEST ("typed-and-deleted", test_typed_and_deleted);
  STEP_TEST ("new-from-starting-point", test_new_from_starting_point);
  STEP_TEST ("duplicate", test_duplicate);
  STEP_TEST ("evaluated-when-needed", test_evaluated_when_needed);
  STEP_TEST ("edit-while-stepping", test_edit_while_stepping);
  STEP_TEST ("any-sequence", test_any_sequence);
  STEP_TEST ("without-limit", test_without_limit);
  g_test_add_func ("/history/unknown-keys", test_unknown_keys);

  return g_test_run ();
}
