/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"

G_BEGIN_DECLS

/**
 * SySingleChange:
 * @need: index of the need
 * @from: its importance today; may be unanswered
 * @to: the importance that would put another option first
 * @leader: index of that option
 * @scores: (array): the score each option would have, 0 to 100
 *
 * One answer that would change who comes first.
 */
typedef struct
{
  guint        need;
  SyImportance from;
  SyImportance to;
  guint        leader;
  double      *scores;
} SySingleChange;

/**
 * SySingleChanges:
 * @changes: (array length=n): by need as in the catalog, then by importance
 * @n: how many
 *
 * Every single answer that would put another option first.
 */
typedef struct
{
  SySingleChange *changes;
  guint           n;
} SySingleChanges;

SySingleChanges *sy_single_changes_new  (SyCatalog          *catalog,
                                         const SyImportance *importances,
                                         const gboolean     *defaulted);
gboolean         sy_single_changes_is_nearest (const SySingleChanges *self,
                                               guint                  index);
void             sy_single_changes_free (SySingleChanges    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SySingleChanges, sy_single_changes_free)

G_END_DECLS
