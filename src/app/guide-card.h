/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "asked.h"
#include "document.h"

G_BEGIN_DECLS

/**
 * SyGuideCard:
 *
 * One question in large type, with its answers as large buttons.
 *
 * Emits `answered` with the index of an answer when the person gives it,
 * also if it is the one that was given before.
 */
#define SY_TYPE_GUIDE_CARD (sy_guide_card_get_type ())
G_DECLARE_FINAL_TYPE (SyGuideCard, sy_guide_card, SY, GUIDE_CARD, GtkBox)

GtkWidget *sy_guide_card_new     (SyDocument  *document,
                                  SyAsked      asked);
void       sy_guide_card_refresh (SyGuideCard *self);
gboolean   sy_guide_card_press   (SyGuideCard *self,
                                  guint        digit);

G_END_DECLS
