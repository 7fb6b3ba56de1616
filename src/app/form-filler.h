/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyFormFiller:
 *
 * Fills a form with groups of needs, and the places of needs in them: those that
 * are seen before they are painted, those around them next; all groups and some
 * more places when nothing else is to be done.
 */
#define SY_TYPE_FORM_FILLER (sy_form_filler_get_type ())
G_DECLARE_FINAL_TYPE (SyFormFiller, sy_form_filler, SY, FORM_FILLER, GObject)

/**
 * SyAddGroup:
 * @data: the form
 *
 * Adds the next group below those that are there.
 *
 * Returns: %FALSE if all are there
 */
typedef gboolean (*SyAddGroup) (gpointer data);

SyFormFiller *sy_form_filler_new   (GtkScrolledWindow *scroller,
                                    GtkWidget         *column,
                                    GPtrArray         *groups,
                                    SyAddGroup         add_group,
                                    gpointer           data);

G_END_DECLS
