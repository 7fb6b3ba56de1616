/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The typed accessors: right values, wrong types, paths in messages. */

#include "json-parts.h"
#include "json-reader.h"
#include "support.h"

static const char document[] =
  "{\"text\": \"hello\", \"empty\": \"\", \"whole\": 7, \"point\": 7.0, \"half\": 0.5, \"yes\": true,"
  " \"nothing\": null, \"list\": [1, [2, {\"id\": 3}]], \"object\": {\"inner\": {}}}";

typedef enum
{
  AS_TEXT,
  AS_INTEGER,
  AS_NUMBER,
  AS_OBJECT,
  AS_ARRAY,
} Type;

static gboolean
take (Type type, const SyJsonPlace *place, GError **error)
{
  const char *text;
  gint64 integer;
  double number;
  guint length;

  switch (type)
    {
    case AS_TEXT:
      return sy_json_text (place, &text, error);
    case AS_INTEGER:
      return sy_json_integer (place, -10, 10, &integer, error);
    case AS_NUMBER:
      return sy_json_number (place, -10, 10, &number, error);
    case AS_OBJECT:
      return sy_json_object (place, error);
    case AS_ARRAY:
    default:
      return sy_json_array (place, 2, &length, error);
    }
}

/* Which members each accessor takes; it refuses all others. */
static const struct
{
  Type        type;
  const char *takes;
  const char *refusal;
} types[] = {
  { AS_TEXT, "text empty", "a text in double quotes was expected" },
  { AS_INTEGER, "whole", "a whole number from -10 to 10 was expected" },
  { AS_NUMBER, "whole point half", "a number from -10 to 10 was expected" },
  { AS_OBJECT, "object", "an object in braces was expected" },
  { AS_ARRAY, "list", "a list in brackets was expected" },
};

/* How a message repeats what stands there instead. */
static const char *
as_quoted (const char *member)
{
  static const char *const quoted[][2] = {
    { "text", "\"hello\"" }, { "empty", "\"\"" }, { "whole", "7" },      { "point", "7.0" }, { "half", "0.5" },
    { "yes", "true" },     { "nothing", "null" }, { "list", "[…]" }, { "object", "{…}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (quoted); i++)
    if (g_str_equal (quoted[i][0], member))
      return quoted[i][1];

  g_assert_not_reached ();
}

static JsonNode *
read_document (void)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = sy_json_read_data ("doc", document, sizeof document - 1, &error);

  g_assert_no_error (error);
  return root;
}

static void
test_types (void)
{
  g_autoptr (JsonNode) root = read_document ();
  SyJsonPlace place = sy_json_root ("doc", root);
  g_autoptr (GList) members = sy_json_members (&place);

  g_assert_cmpuint (g_list_length (members), ==, 9);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_auto (GStrv) takes = g_strsplit (types[i].takes, " ", -1);

      for (GList *l = members; l != NULL; l = l->next)
        {
          SyJsonPlace member = sy_json_member (&place, l->data);
          g_autofree char *expected = g_strdup_printf ("doc: $.%s: %s, not %s", (char *) l->data, types[i].refusal,
                                                       as_quoted (l->data));
          g_autoptr (GError) error = NULL;

          g_assert_cmpint (take (types[i].type, &member, &error), ==, g_strv_contains ((const char **) takes, l->data));
          if (error != NULL)
            g_assert_cmpstr (error->message, ==, expected);
        }
    }
}

/* A message stays one line of readable length, whatever the file holds. */
static void
test_long_quotes (void)
{
  static const char text[] = "{\"level\": \"\\u001b[31m über und über und über und über und über\\n\"}";
  g_autoptr (JsonNode) root = sy_json_read_data ("doc", text, sizeof text - 1, NULL);
  SyJsonPlace place = sy_json_root ("doc", root);
  SyJsonPlace level = sy_json_member (&place, "level");
  g_autoptr (GError) error = NULL;
  gint64 integer;

  g_assert_false (sy_json_integer (&level, 0, 4, &integer, &error));
  g_assert_cmpstr (error->message, ==,
                   "doc: $.level: a whole number from 0 to 4 was expected, not "
                   "\"\\u001b[31m über und über und über und ü…");
}

static void
test_values (void)
{
  g_autoptr (JsonNode) root = read_document ();
  SyJsonPlace place = sy_json_root ("doc", root);
  SyJsonPlace member;
  const char *text;
  gint64 integer;
  double number;
  guint length;

  member = sy_json_member (&place, "text");
  g_assert_true (sy_json_text (&member, &text, NULL));
  g_assert_cmpstr (text, ==, "hello");
  member = sy_json_member (&place, "whole");
  g_assert_true (sy_json_integer (&member, 7, 7, &integer, NULL));
  g_assert_cmpint (integer, ==, 7);
  g_assert_true (sy_json_number (&member, 7, 7, &number, NULL));
  g_assert_cmpfloat (number, ==, 7);
  member = sy_json_member (&place, "list");
  g_assert_true (sy_json_array (&member, 2, &length, NULL));
  g_assert_cmpuint (length, ==, 2);
}

