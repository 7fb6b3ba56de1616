/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an edit of its requirements does to a document: what follows anew, and
 * whether there is something to save. */

#include "config.h"

#include "document-private.h"

/* Without its file a document is unsaved, whatever it holds. */
static gboolean
compute_modified (SyDocument *self)
{
  return self->missing || self->saved == NULL || !sy_requirements_equal (self->requirements, self->saved);
}

/* Finds out whether there is something to save, and tells if that is news. */
void
sy_document_update_modified (SyDocument *self)
{
  gboolean modified = compute_modified (self);

  if (modified == self->modified)
    return;

  self->modified = modified;
  g_object_notify (G_OBJECT (self), "modified");
}

static void
on_requirements_changed_cb (SyDocument *self)
{
  SyEdit *edit = sy_edit_new (self->last, self->requirements);
  gboolean has_answers, looks_ahead, has_news;
  gboolean is_evaluated = FALSE;

  if (edit == NULL)
    return;

  has_answers = sy_edit_changes_answers (edit);
  looks_ahead = sy_edit_changes_outlook (edit);
  has_news = sy_document_forget_changes (self, edit);
  sy_edit_apply (edit, self->last, TRUE);
  sy_document_record (self, edit);
  if (has_answers)
    is_evaluated = sy_document_evaluate_soon (self);
  if (looks_ahead)
    sy_document_look_ahead (self);

  self->forgotten = FALSE;
  sy_document_update_modified (self);
  sy_document_keep_unsaved (self);

  sy_document_notify_history (self);
  sy_document_notify_title (self);
  if (is_evaluated)
    g_object_notify (G_OBJECT (self), "evaluation");
  if (has_news)
    g_object_notify (G_OBJECT (self), "catalog-changes");
}

/* A document of its own for the requirements; @saved is what its file holds,
 * or NULL if they are unsaved whatever they are. */
SyDocument *
sy_document_new_for (SyCatalog *catalog, SyRequirements *requirements, SyRequirements *saved)
{
  SyDocument *self = g_object_new (SY_TYPE_DOCUMENT, NULL);

  self->catalog = g_object_ref (catalog);
  self->requirements = g_object_ref (requirements);
  self->last = sy_requirements_copy (requirements);
  sy_document_evaluate_soon (self);
  sy_document_look_ahead (self);
  sy_document_set_saved (self, saved);
  g_signal_connect_object (requirements, "changed", G_CALLBACK (on_requirements_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* Takes over what is in the file now. */
void
sy_document_set_saved (SyDocument *self, SyRequirements *saved)
{
  g_clear_object (&self->saved);
  self->saved = saved != NULL ? sy_requirements_copy (saved) : NULL;
  sy_document_update_modified (self);
  sy_document_keep_unsaved (self);
}

/**
 * sy_document_is_modified:
 * @self: a document
 *
 * Returns: whether there is something to save
 */
gboolean
sy_document_is_modified (SyDocument *self)
{
  return self->modified;
}

/**
 * sy_document_is_untouched:
 * @self: a document
 *
 * Returns: whether it is as new, so that another may take its place
 */
gboolean
sy_document_is_untouched (SyDocument *self)
{
  return self->file == NULL && !self->modified;
}
