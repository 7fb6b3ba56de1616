/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogs that come into the user's library and leave it again. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "catalog-folder.h"
#include "catalog-library-private.h"
#include "catalog-version.h"
#include "json-guard.h"
#include "safe-file-faults.h"
#include "safe-file.h"

/* Reads a file once: what is checked is what is copied. */
static SyCatalog *
read_catalog (GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = sy_safe_file_read_regular (file, &reason);

  if (bytes != NULL)
    return sy_catalog_new_from_bytes (name, bytes, error);

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_READ, "%s: $: %s", name, reason->message);
  return NULL;
}

static gboolean
is_same (SyCatalogEntry *entry, SyCatalog *catalog)
{
  return g_bytes_equal (sy_catalog_get_data (sy_catalog_entry_get_catalog (entry)), sy_catalog_get_data (catalog));
}

/* The one in the user's folder with the same id and version. */
static SyCatalogEntry *
find_installed (SyCatalogLibrary *self, SyCatalog *catalog)
{
  GPtrArray *found = sy_catalog_library_get_found (self);

  for (guint i = 0; i < found->len; i++)
    if (sy_catalog_entry_get_origin (found->pdata[i]) == SY_CATALOG_INSTALLED &&
        sy_catalog_entry_is (found->pdata[i], sy_catalog_get_id (catalog), sy_catalog_get_version (catalog)))
      return found->pdata[i];

  return NULL;
}

static GFile *
make_target (SyCatalog *catalog)
{
  g_autofree char *folder = sy_catalog_folder_of_user ();
  g_autofree char *name = sy_catalog_version_make_name (sy_catalog_get_id (catalog), sy_catalog_get_version (catalog));
  g_autofree char *full_name = g_strconcat (name, ".json", NULL);

  return g_file_new_build_filename (folder, full_name, NULL);
}

static gboolean
is_there (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) != G_FILE_TYPE_UNKNOWN;
}

