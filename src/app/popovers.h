/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SySeen:
 * @widget: a widget
 *
 * What happens once @widget is seen.
 */
typedef void (*SySeen) (GtkWidget *widget);

void     sy_popovers_point_at     (GtkPopover *popover,
                                   GtkWidget  *place);
void     sy_popovers_close_within (GtkWidget  *widget);
gboolean sy_popovers_must_wait    (GtkWidget  *widget,
                                   SySeen      seen);

G_END_DECLS
