/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "people.h"

G_BEGIN_DECLS

/**
 * SyPeopleCard:
 *
 * What follows for several people together: verdict, scores, who has to give
 * way.
 */
#define SY_TYPE_PEOPLE_CARD (sy_people_card_get_type ())
G_DECLARE_FINAL_TYPE (SyPeopleCard, sy_people_card, SY, PEOPLE_CARD, GtkBox)

void sy_people_card_show (SyPeopleCard *self,
                          SyPeople     *people);

G_END_DECLS
