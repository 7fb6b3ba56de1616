/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the tests of real files share. */

void  remove_all  (const char *path);
guint count_files (const char *folder,
                   const char *suffix);
void  run_for     (guint       milliseconds);

G_END_DECLS
