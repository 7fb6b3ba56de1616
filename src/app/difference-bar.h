/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "reasons.h"

G_BEGIN_DECLS

/**
 * SyDifferenceBar:
 *
 * One bar of a two-sided chart: from the axis towards the end for an option,
 * towards the start for its rival, with the points at its tip.
 */
#define SY_TYPE_DIFFERENCE_BAR (sy_difference_bar_get_type ())
G_DECLARE_FINAL_TYPE (SyDifferenceBar, sy_difference_bar, SY, DIFFERENCE_BAR, GtkWidget)

void sy_difference_bar_show (SyDifferenceBar *self,
                             const SyReasons *reasons,
                             const SyReason  *reason);

G_END_DECLS
