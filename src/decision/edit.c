/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "edit.h"

#include "requirements-private.h"

struct _SyEdit
{
  GArray     *entries; /* of SyEditEntry */
  char       *start;   /* id of the starting point that it led to, or NULL */
  gboolean    reload;

  /* What this version does not know, before and after; NULL if it stayed. */
  JsonObject *unknown[2];
  JsonObject *unknown_of_decision[2];

  char      **participants[2]; /* before and after; NULL if they stayed */
};

static void
clear_entry (gpointer data)
{
  SyEditEntry *entry = data;

  g_free (entry->key);
  g_free (entry->before);
  g_free (entry->after);
}

static const char *
text_of (gpointer value, gboolean importances)
{
  return importances ? sy_importance_to_id ((SyImportance) GPOINTER_TO_INT (value)) : value;
}

static const char *
look_up (GHashTable *table, const char *key, gboolean importances)
{
  gpointer value;

  return g_hash_table_lookup_extended (table, key, NULL, &value) ? text_of (value, importances) : NULL;
}

static void
add_entry (SyEdit *self, SyEditPart part, const char *key, const char *before, const char *after)
{
  SyEditEntry entry = { part, SY_FIELD_TITLE, g_strdup (key), g_strdup (before), g_strdup (after) };

  g_array_append_val (self->entries, entry);
}

/* What is in @before and differs in @after, then what is only in @after. */
static void
compare_tables (SyEdit *self, SyEditPart part, GHashTable *before, GHashTable *after)
{
  gboolean importances = part == SY_EDIT_ANSWER;
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const char *text = look_up (after, key, importances);

      if (g_strcmp0 (text, text_of (value, importances)) != 0)
        add_entry (self, part, key, text_of (value, importances), text);
    }

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!g_hash_table_contains (before, key))
      add_entry (self, part, key, NULL, text_of (value, importances));
}

static void
compare_fields (SyEdit *self, SyRequirements *before, SyRequirements *after)
{
  for (guint i = 0; i < SY_N_FIELDS; i++)
    if (!g_str_equal (before->fields[i], after->fields[i]))
      {
        SyEditEntry entry = { SY_EDIT_FIELD, (SyRequirementsField) i, NULL, g_strdup (before->fields[i]),
                              g_strdup (after->fields[i]) };

        g_array_append_val (self->entries, entry);
      }
}

static gboolean
objects_equal (JsonObject *a, JsonObject *b)
{
  g_autoptr (JsonNode) node_a = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonNode) node_b = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (node_a, a);
  json_node_set_object (node_b, b);
  return json_node_equal (node_a, node_b);
}

static void
compare_objects (JsonObject *kept[2], JsonObject *before, JsonObject *after)
{
  /* Copies of requirements share them, so most often there is nothing to do. */
  if (before == after || objects_equal (before, after))
    return;

  kept[0] = json_object_ref (before);
  kept[1] = json_object_ref (after);
}

static void
compare_participants (SyEdit *self, char **before, char **after)
{
  if (g_strv_equal ((const char *const *) before, (const char *const *) after))
    return;

  self->participants[0] = g_strdupv (before);
  self->participants[1] = g_strdupv (after);
}

/**
 * sy_edit_new:
 * @before: requirements
 * @after: what became of them
 *
 * Returns: (transfer full) (nullable): what changed, or %NULL if nothing did
 */
SyEdit *
sy_edit_new (SyRequirements *before, SyRequirements *after)
{
  SyEdit *self = g_new0 (SyEdit, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (SyEditEntry));
  g_array_set_clear_func (self->entries, clear_entry);

  compare_fields (self, before, after);
  compare_tables (self, SY_EDIT_ANSWER, before->answers, after->answers);
  compare_tables (self, SY_EDIT_CHOICE, before->choices, after->choices);
  compare_tables (self, SY_EDIT_NOTE, before->notes, after->notes);
  compare_tables (self, SY_EDIT_SKIP, before->skipped, after->skipped);
  compare_objects (self->unknown, before->unknown, after->unknown);
  compare_objects (self->unknown_of_decision, before->unknown_of_decision, after->unknown_of_decision);

  compare_participants (self, before->participants, after->participants);

  if (sy_edit_is_void (self))
    g_clear_pointer (&self, sy_edit_free);
  return self;
}

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

static void
set_text (GHashTable *table, const char *key, const char *text)
{
  if (text != NULL)
    g_hash_table_insert (table, g_strdup (key), g_strdup (text));
  else
    g_hash_table_remove (table, key);
}

static void
set_answer (GHashTable *table, const char *need, const char *id)
{
  SyImportance importance;

  if (id != NULL && sy_importance_from_id (id, &importance))
    g_hash_table_insert (table, g_strdup (need), GINT_TO_POINTER (importance));
  else
    g_hash_table_remove (table, need);
}

static void
apply_entry (const SyEditEntry *entry, SyRequirements *requirements, gboolean forwards)
{
  const char *text = forwards ? entry->after : entry->before;

  switch (entry->part)
    {
    case SY_EDIT_FIELD:
      g_free (requirements->fields[entry->field]);
      requirements->fields[entry->field] = g_strdup (text);
      break;
    case SY_EDIT_ANSWER:
      set_answer (requirements->answers, entry->key, text);
      break;
    case SY_EDIT_CHOICE:
      set_text (requirements->choices, entry->key, text);
      break;
    case SY_EDIT_NOTE:
      set_text (requirements->notes, entry->key, text);
      break;
    case SY_EDIT_SKIP:
      set_text (requirements->skipped, entry->key, text);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
apply_participants (SyRequirements *requirements, char **names)
{
  if (names == NULL)
    return;

  g_strfreev (requirements->participants);
  requirements->participants = g_strdupv (names);
}

static void
apply_object (JsonObject **to, JsonObject *kept)
{
  if (kept == NULL)
    return;

  json_object_unref (*to);
  *to = json_object_ref (kept);
}

/**
 * sy_edit_apply:
 * @self: an edit
 * @requirements: what it was made from: the state before it for @forwards,
 *   else the one after it
 * @forwards: whether to make the edit rather than take it back
 *
 * Changes all of it at once: #SyRequirements::changed is emitted once.
 */
void
sy_edit_apply (const SyEdit *self, SyRequirements *requirements, gboolean forwards)
{
  for (guint i = 0; i < self->entries->len; i++)
    apply_entry (sy_edit_get_entry (self, i), requirements, forwards);
  apply_object (&requirements->unknown, self->unknown[forwards ? 1 : 0]);
  apply_object (&requirements->unknown_of_decision, self->unknown_of_decision[forwards ? 1 : 0]);

  apply_participants (requirements, self->participants[forwards ? 1 : 0]);

  g_signal_emit_by_name (requirements, "changed");
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
