/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "verdict.h"

static const char *const ids[SY_N_VERDICT_KINDS] = {
  "unanswered", "none-qualifies", "none-suits", "close", "clear",
};

/**
 * sy_verdict_kind_to_id:
 * @kind: a verdict kind
 *
 * Returns: its id in files
 */
const char *
sy_verdict_kind_to_id (SyVerdictKind kind)
{
  g_return_val_if_fail ((guint) kind < SY_N_VERDICT_KINDS, NULL);

  return ids[kind];
}

/**
 * sy_verdict_kind_from_id:
 * @id: an id such as "close"
 * @kind: (out): the kind
 *
 * Returns: whether @id names a verdict kind
 */
gboolean
sy_verdict_kind_from_id (const char *id, SyVerdictKind *kind)
{
  for (guint i = 0; i < SY_N_VERDICT_KINDS; i++)
    if (g_str_equal (id, ids[i]))
      {
        *kind = (SyVerdictKind) i;
        return TRUE;
      }

  return FALSE;
}
