/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another version of a catalog changes: needs, options and ratings. */

#include "config.h"

#include "catalog-changes-private.h"

static void
clear_change (gpointer data)
{
  g_free (((SyCatalogChange *) data)->id);
}

/* Takes a change whose id is borrowed. */
void
sy_catalog_changes_add (SyCatalogChanges *self, SyCatalogChange change)
{
  change.id = g_strdup (change.id);
  g_array_append_val (self->changes, change);
}

/* Whether the need has a part in the result. */
gboolean
sy_catalog_changes_weighs (const SyEvaluation *evaluation, guint need)
{
  return sy_evaluation_get_weight (evaluation, need) > 0 ||
         sy_evaluation_get_importance (evaluation, need) == SY_IMPORTANCE_MUST;
}

static int *
match_needs (SyCatalog *from, SyCatalog *to)
{
  guint n = sy_catalog_get_n_needs (from);
  int *matches = g_new0 (int, n);

  for (guint i = 0; i < n; i++)
    {
      guint index;

      matches[i] = sy_catalog_find_need (to, sy_catalog_get_need (from, i)->id, &index) ? (int) index : -1;
    }

  return matches;
}

static void
match (SyCatalogChanges *self)
{
  guint n = sy_catalog_get_n_needs (self->new);

  self->to_new = match_needs (self->old, self->new);
  self->to_old = match_needs (self->new, self->old);
  self->counts = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    self->counts[i] = self->to_old[i] >= 0 && (sy_catalog_changes_weighs (self->now, i) ||
                                               sy_catalog_changes_weighs (self->before, (guint) self->to_old[i]));
}

/* Needs that are gone, with the importance that they had. */
static void
find_removed_needs (SyCatalogChanges *self)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->old); i++)
    {
      const char *id = sy_catalog_get_need (self->old, i)->id;

      if (self->to_new[i] >= 0)
        continue;
      if (sy_requirements_get_answer (self->requirements, id) != SY_IMPORTANCE_UNANSWERED ||
          sy_catalog_changes_weighs (self->before, i))
        sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_NEED_REMOVED, (char *) id, (int) i, -1, -1,
                                                          (int) sy_evaluation_get_importance (self->before, i),
                                                          (int) SY_IMPORTANCE_UNANSWERED });
    }
}

/* Needs that are new, with the importance that they have at once. */
static void
find_added_needs (SyCatalogChanges *self)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->new); i++)
    if (self->to_old[i] < 0)
      sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_NEED_ADDED,
                                                        (char *) sy_catalog_get_need (self->new, i)->id, -1, (int) i,
                                                        -1, (int) SY_IMPORTANCE_UNANSWERED,
                                                        (int) sy_evaluation_get_importance (self->now, i) });
}

/* Whether the catalog has what was chosen; tells where the question is. */
static gboolean
has_choice (SyCatalog *catalog, const char *question, const char *choice, int *index)
{
  guint found, chosen;

  *index = -1;
  if (catalog == NULL || !sy_catalog_find_question (catalog, question, &found))
    return FALSE;

  *index = (int) found;
  return sy_catalog_find_choice (catalog, found, choice, &chosen);
}

/* Choices that counted and no longer do. */
static void
find_removed_choices (SyCatalogChanges *self)
{
  g_autoptr (GPtrArray) chosen = sy_requirements_list_choices (self->requirements);

  for (guint i = 0; i < chosen->len; i++)
    {
      const char *choice = sy_requirements_get_choice (self->requirements, chosen->pdata[i]);
      int before, after;
      gboolean had = has_choice (self->old, chosen->pdata[i], choice, &before);

      if (!has_choice (self->new, chosen->pdata[i], choice, &after) && (had || self->old == NULL))
        sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_CHOICE_REMOVED, chosen->pdata[i], before,
                                                          after, -1, -1, -1 });
    }
}

