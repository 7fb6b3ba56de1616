/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli catalog --list: the catalogs at hand. */

#include "config.h"

#include "cli.h"
#include "explanation-catalog.h"
#include "json-writer.h"

static const char *
origin_id (SyCatalogOrigin origin)
{
  static const char *const ids[] = { "bundled", "opened", "installed", "shared" };

  return ids[origin];
}

static void
append_entry (GString *text, SyCatalogLibrary *library, SyCatalogEntry *entry)
{
  SyCatalog *catalog = sy_catalog_entry_get_catalog (entry);
  g_autofree char *title = sy_catalog_entry_dup_title (entry);
  g_autofree char *origin = sy_explain_catalog_origin (entry);
  g_autofree char *trouble = sy_explain_catalog_trouble (library, entry);

  if (catalog != NULL)
    g_string_append_printf (text, "%s %s (%s)\n", title, sy_catalog_get_version (catalog), sy_catalog_get_id (catalog));
  else
    g_string_append_printf (text, "%s\n", title);
  g_string_append_printf (text, "  %s\n", origin);
  if (trouble != NULL)
    g_string_append_printf (text, "  %s\n", trouble);
}

static char *
write_text (SyCatalogLibrary *library, GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    append_entry (text, library, entries->pdata[i]);

  return g_string_free (text, FALSE);
}

static void
write_entry (SyJsonWriter *writer, SyCatalogLibrary *library, SyCatalogEntry *entry)
{
  SyCatalog *catalog = sy_catalog_entry_get_catalog (entry);
  GFile *file = sy_catalog_entry_get_file (entry);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;
  g_autofree char *trouble = sy_explain_catalog_trouble (library, entry);

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "id", catalog != NULL ? sy_catalog_get_id (catalog) : NULL);
  sy_json_writer_text (writer, "version", catalog != NULL ? sy_catalog_get_version (catalog) : NULL);
  sy_json_writer_text (writer, "title", catalog != NULL ? sy_catalog_get_title (catalog) : NULL);
  sy_json_writer_text (writer, "origin", origin_id (sy_catalog_entry_get_origin (entry)));
  sy_json_writer_text (writer, "file", name);
  sy_json_writer_text (writer, "problem", trouble);
  sy_json_writer_end (writer);
}

static char *
write_json (SyCatalogLibrary *library, GPtrArray *entries)
{
  SyJsonWriter *writer = sy_json_writer_new ();

  sy_json_writer_object (writer, NULL);
  sy_json_writer_array (writer, "catalogs");
  for (guint i = 0; i < entries->len; i++)
    write_entry (writer, library, entries->pdata[i]);
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
  return sy_json_writer_finish (writer);
}

int
cli_catalogs (const CliOptions *options)
{
  g_autoptr (SyCatalogLibrary) library = sy_catalog_library_new ();
  g_autoptr (GPtrArray) entries = sy_catalog_library_list (library);
  g_autofree char *text = options->json ? write_json (library, entries) : write_text (library, entries);

  return cli_write (options, text);
}
