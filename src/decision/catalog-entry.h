/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"

G_BEGIN_DECLS

/**
 * SyCatalogOrigin:
 * @SY_CATALOG_BUNDLED: part of the program
 * @SY_CATALOG_OPENED: opened from a file, until the program ends
 * @SY_CATALOG_INSTALLED: in the user's library
 * @SY_CATALOG_SHARED: in a library for everybody on this computer
 *
 * Where a catalog comes from.
 */
typedef enum
{
  SY_CATALOG_BUNDLED,
  SY_CATALOG_OPENED,
  SY_CATALOG_INSTALLED,
  SY_CATALOG_SHARED,
} SyCatalogOrigin;

/**
 * SyCatalogEntry:
 *
 * A catalog and where it comes from. Its file is read when it is asked for
 * something first. Once followed, it is read again whenever it changes; while
 * it cannot be read, as in the middle of somebody's typing, the catalog stays
 * as it was read last and sy_catalog_entry_get_problem() says what is wrong.
 */
#define SY_TYPE_CATALOG_ENTRY (sy_catalog_entry_get_type ())
G_DECLARE_FINAL_TYPE (SyCatalogEntry, sy_catalog_entry, SY, CATALOG_ENTRY, GObject)

SyCatalogEntry *sy_catalog_entry_new         (SyCatalogOrigin origin,
                                              GFile          *file);

SyCatalogOrigin sy_catalog_entry_get_origin  (SyCatalogEntry *self);
GFile          *sy_catalog_entry_get_file    (SyCatalogEntry *self);
SyCatalog      *sy_catalog_entry_get_catalog (SyCatalogEntry *self);
const char     *sy_catalog_entry_get_problem (SyCatalogEntry *self);
const GError   *sy_catalog_entry_get_error   (SyCatalogEntry *self);
char           *sy_catalog_entry_dup_title   (SyCatalogEntry *self);
gboolean        sy_catalog_entry_is          (SyCatalogEntry *self,
                                              const char     *id,
                                              const char     *version);
void            sy_catalog_entry_follow      (SyCatalogEntry *self);
gboolean        sy_catalog_entry_is_followed (SyCatalogEntry *self);
gboolean        sy_catalog_entry_lost_file   (SyCatalogEntry *self);
void            sy_catalog_entry_check       (SyCatalogEntry *self);

G_END_DECLS
