/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog-entry.h"
#include "requirements.h"

G_BEGIN_DECLS

#define SY_CATALOG_ERROR (sy_catalog_error_quark ())

/**
 * SyCatalogError:
 * @SY_CATALOG_ERROR_MISSING: the catalog of some answers is not at hand
 * @SY_CATALOG_ERROR_BROKEN: what seems to be its file cannot be read
 * @SY_CATALOG_ERROR_EXISTS: another catalog of that id and version is
 *   installed; it can be replaced
 * @SY_CATALOG_ERROR_RESERVED: another catalog of that id and version comes
 *   with the program
 * @SY_CATALOG_ERROR_FIXED: it is not the user's, and cannot be removed
 *
 * What can go wrong with a library, besides what can go wrong with a file.
 */
typedef enum
{
  SY_CATALOG_ERROR_MISSING,
  SY_CATALOG_ERROR_BROKEN,
  SY_CATALOG_ERROR_EXISTS,
  SY_CATALOG_ERROR_RESERVED,
  SY_CATALOG_ERROR_FIXED,
} SyCatalogError;

/**
 * SyCatalogLibrary:
 *
 * The catalogs at hand: the bundled one, those opened from files since the
 * program started, those installed in `steelyard/catalogs` of the user's data
 * directory, and those for everybody in the same folder of the system's data
 * directories. Folders are looked at, and files read, when somebody first asks
 * for what may be in them, and again once they change if
 * sy_catalog_library_watch() was called; a file that cannot be read is listed with what is wrong
 * and harms nothing else. What files say of themselves decides, not what they
 * are called.
 *
 * Of several catalogs with the same id and version the first of these is used:
 * opened (the last one first), bundled, installed, for everybody.
 */
#define SY_TYPE_CATALOG_LIBRARY (sy_catalog_library_get_type ())
G_DECLARE_FINAL_TYPE (SyCatalogLibrary, sy_catalog_library, SY, CATALOG_LIBRARY, GObject)

GQuark            sy_catalog_error_quark          (void);

SyCatalogLibrary *sy_catalog_library_new          (void);
char             *sy_catalog_library_dup_folder   (void);

GPtrArray        *sy_catalog_library_list         (SyCatalogLibrary *self);
SyCatalogEntry   *sy_catalog_library_get_default  (SyCatalogLibrary *self);
SyCatalogEntry   *sy_catalog_library_find         (SyCatalogLibrary *self,
                                                   const char       *id,
                                                   const char       *version);
SyCatalogEntry   *sy_catalog_library_find_instead (SyCatalogLibrary *self,
                                                   SyCatalogEntry   *entry);
SyCatalogEntry   *sy_catalog_library_pick         (SyCatalogLibrary *self,
                                                   SyRequirements   *requirements,
                                                   const char       *name,
                                                   GError          **error);

void              sy_catalog_library_read_ahead   (SyCatalogLibrary *self,
                                                   GFile            *file);

SyCatalogEntry   *sy_catalog_library_open         (SyCatalogLibrary *self,
                                                   GFile            *file,
                                                   GError          **error);
SyCatalogEntry   *sy_catalog_library_install      (SyCatalogLibrary *self,
                                                   GFile            *file,
                                                   gboolean          replace,
                                                   GError          **error);
gboolean          sy_catalog_library_remove       (SyCatalogLibrary *self,
                                                   SyCatalogEntry   *entry,
                                                   GError          **error);

void              sy_catalog_library_watch        (SyCatalogLibrary *self);

G_END_DECLS
