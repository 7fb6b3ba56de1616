/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "file-kind.h"

#include "json-reader.h"
#include "safe-file.h"

/**
 * sy_bytes_are_catalog:
 * @bytes: what a file holds
 *
 * Returns: whether that seems to be a catalog, see sy_file_is_catalog()
 */
gboolean
sy_bytes_are_catalog (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GArray) needs = NULL;
  g_autoptr (JsonNode) root = NULL;
  SyJsonPlace place, unused;

  if (!sy_json_guard_cut ("", data, length, "needs", &needs, NULL))
    return FALSE;
  if (needs->len > 0)
    return TRUE;

  root = sy_json_read_data ("", data, length, NULL);
  place = sy_json_root ("", root);
  return root != NULL && (sy_json_find (&place, "options", &unused) || sy_json_find (&place, "needs", &unused));
}

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
  g_autoptr (GBytes) bytes = sy_safe_file_read_regular (file, NULL);

  return bytes != NULL && sy_bytes_are_catalog (bytes);
}
