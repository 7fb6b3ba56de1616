/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "file-kind.h"

#include "json-reader.h"

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
  g_autoptr (JsonNode) root = sy_json_read_file (file, name, NULL);
  SyJsonPlace place, unused;

  if (root == NULL)
    return FALSE;

  place = sy_json_root (name, root);
  return sy_json_object (&place, NULL) &&
         (sy_json_find (&place, "options", &unused) || sy_json_find (&place, "needs", &unused));
}
