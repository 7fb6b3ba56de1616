/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "importance.h"

static const char *const ids[SY_N_IMPORTANCES] = { "not-needed", "nice", "important", "must" };

/**
 * sy_importance_to_id:
 * @importance: an importance
 *
 * Returns: (nullable): its id in files, %NULL for unanswered
 */
const char *
sy_importance_to_id (SyImportance importance)
{
  g_return_val_if_fail ((int) importance < SY_N_IMPORTANCES, NULL);

  return importance == SY_IMPORTANCE_UNANSWERED ? NULL : ids[importance];
}

/**
 * sy_importance_from_id:
 * @id: an id such as "must"
 * @importance: (out): the importance
 *
 * Returns: whether @id names an importance
 */
gboolean
sy_importance_from_id (const char *id, SyImportance *importance)
{
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    if (g_str_equal (id, ids[i]))
      {
        *importance = (SyImportance) i;
        return TRUE;
      }

  return FALSE;
}
