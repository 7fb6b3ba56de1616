/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one gets from place to place in a JSON document, and what a path is called. */

#include "config.h"

#include "json-reader.h"

#include <glib/gi18n-lib.h>

#include "json-path.h"

/* The longest sentence about a place, in characters. */
#define SENTENCE_MOST 400

/**
 * sy_json_root:
 * @name: what the document is called in messages; borrowed
 * @root: its root node; borrowed
 *
 * Returns: the place of the root
 */
SyJsonPlace
sy_json_root (const char *name, JsonNode *root)
{
  return (SyJsonPlace) { .node = root, .name = name };
}

static void
append_path (const SyJsonPlace *place, GString *path)
{
  if (place->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }

  append_path (place->parent, path);
  if (place->name != NULL)
    sy_json_append_key (path, place->name);
  else
    g_string_append_printf (path, "[%u]", place->index);
}

/**
 * sy_json_place_path:
 * @place: a place
 *
 * Returns: (transfer full): its JSONPath (RFC 9535), such as `$.needs[3].id`
 */
char *
sy_json_place_path (const SyJsonPlace *place)
{
  GString *path = g_string_new (NULL);

  append_path (place, path);
  return g_string_free (path, FALSE);
}

/* A sentence quotes a word of the file, which may be endless: then its middle
 * gives way, and both of its ends still say what is wrong. */
static char *
shorten_sentence (const char *sentence)
{
  glong length = g_utf8_strlen (sentence, -1);
  g_autofree char *start = NULL;

  if (length <= SENTENCE_MOST)
    return g_strdup (sentence);

  start = g_utf8_substring (sentence, 0, SENTENCE_MOST / 2);
  return g_strconcat (start, "…", g_utf8_offset_to_pointer (sentence, length - SENTENCE_MOST / 2), NULL);
}

/**
 * sy_json_place_fail:
 * @place: the place at fault
 * @error: return location for a %SY_JSON_ERROR_CONTENT
 * @format: what was expected there, a printf format
 * @...: its arguments
 *
 * Sets @error to "NAME: PATH: sentence".
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
sy_json_place_fail (const SyJsonPlace *place, GError **error, const char *format, ...)
{
  g_autofree char *path = sy_json_place_path (place);
  g_autofree char *whole = NULL;
  g_autofree char *sentence = NULL;
  const SyJsonPlace *root = place;
  va_list arguments;

  va_start (arguments, format);
  whole = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sentence = shorten_sentence (whole);

  /* A word of the file may be quoted in it. */
  for (char *c = sentence; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';

  while (root->parent != NULL)
    root = root->parent;

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT, "%s: %s: %s", root->name, path, sentence);
  return FALSE;
}

/**
 * sy_json_member:
 * @object: a place that is an object
 * @member: the name of a member
 *
 * Returns: the member's place, without a node if the object has no such member
 */
SyJsonPlace
sy_json_member (const SyJsonPlace *object, const char *member)
{
  return (SyJsonPlace) {
    .parent = object,
    .node = json_object_get_member (json_node_get_object (object->node), member),
    .name = member,
  };
}

/**
 * sy_json_find:
 * @object: a place that is an object
 * @member: the name of a member
 * @found: (out): the member's place, set even if there is none
 *
 * Returns: whether the object has the member
 */
gboolean
sy_json_find (const SyJsonPlace *object, const char *member, SyJsonPlace *found)
{
  *found = sy_json_member (object, member);
  return found->node != NULL;
}

/**
 * sy_json_require:
 * @object: a place that is an object
 * @member: the name of a member
 * @found: (out): the member's place
 * @error: return location for an error when it is missing
 *
 * Returns: whether the object has the member
 */
gboolean
sy_json_require (const SyJsonPlace *object, const char *member, SyJsonPlace *found, GError **error)
{
  if (sy_json_find (object, member, found))
    return TRUE;

  return sy_json_place_fail (found, error, _ ("this is missing"));
}

/**
 * sy_json_element:
 * @array: a place that is an array
 * @index: an index below its length
 *
 * Returns: the element's place
 */
SyJsonPlace
sy_json_element (const SyJsonPlace *array, guint index)
{
  return (SyJsonPlace) {
    .parent = array,
    .node = json_array_get_element (json_node_get_array (array->node), index),
    .index = index,
  };
}

/**
 * sy_json_members:
 * @object: a place that is an object
 *
 * Returns: (transfer container) (element-type utf8): its member names in the
 *   order of the file; the names belong to the document
 */
GList *
sy_json_members (const SyJsonPlace *object)
{
  return json_object_get_members (json_node_get_object (object->node));
}
