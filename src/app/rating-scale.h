/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyRatingScale:
 *
 * A rating as small segments, filled up to its level, in an option's colour.
 */
#define SY_TYPE_RATING_SCALE (sy_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (SyRatingScale, sy_rating_scale, SY, RATING_SCALE, GtkWidget)

GtkWidget *sy_rating_scale_new (guint       option,
                                guint       level,
                                const char *sentence);

G_END_DECLS
