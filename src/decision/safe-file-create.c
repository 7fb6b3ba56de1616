/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes new files, under names that are free. */

#define _GNU_SOURCE

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "safe-file-faults.h"
#include "safe-file-private.h"

/* For file systems without nameless files: another program may see the file
 * before it is whole, but none loses its own. */
static int
create_named (const char *path, const char *data, gsize length)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  int code = 0;

  if (fd < 0)
    return errno;

  if (!sy_safe_file_write_all (fd, data, length) || fsync (fd) != 0)
    code = errno;
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code != 0)
    unlink (path);
  return code;
}

/* Writes a file without a name and gives it one that nobody has. */
static int
create_nameless (int fd, const char *path, const char *data, gsize length)
{
  g_autofree char *from = g_strdup_printf ("/proc/self/fd/%d", fd);

  if (!sy_safe_file_write_all (fd, data, length) || fsync (fd) != 0)
    return errno;
  if (linkat (AT_FDCWD, from, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0)
    return 0;

  /* There are file systems that cannot name it, and systems without /proc. */
  return errno == EEXIST ? EEXIST : create_named (path, data, length);
}

/**
 * sy_safe_file_create:
 * @path: path of a file
 * @data: what to write
 * @length: how many bytes
 * @error: return location for an error of GIO, G_IO_ERROR_EXISTS if the name
 *   is taken
 *
 * Makes a new file; what has the name already is left alone, whoever made it
 * and however late. If it fails, nothing is left behind. Blocks.
 *
 * Returns: whether the file was made
 */
gboolean
sy_safe_file_create (const char *path, const char *data, gsize length, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  int code = errno;

  if (fd >= 0)
    {
      code = create_nameless (fd, path, data, length);
      close (fd);
    }
  else if (code == EOPNOTSUPP || code == EISDIR || code == EINVAL)
    code = create_named (path, data, length);

  if (code != 0)
    return sy_file_fault_write (error, path, code);

  sy_safe_file_sync_folder (folder);
  return TRUE;
}
