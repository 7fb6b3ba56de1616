/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of must-haves, advice and contradictions. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-names.h"
#include "explanation.h"
#include "text.h"

/**
 * sy_explain_must_haves:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): whether the first option meets the must-haves
 */
char *
sy_explain_must_haves (const SyEvaluation *evaluation)
{
  guint n = sy_evaluation_get_n_must_haves (evaluation);
  guint first = sy_evaluation_get_option_at (evaluation, 0);
  guint n_missed = sy_evaluation_get_n_missed (evaluation, first);

  if (n == 0)
    return g_strdup (_ ("There are none"));
  if (n_missed > 0)
    return g_strdup_printf (ngettext ("%1$s meets %2$u of %3$u", "%1$s meets %2$u of %3$u", n),
                            name_of (evaluation, first), n - n_missed, n);

  return g_strdup_printf (ngettext ("%1$s meets the one there is", "%1$s meets all %2$u", n),
                          name_of (evaluation, first), n);
}

static char *
list_options (const SyEvaluation *evaluation, guint need, gboolean missing)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); i++)
    if (sy_evaluation_misses (evaluation, i, need) == missing)
      g_ptr_array_add (names, (gpointer) name_of (evaluation, i));

  return names->len > 0 ? sy_text_list ((const char *const *) names->pdata, names->len) : NULL;
}

/**
 * sy_explain_must_have:
 * @evaluation: an evaluation
 * @need: index of a need that is a must-have
 *
 * Returns: (transfer full): which options meet it and which miss it
 */
char *
sy_explain_must_have (const SyEvaluation *evaluation, guint need)
{
  const char *title = sy_catalog_get_need (sy_evaluation_get_catalog (evaluation), need)->title;
  g_autofree char *met = list_options (evaluation, need, FALSE);
  g_autofree char *missed = list_options (evaluation, need, TRUE);

  if (missed == NULL)
    return g_strdup_printf (_ ("“%s”: met by every option"), title);
  if (met == NULL)
    return g_strdup_printf (_ ("“%s”: missed by every option"), title);

  /* Translators: a need and two lists of options. */
  return g_strdup_printf (_ ("“%1$s”: met by %2$s; missed by %3$s"), title, met, missed);
}

static guint
count_advice (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  guint n = 0;

  for (guint i = 0; i < sy_catalog_get_n_advice (catalog); i++)
    n += sy_evaluation_advises (evaluation, sy_catalog_get_advice (catalog, i));
  for (guint i = 0; i < sy_catalog_get_n_opposites (catalog); i++)
    n += sy_evaluation_contradicts (evaluation, sy_catalog_get_opposite (catalog, i));

  return n;
}

/**
 * sy_explain_advice:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): how much there is to keep in mind, in one line
 */
char *
sy_explain_advice (const SyEvaluation *evaluation)
{
  guint n = count_advice (evaluation);

  if (n == 0)
    return g_strdup (_ ("Nothing special for these answers"));

  return g_strdup_printf (ngettext ("%u thing for these answers", "%u things for these answers", n), n);
}

/**
 * sy_explain_no_advice:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full) (nullable): what would stand where advice stands,
 *   or %NULL if there is any
 */
char *
sy_explain_no_advice (const SyEvaluation *evaluation)
{
  if (count_advice (evaluation) > 0)
    return NULL;

  return g_strdup (_ ("Advice that goes with some answers, and needs that contradict each other, stand here. "
                      "Your answers give rise to neither."));
}

/**
 * sy_explain_opposite:
 * @evaluation: an evaluation
 * @opposite: an opposite whose needs are both important
 *
 * Returns: (transfer full): which needs contradict each other, and why
 */
char *
sy_explain_opposite (const SyEvaluation *evaluation, const SyOpposite *opposite)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  /* Translators: two needs, and why they contradict each other. */
  return g_strdup_printf (_ ("“%1$s” and “%2$s”: %3$s"), sy_catalog_get_need (catalog, opposite->needs[0])->title,
                          sy_catalog_get_need (catalog, opposite->needs[1])->title, opposite->why);
}

/**
 * sy_explain_sources:
 * @catalog: a catalog
 * @sources: indexes of some of its sources
 *
 * Returns: (transfer full) (nullable): on whose word something rests, in one
 *   line; %NULL if no source is named
 */
char *
sy_explain_sources (SyCatalog *catalog, const SyIndexes *sources)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (sources->n == 0)
    return NULL;

  for (guint i = 0; i < sources->n; i++)
    g_ptr_array_add (titles, (gpointer) sy_catalog_get_source (catalog, sources->index[i])->title);

  list = sy_text_list ((const char *const *) titles->pdata, titles->len);
  /* Translators: a list of titles. */
  return g_strdup_printf (_ ("Sources: %s"), list);
}
