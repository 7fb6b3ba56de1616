/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what changed between two requirements, and makes the same change of
 * requirements again or takes it back. */

#include "config.h"

#include "edit-private.h"
#include "requirements-private.h"

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

  sy_requirements_emit_changed (requirements);
}
