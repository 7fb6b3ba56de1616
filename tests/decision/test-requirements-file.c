/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document as a file: read, written, refused. */

#include <glib/gstdio.h>
#include <string.h>

#include "input-limits.h"
#include "json-guard.h"
#include "requirements-file.h"
#include "requirements-text.h"
#include "support.h"

/* Fixed order, sorted ids, one answer a line, unknown keys kept. */
static void
test_round_trip (void)
{
  g_autoptr (SyRequirements) requirements = test_parse_requirements (test_full_requirements);

  test_assert_text (sy_requirements_to_data (requirements), test_full_requirements);
  g_assert_cmpstr (sy_requirements_get_field (requirements, SY_FIELD_TITLE), ==, "A “title”");
  g_assert_cmpstr (sy_requirements_get_field (requirements, SY_FIELD_DECISION_BY), ==, "The board");
  g_assert_cmpint (sy_requirements_get_answer (requirements, "no-such-need"), ==, SY_IMPORTANCE_MUST);
  g_assert_cmpint (sy_requirements_get_answer (requirements, "ease"), ==, SY_IMPORTANCE_NOT_NEEDED);
  g_assert_cmpint (sy_requirements_get_answer (requirements, "same"), ==, SY_IMPORTANCE_UNANSWERED);
  g_assert_cmpstr (sy_requirements_get_choice (requirements, "race"), ==, "yes");
  g_assert_cmpstr (sy_requirements_get_note (requirements, "speed"), ==, "one\ntwo \"three\"");
}

static void
test_order_does_not_matter (void)
{
  g_autoptr (SyRequirements) a = test_parse_requirements (
    "{\"answers\": {\"b\": \"nice\", \"a\": \"must\"}, \"format\": 1}");
  g_autoptr (SyRequirements) b = test_parse_requirements (
    "{\"format\": 1, \"answers\": {\"a\": \"must\", \"b\": \"nice\"}}");
  g_autofree char *text = sy_requirements_to_data (a);

  test_assert_text (sy_requirements_to_data (b), text);
  g_assert_true (sy_requirements_equal (a, b));
}

static void
test_empty (void)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autofree char *text = sy_requirements_to_data (requirements);
  g_autoptr (SyRequirements) again = test_parse_requirements (text);
  g_autoptr (SyRequirements) least = test_parse_requirements ("{\"format\": 1}");

  g_assert_true (sy_requirements_equal (requirements, again));
  g_assert_true (sy_requirements_equal (requirements, least));
}

static const struct
{
  const char *text;
  const char *refusal;
  int         code;
} refused[] = {
  { "{}", "file: $.format: this is missing", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 2, \"answers\": 5}", "made by a newer version of Steelyard", SY_JSON_ERROR_NEWER },
  { "{\"format\": 1, \"title\": 5}", "$.title: a text in double quotes", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"author\": null}", "$.author: a text in double quotes", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"missing\": []}", "$.missing: a text in double quotes", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"answers\": []}", "$.answers: an object in braces", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"answers\": {\"a\": 3}}", "$.answers.a: a text in double quotes", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"answers\": {\"a\": \"maybe\"}}",
    "$.answers.a: “maybe” is not known here; expected one of: not-needed, nice, important, must",
    SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"choices\": \"a\"}", "$.choices: an object in braces", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"choices\": {\"a\": {}}}", "$.choices.a: a text in double quotes", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"notes\": {\"a\": 1}}", "$.notes.a: a text in double quotes", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"decision\": \"a\"}", "$.decision: an object in braces", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"decision\": {\"by\": 1}}", "$.decision.by: a text in double quotes", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"needs\": []}", "$.needs: this is a catalog, not a file with answers", SY_JSON_ERROR_CONTENT },
  { "{\"format\": 1, \"answers\": {\"a\": \"nice\", \"\\u0061\": \"must\"}}", "this key stands here twice",
    SY_JSON_ERROR_SYNTAX },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sy_requirements_from_data ("file", refused[i].text, strlen (refused[i].text), &error));
      test_assert_refused (error, refused[i].code, refused[i].refusal);
    }
}

/* What can be typed can be saved and opened again, every character of it. */
static void
test_any_text_survives (void)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyRequirements) again = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (gunichar c = 1; c < 0x250; c++)
    g_string_append_unichar (all, c);
  g_string_append (all, "\xe2\x80\xa8 \xef\xbf\xbf 😀");
  sy_requirements_set_field (requirements, SY_FIELD_MISSING, all->str);
  sy_requirements_set_note (requirements, "speed", all->str);

  text = sy_requirements_to_data (requirements);
  again = test_parse_requirements (text);
  g_assert_cmpstr (sy_requirements_get_field (again, SY_FIELD_MISSING), ==, all->str);
  g_assert_cmpstr (sy_requirements_get_note (again, "speed"), ==, all->str);
}

/* Unknown values are written so that they can be read again, too. */
static void
test_any_unknown_value_survives (void)
{
  static const char text[] = "{\"format\": 1, \"x\": [1e16, 1e300, -1e17, 0.1, -0.0, 9007199254740991, \"\\u001f\"],"
                             " \"decision\": {\"y\": 123456789012345678e0}}";
  g_autoptr (SyRequirements) requirements = test_parse_requirements (text);
  g_autofree char *saved = sy_requirements_to_data (requirements);
  g_autoptr (SyRequirements) again = test_parse_requirements (saved);

  g_assert_true (sy_requirements_equal (requirements, again));
  test_assert_text (sy_requirements_to_data (again), saved);
}

static void
test_longest_text (void)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyRequirements) again = NULL;
  g_autofree char *typed = g_strnfill (SY_LIMIT_TEXT_CHARACTERS + 5, '\x7f');
  g_autofree char *text = NULL;

  sy_requirements_set_field (requirements, SY_FIELD_TITLE, typed);
  sy_requirements_set_note (requirements, "speed", typed);
  g_assert_cmpuint (strlen (sy_requirements_get_field (requirements, SY_FIELD_TITLE)), ==, SY_LIMIT_TEXT_CHARACTERS);
  g_assert_cmpuint (strlen (sy_requirements_get_note (requirements, "speed")), ==, SY_LIMIT_TEXT_CHARACTERS);

  text = sy_requirements_to_data (requirements);
  again = test_parse_requirements (text);
  g_assert_true (sy_requirements_equal (requirements, again));
}

static void
test_save_and_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.steelyard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) inside = g_file_get_child (file, "b.steelyard");
  g_autoptr (SyRequirements) requirements = test_parse_requirements (test_full_requirements);
  g_autoptr (SyRequirements) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sy_requirements_save (requirements, file, &error));
  g_assert_no_error (error);
  again = sy_requirements_load (file, "a.steelyard", &error);
  g_assert_no_error (error);
  g_assert_true (sy_requirements_equal (requirements, again));
  g_assert_false (sy_requirements_save (requirements, inside, &error));
  g_assert_nonnull (error);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/requirements/round-trip", test_round_trip);
  g_test_add_func ("/requirements/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/requirements/empty", test_empty);
  g_test_add_func ("/requirements/refused", test_refused);
  g_test_add_func ("/requirements/any-text-survives", test_any_text_survives);
  g_test_add_func ("/requirements/any-unknown-value-survives", test_any_unknown_value_survives);
  g_test_add_func ("/requirements/longest-text", test_longest_text);
  g_test_add_func ("/requirements/save-and-load", test_save_and_load);

  return g_test_run ();
}
