/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyImportance:
 * @SY_IMPORTANCE_UNANSWERED: nothing was said; the need takes no part
 * @SY_IMPORTANCE_NOT_NEEDED: said to be of no use to the project
 * @SY_IMPORTANCE_NICE: nice to have
 * @SY_IMPORTANCE_IMPORTANT: important
 * @SY_IMPORTANCE_MUST: a must-have; an option that misses it does not qualify
 *
 * How much a project needs something. The order is meaningful: a larger value
 * is more important. Weights and labels belong to the catalog.
 */
typedef enum
{
  SY_IMPORTANCE_UNANSWERED = -1,
  SY_IMPORTANCE_NOT_NEEDED,
  SY_IMPORTANCE_NICE,
  SY_IMPORTANCE_IMPORTANT,
  SY_IMPORTANCE_MUST,
} SyImportance;

#define SY_N_IMPORTANCES 4

const char  *sy_importance_to_id   (SyImportance  importance);
gboolean     sy_importance_from_id (const char   *id,
                                    SyImportance *importance);

G_END_DECLS
