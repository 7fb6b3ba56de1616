/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another version of a catalog changes for all needs at once: overlaps,
 * weights, levels and must-haves. */

#include "config.h"

#include <string.h>

#include "catalog-changes-private.h"

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The needs of an overlap that both versions have and that count, as sorted
 * indexes in the new one. */
static GArray *
list_members (const SyCatalogChanges *self, const SyOverlap *overlap, gboolean is_old)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < overlap->needs.n; i++)
    {
      int need = is_old ? self->to_new[overlap->needs.index[i]] : (int) overlap->needs.index[i];

      if (need >= 0 && self->counts[need])
        g_array_append_val (members, need);
    }

  g_array_sort (members, compare_indexes);
  return members;
}

static int
find_overlap (SyCatalog *catalog, const char *id)
{
  for (guint i = 0; i < sy_catalog_get_n_overlaps (catalog); i++)
    if (g_str_equal (sy_catalog_get_overlap (catalog, i)->id, id))
      return (int) i;

  return -1;
}

/* Whether an overlap of the other version holds the very same needs. One alone
 * overlaps with nothing. */
static gboolean
has_alike (const SyCatalogChanges *self, const GArray *members, gboolean in_old)
{
  SyCatalog *catalog = in_old ? self->old : self->new;
  g_autoptr (GArray) others = NULL;
  int first, overlap;

  if (members->len < 2)
    return TRUE;

  first = g_array_index (members, int, 0);
  overlap = sy_catalog_get_need (catalog, (guint) (in_old ? self->to_old[first] : first))->overlap;
  if (overlap < 0)
    return FALSE;

  others = list_members (self, sy_catalog_get_overlap (catalog, (guint) overlap), in_old);
  return members->len == others->len && memcmp (members->data, others->data, members->len * sizeof (int)) == 0;
}

/* Whether the overlap holds needs together that are not so in the other
 * version. */
static gboolean
is_news (const SyCatalogChanges *self, int overlap, gboolean is_old)
{
  g_autoptr (GArray) members = NULL;

  if (overlap < 0)
    return FALSE;

  members = list_members (self, sy_catalog_get_overlap (is_old ? self->old : self->new, (guint) overlap), is_old);
  return !has_alike (self, members, !is_old);
}

/* Overlaps of the new version whose needs are together nowhere in the old one,
 * beside what the overlap of that id held, unless that is still together. */
static void
find_new_overlaps (SyCatalogChanges *self)
{
  for (guint i = 0; i < sy_catalog_get_n_overlaps (self->new); i++)
    {
      const char *id = sy_catalog_get_overlap (self->new, i)->id;
      int twin;

      if (!is_news (self, (int) i, FALSE))
        continue;

      twin = find_overlap (self->old, id);
      sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_OVERLAP, (char *) id,
                                                        is_news (self, twin, TRUE) ? twin : -1, (int) i, -1, -1, -1 });
    }
}

/* Overlaps of the old version whose needs are together nowhere in the new one,
 * unless they were told of already. */
static void
find_old_overlaps (SyCatalogChanges *self)
{
  for (guint i = 0; i < sy_catalog_get_n_overlaps (self->old); i++)
    {
      const char *id = sy_catalog_get_overlap (self->old, i)->id;

      if (is_news (self, (int) i, TRUE) && !is_news (self, find_overlap (self->new, id), FALSE))
        sy_catalog_changes_add (self, (SyCatalogChange) { SY_CATALOG_CHANGE_OVERLAP, (char *) id, (int) i, -1, -1, -1,
                                                          -1 });
    }
}

void
sy_catalog_changes_find_overlaps (SyCatalogChanges *self)
{
  find_new_overlaps (self);
  find_old_overlaps (self);
}

/**
 * sy_catalog_changes_list_overlap:
 * @self: what is different
 * @change: one of it, of an overlap
 * @before: whether to tell of the version before
 *
 * Returns: (transfer full) (element-type int): the needs that the overlap holds
 *   together there, of those that count and are in both versions, by their
 *   indexes in the catalog now
 */
