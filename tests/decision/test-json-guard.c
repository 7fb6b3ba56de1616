/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hostile and odd texts against the gate in front of json-glib. */

#include <string.h>

#include "input-limits.h"
#include "json-reader.h"
#include "support.h"

typedef struct
{
  const char *file;
  const char *refusal; /* part of the message, after the file's name */
  int         code;
} Hostile;

#define EMPTY "the file is empty"
#define BRACE "$ (line 1, column 1): a Steelyard file starts with an opening brace"
#define JUNK "something follows after the end of the data; remove it"
#define KEY "a key in double quotes was expected here"
#define VALUE "$.a (line 1, column 7): a value was expected here"
#define TWICE "this key stands here twice; keep one of the two"
#define CONTROL "a line break or control character inside a text must be escaped"
#define HEX "\\u needs four hexadecimal digits"
#define SURROGATE "half of a surrogate pair stands alone"
#define NUL "a text must not contain the character NUL"
#define UTF_8 "the file is not UTF-8 text"
#define EARLY "the file ends too early; part of it is missing"
#define LARGE "this number is too large"

/* Every file of tests/data/hostile stands here, and no other. */
static const Hostile hostile[] = {
  { "empty", "$ (line 1, column 1): " EMPTY, SY_JSON_ERROR_SYNTAX },
  { "blank", "$ (line 3, column 2): " EMPTY, SY_JSON_ERROR_SYNTAX },
  { "only-bom", EMPTY, SY_JSON_ERROR_SYNTAX },
  { "second-bom", "$ (line 1, column 1): a Steelyard file starts", SY_JSON_ERROR_SYNTAX },
  { "array-root", BRACE, SY_JSON_ERROR_SYNTAX },
  { "text-root", BRACE, SY_JSON_ERROR_SYNTAX },
  { "number-root", BRACE, SY_JSON_ERROR_SYNTAX },
  { "null-root", BRACE, SY_JSON_ERROR_SYNTAX },
  { "assignment", BRACE, SY_JSON_ERROR_SYNTAX },

  { "second-root", "$ (line 2, column 1): " JUNK, SY_JSON_ERROR_SYNTAX },
  { "trailing-word", JUNK, SY_JSON_ERROR_SYNTAX },
  { "trailing-brace", JUNK, SY_JSON_ERROR_SYNTAX },
  { "trailing-list", JUNK, SY_JSON_ERROR_SYNTAX },
  { "trailing-comment", JUNK, SY_JSON_ERROR_SYNTAX },
  { "line-comment", "$ (line 2, column 3): " KEY, SY_JSON_ERROR_SYNTAX },
  { "block-comment", KEY, SY_JSON_ERROR_SYNTAX },
  { "hash-comment", KEY, SY_JSON_ERROR_SYNTAX },

  { "comma-before-brace", KEY, SY_JSON_ERROR_SYNTAX },
  { "comma-before-bracket", "$.a[2] (line 1, column 13): a value was expected here", SY_JSON_ERROR_SYNTAX },
  { "comma-first", KEY, SY_JSON_ERROR_SYNTAX },
  { "two-commas", "$.a[1] (line 1, column 10): a value was expected here", SY_JSON_ERROR_SYNTAX },
  { "missing-comma", "$.a (line 1, column 9): a comma or a closing brace was expected", SY_JSON_ERROR_SYNTAX },
  { "missing-comma-in-list", "$.a[0] (line 1, column 10): a comma or a closing bracket was", SY_JSON_ERROR_SYNTAX },
  { "missing-colon", "a colon was expected after the key", SY_JSON_ERROR_SYNTAX },
  { "missing-value", VALUE, SY_JSON_ERROR_SYNTAX },
  { "wrong-bracket", "a comma or a closing bracket was expected here", SY_JSON_ERROR_SYNTAX },
  { "wrong-brace", "a comma or a closing brace was expected here", SY_JSON_ERROR_SYNTAX },
  { "bare-key", KEY, SY_JSON_ERROR_SYNTAX },
  { "single-quotes", KEY, SY_JSON_ERROR_SYNTAX },
  { "number-as-key", KEY, SY_JSON_ERROR_SYNTAX },
  { "no-break-space", "a value was expected here", SY_JSON_ERROR_SYNTAX },

  { "leading-zero", "a number must not start with a zero", SY_JSON_ERROR_SYNTAX },
  { "negative-leading-zero", "a number must not start with a zero", SY_JSON_ERROR_SYNTAX },
  { "hexadecimal", "a comma or a closing brace was expected here", SY_JSON_ERROR_SYNTAX },
  { "plus-sign", VALUE, SY_JSON_ERROR_SYNTAX },
  { "lone-minus", "a value was expected here", SY_JSON_ERROR_SYNTAX },
  { "point-first", VALUE, SY_JSON_ERROR_SYNTAX },
  { "point-last", "digits are missing after the decimal point", SY_JSON_ERROR_SYNTAX },
  { "empty-exponent", "digits are missing in the exponent", SY_JSON_ERROR_SYNTAX },
  { "signed-empty-exponent", "digits are missing in the exponent", SY_JSON_ERROR_SYNTAX },
  { "infinite-number", "$.a (line 1, column 12): " LARGE, SY_JSON_ERROR_LIMIT },
  { "negative-infinite-number", LARGE, SY_JSON_ERROR_LIMIT },
  { "wrapping-integer", LARGE, SY_JSON_ERROR_LIMIT },
  { "wrapping-to-one", LARGE, SY_JSON_ERROR_LIMIT },
  { "inexact-integer", LARGE, SY_JSON_ERROR_LIMIT },
  { "negative-inexact-integer", LARGE, SY_JSON_ERROR_LIMIT },
  { "endless-digits", "this number has too many digits", SY_JSON_ERROR_LIMIT },
  { "nan", VALUE, SY_JSON_ERROR_SYNTAX },
  { "infinity", VALUE, SY_JSON_ERROR_SYNTAX },
  { "capital-true", VALUE, SY_JSON_ERROR_SYNTAX },
  { "long-true", "a comma or a closing brace was expected here", SY_JSON_ERROR_SYNTAX },
  { "undefined", VALUE, SY_JSON_ERROR_SYNTAX },

  { "duplicate-key", "$.a (line 1, column 21): " TWICE, SY_JSON_ERROR_SYNTAX },
  { "duplicate-escaped-key", "$.need (line 1, column 24): " TWICE, SY_JSON_ERROR_SYNTAX },
  { "duplicate-inner-key", "$.a[1].c (line 1, column 30): " TWICE, SY_JSON_ERROR_SYNTAX },
  { "duplicate-empty-key", TWICE, SY_JSON_ERROR_SYNTAX },
  { "duplicate-pair-key", TWICE, SY_JSON_ERROR_SYNTAX },

  { "raw-line-break", CONTROL, SY_JSON_ERROR_SYNTAX },
  { "raw-tab", CONTROL, SY_JSON_ERROR_SYNTAX },
  { "raw-control", CONTROL, SY_JSON_ERROR_SYNTAX },
  { "raw-unit-separator", CONTROL, SY_JSON_ERROR_SYNTAX },
  { "control-in-key", CONTROL, SY_JSON_ERROR_SYNTAX },
  { "control-between", "a value was expected here", SY_JSON_ERROR_SYNTAX },
  { "unknown-escape", "unknown escape after a backslash", SY_JSON_ERROR_SYNTAX },
  { "escaped-quote", "unknown escape after a backslash", SY_JSON_ERROR_SYNTAX },
  { "escape-at-end", "unknown escape after a backslash", SY_JSON_ERROR_SYNTAX },
  { "short-escape", HEX, SY_JSON_ERROR_SYNTAX },
  { "letters-in-escape", HEX, SY_JSON_ERROR_SYNTAX },
  { "unicode-escape-at-end", HEX, SY_JSON_ERROR_SYNTAX },
  { "lone-high-surrogate", SURROGATE, SY_JSON_ERROR_SYNTAX },
  { "lone-low-surrogate", SURROGATE, SY_JSON_ERROR_SYNTAX },
  { "two-high-surrogates", SURROGATE, SY_JSON_ERROR_SYNTAX },
  { "high-surrogate-then-text", SURROGATE, SY_JSON_ERROR_SYNTAX },
  { "high-surrogate-at-end", SURROGATE, SY_JSON_ERROR_SYNTAX },
  { "lone-surrogate-in-key", SURROGATE, SY_JSON_ERROR_SYNTAX },
  { "escaped-nul", NUL, SY_JSON_ERROR_SYNTAX },
  { "escaped-nul-in-key", NUL, SY_JSON_ERROR_SYNTAX },

  { "nul-byte", "$ (line 1, column 11): " UTF_8, SY_JSON_ERROR_SYNTAX },
  { "nul-after-end", UTF_8, SY_JSON_ERROR_SYNTAX },
  { "latin-1", UTF_8, SY_JSON_ERROR_SYNTAX },
  { "lone-continuation", UTF_8, SY_JSON_ERROR_SYNTAX },
  { "overlong-slash", UTF_8, SY_JSON_ERROR_SYNTAX },
  { "surrogate-in-utf-8", UTF_8, SY_JSON_ERROR_SYNTAX },
  { "beyond-unicode", UTF_8, SY_JSON_ERROR_SYNTAX },
  { "cut-character", UTF_8, SY_JSON_ERROR_SYNTAX },
  { "utf-16", UTF_8, SY_JSON_ERROR_SYNTAX },

  { "open-text", "the file ends inside a text; a closing quote is missing", SY_JSON_ERROR_SYNTAX },
  { "open-object", EARLY, SY_JSON_ERROR_SYNTAX },
  { "open-list", "$.a[1] (line 1, column 12): " EARLY, SY_JSON_ERROR_SYNTAX },
  { "only-brace", EARLY, SY_JSON_ERROR_SYNTAX },
  { "ends-after-colon", EARLY, SY_JSON_ERROR_SYNTAX },
  { "ends-after-comma", EARLY, SY_JSON_ERROR_SYNTAX },
};

