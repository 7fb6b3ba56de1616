/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads and saves requirements as a file. */

#include "config.h"

#include "requirements-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "input-limits.h"
#include "json-reader.h"
#include "requirements-private.h"
#include "safe-file.h"
#include "text.h"

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

      if (!sy_json_optional_text (object, sy_requirements_keys[i], &text, error))
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
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) reason = NULL;
  gsize length = strlen (text);

  if (length > SY_LIMIT_FILE_BYTES)
    {
      g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_FAILED,
        _ ("“%1$s” was not saved: it would be larger than the %2$d MB that Steelyard opens. Shorten the notes."), name,
        SY_LIMIT_FILE_BYTES / (1024 * 1024));
      return FALSE;
    }

  if (!sy_json_guard_check (name, text, length, &reason))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("“%1$s” was not saved, because Steelyard could not open it again. %2$s"), name, reason->message);
      return FALSE;
    }

  return sy_safe_file_write (file, text, length, error);
}
