/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"
#include "width-first-box.h"

G_BEGIN_DECLS

/**
 * SyNeedRow:
 *
 * One need in the form: the question, why it matters, a note and the four
 * steps.
 */
#define SY_TYPE_NEED_ROW (sy_need_row_get_type ())
G_DECLARE_FINAL_TYPE (SyNeedRow, sy_need_row, SY, NEED_ROW, SyWidthFirstBox)

GtkWidget *sy_need_row_new        (SyDocument       *document,
                                   guint             need);
void       sy_need_row_refresh    (SyNeedRow        *self);
void       sy_need_row_show_mark  (SyNeedRow        *self,
                                   const SyOpenItem *item);
void       sy_need_row_set_narrow (SyNeedRow        *self,
                                   gboolean          narrow);

G_END_DECLS
