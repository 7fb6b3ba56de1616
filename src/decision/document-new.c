/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents that have no file yet. */

#include "config.h"

#include "document-private.h"

static SyRequirements *
make_blank (SyCatalog *catalog)
{
  SyRequirements *blank = sy_requirements_new ();

  sy_requirements_set_field (blank, SY_FIELD_CATALOG, sy_catalog_get_id (catalog));
  sy_requirements_set_field (blank, SY_FIELD_CATALOG_VERSION, sy_catalog_get_version (catalog));
  return blank;
}

/**
 * sy_document_new:
 * @catalog: a catalog
 *
 * Returns: (transfer full): a document with nothing answered and no file
 */
SyDocument *
sy_document_new (SyCatalog *catalog)
{
  g_autoptr (SyRequirements) blank = make_blank (catalog);

  return sy_document_new_for (catalog, blank, blank);
}

/**
 * sy_document_new_from:
 * @catalog: a catalog
 * @point: one of its starting points
 *
 * Starting there is the first step of the document and can be undone.
 *
 * Returns: (transfer full): a document with those answers and no file
 */
SyDocument *
sy_document_new_from (SyCatalog *catalog, const SyStartingPoint *point)
{
  SyDocument *self = sy_document_new (catalog);

  sy_requirements_start_from (self->requirements, catalog, point);
  sy_document_wait_for_evaluation (self);
  return self;
}

/**
 * sy_document_duplicate:
 * @self: a document
 *
 * Returns: (transfer full): an unsaved document with the same content, no
 *   file and no history
 */
SyDocument *
sy_document_duplicate (SyDocument *self)
{
  g_autoptr (SyRequirements) copy = sy_requirements_copy (self->requirements);
  SyDocument *duplicate = sy_document_new_for (self->catalog, copy, NULL);

  g_set_object (&duplicate->seen, self->seen);
  if (self->entry != NULL)
    sy_document_follow (duplicate, self->entry);
  return duplicate;
}

/**
 * sy_document_new_in:
 * @entry: a catalog that can be read, and where it comes from
 *
 * Returns: (transfer full): a document with nothing answered and no file, which
 *   follows the catalog
 */
SyDocument *
sy_document_new_in (SyCatalogEntry *entry)
{
  SyDocument *self = sy_document_new (sy_catalog_entry_get_catalog (entry));

  sy_document_follow (self, entry);
  return self;
}
