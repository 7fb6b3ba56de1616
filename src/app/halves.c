/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "halves.h"

/* From this width on there is room for both halves, at the usual size of type. */
#define WIDE_FROM 900
#define USUAL_DPI 96

/* The start half takes this share of a wide window, but no more than it can
 * use. */
#define START_SHARE 0.535
#define START_MOST 860

#define LEAST_HEIGHT 240

struct _SyHalves
{
  GtkWidget  parent_instance;

  GtkWidget *start;
  GtkWidget *separator;
  GtkWidget *end;
  GtkWidget *whole; /* shown in place of both, or NULL */
  gboolean   narrow;
  gboolean   shows_end;
  guint      idle;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SyHalves, sy_halves, GTK_TYPE_WIDGET)

/* Whoever listens changes widgets, which must not happen while sizes are
 * being allocated. */
static gboolean
notify_narrow_cb (gpointer data)
{
  SyHalves *self = SY_HALVES (data);

  self->idle = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
set_narrow (SyHalves *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_narrow_cb, self, NULL);
}

/* Larger type needs more room. */
static int
get_wide_from (SyHalves *self)
{
  int dpi; /* in 1024ths */

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (int) (WIDE_FROM * (double) dpi / (1024 * USUAL_DPI)) : WIDE_FROM;
}

static void
allocate (GtkWidget *child, int x, int width, int height)
{
  int minimum;
  GtkAllocation allocation = { .x = x, .height = height };

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocation.width = MAX (width, minimum);
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
allocate_wide (SyHalves *self, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int start = MIN ((int) (width * START_SHARE), START_MOST);
  int end = width - start - 1;

  allocate (self->start, mirrored ? end + 1 : 0, start, height);
  allocate (self->separator, mirrored ? end : start, 1, height);
  allocate (self->end, mirrored ? 0 : start + 1, end, height);
}

static void
sy_halves_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  SyHalves *self = SY_HALVES (widget);
  gboolean narrow = width < get_wide_from (self);

  set_narrow (self, narrow);
  if (self->whole != NULL)
    {
      allocate (self->whole, 0, width, height);
      return;
    }

  gtk_widget_set_child_visible (self->start, !narrow || !self->shows_end);
  gtk_widget_set_child_visible (self->end, !narrow || self->shows_end);
  gtk_widget_set_child_visible (self->separator, !narrow);

  if (narrow)
    allocate (self->shows_end ? self->end : self->start, 0, width, height);
  else
    allocate_wide (self, width, height);
}

static void
sy_halves_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size G_GNUC_UNUSED,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline G_GNUC_UNUSED,
                   int            *natural_baseline G_GNUC_UNUSED)
{
  SyHalves *self = SY_HALVES (widget);
  int start, end;

  /* Both halves scroll. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = LEAST_HEIGHT;
      *natural = 700;
      return;
    }

  gtk_widget_measure (self->whole != NULL ? self->whole : self->start, orientation, -1, &start, NULL, NULL, NULL);
  gtk_widget_measure (self->end, orientation, -1, &end, NULL, NULL, NULL);

  /* While wide, the rows of the form ask for more than they need when narrow:
   * a window must be able to shrink all the same. */
  *minimum = self->narrow ? MAX (start, end) : 0;
  *natural = MAX (*minimum, 1180);
}

static GtkSizeRequestMode
sy_halves_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
sy_halves_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, SY_HALVES (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_halves_dispose (GObject *object)
{
  SyHalves *self = SY_HALVES (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->separator, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  g_clear_pointer (&self->whole, gtk_widget_unparent);

  G_OBJECT_CLASS (sy_halves_parent_class)->dispose (object);
}

static void
sy_halves_class_init (SyHalvesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sy_halves_get_property;
  object_class->dispose = sy_halves_dispose;
  widget_class->measure = sy_halves_measure;
  widget_class->size_allocate = sy_halves_size_allocate;
  widget_class->get_request_mode = sy_halves_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * SyHalves:narrow:
   *
   * Whether only one half is shown at a time.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sy_halves_init (SyHalves *self G_GNUC_UNUSED)
{
}

/**
 * sy_halves_set_children:
 * @self: halves without children
 * @start: the half at the start
 * @end: the half at the end
 */
void
sy_halves_set_children (SyHalves *self, GtkWidget *start, GtkWidget *end)
{
  self->start = start;
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  self->end = end;
  gtk_widget_set_parent (start, GTK_WIDGET (self));
  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
  gtk_widget_set_parent (end, GTK_WIDGET (self));
}

/**
 * sy_halves_expect_width:
 * @self: halves that are not shown yet
 * @width: how wide they will be
 *
 * Lets them begin as they will be shown: what is wide at first asks for more
 * than a narrow window has.
 */
void
sy_halves_expect_width (SyHalves *self, int width)
{
  gboolean narrow = width < get_wide_from (self);

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * sy_halves_get_narrow:
 * @self: halves
 *
 * Returns: whether only one half is shown at a time
 */
gboolean
sy_halves_get_narrow (SyHalves *self)
{
  return self->narrow;
}

/**
 * sy_halves_set_shows_end:
 * @self: halves
 * @shows_end: whether the end half is the one that is shown when narrow
 */
void
sy_halves_set_shows_end (SyHalves *self, gboolean shows_end)
{
  if (self->shows_end == shows_end)
    return;

  self->shows_end = shows_end;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * sy_halves_set_whole:
 * @self: halves
 * @whole: (nullable): what to show in place of both; %NULL brings them back
 */
void
sy_halves_set_whole (SyHalves *self, GtkWidget *whole)
{
  if (self->whole == whole)
    return;

  g_clear_pointer (&self->whole, gtk_widget_unparent);
  self->whole = whole;
  if (whole != NULL)
    gtk_widget_set_parent (whole, GTK_WIDGET (self));
  gtk_widget_set_visible (self->start, whole == NULL);
  gtk_widget_set_visible (self->separator, whole == NULL);
  gtk_widget_set_visible (self->end, whole == NULL);
}
