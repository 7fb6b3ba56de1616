/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "people.h"

G_BEGIN_DECLS

/**
 * SyLeadRange:
 *
 * How far one disagreement could move the lead: a bar from the smallest lead
 * to the largest, in the colours of the two options, with a tick at today's.
 * Zero and the scale are the same in all of a group's.
 */
#define SY_TYPE_LEAD_RANGE (sy_lead_range_get_type ())
G_DECLARE_FINAL_TYPE (SyLeadRange, sy_lead_range, SY, LEAD_RANGE, GtkWidget)

void sy_lead_range_show (SyLeadRange *self,
                         SyPeople    *people,
                         guint        disagreement);

G_END_DECLS
