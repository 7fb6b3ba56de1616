/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "people.h"

G_BEGIN_DECLS

/**
 * SyPersonCard:
 *
 * One of several people: name, file, what follows from their answers alone,
 * and how they stand to the result of all.
 *
 * Emits `rename` and `remove` when the person at the screen asks for it.
 */
#define SY_TYPE_PERSON_CARD (sy_person_card_get_type ())
G_DECLARE_FINAL_TYPE (SyPersonCard, sy_person_card, SY, PERSON_CARD, GtkBox)

GtkWidget *sy_person_card_new  (guint         person);
void       sy_person_card_show (SyPersonCard *self,
                                SyPeople     *people);

G_END_DECLS
