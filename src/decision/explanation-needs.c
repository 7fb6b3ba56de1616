/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of single needs, in the form and in the explanation. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation.h"
#include "text.h"

/**
 * sy_explain_needs:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): how many needs count, in one line
 */
char *
sy_explain_needs (const SyEvaluation *evaluation)
{
  guint n_counting = sy_evaluation_get_n_counting (evaluation);
  guint n_must_haves = sy_evaluation_get_n_must_haves (evaluation);

  if (n_must_haves == 0)
    return g_strdup_printf (ngettext ("%u need counts, no must-have", "%u needs count, no must-have", n_counting),
                            n_counting);

  return g_strdup_printf (ngettext ("Needs that count: %1$u, with %2$u must-have",
                                    "Needs that count: %1$u, with %2$u must-haves", n_must_haves),
                          n_counting, n_must_haves);
}

static const char *
label_of (const SyEvaluation *evaluation, SyImportance importance)
{
  if (importance == SY_IMPORTANCE_UNANSWERED)
    return _ ("Not answered");

  return sy_catalog_get_importance (sy_evaluation_get_catalog (evaluation), importance)->label;
}

/**
 * sy_explain_need:
 * @evaluation: an evaluation
 * @need: index of a need
 *
 * Returns: (transfer full): how important it is, and who misses it
 */
char *
sy_explain_need (const SyEvaluation *evaluation, guint need)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  const char *label = label_of (evaluation, sy_evaluation_get_importance (evaluation, need));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *missing = NULL;

  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    if (sy_evaluation_misses (evaluation, i, need))
      g_ptr_array_add (names, (gpointer) sy_catalog_get_option (catalog, i)->name);
  if (names->len == 0)
    return g_strdup (label);

  missing = sy_text_list ((const char *const *) names->pdata, names->len);
  /* Translators: the first is an importance such as "Must have", the second a
   * list of options. */
  return g_strdup_printf (ngettext ("%1$s. %2$s misses it", "%1$s. %2$s miss it", names->len), label, missing);
}

/**
 * sy_explain_rating:
 * @evaluation: an evaluation
 * @need: index of a need
 * @option: index of an option
 *
 * Returns: (transfer full): the rating with its scale, as a screen reader
 *   says it
 */
char *
sy_explain_rating (const SyEvaluation *evaluation, guint need, guint option)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  guint level = sy_catalog_get_rating (catalog, need, option)->level;

  /* Translators: an option, the name of its rating, and the rating as a number. */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$u of %4$u"), sy_catalog_get_option (catalog, option)->name,
                          sy_catalog_get_level (catalog, level)->label, level, SY_N_LEVELS - 1);
}

/**
 * sy_explain_confidence:
 * @evaluation: an evaluation
 * @need: index of a need
 *
 * Returns: (transfer full): how sure the need's ratings are
 */
char *
sy_explain_confidence (const SyEvaluation *evaluation, guint need)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  guint confidence = sy_catalog_get_need (catalog, need)->confidence;

  /* Translators: %s is how sure the ratings are, such as "Well supported". */
  return g_strdup_printf (_ ("How sure these ratings are: %s"), sy_catalog_get_confidence (catalog, confidence)->label);
}

/**
 * sy_explain_source:
 * @source: a source
 *
 * Returns: (transfer full): by whom it is and from when, without its title
 */
char *
sy_explain_source (const SySource *source)
{
  const char *by = source->author != NULL ? source->author : source->publisher;

  if (source->kind == SY_SOURCE_ARTICLE)
    {
      if (by != NULL && source->date != NULL)
        /* Translators: an author and a date. */
        return g_strdup_printf (_ ("Article by %1$s, %2$s"), by, source->date);
      if (by != NULL)
        return g_strdup_printf (_ ("Article by %s, undated"), by);
      if (source->date != NULL)
        return g_strdup_printf (_ ("Article, author not named, %s"), source->date);
      return g_strdup (_ ("Article, author not named, undated"));
    }

  if (by != NULL && source->date != NULL)
    /* Translators: a publisher and a date. */
    return g_strdup_printf (_ ("%1$s, %2$s"), by, source->date);
  if (by != NULL && source->read != NULL)
    return g_strdup_printf (_ ("%1$s, read on %2$s"), by, source->read);
  if (by != NULL)
    return g_strdup (by);

  return g_strdup (source->date != NULL ? source->date : "");
}

/**
 * sy_explain_origin:
 * @evaluation: an evaluation
 * @need: index of a need
 *
 * Returns: (transfer full) (nullable): why an unanswered need counts all the
 *   same, %NULL if it was answered or does not count
 */
char *
sy_explain_origin (const SyEvaluation *evaluation, guint need)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  const char *label = label_of (evaluation, sy_evaluation_get_importance (evaluation, need));
  guint question;

  switch (sy_evaluation_get_origin (evaluation, need, &question))
    {
    case SY_ORIGIN_CHOICE:
      /* Translators: an importance, and the title of a question above. */
      return g_strdup_printf (_ ("Counts as “%1$s” because of “%2$s”"), label,
                              sy_catalog_get_question (catalog, question)->title);
    case SY_ORIGIN_DEFAULT:
      return g_strdup_printf (_ ("Counts as “%s” unless you say otherwise"), label);
    case SY_ORIGIN_NONE:
    case SY_ORIGIN_ANSWER:
    default:
      return NULL;
    }
}

