/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog-entry.h"

G_BEGIN_DECLS

/* What is in the folders of a library, without reading any file. */

char      *sy_catalog_folder_of_user (void);
GPtrArray *sy_catalog_folders_list   (void);
GPtrArray *sy_catalog_folders_scan   (GPtrArray       *known);
gboolean   sy_catalog_folders_equal  (GPtrArray       *a,
                                      GPtrArray       *b);

G_END_DECLS
