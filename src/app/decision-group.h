/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyDecisionGroup:
 *
 * The end of the form: what it does not ask, and what was decided in the end,
 * when, by whom and why.
 */
#define SY_TYPE_DECISION_GROUP (sy_decision_group_get_type ())
G_DECLARE_FINAL_TYPE (SyDecisionGroup, sy_decision_group, SY, DECISION_GROUP, GtkBox)

GtkWidget *sy_decision_group_new     (SyDocument      *document);
void       sy_decision_group_refresh (SyDecisionGroup *self);

G_END_DECLS
