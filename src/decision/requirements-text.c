/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The text of a requirements file. Keys stand in a fixed order and ids are
 * sorted, one answer a line: two files differ just where their content does.
 */

#include "config.h"

#include "requirements-file.h"

#include <string.h>

#include "requirements-private.h"

/* What each field is called in a file. */
const char *const sy_requirements_keys[SY_N_FIELDS] = {
  [SY_FIELD_TITLE] = "title",
  [SY_FIELD_AUTHOR] = "author",
  [SY_FIELD_MISSING] = "missing",
  [SY_FIELD_CATALOG] = "catalog",
  [SY_FIELD_CATALOG_VERSION] = "catalog-version",
  [SY_FIELD_DECISION_OPTION] = "option",
  [SY_FIELD_DECISION_DATE] = "date",
  [SY_FIELD_DECISION_BY] = "by",
  [SY_FIELD_DECISION_BECAUSE] = "because",
};

static JsonObject *
object_from_table (GHashTable *table, gboolean importances)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (table), (GCompareFunc) strcmp);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      gpointer value = g_hash_table_lookup (table, l->data);

      json_object_set_string_member (object, l->data,
                                     importances ? sy_importance_to_id ((SyImportance) GPOINTER_TO_INT (value))
                                                 : value);
    }

  return object;
}

static void
add_participants (SyRequirements *self, JsonObject *root)
{
  JsonArray *names;

  if (*self->participants == NULL)
    return;

  names = json_array_new ();
  for (guint i = 0; self->participants[i] != NULL; i++)
    json_array_add_string_element (names, self->participants[i]);
  json_object_set_array_member (root, "participants", names);
}

static void
add_unknown (JsonObject *object, JsonObject *unknown)
{
  g_autoptr (GList) members = json_object_get_members (unknown);

  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (object, l->data, json_object_dup_member (unknown, l->data));
}

static void
add_decision (SyRequirements *self, JsonObject *root)
{
  JsonObject *decision = json_object_new ();

  for (guint i = SY_FIELD_DECISION_OPTION; i <= SY_FIELD_DECISION_BECAUSE; i++)
    if (*self->fields[i] != '\0')
      json_object_set_string_member (decision, sy_requirements_keys[i], self->fields[i]);
  add_unknown (decision, self->unknown_of_decision);

  if (json_object_get_size (decision) > 0)
    json_object_set_object_member (root, "decision", decision);
  else
    json_object_unref (decision);
}

static JsonObject *
object_from_requirements (SyRequirements *self)
{
  JsonObject *root = json_object_new ();

  json_object_set_int_member (root, "format", 1);
  json_object_set_string_member (root, "catalog", self->fields[SY_FIELD_CATALOG]);
  json_object_set_string_member (root, "catalog-version", self->fields[SY_FIELD_CATALOG_VERSION]);
  json_object_set_string_member (root, "title", self->fields[SY_FIELD_TITLE]);
  json_object_set_string_member (root, "author", self->fields[SY_FIELD_AUTHOR]);
  add_participants (self, root);
  json_object_set_object_member (root, "choices", object_from_table (self->choices, FALSE));
  json_object_set_object_member (root, "answers", object_from_table (self->answers, TRUE));
  if (g_hash_table_size (self->notes) > 0)
    json_object_set_object_member (root, "notes", object_from_table (self->notes, FALSE));
  if (g_hash_table_size (self->skipped) > 0)
    json_object_set_object_member (root, "skipped", object_from_table (self->skipped, FALSE));
  if (*self->fields[SY_FIELD_MISSING] != '\0')
    json_object_set_string_member (root, "missing", self->fields[SY_FIELD_MISSING]);
  add_decision (self, root);
  add_unknown (root, self->unknown);

  return root;
}

/* Copies a text in quotes, and returns where it ends. */
static const char *
mend_text (GString *mended, const char *c)
{
  g_string_append_c (mended, *c++);
  for (; *c != '"'; c++)
    if (*c == '\x1f')
      g_string_append (mended, "\\u001f");
    else
      {
        g_string_append_c (mended, *c);
        if (*c == '\\')
          g_string_append_c (mended, *++c);
      }
  g_string_append_c (mended, *c);

  return c;
}

/* Where an object or list ends that has nothing in it, else NULL. */
static const char *
find_end_of_empty (const char *c)
{
  const char *end = c + 1 + strspn (c + 1, " \n");

  return (*c == '{' && *end == '}') || (*c == '[' && *end == ']') ? end : NULL;
}

/* json-glib escapes every control character but the last, U+001F, and writes
 * 1e17 as 1e+17.0. Left as they are, nobody could read the file again. What
 * is empty looks different from version to version: that is no change. */
static char *
mend_json (const char *json)
{
  GString *mended = g_string_new (NULL);
  gboolean in_exponent = FALSE;

  for (const char *c = json; *c != '\0'; c++)
    if (*c == '"')
      c = mend_text (mended, c);
    else if (in_exponent && g_str_has_prefix (c, ".0"))
      c++;
    else
      {
        const char *end = find_end_of_empty (c);

        in_exponent = *c == 'e' || (in_exponent && strchr ("+-0123456789", *c) != NULL);
        g_string_append_c (mended, *c);
        if (end != NULL)
          g_string_append_c (mended, *(c = end));
      }

  return g_string_free (mended, FALSE);
}

/**
 * sy_requirements_to_data:
 * @self: requirements
 *
 * Returns: (transfer full): the text of their file
 */
char *
sy_requirements_to_data (SyRequirements *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;
  g_autofree char *mended = NULL;

  json_node_take_object (root, object_from_requirements (self));
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  mended = mend_json (text);

  return g_strconcat (mended, "\n", NULL);
}
