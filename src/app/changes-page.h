/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyChangesPage:
 *
 * What would change the answer: single answers, by the option that they would
 * put first, and the shortest list of changes.
 */
#define SY_TYPE_CHANGES_PAGE (sy_changes_page_get_type ())
G_DECLARE_FINAL_TYPE (SyChangesPage, sy_changes_page, SY, CHANGES_PAGE, GtkBox)

GtkWidget *sy_changes_page_new  (void);
void       sy_changes_page_show (SyChangesPage       *self,
                                 const SyEvaluation  *evaluation,
                                 const SyShortestWay *way,
                                 gboolean             narrow);

G_END_DECLS
