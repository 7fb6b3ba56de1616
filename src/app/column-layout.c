/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "column-layout.h"

struct _SyColumnLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (SyColumnLayout, sy_column_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The first child from @child on that has a place. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
measure_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
measure_widths (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static int
measure_heights (SyColumnLayout *self, GtkWidget *widget, int width)
{
  int height = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    height += measure_height (child, width) + (get_next (child) != NULL ? self->spacing : 0);

  return height;
}

static void
sy_column_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline G_GNUC_UNUSED,
                          int              *natural_baseline G_GNUC_UNUSED)
{
  int width = for_size >= 0 ? for_size : gtk_widget_get_width (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_widths (widget, minimum, natural);
  else if (width > 0)
    *minimum = *natural = measure_heights (SY_COLUMN_LAYOUT (manager), widget, width);
}

static void
sy_column_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height G_GNUC_UNUSED,
                           int               baseline G_GNUC_UNUSED)
{
  GtkAllocation place = { .width = width };

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      place.height = measure_height (child, width);
      gtk_widget_size_allocate (child, &place, -1);
      place.y += place.height + SY_COLUMN_LAYOUT (manager)->spacing;
    }
}

static GtkSizeRequestMode
sy_column_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_column_layout_class_init (SyColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = sy_column_layout_measure;
  layout_class->allocate = sy_column_layout_allocate;
  layout_class->get_request_mode = sy_column_layout_get_request_mode;
}

static void
sy_column_layout_init (SyColumnLayout *self G_GNUC_UNUSED)
{
}

/**
 * sy_column_layout_use:
 * @box: a vertical box that scrolls
 *
 * Lays @box out in this way from now on, with the spacing that it has. It has
 * no properties of a box any longer.
 */
void
sy_column_layout_use (GtkBox *box)
{
  SyColumnLayout *self = g_object_new (SY_TYPE_COLUMN_LAYOUT, NULL);

  self->spacing = gtk_box_get_spacing (box);
  gtk_widget_set_layout_manager (GTK_WIDGET (box), GTK_LAYOUT_MANAGER (self));
}