static void
find_options (SyCatalogChanges *self)
{
  guint index;

  for (guint i = 0; i < sy_catalog_get_n_options (self->old); i++)
    {
      const char *id = sy_catalog_get_option (self->old, i)->id;

      if (!sy_catalog_find_option (self->new, id, &index))
        sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_OPTION_REMOVED, (char *) id, (int) i, -1,
                                                          -1, -1, -1 });
    }
  for (guint i = 0; i < sy_catalog_get_n_options (self->new); i++)
    {
      const char *id = sy_catalog_get_option (self->new, i)->id;

      if (!sy_catalog_find_option (self->old, id, &index))
        sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_OPTION_ADDED, (char *) id, -1, (int) i, -1,
                                                          -1, -1 });
    }
}

static void
compare_ratings (SyCatalogChanges *self, guint before, guint after)
{
  for (guint i = 0; i < sy_catalog_get_n_options (self->new); i++)
    {
      guint option;
      int from, to;

      if (!sy_catalog_find_option (self->old, sy_catalog_get_option (self->new, i)->id, &option))
        continue;

      from = (int) sy_catalog_get_rating (self->old, before, option)->level;
      to = (int) sy_catalog_get_rating (self->new, after, i)->level;
      if (from != to)
        sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_RATING,
                                                          (char *) sy_catalog_get_need (self->new, after)->id,
                                                          (int) before, (int) after, (int) i, from, to });
    }
}

static void
compare_need (SyCatalogChanges *self, SyCatalogChangeKind kind, guint after, int from, int to)
{
  if (from != to)
    sy_catalog_changes_add (self, (SyCatalogChange) { kind, (char *) sy_catalog_get_need (self->new, after)->id,
                                                      self->to_old[after], (int) after, -1, from, to });
}

static void
find_in_needs (SyCatalogChanges *self)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->new); i++)
    {
      guint before = (guint) self->to_old[i];

      if (!self->counts[i])
        continue;
      compare_ratings (self, before, i);
      compare_need (self, SY_CATALOG_CHANGE_IMPORTANCE, i, (int) sy_evaluation_get_importance (self->before, before),
                    (int) sy_evaluation_get_importance (self->now, i));
      compare_need (self, SY_CATALOG_CHANGE_CONFIDENCE, i, (int) sy_catalog_get_need (self->old, before)->confidence,
                    (int) sy_catalog_get_need (self->new, i)->confidence);
    }
}

/* Answers that the catalog does not ask for, without knowing whether it ever
 * did. */
static void
find_unknown_answers (SyCatalogChanges *self)
{
  g_autoptr (GPtrArray) answers = sy_requirements_list_answers (self->requirements);
  guint index;

  for (guint i = 0; i < answers->len; i++)
    if (!sy_catalog_find_need (self->new, answers->pdata[i], &index))
      sy_catalog_changes_add (self, (SyCatalogChange) {
                                      SY_CATALOG_CHANGE_NEED_REMOVED, answers->pdata[i], -1, -1, -1,
                                      (int) sy_requirements_get_answer (self->requirements, answers->pdata[i]),
                                      (int) SY_IMPORTANCE_UNANSWERED });
}

/* Needs that nobody has answered, neither one by one nor with a choice. */
static void
find_open_needs (SyCatalogChanges *self)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->new); i++)
    {
      SyOrigin origin = sy_evaluation_get_origin (self->now, i, NULL);
      const char *id = sy_catalog_get_need (self->new, i)->id;

      if ((origin == SY_ORIGIN_NONE || origin == SY_ORIGIN_DEFAULT) &&
          !sy_requirements_is_skipped (self->requirements, FALSE, id))
        sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_NEED_OPEN, (char *) id, -1, (int) i, -1,
                                                          (int) SY_IMPORTANCE_UNANSWERED,
                                                          (int) sy_evaluation_get_importance (self->now, i) });
    }
}

static void
find_all (SyCatalogChanges *self)
{
  match (self);
  find_removed_needs (self);
  find_added_needs (self);
  find_removed_choices (self);
  find_options (self);
  find_in_needs (self);
  sy_catalog_changes_find_overlaps (self);
  sy_catalog_changes_find_scales (self);
}

