/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogs.h"

#include <glib/gstdio.h>
#include <string.h>

/* How long something may take until it counts as never. */
#define PATIENCE_MS 20000

/* The small catalog, with each text of a pair replaced by the other, wherever
 * it stands. */
char *
catalogs_text (const char *from, ...)
{
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);
  g_autofree char *data = test_read (path, NULL);
  GString *text = g_string_new (data);
  va_list arguments;

  va_start (arguments, from);
  for (const char *old = from; old != NULL; old = va_arg (arguments, const char *))
    g_assert_cmpuint (g_string_replace (text, old, va_arg (arguments, const char *), 0), >, 0);
  va_end (arguments);

  return g_string_free (text, FALSE);
}

/* The small catalog under another id and version, which are quoted here. */
char *
catalogs_version (const char *id, const char *version)
{
  g_autofree char *id_member = g_strdup_printf ("\"id\": \"%s\",\n  \"version\"", id);
  g_autofree char *member = g_strdup_printf ("\"version\": \"%s\",", version);

  return catalogs_text ("\"id\": \"small\",\n  \"version\"", id_member, "\"version\": \"1\",", member, NULL);
}

GFile *
catalogs_write (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

void
catalogs_run (guint milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (milliseconds, quit_cb, loop);
  g_main_loop_run (loop);
}

/* Runs until it is done; fails if that never happens. */
void
catalogs_wait (gboolean (*is_done) (gpointer data), gpointer data)
{
  for (guint waited = 0; !is_done (data); waited += 20)
    {
      g_assert_cmpuint (waited, <, PATIENCE_MS);
      catalogs_run (20);
    }
}

void
catalogs_remove (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      catalogs_remove (inside);
    }
  g_remove (path);
}

void
catalogs_assert_part (const char *text, const char *part)
{
  g_assert_nonnull (text);
  if (strstr (text, part) == NULL)
    g_error ("expected “%s” in: %s", part, text);
}
