/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel *sy_recent_menu_get (void);
void        sy_recent_menu_add (GFile *file);

G_END_DECLS
