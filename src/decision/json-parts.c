/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "json-parts.h"

#include "json-guard.h"

struct _SyJsonParts
{
  const char *name;  /* borrowed, as the next */
  const char *data;
  GArray     *spans; /* of SyJsonSpan in @data */
  JsonParser *parser;
  JsonNode   *root;
};

static JsonNode *
parse (SyJsonParts *self, const char *data, gsize length, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (json_parser_load_from_data (self->parser, data, (gssize) length, &reason))
    return json_parser_steal_root (self->parser);

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_SYNTAX, "%s: $: %s", self->name, reason->message);
  return NULL;
}

/* The text with null in the place of each element. */
static GString *
make_rest (SyJsonParts *self, gsize length)
{
  GString *rest = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const SyJsonSpan *span = &g_array_index (self->spans, SyJsonSpan, i);

      g_string_append_len (rest, self->data + at, (gssize) (span->start - at));
      g_string_append (rest, "null");
      at = span->end;
    }

  return g_string_append_len (rest, self->data + at, (gssize) (length - at));
}

/**
 * sy_json_parts_new:
 * @name: what the text is called in messages; borrowed, as @data
 * @data: the text; need not be terminated
 * @length: its length in bytes
 * @member: the name of the member of the root that is a long list; it may be
 *   missing, or be something else
 * @error: return location for a %SY_JSON_ERROR
 *
 * Reads JSON text, except for the elements of that list, after checking all of
 * it with sy_json_guard_cut().
 *
 * Returns: (transfer full) (nullable): the document, or %NULL
 */
SyJsonParts *
sy_json_parts_new (const char *name, const char *data, gsize length, const char *member, GError **error)
{
  g_autoptr (SyJsonParts) self = g_new0 (SyJsonParts, 1);
  g_autoptr (GString) rest = NULL;

  self->name = name;
  self->data = data;
  self->parser = json_parser_new ();
  if (!sy_json_guard_cut (name, data, length, member, &self->spans, error))
    return NULL;

  rest = make_rest (self, length);
  self->root = parse (self, rest->str, rest->len, error);
  return self->root != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * sy_json_parts_free:
 * @self: (transfer full): a document
 */
void
sy_json_parts_free (SyJsonParts *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->root, json_node_unref);
  g_object_unref (self->parser);
  g_free (self);
}

/**
 * sy_json_parts_get_root:
 * @self: a document
 *
 * Returns: (transfer none): its root, an object; the list in it has null for
 *   each of its elements
 */
JsonNode *
sy_json_parts_get_root (SyJsonParts *self)
{
  return self->root;
}

/**
 * sy_json_parts_read:
 * @self: a document
 * @index: an index below the length of its list
 * @error: return location for a %SY_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): that element, or %NULL
 */
JsonNode *
sy_json_parts_read (SyJsonParts *self, guint index, GError **error)
{
  const SyJsonSpan *span = &g_array_index (self->spans, SyJsonSpan, index);

  return parse (self, self->data + span->start, span->end - span->start, error);
}
