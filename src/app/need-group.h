/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyNeedGroup:
 *
 * The needs of one theme in the form: heading, how many are answered, a
 * place for each.
 */
#define SY_TYPE_NEED_GROUP (sy_need_group_get_type ())
G_DECLARE_FINAL_TYPE (SyNeedGroup, sy_need_group, SY, NEED_GROUP, GtkBox)

GtkWidget       *sy_need_group_new         (SyDocument      *document,
                                            guint            group);
GtkWidget       *sy_need_group_new_sorted  (SyDocument      *document,
                                            const GArray    *needs);
void             sy_need_group_focus       (SyNeedGroup     *self,
                                            guint            need);
GArray          *sy_need_group_list_needs  (SyNeedGroup     *self);
void             sy_need_group_refresh     (SyNeedGroup     *self);
void             sy_need_group_show_marks  (SyNeedGroup     *self,
                                            const SyOutlook *outlook);
void             sy_need_group_offer_order (SyNeedGroup     *self,
                                            const GArray    *needs);
void             sy_need_group_set_narrow  (SyNeedGroup     *self,
                                            gboolean         narrow);
gboolean         sy_need_group_search      (SyNeedGroup     *self,
                                            const char      *words);
const GPtrArray *sy_need_group_get_places  (SyNeedGroup     *self);

G_END_DECLS
