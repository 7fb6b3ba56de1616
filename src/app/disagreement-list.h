/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "people.h"

G_BEGIN_DECLS

/**
 * SyDisagreementList:
 *
 * The needs on which people disagree, those that matter most first; the rest
 * behind a button.
 *
 * Emits `settled` with a need and a #SyImportance when all have agreed.
 */
#define SY_TYPE_DISAGREEMENT_LIST (sy_disagreement_list_get_type ())
G_DECLARE_FINAL_TYPE (SyDisagreementList, sy_disagreement_list, SY, DISAGREEMENT_LIST, GtkBox)

void sy_disagreement_list_show       (SyDisagreementList *self,
                                      SyPeople           *people);
void sy_disagreement_list_set_narrow (SyDisagreementList *self,
                                      gboolean            narrow);

G_END_DECLS
