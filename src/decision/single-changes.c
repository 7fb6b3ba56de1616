/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "single-changes.h"

#include "tally.h"
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

/* Whether another option may come first. Most changes do not get that far, and
 * the tally tells so at little cost. */
static gboolean
may_change (SyTally *tally, guint need, SyImportance to, int today)
{
  SyStanding standing;

  sy_tally_set (tally, need, to);
  standing = sy_tally_get_standing (tally);

  return standing.first != (today >= 0 ? G_GUINT64_CONSTANT (1) << today : 0);
}

/* The complete rule has the last word, and the scores are to the last digit
 * those that come out when the answer is given. Nobody in first place is no
 * news; somebody where there was nobody is. */
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

/* Every other importance of one need. */
static void
try_need (SyWhatIf *what_if, SyTally *tally, guint need, SyImportance from, int today, GArray *changes)
{
  for (int to = 0; to < SY_N_IMPORTANCES; to++)
    if ((SyImportance) to != from && may_change (tally, need, (SyImportance) to, today))
      try_change (what_if, need, from, (SyImportance) to, today, changes);

  sy_tally_set (tally, need, what_if->own[need]);
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
  g_autoptr (SyTally) tally = sy_tally_new (catalog);
  int today = sy_what_if_compute (what_if);

  sy_tally_assign (tally, what_if->own);
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    try_need (what_if, tally, i, importances[i], today, changes);

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
  guint start = index;

  /* Those of one need stand together. */
  while (start > 0 && self->changes[start - 1].need == change->need)
    start--;

  for (guint i = start; i < self->n && self->changes[i].need == change->need; i++)
    if (self->changes[i].leader == change->leader && distance (&self->changes[i]) < distance (change))
      return FALSE;

  return TRUE;
}
