/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyFormFiller:
 *
 * Fills the places of needs in a form: those that are seen before they are
 * painted, those around them next, and some more when nothing else is to be
 * done.
 */
#define SY_TYPE_FORM_FILLER (sy_form_filler_get_type ())
G_DECLARE_FINAL_TYPE (SyFormFiller, sy_form_filler, SY, FORM_FILLER, GObject)

SyFormFiller *sy_form_filler_new   (GtkScrolledWindow *scroller,
                                    GtkWidget         *column,
                                    GPtrArray         *groups);

G_END_DECLS
