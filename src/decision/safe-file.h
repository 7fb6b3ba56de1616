/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Reading and writing files that somebody's work depends on: whatever happens
 * while one is written, afterwards it holds either the old content or the new.
 */

GBytes  *sy_safe_file_read          (GFile       *file,
                                     GError     **error);
GBytes  *sy_safe_file_read_regular  (GFile       *file,
                                     GError     **error);
GBytes  *sy_safe_file_read_stream   (GInputStream *stream,
                                     GError     **error);
gboolean sy_safe_file_write         (GFile       *file,
                                     const char  *data,
                                     gsize        length,
                                     GError     **error);
gboolean sy_safe_file_write_private (const char  *path,
                                     const char  *data,
                                     gsize        length,
                                     GError     **error);
gboolean sy_safe_file_create        (const char  *path,
                                     const char  *data,
                                     gsize        length,
                                     GError     **error);
GFile   *sy_safe_file_resolve       (GFile       *file);
void     sy_safe_file_clear_rest    (const char  *path);

G_END_DECLS
