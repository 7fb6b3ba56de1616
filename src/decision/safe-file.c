/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A file is written without a name beside the old one, synced, given a name
 * and renamed over it. A program that is killed meanwhile leaves nothing
 * behind, which g_file_set_contents_full() does: its temporary file has a name
 * from the start. That call is for file systems that cannot do otherwise.
 */

#define _GNU_SOURCE

#include "config.h"

#include "safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input-limits.h"
#include "safe-file-faults.h"
#include "safe-file-private.h"

/* As many links in a row as Linux follows. */
#define MOST_LINKS 40

/* Where to write, and what the file there is like. */
typedef struct
{
  char       *path; /* behind all links */
  char       *folder;
  mode_t      mode; /* of the file there, or of a new one before the mask */
  struct stat old;
  gboolean    exists;
} Target;

static void
target_clear (Target *target)
{
  g_free (target->path);
  g_free (target->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

/* Follows links by their names, because the last may lead to a file that is
 * not there yet. Returns NULL if they lead nowhere. */
static char *
follow_links (const char *path)
{
  char *at = g_strdup (path);

  for (guint i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (at, NULL);
      g_autofree char *folder = g_path_get_dirname (at);

      if (link == NULL)
        return at;

      g_free (at);
      at = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }

  g_free (at);
  return NULL;
}

/**
 * sy_safe_file_resolve:
 * @file: a file
 *
 * Returns: (transfer full): the file that symbolic links lead to from @file,
 *   @file itself if it is none
 */
GFile *
sy_safe_file_resolve (GFile *file)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  g_autofree char *target = path != NULL ? follow_links (path) : NULL;

  return target != NULL ? g_file_new_for_path (target) : g_object_ref (file);
}

/**
 * sy_safe_file_read_stream:
 * @stream: what is read
 * @error: return location for an error of GIO
 *
 * Reads at most one byte more than %SY_LIMIT_FILE_BYTES, so that neither a
 * huge file nor an endless device fills the memory. Blocks.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
GBytes *
sy_safe_file_read_stream (GInputStream *stream, GError **error)
{
  g_autofree char *data = g_malloc (SY_LIMIT_FILE_BYTES + 1);
  gsize length = 0;

  if (!g_input_stream_read_all (stream, data, SY_LIMIT_FILE_BYTES + 1, &length, NULL, error))
    return NULL;

  return g_bytes_new_take (g_realloc (g_steal_pointer (&data), length), length);
}

/**
 * sy_safe_file_read:
 * @file: a file
 * @error: return location for an error of GIO, a sentence that says why it
 *   cannot be read and what helps
 *
 * As sy_safe_file_read_stream().
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
GBytes *
sy_safe_file_read (GFile *file, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &reason);
  GBytes *bytes = stream != NULL ? sy_safe_file_read_stream (G_INPUT_STREAM (stream), &reason) : NULL;

  if (bytes == NULL)
    sy_file_fault_read (error, reason);
  return bytes;
}

/**
 * sy_safe_file_read_regular:
 * @file: a file
 * @error: return location for an error of GIO
 *
 * As sy_safe_file_read(), but refuses devices and pipes: one could wait
 * forever for their first byte.
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
GBytes *
sy_safe_file_read_regular (GFile *file, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_SPECIAL)
    return sy_safe_file_read (file, error);

  reason = g_error_new_literal (G_IO_ERROR, (int) g_io_error_from_errno (ENODEV), g_strerror (ENODEV));
  sy_file_fault_read (error, reason);
  return NULL;
}

/* Looks at what is to be replaced, and refuses what must not be. */
static gboolean
find_target (const char *path, Target *target, GError **error)
{
  target->path = follow_links (path);
  if (target->path == NULL)
    {
      sy_file_fault_write (error, path, ELOOP);
      return FALSE;
    }

  target->folder = g_path_get_dirname (target->path);
  target->exists = lstat (target->path, &target->old) == 0;
  if (!target->exists)
    return errno == ENOENT ? TRUE : sy_file_fault_write (error, target->path, errno);
  target->mode = target->old.st_mode & 07777;
  if (S_ISDIR (target->old.st_mode))
    return sy_file_fault_write (error, target->path, EISDIR);
  if (!S_ISREG (target->old.st_mode))
    return sy_file_fault_write (error, target->path, ENODEV);

  /* A rename would replace it all the same, but somebody protected it. */
  if (faccessat (AT_FDCWD, target->path, W_OK, AT_EACCESS) != 0)
    return sy_file_fault_write (error, target->path, errno == EACCES ? EPERM : errno);

  return TRUE;
}

/* The new file is for the same people as the old one. Its group cannot always
 * be kept; another group may then do what anybody may. */
static gboolean
copy_permissions (int fd, const Target *target)
{
  mode_t mode = target->mode;
  struct stat made;

  if (!target->exists)
    return TRUE;
  if (fstat (fd, &made) != 0)
    return FALSE;

  if ((made.st_uid != target->old.st_uid || made.st_gid != target->old.st_gid) &&
      fchown (fd, target->old.st_uid, target->old.st_gid) != 0 &&
      fchown (fd, (uid_t) -1, target->old.st_gid) != 0)
    mode = (mode & ~(mode_t) 06070) | ((mode & 07) << 3);

  return fchmod (fd, mode) == 0;
}

/* The name that a file has between its completion and its place. It depends
 * on the target alone: were it ever left behind, the next save uses it up. */
static char *
make_rest_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, base, -1);
  g_autofree char *name = g_strdup_printf (".steelyard-%.16s", sum);

  return g_build_filename (folder, name, NULL);
}

