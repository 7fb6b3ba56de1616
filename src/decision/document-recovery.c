/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Unsaved work of a document, kept while it is edited. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "document-private.h"
#include "json-guard.h"
#include "recovery-file.h"
#include "requirements-file.h"

/* How old unsaved work may become before it is kept. Further edits do not put
 * it off. */
#define DELAY_MS 500

static void
on_failed_cb (const char *sentence, gpointer data)
{
  sy_document_tell_recovery (data, sentence);
}

static void
stop_timer (SyDocument *self)
{
  if (self->recovery_timer != 0)
    g_source_remove (self->recovery_timer);
  self->recovery_timer = 0;
}

static void
set_recovery (SyDocument *self, SyRecovery *recovery)
{
  self->recovery = recovery;
  sy_recovery_on_failed (recovery, on_failed_cb, self);
}

static void
put (SyDocument *self)
{
  const char *fingerprint = self->watch != NULL ? sy_file_watch_get_fingerprint (self->watch) : NULL;

  GFile *catalog = NULL;

  /* Those in the library are found by their ids. */
  if (self->entry != NULL && sy_catalog_entry_get_origin (self->entry) == SY_CATALOG_OPENED)
    catalog = sy_catalog_entry_get_file (self->entry);
  if (self->recovery == NULL)
    set_recovery (self, sy_recovery_new ());
  sy_recovery_put (self->recovery, sy_unsaved_to_data (self->requirements, self->file, fingerprint, catalog));
  self->recovery_used = TRUE;
}

static gboolean
on_timer_cb (gpointer data)
{
  SyDocument *self = data;

  self->recovery_timer = 0;
  put (self);
  return G_SOURCE_REMOVE;
}

static void
drop (SyDocument *self)
{
  stop_timer (self);
  if (self->recovery_used)
    sy_recovery_remove (self->recovery);
  self->recovery_used = FALSE;
}

/* To be called whenever there may be something new to keep. */
void
sy_document_keep_unsaved (SyDocument *self)
{
  if (!self->modified || self->forgotten)
    drop (self);
  else if (self->recovery_timer == 0)
    self->recovery_timer = g_timeout_add (DELAY_MS, on_timer_cb, self);
}

/* Leaves unsaved work to the next program, such as after a logout. */
void
sy_document_leave_unsaved (SyDocument *self)
{
  sy_document_flush (self, NULL);
  g_clear_pointer (&self->recovery, sy_recovery_release);
}

/**
 * sy_document_flush:
 * @self: a document
 * @error: return location for an error of GIO, whose message is a sentence
 *
 * Keeps unsaved work at once and waits until it is on the disk, for when the
 * session ends. What could not be kept before is tried once more: there may
 * be room by now.
 *
 * Returns: whether nothing would be lost if the program ended now
 */
gboolean
sy_document_flush (SyDocument *self, GError **error)
{
  if (self->recovery_timer != 0 || (self->recovery_used && !sy_recovery_wait (self->recovery, NULL)))
    {
      stop_timer (self);
      put (self);
    }

  return self->recovery == NULL || sy_recovery_wait (self->recovery, error);
}

/**
 * sy_document_forget:
 * @self: a document
 *
 * The person gave the changes up: nothing is kept of them, unless they go on
 * editing.
 */
void
sy_document_forget (SyDocument *self)
{
  self->forgotten = TRUE;
  drop (self);
  sy_document_flush (self, NULL);
}

/* What is damaged is set aside; what cannot be read for another reason is
 * left alone. */
static void
refuse (SyRecovery *recovery, GError *reason, GError **error)
{
  if (g_error_matches (reason, SY_JSON_ERROR, SY_JSON_ERROR_NEWER))
    {
      g_propagate_error (error, reason);
      return;
    }

  sy_recovery_set_aside (recovery);
  g_set_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_DAMAGED,
               _ ("Unsaved answers could not be recovered; the damaged file is kept as “%1$s”. %2$s"),
               sy_recovery_get_aside_path (recovery), reason->message);
  g_error_free (reason);
}

static gboolean
read_unsaved (SyRecovery *recovery, SyUnsaved *unsaved, GError **error)
{
  const char *path = sy_recovery_get_path (recovery);
  g_autofree char *data = NULL;
  g_autoptr (GError) reason = NULL;
  gsize length;

  *unsaved = (SyUnsaved) { NULL };
  if (!g_file_get_contents (path, &data, &length, error))
    return FALSE;
  if (sy_unsaved_from_data (unsaved, path, data, length, &reason))
    return TRUE;

  refuse (recovery, g_steal_pointer (&reason), error);
  return FALSE;
}

/* What the document is compared with, to know whether it is unsaved. The file
 * may hold just what was kept: then the program ended after it had saved. */
