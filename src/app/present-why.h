/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "reasons.h"

G_BEGIN_DECLS

/**
 * SyPresentWhy:
 *
 * What sets the first option apart from another, as a two-sided chart with
 * the names above its sides and the sum below.
 */
#define SY_TYPE_PRESENT_WHY (sy_present_why_get_type ())
G_DECLARE_FINAL_TYPE (SyPresentWhy, sy_present_why, SY, PRESENT_WHY, GtkBox)

GtkWidget *sy_present_why_new  (void);
void       sy_present_why_show (SyPresentWhy       *self,
                                const SyEvaluation *evaluation,
                                guint               rival);

G_END_DECLS
