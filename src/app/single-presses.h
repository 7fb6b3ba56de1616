/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sy_single_presses_use (GtkWidget *widget,
                            GtkWidget *area);

G_END_DECLS
