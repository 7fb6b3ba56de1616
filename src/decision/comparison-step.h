/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "person.h"

G_BEGIN_DECLS

/**
 * SyComparisonStepKind:
 * @SY_STEP_ADD: people were added
 * @SY_STEP_REMOVE: a person was removed
 * @SY_STEP_RENAME: a person was given another name
 * @SY_STEP_SETTLE: all agreed on an importance
 * @SY_STEP_REOPEN: an agreement was taken back
 *
 * What was done.
 */
typedef enum
{
  SY_STEP_ADD,
  SY_STEP_REMOVE,
  SY_STEP_RENAME,
  SY_STEP_SETTLE,
  SY_STEP_REOPEN,
} SyComparisonStepKind;

/**
 * SyComparisonState:
 * @others: (element-type SyPerson): everyone but the document
 * @own_name: (nullable): a name given to the document's person
 * @settled: of each need, what was agreed on
 *
 * All that a step may change. Never changed once made, but for
 * sy_comparison_state_renew().
 */
typedef struct
{
  gatomicrefcount ref_count;
  GPtrArray      *others;
  char           *own_name;
  GArray         *settled; /* of SyImportance */
} SyComparisonState;

/**
 * SyComparisonStep:
 * @kind: what was done
 * @about: (nullable): to whom or to what, as it is called
 * @n: how many people were added
 * @before: the state before it
 * @after: and after
 *
 * One step that can be undone.
 */
typedef struct
{
  SyComparisonStepKind kind;
  char                *about;
  guint                n;
  SyComparisonState   *before;
  SyComparisonState   *after;
} SyComparisonStep;

SyComparisonState *sy_comparison_state_new      (guint                    n_needs);
SyComparisonState *sy_comparison_state_copy     (const SyComparisonState *self);
SyComparisonState *sy_comparison_state_ref      (SyComparisonState       *self);
void               sy_comparison_state_unref    (SyComparisonState       *self);
void               sy_comparison_state_renew    (SyComparisonState       *self,
                                                 SyCatalog               *before,
                                                 SyCatalog               *now);

void               sy_comparison_step_free      (SyComparisonStep        *self);
char              *sy_comparison_step_dup_label (const SyComparisonStep  *self,
                                                 gboolean                 forwards);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyComparisonState, sy_comparison_state_unref)

G_END_DECLS
