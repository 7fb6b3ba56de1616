/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyColumnLayout:
 *
 * Lays out a column that scrolls: its children below each other, each as wide
 * as the column and as high as it wants.
 *
 * A scrolled window asks its child also for the height that it has at no width
 * in particular, and throws the answer away. A #GtkBoxLayout has every text in
 * it laid out about ten times to find that out, which took most of the time
 * until the window was shown. This one answers with the height at the width
 * that it has.
 */
#define SY_TYPE_COLUMN_LAYOUT (sy_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (SyColumnLayout, sy_column_layout, SY, COLUMN_LAYOUT, GtkLayoutManager)

void sy_column_layout_use (GtkBox *box);

G_END_DECLS
