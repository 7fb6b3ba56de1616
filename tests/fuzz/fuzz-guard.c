/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What passes the gate in front of json-glib is read by it as an object of
 * bounded depth, at once or in parts; what does not is refused with the gate's own
 * words. */

#include "config.h"

#include "fuzz.h"
#include "input-limits.h"
#include "json-parts.h"
#include "json-reader.h"

static guint
measure_depth (JsonNode *node)
{
  guint deepest = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *l = values; l != NULL; l = l->next)
        deepest = MAX (deepest, measure_depth (l->data));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (GList) values = json_array_get_elements (json_node_get_array (node));

      for (GList *l = values; l != NULL; l = l->next)
        deepest = MAX (deepest, measure_depth (l->data));
    }
  else
    return 0;

  return deepest + 1;
}

/* Read in parts and put together, it is the same. */
static void
check_parts (const uint8_t *data, size_t size, JsonNode *whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyJsonParts) parts = sy_json_parts_new ("input", (const char *) data, size, "needs", &error);
  JsonObject *root = NULL;
  JsonNode *list = NULL;
  JsonArray *elements = json_array_new ();
  guint n = 0;

  g_assert_no_error (error);
  root = json_node_get_object (sy_json_parts_get_root (parts));
  list = json_object_get_member (root, "needs");
  if (list != NULL && JSON_NODE_HOLDS_ARRAY (list))
    n = json_array_get_length (json_node_get_array (list));
  for (guint i = 0; i < n; i++)
    {
      json_array_add_element (elements, sy_json_parts_read (parts, i, &error));
      g_assert_no_error (error);
    }

  if (n > 0)
    json_object_set_array_member (root, "needs", json_array_ref (elements));
  g_assert_true (json_node_equal (sy_json_parts_get_root (parts), whole));
  json_array_unref (elements);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second_error = NULL;
  gboolean passed = sy_json_guard_check ("input", (const char *) data, size, &error);
  g_autoptr (JsonNode) root = sy_json_read_data ("input", (const char *) data, size, &second_error);

  if (!passed)
    {
      fuzz_check_error (error);
      g_assert_null (root);
      g_assert_cmpstr (error->message, ==, second_error->message);
      return 0;
    }

  g_assert_no_error (error);
  g_assert_no_error (second_error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
  g_assert_cmpuint (measure_depth (root), <=, SY_LIMIT_JSON_DEPTH);
  check_parts (data, size, root);
  return 0;
}