/**
 * sy_explain_contradiction:
 * @evaluation: an evaluation
 * @need: index of a need
 *
 * Returns: (transfer full) (nullable): which other need contradicts it, and
 *   why, %NULL if none does
 */
char *
sy_explain_contradiction (const SyEvaluation *evaluation, guint need)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  for (guint i = 0; i < sy_catalog_get_n_opposites (catalog); i++)
    {
      const SyOpposite *opposite = sy_catalog_get_opposite (catalog, i);

      if ((opposite->needs[0] == need || opposite->needs[1] == need) &&
          sy_evaluation_contradicts (evaluation, opposite))
        return g_strdup (opposite->why);
    }

  return NULL;
}

/**
 * sy_explain_row:
 * @evaluation: an evaluation
 * @need: index of a need
 *
 * Returns: (transfer full): the answer to a need and why it matters, as a
 *   screen reader says it after the question
 */
char *
sy_explain_row (const SyEvaluation *evaluation, guint need)
{
  const char *why = sy_catalog_get_need (sy_evaluation_get_catalog (evaluation), need)->why;
  SyImportance answer = sy_evaluation_get_importance (evaluation, need);

  if (sy_evaluation_get_origin (evaluation, need, NULL) != SY_ORIGIN_ANSWER)
    answer = SY_IMPORTANCE_UNANSWERED;

  /* Translators: an answer such as "Must have", and why the need matters. */
  return g_strdup_printf (_ ("%1$s. %2$s"), label_of (evaluation, answer), why);
}

/**
 * sy_explain_group:
 * @catalog: a catalog
 * @requirements: requirements
 * @group: index of a group, or -1 for all needs
 *
 * Returns: (transfer full): how many needs of the group are answered
 */
char *
sy_explain_group (SyCatalog *catalog, SyRequirements *requirements, int group)
{
  guint n = 0;
  guint n_answered = 0;

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    {
      const SyNeed *need = sy_catalog_get_need (catalog, i);

      if (group >= 0 && need->group != (guint) group)
        continue;
      n++;
      n_answered += sy_requirements_get_answer (requirements, need->id) != SY_IMPORTANCE_UNANSWERED;
    }

  return g_strdup_printf (ngettext ("%1$u of %2$u answered", "%1$u of %2$u answered", n), n_answered, n);
}

/**
 * sy_explain_started:
 * @point: the starting point that was chosen
 * @n_changed: how many answers it changed
 *
 * Returns: (transfer full): what happened
 */
char *
sy_explain_started (const SyStartingPoint *point, guint n_changed)
{
  /* Translators: the title of a starting point and a number of answers. */
  return g_strdup_printf (ngettext ("“%1$s”: %2$u answer changed", "“%1$s”: %2$u answers changed", n_changed),
                          point->title, n_changed);
}

static char *
quote_id (const char *id)
{
  g_autofree char *shown = sy_text_shorten (id);

  return sy_text_quote (shown);
}

static void
collect_unknown_needs (SyCatalog *catalog, GPtrArray *ids, GPtrArray *unknown)
{
  guint index;

  for (guint i = 0; i < ids->len; i++)
    if (!sy_catalog_find_need (catalog, ids->pdata[i], &index))
      g_ptr_array_add (unknown, quote_id (ids->pdata[i]));
}

static void
collect_unknown_choices (SyCatalog *catalog, SyRequirements *requirements, GPtrArray *unknown)
{
  g_autoptr (GPtrArray) ids = sy_requirements_list_choices (requirements);
  guint question, choice;

  for (guint i = 0; i < ids->len; i++)
    if (!sy_catalog_find_question (catalog, ids->pdata[i], &question) ||
        !sy_catalog_find_choice (catalog, question, sy_requirements_get_choice (requirements, ids->pdata[i]), &choice))
      g_ptr_array_add (unknown, quote_id (ids->pdata[i]));
}

/* All of a few, or the first few of many. */
static char *
list_some (GPtrArray *items)
{
  const guint most = 5;
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autofree char *more = NULL;

  for (guint i = 0; i < MIN (items->len, most); i++)
    g_ptr_array_add (some, items->pdata[i]);
  if (items->len > most)
    {
      more = g_strdup_printf (ngettext ("%u more", "%u more", items->len - most), items->len - most);
      g_ptr_array_add (some, more);
    }

  return sy_text_list ((const char *const *) some->pdata, some->len);
}

/**
 * sy_explain_unknown:
 * @catalog: a catalog
 * @requirements: requirements
 *
 * Returns: (transfer full) (nullable): which answers the catalog does not
 *   know; they are kept but do not count. %NULL if it knows all.
 */
char *
sy_explain_unknown (SyCatalog *catalog, SyRequirements *requirements)
{
  g_autoptr (GPtrArray) answers = sy_requirements_list_answers (requirements);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  collect_unknown_needs (catalog, answers, unknown);
  collect_unknown_choices (catalog, requirements, unknown);
  if (unknown->len == 0)
    return NULL;

  list = list_some (unknown);
  return g_strdup_printf (
    ngettext ("This answer is kept but does not count, because the catalog does not know it: %s",
              "These answers are kept but do not count, because the catalog does not know them: %s", unknown->len),
    list);
}
