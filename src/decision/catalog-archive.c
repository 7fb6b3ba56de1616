/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-archive.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "catalog-version.h"
#include "input-limits.h"
#include "json-reader.h"
#include "safe-file.h"

#define ENDING ".json"

/* A copy, and when it was used last. */
typedef struct
{
  char   *path;
  guint64 bytes;
  gint64  used_us;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *self = data;

  g_free (self->path);
  g_free (self);
}

static char *
make_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), PROGRAM_NAME, "catalog-versions", NULL);
}

static Copy *
copy_new (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_STANDARD_TYPE
                                                  "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED
                                                  "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                                                  G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  Copy *self;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return NULL;

  self = g_new0 (Copy, 1);
  self->path = g_strdup (path);
  self->bytes = (guint64) g_file_info_get_size (info);
  self->used_us = (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) * G_USEC_PER_SEC +
                  g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC);
  return self;
}

static int
compare_use (gconstpointer a, gconstpointer b)
{
  const Copy *first = *(const Copy *const *) a;
  const Copy *second = *(const Copy *const *) b;

  if (first->used_us != second->used_us)
    return first->used_us > second->used_us ? -1 : 1;

  return strcmp (first->path, second->path);
}

/* The copies whose names start with @prefix, those used last first. */
static GPtrArray *
list_copies (const char *prefix)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (copy_free);
  g_autofree char *folder = make_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      Copy *copy = g_str_has_prefix (name, prefix) && g_str_has_suffix (name, ENDING) ? copy_new (path) : NULL;

      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }

  g_ptr_array_sort (copies, compare_use);
  return copies;
}

/* The first is the one just kept; it always fits. */
static void
remove_oldest (void)
{
  g_autoptr (GPtrArray) copies = list_copies ("");
  guint64 bytes = 0;

  for (guint i = 0; i < copies->len; i++)
    {
      const Copy *copy = copies->pdata[i];

      bytes += copy->bytes;
      if (i >= SY_LIMIT_ARCHIVE || bytes > SY_LIMIT_ARCHIVE_BYTES)
        g_unlink (copy->path);
    }
}

/**
 * sy_catalog_archive_keep:
 * @catalog: a catalog that a document belongs to
 *
 * Keeps a copy of it, or notes that the one that is there is still of use.
 * Blocks.
 */
void
sy_catalog_archive_keep (SyCatalog *catalog)
{
  GBytes *bytes = sy_catalog_get_data (catalog);
  g_autofree char *folder = make_folder ();
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *name = sy_catalog_version_make_name (sy_catalog_get_id (catalog), sy_catalog_get_version (catalog));
  g_autofree char *full_name = g_strdup_printf ("%s+%.16s" ENDING, name, sum);
  g_autofree char *path = g_build_filename (folder, full_name, NULL);

  if (g_utime (path, NULL) == 0 || g_mkdir_with_parents (folder, 0700) != 0)
    return;

  if (sy_safe_file_write_private (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL))
    remove_oldest ();
}

static SyCatalog *
read_copy (const char *path, SyCatalog *now, const char *id, const char *version)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = sy_json_read_bytes (file, path, NULL);
  g_autoptr (SyCatalog) catalog = bytes != NULL ? sy_catalog_new_version (now, path, bytes, NULL) : NULL;

  if (catalog == NULL || !g_str_equal (sy_catalog_get_id (catalog), id) ||
      !g_str_equal (sy_catalog_get_version (catalog), version))
    return NULL;

  return g_steal_pointer (&catalog);
}

/**
 * sy_catalog_archive_find:
 * @now: the catalog at hand, in whose language the other version is wanted
 * @version: another version of it
 *
 * If different catalogs called themselves so, it is the one used last. Blocks.
 *
 * Returns: (transfer full) (nullable): the copy of that version, %NULL if it
 *   is not at hand
 */
SyCatalog *
sy_catalog_archive_find (SyCatalog *now, const char *version)
{
  const char *id = sy_catalog_get_id (now);
  g_autofree char *name = sy_catalog_version_make_name (id, version);
  g_autofree char *prefix = g_strconcat (name, "+", NULL);
  g_autoptr (GPtrArray) copies = list_copies (prefix);
  SyCatalog *catalog = NULL;

  for (guint i = 0; catalog == NULL && i < copies->len; i++)
    catalog = read_copy (((const Copy *) copies->pdata[i])->path, now, id, version);

  return catalog;
}