static void
test_hostile (gconstpointer data)
{
  const Hostile *expected = data;
  g_autofree char *name = g_strconcat (expected->file, ".json", NULL);
  g_autofree char *path = test_path ("tests", "data", "hostile", name, NULL);
  g_autofree char *prefix = g_strconcat (name, ": $", NULL);
  g_autofree char *text = NULL;
  g_autofree char *exact = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  /* Nothing may be read behind the end: the copy has no byte more. */
  text = test_read (path, &length);
  exact = g_memdup2 (text, length);
  g_assert_null (sy_json_read_data (name, exact, length, &error));
  test_assert_refused (error, expected->code, expected->refusal);
  g_assert_true (g_str_has_prefix (error->message, prefix));
}

/* What the gate says of @length bytes that @next follows in memory. */
static char *
refuse_before (const char *text, gsize length, char next)
{
  g_autofree char *followed = g_malloc (length + 1);
  g_autoptr (GError) error = NULL;

  memcpy (followed, text, length);
  followed[length] = next;
  g_assert_false (sy_json_guard_check ("text", followed, length, &error));
  return g_strdup (error->message);
}

/* Where something is wrong does not depend on what stands behind the end. */
static void
test_nothing_behind_the_end (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *name = g_strconcat (hostile[i].file, ".json", NULL);
      g_autofree char *path = test_path ("tests", "data", "hostile", name, NULL);
      gsize length;
      g_autofree char *text = test_read (path, &length);
      g_autofree char *before_nul = refuse_before (text, length, '\0');

      test_assert_text (refuse_before (text, length, 'x'), before_nul);
    }
}

