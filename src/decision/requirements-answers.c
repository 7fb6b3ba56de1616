/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said of each need and question: answers, choices, notes, and what
 * is not to be asked again. */

#include "config.h"

#include "requirements-private.h"

#include "input-limits.h"
#include "text.h"

static GPtrArray *
sorted_keys (GHashTable *table)
{
  GPtrArray *keys = g_ptr_array_new_full (g_hash_table_size (table), g_free);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, g_strdup (key));
  g_ptr_array_sort (keys, sy_text_compare);

  return keys;
}

/* Sets an entry of a table of texts; an empty or missing text removes it. */
static gboolean
set_text (GHashTable *table, const char *key, const char *text)
{
  if (text == NULL || *text == '\0')
    return g_hash_table_remove (table, key);
  if (g_strcmp0 (g_hash_table_lookup (table, key), text) == 0)
    return FALSE;

  g_hash_table_insert (table, g_strdup (key), g_strdup (text));
  return TRUE;
}

/* Who answers does know. */
static void
end_skip (SyRequirements *self, gboolean is_question, const char *id)
{
  if (sy_requirements_is_skipped (self, is_question, id))
    g_hash_table_remove (self->skipped, id);
}

/* Sets an answer without telling anybody. Returns whether it is another one. */
gboolean
sy_requirements_put_answer (SyRequirements *self, const char *need, SyImportance importance)
{
  if (sy_requirements_get_answer (self, need) == importance)
    return FALSE;

  if (importance == SY_IMPORTANCE_UNANSWERED)
    {
      g_hash_table_remove (self->answers, need);
      return TRUE;
    }

  g_hash_table_insert (self->answers, g_strdup (need), GINT_TO_POINTER (importance));
  end_skip (self, FALSE, need);
  return TRUE;
}

/* Sets a choice, as sy_requirements_put_answer() an answer. */
gboolean
sy_requirements_put_choice (SyRequirements *self, const char *question, const char *choice)
{
  gboolean changed = set_text (self->choices, question, choice);

  if (changed && choice != NULL)
    end_skip (self, TRUE, question);
  return changed;
}

/**
 * sy_requirements_get_answer:
 * @self: requirements
 * @need: id of a need
 *
 * Returns: the person's own answer
 */
SyImportance
sy_requirements_get_answer (SyRequirements *self, const char *need)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->answers, need, NULL, &value))
    return SY_IMPORTANCE_UNANSWERED;

  return (SyImportance) GPOINTER_TO_INT (value);
}

/**
 * sy_requirements_set_answer:
 * @self: requirements
 * @need: id of a need
 * @importance: the answer; unanswered takes it back
 */
void
sy_requirements_set_answer (SyRequirements *self, const char *need, SyImportance importance)
{
  if (sy_requirements_put_answer (self, need, importance))
    sy_requirements_emit_changed (self);
}

/**
 * sy_requirements_get_choice:
 * @self: requirements
 * @question: id of a question
 *
 * Returns: (nullable): id of the choice made
 */
const char *
sy_requirements_get_choice (SyRequirements *self, const char *question)
{
  return g_hash_table_lookup (self->choices, question);
}

/**
 * sy_requirements_set_choice:
 * @self: requirements
 * @question: id of a question
 * @choice: (nullable): id of the choice; %NULL takes it back
 */
void
sy_requirements_set_choice (SyRequirements *self, const char *question, const char *choice)
{
  if (sy_requirements_put_choice (self, question, choice))
    sy_requirements_emit_changed (self);
}

/**
 * sy_requirements_get_note:
 * @self: requirements
 * @need: id of a need
 *
 * Returns: (nullable): what was noted about the need
 */
const char *
sy_requirements_get_note (SyRequirements *self, const char *need)
{
  return g_hash_table_lookup (self->notes, need);
}

/**
 * sy_requirements_set_note:
 * @self: requirements
 * @need: id of a need
 * @note: (nullable): the note, UTF-8; empty or %NULL removes it
 *
 * Limited as in sy_requirements_set_field().
 */
void
sy_requirements_set_note (SyRequirements *self, const char *need, const char *note)
{
  const char *before = sy_requirements_get_note (self, need);
  guint n_left_out;
  g_autofree char *bounded = sy_limit_text (note, before != NULL ? before : "", &n_left_out);

  if (set_text (self->notes, need, bounded))
    sy_requirements_emit_changed (self);
  sy_requirements_emit_limited (self, n_left_out);
}

static const char *
skip_kind (gboolean is_question)
{
  return is_question ? "question" : "need";
}

/**
 * sy_requirements_is_skipped:
 * @self: requirements
 * @is_question: whether it is a question with choices; else it is a need
 * @id: its id
 *
 * Returns: whether the person said not to know, and is not to be asked again
 */
gboolean
sy_requirements_is_skipped (SyRequirements *self, gboolean is_question, const char *id)
{
  return g_strcmp0 (g_hash_table_lookup (self->skipped, id), skip_kind (is_question)) == 0;
}

/**
 * sy_requirements_set_skipped:
 * @self: requirements
 * @is_question: whether it is a question with choices; else it is a need
 * @id: its id
 * @skipped: whether the person does not know
 *
 * Who does not know gives no answer: skipping takes back any there is, and
 * answering ends the skip.
 */
void
sy_requirements_set_skipped (SyRequirements *self, gboolean is_question, const char *id, gboolean skipped)
{
  gboolean changed = sy_requirements_is_skipped (self, is_question, id) != skipped;

  if (changed)
    set_text (self->skipped, id, skipped ? skip_kind (is_question) : NULL);
  if (skipped && g_hash_table_remove (is_question ? self->choices : self->answers, id))
    changed = TRUE;
  if (changed)
    sy_requirements_emit_changed (self);
}

/**
 * sy_requirements_list_answers:
 * @self: requirements
 *
 * Returns: (transfer full) (element-type utf8): ids of the needs that are
 *   answered, sorted, whether a catalog has them or not
 */
GPtrArray *
sy_requirements_list_answers (SyRequirements *self)
{
  return sorted_keys (self->answers);
}

/**
 * sy_requirements_list_choices:
 * @self: requirements
 *
 * Returns: (transfer full) (element-type utf8): ids of the questions that
 *   are answered, sorted
 */
GPtrArray *
sy_requirements_list_choices (SyRequirements *self)
{
  return sorted_keys (self->choices);
}

/**
 * sy_requirements_list_notes:
 * @self: requirements
 *
 * Returns: (transfer full) (element-type utf8): ids of the needs that have
 *   a note, sorted
 */
GPtrArray *
sy_requirements_list_notes (SyRequirements *self)
{
  return sorted_keys (self->notes);
}
