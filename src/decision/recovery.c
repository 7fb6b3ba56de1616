/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place where unsaved work is kept, and who may have it. */

#include "config.h"

#include "recovery-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "document.h"
#include "recovery-folder.h"

static SyRecovery *
recovery_new_for (const char *id)
{
  SyRecovery *self = g_new0 (SyRecovery, 1);

  g_atomic_ref_count_init (&self->references);
  self->path = sy_recovery_make_path (id, SY_RECOVERY_WORK);
  self->aside_path = sy_recovery_make_path (id, SY_RECOVERY_DAMAGED);
  self->lock_path = sy_recovery_make_path (id, SY_RECOVERY_LOCK);
  self->lock = -1;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->finished);
  return self;
}

/**
 * sy_recovery_new:
 *
 * Nothing is written before sy_recovery_put().
 *
 * Returns: (transfer full): a new place to keep unsaved work
 */
SyRecovery *
sy_recovery_new (void)
{
  g_autofree char *id = g_uuid_string_random ();

  return recovery_new_for (id);
}

/**
 * sy_recovery_take:
 * @id: one of sy_recovery_list()
 * @error: return location for a %SY_DOCUMENT_ERROR_TAKEN
 *
 * Takes over what an earlier program left.
 *
 * Returns: (transfer full) (nullable): its place, or %NULL
 */
SyRecovery *
sy_recovery_take (const char *id, GError **error)
{
  SyRecovery *self = recovery_new_for (id);

  errno = EINVAL;
  if (g_uuid_string_is_valid (id))
    self->lock = sy_recovery_lock_take (self->lock_path);
  if (self->lock >= 0)
    return self;

  if (errno == EWOULDBLOCK)
    g_set_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_TAKEN,
                 _ ("The unsaved answers in “%s” are open in another window already."), self->path);
  else
    g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                 _ ("The unsaved answers in “%1$s” cannot be opened: %2$s."), self->path, g_strerror (errno));
  sy_recovery_unref (self);
  return NULL;
}

/**
 * sy_recovery_release:
 * @self: (transfer full): a place
 *
 * Waits until everything is written and leaves it to the next program.
 */
void
sy_recovery_release (SyRecovery *self)
{
  sy_recovery_wait (self, NULL);
  self->tell = NULL;

  /* A lock is of no use to anybody without work. */
  sy_recovery_lock_release (self->lock, self->lock_path, !g_file_test (self->path, G_FILE_TEST_EXISTS));
  self->lock = -1;
  sy_recovery_unref (self);
}

/**
 * sy_recovery_on_failed:
 * @self: a place
 * @tell: called in the main loop when work could not be kept, with a sentence
 * @data: passed to @tell
 */
void
sy_recovery_on_failed (SyRecovery *self, SyRecoveryTell tell, gpointer data)
{
  self->tell = tell;
  self->data = data;
}

/**
 * sy_recovery_get_path:
 * @self: a place
 *
 * Returns: (transfer none): path of the file
 */
const char *
sy_recovery_get_path (SyRecovery *self)
{
  return self->path;
}

/**
 * sy_recovery_put:
 * @self: a place
 * @text: (transfer full): what to keep from now on
 *
 * Returns at once; the file is replaced as a whole, see sy_safe_file_write().
 */
void
sy_recovery_put (SyRecovery *self, char *text)
{
  sy_recovery_want (self, SY_RECOVERY_ACTION_PUT, text);
}

/**
 * sy_recovery_remove:
 * @self: a place
 *
 * Keeps nothing from now on. Returns at once.
 */
void
sy_recovery_remove (SyRecovery *self)
{
  sy_recovery_want (self, SY_RECOVERY_ACTION_REMOVE, NULL);
}

/**
 * sy_recovery_set_aside:
 * @self: a place
 *
 * Renames a file that cannot be read, so that it is no longer offered but
 * somebody can still look into it.
 */
void
sy_recovery_set_aside (SyRecovery *self)
{
  g_rename (self->path, self->aside_path);
}

/**
 * sy_recovery_get_aside_path:
 * @self: a place
 *
 * Returns: (transfer none): path that sy_recovery_set_aside() renames it to
 */
const char *
sy_recovery_get_aside_path (SyRecovery *self)
{
  return self->aside_path;
}
