/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog-changes.h"
#include "catalog-library.h"
#include "evaluation.h"
#include "outlook.h"
#include "requirements.h"

G_BEGIN_DECLS

#define SY_DOCUMENT_ERROR (sy_document_error_quark ())

/**
 * SyDocumentError:
 * @SY_DOCUMENT_ERROR_CHANGED: the file is not as it was read or written last
 * @SY_DOCUMENT_ERROR_TAKEN: another program is working on this unsaved work
 * @SY_DOCUMENT_ERROR_DAMAGED: kept unsaved work could not be read; it was set
 *   aside under another name
 *
 * What can go wrong with a document, besides what can go wrong with a file.
 */
typedef enum
{
  SY_DOCUMENT_ERROR_CHANGED,
  SY_DOCUMENT_ERROR_TAKEN,
  SY_DOCUMENT_ERROR_DAMAGED,
} SyDocumentError;

/**
 * SyFileState:
 * @SY_FILE_SAME: as it was read or written last, or there is no file yet
 * @SY_FILE_CHANGED: holds something else, or cannot be read
 * @SY_FILE_MISSING: was moved or deleted
 *
 * The file of a document, compared with what the document knows of it.
 */
typedef enum
{
  SY_FILE_SAME,
  SY_FILE_CHANGED,
  SY_FILE_MISSING,
} SyFileState;

/**
 * SyDocument:
 *
 * Requirements that are being edited, the file they belong to, and what
 * follows from them. The evaluation is made anew after each change of answers
 * or choices; `notify::evaluation` says so, at once or, where that would take
 * longer than a frame, once a thread is done. Titles and notes do not touch it: for those listen to #SyRequirements::changed. Whether there is
 * something to save is known by comparing with what was saved last.
 *
 * Each change can be undone, without limit. Unsaved work is kept in the
 * user's state directory within a second and removed again once it is saved
 * or given up with sy_document_forget().
 *
 * The requirements name the catalog that the answers were given for, and its
 * version. Neither loading nor saving changes that: if the catalog at hand has
 * another version, sy_document_get_catalog_changes() says what is different
 * until the person has seen it and sy_document_accept_catalog() names the new
 * version. Only a document in which nothing was ever entered takes over the
 * version by itself.
 */
#define SY_TYPE_DOCUMENT (sy_document_get_type ())
G_DECLARE_FINAL_TYPE (SyDocument, sy_document, SY, DOCUMENT, GObject)

GQuark          sy_document_error_quark      (void);

SyDocument     *sy_document_new              (SyCatalog   *catalog);
SyDocument     *sy_document_new_from         (SyCatalog   *catalog,
                                              const SyStartingPoint *point);
SyDocument     *sy_document_duplicate        (SyDocument  *self);

SyCatalog      *sy_document_get_catalog      (SyDocument  *self);
SyRequirements *sy_document_get_requirements (SyDocument  *self);
gboolean        sy_document_is_evaluated     (SyDocument  *self);
SyEvaluation   *sy_document_get_evaluation   (SyDocument  *self);
SyEvaluation   *sy_document_wait_for_evaluation (SyDocument *self);
const SyEvaluation *sy_document_get_importances (SyDocument *self);
const SyShortestWay *sy_document_get_shortest_way (SyDocument *self);
const SyOutlook *sy_document_get_outlook     (SyDocument  *self);
GFile          *sy_document_get_file         (SyDocument  *self);
gboolean        sy_document_is_modified      (SyDocument  *self);
gboolean        sy_document_is_untouched     (SyDocument  *self);
char           *sy_document_dup_title        (SyDocument  *self);

/* Steps back and forth. */
void            sy_document_undo             (SyDocument  *self);
void            sy_document_redo             (SyDocument  *self);
gboolean        sy_document_can_undo         (SyDocument  *self);
gboolean        sy_document_can_redo         (SyDocument  *self);
char           *sy_document_dup_undo_label   (SyDocument  *self);
char           *sy_document_dup_redo_label   (SyDocument  *self);
void            sy_document_seal_history     (SyDocument  *self);

/* The catalog, where it comes from, and what became of it. */
SyDocument     *sy_document_new_in           (SyCatalogEntry *entry);
SyDocument     *sy_document_open_in          (SyCatalogLibrary *library,
                                              GFile       *file,
                                              GError     **error);
SyDocument     *sy_document_recover_in       (SyCatalogLibrary *library,
                                              const char  *id,
                                              GError     **error);
void            sy_document_follow           (SyDocument     *self,
                                              SyCatalogEntry *entry);
SyCatalogEntry *sy_document_get_catalog_entry (SyDocument *self);
void            sy_document_set_catalog      (SyDocument  *self,
                                              SyCatalog   *catalog);
const SyCatalogChanges *sy_document_get_catalog_changes (SyDocument *self);
void            sy_document_accept_catalog   (SyDocument  *self);

/* The file, and what others do to it. */
SyDocument     *sy_document_open             (SyCatalog   *catalog,
                                              GFile       *file,
                                              GError     **error);
gboolean        sy_document_save             (SyDocument  *self,
                                              GFile       *file,
                                              GError     **error);
gboolean        sy_document_overwrite        (SyDocument  *self,
                                              GFile       *file,
                                              GError     **error);
gboolean        sy_document_reload           (SyDocument  *self,
                                              GError     **error);
void            sy_document_keep             (SyDocument  *self);
SyFileState     sy_document_check_file       (SyDocument  *self);

/* Unsaved work; sy_recovery_list() finds what is left of earlier programs. */
SyDocument     *sy_document_recover          (SyCatalog   *catalog,
                                              const char  *id,
                                              GError     **error);
gboolean        sy_document_flush            (SyDocument  *self,
                                              GError     **error);
void            sy_document_forget           (SyDocument  *self);

G_END_DECLS
