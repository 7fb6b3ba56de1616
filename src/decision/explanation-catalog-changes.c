/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of each thing that another version of a catalog changes. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-catalog.h"
#include "text.h"

/* A change, and the catalogs that it lies between. */
typedef struct
{
  const SyCatalogChanges *changes;
  const SyCatalogChange  *change;
  SyCatalog              *old; /* NULL if it is not at hand */
  SyCatalog              *new;
} Case;

static const char *
label (SyCatalog *catalog, int importance)
{
  return importance >= 0 ? sy_catalog_get_importance (catalog, (SyImportance) importance)->label : _ ("Not answered");
}

static const char *
title_now (const Case *self)
{
  return sy_catalog_get_need (self->new, (guint) self->change->after)->title;
}

static char *
explain_need_removed (const Case *self)
{
  const SyCatalogChange *change = self->change;
  const char *title = change->before >= 0 ? sy_catalog_get_need (self->old, (guint) change->before)->title : change->id;

  /* Translators: a need, and its importance, such as "Nice to have". */
  return g_strdup_printf (_ ("“%1$s” is no longer asked. It was “%2$s”; an answer to it is kept but does not count."),
                          title, label (self->old != NULL ? self->old : self->new, change->from));
}

static char *
explain_need_added (const Case *self)
{
  if (self->change->to < 0)
    return g_strdup_printf (_ ("“%s” is asked now and has no answer yet."), title_now (self));

  /* Translators: a need, and its importance, such as "Nice to have". */
  return g_strdup_printf (_ ("“%1$s” is asked now and counts as “%2$s”."), title_now (self),
                          label (self->new, self->change->to));
}

static char *
explain_choice_removed (const Case *self)
{
  const SyCatalogChange *change = self->change;
  const char *title = change->id;

  if (change->after >= 0)
    title = sy_catalog_get_question (self->new, (guint) change->after)->title;
  else if (change->before >= 0)
    title = sy_catalog_get_question (self->old, (guint) change->before)->title;

  return g_strdup_printf (_ ("What you chose for “%s” can no longer be chosen. It is kept but does not count."), title);
}

static char *
explain_rating (const Case *self)
{
  const SyCatalogChange *change = self->change;

  /* Translators: a need, an option, and two levels of the scale. */
  return g_strdup_printf (change->to > change->from
                            ? _ ("“%1$s”: the rating of %2$s rises from “%3$s” to “%4$s”.")
                            : _ ("“%1$s”: the rating of %2$s falls from “%3$s” to “%4$s”."),
                          title_now (self), sy_catalog_get_option (self->new, (guint) change->option)->name,
                          sy_catalog_get_level (self->old, (guint) change->from)->label,
                          sy_catalog_get_level (self->new, (guint) change->to)->label);
}

static char *
explain_importance (const Case *self)
{
  const SyCatalogChange *change = self->change;
  guint question;

  if (sy_evaluation_get_origin (sy_catalog_changes_get_now (self->changes), (guint) change->after, &question) ==
      SY_ORIGIN_CHOICE)
    /* Translators: a need, two importances such as "Nice to have", and a question of the form. */
    return g_strdup_printf (_ ("“%1$s” counts as “%3$s” instead of “%2$s”, because of what you chose for “%4$s”."),
                            title_now (self), label (self->old, change->from), label (self->new, change->to),
                            sy_catalog_get_question (self->new, question)->title);

  /* Translators: a need, and two importances such as "Nice to have". */
  return g_strdup_printf (_ ("“%1$s” counts as “%3$s” instead of “%2$s”, without an answer of your own."),
                          title_now (self), label (self->old, change->from), label (self->new, change->to));
}

static char *
explain_confidence (const Case *self)
{
  const SyCatalogChange *change = self->change;

  /* Translators: a need, and two of the catalog's labels for how sure ratings are. */
  return g_strdup_printf (_ ("“%1$s”: how sure the ratings are changes from “%2$s” to “%3$s”."), title_now (self),
                          sy_catalog_get_confidence (self->old, (guint) change->from)->label,
                          sy_catalog_get_confidence (self->new, (guint) change->to)->label);
}

/* The titles of the needs that the overlap holds together; NULL if it does not
 * hold two of them. */
static char *
list_overlap (const Case *self, gboolean before)
{
  g_autoptr (GArray) needs = sy_catalog_changes_list_overlap (self->changes, self->change, before);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  if (needs->len < 2)
    return NULL;

  for (guint i = 0; i < needs->len; i++)
    g_ptr_array_add (titles,
                     sy_text_quote (sy_catalog_get_need (self->new, (guint) g_array_index (needs, int, i))->title));
  return sy_text_list ((const char *const *) titles->pdata, titles->len);
}

