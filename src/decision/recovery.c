/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "recovery.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "document.h"
#include "recovery-folder.h"
#include "safe-file.h"

typedef enum
{
  ACTION_NONE,
  ACTION_PUT,
  ACTION_REMOVE,
} Action;

struct _SyRecovery
{
  gatomicrefcount references;
  char           *path;
  char           *aside_path;
  char           *lock_path;
  int             lock; /* -1 until there is something to keep */

  /* Shared with the thread that writes. */
  GMutex          mutex;
  GCond           finished;
  Action          wanted;
  char           *text;
  gboolean        busy;
  GError         *failure; /* why what was put last is not kept */

  /* Of the main loop. */
  SyRecoveryTell  tell;
  gpointer        data;
};

/* What goes wrong is told in the main loop. */
typedef struct
{
  SyRecovery *recovery;
  char       *sentence;
} Failure;

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

static void
recovery_unref (SyRecovery *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->finished);
  g_free (self->path);
  g_free (self->aside_path);
  g_free (self->lock_path);
  g_free (self->text);
  g_clear_error (&self->failure);
  g_free (self);
}

static gboolean
on_failure_cb (gpointer data)
{
  Failure *failure = data;

  if (failure->recovery->tell != NULL)
    failure->recovery->tell (failure->sentence, failure->recovery->data);
  return G_SOURCE_REMOVE;
}

static void
failure_free (gpointer data)
{
  Failure *failure = data;

  recovery_unref (failure->recovery);
  g_free (failure->sentence);
  g_free (failure);
}

static GError *
make_failure (gboolean full)
{
  g_autofree char *path = sy_recovery_folder ();
  g_autofree char *folder = g_filename_display_name (path);

  return g_error_new (G_IO_ERROR, full ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
                      full ? _ ("Unsaved answers are not kept for the case of a crash, because there is "
                                "no space left in “%s”. Save often, or make room there.")
                           : _ ("Unsaved answers are not kept for the case of a crash, because nothing "
                                "can be written in “%s”. Save often."),
                      folder);
}

static void
tell_failure (SyRecovery *self, const GError *error)
{
  Failure *failure = g_new0 (Failure, 1);

  g_atomic_ref_count_inc (&self->references);
  failure->recovery = self;
  failure->sentence = g_strdup (error->message);
  g_idle_add_full (G_PRIORITY_DEFAULT, on_failure_cb, failure, failure_free);
}

/* Remembers why nothing is kept, NULL if all is well. */
static void
set_failure (SyRecovery *self, GError *failure)
{
  if (failure != NULL)
    tell_failure (self, failure);

  g_mutex_lock (&self->mutex);
  g_clear_error (&self->failure);
  self->failure = failure;
  g_mutex_unlock (&self->mutex);
}

/* The folder is for the user alone. */
static gboolean
make_ready (SyRecovery *self)
{
  g_autofree char *folder = sy_recovery_folder ();

  if (self->lock >= 0)
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return FALSE;

  self->lock = sy_recovery_lock_take (self->lock_path);
  return self->lock >= 0;
}

static void
put (SyRecovery *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  GError *failure = NULL;

  if (!make_ready (self))
    failure = make_failure (errno == ENOSPC || errno == EDQUOT);
  else if (!sy_safe_file_write_private (self->path, text, strlen (text), &error))
    failure = make_failure (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE));
  set_failure (self, failure);
}

static void
clear_work (SyRecovery *self)
{
  g_unlink (self->path);
  sy_safe_file_clear_rest (self->path);
  set_failure (self, NULL);
}

/* Takes what is wanted, with the mutex held around. */
static Action
next_action (SyRecovery *self, char **text)
{
  Action action;

  g_mutex_lock (&self->mutex);
  action = self->wanted;
  *text = g_steal_pointer (&self->text);
  self->wanted = ACTION_NONE;
  if (action == ACTION_NONE)
    {
      self->busy = FALSE;
      g_cond_broadcast (&self->finished);
    }
  g_mutex_unlock (&self->mutex);

  return action;
}

static void
work (gpointer data, gpointer unused G_GNUC_UNUSED)
{
  SyRecovery *self = data;
  Action action;

  do
    {
      g_autofree char *text = NULL;

      action = next_action (self, &text);
      if (action == ACTION_PUT)
        put (self, text);
      else if (action == ACTION_REMOVE)
        clear_work (self);
    }
  while (action != ACTION_NONE);

  recovery_unref (self);
}

/* One thread for all documents; a disk does not write faster with more. */
static GThreadPool *
get_writer (void)
{
  static GThreadPool *writer;

  if (g_once_init_enter (&writer))
    g_once_init_leave (&writer, g_thread_pool_new (work, NULL, 1, FALSE, NULL));
  return writer;
}

static void
want (SyRecovery *self, Action action, char *text)
{
  gboolean idle;

  g_mutex_lock (&self->mutex);
  self->wanted = action;
  g_free (self->text);
  self->text = text;
  idle = !self->busy;
  self->busy = TRUE;
  g_mutex_unlock (&self->mutex);

  if (!idle)
    return;
  g_atomic_ref_count_inc (&self->references);
  g_thread_pool_push (get_writer (), self, NULL);
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
  recovery_unref (self);
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
  recovery_unref (self);
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
  want (self, ACTION_PUT, text);
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
  want (self, ACTION_REMOVE, NULL);
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

/**
 * sy_recovery_wait:
 * @self: a place
 * @error: return location for an error of GIO, whose message is a sentence
 *
 * Blocks until all that was asked for is done.
 *
 * Returns: whether it could be done
 */
gboolean
sy_recovery_wait (SyRecovery *self, GError **error)
{
  gboolean done;

  g_mutex_lock (&self->mutex);
  while (self->busy)
    g_cond_wait (&self->finished, &self->mutex);
  done = self->failure == NULL;
  if (!done && error != NULL)
    *error = g_error_copy (self->failure);
  g_mutex_unlock (&self->mutex);

  return done;
}
