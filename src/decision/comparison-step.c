/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "comparison-step.h"

#include <glib/gi18n-lib.h>

static gpointer
copy_person (gconstpointer person, gpointer data G_GNUC_UNUSED)
{
  return sy_person_ref ((SyPerson *) person);
}

static SyComparisonState *
state_new (GPtrArray *others, const char *own_name, GArray *settled)
{
  SyComparisonState *self = g_new0 (SyComparisonState, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->others = others;
  self->own_name = g_strdup (own_name);
  self->settled = settled;

  return self;
}

static GArray *
make_unsettled (guint n_needs)
{
  GArray *settled = g_array_sized_new (FALSE, FALSE, sizeof (SyImportance), n_needs);
  SyImportance open = SY_IMPORTANCE_UNANSWERED;

  for (guint i = 0; i < n_needs; i++)
    g_array_append_val (settled, open);

  return settled;
}

/**
 * sy_comparison_state_new:
 * @n_needs: how many needs the catalog has
 *
 * Returns: (transfer full): nobody else, and nothing settled
 */
SyComparisonState *
sy_comparison_state_new (guint n_needs)
{
  return state_new (g_ptr_array_new_with_free_func ((GDestroyNotify) sy_person_unref), NULL, make_unsettled (n_needs));
}

/**
 * sy_comparison_state_copy:
 * @self: a state
 *
 * Returns: (transfer full): a state to change before anyone else sees it
 */
SyComparisonState *
sy_comparison_state_copy (const SyComparisonState *self)
{
  return state_new (g_ptr_array_copy (self->others, copy_person, NULL), self->own_name, g_array_copy (self->settled));
}

/**
 * sy_comparison_state_ref:
 * @self: a state
 *
 * Returns: (transfer full): @self
 */
SyComparisonState *
sy_comparison_state_ref (SyComparisonState *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * sy_comparison_state_unref:
 * @self: (transfer full): a state
 */
void
sy_comparison_state_unref (SyComparisonState *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->others);
  g_array_unref (self->settled);
  g_free (self->own_name);
  g_free (self);
}

/**
 * sy_comparison_state_renew:
 * @self: a state that was made with @before
 * @before: a catalog
 * @now: another version of it
 *
 * Takes over everyone, and what was settled about needs that @now has, too.
 */
void
sy_comparison_state_renew (SyComparisonState *self, SyCatalog *before, SyCatalog *now)
{
  GArray *settled = make_unsettled (sy_catalog_get_n_needs (now));

  for (guint i = 0; i < self->settled->len; i++)
    {
      guint need;

      if (sy_catalog_find_need (now, sy_catalog_get_need (before, i)->id, &need))
        g_array_index (settled, SyImportance, need) = g_array_index (self->settled, SyImportance, i);
    }
  g_array_unref (self->settled);
  self->settled = settled;

  for (guint i = 0; i < self->others->len; i++)
    {
      SyPerson *person = self->others->pdata[i];

      self->others->pdata[i] = sy_person_renew (person, now);
      sy_person_unref (person);
    }
}

/**
 * sy_comparison_step_free:
 * @self: (transfer full): a step
 */
void
sy_comparison_step_free (SyComparisonStep *self)
{
  g_free (self->about);
  sy_comparison_state_unref (self->before);
  sy_comparison_state_unref (self->after);
  g_free (self);
}

/**
 * sy_comparison_step_dup_label:
 * @self: a step
 * @forwards: whether it would be redone rather than undone
 *
 * Returns: (transfer full): the entry of a menu that does so
 */
char *
sy_comparison_step_dup_label (const SyComparisonStep *self, gboolean forwards)
{
  switch (self->kind)
    {
    case SY_STEP_ADD:
      if (forwards)
        return g_strdup_printf (ngettext ("Redo: Add %u Person", "Redo: Add %u People", self->n), self->n);
      return g_strdup_printf (ngettext ("Undo: Add %u Person", "Undo: Add %u People", self->n), self->n);
    case SY_STEP_REMOVE:
      return g_strdup_printf (forwards ? _ ("Redo: Remove %s") : _ ("Undo: Remove %s"), self->about);
    case SY_STEP_RENAME:
      return g_strdup_printf (forwards ? _ ("Redo: Rename %s") : _ ("Undo: Rename %s"), self->about);
    case SY_STEP_SETTLE:
      return g_strdup_printf (forwards ? _ ("Redo: Agree on “%s”") : _ ("Undo: Agree on “%s”"), self->about);
    case SY_STEP_REOPEN:
    default:
      return g_strdup_printf (forwards ? _ ("Redo: Reopen “%s”") : _ ("Undo: Reopen “%s”"), self->about);
    }
}
