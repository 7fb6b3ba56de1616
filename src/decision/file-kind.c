/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "file-kind.h"

#include "json-parts.h"
#include "json-reader.h"
#include "safe-file.h"

/**
 * sy_file_is_catalog:
 * @file: a file
 *
 * Names of files may be anything, so this looks inside. Blocks while it reads.
 *
 * Returns: whether @file holds what seems to be a catalog, be it with mistakes;
 *   if not, it is best read as answers, which says what is wrong with it
 */
gboolean
sy_file_is_catalog (GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = sy_safe_file_read_regular (file, NULL);
  g_autoptr (SyJsonParts) parts = NULL;
  SyJsonPlace place, unused;

  /* What stands in a long list does not matter. */
  if (bytes != NULL)
    parts = sy_json_parts_new (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "needs", NULL);
  if (parts == NULL)
    return FALSE;

  place = sy_json_root (name, sy_json_parts_get_root (parts));
  return sy_json_object (&place, NULL) &&
         (sy_json_find (&place, "options", &unused) || sy_json_find (&place, "needs", &unused));
}
