/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog-changes.h"
#include "catalog-library.h"

G_BEGIN_DECLS

/*
 * What is said of catalogs: where they come from, what is wrong with them, and
 * what another version changes. Plain text, never markup, newly allocated.
 */

char  *sy_explain_catalog_version (SyCatalog              *catalog);
char  *sy_explain_catalog_origin  (SyCatalogEntry         *entry);
char  *sy_explain_catalog_trouble (SyCatalogLibrary       *library,
                                   SyCatalogEntry         *entry);

char  *sy_explain_catalog_update  (const SyCatalogChanges *changes);
char  *sy_explain_catalog_effect  (const SyCatalogChanges *changes);
char **sy_explain_catalog_scores  (const SyCatalogChanges *changes);
char  *sy_explain_catalog_change  (const SyCatalogChanges *changes,
                                   const SyCatalogChange  *change);

G_END_DECLS
