/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

GtkWidget *sy_catalog_changes_window_new (GtkWindow              *parent,
                                          const SyCatalogChanges *changes);

G_END_DECLS
