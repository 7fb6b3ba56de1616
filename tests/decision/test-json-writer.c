/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON for other programs: its form, its numbers, its escapes. */

#include <string.h>

#include "json-reader.h"
#include "json-writer.h"
#include "support.h"

static void
test_form (void)
{
  SyJsonWriter *writer = sy_json_writer_new ();

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "text", "one");
  sy_json_writer_integer (writer, "integer", -3);
  sy_json_writer_boolean (writer, "yes", TRUE);
  sy_json_writer_boolean (writer, "no", FALSE);
  sy_json_writer_null (writer, "null");
  sy_json_writer_text (writer, "no-text", NULL);
  sy_json_writer_array (writer, "list");
  sy_json_writer_number (writer, NULL, 1.5);
  sy_json_writer_object (writer, NULL);
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
  sy_json_writer_array (writer, "empty");
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);

  test_assert_text (sy_json_writer_finish (writer), "{\n"
                                                    "  \"text\": \"one\",\n"
                                                    "  \"integer\": -3,\n"
                                                    "  \"yes\": true,\n"
                                                    "  \"no\": false,\n"
                                                    "  \"null\": null,\n"
                                                    "  \"no-text\": null,\n"
                                                    "  \"list\": [\n"
                                                    "    1.5,\n"
                                                    "    {}\n"
                                                    "  ],\n"
                                                    "  \"empty\": []\n"
                                                    "}\n");
}

static void
check_number (double number, const char *expected)
{
  SyJsonWriter *writer = sy_json_writer_new ();
  g_autofree char *line = g_strconcat (expected, "\n", NULL);

  sy_json_writer_number (writer, NULL, number);
  test_assert_text (sy_json_writer_finish (writer), line);
}

static void
test_numbers (void)
{
  check_number (0, "0");
  check_number (-0.0, "0");
  check_number (100, "100");
  check_number (0.1, "0.1");
  check_number (72.5, "72.5");
  check_number (2.0 / 3, "0.666667");
  check_number (-2.0 / 3, "-0.666667");
  check_number (1e-7, "0");
  check_number (-1e-7, "0");
  check_number (99.9999999, "100");
  check_number (1e15, "1000000000000000");
}

/* Escapes are judged by a reader: what was written is read again. */
static void
test_escapes (void)
{
  g_autoptr (GString) all = g_string_new (NULL);
  SyJsonWriter *writer = sy_json_writer_new ();
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;

  for (int c = 1; c < 0x80; c++)
    g_string_append_c (all, (char) c);
  g_string_append (all, "é“”😀");

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "text", all->str);
  sy_json_writer_text (writer, all->str, "key");
  sy_json_writer_end (writer);
  text = sy_json_writer_finish (writer);

  root = sy_json_read_data ("written", text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "text"), ==, all->str);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), all->str), ==, "key");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-writer/form", test_form);
  g_test_add_func ("/json-writer/numbers", test_numbers);
  g_test_add_func ("/json-writer/escapes", test_escapes);

  return g_test_run ();
}
