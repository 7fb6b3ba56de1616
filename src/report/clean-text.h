/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sy_clean_text (const char *text);
char *sy_clean_line (const char *text);

G_END_DECLS
