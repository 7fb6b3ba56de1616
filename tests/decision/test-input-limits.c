/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a text that is too long to be entered. */

#include "config.h"

#include <string.h>

#include "explanation.h"
#include "input-limits.h"
#include "requirements.h"
#include "requirements-file.h"
#include "support.h"
#include "text.h"

/* What a person may type fits into a file, however it is escaped. */
static void
test_limits_fit (void)
{
  g_assert_cmpuint (SY_LIMIT_TEXT_CHARACTERS * 6, <=, SY_LIMIT_TEXT_BYTES);
}

static void
check_limit (const char *before, const char *text, const char *expected, guint expected_left_out)
{
  guint n_left_out = 77;

  test_assert_text (sy_limit_text (text, before, &n_left_out), expected);
  g_assert_cmpuint (n_left_out, ==, expected_left_out);
}

static char *
repeat (const char *what, guint n, const char *rest)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, what);
  g_string_append (text, rest);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_limit_text (void)
{
  g_autofree char *full = repeat ("é", SY_LIMIT_TEXT_CHARACTERS, "");
  g_autofree char *over = repeat ("é", SY_LIMIT_TEXT_CHARACTERS, "üü");

  check_limit ("", full, full, 0);
  check_limit ("", over, full, 2);
  check_limit (full, over, full, 2);
  check_limit ("before", NULL, "", 0);
  check_limit ("", "a\xff", "a�", 0);
}

/* What was there stays, wherever something is entered. */
static void
test_limit_what_is_entered (void)
{
  g_autofree char *before = repeat ("é", SY_LIMIT_TEXT_CHARACTERS - 2, "");
  g_autofree char *at_start = g_strconcat ("abc", before, NULL);
  g_autofree char *start_kept = g_strconcat ("ab", before, NULL);
  g_autofree char *last = g_strconcat (before, "yz", NULL);
  g_autofree char *inside = g_strconcat (before, "yabcz", NULL);
  g_autofree char *replaced = g_strconcat (before, "abcz", NULL);
  g_autofree char *replaced_kept = g_strconcat (before, "az", NULL);

  check_limit (before, at_start, start_kept, 1);
  check_limit (last, inside, last, 3);
  check_limit (last, replaced, replaced_kept, 2);
}

/* A file may hold more than can be entered. */
static void
test_limit_longer_before (void)
{
  g_autofree char *before = repeat ("é", 2 * SY_LIMIT_TEXT_CHARACTERS, "ü");
  g_autofree char *shorter = repeat ("é", 2 * SY_LIMIT_TEXT_CHARACTERS - 1, "ü");
  g_autofree char *longer = g_strconcat (before, "a", NULL);

  check_limit (before, shorter, shorter, 0);
  check_limit (before, longer, before, 1);
  check_limit (before, "short", "short", 0);
}

static void
count_left_out (SyRequirements *requirements G_GNUC_UNUSED, guint n_left_out, guint *sum)
{
  *sum += n_left_out;
}

/* It is said, even if nothing of it could be taken over. */
static void
test_limited_is_said (void)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autofree char *full = repeat ("é", SY_LIMIT_TEXT_CHARACTERS, "");
  g_autofree char *over = repeat ("é", SY_LIMIT_TEXT_CHARACTERS, "üü");
  guint sum = 0;

  g_signal_connect (requirements, "limited", G_CALLBACK (count_left_out), &sum);
  sy_requirements_set_field (requirements, SY_FIELD_TITLE, full);
  sy_requirements_set_note (requirements, "speed", full);
  g_assert_cmpuint (sum, ==, 0);

  sy_requirements_set_field (requirements, SY_FIELD_TITLE, over);
  g_assert_cmpuint (sum, ==, 2);
  g_assert_cmpstr (sy_requirements_get_field (requirements, SY_FIELD_TITLE), ==, full);
  sy_requirements_set_note (requirements, "speed", over);
  sy_requirements_set_note (requirements, "another", over);
  g_assert_cmpuint (sum, ==, 6);
  g_assert_cmpstr (sy_requirements_get_note (requirements, "speed"), ==, full);
  g_assert_cmpstr (sy_requirements_get_note (requirements, "another"), ==, full);
}

static void
test_limited_is_explained (void)
{
  test_assert_text (sy_explain_limited (1),
                    "1 character at the end did not fit and was left out; a text can have 10000.");
  test_assert_text (sy_explain_limited (2),
                    "2 characters at the end did not fit and were left out; a text can have 10000.");
}

static void
test_shortened (void)
{
  g_autofree char *just = repeat ("ü", 60, "");
  g_autofree char *over = repeat ("ü", 61, "");
  g_autofree char *cut = repeat ("ü", 60, "…");
  g_autofree char *words = repeat ("12345 ", 10, "and more");

  test_assert_text (sy_text_shorten (""), "");
  test_assert_text (sy_text_shorten (just), just);
  test_assert_text (sy_text_shorten (over), cut);
  test_assert_text (sy_text_shorten (words), "12345 12345 12345 12345 12345 12345 12345 12345 12345 12345…");
}

/* A hostile word fills no screen. */
static void
check_message (const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sy_requirements_from_data ("file", text, strlen (text), &error));
  g_assert_cmpuint (strlen (error->message), <, 300);
  g_assert_nonnull (strstr (error->message, "abcabc"));
}

static void
test_messages_are_short (void)
{
  g_autofree char *word = repeat ("abc", 20000, "");
  g_autofree char *value = g_strdup_printf ("{\"format\": 1, \"answers\": {\"speed\": \"%s\"}}", word);
  g_autofree char *key = g_strdup_printf ("{\"format\": 1, \"answers\": {\"%s\": 1}}", word);
  g_autofree char *two_words = g_strdup_printf ("{\"format\": 1, \"answers\": {\" %s\": 1}}", word);
  g_autofree char *twice = g_strdup_printf ("{\"format\": 1, \"%s\": 1, \"%s\": 2}", word, word);

  check_message (value);
  check_message (key);
  check_message (two_words);
  check_message (twice);
}

/* The words of a catalog are quoted too; both ends of the sentence stay. */
static void
test_catalog_messages_are_short (void)
{
  g_autofree char *word = repeat ("abc", 20000, "");
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);
  g_autofree char *text = test_read (path, NULL);
  g_autoptr (GString) changed = g_string_new (text);
  g_autoptr (GError) error = NULL;

  g_string_replace (changed, "framework", word, 1);
  g_assert_null (sy_catalog_new_from_data ("file", changed->str, changed->len, &error));
  g_assert_cmpuint (strlen (error->message), <, 500);
  g_assert_nonnull (strstr (error->message, "“abcabc"));
  g_assert_nonnull (strstr (error->message, "expected one of: framework, combination, none"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/input-limits/fit", test_limits_fit);
  g_test_add_func ("/input-limits/text", test_limit_text);
  g_test_add_func ("/input-limits/what-is-entered", test_limit_what_is_entered);
  g_test_add_func ("/input-limits/longer-before", test_limit_longer_before);
  g_test_add_func ("/input-limits/said", test_limited_is_said);
  g_test_add_func ("/input-limits/explained", test_limited_is_explained);
  g_test_add_func ("/input-limits/shortened", test_shortened);
  g_test_add_func ("/input-limits/messages-are-short", test_messages_are_short);

  g_test_add_func ("/input-limits/catalog-messages-are-short", test_catalog_messages_are_short);

  return g_test_run ();
}
