/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An outlook for other programs. The keys are part of the contract. */

#include "config.h"

#include "outlook-json.h"

#include "json-writer.h"

static void
write_item (SyJsonWriter *writer, SyCatalog *catalog, const SyOpenItem *item)
{
  sy_json_writer_object (writer, NULL);
  if (item->is_question)
    sy_json_writer_text (writer, "question", sy_catalog_get_question (catalog, item->index)->id);
  else
    sy_json_writer_text (writer, "need", sy_catalog_get_need (catalog, item->index)->id);
  sy_json_writer_number (writer, "could-change", item->could_change);
  sy_json_writer_number (writer, "mean-change", item->mean_change);
  sy_json_writer_end (writer);
}

/**
 * sy_outlook_to_json:
 * @self: an outlook
 * @catalog: the catalog it is about
 *
 * `stays-first` is a whole percent, and null if no option is first;
 * `could-change` is a percentage and `mean-change` in points. What the person
 * does not know is not listed.
 *
 * Returns: (transfer full): the outlook as JSON
 */
char *
sy_outlook_to_json (const SyOutlook *self, SyCatalog *catalog)
{
  SyJsonWriter *writer = sy_json_writer_new ();

  sy_json_writer_object (writer, NULL);
  sy_json_writer_text (writer, "leader",
                       self->leader >= 0 ? sy_catalog_get_option (catalog, (guint) self->leader)->id : NULL);
  sy_json_writer_boolean (writer, "settled", self->settled);
  if (self->leader >= 0)
    sy_json_writer_integer (writer, "stays-first", sy_outlook_get_share (self));
  else
    sy_json_writer_null (writer, "stays-first");

  sy_json_writer_array (writer, "next");
  for (guint i = 0; i < self->n_items; i++)
    if (!self->items[i].skipped)
      write_item (writer, catalog, &self->items[i]);
  sy_json_writer_end (writer);
  sy_json_writer_end (writer);

  return sy_json_writer_finish (writer);
}
