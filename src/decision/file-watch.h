/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * SyFileWatch:
 *
 * Knows what a file held when it was read or written last, and tells when it
 * holds something else. Content is compared, not times: a file that was only
 * touched has not changed.
 *
 * The content is known by its fingerprint: a checksum, %NULL if there is no
 * file, "?" if it cannot be read.
 */
typedef struct _SyFileWatch SyFileWatch;

typedef void (*SyFileWatchTell) (SyFileState state,
                                 gpointer    data);

SyFileWatch *sy_file_watch_new             (GFile           *file,
                                            const char      *fingerprint,
                                            SyFileWatchTell  tell,
                                            gpointer         data);
void         sy_file_watch_free            (SyFileWatch     *self);
const char  *sy_file_watch_get_fingerprint (SyFileWatch     *self);
void         sy_file_watch_set_fingerprint (SyFileWatch     *self,
                                            const char      *fingerprint);
SyFileState  sy_file_watch_compare         (SyFileWatch     *self);
SyFileState  sy_file_watch_check           (SyFileWatch     *self);
void         sy_file_watch_check_soon      (SyFileWatch     *self);

char        *sy_file_watch_compute_fingerprint (GBytes       *content,
                                                const GError *error);
char        *sy_file_watch_read            (GFile           *file,
                                            GBytes         **content,
                                            GError         **error);

G_END_DECLS