/* A link in the folder is replaced itself, never what it leads to. */
static gboolean
write_catalog (SyCatalog *catalog, GFile *target, GError **error)
{
  GBytes *bytes = sy_catalog_get_data (catalog);
  g_autofree char *path = g_file_get_path (target);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0755) != 0)
    return sy_file_fault_write (error, path, errno);
  if (g_file_query_file_type (target, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_SYMBOLIC_LINK &&
      g_unlink (path) != 0)
    return sy_file_fault_write (error, path, errno);

  return sy_safe_file_write (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

static SyCatalogEntry *
find_by_file (SyCatalogLibrary *self, GFile *file)
{
  GPtrArray *found;

  sy_catalog_library_look (self);
  found = sy_catalog_library_get_found (self);
  for (guint i = 0; i < found->len; i++)
    if (g_file_equal (sy_catalog_entry_get_file (found->pdata[i]), file))
      return found->pdata[i];

  return NULL;
}

/* As it is there now: one that is followed is the old one as yet, and one that
 * had another id goes. */
static SyCatalogEntry *
find_now (SyCatalogLibrary *self, GFile *file)
{
  SyCatalogEntry *known = find_by_file (self, file);
  g_autoptr (SyCatalogEntry) held = known != NULL ? g_object_ref (known) : NULL;

  if (held == NULL)
    return NULL;

  sy_catalog_entry_check (held);
  return find_by_file (self, file);
}

static SyCatalogEntry *
put (SyCatalogLibrary *self, SyCatalog *catalog, gboolean replace, GError **error)
{
  SyCatalogEntry *installed = find_installed (self, catalog);
  g_autoptr (GFile) target = NULL;
  SyCatalogEntry *entry;

  if (installed != NULL && is_same (installed, catalog))
    return installed;

  target = installed != NULL ? g_object_ref (sy_catalog_entry_get_file (installed)) : make_target (catalog);
  if (!replace && is_there (target))
    {
      g_set_error (
        error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_EXISTS,
        _ ("The catalog “%1$s”, version %2$s, is installed already with another content. Replace it, or give the "
           "new one another version."),
        sy_catalog_get_id (catalog), sy_catalog_get_version (catalog));
      return NULL;
    }
  if (!write_catalog (catalog, target, error))
    return NULL;

  entry = find_now (self, target);
  if (entry == NULL)
    g_set_error (
      error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_FIXED,
      _ ("The catalog “%s” was installed, but its folder holds too many files to list it. Remove some of them."),
      sy_catalog_get_id (catalog));
  return entry;
}

/**
 * sy_catalog_library_install:
 * @self: a library
 * @file: a catalog file
 * @replace: whether it may take the place of another of the same id and version
 * @error: return location for a %SY_JSON_ERROR if it is no valid catalog, a
 *   %SY_CATALOG_ERROR_EXISTS, a %SY_CATALOG_ERROR_RESERVED, or one of files
 *
 * Copies a catalog into the user's folder, under a name made of its id and
 * version. What is there already with the same content stays as it is. Blocks.
 *
 * Returns: (transfer none) (nullable): the installed catalog, or %NULL
 */
SyCatalogEntry *
sy_catalog_library_install (SyCatalogLibrary *self, GFile *file, gboolean replace, GError **error)
{
  g_autoptr (SyCatalog) catalog = read_catalog (file, error);

  if (catalog == NULL)
    return NULL;
  if (!sy_catalog_entry_is (self->bundled, sy_catalog_get_id (catalog), sy_catalog_get_version (catalog)))
    return put (self, catalog, replace, error);
  if (is_same (self->bundled, catalog))
    return self->bundled;

  g_set_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_RESERVED,
               _ ("The catalog “%1$s”, version %2$s, comes with Steelyard. To install yours, give it another id or "
                  "version."),
               sy_catalog_get_id (catalog), sy_catalog_get_version (catalog));
  return NULL;
}

static gboolean
refuse_removal (SyCatalogEntry *entry, GError **error)
{
  g_autofree char *title = sy_catalog_entry_dup_title (entry);

  g_set_error (
    error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_FIXED,
    sy_catalog_entry_get_origin (entry) == SY_CATALOG_BUNDLED
      ? _ ("The catalog “%s” is part of Steelyard and cannot be removed.")
      : _ ("The catalog “%s” is there for everybody on this computer. Ask whoever looks after it to remove it."),
    title);
  return FALSE;
}

static gboolean
delete_file (SyCatalogLibrary *self, SyCatalogEntry *entry, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GFile *file = sy_catalog_entry_get_file (entry);

  if (!g_file_delete (file, NULL, &reason) && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, reason->domain, reason->code, _ ("“%1$s” was not removed: %2$s. Ask for permission."), name,
                   reason->message);
      return FALSE;
    }

  sy_catalog_library_look (self);
  return TRUE;
}

/**
 * sy_catalog_library_remove:
 * @self: a library
 * @entry: one of its catalogs
 * @error: return location for a %SY_CATALOG_ERROR_FIXED, or an error of GIO
 *
 * Closes a catalog that was opened; its file stays. Deletes one that is
 * installed; of a link only the link. Documents go on with the catalog that
 * they have. Blocks.
 *
 * Returns: whether it is gone from the library
 */
gboolean
sy_catalog_library_remove (SyCatalogLibrary *self, SyCatalogEntry *entry, GError **error)
{
  switch (sy_catalog_entry_get_origin (entry))
    {
    case SY_CATALOG_OPENED:
      if (g_ptr_array_remove (self->opened, entry))
        sy_catalog_library_tell (self);
      return TRUE;
    case SY_CATALOG_INSTALLED:
      return delete_file (self, entry, error);
    case SY_CATALOG_BUNDLED:
    case SY_CATALOG_SHARED:
    default:
      return refuse_removal (entry, error);
    }
}
