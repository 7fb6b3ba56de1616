/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void sy_combo_labels_use (AdwComboRow *row);

G_END_DECLS
