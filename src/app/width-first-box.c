/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "width-first-box.h"

typedef struct
{
  GtkOrientation orientation; /* horizontal, if nothing is said */
  int            spacing;
} SyWidthFirstBoxPrivate;

enum
{
  PROP_SPACING = 1,
  PROP_ORIENTATION,
};

G_DEFINE_TYPE_WITH_CODE (SyWidthFirstBox, sy_width_first_box, GTK_TYPE_WIDGET,
                         G_ADD_PRIVATE (SyWidthFirstBox)
                           G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

static SyWidthFirstBoxPrivate *
get_private (SyWidthFirstBox *self)
{
  return sy_width_first_box_get_instance_private (self);
}

/* The first child from @child on that has a place. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (SyWidthFirstBox *self)
{
  return skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
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
measure_children (SyWidthFirstBox *self)
{
  GArray *sizes = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      GtkRequestedSize size = { .data = child };

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size, &size.natural_size, NULL, NULL);
      g_array_append_val (sizes, size);
    }

  return sizes;
}

static int
sum_spacing (SyWidthFirstBox *self, guint n_children)
{
  return n_children > 1 ? get_private (self)->spacing * (int) (n_children - 1) : 0;
}

/* How many pixels of @width the children do not need. */
static int
get_extra (SyWidthFirstBox *self, const GArray *sizes, int width)
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
share_width (SyWidthFirstBox *self, int width)
{
  GArray *sizes = measure_children (self);
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
measure_widths (SyWidthFirstBox *self, int *minimum, int *natural)
{
  g_autoptr (GArray) sizes = measure_children (self);
  gboolean beside = get_private (self)->orientation == GTK_ORIENTATION_HORIZONTAL;

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
measure_beside (SyWidthFirstBox *self, int width)
{
  g_autoptr (GArray) sizes = share_width (self, width);
  int height = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      height = MAX (height, measure_height (size->data, size->minimum_size));
    }

  return height;
}

static int
measure_below (SyWidthFirstBox *self, int width)
{
  int height = 0;

  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    height += measure_height (child, width) + (get_next (child) != NULL ? get_private (self)->spacing : 0);

  return height;
}

static void
sy_width_first_box_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline G_GNUC_UNUSED,
                            int            *natural_baseline G_GNUC_UNUSED)
{
  SyWidthFirstBox *self = SY_WIDTH_FIRST_BOX (widget);
  int width = for_size >= 0 ? for_size : gtk_widget_get_width (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_widths (self, minimum, natural);
  else if (width > 0 && get_private (self)->orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = measure_beside (self, width);
  else if (width > 0)
    *minimum = *natural = measure_below (self, width);
}

static void
allocate_beside (SyWidthFirstBox *self, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) sizes = share_width (self, width);
  int start = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      GtkAllocation place = { .x = start, .width = size->minimum_size };

      if (mirrored)
        place.x = width - start - place.width;
      /* What has no alignment stands in the middle; GTK sees to the others. */
      place.height = gtk_widget_get_valign (size->data) == GTK_ALIGN_FILL
                       ? MIN (height, measure_height (size->data, place.width))
                       : height;
      place.y = (height - place.height) / 2;
      gtk_widget_size_allocate (size->data, &place, -1);
      start += place.width + get_private (self)->spacing;
    }
}

static void
allocate_below (SyWidthFirstBox *self, int width)
{
  GtkAllocation place = { .width = width };

  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      place.height = measure_height (child, width);
      gtk_widget_size_allocate (child, &place, -1);
      place.y += place.height + get_private (self)->spacing;
    }
}

static void
sy_width_first_box_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  SyWidthFirstBox *self = SY_WIDTH_FIRST_BOX (widget);

  if (get_private (self)->orientation == GTK_ORIENTATION_HORIZONTAL)
    allocate_beside (self, width, height);
  else
    allocate_below (self, width);
}

static GtkSizeRequestMode
sy_width_first_box_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_width_first_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyWidthFirstBoxPrivate *priv = get_private (SY_WIDTH_FIRST_BOX (object));

  if (id == PROP_SPACING)
    g_value_set_int (value, priv->spacing);
  else if (id == PROP_ORIENTATION)
    g_value_set_enum (value, priv->orientation);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_width_first_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyWidthFirstBoxPrivate *priv = get_private (SY_WIDTH_FIRST_BOX (object));

  if (id == PROP_SPACING)
    priv->spacing = g_value_get_int (value);
  else if (id == PROP_ORIENTATION)
    priv->orientation = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
sy_width_first_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sy_width_first_box_parent_class)->dispose (object);
}

static void
sy_width_first_box_class_init (SyWidthFirstBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sy_width_first_box_get_property;
  object_class->set_property = sy_width_first_box_set_property;
  object_class->dispose = sy_width_first_box_dispose;
  widget_class->measure = sy_width_first_box_measure;
  widget_class->size_allocate = sy_width_first_box_size_allocate;
  widget_class->get_request_mode = sy_width_first_box_get_request_mode;

  /**
   * SyWidthFirstBox:spacing:
   *
   * Pixels between two children.
   */
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");
  gtk_widget_class_set_css_name (widget_class, "box");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_width_first_box_init (SyWidthFirstBox *self G_GNUC_UNUSED)
{
}
