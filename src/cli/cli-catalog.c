/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli catalog: what is asked and on whose word. */

#include "config.h"

#include "cli.h"
#include "json-writer.h"

static void
write_rating (SyJsonWriter *writer, SyCatalog *catalog, guint need, guint option)
{
  const SyRating *rating = sy_catalog_get_rating (catalog, need, option);

  sy_json_writer_object (writer, sy_catalog_get_option (catalog, option)->id);
  sy_json_writer_integer (writer, "level", rating->level);
  sy_json_writer_text (writer, "because", rating->because);
  sy_json_writer_array (writer, "add");
  for (guint i = 0; rating->add[i] != NULL; i++)
    sy_json_writer_text (writer, NULL, rating->add[i]);
  sy_json_writer_end (writer);
  sy_json_writer_array (writer, "sources");
  for (guint i = 0; i < rating->sources.n; i++)
    sy_json_writer_text (writer, NULL, sy_catalog_get_source (catalog, rating->sources.index[i])->id);
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
}

static void
write_need (SyJsonWriter *writer, SyCatalog *catalog, guint index)
{
  const SyNeed *need = sy_catalog_get_need (catalog, index);

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "id", need->id);
  sy_json_writer_text (writer, "group", sy_catalog_get_group (catalog, need->group)->id);
  sy_json_writer_text (writer, "title", need->title);
  sy_json_writer_text (writer, "question", need->question);
  sy_json_writer_text (writer, "why", need->why);
  sy_json_writer_text (writer, "confidence", sy_catalog_get_confidence (catalog, need->confidence)->id);
  sy_json_writer_object (writer, "ratings");
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    write_rating (writer, catalog, index, i);
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);
}

static void
write_source (SyJsonWriter *writer, const SySource *source)
{
  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "id", source->id);
  sy_json_writer_text (writer, "title", source->title);
  sy_json_writer_text (writer, "author", source->author);
  sy_json_writer_text (writer, "publisher", source->publisher);
  sy_json_writer_text (writer, "date", source->date);
  sy_json_writer_text (writer, "url", source->url);
  sy_json_writer_text (writer, "kind", sy_source_kind_to_id (source->kind));
  sy_json_writer_text (writer, "standpoint", source->standpoint);
  sy_json_writer_end (writer);
}

static char *
write_json (SyCatalog *catalog)
{
  SyJsonWriter *writer = sy_json_writer_new ();

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "id", sy_catalog_get_id (catalog));
  sy_json_writer_text (writer, "version", sy_catalog_get_version (catalog));
  sy_json_writer_text (writer, "title", sy_catalog_get_title (catalog));
  sy_json_writer_text (writer, "date", sy_catalog_get_date (catalog));

  sy_json_writer_array (writer, "options");
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      const SyOption *option = sy_catalog_get_option (catalog, i);

      sy_json_writer_object (writer, NULL);
      sy_json_writer_text (writer, "id", option->id);
      sy_json_writer_text (writer, "name", option->name);
      sy_json_writer_text (writer, "summary", option->summary);
      sy_json_writer_end (writer);
    }
  sy_json_writer_end (writer);

  sy_json_writer_array (writer, "needs");
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    write_need (writer, catalog, i);
  sy_json_writer_end (writer);

  sy_json_writer_array (writer, "sources");
  for (guint i = 0; i < sy_catalog_get_n_sources (catalog); i++)
    write_source (writer, sy_catalog_get_source (catalog, i));
  sy_json_writer_end (writer);

  sy_json_writer_end (writer);
  return sy_json_writer_finish (writer);
}

int
cli_catalog (const CliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = NULL;
  g_autofree char *text = NULL;

  if (options->list)
    return cli_catalogs (options);

  catalog = cli_read_catalog (options, &error);
  if (catalog == NULL)
    return cli_fail (error);

  text = options->json ? write_json (catalog) : cli_catalog_to_text (catalog);
  return cli_write (options, text);
}
