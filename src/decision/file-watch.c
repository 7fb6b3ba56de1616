/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "file-watch.h"

#include "safe-file.h"

/* How long a file must be left alone before it is looked at: many programs
 * write in several steps. */
#define QUIET_MS 250

/* Stands for content that cannot be read; no checksum looks like it. */
#define UNREADABLE "?"

struct _SyFileWatch
{
  GFile          *file;
  GFileMonitor   *monitor;     /* NULL where files cannot be watched */
  char           *fingerprint; /* of the content that is known */
  char           *told;        /* of the content that was told of last */
  guint           timer;
  SyFileWatchTell tell;
  gpointer        data;
};

static gboolean
is_missing (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

/**
 * sy_file_watch_compute_fingerprint:
 * @content: (nullable): what a file holds, %NULL if it cannot be read
 * @error: (nullable): why not
 *
 * Returns: (transfer full) (nullable): the fingerprint of the content, see
 *   #SyFileWatch
 */
char *
sy_file_watch_compute_fingerprint (GBytes *content, const GError *error)
{
  if (content != NULL)
    return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  return is_missing (error) ? NULL : g_strdup (UNREADABLE);
}

/**
 * sy_file_watch_read:
 * @file: a file
 * @content: (out) (optional) (nullable) (transfer full): what it holds, %NULL
 *   if it cannot be read
 * @error: (nullable): return location for an error of GIO
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable): the fingerprint of the content, see
 *   #SyFileWatch
 */
char *
sy_file_watch_read (GFile *file, GBytes **content, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GBytes) bytes = sy_safe_file_read_regular (file, &read_error);
  char *fingerprint = sy_file_watch_compute_fingerprint (bytes, read_error);

  if (read_error != NULL)
    g_propagate_error (error, g_steal_pointer (&read_error));
  if (content != NULL)
    *content = g_steal_pointer (&bytes);
  return fingerprint;
}

static SyFileState
state_of (SyFileWatch *self, const char *fingerprint)
{
  if (g_strcmp0 (fingerprint, self->fingerprint) == 0)
    return SY_FILE_SAME;

  return fingerprint == NULL ? SY_FILE_MISSING : SY_FILE_CHANGED;
}

static gboolean
on_quiet_cb (gpointer data)
{
  SyFileWatch *self = data;

  self->timer = 0;
  sy_file_watch_check (self);
  return G_SOURCE_REMOVE;
}

/**
 * sy_file_watch_check_soon:
 * @self: a watch
 *
 * Checks the file as soon as it has been left alone for a moment.
 */
void
sy_file_watch_check_soon (SyFileWatch *self)
{
  if (self->timer != 0)
    g_source_remove (self->timer);
  self->timer = g_timeout_add (QUIET_MS, on_quiet_cb, self);
}

/**
 * sy_file_watch_new:
 * @file: a file
 * @fingerprint: (nullable): of the content that is known
 * @tell: called in the main loop with each new state of the file
 * @data: passed to @tell
 *
 * Where files cannot be watched, as on some network drives, only
 * sy_file_watch_check() finds out.
 *
 * Returns: (transfer full): a watch
 */
SyFileWatch *
sy_file_watch_new (GFile *file, const char *fingerprint, SyFileWatchTell tell, gpointer data)
{
  SyFileWatch *self = g_new0 (SyFileWatch, 1);
  /* A link stays as it is when its target changes. */
  g_autoptr (GFile) target = sy_safe_file_resolve (file);

  self->file = g_object_ref (file);
  self->tell = tell;
  self->data = data;
  sy_file_watch_set_fingerprint (self, fingerprint);

  self->monitor = g_file_is_native (target) ? g_file_monitor_file (target, G_FILE_MONITOR_NONE, NULL, NULL) : NULL;
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (sy_file_watch_check_soon), self);
  return self;
}

/**
 * sy_file_watch_free:
 * @self: (transfer full): a watch
 */
void
sy_file_watch_free (SyFileWatch *self)
{
  if (self->timer != 0)
    g_source_remove (self->timer);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
      g_object_unref (self->monitor);
    }
  g_object_unref (self->file);
  g_free (self->fingerprint);
  g_free (self->told);
  g_free (self);
}

/**
 * sy_file_watch_get_fingerprint:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): of the content that is known
 */
const char *
sy_file_watch_get_fingerprint (SyFileWatch *self)
{
  return self->fingerprint;
}

static void
set_text (char **text, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*text);
  *text = copy;
}

/**
 * sy_file_watch_set_fingerprint:
 * @self: a watch
 * @fingerprint: (nullable): of the content that is known from now on
 */
void
sy_file_watch_set_fingerprint (SyFileWatch *self, const char *fingerprint)
{
  set_text (&self->fingerprint, fingerprint);
  set_text (&self->told, fingerprint);
}

/**
 * sy_file_watch_compare:
 * @self: a watch
 *
 * Looks at the file without telling anybody. Blocks.
 *
 * Returns: how it is now
 */
SyFileState
sy_file_watch_compare (SyFileWatch *self)
{
  g_autofree char *fingerprint = sy_file_watch_read (self->file, NULL, NULL);

  return state_of (self, fingerprint);
}

/**
 * sy_file_watch_check:
 * @self: a watch
 *
 * Looks at the file, and tells if it is not as it was told of last. The watch
 * may be freed by whom it tells. Blocks.
 *
 * Returns: how the file is now
 */
SyFileState
sy_file_watch_check (SyFileWatch *self)
{
  g_autofree char *fingerprint = sy_file_watch_read (self->file, NULL, NULL);
  SyFileState state = state_of (self, fingerprint);

  if (g_strcmp0 (fingerprint, self->told) == 0)
    return state;

  set_text (&self->told, fingerprint);
  self->tell (state, self->data);
  return state;
}
