/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyGuideOutlook:
 *
 * Says what the open answers could still do to the result, and offers to stop
 * when that is little. Who goes on is asked again only when there is another
 * offer to make.
 *
 * Emits `stop` when the offer is taken.
 */
#define SY_TYPE_GUIDE_OUTLOOK (sy_guide_outlook_get_type ())
G_DECLARE_FINAL_TYPE (SyGuideOutlook, sy_guide_outlook, SY, GUIDE_OUTLOOK, GtkBox)

void sy_guide_outlook_show (SyGuideOutlook  *self,
                            SyCatalog       *catalog,
                            const SyOutlook *outlook);

G_END_DECLS
