/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "popovers.h"

/**
 * sy_popovers_point_at:
 * @popover: a popover
 * @place: a widget within the one that @popover belongs to
 *
 * Lets @popover point at @place, where that is now.
 */
void
sy_popovers_point_at (GtkPopover *popover, GtkWidget *place)
{
  graphene_rect_t bounds;
  GdkRectangle area;

  if (!gtk_widget_compute_bounds (place, gtk_widget_get_parent (GTK_WIDGET (popover)), &bounds))
    return;

  area = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                          (int) bounds.size.width, (int) bounds.size.height };
  gtk_popover_set_pointing_to (popover, &area);
}

/**
 * sy_popovers_close_within:
 * @widget: whose parts are about to go
 *
 * Closes what is open within @widget and has the focus; that goes back to
 * where it was opened. A popover that is open holds all keys and clicks of its
 * window, and when it goes with what it belongs to, GTK keeps them from the
 * window forever.
 */
void
sy_popovers_close_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL && gtk_widget_is_ancestor (popover, widget))
    gtk_popover_popdown (GTK_POPOVER (popover));
}
