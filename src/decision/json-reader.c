/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The one place where JSON from outside is read. Text goes through the guard,
 * then through json-glib; values are taken with typed accessors that answer a
 * wrong type or range with a sentence naming file, path and expectation.
 */

#include "config.h"

#include "json-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "safe-file.h"

/* The only version of the two file formats so far. */
#define FORMAT 1

/* How much of a wrong value a message repeats, in characters. */
#define QUOTED 40

/**
 * sy_json_read_data:
 * @name: what the text is called in messages
 * @data: the text; need not be terminated
 * @length: its length in bytes
 * @error: return location for a %SY_JSON_ERROR
 *
 * Reads JSON text after checking it with sy_json_guard_check().
 *
 * Returns: (transfer full) (nullable): the root, an object, or %NULL
 */
JsonNode *
sy_json_read_data (const char *name, const char *data, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) parse_error = NULL;

  if (!sy_json_guard_check (name, data, length, error))
    return NULL;

  if (!json_parser_load_from_data (parser, data, (gssize) length, &parse_error))
    {
      g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_SYNTAX, "%s: $: %s", name, parse_error->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/**
 * sy_json_read_bytes:
 * @file: the file
 * @name: what it is called in messages
 * @error: return location for a %SY_JSON_ERROR_READ
 *
 * Reads a file as sy_safe_file_read() does, and says which it is if that
 * fails. Blocks.
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
GBytes *
sy_json_read_bytes (GFile *file, const char *name, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GBytes *bytes = sy_safe_file_read (file, &reason);

  if (bytes == NULL)
    g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_READ, "%s: $: %s", name, reason->message);
  return bytes;
}

/**
 * sy_json_read_file:
 * @file: the file
 * @name: what it is called in messages
 * @error: return location for a %SY_JSON_ERROR
 *
 * Reads a JSON file, as sy_json_read_bytes() does. Blocks.
 *
 * Returns: (transfer full) (nullable): the root, an object, or %NULL
 */
JsonNode *
sy_json_read_file (GFile *file, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = sy_json_read_bytes (file, name, error);

  return bytes != NULL ? sy_json_read_data (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error)
                       : NULL;
}

/* What stands at @place, as the file has it but short enough for a message. */
static char *
quote (const SyJsonPlace *place)
{
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;

  if (JSON_NODE_HOLDS_OBJECT (place->node))
    return g_strdup ("{…}");
  if (JSON_NODE_HOLDS_ARRAY (place->node))
    return g_strdup ("[…]");

  text = json_to_string (place->node, FALSE);
  if (g_utf8_strlen (text, -1) <= QUOTED)
    return g_steal_pointer (&text);

  start = g_utf8_substring (text, 0, QUOTED);
  return g_strconcat (start, "…", NULL);
}

/**
 * sy_json_object:
 * @place: a place
 * @error: return location for an error when it is no object
 *
 * Returns: whether the place holds an object
 */
gboolean
sy_json_object (const SyJsonPlace *place, GError **error)
{
  g_autofree char *found = NULL;

  if (JSON_NODE_HOLDS_OBJECT (place->node))
    return TRUE;

  found = quote (place);
  return sy_json_place_fail (place, error, _ ("an object in braces was expected, not %s"), found);
}

/**
 * sy_json_array:
 * @place: a place
 * @most: the largest allowed number of elements
 * @length: (out): the number of elements
 * @error: return location for an error
 *
 * Returns: whether the place holds an array of at most @most elements
 */
gboolean
sy_json_array (const SyJsonPlace *place, guint most, guint *length, GError **error)
{
  g_autofree char *found = NULL;

  if (!JSON_NODE_HOLDS_ARRAY (place->node))
    {
      found = quote (place);
      return sy_json_place_fail (place, error, _ ("a list in brackets was expected, not %s"), found);
    }

  *length = json_array_get_length (json_node_get_array (place->node));
  if (*length > most)
    return sy_json_place_fail (place, error, _ ("at most %u entries are read here, and these are %u"), most, *length);

  return TRUE;
}

/**
 * sy_json_text:
 * @place: a place
 * @text: (out) (transfer none): the text, valid as long as the document
 * @error: return location for an error
 *
 * Returns: whether the place holds a text
 */
gboolean
sy_json_text (const SyJsonPlace *place, const char **text, GError **error)
{
  g_autofree char *found = NULL;

  if (!JSON_NODE_HOLDS_VALUE (place->node) || json_node_get_value_type (place->node) != G_TYPE_STRING)
    {
      found = quote (place);
      return sy_json_place_fail (place, error, _ ("a text in double quotes was expected, not %s"), found);
    }

  *text = json_node_get_string (place->node);
  return TRUE;
}

/**
 * sy_json_integer:
 * @place: a place
 * @least: smallest allowed value
 * @most: largest allowed value
 * @value: (out): the number
 * @error: return location for an error
 *
 * Returns: whether the place holds a whole number in range
 */
gboolean
sy_json_integer (const SyJsonPlace *place, gint64 least, gint64 most, gint64 *value, GError **error)
{
  g_autofree char *found = NULL;

  if (JSON_NODE_HOLDS_VALUE (place->node) && json_node_get_value_type (place->node) == G_TYPE_INT64)
    {
      *value = json_node_get_int (place->node);
      if (*value >= least && *value <= most)
        return TRUE;
    }

  found = quote (place);
  return sy_json_place_fail (place, error,
                             _ ("a whole number from %ld to %ld was expected, not %s"),
                             (long) least, (long) most, found);
}

/**
 * sy_json_number:
 * @place: a place
 * @least: smallest allowed value
 * @most: largest allowed value
 * @value: (out): the number
 * @error: return location for an error
 *
 * Returns: whether the place holds a number in range
 */
gboolean
sy_json_number (const SyJsonPlace *place, double least, double most, double *value, GError **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (place->node) ? json_node_get_value_type (place->node) : G_TYPE_INVALID;
  g_autofree char *found = NULL;

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    {
      *value = json_node_get_double (place->node);
      if (isfinite (*value) && *value >= least && *value <= most)
        return TRUE;
    }

  found = quote (place);
  return sy_json_place_fail (place, error, _ ("a number from %g to %g was expected, not %s"), least, most, found);
}

/**
 * sy_json_require_text:
 * @object: a place that is an object
 * @member: the name of a member
 * @text: (out) (transfer none): the member's text, not empty
 * @error: return location for an error
 *
 * Returns: whether the member is there and holds a text with characters in it
 */
gboolean
sy_json_require_text (const SyJsonPlace *object, const char *member, const char **text, GError **error)
{
  SyJsonPlace place;

  if (!sy_json_require (object, member, &place, error) || !sy_json_text (&place, text, error))
    return FALSE;
  if (**text == '\0')
    return sy_json_place_fail (&place, error, _ ("this text must not be empty"));

  return TRUE;
}

/**
 * sy_json_optional_text:
 * @object: a place that is an object
 * @member: the name of a member
 * @text: (out) (transfer none) (nullable): the member's text, %NULL if absent
 * @error: return location for an error
 *
 * Returns: %FALSE if the member is there but holds no text
 */
gboolean
sy_json_optional_text (const SyJsonPlace *object, const char *member, const char **text, GError **error)
{
  SyJsonPlace place;

  *text = NULL;
  return !sy_json_find (object, member, &place) || sy_json_text (&place, text, error);
}

/**
 * sy_json_check_format:
 * @root: the root of a catalog or requirements file
 * @error: return location for an error
 *
 * Checks the member `format`. A larger number than this version knows gives
 * %SY_JSON_ERROR_NEWER.
 *
 * Returns: whether this version reads the file
 */
gboolean
sy_json_check_format (const SyJsonPlace *root, GError **error)
{
  SyJsonPlace place;
  gint64 format = 0;

  if (!sy_json_require (root, "format", &place, error) ||
      !sy_json_integer (&place, 1, G_MAXINT32, &format, error))
    return FALSE;
  if (format <= FORMAT)
    return TRUE;

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_NEWER,
               /* Translators: %s is a file name; $.format is the place in the file and stays as it is. */
               _ ("%s: $.format: made by a newer version of Steelyard; update Steelyard to open it"), root->name);
  return FALSE;
}

/**
 * sy_json_note_unknown:
 * @object: a place that is an object
 * @known: %NULL-terminated names that are understood here
 * @notes: (element-type utf8): takes one sentence for each other member
 *
 * Notes members that are ignored, so that a typing error does not pass
 * unseen.
 */
void
sy_json_note_unknown (const SyJsonPlace *object, const char *const *known, GPtrArray *notes)
{
  JsonObjectIter members;
  const char *member;

  json_object_iter_init_ordered (&members, json_node_get_object (object->node));
  while (json_object_iter_next_ordered (&members, &member, NULL))
    if (!g_strv_contains (known, member))
      {
        SyJsonPlace place = sy_json_member (object, member);
        g_autofree char *path = sy_json_place_path (&place);

        /* Translators: %s is a place in a file, such as $.needs[3].colour. */
        g_ptr_array_add (notes, g_strdup_printf (_ ("%s: unknown key, ignored"), path));
      }
}
