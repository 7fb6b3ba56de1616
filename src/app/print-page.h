/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "print-layout.h"

G_BEGIN_DECLS

/**
 * SyPrintPage:
 *
 * A printed page as a picture, sharp at any size.
 */
#define SY_TYPE_PRINT_PAGE (sy_print_page_get_type ())
G_DECLARE_FINAL_TYPE (SyPrintPage, sy_print_page, SY, PRINT_PAGE, GObject)

GdkPaintable *sy_print_page_new (const SyPrintLayout *layout,
                                 guint                page);

G_END_DECLS
