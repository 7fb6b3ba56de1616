/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SyRecovery:
 *
 * The place where the unsaved work of one document is kept: `ID.json` in the
 * folder `steelyard/unsaved` of the user's state directory, and `ID.lock`,
 * which is locked as long as somebody works on it. Writing happens in another
 * thread; what was asked for last counts.
 */
typedef struct _SyRecovery SyRecovery;

typedef void (*SyRecoveryTell) (const char *sentence,
                                gpointer    data);

SyRecovery *sy_recovery_new       (void);
SyRecovery *sy_recovery_take      (const char      *id,
                                   GError         **error);
void        sy_recovery_release   (SyRecovery      *self);
void        sy_recovery_on_failed (SyRecovery      *self,
                                   SyRecoveryTell   tell,
                                   gpointer         data);

const char *sy_recovery_get_path  (SyRecovery      *self);
void        sy_recovery_put       (SyRecovery      *self,
                                   char            *text);
void        sy_recovery_remove    (SyRecovery      *self);
void        sy_recovery_set_aside (SyRecovery      *self);
const char *sy_recovery_get_aside_path (SyRecovery *self);
gboolean    sy_recovery_wait      (SyRecovery      *self,
                                   GError         **error);

GPtrArray  *sy_recovery_list      (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyRecovery, sy_recovery_release)

G_END_DECLS
