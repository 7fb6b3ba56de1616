/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fit.h"

#include <math.h>

/* Steps by which a child shrinks that does not fit, so that its size does not
 * change with every word. */
#define STEP .95

struct _SyFit
{
  GtkWidget  parent_instance;

  GtkWidget *child;
  guint      design_width;
  guint      design_margin;
  double     least;
  double     scale;
};

enum
{
  PROP_CHILD = 1,
  PROP_DESIGN_WIDTH,
  PROP_DESIGN_MARGIN,
  PROP_LEAST,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SyFit, sy_fit, GTK_TYPE_WIDGET)

static int
get_least_width (SyFit *self)
{
  int least_width;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  return MAX (least_width, 1);
}

/* Lengths of the child in its own pixels. */
static int
get_child_length (int length, double scale)
{
  return (int) floor (length / scale + 1e-6);
}

static int
get_margin (SyFit *self, int width)
{
  return (int) (self->design_margin * width / self->design_width);
}

/* The width of the child at that scale, in its own pixels. */
static int
get_child_width (SyFit *self, int width, double scale)
{
  return get_child_length (width - 2 * get_margin (self, width), scale);
}

/* The height of the child at that scale, in pixels of the window. */
static int
measure_at (SyFit *self, int width, double scale)
{
  int child_width = get_child_width (self, width, scale);
  int height;

  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &height, NULL, NULL);
  return (int) ceil (height * scale);
}

/* The smallest scale; smaller still if the child could not be as narrow. */
static double
get_least_scale (SyFit *self, int width)
{
  double inner = width - 2 * get_margin (self, width);

  return MIN (self->least * width / self->design_width, inner / get_least_width (self));
}

static gboolean
fits (SyFit *self, int width, int height, double scale)
{
  return get_least_width (self) <= get_child_width (self, width, scale) && measure_at (self, width, scale) <= height;
}

/* A narrow window makes lines shorter before it makes letters smaller. */
static double
find_scale (SyFit *self, int width, int height)
{
  double least = get_least_scale (self, width);
  double scale = MAX (1, (double) width / self->design_width);

  while (scale > least && !fits (self, width, height, scale))
    scale *= STEP;

  return MAX (scale, least);
}

static void
sy_fit_measure (GtkWidget      *widget,
                GtkOrientation  orientation,
                int             for_size,
                int            *minimum,
                int            *natural,
                int            *minimum_baseline G_GNUC_UNUSED,
                int            *natural_baseline G_GNUC_UNUSED)
{
  SyFit *self = SY_FIT (widget);
  int width = for_size > 0 ? for_size : (int) self->design_width;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = (int) self->design_width;
  else
    {
      *minimum = measure_at (self, width, get_least_scale (self, width));
      *natural = MAX (*minimum, measure_at (self, width, find_scale (self, width, G_MAXINT)));
    }
}

static void
sy_fit_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  SyFit *self = SY_FIT (widget);
  int child_width, least_height;
  GskTransform *place;

  if (self->child == NULL || !gtk_widget_should_layout (self->child) || width <= 2 * get_margin (self, width) ||
      height < 1)
    return;

  self->scale = find_scale (self, width, height);
  child_width = get_child_width (self, width, self->scale);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &least_height, NULL, NULL, NULL);
  place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (get_margin (self, width), 0));
  gtk_widget_allocate (self->child, child_width, MAX (get_child_length (height, self->scale), least_height), -1,
                       gsk_transform_scale (place, (float) self->scale, (float) self->scale));
}

static GtkSizeRequestMode
sy_fit_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_fit_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyFit *self = SY_FIT (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_DESIGN_WIDTH:
      g_value_set_uint (value, self->design_width);
      break;
    case PROP_DESIGN_MARGIN:
      g_value_set_uint (value, self->design_margin);
      break;
    case PROP_LEAST:
      g_value_set_double (value, self->least);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_fit_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyFit *self = SY_FIT (object);

  switch (id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child != NULL)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    case PROP_DESIGN_WIDTH:
      self->design_width = g_value_get_uint (value);
      break;
    case PROP_DESIGN_MARGIN:
      self->design_margin = g_value_get_uint (value);
      break;
    case PROP_LEAST:
      self->least = g_value_get_double (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sy_fit_dispose (GObject *object)
{
  g_clear_pointer (&SY_FIT (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (sy_fit_parent_class)->dispose (object);
}

static void
sy_fit_class_init (SyFitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sy_fit_dispose;
  object_class->get_property = sy_fit_get_property;
  object_class->set_property = sy_fit_set_property;
  widget_class->measure = sy_fit_measure;
  widget_class->size_allocate = sy_fit_size_allocate;
  widget_class->get_request_mode = sy_fit_get_request_mode;

  /**
   * SyFit:child:
   *
   * What is magnified.
   */
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * SyFit:design-width:
   *
   * The width, in pixels, that is magnified to that of the window.
   */
  properties[PROP_DESIGN_WIDTH] = g_param_spec_uint ("design-width", NULL, NULL, 1, G_MAXINT, 960,
                                                     G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  /**
   * SyFit:design-margin:
   *
   * What is left free at the start and at the end of
   * #SyFit:design-width. It does not shrink with the child, so that one edge
   * runs through the whole window.
   */
  properties[PROP_DESIGN_MARGIN] = g_param_spec_uint ("design-margin", NULL, NULL, 0, 400, 0,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * SyFit:least:
   *
   * The smallest part, above 0 and at most 1, of the size that
   * #SyFit:design-width asks for. If that is still too large, the widget asks
   * for more height.
   */
  properties[PROP_LEAST] = g_param_spec_double ("least", NULL, NULL, .01, 1, .2,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sy_fit_init (SyFit *self)
{
  self->scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * sy_fit_get_scale:
 * @self: a widget that has its size
 *
 * Returns: how many times as large as designed its child is shown
 */
double
sy_fit_get_scale (SyFit *self)
{
  return self->scale;
}
