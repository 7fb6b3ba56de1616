/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog-json.h"

#include <string.h>

#include "support.h"

/* The bundled catalog, to be changed. */
JsonNode *
test_bundled_json (void)
{
  g_autofree char *path = test_path ("data", "catalog", "python-web.json", NULL);
  g_autofree char *text = test_read (path, NULL);
  JsonNode *root = json_from_string (text, NULL);

  g_assert_nonnull (root);
  return root;
}

/* The catalog that it makes; its file is called "file". */
SyCatalog *
test_parse_catalog (JsonNode *root, GError **error)
{
  g_autofree char *text = json_to_string (root, FALSE);

  return sy_catalog_new_from_data ("file", text, strlen (text), error);
}

static JsonNode *
child_of (JsonNode *node, const char *step)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_element (json_node_get_array (node), (guint) g_ascii_strtoull (step, NULL, 10));

  return json_object_get_member (json_node_get_object (node), step);
}

/* Changes a list by its text, because json-glib cannot replace an element. */
static void
replace_element (JsonArray *array, const char *step, JsonNode *value)
{
  guint index = (guint) g_ascii_strtoull (step, NULL, 10);
  guint n = json_array_get_length (array);

  json_array_add_element (array, value);
  json_array_remove_element (array, index);
  for (guint i = index; i + 1 < n; i++)
    {
      JsonNode *moved = json_array_dup_element (array, index);

      json_array_remove_element (array, index);
      json_array_add_element (array, moved);
    }
}

/* Replaces what is at @path, members and indexes separated by slashes, by
 * @value, which is JSON; NULL removes a member. */
void
test_change_json (JsonNode *root, const char *path, const char *value)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  guint last = g_strv_length (steps) - 1;
  JsonNode *node = root;

  for (guint i = 0; i < last; i++)
    node = child_of (node, steps[i]);
  if (JSON_NODE_HOLDS_ARRAY (node))
    replace_element (json_node_get_array (node), steps[last], json_from_string (value, NULL));
  else if (value == NULL)
    json_object_remove_member (json_node_get_object (node), steps[last]);
  else
    json_object_set_member (json_node_get_object (node), steps[last], json_from_string (value, NULL));
}
