/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyFit:
 *
 * Shows its child magnified, so that a layout of a certain size fills any
 * window, from a small one to a wall: type, bars, marks and gaps keep their
 * proportions. A child that does not fit at that size is shown smaller, down
 * to a part of it.
 */
#define SY_TYPE_FIT (sy_fit_get_type ())
G_DECLARE_FINAL_TYPE (SyFit, sy_fit, SY, FIT, GtkWidget)

double sy_fit_get_scale (SyFit *self);

G_END_DECLS
