/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "outcome.h"

G_BEGIN_DECLS

/**
 * SyWhatIf:
 * @catalog: (unowned): the catalog
 * @own: (array): what answers and choices say of each need, without the
 *   catalog's defaults; to be changed at will
 * @outcome: what followed from @own when it was last computed
 *
 * Tries out other answers by the complete rule: overlaps, must-haves, and
 * defaults that count only while something else is wished for.
 */
typedef struct
{
  SyCatalog    *catalog;
  SyImportance *own;
  SyOutcome    *outcome;

  SyImportance *effective;
} SyWhatIf;

SyWhatIf    *sy_what_if_new            (SyCatalog          *catalog,
                                        const SyImportance *importances,
                                        const gboolean     *defaulted);
void         sy_what_if_free           (SyWhatIf           *self);
SyImportance sy_what_if_get_importance (const SyWhatIf     *self,
                                        guint               need);
int          sy_what_if_compute        (SyWhatIf           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyWhatIf, sy_what_if_free)

G_END_DECLS
