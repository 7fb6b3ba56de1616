/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the answers that are still open could do to the result, in words. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-outlook.h"

static const char *
get_leader_name (SyCatalog *catalog, const SyOutlook *outlook)
{
  return sy_catalog_get_option (catalog, (guint) outlook->leader)->name;
}

static char *
explain_share (SyCatalog *catalog, const SyOutlook *outlook)
{
  const char *name = get_leader_name (catalog, outlook);

  if (outlook->stays_first == SY_OUTLOOK_DRAWS)
    return g_strdup_printf (_ ("%s stays first in all plausible ways to answer the rest that were tried; only unusual "
                               "answers could change it."),
                            name);
  if (outlook->stays_first * 200 >= SY_OUTLOOK_DRAWS * 199)
    return g_strdup_printf (_ ("%s stays first in more than 99 of 100 plausible ways to answer the rest."), name);
  if (outlook->stays_first * 200 < SY_OUTLOOK_DRAWS)
    return g_strdup_printf (_ ("%s stays first in fewer than 1 of 100 plausible ways to answer the rest."), name);

  return g_strdup_printf (_ ("%1$s stays first in %2$u of 100 plausible ways to answer the rest."), name,
                          sy_outlook_get_share (outlook));
}

/**
 * sy_explain_outlook:
 * @catalog: the catalog
 * @outlook: what its open answers could do
 *
 * Returns: (transfer full): how far the result still depends on what is open
 */
char *
sy_explain_outlook (SyCatalog *catalog, const SyOutlook *outlook)
{
  if (outlook->n_items == 0)
    return g_strdup (_ ("Everything is answered."));
  if (outlook->settled && outlook->leader < 0)
    return g_strdup (_ ("Settled: every option misses a must-have, whatever else is answered."));
  if (outlook->settled)
    return g_strdup_printf (_ ("Settled: %s comes first, and no other answer can change it."),
                            get_leader_name (catalog, outlook));
  if (outlook->leader < 0 && outlook->wanted)
    return g_strdup (_ ("No option is ahead yet; answers to the rest can change that."));
  if (outlook->leader < 0)
    return g_strdup (_ ("Nothing is wanted yet, so no option is ahead."));

  return explain_share (catalog, outlook);
}

/**
 * sy_explain_offer_to_stop:
 * @catalog: the catalog
 * @outlook: what its open answers could do
 *
 * Returns: (transfer full) (nullable): that one may stop here and what
 *   remains uncertain then; %NULL if it is better to go on, or if nothing is
 *   open
 */
char *
sy_explain_offer_to_stop (SyCatalog *catalog, const SyOutlook *outlook)
{
  if (outlook->n_items == 0)
    return NULL;
  if (outlook->settled && outlook->leader < 0)
    return g_strdup (_ ("You can stop here. No further answer can make an option meet every must-have; only asking "
                        "for less can."));
  if (outlook->settled)
    return g_strdup (_ ("You can stop here. Further answers can change the scores, but not who comes first."));
  if (sy_outlook_is_steady (outlook))
    return g_strdup_printf (_ ("You can stop here, unless something unusual is still to be said: further answers "
                               "would rarely put another option before %s."),
                            get_leader_name (catalog, outlook));

  return NULL;
}

/**
 * sy_explain_plausible:
 * @catalog: a catalog
 *
 * Returns: (transfer full): what "plausible" means when answers are counted
 */
char *
sy_explain_plausible (SyCatalog *catalog)
{
  guint n_points = sy_catalog_get_n_starting_points (catalog);

  if (n_points == 0)
    return g_strdup (_ ("This catalog has no starting points, so every answer counts as equally plausible."));

  return g_strdup_printf (ngettext ("How plausible an answer is follows from %u typical project, the starting point of "
                                    "the catalog.",
                                    "How plausible an answer is follows from %u typical projects, the starting points "
                                    "of the catalog.",
                                    n_points),
                          n_points);
}

/**
 * sy_explain_open_item:
 * @item: something that is not yet answered
 *
 * Returns: (transfer full): how much an answer could matter
 */
char *
sy_explain_open_item (const SyOpenItem *item)
{
  /* Translators: both are shares or points with one decimal, such as "12.5" */
  return g_strdup_printf (_ ("puts another option first in %1$.1f of 100 cases, moves the lead by %2$.1f points"),
                          item->could_change, item->mean_change);
}

/**
 * sy_explain_open_mark:
 * @item: something that is not yet answered
 *
 * Returns: (transfer full) (nullable): that an answer could still change the
 *   result; %NULL if hardly any plausible answer would
 */
char *
sy_explain_open_mark (const SyOpenItem *item)
{
  if (!sy_open_item_matters (item))
    return NULL;

  return g_strdup (_ ("An answer could still change who comes first."));
}
