/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli validate FILE... */

#include "config.h"

#include <glib/gi18n.h>

#include "catalog-library.h"
#include "cli.h"
#include "explanation.h"
#include "json-reader.h"
#include "requirements-file.h"

static void
print_note (const char *name, const char *note)
{
  g_printerr ("steelyard-cli: %s: %s\n", name, note);
}

static gboolean
validate_catalog (const char *name, const char *data, gsize length, GString *text, GError **error)
{
  g_autoptr (SyCatalog) catalog = sy_catalog_new_from_data (name, data, length, error);
  const char *const *notes;

  if (catalog == NULL)
    return FALSE;

  notes = sy_catalog_get_notes (catalog);
  for (guint i = 0; notes[i] != NULL; i++)
    print_note (name, notes[i]);

  g_string_append_printf (text, _ ("%1$s: a valid catalog: “%2$s”, version %3$s\n"), name,
                          sy_catalog_get_title (catalog), sy_catalog_get_version (catalog));
  return TRUE;
}

/* What the catalog of the answers does not know, or that it is not at hand. */
static char *
check_answers (const CliOptions *options, const char *name, SyRequirements *requirements, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (SyCatalog) catalog = options->catalog != NULL ? cli_read_catalog (options, &reason)
                                                           : cli_find_catalog (requirements, name, &reason);
  const char *wanted = sy_requirements_get_field (requirements, SY_FIELD_CATALOG);

  if (catalog == NULL && reason->domain != SY_CATALOG_ERROR)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (catalog == NULL || (*wanted != '\0' && !g_str_equal (wanted, sy_catalog_get_id (catalog))))
    return g_strdup_printf (_ ("$.catalog: the answers were not checked, because the catalog “%s” is not at hand"),
                            wanted);

  return catalog != NULL ? sy_explain_unknown (catalog, requirements) : NULL;
}

static gboolean
validate_requirements (const CliOptions *options,
                       const char       *name,
                       const char       *data,
                       gsize             length,
                       GString          *text,
                       GError          **error)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_from_data (name, data, length, error);
  g_autoptr (GError) reason = NULL;
  g_autofree char *note = NULL;

  if (requirements == NULL)
    return FALSE;

  note = check_answers (options, name, requirements, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (note != NULL)
    print_note (name, note);

  g_string_append_printf (text, _ ("%s: a valid requirements file\n"), name);
  return TRUE;
}

/* Only catalogs have needs; one that lacks them has options and no answers. */
static gboolean
is_catalog (JsonObject *root)
{
  return json_object_has_member (root, "needs") ||
         (json_object_has_member (root, "options") && !json_object_has_member (root, "answers"));
}

/* What has no other fault is read again as what it is; the tree of all of it
 * takes many times the memory of the text. */
static gboolean
find_kind (const char *name, const char *data, gsize length, gboolean *catalog, GError **error)
{
  g_autoptr (JsonNode) root = sy_json_read_data (name, data, length, error);

  if (root == NULL)
    return FALSE;

  *catalog = is_catalog (json_node_get_object (root));
  return TRUE;
}

static gboolean
validate (const CliOptions *options, const char *path, GString *text, GError **error)
{
  const char *name = cli_display_name (path);
  g_autoptr (GBytes) bytes = cli_read_bytes (path, error);
  gboolean catalog;
  const char *data;
  gsize length;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  if (!find_kind (name, data, length, &catalog, error))
    return FALSE;
  if (catalog)
    return validate_catalog (name, data, length, text, error);

  return validate_requirements (options, name, data, length, text, error);
}

int
cli_validate (const CliOptions *options)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int code = CLI_DONE;

  for (guint i = 0; options->files[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!validate (options, options->files[i], text, &error))
        code = cli_fail (error);
    }

  if (cli_write (options, text->str) != CLI_DONE)
    code = CLI_BAD_INPUT;
  return code;
}
