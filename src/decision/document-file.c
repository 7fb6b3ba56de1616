/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a document, and what others do to it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document-private.h"
#include "json-guard.h"
#include "requirements-file.h"
#include "text.h"

static void
on_file_changed_cb (SyFileState state, gpointer data)
{
  sy_document_tell_file (data, state);
}

/* The fingerprint is that of what the document knows of the file. */
void
sy_document_set_file (SyDocument *self, GFile *file, const char *fingerprint)
{
  self->missing = FALSE;
  if (self->watch != NULL && g_file_equal (self->file, file))
    {
      sy_file_watch_set_fingerprint (self->watch, fingerprint);
      return;
    }

  g_set_object (&self->file, file);
  g_clear_pointer (&self->watch, sy_file_watch_free);
  self->watch = sy_file_watch_new (file, fingerprint, on_file_changed_cb, self);
}

static char *
name_of (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

/* Whether the answers are about this catalog. */
gboolean
sy_document_check_catalog (SyCatalog *catalog, SyRequirements *requirements, const char *name, GError **error)
{
  const char *wanted = sy_requirements_get_field (requirements, SY_FIELD_CATALOG);
  g_autofree char *shown = sy_text_shorten (wanted);

  if (*wanted == '\0' || g_str_equal (wanted, sy_catalog_get_id (catalog)))
    return TRUE;

  g_set_error (
    error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT,
    _ ("%1$s: $.catalog: these answers are about the catalog “%2$s”, not “%3$s”; open the file in a new window"), name,
    shown, sy_catalog_get_id (catalog));
  return FALSE;
}

/* Reads a file once, so that the fingerprint is that of what was read. */
SyRequirements *
sy_document_read (GFile *file, char **fingerprint, GError **error)
{
  g_autofree char *name = name_of (file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) reason = NULL;

  *fingerprint = sy_file_watch_read (file, &bytes, &reason);
  if (bytes != NULL)
    return sy_requirements_from_data (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_READ, "%s: $: %s", name, reason->message);
  return NULL;
}

/* As sy_document_read(), for answers that have to be about the catalog. */
static SyRequirements *
read_requirements (SyCatalog *catalog, GFile *file, char **fingerprint, GError **error)
{
  g_autofree char *name = name_of (file);
  g_autoptr (SyRequirements) requirements = sy_document_read (file, fingerprint, error);

  if (requirements == NULL || !sy_document_check_catalog (catalog, requirements, name, error))
    return NULL;

  return g_steal_pointer (&requirements);
}

/* A document for what was read from its file. */
SyDocument *
sy_document_new_opened (SyCatalog *catalog, SyRequirements *requirements, GFile *file, const char *fingerprint)
{
  SyDocument *self = sy_document_new_for (catalog, requirements, requirements);

  sy_document_set_file (self, file, fingerprint);
  sy_document_keep_catalog (self);
  return self;
}

/**
 * sy_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): its file, %NULL until it is saved
 */
GFile *
sy_document_get_file (SyDocument *self)
{
  return self->file;
}

/**
 * sy_document_open:
 * @catalog: a catalog
 * @file: a requirements file that is about it
 * @error: return location for a %SY_JSON_ERROR
 *
 * Blocks while it reads. See sy_document_open_in() for a file whose catalog is
 * not known.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL
 */
SyDocument *
sy_document_open (SyCatalog *catalog, GFile *file, GError **error)
{
  g_autofree char *fingerprint = NULL;
  g_autoptr (SyRequirements) requirements = read_requirements (catalog, file, &fingerprint, error);

  return requirements != NULL ? sy_document_new_opened (catalog, requirements, file, fingerprint) : NULL;
}

static void
finish_save (SyDocument *self, GFile *file)
{
  g_autofree char *text = sy_requirements_to_data (self->requirements);
  g_autofree char *fingerprint = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  sy_document_set_file (self, file, fingerprint);
  sy_history_seal (self->history);
  self->recovery_told = FALSE;
  sy_document_set_saved (self, self->requirements);
  sy_document_keep_catalog (self);
  sy_document_notify_title (self);
}

/**
 * sy_document_overwrite:
 * @self: a document
 * @file: where to save it; becomes the document's file
 * @error: return location for an error of GIO
 *
 * As sy_document_save(), whatever the file holds.
 *
 * Returns: whether it was saved
 */
gboolean
sy_document_overwrite (SyDocument *self, GFile *file, GError **error)
{
  /* First as unsaved work: whenever the program ends, what is kept is never
   * older than the file. */
  if (self->modified)
    sy_document_flush (self, NULL);
  if (!sy_requirements_save (self->requirements, file, error))
    return FALSE;

  finish_save (self, file);
  return TRUE;
}

/**
 * sy_document_save:
 * @self: a document
 * @file: where to save it; becomes the document's file
 * @error: return location for an error of GIO, or %SY_DOCUMENT_ERROR_CHANGED
 *   if this is the document's own file and somebody else has changed it
 *
 * Blocks while it writes. A document that could not be saved stays modified.
 *
 * Returns: whether it was saved
 */
gboolean
sy_document_save (SyDocument *self, GFile *file, GError **error)
{
  if (self->watch != NULL && g_file_equal (self->file, file) &&
      sy_file_watch_compare (self->watch) == SY_FILE_CHANGED)
    {
      g_autofree char *name = name_of (file);

      g_set_error (error, SY_DOCUMENT_ERROR, SY_DOCUMENT_ERROR_CHANGED,
                   _ ("“%s” was not saved: somebody else has changed the file. "
                      "Load it again, replace it, or save under another name."),
                   name);
      return FALSE;
    }

  return sy_document_overwrite (self, file, error);
}

/**
 * sy_document_reload:
 * @self: a document with a file
 * @error: return location for a %SY_JSON_ERROR
 *
 * Makes the document what its file holds now, as one step that can be undone.
 * If the file cannot be read, nothing changes.
 *
 * Returns: whether it was read
 */
gboolean
sy_document_reload (SyDocument *self, GError **error)
{
  g_autofree char *fingerprint = NULL;
  g_autoptr (SyRequirements) requirements = NULL;

  g_return_val_if_fail (self->file != NULL, FALSE);

  requirements = read_requirements (self->catalog, self->file, &fingerprint, error);
  if (requirements == NULL)
    return FALSE;

  sy_document_set_file (self, self->file, fingerprint);
  sy_history_seal (self->history);
  self->reloading = TRUE;
  sy_requirements_assign (self->requirements, requirements);
  self->reloading = FALSE;
  sy_history_seal (self->history);
  sy_document_set_saved (self, requirements);
  return TRUE;
}

/**
 * sy_document_keep:
 * @self: a document
 *
 * Accepts what somebody else did to the file, so that sy_document_save()
 * replaces it. The document is modified unless the file holds just the same.
 */
void
sy_document_keep (SyDocument *self)
{
  g_autofree char *fingerprint = NULL;
  g_autoptr (SyRequirements) theirs = NULL;

  if (self->file == NULL)
    return;

  theirs = read_requirements (self->catalog, self->file, &fingerprint, NULL);
  sy_document_set_file (self, self->file, fingerprint);
  sy_document_set_saved (self, theirs);
}

/**
 * sy_document_check_file:
 * @self: a document
 *
 * Compares the file with what the document knows of it. What is news is told
 * by #SyDocument::file-changed as well, so it is enough to call this when a
 * window becomes active. Blocks while it reads.
 *
 * Returns: how the file is now
 */
SyFileState
sy_document_check_file (SyDocument *self)
{
  return self->watch != NULL ? sy_file_watch_check (self->watch) : SY_FILE_SAME;
}
