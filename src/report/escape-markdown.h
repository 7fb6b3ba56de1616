/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sy_escape_markdown (const char *text);
char *sy_escape_url      (const char *url);

G_END_DECLS
