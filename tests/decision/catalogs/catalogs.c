/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogs.h"

#include <string.h>

/* How long something may take until it counts as never. */
#define PATIENCE_MS 20000

/* As catalogs_text(). */
char *
catalogs_text_valist (const char *from, va_list arguments)
{
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);
  g_autofree char *data = test_read (path, NULL);
  GString *text = g_string_new (data);

  for (const char *old = from; old != NULL; old = va_arg (arguments, const char *))
    g_assert_cmpuint (g_string_replace (text, old, va_arg (arguments, const char *), 0), >, 0);

  return g_string_free (text, FALSE);
}

/* The small catalog, with each text of a pair replaced by the other, wherever
 * it stands. */
char *
catalogs_text (const char *from, ...)
{
  va_list arguments;
  char *text;

  va_start (arguments, from);
  text = catalogs_text_valist (from, arguments);
  va_end (arguments);

  return text;
}

/* The small catalog under another id and version, which are quoted here. */
char *
catalogs_version (const char *id, const char *version)
{
  g_autofree char *id_member = g_strdup_printf ("\"id\": \"%s\",\n  \"version\"", id);
  g_autofree char *member = g_strdup_printf ("\"version\": \"%s\",", version);

  return catalogs_text ("\"id\": \"small\",\n  \"version\"", id_member, "\"version\": \"1\",", member, NULL);
}

SyCatalog *
catalogs_make (const char *text)
{
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog = sy_catalog_new_from_data ("catalog", text, strlen (text), &error);

  g_assert_no_error (error);
  return catalog;
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

/* Runs until it is done; fails if that never happens. */
void
catalogs_wait (gboolean (*is_done) (gpointer data), gpointer data)
{
  for (guint waited = 0; !is_done (data); waited += 20)
    {
      g_assert_cmpuint (waited, <, PATIENCE_MS);
      run_for (20);
    }
}

void
catalogs_assert_part (const char *text, const char *part)
{
  g_assert_nonnull (text);
  if (strstr (text, part) == NULL)
    g_error ("expected “%s” in: %s", part, text);
}
