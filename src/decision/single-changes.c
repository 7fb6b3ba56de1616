/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "single-changes.h"

#include "what-if.h"

static double *
copy_scores (const SyOutcome *outcome)
{
  guint n_options = sy_catalog_get_n_options (outcome->catalog);
  double *scores = g_new (double, n_options);

  for (guint a = 0; a < n_options; a++)
    scores[a] = outcome->scores[a];

  return scores;
}

/* Nobody in first place is no news; somebody where there was nobody is. */
static void
try_change (SyWhatIf *what_if, guint need, SyImportance from, SyImportance to, int today, GArray *changes)
{
  SyImportance own = what_if->own[need];
  int leader;

  what_if->own[need] = to;
  leader = sy_what_if_compute (what_if);
  what_if->own[need] = own;

  if (leader >= 0 && leader != today)
    {
      SySingleChange change = { need, from, to, (guint) leader, copy_scores (what_if->outcome) };

      g_array_append_val (changes, change);
    }
}

/**
 * sy_single_changes_new:
 * @catalog: a catalog
 * @importances: (array): the effective importance of each need
 * @defaulted: (array) (nullable): for each need, whether that importance is
 *   only the catalog's default; %NULL if none is
 *
 * Tries every other importance of every need, each alone and by the complete
 * rule. An unanswered need can become any importance; none becomes unanswered.
 *
 * Returns: (transfer full): those that put an option first that is not first
 *   today
 */
SySingleChanges *
sy_single_changes_new (SyCatalog *catalog, const SyImportance *importances, const gboolean *defaulted)
{
  SySingleChanges *self = g_new0 (SySingleChanges, 1);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (SySingleChange));
  g_autoptr (SyWhatIf) what_if = sy_what_if_new (catalog, importances, defaulted);
  int today = sy_what_if_compute (what_if);

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    for (int to = 0; to < SY_N_IMPORTANCES; to++)
      if ((SyImportance) to != importances[i])
        try_change (what_if, i, importances[i], (SyImportance) to, today, changes);

  self->n = changes->len;
  self->changes = (SySingleChange *) (gpointer) g_array_free (changes, FALSE);
  return self;
}

/**
 * sy_single_changes_free:
 * @self: (transfer full): single changes
 */
void
sy_single_changes_free (SySingleChanges *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->changes[i].scores);
  g_free (self->changes);
  g_free (self);
}

static int
distance (const SySingleChange *change)
{
  return ABS ((int) change->to - (int) change->from);
}

/**
 * sy_single_changes_is_nearest:
 * @self: single changes
 * @index: index of one of them
 *
 * Returns: whether no smaller change of the same need would put the same
 *   option first
 */
gboolean
sy_single_changes_is_nearest (const SySingleChanges *self, guint index)
{
  const SySingleChange *change = &self->changes[index];

  for (guint i = 0; i < self->n; i++)
    if (self->changes[i].need == change->need && self->changes[i].leader == change->leader &&
        distance (&self->changes[i]) < distance (change))
      return FALSE;

  return TRUE;
}
