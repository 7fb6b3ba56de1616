/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyWidthFirstLayout:
 *
 * Lays out the children of a box below each other, or beside each other, as
 * #GtkBoxLayout does, for texts that wrap: it asks how wide they are, then how
 * high they are at that width, and nothing else.
 *
 * A #GtkBoxLayout also asks a wrapping text how wide it is at a given height,
 * and a #GtkLabel finds that out by laying the text out about ten times. That
 * took a quarter of the time until the window was shown.
 *
 * Asked for its height at no width in particular, as a scrolled window does
 * to throw the answer away, it answers with that at the width that it has. So
 * it is for boxes that are told how wide they are before they are shown.
 */
#define SY_TYPE_WIDTH_FIRST_LAYOUT (sy_width_first_layout_get_type ())
G_DECLARE_FINAL_TYPE (SyWidthFirstLayout, sy_width_first_layout, SY, WIDTH_FIRST_LAYOUT, GtkLayoutManager)

void sy_width_first_layout_use (GtkBox *box);
void sy_width_first_layout_use_in_row (GtkListBoxRow *row);

G_END_DECLS
