/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyPresentNeed:
 *
 * A need and its answer, in the list from which a need is changed while the
 * result is presented.
 */
#define SY_TYPE_PRESENT_NEED (sy_present_need_get_type ())
G_DECLARE_FINAL_TYPE (SyPresentNeed, sy_present_need, SY, PRESENT_NEED, GtkListBoxRow)

GtkWidget *sy_present_need_new        (SyDocument    *document,
                                       guint          need);
guint      sy_present_need_get_need   (SyPresentNeed *self);
void       sy_present_need_refresh    (SyPresentNeed *self);
void       sy_present_need_set_answer (SyPresentNeed *self,
                                       SyImportance   importance);

G_END_DECLS
