/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Requirements as a file. Keys stand in a fixed order and ids are sorted, one
 * answer a line: two files differ just where their content does.
 */

#include "config.h"

#include "requirements-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "input-limits.h"
#include "json-reader.h"
#include "requirements-private.h"
#include "safe-file.h"
#include "text.h"

static const char *const field_keys[SY_N_FIELDS] = {
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

static const char *const known[] = {
  "format", "catalog", "catalog-version", "title",   "author",  "participants", "choices",
  "answers", "notes",  "skipped",         "missing", "decision", NULL,
};

static const char *const known_of_decision[] = { "option", "date", "by", "because", NULL };

static gboolean
read_fields (SyRequirements *self, const SyJsonPlace *object, guint first, guint last, GError **error)
{
  for (guint i = first; i <= last; i++)
    {
      const char *text;

      if (!sy_json_optional_text (object, field_keys[i], &text, error))
        return FALSE;
      if (text != NULL)
        {
          g_free (self->fields[i]);
          self->fields[i] = g_strdup (text);
        }
    }

  return TRUE;
}

static JsonObject *
copy_unknown (const SyJsonPlace *object, const char *const *names)
{
  JsonObject *unknown = json_object_new ();
  g_autoptr (GList) members = sy_json_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (names, l->data))
      json_object_set_member (unknown, l->data, json_node_copy (sy_json_member (object, l->data).node));

  return unknown;
}

static gboolean
read_decision (SyRequirements *self, const SyJsonPlace *root, GError **error)
{
  SyJsonPlace decision;

  if (!sy_json_find (root, "decision", &decision))
    return TRUE;
  if (!sy_json_object (&decision, error) ||
      !read_fields (self, &decision, SY_FIELD_DECISION_OPTION, SY_FIELD_DECISION_BECAUSE, error))
    return FALSE;

  json_object_unref (self->unknown_of_decision);
  self->unknown_of_decision = copy_unknown (&decision, known_of_decision);
  return TRUE;
}

static gboolean
read_table (const SyJsonPlace *root, const char *member, GHashTable *table, gboolean importances, GError **error)
{
  g_autoptr (GList) members = NULL;
  SyJsonPlace object;

  if (!sy_json_find (root, member, &object))
    return TRUE;
  if (!sy_json_object (&object, error))
    return FALSE;

  members = sy_json_members (&object);
  for (GList *l = members; l != NULL; l = l->next)
    {
      SyJsonPlace place = sy_json_member (&object, l->data);
      SyImportance importance;
      const char *text;

      if (!sy_json_text (&place, &text, error))
        return FALSE;
      if (!importances)
        g_hash_table_insert (table, g_strdup (l->data), g_strdup (text));
      else if (sy_importance_from_id (text, &importance))
        g_hash_table_insert (table, g_strdup (l->data), GINT_TO_POINTER (importance));
      else
        {
          g_autofree char *shown = sy_text_shorten (text);

          return sy_json_place_fail (&place, error, _ ("“%s” is not known here; expected one of: %s"), shown,
                                     "not-needed, nice, important, must");
        }
    }

  return TRUE;
}

static gboolean
read_participants (SyRequirements *self, const SyJsonPlace *root, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  SyJsonPlace array;
  guint n;

  if (!sy_json_find (root, "participants", &array))
    return TRUE;
  if (!sy_json_array (&array, SY_LIMIT_ENTRIES, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      SyJsonPlace place = sy_json_element (&array, i);
      const char *name;

      if (!sy_json_text (&place, &name, error))
        return FALSE;
      g_strv_builder_add (names, name);
    }

  g_strfreev (self->participants);
  self->participants = g_strv_builder_end (names);
  return TRUE;
}

static SyRequirements *
requirements_from_root (const char *name, JsonNode *root, GError **error)
{
  g_autoptr (SyRequirements) self = sy_requirements_new ();
  SyJsonPlace place = sy_json_root (name, root);
  SyJsonPlace needs;

  if (!sy_json_check_format (&place, error))
    return NULL;
  if (sy_json_find (&place, "needs", &needs))
    {
      sy_json_place_fail (&needs, error, _ ("this is a catalog, not a file with answers; open it as a catalog"));
      return NULL;
    }
  if (!read_fields (self, &place, SY_FIELD_TITLE, SY_FIELD_CATALOG_VERSION, error) ||
      !read_participants (self, &place, error) ||
      !read_table (&place, "choices", self->choices, FALSE, error) ||
      !read_table (&place, "answers", self->answers, TRUE, error) ||
      !read_table (&place, "notes", self->notes, FALSE, error) ||
      !read_table (&place, "skipped", self->skipped, FALSE, error) ||
      !read_decision (self, &place, error))
    return NULL;

  json_object_unref (self->unknown);
  self->unknown = copy_unknown (&place, known);
  return g_steal_pointer (&self);
}

/**
 * sy_requirements_from_data:
 * @name: what the text is called in messages
 * @data: JSON text
 * @length: its length in bytes
 * @error: return location for a %SY_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the requirements, or %NULL
 */
SyRequirements *
sy_requirements_from_data (const char *name, const char *data, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = sy_json_read_data (name, data, length, error);

  return root != NULL ? requirements_from_root (name, root, error) : NULL;
}

/**
 * sy_requirements_load:
 * @file: a requirements file
 * @name: what it is called in messages
 * @error: return location for a %SY_JSON_ERROR
 *
 * Blocks while it reads.
 *
 * Returns: (transfer full) (nullable): the requirements, or %NULL
 */
SyRequirements *
sy_requirements_load (GFile *file, const char *name, GError **error)
{
  g_autoptr (JsonNode) root = sy_json_read_file (file, name, error);

  return root != NULL ? requirements_from_root (name, root, error) : NULL;
}

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
      json_object_set_string_member (decision, field_keys[i], self->fields[i]);
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

/**
 * sy_requirements_save:
 * @self: requirements
 * @file: where to save them
 * @error: return location for an error of GIO
 *
 * Replaces @file as a whole, see sy_safe_file_write(). What could not be read
 * again is not written. Blocks.
 *
 * Returns: whether the file was written
 */
gboolean
sy_requirements_save (SyRequirements *self, GFile *file, GError **error)
{
  g_autofree char *text = sy_requirements_to_data (self);
  gsize length = strlen (text);

  if (length > SY_LIMIT_FILE_BYTES)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("“%1$s” was not saved: it would be larger than the %2$d MB that Steelyard opens. Shorten the notes."),
                   name, SY_LIMIT_FILE_BYTES / (1024 * 1024));
      return FALSE;
    }

  return sy_safe_file_write (file, text, length, error);
}
