/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"

G_BEGIN_DECLS

/**
 * SyCatalogsWindow:
 *
 * The catalogs at hand: what they are, where they come from, what is wrong with
 * them, and what can be done with each.
 */
#define SY_TYPE_CATALOGS_WINDOW (sy_catalogs_window_get_type ())
G_DECLARE_FINAL_TYPE (SyCatalogsWindow, sy_catalogs_window, SY, CATALOGS_WINDOW, AdwWindow)

GtkWidget *sy_catalogs_window_new (SyApplication *application,
                                   SyWindow      *parent);

G_END_DECLS
