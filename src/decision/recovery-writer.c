/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The thread that writes unsaved work, and removes it. */

#include "config.h"

#include "recovery-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "recovery-folder.h"
#include "safe-file.h"

/* What goes wrong is told in the main loop. */
typedef struct
{
  SyRecovery *recovery;
  char       *sentence;
} Failure;

/* The place, the thread and a failure on its way each hold on to it. */
void
sy_recovery_unref (SyRecovery *self)
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

  sy_recovery_unref (failure->recovery);
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
static SyRecoveryAction
next_action (SyRecovery *self, char **text)
{
  SyRecoveryAction action;

  g_mutex_lock (&self->mutex);
  action = self->wanted;
  *text = g_steal_pointer (&self->text);
  self->wanted = SY_RECOVERY_ACTION_NONE;
  if (action == SY_RECOVERY_ACTION_NONE)
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
  SyRecoveryAction action;

  do
    {
      g_autofree char *text = NULL;

      action = next_action (self, &text);
      if (action == SY_RECOVERY_ACTION_PUT)
        put (self, text);
      else if (action == SY_RECOVERY_ACTION_REMOVE)
        clear_work (self);
    }
  while (action != SY_RECOVERY_ACTION_NONE);

  sy_recovery_unref (self);
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

/* Takes over @text. Returns at once; what was wanted before and is not begun
 * yet is not done any more. */
void
sy_recovery_want (SyRecovery *self, SyRecoveryAction action, char *text)
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
