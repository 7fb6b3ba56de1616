/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Gives every file of the named folders to a fuzz target, without a fuzzer:
 * what was found once stays found. The message before a failure names the file.
 *
 * usage: replay-TARGET FOLDER...
 */

#include "config.h"

#include "fuzz.h"

static void
replay_file (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *exact = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_test_message ("%s", path);
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  /* Nothing may be read behind the end: the copy has no byte more. */
  exact = g_memdup2 (text, length);
  LLVMFuzzerTestOneInput ((const uint8_t *) exact, length);
}

static void
replay_folder (gconstpointer data)
{
  const char *folder = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        continue;
      replay_file (path);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/replay/", name, NULL);

      g_test_add_data_func (path, argv[i], replay_folder);
    }
  return g_test_run ();
}
