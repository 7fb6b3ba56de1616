/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int   sy_catalog_version_compare   (const char *a,
                                    const char *b);
char *sy_catalog_version_make_name (const char *id,
                                    const char *version);

G_END_DECLS
