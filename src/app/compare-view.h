/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "comparison.h"

G_BEGIN_DECLS

/**
 * SyCompareView:
 *
 * Several people's answers side by side, and what they disagree on.
 */
#define SY_TYPE_COMPARE_VIEW (sy_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (SyCompareView, sy_compare_view, SY, COMPARE_VIEW, GtkBox)

GtkWidget *sy_compare_view_new        (SyComparison  *comparison);
void       sy_compare_view_set_narrow (SyCompareView *self,
                                       gboolean       narrow);

G_END_DECLS
