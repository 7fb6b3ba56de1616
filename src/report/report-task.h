/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report.h"

G_BEGIN_DECLS

void      sy_report_make_async  (SyCatalog           *catalog,
                                 SyRequirements      *requirements,
                                 gboolean             translated,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data);
void      sy_report_make_for_people_async (SyPeople  *people,
                                 gboolean             translated,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data);
SyReport *sy_report_make_finish (GAsyncResult        *result,
                                 GError             **error);

G_END_DECLS
