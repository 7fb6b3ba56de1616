/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rating-scale.h"

#include "catalog.h"
#include "option-colours.h"

#define N_SEGMENTS (SY_N_LEVELS - 1)
#define SEGMENT_WIDTH 10
#define SEGMENT_HEIGHT 6
#define GAP 2

struct _SyRatingScale
{
  GtkWidget parent_instance;

  guint     level;
};

G_DEFINE_FINAL_TYPE (SyRatingScale, sy_rating_scale, GTK_TYPE_WIDGET)

static void
sy_rating_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SyRatingScale *self = SY_RATING_SCALE (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float y = (float) (gtk_widget_get_height (widget) - SEGMENT_HEIGHT) / 2;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      guint place = mirrored ? N_SEGMENTS - 1 - i : i;
      graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) place * (SEGMENT_WIDTH + GAP), y, SEGMENT_WIDTH,
                                                   SEGMENT_HEIGHT);
      GskRoundedRect clip;
      GdkRGBA fill = colour;

      fill.alpha *= i < self->level ? 1.f : .2f;
      gsk_rounded_rect_init_from_rect (&clip, &bounds, 2);
      gtk_snapshot_push_rounded_clip (snapshot, &clip);
      gtk_snapshot_append_color (snapshot, &fill, &bounds);
      gtk_snapshot_pop (snapshot);
    }
}

static void
sy_rating_scale_measure (GtkWidget      *widget G_GNUC_UNUSED,
                         GtkOrientation  orientation,
                         int             for_size G_GNUC_UNUSED,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline G_GNUC_UNUSED,
                         int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? N_SEGMENTS * (SEGMENT_WIDTH + GAP) - GAP
                                                                  : SEGMENT_HEIGHT;
}

static void
sy_rating_scale_class_init (SyRatingScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = sy_rating_scale_snapshot;
  widget_class->measure = sy_rating_scale_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sy_rating_scale_init (SyRatingScale *self G_GNUC_UNUSED)
{
}

/**
 * sy_rating_scale_new:
 * @option: index of an option, for its colour
 * @level: 0 to 4
 * @sentence: the rating in words
 *
 * Returns: a scale
 */
GtkWidget *
sy_rating_scale_new (guint option, guint level, const char *sentence)
{
  SyRatingScale *self = g_object_new (SY_TYPE_RATING_SCALE, "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *css_class = sy_option_colours_dup_class (option);

  self->level = level;
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return GTK_WIDGET (self);
}
