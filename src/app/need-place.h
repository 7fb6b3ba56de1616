/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "need-row.h"

G_BEGIN_DECLS

/**
 * SyNeedPlace:
 *
 * Where one need stands in the form. It has the need's name, and about the
 * height of its row, from the start; the row itself is made when it is needed,
 * because that takes most of the time until a large form is shown.
 */
#define SY_TYPE_NEED_PLACE (sy_need_place_get_type ())
G_DECLARE_FINAL_TYPE (SyNeedPlace, sy_need_place, SY, NEED_PLACE, GtkListBoxRow)

GtkWidget *sy_need_place_new        (SyDocument      *document,
                                     guint            need);
guint      sy_need_place_get_need   (SyNeedPlace     *self);
gboolean   sy_need_place_is_filled  (SyNeedPlace     *self);
void       sy_need_place_fill       (SyNeedPlace     *self);
void       sy_need_place_refresh    (SyNeedPlace     *self);
void       sy_need_place_show_mark  (SyNeedPlace     *self,
                                     const SyOutlook *outlook);
void       sy_need_place_set_narrow (SyNeedPlace     *self,
                                     gboolean         narrow);

G_END_DECLS
