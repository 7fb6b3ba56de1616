/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "width-first-layout.h"

/* Between the parts of a row of libadwaita, as its style sheet has it. */
#define ROW_SPACING 6

/* No wrapping text is squeezed into fewer characters of the usual width. To
 * learn how narrow one can be, GTK lays it out at its narrowest; else that
 * would be with every letter on a line of its own. */
#define LEAST_CHARS 8

struct _SyWidthFirstLayout
{
  GtkLayoutManager parent_instance;

  GtkOrientation   orientation;
  int              spacing;
};

enum
{
  PROP_ORIENTATION = 1,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (SyWidthFirstLayout, sy_width_first_layout, GTK_TYPE_LAYOUT_MANAGER,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

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

/* One element for each child that has a place. */
static GArray *
measure_children (GtkWidget *widget)
{
  GArray *sizes = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      GtkRequestedSize size = { .data = child };

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size, &size.natural_size, NULL, NULL);
      g_array_append_val (sizes, size);
    }

  return sizes;
}

static int
sum_spacing (SyWidthFirstLayout *self, guint n_children)
{
  return n_children > 1 ? self->spacing * (int) (n_children - 1) : 0;
}

/* How many pixels of @width the children do not need. */
static int
get_extra (SyWidthFirstLayout *self, const GArray *sizes, int width)
{
  int extra = width - sum_spacing (self, sizes->len);

  for (guint i = 0; i < sizes->len; i++)
    extra -= g_array_index (sizes, GtkRequestedSize, i).minimum_size;

  return MAX (extra, 0);
}

static gboolean
expands (const GArray *sizes, guint index)
{
  return gtk_widget_compute_expand (g_array_index (sizes, GtkRequestedSize, index).data, GTK_ORIENTATION_HORIZONTAL);
}

/* Children beside each other: the minimum of each becomes its share of
 * @width. What nobody asks for goes in equal parts to those that expand. */
static GArray *
share_width (SyWidthFirstLayout *self, GtkWidget *widget, int width)
{
  GArray *sizes = measure_children (widget);
  int extra = gtk_distribute_natural_allocation (get_extra (self, sizes, width), sizes->len,
                                                 (GtkRequestedSize *) (gpointer) sizes->data);
  guint n_expanding = 0;

  for (guint i = 0; i < sizes->len; i++)
    n_expanding += expands (sizes, i);
  for (guint i = 0; i < sizes->len && n_expanding > 0; i++)
    if (expands (sizes, i))
      {
        int part = extra / (int) n_expanding;

        g_array_index (sizes, GtkRequestedSize, i).minimum_size += part;
        extra -= part;
        n_expanding--;
      }

  return sizes;
}

static void
measure_widths (SyWidthFirstLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  g_autoptr (GArray) sizes = measure_children (widget);
  gboolean beside = self->orientation == GTK_ORIENTATION_HORIZONTAL;

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      *minimum = beside ? *minimum + size->minimum_size : MAX (*minimum, size->minimum_size);
      *natural = beside ? *natural + size->natural_size : MAX (*natural, size->natural_size);
    }
  if (beside)
    {
      *minimum += sum_spacing (self, sizes->len);
      *natural += sum_spacing (self, sizes->len);
    }
}

static int
measure_beside (SyWidthFirstLayout *self, GtkWidget *widget, int width)
{
  g_autoptr (GArray) sizes = share_width (self, widget, width);
  int height = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      height = MAX (height, measure_height (size->data, size->minimum_size));
    }

  return height;
}

static int
measure_below (SyWidthFirstLayout *self, GtkWidget *widget, int width)
{
  int height = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    height += measure_height (child, width) + (get_next (child) != NULL ? self->spacing : 0);

  return height;
}

