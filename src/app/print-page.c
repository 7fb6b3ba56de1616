/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print-page.h"

/* Pixels of a screen without scaling for each point. */
#define SCALE (96. / 72)

struct _SyPrintPage
{
  GObject              parent_instance;

  const SyPrintLayout *layout;
  guint                page;
};

static void
sy_print_page_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  SyPrintPage *self = SY_PRINT_PAGE (paintable);
  const SyPrintPaper *paper = sy_print_layout_get_paper (self->layout);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / paper->width, height / paper->height);
  sy_print_layout_draw (self->layout, self->page, cr);
  cairo_destroy (cr);
}

static int
sy_print_page_get_width (GdkPaintable *paintable)
{
  return (int) (sy_print_layout_get_paper (SY_PRINT_PAGE (paintable)->layout)->width * SCALE);
}

static int
sy_print_page_get_height (GdkPaintable *paintable)
{
  return (int) (sy_print_layout_get_paper (SY_PRINT_PAGE (paintable)->layout)->height * SCALE);
}

static double
sy_print_page_get_ratio (GdkPaintable *paintable)
{
  const SyPrintPaper *paper = sy_print_layout_get_paper (SY_PRINT_PAGE (paintable)->layout);

  return paper->width / paper->height;
}

static GdkPaintableFlags
sy_print_page_get_flags (GdkPaintable *paintable G_GNUC_UNUSED)
{
  return GDK_PAINTABLE_STATIC_SIZE | GDK_PAINTABLE_STATIC_CONTENTS;
}

static void
implement_paintable (GdkPaintableInterface *interface)
{
  interface->snapshot = sy_print_page_snapshot;
  interface->get_intrinsic_width = sy_print_page_get_width;
  interface->get_intrinsic_height = sy_print_page_get_height;
  interface->get_intrinsic_aspect_ratio = sy_print_page_get_ratio;
  interface->get_flags = sy_print_page_get_flags;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SyPrintPage, sy_print_page, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, implement_paintable))

static void
sy_print_page_class_init (SyPrintPageClass *klass G_GNUC_UNUSED)
{
}

static void
sy_print_page_init (SyPrintPage *self G_GNUC_UNUSED)
{
}

/**
 * sy_print_page_new:
 * @layout: pages that live as long as the picture is shown
 * @page: index of one, from 0
 *
 * Returns: (transfer full): a picture of the page, on white
 */
GdkPaintable *
sy_print_page_new (const SyPrintLayout *layout, guint page)
{
  SyPrintPage *self = g_object_new (SY_TYPE_PRINT_PAGE, NULL);

  self->layout = layout;
  self->page = page;
  return GDK_PAINTABLE (self);
}
