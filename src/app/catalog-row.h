/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "catalog-library.h"

G_BEGIN_DECLS

/**
 * SyCatalogRow:
 *
 * A catalog at hand.
 *
 * Emits `chosen`, `install` and `remove` when the person asks for that.
 */
#define SY_TYPE_CATALOG_ROW (sy_catalog_row_get_type ())
G_DECLARE_FINAL_TYPE (SyCatalogRow, sy_catalog_row, SY, CATALOG_ROW, GtkListBoxRow)

GtkWidget      *sy_catalog_row_new       (SyCatalogLibrary *library,
                                          SyCatalogEntry   *entry);
SyCatalogEntry *sy_catalog_row_get_entry (SyCatalogRow     *self);

G_END_DECLS
