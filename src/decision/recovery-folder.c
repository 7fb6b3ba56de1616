/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who works on which unsaved document. A lock ends with the program that
 * holds it, however it ends, so what nobody locks was left behind.
 */

#include "config.h"

#include "recovery-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Another program that only looks at a lock holds it for less. */
#define TRIES 40
#define PAUSE_US 5000

/**
 * sy_recovery_folder:
 *
 * Returns: (transfer full): path of the folder where unsaved work is kept
 */
char *
sy_recovery_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), PROGRAM_NAME, "unsaved", NULL);
}

/**
 * sy_recovery_make_path:
 * @id: of a document
 * @suffix: which of its files
 *
 * Returns: (transfer full): path of the file
 */
char *
sy_recovery_make_path (const char *id, const char *suffix)
{
  g_autofree char *folder = sy_recovery_folder ();
  g_autofree char *name = g_strconcat (id, suffix, NULL);

  return g_build_filename (folder, name, NULL);
}

/* Whether the lock is still the file of that name: whoever had it before may
 * have removed it. */
static gboolean
is_current (int lock, const char *path)
{
  struct stat held, named;

  return fstat (lock, &held) == 0 && stat (path, &named) == 0 && held.st_ino == named.st_ino &&
         held.st_dev == named.st_dev;
}

/* Where locks do not work at all, everybody has them. */
static gboolean
try_lock (int lock, int kind)
{
  return flock (lock, kind | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

/**
 * sy_recovery_lock_take:
 * @path: path of a lock, made if it is not there
 *
 * Returns: a file descriptor that holds the lock, or -1 with `errno` set,
 *   EWOULDBLOCK if somebody else has it
 */
int
sy_recovery_lock_take (const char *path)
{
  for (guint i = 0; i < TRIES; i++)
    {
      int lock = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (lock < 0)
        return -1;
      if (try_lock (lock, LOCK_EX) && is_current (lock, path))
        return lock;

      close (lock);
      g_usleep (PAUSE_US);
    }

  errno = EWOULDBLOCK;
  return -1;
}

/**
 * sy_recovery_lock_release:
 * @lock: what sy_recovery_lock_take() returned
 * @path: path of the lock
 * @remove: whether nobody will need it again
 */
void
sy_recovery_lock_release (int lock, const char *path, gboolean remove)
{
  if (lock < 0)
    return;

  if (remove)
    g_unlink (path);
  close (lock);
}

/**
 * sy_recovery_lock_is_free:
 * @path: path of a lock
 *
 * Returns: whether nobody holds it, or there is none
 */
gboolean
sy_recovery_lock_is_free (const char *path)
{
  int lock = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gboolean is_free;

  if (lock < 0)
    return errno == ENOENT;

  /* Shared, so that two programs that look do not see each other. */
  is_free = try_lock (lock, LOCK_SH);
  close (lock);
  return is_free;
}
