/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyNotePopover:
 *
 * Where a note about one need is written, and its answer taken back.
 */
#define SY_TYPE_NOTE_POPOVER (sy_note_popover_get_type ())
G_DECLARE_FINAL_TYPE (SyNotePopover, sy_note_popover, SY, NOTE_POPOVER, GtkPopover)

GtkWidget *sy_note_popover_new (SyDocument *document,
                                const char *need);

G_END_DECLS
