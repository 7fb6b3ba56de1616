/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "option-mark.h"

#include "mark-shape.h"
#include "option-colours.h"

/* Pixels, unless the style asks for more. */
#define SIZE 10

struct _SyOptionMark
{
  GtkWidget  parent_instance;

  SyMark     mark;
  char      *css_class;
};

G_DEFINE_FINAL_TYPE (SyOptionMark, sy_option_mark, GTK_TYPE_WIDGET)

static void
sy_option_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SyOptionMark *self = SY_OPTION_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (width, height);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_translate (cr, (width - size) / 2., (height - size) / 2.);
  sy_mark_shape_draw (cr, self->mark, size);
  cairo_destroy (cr);
}

static void
sy_option_mark_measure (GtkWidget      *widget G_GNUC_UNUSED,
                        GtkOrientation  orientation G_GNUC_UNUSED,
                        int             for_size G_GNUC_UNUSED,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline G_GNUC_UNUSED,
                        int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = SIZE;
}

static void
sy_option_mark_finalize (GObject *object)
{
  g_free (SY_OPTION_MARK (object)->css_class);

  G_OBJECT_CLASS (sy_option_mark_parent_class)->finalize (object);
}

static void
sy_option_mark_class_init (SyOptionMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_option_mark_finalize;
  widget_class->snapshot = sy_option_mark_snapshot;
  widget_class->measure = sy_option_mark_measure;

  gtk_widget_class_set_css_name (widget_class, "optionmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sy_option_mark_init (SyOptionMark *self G_GNUC_UNUSED)
{
}

/**
 * sy_option_mark_new:
 * @catalog: a catalog
 * @option: index of an option
 *
 * Returns: a mark
 */
GtkWidget *
sy_option_mark_new (SyCatalog *catalog, guint option)
{
  GtkWidget *self = g_object_new (SY_TYPE_OPTION_MARK, "valign", GTK_ALIGN_CENTER, NULL);

  sy_option_mark_set_option (SY_OPTION_MARK (self), catalog, option);
  return self;
}

/**
 * sy_option_mark_set_option:
 * @self: a mark
 * @catalog: a catalog
 * @option: index of an option
 */
void
sy_option_mark_set_option (SyOptionMark *self, SyCatalog *catalog, guint option)
{
  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  g_free (self->css_class);

  self->css_class = sy_option_colours_dup_class (option);
  gtk_widget_add_css_class (GTK_WIDGET (self), self->css_class);
  self->mark = sy_catalog_get_option (catalog, option)->mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