static void
test_ranges (void)
{
  g_autoptr (JsonNode) root = read_document ();
  SyJsonPlace place = sy_json_root ("doc", root);
  SyJsonPlace whole = sy_json_member (&place, "whole");
  SyJsonPlace list = sy_json_member (&place, "list");
  g_autoptr (GError) too_large = NULL;
  g_autoptr (GError) too_small = NULL;
  g_autoptr (GError) too_many = NULL;
  gint64 integer;
  double number;
  guint length;

  g_assert_false (sy_json_integer (&whole, 0, 6, &integer, &too_large));
  test_assert_refused (too_large, SY_JSON_ERROR_CONTENT, "a whole number from 0 to 6 was expected");
  g_assert_false (sy_json_number (&whole, 0, 6.5, &number, NULL));
  g_assert_false (sy_json_integer (&whole, 8, 9, &integer, NULL));
  g_assert_false (sy_json_number (&whole, 7.5, 8, &number, &too_small));
  test_assert_refused (too_small, SY_JSON_ERROR_CONTENT, "a number from 7.5 to 8 was expected");
  g_assert_false (sy_json_array (&list, 1, &length, &too_many));
  test_assert_refused (too_many, SY_JSON_ERROR_CONTENT, "at most 1 entries are read here, and these are 2");
}

static void
test_paths (void)
{
  g_autoptr (JsonNode) root = read_document ();
  SyJsonPlace place = sy_json_root ("doc", root);
  SyJsonPlace list = sy_json_member (&place, "list");
  SyJsonPlace second = sy_json_element (&list, 1);
  SyJsonPlace object = sy_json_element (&second, 1);
  SyJsonPlace id = sy_json_member (&object, "id");
  g_autoptr (GError) error = NULL;
  const char *text;

  test_assert_text (sy_json_place_path (&place), "$");
  test_assert_text (sy_json_place_path (&id), "$.list[1][1].id");
  g_assert_false (sy_json_text (&id, &text, &error));
  g_assert_cmpstr (error->message, ==, "doc: $.list[1][1].id: a text in double quotes was expected, not 3");
}

static void
test_missing (void)
{
  g_autoptr (JsonNode) root = read_document ();
  SyJsonPlace place = sy_json_root ("doc", root);
  SyJsonPlace found;
  g_autoptr (GError) error = NULL;
  const char *text = "untouched";

  g_assert_true (sy_json_find (&place, "nothing", &found));
  g_assert_false (sy_json_find (&place, "absent", &found));
  g_assert_false (sy_json_require (&place, "absent", &found, &error));
  g_assert_cmpstr (error->message, ==, "doc: $.absent: this is missing");
  g_assert_true (sy_json_optional_text (&place, "absent", &text, NULL));
  g_assert_null (text);
}

static void
test_required_texts (void)
{
  g_autoptr (JsonNode) root = read_document ();
  SyJsonPlace place = sy_json_root ("doc", root);
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) wrong = NULL;
  const char *text;

  g_assert_true (sy_json_require_text (&place, "text", &text, NULL));
  g_assert_cmpstr (text, ==, "hello");
  g_assert_false (sy_json_require_text (&place, "empty", &text, &empty));
  g_assert_cmpstr (empty->message, ==, "doc: $.empty: this text must not be empty");
  g_assert_false (sy_json_optional_text (&place, "nothing", &text, &wrong));
  test_assert_refused (wrong, SY_JSON_ERROR_CONTENT, "$.nothing: a text in double quotes was expected");
}

