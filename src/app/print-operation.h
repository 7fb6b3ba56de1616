/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "print-layout.h"

G_BEGIN_DECLS

GtkPageSetup      *sy_print_setup_new       (void);
void               sy_print_setup_get_paper (GtkPageSetup     *setup,
                                             SyPrintPaper     *paper);

GtkPrintOperation *sy_print_operation_new   (const SyReport   *report,
                                             GtkPageSetup     *setup);
gboolean           sy_print_save_pdf        (const SyReport   *report,
                                             GtkPageSetup     *setup,
                                             GFile            *file,
                                             GError          **error);

G_END_DECLS
