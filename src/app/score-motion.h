/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwAnimation *sy_score_motion_new     (GtkLevelBar  *bar);
void          sy_score_motion_move_to (AdwAnimation *motion,
                                       double        score);

G_END_DECLS