static SyRequirements *
find_saved (SyUnsaved *unsaved)
{
  g_autofree char *fingerprint = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyRequirements) saved = NULL;

  if (unsaved->file == NULL)
    return NULL;

  fingerprint = sy_file_watch_read (unsaved->file, &bytes, NULL);
  if (bytes != NULL)
    saved = sy_requirements_from_data ("", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
  if (saved == NULL)
    return NULL;

  if (sy_requirements_equal (saved, unsaved->requirements))
    {
      g_free (unsaved->fingerprint);
      unsaved->fingerprint = g_steal_pointer (&fingerprint);
    }
  else if (g_strcmp0 (fingerprint, unsaved->fingerprint) != 0)
    return NULL;

  return g_steal_pointer (&saved);
}

static SyDocument *
document_from_unsaved (SyCatalog *catalog, SyUnsaved *unsaved, SyRecovery *recovery)
{
  g_autoptr (SyRequirements) saved = find_saved (unsaved);
  SyDocument *self = sy_document_new_for (catalog, unsaved->requirements, saved);

  set_recovery (self, recovery);
  self->recovery_used = TRUE;
  if (unsaved->file != NULL)
    {
      sy_document_set_file (self, unsaved->file, unsaved->fingerprint);
      sy_file_watch_check_soon (self->watch);
    }
  sy_document_keep_unsaved (self);
  sy_document_keep_catalog (self);
  return self;
}

/**
 * sy_document_recover:
 * @catalog: a catalog
 * @id: one of sy_recovery_list()
 * @error: return location for an error: %SY_DOCUMENT_ERROR_TAKEN or
 *   %SY_DOCUMENT_ERROR_DAMAGED, a %SY_JSON_ERROR, or one of files
 *
 * Goes on with unsaved work whose program is gone; it stays kept under the
 * same id. The document is modified, unless its file holds the same. If
 * somebody else changed the file meanwhile, #SyDocument::file-changed says so
 * once the main loop runs.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL
 */
SyDocument *
sy_document_recover (SyCatalog *catalog, const char *id, GError **error)
{
  g_autoptr (SyRecovery) recovery = sy_recovery_take (id, error);
  g_auto (SyUnsaved) unsaved = { NULL };

  if (recovery == NULL || !read_unsaved (recovery, &unsaved, error) ||
      !sy_document_check_catalog (catalog, unsaved.requirements, sy_recovery_get_path (recovery), error))
    return NULL;

  return document_from_unsaved (catalog, &unsaved, g_steal_pointer (&recovery));
}

/* That the file of the catalog was opened once does not make it the right one
 * now. */
static SyCatalogEntry *
open_catalog (SyCatalogLibrary *library, SyUnsaved *unsaved, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (unsaved->catalog);
  SyCatalogEntry *entry = sy_catalog_library_open (library, unsaved->catalog, error);
  SyCatalog *catalog = entry != NULL ? sy_catalog_entry_get_catalog (entry) : NULL;

  if (catalog == NULL || sy_document_check_catalog (catalog, unsaved->requirements, name, NULL))
    return entry;

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT, _ ("%1$s: $.id: this is the catalog “%2$s” now"), name,
               sy_catalog_get_id (catalog));
  return NULL;
}

static SyCatalogEntry *
find_catalog (SyCatalogLibrary *library, SyUnsaved *unsaved, const char *name, GError **error)
{
  g_autoptr (GError) reason = NULL;
  SyCatalogEntry *entry = unsaved->catalog != NULL ? open_catalog (library, unsaved, &reason) : NULL;

  if (entry == NULL)
    entry = sy_catalog_library_pick (library, unsaved->requirements, name, reason == NULL ? error : NULL);
  if (entry == NULL && reason != NULL)
    g_set_error (
      error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING,
      _ ("Unsaved answers are about the catalog “%1$s”, whose file cannot be used. Bring the file back and start "
         "Steelyard again; the answers are all kept. %2$s"),
      sy_requirements_get_field (unsaved->requirements, SY_FIELD_CATALOG), reason->message);

  return entry;
}

/**
 * sy_document_recover_in:
 * @library: where the catalog of the answers is looked for
 * @id: one of sy_recovery_list()
 * @error: return location for an error, as of sy_document_recover() and
 *   sy_catalog_library_pick()
 *
 * As sy_document_recover(), with the catalog that the answers are about: the
 * file that it was opened from, else what sy_catalog_library_pick() finds. If
 * there is none the work stays kept, to be recovered once the catalog is there.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL
 */
SyDocument *
sy_document_recover_in (SyCatalogLibrary *library, const char *id, GError **error)
{
  g_autoptr (SyRecovery) recovery = sy_recovery_take (id, error);
  g_auto (SyUnsaved) unsaved = { NULL };
  SyCatalogEntry *entry;
  SyDocument *self;

  if (recovery == NULL || !read_unsaved (recovery, &unsaved, error))
    return NULL;

  entry = find_catalog (library, &unsaved, sy_recovery_get_path (recovery), error);
  if (entry == NULL)
    return NULL;

  self = document_from_unsaved (sy_catalog_entry_get_catalog (entry), &unsaved, g_steal_pointer (&recovery));
  sy_document_follow (self, entry);
  return self;
}
