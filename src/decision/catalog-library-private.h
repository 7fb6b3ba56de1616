/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog-library.h"

G_BEGIN_DECLS

struct _SyCatalogLibrary
{
  GObject         parent_instance;

  SyCatalogEntry *bundled;
  GPtrArray      *opened;   /* of SyCatalogEntry, the last one first */
  GPtrArray      *found;    /* of SyCatalogEntry; NULL until it is asked for */
  GPtrArray      *monitors; /* of GFileMonitor; NULL until they are watched */
  guint           timer;
};

GPtrArray *sy_catalog_library_get_found (SyCatalogLibrary *self);
void       sy_catalog_library_look      (SyCatalogLibrary *self);
void       sy_catalog_library_tell      (SyCatalogLibrary *self);

G_END_DECLS
