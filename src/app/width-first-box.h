/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyWidthFirstBox:
 *
 * A box for texts that wrap: it asks its children how wide they are, then how
 * high they are at that width, and nothing else. Children beside each other
 * stand in the middle of its height, unless they are aligned otherwise; below
 * each other, each is as high as it wants.
 *
 * A #GtkBox, and every alignment, also asks a wrapping text how wide it is at
 * a given height, and a #GtkLabel finds that out by laying the text out about
 * ten times. That took a quarter of the time until the window was shown. So
 * its children with such texts should have no alignment, and the texts should
 * have a least number of characters: to learn how narrow
 * a text can be, GTK lays it out at its narrowest, else with every letter on a
 * line of its own.
 *
 * Asked for its height at no width in particular, as a scrolled window does
 * to throw the answer away, it answers with that at the width that it has. So
 * it is for what is told how wide it is before it is shown.
 *
 * Children come with gtk_widget_insert_after() or gtk_widget_set_parent(), and
 * go with gtk_widget_unparent().
 */
#define SY_TYPE_WIDTH_FIRST_BOX (sy_width_first_box_get_type ())
G_DECLARE_DERIVABLE_TYPE (SyWidthFirstBox, sy_width_first_box, SY, WIDTH_FIRST_BOX, GtkWidget)

struct _SyWidthFirstBoxClass
{
  GtkWidgetClass parent_class;
};

G_END_DECLS
