/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files in the folder of unsaved work are called after the document's id. */
#define SY_RECOVERY_WORK ".json"
#define SY_RECOVERY_LOCK ".lock"
#define SY_RECOVERY_DAMAGED ".damaged"

char    *sy_recovery_folder       (void);
char    *sy_recovery_make_path    (const char *id,
                                   const char *suffix);
int      sy_recovery_lock_take    (const char *path);
void     sy_recovery_lock_release (int         lock,
                                   const char *path,
                                   gboolean    remove);
gboolean sy_recovery_lock_is_free (const char *path);

G_END_DECLS
