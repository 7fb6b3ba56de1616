/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Unsaved work as a file: the text of a requirements file inside a few lines
 * of our own. It is taken out again as text, so that whatever can be opened
 * can also be kept, up to the same limits of depth and size.
 */

#include "config.h"

#include "recovery-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "json-reader.h"
#include "requirements-file.h"

/* What stands before and after the document. A text before it cannot hold
 * such a line, because line breaks are escaped there. */
#define BEFORE ",\n  \"document\" : "
#define AFTER "}\n"

/**
 * sy_unsaved_clear:
 * @self: unsaved work
 *
 * Frees what it points to.
 */
void
sy_unsaved_clear (SyUnsaved *self)
{
  g_clear_object (&self->requirements);
  g_clear_object (&self->file);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->fingerprint, g_free);
}

static char *
quote (const char *text)
{
  g_autoptr (JsonNode) node = json_node_new (text != NULL ? JSON_NODE_VALUE : JSON_NODE_NULL);

  if (text != NULL)
    json_node_set_string (node, text);
  return json_to_string (node, FALSE);
}

/**
 * sy_unsaved_to_data:
 * @requirements: the unsaved work
 * @file: (nullable): the file that it belongs to
 * @fingerprint: (nullable): of what the file held when it was read last
 * @catalog: (nullable): the file that the catalog was opened from
 *
 * Returns: (transfer full): the text to keep
 */
char *
sy_unsaved_to_data (SyRequirements *requirements, GFile *file, const char *fingerprint, GFile *catalog)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autofree char *catalog_uri = catalog != NULL ? g_file_get_uri (catalog) : NULL;
  g_autofree char *quoted_uri = quote (uri);
  g_autofree char *quoted_sum = quote (fingerprint);
  g_autofree char *quoted_catalog = quote (catalog_uri);
  g_autofree char *document = sy_requirements_to_data (requirements);

  return g_strdup_printf ("{\n  \"format\" : 1,\n  \"file\" : %s,\n  \"checksum\" : %s,\n  \"catalog-file\" : %s" BEFORE
                          "%s" AFTER,
                          quoted_uri, quoted_sum, quoted_catalog, document);
}

static gboolean
read_nullable (const SyJsonPlace *root, const char *member, const char **text, GError **error)
{
  SyJsonPlace place;

  *text = NULL;
  if (!sy_json_require (root, member, &place, error))
    return FALSE;

  return JSON_NODE_HOLDS_NULL (place.node) || sy_json_text (&place, text, error);
}

static gboolean
read_head (SyUnsaved *self, const char *name, const char *data, gsize length, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%.*s}", (int) length, data);
  g_autoptr (JsonNode) root = sy_json_read_data (name, text, strlen (text), error);
  SyJsonPlace place = sy_json_root (name, root);
  const char *uri, *fingerprint;
  const char *catalog = NULL;
  SyJsonPlace unused;

  if (root == NULL || !sy_json_check_format (&place, error) || !read_nullable (&place, "file", &uri, error) ||
      !read_nullable (&place, "checksum", &fingerprint, error))
    return FALSE;
  /* Earlier versions did not keep it. */
  if (sy_json_find (&place, "catalog-file", &unused) && !read_nullable (&place, "catalog-file", &catalog, error))
    return FALSE;

  self->file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  self->catalog = catalog != NULL ? g_file_new_for_uri (catalog) : NULL;
  self->fingerprint = g_strdup (fingerprint);
  return TRUE;
}

/* Either damaged, or a newer version lays it out in another way. */
static gboolean
refuse_layout (const char *name, const char *data, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = sy_json_read_data (name, data, length, error);
  SyJsonPlace place = sy_json_root (name, root);

  if (root == NULL || !sy_json_check_format (&place, error))
    return FALSE;

  return sy_json_place_fail (&place, error, _ ("the document is missing or stands in the wrong place"));
}

/**
 * sy_unsaved_from_data:
 * @self: (out): the unsaved work, to be cleared with sy_unsaved_clear()
 * @name: what the text is called in messages
 * @data: the text that was kept, terminated
 * @length: its length in bytes
 * @error: return location for a %SY_JSON_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
sy_unsaved_from_data (SyUnsaved *self, const char *name, const char *data, gsize length, GError **error)
{
  const char *before = g_strstr_len (data, (gssize) length, BEFORE);
  const char *document, *end;

  *self = (SyUnsaved) { NULL };
  if (before == NULL || !g_str_has_suffix (before, AFTER))
    return refuse_layout (name, data, length, error);

  document = before + strlen (BEFORE);
  end = data + length - strlen (AFTER);
  if (!read_head (self, name, data, (gsize) (before - data), error))
    return FALSE;

  self->requirements = sy_requirements_from_data (name, document, (gsize) (end - document), error);
  return self->requirements != NULL;
}
