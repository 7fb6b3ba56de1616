/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dialogs.h"

G_BEGIN_DECLS

/* What something can be exported as. */
typedef struct
{
  const char *label;  /* what people call it; to be translated */
  const char *ending; /* of the file's name, such as ".svg" */
} SyFileKind;

void sy_export_dialog_show (GtkWindow        *parent,
                            const char       *title,
                            const char       *name,
                            GFile            *beside,
                            const SyFileKind *kinds,
                            guint             n_kinds,
                            SyFileFunc        func,
                            gpointer          data);
void sy_export_dialog_show_folder (GtkWindow *parent,
                                   const char *title,
                                   GFile      *beside,
                                   SyFileFunc  func,
                                   gpointer    data);
char *sy_export_dialog_describe   (GFile      *file);

G_END_DECLS
