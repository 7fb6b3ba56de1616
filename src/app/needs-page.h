/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyNeedsPage:
 *
 * Every need that counts, each opening to its ratings, reasons and sources.
 */
#define SY_TYPE_NEEDS_PAGE (sy_needs_page_get_type ())
G_DECLARE_FINAL_TYPE (SyNeedsPage, sy_needs_page, SY, NEEDS_PAGE, GtkBox)

GtkWidget *sy_needs_page_new  (void);
void       sy_needs_page_show (SyNeedsPage  *self,
                               SyEvaluation *evaluation);

G_END_DECLS