/* What the catalog now tells alone. */
static void
find_what_is_known (SyCatalogChanges *self)
{
  find_unknown_answers (self);
  find_removed_choices (self);
  find_open_needs (self);
}

/**
 * sy_catalog_changes_new:
 * @before: (nullable): the version that the answers were given for, %NULL if
 *   it is not at hand
 * @now: what the other version says of the answers
 * @requirements: the answers
 *
 * Returns: (transfer full): what is different
 */
SyCatalogChanges *
sy_catalog_changes_new (SyCatalog *before, SyEvaluation *now, SyRequirements *requirements)
{
  SyCatalogChanges *self = g_new0 (SyCatalogChanges, 1);

  self->changes = g_array_new (FALSE, FALSE, sizeof (SyCatalogChange));
  g_array_set_clear_func (self->changes, clear_change);
  self->version = g_strdup (sy_requirements_get_field (requirements, SY_FIELD_CATALOG_VERSION));
  self->requirements = sy_requirements_copy (requirements);
  self->now = sy_evaluation_ref (now);
  self->new = sy_evaluation_get_catalog (now);
  if (before != NULL)
    {
      self->before = sy_evaluation_new (before, requirements);
      self->old = sy_evaluation_get_catalog (self->before);
      find_all (self);
    }
  else
    find_what_is_known (self);

  return self;
}

/**
 * sy_catalog_changes_free:
 * @self: (transfer full): what is different
 */
void
sy_catalog_changes_free (SyCatalogChanges *self)
{
  g_array_unref (self->changes);
  g_object_unref (self->requirements);
  g_clear_pointer (&self->before, sy_evaluation_unref);
  sy_evaluation_unref (self->now);
  g_free (self->version);
  g_free (self->to_new);
  g_free (self->to_old);
  g_free (self->counts);
  g_free (self);
}

/**
 * sy_catalog_changes_get_version:
 * @self: what is different
 *
 * Returns: the version that the answers were given for
 */
const char *
sy_catalog_changes_get_version (const SyCatalogChanges *self)
{
  return self->version;
}

/**
 * sy_catalog_changes_get_before:
 * @self: what is different
 *
 * Returns: (transfer none) (nullable): what that version says of the same
 *   answers, %NULL if it is not at hand
 */
const SyEvaluation *
sy_catalog_changes_get_before (const SyCatalogChanges *self)
{
  return self->before;
}

/**
 * sy_catalog_changes_get_now:
 * @self: what is different
 *
 * Returns: (transfer none): what the catalog now says of the answers
 */
const SyEvaluation *
sy_catalog_changes_get_now (const SyCatalogChanges *self)
{
  return self->now;
}

/**
 * sy_catalog_changes_get_n:
 * @self: what is different
 *
 * Returns: how many things
 */
guint
sy_catalog_changes_get_n (const SyCatalogChanges *self)
{
  return self->changes->len;
}

/**
 * sy_catalog_changes_get:
 * @self: what is different
 * @index: an index below their number
 *
 * Returns: (transfer none): one of them; all of a kind stand together, but for
 *   those of one need
 */
const SyCatalogChange *
sy_catalog_changes_get (const SyCatalogChanges *self, guint index)
{
  return &g_array_index (self->changes, SyCatalogChange, index);
}

/**
 * sy_catalog_change_kind_to_id:
 * @kind: what changed
 *
 * Returns: a name for it that is not for people
 */
const char *
sy_catalog_change_kind_to_id (SyCatalogChangeKind kind)
{
  static const char *const ids[SY_N_CATALOG_CHANGE_KINDS] = {
    "need-removed", "need-added", "need-open",  "choice-removed", "option-removed",
    "option-added", "rating",     "importance", "confidence",     "overlap",
    "weight",       "range",      "level",      "stays",          "minimum",
  };

  return ids[kind];
}
