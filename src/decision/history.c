/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history.h"

#include "input-limits.h"

struct _SyHistory
{
  GPtrArray *edits;
  guint      n_done; /* the first so many are in force */
  gsize      bytes;  /* of text that the edits hold */
  gboolean   sealed; /* the next edit is a step of its own */
};

/**
 * sy_history_new:
 *
 * Returns: (transfer full): a history without edits
 */
SyHistory *
sy_history_new (void)
{
  SyHistory *self = g_new0 (SyHistory, 1);

  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_edit_free);
  self->sealed = TRUE;
  return self;
}

/**
 * sy_history_free:
 * @self: (transfer full): a history
 */
void
sy_history_free (SyHistory *self)
{
  g_ptr_array_unref (self->edits);
  g_free (self);
}

static gsize
size_of (SyHistory *self, guint index)
{
  return sy_edit_get_size (self->edits->pdata[index]);
}

/* Forgets edits, from the one at @first to the one before @end. */
static void
forget (SyHistory *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    self->bytes -= size_of (self, i);
  if (first < end)
    g_ptr_array_remove_range (self->edits, first, end - first);
}

/* Makes room for the last edit. */
static void
forget_oldest (SyHistory *self)
{
  gsize bytes = self->bytes;
  guint n = 0;

  for (; bytes > SY_LIMIT_UNDO_BYTES && n + 1 < self->edits->len; n++)
    bytes -= size_of (self, n);
  forget (self, 0, n);
  self->n_done -= n;
}

/* Whether the edit became part of the last one. */
static gboolean
merge (SyHistory *self, const SyEdit *edit)
{
  SyEdit *last;
  gsize before;

  if (self->sealed || self->n_done == 0)
    return FALSE;

  last = self->edits->pdata[self->n_done - 1];
  before = sy_edit_get_size (last);
  if (!sy_edit_merge (last, edit))
    return FALSE;

  self->bytes += sy_edit_get_size (last) - before;
  if (sy_edit_is_void (last))
    {
      self->n_done--;
      forget (self, self->n_done, self->edits->len);
      self->sealed = TRUE;
    }
  return TRUE;
}

/**
 * sy_history_add:
 * @self: a history
 * @edit: (transfer full): what was done just now
 *
 * What was undone before can no longer be redone. The oldest edits are
 * forgotten once all together hold more than %SY_LIMIT_UNDO_BYTES.
 */
void
sy_history_add (SyHistory *self, SyEdit *edit)
{
  forget (self, self->n_done, self->edits->len);
  if (merge (self, edit))
    {
      sy_edit_free (edit);
      return;
    }

  g_ptr_array_add (self->edits, edit);
  self->bytes += sy_edit_get_size (edit);
  self->n_done++;
  self->sealed = FALSE;
  forget_oldest (self);
}

/**
 * sy_history_seal:
 * @self: a history
 *
 * Makes the next edit a step of its own, whatever it changes.
 */
void
sy_history_seal (SyHistory *self)
{
  self->sealed = TRUE;
}

/**
 * sy_history_get_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the edit to undo next
 */
const SyEdit *
sy_history_get_undo (SyHistory *self)
{
  return self->n_done > 0 ? self->edits->pdata[self->n_done - 1] : NULL;
}

/**
 * sy_history_get_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the edit to redo next
 */
const SyEdit *
sy_history_get_redo (SyHistory *self)
{
  return self->n_done < self->edits->len ? self->edits->pdata[self->n_done] : NULL;
}

/**
 * sy_history_step_back:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the edit that is no longer in force,
 *   for the caller to take back; %NULL if there is none left
 */
const SyEdit *
sy_history_step_back (SyHistory *self)
{
  self->sealed = TRUE;
  return self->n_done > 0 ? self->edits->pdata[--self->n_done] : NULL;
}

/**
 * sy_history_step_on:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the edit that is in force again, for
 *   the caller to make; %NULL if there is none left
 */
const SyEdit *
sy_history_step_on (SyHistory *self)
{
  self->sealed = TRUE;
  return self->n_done < self->edits->len ? self->edits->pdata[self->n_done++] : NULL;
}
