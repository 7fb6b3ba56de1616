/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyTextRow:
 *
 * A row of a boxed list in which a text is typed, as an #AdwEntryRow: that of
 * libadwaita 1.2 puts the focus where screen readers do not find it.
 */
#define SY_TYPE_TEXT_ROW (sy_text_row_get_type ())
G_DECLARE_FINAL_TYPE (SyTextRow, sy_text_row, SY, TEXT_ROW, GtkListBoxRow)

G_END_DECLS