/* Gives the finished file its name and its place. Another program that saves
 * the same file at the same moment may use the name up; then it was first. */
static gboolean
put_in_place (int fd, const Target *target)
{
  g_autofree char *from = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *rest = make_rest_path (target->path);

  for (guint attempt = 0; attempt < 100; attempt++)
    {
      if (linkat (AT_FDCWD, from, AT_FDCWD, rest, AT_SYMLINK_FOLLOW) != 0)
        {
          if (errno != EEXIST || (unlink (rest) != 0 && errno != ENOENT))
            return FALSE;
        }
      else if (rename (rest, target->path) == 0)
        return TRUE;
      else if (errno != ENOENT)
        break;
    }

  unlink (rest);
  return FALSE;
}

/* For file systems without nameless files, such as most network drives. */
static gboolean
write_named (const Target *target, const char *data, gsize length, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (!g_file_set_contents_full (target->path, data, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, (int) target->mode,
                                 &reason))
    return sy_file_fault_write_as (error, target->path, reason);

  /* The mask of the process has been applied to the mode. */
  if (target->exists)
    g_chmod (target->path, (int) target->mode);
  return TRUE;
}

static gboolean
write_nameless (int fd, const Target *target, const char *data, gsize length, GError **error)
{
  if (!sy_safe_file_write_all (fd, data, length) || !copy_permissions (fd, target) || fsync (fd) != 0)
    return sy_file_fault_write (error, target->path, errno);
  /* There are file systems that cannot name it, and systems without /proc. */
  if (!put_in_place (fd, target))
    return write_named (target, data, length, error);

  sy_safe_file_sync_folder (target->folder);
  return TRUE;
}

static gboolean
write_local (const char *path, const char *data, gsize length, mode_t mode, GError **error)
{
  g_auto (Target) target = { .mode = mode };
  gboolean done;
  int fd;

  if (!find_target (path, &target, error))
    return FALSE;

  fd = open (target.folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
  if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL))
    return write_named (&target, data, length, error);
  if (fd < 0)
    return sy_file_fault_write (error, target.path, errno);

  done = write_nameless (fd, &target, data, length, error);
  close (fd);
  return done;
}

static gboolean
write_remote (GFile *file, const char *data, gsize length, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) reason = NULL;

  if (g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &reason))
    return TRUE;

  return sy_file_fault_write_as (error, name, reason);
}

/**
 * sy_safe_file_write:
 * @file: where to write
 * @data: what to write
 * @length: how many bytes
 * @error: return location for an error of GIO, a sentence that says what was
 *   not saved, why, and what helps
 *
 * Replaces a file as a whole, or makes a new one. When it returns, the file is
 * on the disk. Symbolic links stay and their target is written; permissions
 * stay. If it fails, the file is as before and nothing is left beside it.
 * Blocks.
 *
 * Returns: whether the file was written
 */
gboolean
sy_safe_file_write (GFile *file, const char *data, gsize length, GError **error)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;

  return path != NULL ? write_local (path, data, length, 0666, error) : write_remote (file, data, length, error);
}

/**
 * sy_safe_file_write_private:
 * @path: path of a file
 * @data: what to write
 * @length: how many bytes
 * @error: return location for an error of GIO
 *
 * As sy_safe_file_write(); a new file is for the user alone.
 *
 * Returns: whether the file was written
 */
gboolean
sy_safe_file_write_private (const char *path, const char *data, gsize length, GError **error)
{
  return write_local (path, data, length, 0600, error);
}

/**
 * sy_safe_file_clear_rest:
 * @path: path of a file that was written with sy_safe_file_write() and that
 *   nobody is writing now
 *
 * Removes what a program may have left that was killed just before the file
 * came to its place.
 */
void
sy_safe_file_clear_rest (const char *path)
{
  g_autofree char *rest = make_rest_path (path);

  unlink (rest);
}
