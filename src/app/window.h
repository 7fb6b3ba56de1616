/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyWindow:
 *
 * One document: the form and its result, side by side or one at a time.
 */
#define SY_TYPE_WINDOW (sy_window_get_type ())
G_DECLARE_FINAL_TYPE (SyWindow, sy_window, SY, WINDOW, AdwApplicationWindow)

SyWindow   *sy_window_new          (AdwApplication *application,
                                    SyDocument     *document);
SyDocument *sy_window_get_document (SyWindow       *self);
void        sy_window_tell         (SyWindow       *self,
                                    const char     *text);
void        sy_window_tell_recovered (SyWindow     *self);

G_END_DECLS
