/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "difference-bar.h"

#include <math.h>

#include "explanation.h"
#include "option-colours.h"

/* Of the height of the points, so that the bar grows with the type: that of
 * the bar, and the room for the points at the tip of the longest bar of a
 * side. */
#define BAR_SHARE .7
#define ROOM_SHARE 1.75

struct _SyDifferenceBar
{
  GtkWidget  parent_instance;

  GtkWidget *points;
  double     value;
  double     most;
  double     least;
  char      *css_class;
};

G_DEFINE_FINAL_TYPE (SyDifferenceBar, sy_difference_bar, GTK_TYPE_WIDGET)

static double
get_type_height (SyDifferenceBar *self)
{
  int height;

  gtk_widget_measure (self->points, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}

/* Where the axis is and how many pixels a point has, so that the axis stands
 * at the same place in all bars of a chart. */
static void
get_scale (SyDifferenceBar *self, int width, double *axis, double *unit)
{
  double range = MAX (self->most - self->least, 1e-6);
  double room = ROOM_SHARE * get_type_height (self);
  double start = self->least < 0 ? room : 1;
  double end = self->most > 0 ? room : 1;

  *unit = MAX (width - start - end, 1) / range;
  *axis = start - self->least * *unit;
}

static double
mirror (SyDifferenceBar *self, double x, double extent)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return x;

  return gtk_widget_get_width (GTK_WIDGET (self)) - x - extent;
}

static void
append_bar (SyDifferenceBar *self, GtkSnapshot *snapshot, double x, double length)
{
  double thickness = round (BAR_SHARE * get_type_height (self));
  double y = (gtk_widget_get_height (GTK_WIDGET (self)) - thickness) / 2;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) mirror (self, x, length), (float) y, (float) length,
                                               (float) thickness);
  GskRoundedRect clip;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  gsk_rounded_rect_init_from_rect (&clip, &bounds, 2);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_axis (SyDifferenceBar *self, GtkSnapshot *snapshot, double axis)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) floor (mirror (self, axis, 1)), -3, 1, (float) height + 6);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (self->points), &colour);
  colour.alpha *= .4f;
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
}

static void
sy_difference_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SyDifferenceBar *self = SY_DIFFERENCE_BAR (widget);
  double axis, unit;

  get_scale (self, gtk_widget_get_width (widget), &axis, &unit);
  append_bar (self, snapshot, axis + MIN (self->value, 0) * unit, MAX (fabs (self->value) * unit, 1));
  append_axis (self, snapshot, axis);
  gtk_widget_snapshot_child (widget, self->points, snapshot);
}

static void
sy_difference_bar_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size G_GNUC_UNUSED,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  SyDifferenceBar *self = SY_DIFFERENCE_BAR (widget);

  gtk_widget_measure (self->points, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (2 * ROOM_SHARE * get_type_height (self)) + 30;
      *natural = MAX (*minimum, 200);
    }
}

static void
sy_difference_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  SyDifferenceBar *self = SY_DIFFERENCE_BAR (widget);
  GtkAllocation allocation = { .height = height };
  double axis, unit, x;

  get_scale (self, width, &axis, &unit);
  gtk_widget_measure (self->points, GTK_ORIENTATION_HORIZONTAL, -1, &allocation.width, NULL, NULL, NULL);
  x = self->value < 0 ? axis + self->value * unit - allocation.width - 4 : axis + self->value * unit + 5;
  x = CLAMP (x, 0, MAX (width - allocation.width, 0));
  allocation.x = (int) mirror (self, x, allocation.width);
  gtk_widget_size_allocate (self->points, &allocation, -1);
}

static void
sy_difference_bar_dispose (GObject *object)
{
  SyDifferenceBar *self = SY_DIFFERENCE_BAR (object);

  g_clear_pointer (&self->points, gtk_widget_unparent);
  g_clear_pointer (&self->css_class, g_free);

  G_OBJECT_CLASS (sy_difference_bar_parent_class)->dispose (object);
}

static void
sy_difference_bar_class_init (SyDifferenceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_difference_bar_dispose;
  widget_class->snapshot = sy_difference_bar_snapshot;
  widget_class->measure = sy_difference_bar_measure;
  widget_class->size_allocate = sy_difference_bar_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "differencebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_difference_bar_init (SyDifferenceBar *self)
{
  self->points = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->points, "points");
  gtk_widget_add_css_class (self->points, "numeric");
  /* A sign stands before its number in every language. */
  gtk_widget_set_direction (self->points, GTK_TEXT_DIR_LTR);
  gtk_widget_set_parent (self->points, GTK_WIDGET (self));
}

/**
 * sy_difference_bar_show:
 * @self: a bar
 * @reasons: the chart it belongs to
 * @reason: what it shows
 */
void
sy_difference_bar_show (SyDifferenceBar *self, const SyReasons *reasons, const SyReason *reason)
{
  g_autofree char *points = sy_explain_reason_points (reason);

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  g_free (self->css_class);
  self->css_class = sy_option_colours_dup_class (reason->points < 0 ? reasons->rival : reasons->option);
  gtk_widget_add_css_class (GTK_WIDGET (self), self->css_class);

  self->value = reason->points;
  self->most = reasons->most;
  self->least = reasons->least;
  gtk_label_set_text (GTK_LABEL (self->points), points);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
