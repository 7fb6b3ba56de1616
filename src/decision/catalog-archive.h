/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"

G_BEGIN_DECLS

/*
 * Copies of the catalog versions that documents belong to, so that it can be
 * said what another version changes even when the old one is gone, as after an
 * update of the program. They are in the folder `steelyard/catalog-versions`
 * of the user's state directory, for the user alone, each content once, and
 * only the %SY_LIMIT_ARCHIVE ones used last. Nothing depends on them: whatever
 * cannot be kept or read is as if it had never been there.
 */

void       sy_catalog_archive_keep (SyCatalog  *catalog);
SyCatalog *sy_catalog_archive_find (SyCatalog  *now,
                                    const char *version);

G_END_DECLS
