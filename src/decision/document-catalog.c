/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalog of a document: where it comes from, and what becomes of it. */

#include "config.h"

#include "catalog-archive.h"
#include "document-private.h"

/* Whether the catalog is the one that the answers name. */
static gboolean
is_named (SyDocument *self, SyCatalog *catalog)
{
  return g_str_equal (sy_requirements_get_field (self->requirements, SY_FIELD_CATALOG), sy_catalog_get_id (catalog)) &&
         g_str_equal (sy_requirements_get_field (self->requirements, SY_FIELD_CATALOG_VERSION),
                      sy_catalog_get_version (catalog));
}

/* Whether the answers name another version of the catalog. */
static gboolean
is_outdated (SyDocument *self)
{
  return *sy_requirements_get_field (self->requirements, SY_FIELD_CATALOG_VERSION) != '\0' &&
         g_str_equal (sy_requirements_get_field (self->requirements, SY_FIELD_CATALOG),
                      sy_catalog_get_id (self->catalog)) &&
         !is_named (self, self->catalog);
}

/* The version that the answers name, from this program or an earlier one. */
static SyCatalog *
find_seen (SyDocument *self)
{
  if (self->seen == NULL || !is_named (self, self->seen))
    {
      g_clear_object (&self->seen);
      self->seen = sy_catalog_archive_find (self->catalog,
                                            sy_requirements_get_field (self->requirements, SY_FIELD_CATALOG_VERSION));
    }

  return self->seen;
}

/* Keeps a copy of the version that the answers name, for when it is gone. */
void
sy_document_keep_catalog (SyDocument *self)
{
  if (is_named (self, self->catalog))
    sy_catalog_archive_keep (self->catalog);
  else if (is_outdated (self) && find_seen (self) != NULL)
    sy_catalog_archive_keep (self->seen);
}

static gboolean
names_catalog (const SyEdit *edit)
{
  for (guint i = 0; i < sy_edit_get_n_entries (edit); i++)
    {
      const SyEditEntry *entry = sy_edit_get_entry (edit, i);

      if (entry->part == SY_EDIT_FIELD &&
          (entry->field == SY_FIELD_CATALOG || entry->field == SY_FIELD_CATALOG_VERSION))
        return TRUE;
    }

  return FALSE;
}

/* To be called with each edit. Returns whether there may be other changes now. */
gboolean
sy_document_forget_changes (SyDocument *self, const SyEdit *edit)
{
  g_clear_pointer (&self->changes, sy_catalog_changes_free);
  return names_catalog (edit) || (is_outdated (self) && sy_edit_changes_outlook (edit));
}

/**
 * sy_document_get_catalog_changes:
 * @self: a document
 *
 * Blocks while it evaluates, reads the version before and compares, the first time after
 * an edit.
 *
 * Returns: (transfer none) (nullable): what the catalog changes for these
 *   answers, which were given for another version of it; %NULL if they were
 *   given for this one, or name none. Valid until the next edit.
 */
const SyCatalogChanges *
sy_document_get_catalog_changes (SyDocument *self)
{
  if (!is_outdated (self))
    return NULL;

  sy_document_wait_for_evaluation (self);
  if (self->changes == NULL)
    self->changes = sy_catalog_changes_new (find_seen (self), self->evaluation, self->requirements);
  return self->changes;
}

/**
 * sy_document_accept_catalog:
 * @self: a document
 *
 * The person has seen what the version of the catalog changes: from now on the
 * answers are for this one. That is a step that can be undone.
 */
void
sy_document_accept_catalog (SyDocument *self)
{
  if (!is_outdated (self))
    return;

  sy_history_seal (self->history);
  sy_requirements_set_field (self->requirements, SY_FIELD_CATALOG_VERSION, sy_catalog_get_version (self->catalog));
  sy_history_seal (self->history);
}

/* Where nothing was entered, there is nothing to see. */
static void
renew_version (SyDocument *self)
{
  self->renewing = TRUE;
  sy_requirements_set_field (self->requirements, SY_FIELD_CATALOG_VERSION, sy_catalog_get_version (self->catalog));
  self->renewing = FALSE;
  sy_document_set_saved (self, self->requirements);
}

/**
 * sy_document_set_catalog:
 * @self: a document
 * @catalog: another state of its catalog
 *
 * Goes on with another version of the catalog, such as after its author has
 * changed it. All answers, notes and steps stay, also those that it does not
 * know. `notify::catalog` says so first, then everything that follows from it.
 */
void
sy_document_set_catalog (SyDocument *self, SyCatalog *catalog)
{
  gboolean is_blank = sy_document_is_untouched (self) && !sy_document_can_undo (self) && !sy_document_can_redo (self);

  if (self->catalog == catalog)
    return;

  if (is_named (self, self->catalog))
    g_set_object (&self->seen, self->catalog);
  g_set_object (&self->catalog, catalog);
  g_clear_pointer (&self->changes, sy_catalog_changes_free);
  sy_document_evaluate (self);
  sy_document_look_ahead (self);

  g_object_notify (G_OBJECT (self), "catalog");
  g_object_notify (G_OBJECT (self), "evaluation");
  sy_document_notify_history (self);
  if (is_blank && is_outdated (self))
    renew_version (self);
  else
    g_object_notify (G_OBJECT (self), "catalog-changes");
}

static void
on_catalog_read_cb (SyDocument *self)
{
  sy_document_set_catalog (self, sy_catalog_entry_get_catalog (self->entry));
}

/**
 * sy_document_follow:
 * @self: a document
 * @entry: where its catalog comes from, readable
 *
 * Goes on with the catalog of @entry, and with each new state of it when its
 * file changes; see #SyCatalogEntry for what happens while it cannot be read.
 * Unsaved work remembers a file that was opened.
 */
void
sy_document_follow (SyDocument *self, SyCatalogEntry *entry)
{
  g_return_if_fail (sy_catalog_entry_get_catalog (entry) != NULL);

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, on_catalog_read_cb, self);
  g_set_object (&self->entry, entry);

  sy_catalog_entry_follow (entry);
  g_signal_connect_object (entry, "notify::catalog", G_CALLBACK (on_catalog_read_cb), self, G_CONNECT_SWAPPED);
  sy_document_set_catalog (self, sy_catalog_entry_get_catalog (entry));
}

/**
 * sy_document_get_catalog_entry:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where its catalog comes from, %NULL if
 *   nobody said
 */
SyCatalogEntry *
sy_document_get_catalog_entry (SyDocument *self)
{
  return self->entry;
}

/**
 * sy_document_open_in:
 * @library: where the catalog of the answers is looked for
 * @file: a requirements file
 * @error: return location for a %SY_JSON_ERROR, or an error as of
 *   sy_catalog_library_pick()
 *
 * Opens a file with the catalog that its answers are about, and follows that;
 * see sy_catalog_library_pick(). If it is missing the file stays as it is, and
 * can be opened once the catalog is opened or installed. Blocks while it reads.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL
 */
SyDocument *
sy_document_open_in (SyCatalogLibrary *library, GFile *file, GError **error)
{
  g_autofree char *fingerprint = NULL;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (SyRequirements) requirements = sy_document_read (file, &fingerprint, error);
  SyCatalogEntry *entry = NULL;
  SyDocument *self;

  if (requirements != NULL)
    entry = sy_catalog_library_pick (library, requirements, name, error);
  if (entry == NULL)
    return NULL;

  self = sy_document_new_opened (sy_catalog_entry_get_catalog (entry), requirements, file, fingerprint);
  sy_document_follow (self, entry);
  return self;
}
