/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyPresentSearch:
 *
 * The line in which a need is found and changed while the result is
 * presented: words find it, Up and Down choose among what is found, 0 to 3
 * and Delete answer.
 *
 * Emits `closed` when the person is done.
 */
#define SY_TYPE_PRESENT_SEARCH (sy_present_search_get_type ())
G_DECLARE_FINAL_TYPE (SyPresentSearch, sy_present_search, SY, PRESENT_SEARCH, GtkBox)

void sy_present_search_set_document (SyPresentSearch       *self,
                                     SyDocument            *document);
void sy_present_search_begin        (SyPresentSearch       *self,
                                     GtkEventControllerKey *typed);
void sy_present_search_refresh      (SyPresentSearch       *self);

G_END_DECLS
