/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads files, or standard input for "-". */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "catalog-library.h"
#include "cli.h"
#include "json-reader.h"
#include "requirements-file.h"
#include "safe-file.h"
#include "text.h"

/* What a file is called in messages. */
const char *
cli_display_name (const char *path)
{
  return g_str_equal (path, "-") ? _ ("standard input") : path;
}

/* The content of a file, or of standard input for "-". */
GBytes *
cli_read_bytes (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GError) reason = NULL;
  GBytes *bytes;

  bytes = g_str_equal (path, "-") ? sy_safe_file_read_stream (input, &reason) : sy_safe_file_read (file, &reason);
  if (bytes == NULL)
    g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_READ, "%s: $: %s", cli_display_name (path), reason->message);

  return bytes;
}

/* The catalog of --catalog, else the bundled one. */
SyCatalog *
cli_read_catalog (const CliOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (options->catalog == NULL)
    return sy_catalog_new_bundled (error);

  bytes = cli_read_bytes (options->catalog, error);
  return bytes != NULL ? sy_catalog_new_from_bytes (cli_display_name (options->catalog), bytes, error) : NULL;
}

/* The catalog in the library that answers are about. */
SyCatalog *
cli_find_catalog (SyRequirements *requirements, const char *name, GError **error)
{
  g_autoptr (SyCatalogLibrary) library = sy_catalog_library_new ();
  g_autofree char *folder = sy_catalog_library_dup_folder ();
  g_autofree char *folder_name = g_filename_display_name (folder);
  g_autoptr (GError) reason = NULL;
  SyCatalogEntry *entry = sy_catalog_library_pick (library, requirements, name, &reason);

  if (entry != NULL)
    return g_object_ref (sy_catalog_entry_get_catalog (entry));

  if (g_error_matches (reason, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING))
    g_set_error (
      error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING,
      _ ("%1$s: $.catalog: these answers are about the catalog “%2$s”, which is not at hand; name its file with "
         "--catalog, or put it into %3$s"),
      name, sy_requirements_get_field (requirements, SY_FIELD_CATALOG), folder_name);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static gboolean
check_catalog (const char *name, SyRequirements *requirements, SyCatalog *catalog, GError **error)
{
  const char *wanted = sy_requirements_get_field (requirements, SY_FIELD_CATALOG);
  g_autofree char *shown = sy_text_shorten (wanted);

  if (*wanted == '\0' || g_str_equal (wanted, sy_catalog_get_id (catalog)))
    return TRUE;

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT,
               _ ("%1$s: $.catalog: these answers are about the catalog “%2$s”, not “%3$s”; name its file with "
                  "--catalog"),
               name, shown, sy_catalog_get_id (catalog));
  return FALSE;
}

/* Answers to whatever catalog they are about. */
SyRequirements *
cli_read_any_requirements (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = cli_read_bytes (path, error);

  return bytes != NULL ? sy_requirements_from_data (cli_display_name (path), g_bytes_get_data (bytes, NULL),
                                                    g_bytes_get_size (bytes), error)
                       : NULL;
}

/* The answers of the first file, and the catalog that they are about. */
SyRequirements *
cli_read_requirements (const CliOptions *options, SyCatalog **catalog, GError **error)
{
  const char *name = cli_display_name (options->files[0]);
  g_autoptr (SyCatalog) named = NULL;
  g_autoptr (SyRequirements) requirements = NULL;

  if (options->catalog != NULL && (named = cli_read_catalog (options, error)) == NULL)
    return NULL;

  requirements = cli_read_any_requirements (options->files[0], error);
  if (requirements == NULL || (named != NULL && !check_catalog (name, requirements, named, error)))
    return NULL;

  *catalog = named != NULL ? g_steal_pointer (&named) : cli_find_catalog (requirements, name, error);
  return *catalog != NULL ? g_steal_pointer (&requirements) : NULL;
}
