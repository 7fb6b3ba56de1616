/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document: what a change changes, and what it tells. */

#include "requirements-file.h"
#include "requirements-text.h"
#include "support.h"

static void
count (SyRequirements *requirements G_GNUC_UNUSED, guint *n)
{
  (*n)++;
}

static void
assert_count (guint *n, guint expected)
{
  g_assert_cmpuint (*n, ==, expected);
  *n = 0;
}

/* Once for each change, and never when nothing changes. */
static void
test_changed (void)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  guint n = 0;

  g_signal_connect (requirements, "changed", G_CALLBACK (count), &n);

  sy_requirements_set_answer (requirements, "speed", SY_IMPORTANCE_UNANSWERED);
  assert_count (&n, 0);
  sy_requirements_set_answer (requirements, "speed", SY_IMPORTANCE_NOT_NEEDED);
  assert_count (&n, 1);
  sy_requirements_set_answer (requirements, "speed", SY_IMPORTANCE_NOT_NEEDED);
  assert_count (&n, 0);
  sy_requirements_set_answer (requirements, "speed", SY_IMPORTANCE_MUST);
  assert_count (&n, 1);
  sy_requirements_set_answer (requirements, "speed", SY_IMPORTANCE_UNANSWERED);
  assert_count (&n, 1);

  sy_requirements_set_choice (requirements, "race", NULL);
  assert_count (&n, 0);
  sy_requirements_set_choice (requirements, "race", "yes");
  assert_count (&n, 1);
  sy_requirements_set_choice (requirements, "race", "yes");
  assert_count (&n, 0);
  sy_requirements_set_choice (requirements, "race", NULL);
  assert_count (&n, 1);
  g_assert_null (sy_requirements_get_choice (requirements, "race"));

  sy_requirements_set_note (requirements, "speed", "");
  assert_count (&n, 0);
  sy_requirements_set_note (requirements, "speed", "why");
  assert_count (&n, 1);
  sy_requirements_set_note (requirements, "speed", "why");
  assert_count (&n, 0);
  sy_requirements_set_note (requirements, "speed", "");
  assert_count (&n, 1);
  g_assert_null (sy_requirements_get_note (requirements, "speed"));

  for (guint i = 0; i < SY_N_FIELDS; i++)
    {
      sy_requirements_set_field (requirements, i, NULL);
      assert_count (&n, 0);
      sy_requirements_set_field (requirements, i, "text");
      assert_count (&n, 1);
      sy_requirements_set_field (requirements, i, "text");
      assert_count (&n, 0);
    }
}

static void
test_starting_point (void)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  const SyStartingPoint *racer = sy_catalog_get_starting_point (catalog, 0);
  g_autoptr (SyRequirements) requirements = test_parse_requirements (test_full_requirements);
  guint n = 0;

  sy_requirements_set_choice (requirements, "crowd", "many");
  sy_requirements_set_choice (requirements, "race", NULL);
  g_signal_connect (requirements, "changed", G_CALLBACK (count), &n);

  /* speed and same are set, ease is taken back, race is chosen and crowd is not. */
  g_assert_cmpuint (sy_requirements_start_from (requirements, catalog, racer), ==, 5);
  assert_count (&n, 1);
  g_assert_cmpint (sy_requirements_get_answer (requirements, "speed"), ==, SY_IMPORTANCE_MUST);
  g_assert_cmpint (sy_requirements_get_answer (requirements, "same"), ==, SY_IMPORTANCE_NICE);
  g_assert_cmpint (sy_requirements_get_answer (requirements, "ease"), ==, SY_IMPORTANCE_UNANSWERED);
  g_assert_cmpstr (sy_requirements_get_choice (requirements, "race"), ==, "yes");
  g_assert_null (sy_requirements_get_choice (requirements, "crowd"));

  /* What the catalog does not know, titles and notes stay. */
  g_assert_cmpint (sy_requirements_get_answer (requirements, "no-such-need"), ==, SY_IMPORTANCE_MUST);
  g_assert_cmpstr (sy_requirements_get_note (requirements, "speed"), ==, "one\ntwo \"three\"");
  g_assert_cmpstr (sy_requirements_get_field (requirements, SY_FIELD_TITLE), ==, "A “title”");

  g_assert_cmpuint (sy_requirements_start_from (requirements, catalog, racer), ==, 0);
  assert_count (&n, 0);
}

