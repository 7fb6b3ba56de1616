/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SyOpenMark:
 *
 * A small dot beside what could still change the result; keeps its room when
 * there is nothing to mark.
 */
#define SY_TYPE_OPEN_MARK (sy_open_mark_get_type ())
G_DECLARE_FINAL_TYPE (SyOpenMark, sy_open_mark, SY, OPEN_MARK, AdwBin)

void        sy_open_mark_set_text (SyOpenMark *self,
                                   const char *text);
const char *sy_open_mark_get_text (SyOpenMark *self);

G_END_DECLS
