/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "requirements-private.h"

#include <string.h>

#include "input-limits.h"

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LIMITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyRequirements, sy_requirements, G_TYPE_OBJECT)

static void
emit_changed (SyRequirements *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Says what of an edit did not fit, if anything. */
static void
emit_limited (SyRequirements *self, guint n_left_out)
{
  if (n_left_out > 0)
    g_signal_emit (self, signals[SIGNAL_LIMITED], 0, n_left_out);
}

static void
copy_table (GHashTable *to, GHashTable *from, gboolean texts)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_remove_all (to);
  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (to, g_strdup (key), texts ? g_strdup (value) : value);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
sorted_keys (GHashTable *table)
{
  GPtrArray *keys = g_ptr_array_new_full (g_hash_table_size (table), g_free);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, g_strdup (key));
  g_ptr_array_sort (keys, compare_texts);

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

static void
sy_requirements_finalize (GObject *object)
{
  SyRequirements *self = SY_REQUIREMENTS (object);

  for (guint i = 0; i < SY_N_FIELDS; i++)
    g_free (self->fields[i]);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->choices);
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->skipped);
  g_strfreev (self->participants);
  json_object_unref (self->unknown);
  json_object_unref (self->unknown_of_decision);

  G_OBJECT_CLASS (sy_requirements_parent_class)->finalize (object);
}

static void
sy_requirements_class_init (SyRequirementsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_requirements_finalize;

  /**
   * SyRequirements::changed:
   *
   * Emitted once after each change, however much it changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SY_TYPE_REQUIREMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  /**
   * SyRequirements::limited:
   * @n_left_out: how many characters, at least 1
   *
   * Emitted when a text was entered that is too long, after what fits of it
   * was taken over. Whatever shows the text is to show it as it is now.
   */
  signals[SIGNAL_LIMITED] = g_signal_new ("limited", SY_TYPE_REQUIREMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sy_requirements_init (SyRequirements *self)
{
  for (guint i = 0; i < SY_N_FIELDS; i++)
    self->fields[i] = g_strdup ("");
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->skipped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->participants = g_new0 (char *, 1);
  self->unknown = json_object_new ();
  self->unknown_of_decision = json_object_new ();
}

/**
 * sy_requirements_new:
 *
 * Returns: (transfer full): requirements with nothing answered
 */
SyRequirements *
sy_requirements_new (void)
{
  return g_object_new (SY_TYPE_REQUIREMENTS, NULL);
}

/**
 * sy_requirements_copy:
 * @self: requirements
 *
 * Returns: (transfer full): an independent copy
 */
SyRequirements *
sy_requirements_copy (SyRequirements *self)
{
  SyRequirements *copy = sy_requirements_new ();

  sy_requirements_assign (copy, self);
  return copy;
}

static void
assign_object (JsonObject **to, JsonObject *from)
{
  /* Never changed once read, so it can be shared. */
  json_object_ref (from);
  json_object_unref (*to);
  *to = from;
}

/**
 * sy_requirements_assign:
 * @self: requirements
 * @other: what they become
 *
 * Replaces everything in @self by what @other holds.
 */
void
sy_requirements_assign (SyRequirements *self, SyRequirements *other)
{
  if (self == other)
    return;

  for (guint i = 0; i < SY_N_FIELDS; i++)
    {
      g_free (self->fields[i]);
      self->fields[i] = g_strdup (other->fields[i]);
    }
  copy_table (self->answers, other->answers, FALSE);
  copy_table (self->choices, other->choices, TRUE);
  copy_table (self->notes, other->notes, TRUE);
  copy_table (self->skipped, other->skipped, TRUE);
  g_strfreev (self->participants);
  self->participants = g_strdupv (other->participants);
  assign_object (&self->unknown, other->unknown);
  assign_object (&self->unknown_of_decision, other->unknown_of_decision);
  emit_changed (self);
}

/**
 * sy_requirements_get_field:
 * @self: requirements
 * @field: which text
 *
 * Returns: the text, empty if there is none
 */
const char *
sy_requirements_get_field (SyRequirements *self, SyRequirementsField field)
{
  g_return_val_if_fail ((guint) field < SY_N_FIELDS, NULL);

  return self->fields[field];
}

/**
 * sy_requirements_set_field:
 * @self: requirements
 * @field: which text
 * @text: (nullable): the text, UTF-8
 *
 * What is entered beyond %SY_LIMIT_TEXT_CHARACTERS is left out, which
 * #SyRequirements::limited says.
 */
void
sy_requirements_set_field (SyRequirements *self, SyRequirementsField field, const char *text)
{
  g_autofree char *bounded = NULL;
  guint n_left_out;

  g_return_if_fail ((guint) field < SY_N_FIELDS);

  bounded = sy_limit_text (text, self->fields[field], &n_left_out);
  if (!g_str_equal (self->fields[field], bounded))
    {
      g_free (self->fields[field]);
      self->fields[field] = g_steal_pointer (&bounded);
      emit_changed (self);
    }
  emit_limited (self, n_left_out);
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
    emit_changed (self);
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
    emit_changed (self);
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
    emit_changed (self);
  emit_limited (self, n_left_out);
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
    emit_changed (self);
}

/**
 * sy_requirements_get_participants:
 * @self: requirements
 *
 * Returns: (transfer none): the names of those who agreed on the answers,
 *   %NULL-terminated; empty if one person answered
 */
const char *const *
sy_requirements_get_participants (SyRequirements *self)
{
  return (const char *const *) self->participants;
}

/**
 * sy_requirements_set_participants:
 * @self: requirements
 * @names: who agreed on the answers, %NULL-terminated
 *
 * Records who took part.
 */
void
sy_requirements_set_participants (SyRequirements *self, const char *const *names)
{
  if (g_strv_equal (names, (const char *const *) self->participants))
    return;

  g_strfreev (self->participants);
  self->participants = g_strdupv ((char **) names);
  emit_changed (self);
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