static void
sy_width_first_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline G_GNUC_UNUSED,
                               int              *natural_baseline G_GNUC_UNUSED)
{
  SyWidthFirstLayout *self = SY_WIDTH_FIRST_LAYOUT (manager);
  int width = for_size >= 0 ? for_size : gtk_widget_get_width (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_widths (self, widget, minimum, natural);
  else if (width > 0 && self->orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = measure_beside (self, widget, width);
  else if (width > 0)
    *minimum = *natural = measure_below (self, widget, width);
}

/* Each in the middle of the height. A child that asked for that itself, by
 * its alignment, would be asked how wide it is at the height. */
static void
allocate_beside (SyWidthFirstLayout *self, GtkWidget *widget, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) sizes = share_width (self, widget, width);
  int start = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      GtkAllocation place = { .x = start, .width = size->minimum_size };

      if (mirrored)
        place.x = width - start - place.width;
      place.height = MIN (height, measure_height (size->data, place.width));
      place.y = (height - place.height) / 2;
      gtk_widget_size_allocate (size->data, &place, -1);
      start += place.width + self->spacing;
    }
}

static void
allocate_below (SyWidthFirstLayout *self, GtkWidget *widget, int width)
{
  GtkAllocation place = { .width = width };

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      place.height = measure_height (child, width);
      gtk_widget_size_allocate (child, &place, -1);
      place.y += place.height + self->spacing;
    }
}

static void
sy_width_first_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline G_GNUC_UNUSED)
{
  SyWidthFirstLayout *self = SY_WIDTH_FIRST_LAYOUT (manager);

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    allocate_beside (self, widget, width, height);
  else
    allocate_below (self, widget, width);
}

static GtkSizeRequestMode
sy_width_first_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_width_first_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ORIENTATION)
    g_value_set_enum (value, SY_WIDTH_FIRST_LAYOUT (object)->orientation);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_width_first_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ORIENTATION)
    SY_WIDTH_FIRST_LAYOUT (object)->orientation = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
sy_width_first_layout_class_init (SyWidthFirstLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = sy_width_first_layout_get_property;
  object_class->set_property = sy_width_first_layout_set_property;
  layout_class->measure = sy_width_first_layout_measure;
  layout_class->allocate = sy_width_first_layout_allocate;
  layout_class->get_request_mode = sy_width_first_layout_get_request_mode;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");
}

static void
sy_width_first_layout_init (SyWidthFirstLayout *self)
{
  self->orientation = GTK_ORIENTATION_VERTICAL;
}

static void
limit_narrowness (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)) &&
      gtk_label_get_width_chars (GTK_LABEL (widget)) < 0)
    gtk_label_set_width_chars (GTK_LABEL (widget), LEAST_CHARS);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    limit_narrowness (child);
}

static void
use (GtkBox *box, int spacing)
{
  SyWidthFirstLayout *self = g_object_new (SY_TYPE_WIDTH_FIRST_LAYOUT, NULL);

  self->orientation = gtk_orientable_get_orientation (GTK_ORIENTABLE (box));
  self->spacing = spacing;
  gtk_widget_set_layout_manager (GTK_WIDGET (box), GTK_LAYOUT_MANAGER (self));
  limit_narrowness (GTK_WIDGET (box));
}

/**
 * sy_width_first_layout_use:
 * @box: a box
 *
 * Lays @box out in this way from now on, with the spacing that it has. Its
 * orientation may still change, its other properties may not. Neither it nor
 * its children with texts that wrap should have an alignment: beside each
 * other they stand in the middle of the height anyway.
 */
void
sy_width_first_layout_use (GtkBox *box)
{
  use (box, gtk_box_get_spacing (box));
}

/**
 * sy_width_first_layout_use_in_row:
 * @row: a row of libadwaita with a title, a subtitle, and things before and
 *   after them
 *
 * Lays the parts of @row out in this way from now on.
 */
void
sy_width_first_layout_use_in_row (GtkListBoxRow *row)
{
  GtkWidget *header = gtk_list_box_row_get_child (row);

  g_return_if_fail (GTK_IS_BOX (header));

  use (GTK_BOX (header), ROW_SPACING);
  gtk_widget_set_valign (header, GTK_ALIGN_FILL);
  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_valign (child, GTK_ALIGN_FILL);
}
