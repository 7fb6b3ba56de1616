/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sy_label_new   (const char *text,
                           const char *css_class);
void       sy_tooltip_set (GtkWidget  *widget,
                           const char *text);

G_END_DECLS
