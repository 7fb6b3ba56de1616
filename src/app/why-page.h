/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyWhyPage:
 *
 * Two options compared, need by need, as a two-sided chart in points that
 * add up to the difference of their scores.
 */
#define SY_TYPE_WHY_PAGE (sy_why_page_get_type ())
G_DECLARE_FINAL_TYPE (SyWhyPage, sy_why_page, SY, WHY_PAGE, GtkBox)

GtkWidget *sy_why_page_new          (SyCatalog    *catalog);
void       sy_why_page_show         (SyWhyPage    *self,
                                     SyEvaluation *evaluation);
void       sy_why_page_show_option  (SyWhyPage    *self,
                                     guint         option);

G_END_DECLS
