/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean sy_file_is_catalog   (GFile  *file);
gboolean sy_bytes_are_catalog (GBytes *bytes);

G_END_DECLS