/* An empty file may come as no bytes at all. */
static void
test_nothing (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_json_guard_check ("nothing", g_bytes_get_data (bytes, NULL), 0, &error));
  test_assert_refused (error, SY_JSON_ERROR_SYNTAX, EMPTY);
}

static void
test_corpus_is_listed (void)
{
  g_autofree char *path = test_path ("tests", "data", "hostile", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    n += g_str_has_suffix (name, ".json");
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (hostile));
}

/* Odd, but JSON: all of it is read, by json-glib too. */
static const char *const odd[] = {
  "{}",
  "\xef\xbb\xbf{\"a\": 1}",
  " \t\r\n{ \"a\" :\n[ ] }\n\n",
  "{\"\": {\"\": [[], {}]}}",
  "{\"a\": [0, -0, 0.0, -0.5e-3, 1E5, 1e+308, 1e-400]}",
  "{\"a\": [9007199254740991, -9007199254740991]}",
  "{\"a\": [true, false, null]}",
  "{\"a\": \"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00 \\uffff\"}",
  "{\"a\": \"\x7f \xc2\x85 \xe2\x80\xa8 \xf0\x9f\x98\x80 \xef\xbf\xbf\"}",
  "{\"a\": \"{ [ // /* ' , : \"}",
  "{\"a\": {\"a\": {\"a\": 1}}, \"A\": 1}",
};

