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

/* What waits until its widget is seen. */
typedef struct
{
  SySeen   seen;
  double   value; /* of what scrolls, a frame ago */
  gboolean is_central;
} Waiting;

/* Whether its middle is, as it is laid out now. */
static gboolean
is_seen (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;
  float middle;

  if (viewport == NULL || !gtk_widget_compute_bounds (widget, viewport, &bounds))
    return TRUE;

  middle = bounds.origin.y + bounds.size.height / 2;
  return middle >= 0 && middle <= (float) gtk_widget_get_height (viewport);
}

static GtkAdjustment *
get_adjustment (GtkWidget *widget)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT)));
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* To the middle, where there is room for a popover. */
static void
scroll_to (GtkWidget *widget)
{
  GtkAdjustment *adjustment = get_adjustment (widget);
  GtkViewport *viewport = GTK_VIEWPORT (gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (widget, gtk_viewport_get_child (viewport), &bounds))
    gtk_adjustment_set_value (adjustment, bounds.origin.y + bounds.size.height / 2 -
                                            gtk_adjustment_get_page_size (adjustment) / 2);
}

/* GTK 4.8 takes what has the focus in the popover for a part of the form, and
 * scrolls to where that would be. */
static void
open_here (GtkWidget *widget, SySeen seen)
{
  double value = gtk_adjustment_get_value (get_adjustment (widget));

  seen (widget);
  gtk_adjustment_set_value (get_adjustment (widget), value);
}

/* GTK takes its time to scroll, and rows that are filled on the way may move
 * the widget on. Whoever goes elsewhere meanwhile does not wait any more. */
static gboolean
look_again_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  Waiting *waiting = data;
  double value;
  gboolean moves;

  if (!has_focus_within (widget) || !gtk_widget_get_mapped (widget))
    return G_SOURCE_REMOVE;

  value = gtk_adjustment_get_value (get_adjustment (widget));
  moves = value != waiting->value;
  waiting->value = value;
  if (moves)
    return G_SOURCE_CONTINUE;
  if (!waiting->is_central || !is_seen (widget))
    {
      scroll_to (widget);
      waiting->is_central = TRUE;
      return G_SOURCE_CONTINUE;
    }

  open_here (widget, waiting->seen);
  return G_SOURCE_REMOVE;
}

/**
 * sy_popovers_must_wait:
 * @widget: a widget that opens a popover
 * @seen: opens it
 *
 * What has the focus may be scrolled out of sight, and assistive technology
 * presses buttons anywhere; GDK 4.8 has no place for a popover there. This moves
 * the focus to @widget, scrolls there, and calls @seen as soon as it is seen.
 *
 * Returns: whether @widget is out of sight
 */
gboolean
sy_popovers_must_wait (GtkWidget *widget, SySeen seen)
{
  Waiting *waiting;

  if (is_seen (widget))
    return FALSE;

  /* What has the focus already is not scrolled to once more by GTK. */
  if (has_focus_within (widget))
    scroll_to (widget);
  else
    gtk_widget_grab_focus (widget);
  waiting = g_new (Waiting, 1);
  *waiting = (Waiting) { seen, -1, FALSE };
  gtk_widget_add_tick_callback (widget, look_again_cb, waiting, g_free);
  return TRUE;
}
