/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyGuideEnd:
 *
 * Says that nothing is left to ask, and lists what was skipped.
 *
 * Emits `asked-again` with whether it is a question and an index when the
 * person wants to come back to something, and `stop` when to the result.
 */
#define SY_TYPE_GUIDE_END (sy_guide_end_get_type ())
G_DECLARE_FINAL_TYPE (SyGuideEnd, sy_guide_end, SY, GUIDE_END, GtkBox)

GtkWidget *sy_guide_end_new     (SyDocument *document);
void       sy_guide_end_refresh (SyGuideEnd *self);

G_END_DECLS
