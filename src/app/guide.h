/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyGuide:
 *
 * Asks one question at a time, always the one whose answer would tell most,
 * until nothing is left to ask or the person has enough.
 *
 * Emits `stop` when the person wants to see the result.
 */
#define SY_TYPE_GUIDE (sy_guide_get_type ())
G_DECLARE_FINAL_TYPE (SyGuide, sy_guide, SY, GUIDE, GtkBox)

void sy_guide_set_document (SyGuide    *self,
                            SyDocument *document);
void sy_guide_set_narrow   (SyGuide    *self,
                            gboolean    narrow);
void sy_guide_start        (SyGuide    *self);

G_END_DECLS
