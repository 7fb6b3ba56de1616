/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void sy_json_append_key (GString    *path,
                         const char *key);

G_END_DECLS