GArray *
sy_catalog_changes_list_overlap (const SyCatalogChanges *self, const SyCatalogChange *change, gboolean before)
{
  int overlap = before ? change->before : change->after;

  if (overlap < 0)
    return g_array_new (FALSE, FALSE, sizeof (int));

  return list_members (self, sy_catalog_get_overlap (before ? self->old : self->new, (guint) overlap), before);
}

/* Whether a need that counts has this importance in either version. */
static gboolean
has_importance (const SyCatalogChanges *self, SyImportance importance)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->new); i++)
    if (self->counts[i] && (sy_evaluation_get_importance (self->now, i) == importance ||
                            sy_evaluation_get_importance (self->before, (guint) self->to_old[i]) == importance))
      return TRUE;

  return FALSE;
}

/* Whether a need that counts has a rating of this level in either version. */
static gboolean
has_level (const SyCatalogChanges *self, guint level)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->new); i++)
    {
      for (guint j = 0; self->counts[i] && j < sy_catalog_get_n_options (self->new); j++)
        if (sy_catalog_get_rating (self->new, i, j)->level == level)
          return TRUE;
      for (guint j = 0; self->counts[i] && j < sy_catalog_get_n_options (self->old); j++)
        if (sy_catalog_get_rating (self->old, (guint) self->to_old[i], j)->level == level)
          return TRUE;
    }

  return FALSE;
}

/* Whether a need that counts has this confidence in either version. */
static gboolean
has_confidence (const SyCatalogChanges *self, guint confidence)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->new); i++)
    if (self->counts[i] && (sy_catalog_get_need (self->new, i)->confidence == confidence ||
                            sy_catalog_get_need (self->old, (guint) self->to_old[i])->confidence == confidence))
      return TRUE;

  return FALSE;
}

static void
add_scale (SyCatalogChanges *self, SyCatalogChangeKind kind, guint index, guint from, guint to)
{
  sy_catalog_changes_add (self, (SyCatalogChange) { kind, NULL, (int) index, (int) index, -1, (int) from, (int) to });
}

static gboolean
differs (double a, double b)
{
  return a < b || a > b;
}

static void
compare_importance (SyCatalogChanges *self, SyImportance importance)
{
  const SyImportanceInfo *old = sy_catalog_get_importance (self->old, importance);
  const SyImportanceInfo *new = sy_catalog_get_importance (self->new, importance);

  if (!has_importance (self, importance))
    return;
  if (differs (old->weight, new->weight))
    add_scale (self, SY_CATALOG_CHANGE_WEIGHT, (guint) importance, 0, 0);
  else if (differs (old->low, new->low) || differs (old->high, new->high))
    add_scale (self, SY_CATALOG_CHANGE_RANGE, (guint) importance, 0, 0);
}

void
sy_catalog_changes_find_scales (SyCatalogChanges *self)
{
  guint from = sy_catalog_get_must_have_minimum (self->old);
  guint to = sy_catalog_get_must_have_minimum (self->new);

  for (guint i = 0; i < SY_N_IMPORTANCES; i++)
    compare_importance (self, (SyImportance) i);
  for (guint i = 0; i < SY_N_LEVELS; i++)
    if (differs (sy_catalog_get_level (self->old, i)->value, sy_catalog_get_level (self->new, i)->value) &&
        has_level (self, i))
      add_scale (self, SY_CATALOG_CHANGE_LEVEL, i, 0, 0);
  for (guint i = 0; i < SY_N_CONFIDENCES; i++)
    if (differs (sy_catalog_get_confidence (self->old, i)->stays, sy_catalog_get_confidence (self->new, i)->stays) &&
        has_confidence (self, i))
      add_scale (self, SY_CATALOG_CHANGE_STAYS, i, 0, 0);
  if (from != to && has_importance (self, SY_IMPORTANCE_MUST))
    add_scale (self, SY_CATALOG_CHANGE_MINIMUM, 0, from, to);
}
