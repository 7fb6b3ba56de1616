/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "requirements.h"

G_BEGIN_DECLS

/* Unsaved work as it is kept. */
typedef struct
{
  SyRequirements *requirements;
  GFile          *file;        /* that it belongs to; NULL if none yet */
  char           *fingerprint; /* of what that file held; see SyFileWatch */
  GFile          *catalog;     /* that the catalog was opened from; NULL if it is in the library */
} SyUnsaved;

void     sy_unsaved_clear     (SyUnsaved   *self);
char    *sy_unsaved_to_data   (SyRequirements *requirements,
                               GFile       *file,
                               const char  *fingerprint,
                               GFile       *catalog);
gboolean sy_unsaved_from_data (SyUnsaved   *self,
                               const char  *name,
                               const char  *data,
                               gsize        length,
                               GError     **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SyUnsaved, sy_unsaved_clear)

G_END_DECLS
