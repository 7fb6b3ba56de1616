/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog-changes.h"

G_BEGIN_DECLS

struct _SyCatalogChanges
{
  GArray         *changes; /* of SyCatalogChange */
  char           *version; /* that the answers name */
  SyRequirements *requirements;
  SyEvaluation   *before; /* NULL if the version before is not at hand */
  SyEvaluation   *now;

  SyCatalog      *old; /* (unowned) of @before; NULL likewise */
  SyCatalog      *new; /* (unowned) of @now */

  /* Index of each need of the one catalog in the other, or -1. */
  int            *to_new;
  int            *to_old;
  /* Whether each need of @new that is in @old as well counts in either. */
  gboolean       *counts;
};

void     sy_catalog_changes_add    (SyCatalogChanges       *self,
                                    SyCatalogChange         change);
gboolean sy_catalog_changes_weighs (const SyEvaluation     *evaluation,
                                    guint                   need);

void     sy_catalog_changes_find_overlaps (SyCatalogChanges *self);
void     sy_catalog_changes_find_scales   (SyCatalogChanges *self);

G_END_DECLS
