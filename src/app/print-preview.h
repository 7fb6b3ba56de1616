/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "report.h"

G_BEGIN_DECLS

/**
 * SyPrintPreview:
 *
 * A window with the pages of a report as they will be printed, from which
 * they are printed or saved as PDF.
 */
#define SY_TYPE_PRINT_PREVIEW (sy_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (SyPrintPreview, sy_print_preview, SY, PRINT_PREVIEW, AdwWindow)

GtkWindow *sy_print_preview_new (GtkWindow *parent,
                                 SyReport  *report,
                                 GFile     *beside);

G_END_DECLS
