/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "catalog.h"

G_BEGIN_DECLS

/**
 * SyOptionMark:
 *
 * The mark of an option, in the option's colour: with it, options can be
 * told apart without colour. Decoration only; the name stands beside it.
 */
#define SY_TYPE_OPTION_MARK (sy_option_mark_get_type ())
G_DECLARE_FINAL_TYPE (SyOptionMark, sy_option_mark, SY, OPTION_MARK, GtkWidget)

GtkWidget *sy_option_mark_new        (SyCatalog    *catalog,
                                      guint         option);
void       sy_option_mark_set_option (SyOptionMark *self,
                                      SyCatalog    *catalog,
                                      guint         option);

G_END_DECLS
