/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What can be wrong with a file, in sentences that say what helps. */

void     sy_file_fault_read     (GError      **error,
                                 const GError *reason);
gboolean sy_file_fault_write    (GError      **error,
                                 const char   *path,
                                 int           code);
gboolean sy_file_fault_write_as (GError      **error,
                                 const char   *path,
                                 const GError *reason);

G_END_DECLS
