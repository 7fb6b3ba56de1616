/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where catalogs come from: a file, a text, or the program itself. */

#include "config.h"

#include "catalog-private.h"
#include "sy-data.h"

#define BUNDLED_PATH "/io/github/steelyard/Steelyard/catalog/python-web.json"

static SyCatalog *
catalog_from_bytes (const char *name, GBytes *data, gboolean is_ours, GError **error)
{
  g_autoptr (SyCatalog) self = g_object_new (SY_TYPE_CATALOG, NULL);
  SyJsonPlace root;

  self->data = g_bytes_ref (data);
  self->is_ours = is_ours;
  self->parts = sy_json_parts_new (name, g_bytes_get_data (data, NULL), g_bytes_get_size (data),
                                   SY_CATALOG_LONG_LIST, error);
  if (self->parts == NULL)
    return NULL;

  root = sy_json_root (name, sy_json_parts_get_root (self->parts));
  if (!sy_catalog_read_root (self, &root, error))
    return NULL;

  g_clear_pointer (&self->parts, sy_json_parts_free);
  g_ptr_array_add (self->notes, NULL);
  return g_steal_pointer (&self);
}

/**
 * sy_catalog_new_from_bytes:
 * @name: what the text is called in messages
 * @bytes: JSON text as described in catalog.schema.json
 * @error: return location for a %SY_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the catalog, or %NULL
 */
SyCatalog *
sy_catalog_new_from_bytes (const char *name, GBytes *bytes, GError **error)
{
  return catalog_from_bytes (name, bytes, FALSE, error);
}

/**
 * sy_catalog_new_version:
 * @self: a catalog
 * @name: what the text is called in messages
 * @bytes: JSON text of another version of it
 * @error: return location for a %SY_JSON_ERROR
 *
 * Only the bundled catalog speaks the language of the program, and so do its
 * other versions.
 *
 * Returns: (transfer full) (nullable): the other version in the language of
 *   this one, or %NULL
 */
SyCatalog *
sy_catalog_new_version (SyCatalog *self, const char *name, GBytes *bytes, GError **error)
{
  return catalog_from_bytes (name, bytes, self->is_ours, error);
}

/**
 * sy_catalog_new_from_data:
 * @name: what the text is called in messages
 * @data: JSON text as described in catalog.schema.json
 * @length: its length in bytes
 * @error: return location for a %SY_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the catalog, or %NULL
 */
SyCatalog *
sy_catalog_new_from_data (const char *name, const char *data, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return sy_catalog_new_from_bytes (name, bytes, error);
}

/**
 * sy_catalog_new_from_file:
 * @file: a catalog file
 * @name: what it is called in messages
 * @error: return location for a %SY_JSON_ERROR
 *
 * Blocks while it reads.
 *
 * Returns: (transfer full) (nullable): the catalog, or %NULL
 */
SyCatalog *
sy_catalog_new_from_file (GFile *file, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = sy_json_read_bytes (file, name, error);

  return bytes != NULL ? sy_catalog_new_from_bytes (name, bytes, error) : NULL;
}

/**
 * sy_catalog_new_bundled:
 * @error: return location for a %SY_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the catalog that comes with Steelyard
 */
SyCatalog *
sy_catalog_new_bundled (GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sy_data_get_resource (), BUNDLED_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? catalog_from_bytes ("python-web.json", bytes, TRUE, error) : NULL;
}
