/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyHalves:
 *
 * Two halves side by side, or one of them at a time where the width does not
 * suffice for both. `notify::narrow` says when that changes.
 */
#define SY_TYPE_HALVES (sy_halves_get_type ())
G_DECLARE_FINAL_TYPE (SyHalves, sy_halves, SY, HALVES, GtkWidget)

void     sy_halves_set_children    (SyHalves  *self,
                                    GtkWidget *start,
                                    GtkWidget *end);
void     sy_halves_expect_width    (SyHalves  *self,
                                    int        width);
gboolean sy_halves_get_narrow      (SyHalves  *self);
void     sy_halves_set_shows_end   (SyHalves  *self,
                                    gboolean   shows_end);
void     sy_halves_set_whole       (SyHalves  *self,
                                    GtkWidget *whole);

G_END_DECLS
