/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-folder.h"

#include <string.h>

#include "input-limits.h"
#include "text.h"

/* What a file was like when its entry was made: its time, size and number. */
#define STAMP "sy-stamp"

/**
 * sy_catalog_folder_of_user:
 *
 * Returns: (transfer full): path of the folder of installed catalogs
 */
char *
sy_catalog_folder_of_user (void)
{
  return g_build_filename (g_get_user_data_dir (), PROGRAM_NAME, "catalogs", NULL);
}

/**
 * sy_catalog_folders_list:
 *
 * Returns: (transfer full) (element-type filename): the folders that may hold
 *   catalogs, the user's first; none twice
 */
GPtrArray *
sy_catalog_folders_list (void)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (folders, sy_catalog_folder_of_user ());
  for (const char *const *dir = g_get_system_data_dirs (); *dir != NULL; dir++)
    {
      g_autofree char *folder = g_build_filename (*dir, PROGRAM_NAME, "catalogs", NULL);

      if (!g_ptr_array_find_with_equal_func (folders, folder, g_str_equal, NULL))
        g_ptr_array_add (folders, g_steal_pointer (&folder));
    }

  return folders;
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (*name != '.' && g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, sy_text_compare);
  if (names->len > SY_LIMIT_CATALOGS)
    g_ptr_array_set_size (names, SY_LIMIT_CATALOGS);
  return names;
}

/* A folder is not meant as a catalog; what leads nowhere may be. */
static char *
make_stamp (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                                                  "," G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_UNIX_INODE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info == NULL)
    return g_strdup ("");
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return NULL;

  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT, g_file_info_get_etag (info),
                          (gint64) g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

static gboolean
has_stamp (SyCatalogEntry *entry, const char *stamp)
{
  return g_strcmp0 (g_object_get_data (G_OBJECT (entry), STAMP), stamp) == 0;
}

static void
set_stamp (SyCatalogEntry *entry, const char *stamp)
{
  g_object_set_data_full (G_OBJECT (entry), STAMP, g_strdup (stamp), g_free);
}

/* One that is followed reads itself again, unless the file has another catalog
 * now; one that is not is as good as new. */
static SyCatalogEntry *
find_known (GPtrArray *known, GFile *file, const char *stamp)
{
  for (guint i = 0; known != NULL && i < known->len; i++)
    if (g_file_equal (sy_catalog_entry_get_file (known->pdata[i]), file) &&
        !sy_catalog_entry_lost_file (known->pdata[i]) &&
        (has_stamp (known->pdata[i], stamp) || sy_catalog_entry_is_followed (known->pdata[i])))
      return g_object_ref (known->pdata[i]);

  return NULL;
}

static void
scan (const char *folder, SyCatalogOrigin origin, GPtrArray *known, GPtrArray *entries)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *stamp = make_stamp (file);
      SyCatalogEntry *entry = stamp != NULL ? find_known (known, file, stamp) : NULL;

      if (stamp == NULL)
        continue;
      if (entry == NULL)
        {
          entry = sy_catalog_entry_new (origin, file);
          set_stamp (entry, stamp);
        }
      g_ptr_array_add (entries, entry);
    }
}

/**
 * sy_catalog_folders_scan:
 * @known: (nullable) (element-type SyCatalogEntry): what was found before
 *
 * Blocks while it looks at the folders. Of each, at most %SY_LIMIT_CATALOGS
 * files count, by the order of their names.
 *
 * Returns: (transfer full) (element-type SyCatalogEntry): what is in them,
 *   those of @known that are as they were
 */
GPtrArray *
sy_catalog_folders_scan (GPtrArray *known)
{
  g_autoptr (GPtrArray) folders = sy_catalog_folders_list ();
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < folders->len; i++)
    scan (folders->pdata[i], i == 0 ? SY_CATALOG_INSTALLED : SY_CATALOG_SHARED, known, entries);

  return entries;
}

/**
 * sy_catalog_folders_equal:
 * @a: (element-type SyCatalogEntry): what was found once
 * @b: (element-type SyCatalogEntry): what was found another time
 *
 * Returns: whether it is the same
 */
gboolean
sy_catalog_folders_equal (GPtrArray *a, GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0);
}