/* Each member makes a difference of its own. */
static void
test_equality (void)
{
  static const char *const others[] = {
    "{\"format\": 1, \"title\": \"t\"}",          "{\"format\": 1, \"author\": \"t\"}",
    "{\"format\": 1, \"missing\": \"t\"}",        "{\"format\": 1, \"catalog\": \"t\"}",
    "{\"format\": 1, \"answers\": {\"a\": \"nice\"}}", "{\"format\": 1, \"answers\": {\"a\": \"not-needed\"}}",
    "{\"format\": 1, \"answers\": {\"b\": \"nice\"}}", "{\"format\": 1, \"choices\": {\"a\": \"b\"}}",
    "{\"format\": 1, \"choices\": {\"a\": \"c\"}}",  "{\"format\": 1, \"notes\": {\"a\": \"b\"}}",
    "{\"format\": 1, \"decision\": {\"by\": \"t\"}}", "{\"format\": 1, \"decision\": {\"votes\": 1}}",
    "{\"format\": 1, \"later\": 1}",               "{\"format\": 1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    for (guint j = 0; j < G_N_ELEMENTS (others); j++)
      {
        g_autoptr (SyRequirements) a = test_parse_requirements (others[i]);
        g_autoptr (SyRequirements) b = test_parse_requirements (others[j]);

        g_assert_cmpint (sy_requirements_equal (a, b), ==, i == j);
      }
}

static void
test_copies (void)
{
  g_autoptr (SyRequirements) requirements = test_parse_requirements (test_full_requirements);
  g_autoptr (SyRequirements) copy = sy_requirements_copy (requirements);

  g_assert_true (sy_requirements_equal (requirements, copy));
  test_assert_text (sy_requirements_to_data (copy), test_full_requirements);

  sy_requirements_set_answer (copy, "ease", SY_IMPORTANCE_MUST);
  sy_requirements_set_note (copy, "ease", "new");
  sy_requirements_set_field (copy, SY_FIELD_TITLE, "new");
  test_assert_text (sy_requirements_to_data (requirements), test_full_requirements);

  sy_requirements_assign (copy, requirements);
  g_assert_true (sy_requirements_equal (requirements, copy));
  sy_requirements_assign (copy, copy);
  test_assert_text (sy_requirements_to_data (copy), test_full_requirements);
}

static void
test_lists (void)
{
  g_autoptr (SyRequirements) requirements = test_parse_requirements (test_full_requirements);
  g_autoptr (GPtrArray) answers = sy_requirements_list_answers (requirements);
  g_autoptr (GPtrArray) choices = sy_requirements_list_choices (requirements);
  g_autoptr (GPtrArray) notes = sy_requirements_list_notes (requirements);

  g_assert_cmpuint (answers->len, ==, 3);
  g_assert_cmpstr (answers->pdata[0], ==, "ease");
  g_assert_cmpstr (answers->pdata[1], ==, "no-such-need");
  g_assert_cmpstr (answers->pdata[2], ==, "speed");
  g_assert_cmpuint (choices->len, ==, 1);
  g_assert_cmpstr (choices->pdata[0], ==, "race");
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (notes->pdata[0], ==, "speed");
}

static void
test_finalize (void)
{
  SyRequirements *requirements = test_parse_requirements (test_full_requirements);

  g_object_add_weak_pointer (G_OBJECT (requirements), (gpointer *) &requirements);
  g_object_unref (requirements);
  g_assert_null (requirements);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/requirements/changed", test_changed);
  g_test_add_func ("/requirements/starting-point", test_starting_point);
  g_test_add_func ("/requirements/equality", test_equality);
  g_test_add_func ("/requirements/copies", test_copies);
  g_test_add_func ("/requirements/lists", test_lists);
  g_test_add_func ("/requirements/finalize", test_finalize);

  return g_test_run ();
}
