/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every way of writing a file has in common. */

#include "config.h"

#include "safe-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* Writes on where a write was cut short. On failure errno says why. */
gboolean
sy_safe_file_write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;

      data += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/* The file is whole and in place; only a power cut could still bring back the
 * old one. So nothing is said if this cannot be done. */
void
sy_safe_file_sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}
