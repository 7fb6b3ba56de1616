/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "what-if.h"

/**
 * sy_what_if_new:
 * @catalog: a catalog, which must outlive the result
 * @importances: (array): the effective importance of each need
 * @defaulted: (array) (nullable): for each need, whether that importance is
 *   only the catalog's default; %NULL if none is
 *
 * Returns: (transfer full): today's answers, yet to be changed
 */
SyWhatIf *
sy_what_if_new (SyCatalog *catalog, const SyImportance *importances, const gboolean *defaulted)
{
  SyWhatIf *self = g_new0 (SyWhatIf, 1);
  guint n_needs = sy_catalog_get_n_needs (catalog);

  self->catalog = catalog;
  self->own = g_new (SyImportance, n_needs);
  self->effective = g_new (SyImportance, n_needs);
  self->outcome = sy_outcome_new (catalog);

  for (guint i = 0; i < n_needs; i++)
    self->own[i] = defaulted != NULL && defaulted[i] ? SY_IMPORTANCE_UNANSWERED : importances[i];

  return self;
}

/**
 * sy_what_if_free:
 * @self: (transfer full): answers being tried out
 */
void
sy_what_if_free (SyWhatIf *self)
{
  g_free (self->own);
  g_free (self->effective);
  sy_outcome_free (self->outcome);
  g_free (self);
}

/**
 * sy_what_if_get_importance:
 * @self: answers being tried out
 * @need: index of a need
 *
 * Returns: its importance once anything at all is wished for: its own, or
 *   the catalog's default
 */
SyImportance
sy_what_if_get_importance (const SyWhatIf *self, guint need)
{
  if (self->own[need] != SY_IMPORTANCE_UNANSWERED)
    return self->own[need];

  return sy_catalog_get_need (self->catalog, need)->default_importance;
}

static gboolean
has_wish (const SyWhatIf *self)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    if (self->own[i] > SY_IMPORTANCE_NOT_NEEDED)
      return TRUE;

  return FALSE;
}

/**
 * sy_what_if_compute:
 * @self: answers being tried out
 *
 * Computes the outcome of the answers as they now are.
 *
 * Returns: index of the option that comes first, or -1 if nothing counts or
 *   none qualifies
 */
int
sy_what_if_compute (SyWhatIf *self)
{
  gboolean wished = has_wish (self);

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    self->effective[i] = wished ? sy_what_if_get_importance (self, i) : self->own[i];

  sy_outcome_compute (self->outcome, self->effective);
  return sy_outcome_get_leader (self->outcome);
}
