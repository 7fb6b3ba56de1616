/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyAdditionsPage:
 *
 * For each option, best first: the needs it does not cover by itself, and
 * what fills the gap.
 */
#define SY_TYPE_ADDITIONS_PAGE (sy_additions_page_get_type ())
G_DECLARE_FINAL_TYPE (SyAdditionsPage, sy_additions_page, SY, ADDITIONS_PAGE, GtkBox)

GtkWidget *sy_additions_page_new  (SyCatalog       *catalog);
void       sy_additions_page_show (SyAdditionsPage *self,
                                   SyEvaluation    *evaluation);

G_END_DECLS
