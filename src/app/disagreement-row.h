/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "people.h"

G_BEGIN_DECLS

/**
 * SyDisagreementRow:
 *
 * One need on which people disagree: what agreeing would do, everyone's
 * answer and note, and a control to settle it.
 *
 * Emits `settled` with a #SyImportance when all have agreed on one;
 * unanswered takes an agreement back.
 */
#define SY_TYPE_DISAGREEMENT_ROW (sy_disagreement_row_get_type ())
G_DECLARE_FINAL_TYPE (SyDisagreementRow, sy_disagreement_row, SY, DISAGREEMENT_ROW, GtkListBoxRow)

GtkWidget *sy_disagreement_row_new        (SyCatalog         *catalog,
                                           guint              need);
guint      sy_disagreement_row_get_need   (SyDisagreementRow *self);
void       sy_disagreement_row_show       (SyDisagreementRow *self,
                                           SyPeople          *people,
                                           guint              index);
void       sy_disagreement_row_set_narrow (SyDisagreementRow *self,
                                           gboolean           narrow);

G_END_DECLS
