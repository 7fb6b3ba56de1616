/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an edit says of itself. */

#include "config.h"

#include "edit-private.h"

#include <string.h>

/**
 * sy_edit_free:
 * @self: (transfer full): an edit
 */
void
sy_edit_free (SyEdit *self)
{
  g_array_unref (self->entries);
  g_free (self->start);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->unknown[i], json_object_unref);
      g_clear_pointer (&self->unknown_of_decision[i], json_object_unref);
      g_clear_pointer (&self->participants[i], g_strfreev);
    }
  g_free (self);
}

/**
 * sy_edit_get_n_entries:
 * @self: an edit
 *
 * Returns: how many things changed, not counting what this version does not
 *   know
 */
guint
sy_edit_get_n_entries (const SyEdit *self)
{
  return self->entries->len;
}

/**
 * sy_edit_get_entry:
 * @self: an edit
 * @index: an index below the number of its entries
 *
 * Returns: (transfer none): one thing that changed
 */
const SyEditEntry *
sy_edit_get_entry (const SyEdit *self, guint index)
{
  return &g_array_index (self->entries, SyEditEntry, index);
}

static gboolean
has_part (const SyEdit *self, SyEditPart part)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (sy_edit_get_entry (self, i)->part == part)
      return TRUE;

  return FALSE;
}

/**
 * sy_edit_changes_answers:
 * @self: an edit
 *
 * Returns: whether an answer or a choice changed, so that the evaluation may
 *   be another one
 */
gboolean
sy_edit_changes_answers (const SyEdit *self)
{
  return has_part (self, SY_EDIT_ANSWER) || has_part (self, SY_EDIT_CHOICE);
}

/**
 * sy_edit_changes_outlook:
 * @self: an edit
 *
 * Returns: whether what is open, or is to be asked, may have changed
 */
gboolean
sy_edit_changes_outlook (const SyEdit *self)
{
  return sy_edit_changes_answers (self) || has_part (self, SY_EDIT_SKIP);
}

/* Whether the entry is about a question rather than a need; what is skipped
 * says it itself. */
static gboolean
is_about_question (const SyEditEntry *entry)
{
  if (entry->part != SY_EDIT_SKIP)
    return entry->part == SY_EDIT_CHOICE;

  return g_strcmp0 (entry->after != NULL ? entry->after : entry->before, "question") == 0;
}

/**
 * sy_edit_get_asked:
 * @self: an edit
 * @is_question: (out): whether it is a question with choices; else it is a
 *   need
 *
 * Returns: (nullable): id of the one need or question that was answered,
 *   skipped or taken back; %NULL if anything else changed as well
 */
const char *
sy_edit_get_asked (const SyEdit *self, gboolean *is_question)
{
  const SyEditEntry *first;

  if (self->entries->len == 0 || self->reload)
    return NULL;

  first = sy_edit_get_entry (self, 0);
  *is_question = is_about_question (first);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SyEditEntry *entry = sy_edit_get_entry (self, i);

      if (entry->part == SY_EDIT_FIELD || entry->part == SY_EDIT_NOTE || !g_str_equal (entry->key, first->key) ||
          is_about_question (entry) != *is_question)
        return NULL;
    }

  return first->key;
}

/**
 * sy_edit_get_start:
 * @self: an edit
 *
 * Returns: (nullable): id of the starting point that it led to
 */
const char *
sy_edit_get_start (const SyEdit *self)
{
  return self->start;
}

/**
 * sy_edit_set_start:
 * @self: an edit
 * @start: (nullable): id of the starting point that it led to
 */
void
sy_edit_set_start (SyEdit *self, const char *start)
{
  g_free (self->start);
  self->start = g_strdup (start);
}

/**
 * sy_edit_is_reload:
 * @self: an edit
 *
 * Returns: whether the file was read again, rather than something entered
 */
gboolean
sy_edit_is_reload (const SyEdit *self)
{
  return self->reload;
}

/**
 * sy_edit_set_reload:
 * @self: an edit
 *
 * Marks it as the file read again.
 */
void
sy_edit_set_reload (SyEdit *self)
{
  self->reload = TRUE;
}

/* The one text that an edit changes, or NULL. */
static SyEditEntry *
single_text (const SyEdit *self)
{
  SyEditEntry *entry;

  if (self->entries->len != 1 || self->reload || self->unknown[0] != NULL || self->unknown_of_decision[0] != NULL ||
      self->participants[0] != NULL)
    return NULL;

  entry = &g_array_index (self->entries, SyEditEntry, 0);
  return entry->part == SY_EDIT_FIELD || entry->part == SY_EDIT_NOTE ? entry : NULL;
}

/**
 * sy_edit_merge:
 * @self: an edit
 * @next: the edit that followed it
 *
 * Makes @self both edits in one if each changes the same single text, as when
 * somebody types.
 *
 * Returns: whether it did
 */
gboolean
sy_edit_merge (SyEdit *self, const SyEdit *next)
{
  SyEditEntry *first = single_text (self);
  const SyEditEntry *second = single_text (next);

  if (first == NULL || second == NULL || first->part != second->part || first->field != second->field ||
      g_strcmp0 (first->key, second->key) != 0)
    return FALSE;

  g_free (first->after);
  first->after = g_strdup (second->after);
  return TRUE;
}

/**
 * sy_edit_is_void:
 * @self: an edit
 *
 * Returns: whether nothing is changed by it, as when what was typed was
 *   deleted again
 */
gboolean
sy_edit_is_void (const SyEdit *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_strcmp0 (sy_edit_get_entry (self, i)->before, sy_edit_get_entry (self, i)->after) != 0)
      return FALSE;

  return self->unknown[0] == NULL && self->unknown_of_decision[0] == NULL && self->participants[0] == NULL;
}

static gsize
size_of_text (const char *text)
{
  return text != NULL ? strlen (text) + 1 : 0;
}

static gsize
size_of_object (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  if (object == NULL)
    return 0;

  json_node_set_object (node, object);
  text = json_to_string (node, FALSE);
  return strlen (text);
}

/**
 * sy_edit_get_size:
 * @self: an edit
 *
 * Returns: about how many bytes it holds; of what this version does not know,
 *   as many as that has in a file
 */
gsize
sy_edit_get_size (const SyEdit *self)
{
  gsize size = sizeof *self;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const SyEditEntry *entry = sy_edit_get_entry (self, i);

      size += sizeof *entry + size_of_text (entry->key) + size_of_text (entry->before) + size_of_text (entry->after);
    }
  for (guint i = 0; i < 2; i++)
    {
      size += size_of_object (self->unknown[i]) + size_of_object (self->unknown_of_decision[i]);
      for (guint name = 0; self->participants[i] != NULL && self->participants[i][name] != NULL; name++)
        size += sizeof (char *) + size_of_text (self->participants[i][name]);
    }

  return size;
}
