/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyPresentView:
 *
 * The result alone, in type that reads across a room, on pages: the verdict,
 * why, what would change it, what would have to be added. All is done by
 * keys, changing a need included; controls show while the pointer moves.
 *
 * Emits `left` when the person is done.
 */
#define SY_TYPE_PRESENT_VIEW (sy_present_view_get_type ())
G_DECLARE_FINAL_TYPE (SyPresentView, sy_present_view, SY, PRESENT_VIEW, GtkBox)

GtkWidget *sy_present_view_new    (SyDocument    *document);
void       sy_present_view_search (SyPresentView *self);

G_END_DECLS
