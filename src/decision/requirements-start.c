/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements and the starting points of a catalog. */

#include "config.h"

#include "requirements-private.h"

static SyImportance
importance_at (const SyStartingPoint *point, guint need)
{
  for (guint i = 0; i < point->answers.n; i++)
    if (point->answers.level[i].need == need)
      return point->answers.level[i].importance;

  return SY_IMPORTANCE_UNANSWERED;
}

static const char *
choice_at (SyCatalog *catalog, const SyStartingPoint *point, guint question)
{
  for (guint i = 0; i < point->n_choices; i++)
    if (point->choices[i].question == question)
      return sy_catalog_get_question (catalog, question)->choices[point->choices[i].choice].id;

  return NULL;
}

/**
 * sy_requirements_start_from:
 * @self: requirements
 * @catalog: the catalog of @point
 * @point: a starting point
 *
 * Makes the answers and choices those of @point: what it does not name
 * becomes unanswered. Titles and notes stay, and so do answers to needs that
 * @catalog does not have.
 *
 * Returns: how many answers and choices changed
 */
guint
sy_requirements_start_from (SyRequirements *self, SyCatalog *catalog, const SyStartingPoint *point)
{
  guint changed = 0;

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_requirements_put_answer (self, sy_catalog_get_need (catalog, i)->id, importance_at (point, i)))
      changed++;
  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    if (sy_requirements_put_choice (self, sy_catalog_get_question (catalog, i)->id, choice_at (catalog, point, i)))
      changed++;

  if (changed > 0)
    sy_requirements_emit_changed (self);
  return changed;
}

static gboolean
is_at (SyRequirements *self, SyCatalog *catalog, const SyStartingPoint *point)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_requirements_get_answer (self, sy_catalog_get_need (catalog, i)->id) != importance_at (point, i))
      return FALSE;
  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    if (g_strcmp0 (sy_requirements_get_choice (self, sy_catalog_get_question (catalog, i)->id),
                   choice_at (catalog, point, i)) != 0)
      return FALSE;

  return TRUE;
}

/**
 * sy_requirements_find_start:
 * @self: requirements
 * @catalog: a catalog
 *
 * Returns: index of the starting point that has just these answers and
 *   choices, or -1
 */
int
sy_requirements_find_start (SyRequirements *self, SyCatalog *catalog)
{
  for (guint i = 0; i < sy_catalog_get_n_starting_points (catalog); i++)
    if (is_at (self, catalog, sy_catalog_get_starting_point (catalog, i)))
      return (int) i;

  return -1;
}