static void
test_format (void)
{
  static const struct
  {
    const char *text;
    const char *refusal;
    int         code;
  } cases[] = {
    { "{\"format\": 1}", NULL, 0 },
    { "{\"format\": 2}", "$.format: made by a newer version of Steelyard", SY_JSON_ERROR_NEWER },
    { "{\"format\": 0}", "$.format: a whole number from 1", SY_JSON_ERROR_CONTENT },
    { "{\"format\": 1.5}", "$.format: a whole number from 1", SY_JSON_ERROR_CONTENT },
    { "{\"format\": \"1\"}", "$.format: a whole number from 1", SY_JSON_ERROR_CONTENT },
    { "{\"format\": true}", "$.format: a whole number from 1", SY_JSON_ERROR_CONTENT },
    { "{}", "$.format: this is missing", SY_JSON_ERROR_CONTENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = json_from_string (cases[i].text, NULL);
      SyJsonPlace place = sy_json_root ("doc", root);

      g_assert_cmpint (sy_json_check_format (&place, &error), ==, cases[i].refusal == NULL);
      if (cases[i].refusal != NULL)
        test_assert_refused (error, cases[i].code, cases[i].refusal);
    }
}

static void
test_notes (void)
{
  static const char *const known[] = { "text", "empty", "whole", "point", "half", "yes", "nothing", NULL };
  g_autoptr (JsonNode) root = read_document ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  SyJsonPlace place = sy_json_root ("doc", root);

  sy_json_note_unknown (&place, known, notes);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (notes->pdata[0], ==, "$.list: unknown key, ignored");
  g_assert_cmpstr (notes->pdata[1], ==, "$.object: unknown key, ignored");
}

static void
test_files (void)
{
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) absent = g_file_get_child (file, "absent");
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder_error = NULL;
  g_autoptr (JsonNode) root = sy_json_read_file (file, "small", NULL);

  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
  g_assert_null (sy_json_read_file (absent, "absent", &error));
  test_assert_refused (error, SY_JSON_ERROR_READ, "absent: $: ");
  g_assert_null (sy_json_read_file (folder, "folder", &folder_error));
  test_assert_refused (folder_error, SY_JSON_ERROR_READ, "folder: $: ");
}

/* A device without end is read up to the limit, not for ever. */
static void
test_endless_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (sy_json_read_file (file, "zero", &error));
  test_assert_refused (error, SY_JSON_ERROR_LIMIT, "larger than 8 MiB");
}

/* Each element of the long list is read for itself, whatever it is. */
static void
test_parts (void)
{
  static const char text[] =
    "\xef\xbb\xbf { \"a\": [[1]], \"needs\": [ {\"needs\": [2, 3]} ,4,\"five \\\" ]\", [ ] , null], "
    "\"b\": {\"needs\": [6]} }";
  static const char *const elements[] = { "{\"needs\":[2,3]}", "4", "\"five \\\" ]\"", "[]", "null" };
  g_autofree char *exact = g_memdup2 (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SyJsonParts) parts = sy_json_parts_new ("parts", exact, strlen (text), "needs", &error);
  g_autofree char *rest = NULL;

  g_assert_no_error (error);
  rest = json_to_string (sy_json_parts_get_root (parts), FALSE);
  g_assert_cmpstr (rest, ==, "{\"a\":[[1]],\"needs\":[null,null,null,null,null],\"b\":{\"needs\":[6]}}");
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      g_autoptr (JsonNode) part = sy_json_parts_read (parts, i, &error);
      g_autofree char *element = NULL;

      g_assert_no_error (error);
      element = json_to_string (part, FALSE);
      g_assert_cmpstr (element, ==, elements[i]);
    }
}

/* What is wrong in an element is said as if the whole were read. */
static void
test_parts_refused (void)
{
  static const char *const texts[] = { "{\"needs\": [1, {\"a\": 1, \"a\": 2}]}", "{\"needs\": [1", "[]", "" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) whole = NULL;

      g_assert_null (sy_json_parts_new ("text", texts[i], strlen (texts[i]), "needs", &error));
      g_assert_null (sy_json_read_data ("text", texts[i], strlen (texts[i]), &whole));
      g_assert_error (error, SY_JSON_ERROR, whole->code);
      g_assert_cmpstr (error->message, ==, whole->message);
    }
}

/* Without the list there is nothing to cut. */
static void
test_no_parts (void)
{
  static const char *const texts[] = { "{}", "{\"needs\":[]}", "{\"needs\":{\"a\":[1]}}", "{\"a\":[1]}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SyJsonParts) parts = sy_json_parts_new ("text", texts[i], strlen (texts[i]), "needs", &error);
      g_autofree char *rest = NULL;

      g_assert_no_error (error);
      rest = json_to_string (sy_json_parts_get_root (parts), FALSE);
      g_assert_cmpstr (rest, ==, texts[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-reader/types", test_types);
  g_test_add_func ("/json-reader/long-quotes", test_long_quotes);
  g_test_add_func ("/json-reader/values", test_values);
  g_test_add_func ("/json-reader/ranges", test_ranges);
  g_test_add_func ("/json-reader/paths", test_paths);
  g_test_add_func ("/json-reader/missing", test_missing);
  g_test_add_func ("/json-reader/required-texts", test_required_texts);
  g_test_add_func ("/json-reader/format", test_format);
  g_test_add_func ("/json-reader/notes", test_notes);
  g_test_add_func ("/json-reader/files", test_files);
  g_test_add_func ("/json-reader/endless-file", test_endless_file);
  g_test_add_func ("/json-reader/parts", test_parts);
  g_test_add_func ("/json-reader/parts-refused", test_parts_refused);
  g_test_add_func ("/json-reader/no-parts", test_no_parts);

  return g_test_run ();
}
