/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "requirements-private.h"

#include "input-limits.h"

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LIMITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyRequirements, sy_requirements, G_TYPE_OBJECT)

/* Says that something changed. */
void
sy_requirements_emit_changed (SyRequirements *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Says what of an edit did not fit, if anything. */
void
sy_requirements_emit_limited (SyRequirements *self, guint n_left_out)
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
  sy_requirements_emit_changed (self);
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
      sy_requirements_emit_changed (self);
    }
  sy_requirements_emit_limited (self, n_left_out);
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
  sy_requirements_emit_changed (self);
}
