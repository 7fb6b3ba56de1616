/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sy_popovers_point_at     (GtkPopover *popover,
                               GtkWidget  *place);
void sy_popovers_close_within (GtkWidget  *widget);

G_END_DECLS
