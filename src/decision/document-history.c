/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of a document, back and forth. */

#include "config.h"

#include "document-private.h"
#include "explanation.h"

/* Which starting point an edit led to, by its id. One answer is never called
 * so, even if it was the last that was missing. */
static const char *
find_start (SyDocument *self, const SyEdit *edit)
{
  gboolean is_question;
  int start;

  if (!sy_edit_changes_answers (edit) || sy_edit_get_asked (edit, &is_question) != NULL)
    return NULL;

  start = sy_requirements_find_start (self->requirements, self->catalog);
  return start >= 0 ? sy_catalog_get_starting_point (self->catalog, (guint) start)->id : NULL;
}

/* Takes the edit that was made just now. Marks are only good for one: whoever
 * edits while others are told of it starts a step of its own. */
void
sy_document_record (SyDocument *self, SyEdit *edit)
{
  gboolean passes = self->stepping || self->renewing;
  gboolean reloading = self->reloading;

  self->stepping = FALSE;
  self->renewing = FALSE;
  self->reloading = FALSE;
  if (passes)
    {
      sy_edit_free (edit);
      return;
    }

  if (reloading)
    sy_edit_set_reload (edit);
  sy_edit_set_start (edit, find_start (self, edit));
  sy_history_add (self->history, edit);
}

/* Whoever is told of the step may edit, and the one that was undone is gone
 * then: so what it was about is copied. */
static void
step (SyDocument *self, const SyEdit *edit, gboolean forwards)
{
  g_autofree char *id = NULL;
  gboolean is_question = FALSE;

  if (edit == NULL)
    return;

  id = g_strdup (sy_edit_get_asked (edit, &is_question));
  self->stepping = TRUE;
  sy_edit_apply (edit, self->requirements, forwards);
  if (id != NULL)
    sy_document_tell_step (self, is_question, id, forwards);
}

/**
 * sy_document_undo:
 * @self: a document
 *
 * Takes back the last step, if there is one.
 */
void
sy_document_undo (SyDocument *self)
{
  step (self, sy_history_step_back (self->history), FALSE);
}

/**
 * sy_document_redo:
 * @self: a document
 *
 * Makes the last step again that was undone, if there is one.
 */
void
sy_document_redo (SyDocument *self)
{
  step (self, sy_history_step_on (self->history), TRUE);
}

/**
 * sy_document_can_undo:
 * @self: a document
 *
 * Returns: whether there is a step to undo
 */
gboolean
sy_document_can_undo (SyDocument *self)
{
  return sy_history_get_undo (self->history) != NULL;
}

/**
 * sy_document_can_redo:
 * @self: a document
 *
 * Returns: whether there is a step to redo
 */
gboolean
sy_document_can_redo (SyDocument *self)
{
  return sy_history_get_redo (self->history) != NULL;
}

static char *
explain (SyDocument *self, const SyEdit *edit, gboolean forwards)
{
  return edit != NULL ? sy_explain_edit (self->catalog, edit, forwards) : NULL;
}

/**
 * sy_document_dup_undo_label:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): a menu entry that names the step to
 *   undo, %NULL if there is none
 */
char *
sy_document_dup_undo_label (SyDocument *self)
{
  return explain (self, sy_history_get_undo (self->history), FALSE);
}

/**
 * sy_document_dup_redo_label:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): a menu entry that names the step to
 *   redo, %NULL if there is none
 */
char *
sy_document_dup_redo_label (SyDocument *self)
{
  return explain (self, sy_history_get_redo (self->history), TRUE);
}

/**
 * sy_document_seal_history:
 * @self: a document
 *
 * Ends a step. What is typed into one text is a single step until then, so
 * that undo takes back a text and not a letter.
 */
void
sy_document_seal_history (SyDocument *self)
{
  sy_history_seal (self->history);
}
