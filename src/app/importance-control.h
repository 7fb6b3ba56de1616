/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "catalog.h"

G_BEGIN_DECLS

/**
 * SyImportanceControl:
 *
 * Four steps side by side, from not needed to must have, of which none or one
 * is chosen. One click sets a step; so do the keys 0 to 3 and the arrows;
 * Delete takes the answer back. It is one stop for the Tab key.
 *
 * Emits `chosen` with a #SyImportance when the person chooses.
 */
#define SY_TYPE_IMPORTANCE_CONTROL (sy_importance_control_get_type ())
G_DECLARE_FINAL_TYPE (SyImportanceControl, sy_importance_control, SY, IMPORTANCE_CONTROL, GtkWidget)

void sy_importance_control_set_catalog    (SyImportanceControl *self,
                                           SyCatalog           *catalog);
void sy_importance_control_set_importance (SyImportanceControl *self,
                                           SyImportance         importance);
void sy_importance_control_set_implied    (SyImportanceControl *self,
                                           SyImportance         importance);
void sy_importance_control_set_narrow     (SyImportanceControl *self,
                                           gboolean             narrow);

G_END_DECLS
