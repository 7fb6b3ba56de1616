/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyForm:
 *
 * The requirements editor: the project, questions about it, and all needs by
 * theme, with a search.
 *
 * Emits `started` with the index of a starting point and the requirements as
 * they were before, after the person chose one.
 */
#define SY_TYPE_FORM (sy_form_get_type ())
G_DECLARE_FINAL_TYPE (SyForm, sy_form, SY, FORM, GtkBox)

void sy_form_set_document (SyForm     *self,
                           SyDocument *document);
void sy_form_set_narrow   (SyForm     *self,
                           gboolean    narrow);
void sy_form_search       (SyForm     *self);

G_END_DECLS
