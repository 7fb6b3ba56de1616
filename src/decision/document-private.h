/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog-changes.h"
#include "document.h"
#include "file-watch.h"
#include "history.h"
#include "recovery.h"

G_BEGIN_DECLS

struct _SyDocument
{
  GObject         parent_instance;

  SyCatalog      *catalog;
  SyCatalogEntry *entry;   /* where @catalog comes from, if it is followed */
  SyCatalog      *seen;    /* the version that the answers name, while @catalog is another */
  SyCatalogChanges *changes; /* from @seen to @catalog, once asked for */
  SyRequirements *requirements;
  SyRequirements *last;  /* as before the edit that is being made */
  SyRequirements *saved; /* as in the file, or as made; NULL if no such thing */
  gboolean        modified;

  SyEvaluation   *evaluation;
  SyEvaluation   *importances; /* of the answers, while the rest is found out */
  GCancellable   *evaluating;  /* while @evaluation is of earlier answers */
  SyShortestWay   way;       /* of @evaluation, once finished */
  GCancellable   *searching; /* while the way is looked for */

  guint           looking;  /* for the way and the outlook, when there is time */
  SyOutlook      *outlook;  /* of @requirements, once drawn */
  GCancellable   *drawing;  /* while it is drawn */

  SyHistory      *history;
  gboolean        stepping;  /* the next edit comes from the history */
  gboolean        reloading; /* the next edit comes from the file */
  gboolean        renewing;  /* the next edit is none of the person's */

  GFile          *file;
  SyFileWatch    *watch;   /* of @file */
  gboolean        missing; /* the file is gone */

  SyRecovery     *recovery;       /* once there was something to keep */
  guint           recovery_timer; /* something is not kept yet */
  gboolean        recovery_used;  /* something is kept */
  gboolean        recovery_told;  /* that nothing can be kept */
  gboolean        forgotten;      /* the person gave the changes up */
};

/* What a thread needs: requirements of its own, since a document's change. */
typedef struct
{
  SyCatalog      *catalog;
  SyRequirements *requirements;
} SyDocumentQuestion;

/* document.c */
void        sy_document_notify_title     (SyDocument     *self);
void        sy_document_notify_history   (SyDocument     *self);
void        sy_document_tell_file        (SyDocument     *self,
                                          SyFileState     state);
void        sy_document_tell_step        (SyDocument     *self,
                                          gboolean        is_question,
                                          const char     *id,
                                          gboolean        forwards);
void        sy_document_tell_recovery    (SyDocument     *self,
                                          const char     *sentence);

/* document-edit.c */
SyDocument *sy_document_new_for          (SyCatalog      *catalog,
                                          SyRequirements *requirements,
                                          SyRequirements *saved);
void        sy_document_set_saved        (SyDocument     *self,
                                          SyRequirements *saved);
void        sy_document_update_modified  (SyDocument     *self);

/* document-evaluation.c */
SyDocumentQuestion *sy_document_question_new (SyDocument *self);
void        sy_document_question_free    (gpointer        question);
void        sy_document_evaluate         (SyDocument     *self);
gboolean    sy_document_evaluate_soon    (SyDocument     *self);
void        sy_document_stop_evaluating  (SyDocument     *self);
void        sy_document_search           (SyDocument     *self);
void        sy_document_stop_search      (SyDocument     *self);

/* document-outlook.c */
void        sy_document_look_ahead       (SyDocument     *self);
void        sy_document_stop_looking     (SyDocument     *self);

/* document-history.c */
void        sy_document_record           (SyDocument     *self,
                                          SyEdit         *edit);

/* document-catalog.c */
gboolean    sy_document_forget_changes   (SyDocument     *self,
                                          const SyEdit   *edit);
void        sy_document_keep_catalog     (SyDocument     *self);

/* document-file.c */
SyRequirements *sy_document_read         (GFile          *file,
                                          char          **fingerprint,
                                          GError        **error);
SyDocument *sy_document_new_opened       (SyCatalog      *catalog,
                                          SyRequirements *requirements,
                                          GFile          *file,
                                          const char     *fingerprint);
gboolean    sy_document_check_catalog    (SyCatalog      *catalog,
                                          SyRequirements *requirements,
                                          const char     *name,
                                          GError        **error);
void        sy_document_set_file         (SyDocument     *self,
                                          GFile          *file,
                                          const char     *fingerprint);

/* document-recovery.c */
void        sy_document_keep_unsaved     (SyDocument     *self);
void        sy_document_leave_unsaved    (SyDocument     *self);

G_END_DECLS
