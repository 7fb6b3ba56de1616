/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyNeedDetails:
 *
 * How every option is rated on one need, why, and on whose word.
 */
#define SY_TYPE_NEED_DETAILS (sy_need_details_get_type ())
G_DECLARE_FINAL_TYPE (SyNeedDetails, sy_need_details, SY, NEED_DETAILS, GtkBox)

GtkWidget *sy_need_details_new (const SyEvaluation *evaluation,
                                guint               need);

G_END_DECLS
