/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recovery.h"

G_BEGIN_DECLS

/* What the thread that writes is to do next. */
typedef enum
{
  SY_RECOVERY_ACTION_NONE,
  SY_RECOVERY_ACTION_PUT,
  SY_RECOVERY_ACTION_REMOVE,
} SyRecoveryAction;

struct _SyRecovery
{
  gatomicrefcount  references;
  char            *path;
  char            *aside_path;
  char            *lock_path;
  int              lock; /* -1 until there is something to keep */

  /* Shared with the thread that writes. */
  GMutex           mutex;
  GCond            finished;
  SyRecoveryAction wanted;
  char            *text;
  gboolean         busy;
  GError          *failure; /* why what was put last is not kept */

  /* Of the main loop. */
  SyRecoveryTell   tell;
  gpointer         data;
};

/* recovery-writer.c */
void sy_recovery_unref (SyRecovery       *self);
void sy_recovery_want  (SyRecovery       *self,
                        SyRecoveryAction  action,
                        char             *text);

G_END_DECLS