static char *
explain_overlap (const Case *self)
{
  g_autofree char *before = list_overlap (self, TRUE);
  g_autofree char *now = list_overlap (self, FALSE);

  if (before == NULL)
    /* Translators: a list of needs, such as "“A”, “B” and “C”". */
    return g_strdup_printf (_ (
                              "%s are now taken to say much the same: the strongest counts in full, the rest at half."),
                            now);
  if (now == NULL)
    return g_strdup_printf (_ ("%s are no longer taken to say much the same: each counts in full."), before);

  return g_strdup_printf (_ ("%1$s are taken to say much the same now; before, these were %2$s."), now, before);
}

static char *
explain_weight (const Case *self)
{
  const SyImportanceInfo *old = sy_catalog_get_importance (self->old, (SyImportance) self->change->before);
  const SyImportanceInfo *new = sy_catalog_get_importance (self->new, (SyImportance) self->change->after);

  if (self->change->kind == SY_CATALOG_CHANGE_WEIGHT)
    /* Translators: an importance such as "Nice to have", and two weights. */
    return g_strdup_printf (_ ("“%1$s” has the weight %2$g instead of %3$g."), new->label, new->weight, old->weight);

  /* Translators: an importance such as "Nice to have", its range of weights now and before. */
  return g_strdup_printf (_ ("“%1$s” has a plausible weight from %2$g to %3$g instead of %4$g to %5$g."), new->label,
                          new->low, new->high, old->low, old->high);
}

static char *
explain_level (const Case *self)
{
  const SyLevel *old = sy_catalog_get_level (self->old, (guint) self->change->before);
  const SyLevel *new = sy_catalog_get_level (self->new, (guint) self->change->after);

  /* Translators: a level of the scale, and what it is worth in percent. */
  return g_strdup_printf (_ ("The level “%1$s” is worth %2$g of 100 instead of %3$g."), new->label, 100 * new->value,
                          100 * old->value);
}

static char *
explain_stays (const Case *self)
{
  const SyConfidence *old = sy_catalog_get_confidence (self->old, (guint) self->change->before);
  const SyConfidence *new = sy_catalog_get_confidence (self->new, (guint) self->change->after);

  /* Translators: one of the catalog's labels for how sure ratings are, and two percentages. */
  return g_strdup_printf (_ ("“%1$s”: such ratings are taken to be right in %2$g of 100 cases instead of %3$g."),
                          new->label, 100 * new->stays, 100 * old->stays);
}

static char *
explain_minimum (const Case *self)
{
  return g_strdup_printf (_ ("A must-have asks for “%2$s” at least, instead of “%1$s”."),
                          sy_catalog_get_level (self->old, (guint) self->change->from)->label,
                          sy_catalog_get_level (self->new, (guint) self->change->to)->label);
}

static char *
explain_need_open (const Case *self)
{
  return g_strdup_printf (_ ("“%s” has no answer; it may be new."), title_now (self));
}

static char *
explain_option_removed (const Case *self)
{
  return g_strdup_printf (_ ("%s is no longer compared."),
                          sy_catalog_get_option (self->old, (guint) self->change->before)->name);
}

static char *
explain_option_added (const Case *self)
{
  return g_strdup_printf (_ ("%s is compared now."),
                          sy_catalog_get_option (self->new, (guint) self->change->after)->name);
}

/**
 * sy_explain_catalog_change:
 * @changes: what another version changes
 * @change: one of it
 *
 * Returns: (transfer full): it as a sentence
 */
char *
sy_explain_catalog_change (const SyCatalogChanges *changes, const SyCatalogChange *change)
{
  static char *(*const explain[SY_N_CATALOG_CHANGE_KINDS]) (const Case *self) = {
    [SY_CATALOG_CHANGE_NEED_REMOVED] = explain_need_removed,
    [SY_CATALOG_CHANGE_NEED_ADDED] = explain_need_added,
    [SY_CATALOG_CHANGE_NEED_OPEN] = explain_need_open,
    [SY_CATALOG_CHANGE_CHOICE_REMOVED] = explain_choice_removed,
    [SY_CATALOG_CHANGE_OPTION_REMOVED] = explain_option_removed,
    [SY_CATALOG_CHANGE_OPTION_ADDED] = explain_option_added,
    [SY_CATALOG_CHANGE_RATING] = explain_rating,
    [SY_CATALOG_CHANGE_IMPORTANCE] = explain_importance,
    [SY_CATALOG_CHANGE_CONFIDENCE] = explain_confidence,
    [SY_CATALOG_CHANGE_OVERLAP] = explain_overlap,
    [SY_CATALOG_CHANGE_WEIGHT] = explain_weight,
    [SY_CATALOG_CHANGE_RANGE] = explain_weight,
    [SY_CATALOG_CHANGE_LEVEL] = explain_level,
    [SY_CATALOG_CHANGE_STAYS] = explain_stays,
    [SY_CATALOG_CHANGE_MINIMUM] = explain_minimum,
  };
  const SyEvaluation *before = sy_catalog_changes_get_before (changes);
  const Case self = { changes, change, before != NULL ? sy_evaluation_get_catalog (before) : NULL,
                      sy_evaluation_get_catalog (sy_catalog_changes_get_now (changes)) };

  return explain[change->kind](&self);
}
