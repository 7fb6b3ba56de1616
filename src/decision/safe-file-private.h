/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "safe-file.h"

G_BEGIN_DECLS

gboolean sy_safe_file_write_all   (int          fd,
                                   const char  *data,
                                   gsize        length);
void     sy_safe_file_sync_folder (const char  *folder);

G_END_DECLS
