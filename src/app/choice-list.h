/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyChoiceList:
 *
 * A popover that lists choices, of which one is checked.
 */
#define SY_TYPE_CHOICE_LIST (sy_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (SyChoiceList, sy_choice_list, SY, CHOICE_LIST, GtkPopover)

GtkWidget *sy_choice_list_new  (const char *const *choices,
                                const char        *title);
void       sy_choice_list_open (SyChoiceList      *self,
                                guint              selected);

G_END_DECLS
