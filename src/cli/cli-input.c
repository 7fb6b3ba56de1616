/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads files, or standard input for "-". */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "cli.h"
#include "json-reader.h"
#include "requirements-file.h"
#include "safe-file.h"

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

SyCatalog *
cli_read_catalog (const CliOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (options->catalog == NULL)
    return sy_catalog_new_bundled (error);

  bytes = cli_read_bytes (options->catalog, error);
  if (bytes == NULL)
    return NULL;

  return sy_catalog_new_from_data (cli_display_name (options->catalog), g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), error);
}

static gboolean
check_catalog (const char *name, SyRequirements *requirements, SyCatalog *catalog, GError **error)
{
  const char *wanted = sy_requirements_get_field (requirements, SY_FIELD_CATALOG);

  if (*wanted == '\0' || g_str_equal (wanted, sy_catalog_get_id (catalog)))
    return TRUE;

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT,
               _ ("%1$s: $.catalog: these answers are about the catalog “%2$s”, not “%3$s”; name its file with "
                  "--catalog"),
               name, wanted, sy_catalog_get_id (catalog));
  return FALSE;
}

SyRequirements *
cli_read_requirements (const char *path, SyCatalog *catalog, GError **error)
{
  const char *name = cli_display_name (path);
  g_autoptr (GBytes) bytes = cli_read_bytes (path, error);
  g_autoptr (SyRequirements) requirements = NULL;

  if (bytes == NULL)
    return NULL;

  requirements = sy_requirements_from_data (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  if (requirements == NULL || !check_catalog (name, requirements, catalog, error))
    return NULL;

  return g_steal_pointer (&requirements);
}
