/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "step-support.h"

void
step_fixture_set_up (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->catalog = test_small_catalog ();
  fixture->document = sy_document_new (fixture->catalog);
  fixture->requirements = sy_document_get_requirements (fixture->document);
}

/* The search for the shortest way must not keep the document alive. */
void
step_fixture_tear_down (StepFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sy_document_forget (fixture->document);
  g_object_add_weak_pointer (G_OBJECT (fixture->document), (gpointer *) &fixture->document);
  g_object_unref (fixture->document);
  g_assert_null (fixture->document);
  g_object_unref (fixture->catalog);
}

void
edit_answer (StepFixture *fixture)
{
  sy_requirements_set_answer (fixture->requirements, "speed", SY_IMPORTANCE_MUST);
}

void
edit_choice (StepFixture *fixture)
{
  sy_requirements_set_choice (fixture->requirements, "race", "yes");
}

void
edit_note (StepFixture *fixture)
{
  sy_requirements_set_note (fixture->requirements, "speed", "why");
}

void
edit_title (StepFixture *fixture)
{
  sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, "A title");
}

void
edit_author (StepFixture *fixture)
{
  sy_requirements_set_field (fixture->requirements, SY_FIELD_AUTHOR, "Somebody");
}

void
edit_missing (StepFixture *fixture)
{
  sy_requirements_set_field (fixture->requirements, SY_FIELD_MISSING, "Costs");
}

void
start_from_racer (StepFixture *fixture)
{
  sy_requirements_start_from (fixture->requirements, fixture->catalog,
                              sy_catalog_get_starting_point (fixture->catalog, 0));
}

void
count (guint *n)
{
  (*n)++;
}

void
assert_label (char *label, const char *word, const char *rest)
{
  g_autofree char *expected = g_strdup_printf ("%s: %s", word, rest);

  test_assert_text (label, expected);
}
