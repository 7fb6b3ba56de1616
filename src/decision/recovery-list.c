/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What earlier programs left in the folder of unsaved work. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "recovery-folder.h"
#include "recovery.h"
#include "safe-file.h"
#include "text.h"

/* The id that a file of the folder belongs to, or NULL. */
static char *
dup_id (const char *name)
{
  const char *dot = strchr (name, '.');
  g_autofree char *id = dot != NULL ? g_strndup (name, (gsize) (dot - name)) : NULL;

  return id != NULL && g_uuid_string_is_valid (id) ? g_steal_pointer (&id) : NULL;
}

/* What a program leaves that is killed at the wrong moment: a lock whose work
 * never came to its place, or work under the temporary name that GLib gives
 * it. */
static void
clear_remains (const char *id, const char *name)
{
  const char *suffix = name + strlen (id);
  g_autofree char *lock_path = sy_recovery_make_path (id, SY_RECOVERY_LOCK);
  g_autofree char *work_path = sy_recovery_make_path (id, SY_RECOVERY_WORK);
  g_autofree char *path = sy_recovery_make_path (id, suffix);
  gboolean is_lock = g_str_equal (suffix, SY_RECOVERY_LOCK) && !g_file_test (work_path, G_FILE_TEST_EXISTS);
  int lock;

  if (!is_lock && !g_str_has_prefix (suffix, SY_RECOVERY_WORK "."))
    return;

  lock = sy_recovery_lock_take (lock_path);
  if (lock < 0)
    return;
  if (is_lock)
    sy_safe_file_clear_rest (work_path);
  else
    g_unlink (path);
  sy_recovery_lock_release (lock, lock_path, !g_file_test (work_path, G_FILE_TEST_EXISTS));
}

/**
 * sy_recovery_list:
 *
 * Returns: (transfer full) (element-type utf8): ids of the unsaved work whose
 *   program is gone, sorted; see sy_document_recover()
 */
GPtrArray *
sy_recovery_list (void)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = sy_recovery_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *id = dup_id (name);
      g_autofree char *lock_path = id != NULL ? sy_recovery_make_path (id, SY_RECOVERY_LOCK) : NULL;

      if (id == NULL || !sy_recovery_lock_is_free (lock_path))
        continue;
      if (g_str_equal (name + strlen (id), SY_RECOVERY_WORK))
        g_ptr_array_add (ids, g_steal_pointer (&id));
      else
        clear_remains (id, name);
    }

  g_ptr_array_sort (ids, sy_text_compare);
  return ids;
}