static void
test_odd (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *exact = g_memdup2 (odd[i], strlen (odd[i]));
      g_autoptr (JsonNode) root = sy_json_read_data ("odd", exact, strlen (odd[i]), &error);

      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
    }
}

static gboolean
check (GString *text, GError **error)
{
  return sy_json_guard_check ("text", text->str, text->len, error);
}

static void
append_many (GString *text, char c, gsize n)
{
  gsize before = text->len;

  g_string_set_size (text, before + n);
  memset (text->str + before, c, n);
}

/* An object that holds @depth - 1 lists, one in the other. */
static GString *
nested (gsize depth, gboolean closed)
{
  GString *text = g_string_new ("{\"a\": ");

  append_many (text, '[', depth - 1);
  if (closed)
    append_many (text, ']', depth - 1);
  if (closed)
    g_string_append_c (text, '}');
  return text;
}

static void
test_depth (void)
{
  g_autoptr (GString) deep = nested (SY_LIMIT_JSON_DEPTH, TRUE);
  g_autoptr (GString) deeper = nested (SY_LIMIT_JSON_DEPTH + 1, TRUE);
  g_autoptr (GString) crash = nested (76000, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) crash_error = NULL;

  g_assert_true (check (deep, &error));
  g_assert_no_error (error);

  g_assert_false (check (deeper, &error));
  test_assert_refused (error, SY_JSON_ERROR_LIMIT, "the file is nested deeper than Steelyard reads");

  g_assert_false (check (crash, &crash_error));
  test_assert_refused (crash_error, SY_JSON_ERROR_LIMIT, "nested deeper");
}

static void
test_file_size (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a\": 1}");
  g_autoptr (GError) error = NULL;

  append_many (text, ' ', SY_LIMIT_FILE_BYTES - text->len);
  g_assert_true (check (text, &error));
  g_assert_no_error (error);

  g_string_append_c (text, ' ');
  g_assert_false (check (text, &error));
  test_assert_refused (error, SY_JSON_ERROR_LIMIT, "the file is larger than 8 MiB");
}

static void
check_text_length (const char *before, gsize length, gboolean good, const char *after)
{
  g_autoptr (GString) text = g_string_new (before);
  g_autoptr (GError) error = NULL;

  append_many (text, 'x', length);
  g_string_append (text, after);
  g_assert_cmpint (check (text, &error), ==, good);
  if (!good)
    test_assert_refused (error, SY_JSON_ERROR_LIMIT, "this text is longer than 64 KiB");
}

static void
test_text_length (void)
{
  check_text_length ("{\"a\": \"", SY_LIMIT_TEXT_BYTES, TRUE, "\"}");
  check_text_length ("{\"a\": \"", SY_LIMIT_TEXT_BYTES + 1, FALSE, "\"}");
  check_text_length ("{\"", SY_LIMIT_TEXT_BYTES, TRUE, "\": 1}");
  check_text_length ("{\"", SY_LIMIT_TEXT_BYTES + 1, FALSE, "\": 1}");
  check_text_length ("{\"a\": \"\\u00e9", SY_LIMIT_TEXT_BYTES - 6, TRUE, "\"}");
  check_text_length ("{\"a\": \"\\u00e9", SY_LIMIT_TEXT_BYTES - 5, FALSE, "\"}");
}

/* To C the end of a text, to JSON nothing that may stand between values. */
static void
test_nul_is_no_space (void)
{
  static const char text[] = "{\0}";
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_json_guard_check ("nul", text, sizeof text - 1, &error));
  test_assert_refused (error, SY_JSON_ERROR_SYNTAX, "$ (line 1, column 2): " UTF_8);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *name = g_strconcat ("/json-guard/hostile/", hostile[i].file, NULL);

      g_test_add_data_func (name, &hostile[i], test_hostile);
    }
  g_test_add_func ("/json-guard/nul-is-no-space", test_nul_is_no_space);
  g_test_add_func ("/json-guard/corpus-is-listed", test_corpus_is_listed);
  g_test_add_func ("/json-guard/nothing-behind-the-end", test_nothing_behind_the_end);
  g_test_add_func ("/json-guard/nothing", test_nothing);
  g_test_add_func ("/json-guard/odd", test_odd);
  g_test_add_func ("/json-guard/depth", test_depth);
  g_test_add_func ("/json-guard/file-size", test_file_size);
  g_test_add_func ("/json-guard/text-length", test_text_length);

  return g_test_run ();
}
