/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "catalog.h"

G_BEGIN_DECLS

void  sy_option_colours_use       (GtkWidget *window,
                                   SyCatalog *catalog);
char *sy_option_colours_dup_class (guint      option);

G_END_DECLS
