/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of the verdict: which option it is, how sure that is and what
 * speaks against it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-names.h"
#include "explanation-private.h"
#include "text.h"

/**
 * sy_explain_headline:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): the verdict in a few words
 */
char *
sy_explain_headline (const SyEvaluation *evaluation)
{
  int leader = sy_evaluation_get_leader (evaluation);

  switch (sy_evaluation_get_kind (evaluation))
    {
    case SY_VERDICT_NONE_QUALIFIES:
      return g_strdup (_ ("No option meets every must-have"));
    case SY_VERDICT_NONE_SUITS:
      return g_strdup (_ ("No option fits well"));
    case SY_VERDICT_CLOSE:
      /* Translators: a close result; both are names of options. */
      return g_strdup_printf (_ ("%s or %s"), name_of (evaluation, (guint) leader),
                              name_of (evaluation, (guint) sy_evaluation_get_runner_up (evaluation)));
    case SY_VERDICT_CLEAR:
      return g_strdup_printf (_ ("%s fits best"), name_of (evaluation, (guint) leader));
    case SY_VERDICT_UNANSWERED:
    default:
      return g_strdup (_ ("What does your project need?"));
    }
}

static guint
find_fewest_missed (const SyEvaluation *evaluation)
{
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); i++)
    fewest = MIN (fewest, sy_evaluation_get_n_missed (evaluation, i));

  return fewest;
}

/* Who of those from @first on misses just the same must-haves as @first, as a
 * list; NULL if an option before it does already. */
static char *
list_alike (const SyEvaluation *evaluation, guint first, const char *missed)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); i++)
    {
      g_autofree char *others = sy_explain_list_missed (evaluation, i);

      if (!g_str_equal (others, missed))
        continue;
      if (i < first)
        return NULL;
      g_ptr_array_add (names, (gpointer) name_of (evaluation, i));
    }

  return sy_text_list ((const char *const *) names->pdata, names->len);
}

/* Each smallest set of must-haves to give up, with the options that would
 * qualify then. */
static char *
explain_none_qualifies (const SyEvaluation *evaluation)
{
  guint fewest = find_fewest_missed (evaluation);
  g_autoptr (GString) ways = g_string_new (NULL);

  for (guint i = 0; i < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); i++)
    {
      g_autofree char *missed = sy_explain_list_missed (evaluation, i);
      g_autofree char *names = NULL;

      if (sy_evaluation_get_n_missed (evaluation, i) != fewest)
        continue;
      names = list_alike (evaluation, i, missed);
      if (names == NULL)
        continue;
      if (ways->len > 0)
        /* Translators: between two entries of a list that hold commas. */
        g_string_append (ways, _ ("; "));
      /* Translators: options, and the must-haves to give up for them. */
      g_string_append_printf (ways, _ ("%1$s without %2$s"), names, missed);
    }

  /* Translators: a list of options, each with the must-haves to give up. */
  return g_strdup_printf (ngettext ("Nearest, if a must-have were given up: %s.",
                                    "Nearest, if must-haves were given up: %s.", fewest),
                          ways->str);
}

static char *
explain_close (const SyEvaluation *evaluation)
{
  int leader = sy_evaluation_get_leader (evaluation);
  int rival = sy_evaluation_get_runner_up (evaluation);
  int lead = lead_of (evaluation, (guint) leader, (guint) rival);
  guint share = sy_evaluation_get_first_share (evaluation, (guint) leader);

  if (lead == 0 && sy_evaluation_get_lead (evaluation) >= SY_SCORE_GRAIN)
    /* Translators: an option, and a number from 0 to 100. */
    return g_strdup_printf (_ (
                              "Close: both are reasonable. %1$s is ahead by less than a point and first in %2$u of 100 "
                              "readings of your answers and of our ratings."),
                            name_of (evaluation, (guint) leader), share);
  if (lead == 0)
    /* Translators: an option, and a number from 0 to 100. */
    return g_strdup_printf (
      _ ("Close: both are reasonable. Their scores are equal; %1$s is first in %2$u of 100 readings "
         "of your answers and of our ratings."),
      name_of (evaluation, (guint) leader), share);

  return g_strdup_printf (ngettext ("Close: both are reasonable. %1$s is ahead by %2$d point and first in %3$u of 100 "
                                    "readings of your answers and of our ratings.",
                                    "Close: both are reasonable. %1$s is ahead by %2$d points and first in %3$u of 100 "
                                    "readings of your answers and of our ratings.",
                                    (gulong) lead),
                          name_of (evaluation, (guint) leader), lead, share);
}

/* In how many readings the leader is first; never more digits than 10,000
 * draws can tell. */
static char *
explain_readings (const SyEvaluation *evaluation)
{
  guint leader = (guint) sy_evaluation_get_leader (evaluation);

  if (sy_explain_is_all (evaluation, leader))
    return g_strdup (_ ("Clear: first in all readings of your answers and of our ratings."));
  if (sy_explain_is_nearly_all (evaluation, leader))
    return g_strdup (_ ("Clear: first in more than 99 of 100 readings of your answers and of our ratings."));

  return g_strdup_printf (_ ("Clear: first in %u of 100 readings of your answers and of our ratings."),
                          sy_evaluation_get_first_share (evaluation, leader));
}

/* What changed answers could do. */
static char *
explain_overturn (const SyEvaluation *evaluation, const SyShortestWay *way)
{
  guint n_answered = sy_evaluation_get_n_answered (evaluation);

  if (way == NULL || !way->finished)
    return NULL;
  if (way->n > 0)
    return g_strdup_printf (ngettext ("%u of your answers would have to change to overturn it.",
                                      "%u of your answers would have to change to overturn it.", way->n),
                            way->n);
  if (n_answered <= SY_WAY_MOST)
    return g_strdup (_ ("No change to your answers so far would overturn it."));

  return g_strdup_printf (_ ("Changing up to %d of your answers would not overturn it."), SY_WAY_MOST);
}

/* What each answer that is still open could do alone; together they may do more, so the form marks more. */
static char *
explain_open (const SyEvaluation *evaluation)
{
  guint n = sy_explain_count_changes (evaluation, FALSE);

  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u question that is still open could change it by itself.",
                                    "Any of %u questions that are still open could change it by itself.", n),
                          n);
}

/* Appends a sentence; takes it, it may be missing. */
static char *
append_sentence (char *text, char *sentence)
{
  char *longer;

  if (sentence == NULL)
    return text;

  longer = sy_text_join (text, sentence);
  g_free (text);
  g_free (sentence);
  return longer;
}

static char *
explain_clear (const SyEvaluation *evaluation, const SyShortestWay *way)
{
  char *text = sy_evaluation_get_runner_up (evaluation) < 0
                 ? g_strdup (_ ("Clear: it is the only option that meets every must-have."))
                 : explain_readings (evaluation);

  text = append_sentence (text, explain_overturn (evaluation, way));
  return append_sentence (text, explain_open (evaluation));
}

/**
 * sy_explain_certainty:
 * @evaluation: an evaluation
 * @way: (nullable): the shortest way to another leader, if it is known
 *
 * Returns: (transfer full): how sure the verdict is, or what to do first
 */
char *
sy_explain_certainty (const SyEvaluation *evaluation, const SyShortestWay *way)
{
  int leader = sy_evaluation_get_leader (evaluation);

  switch (sy_evaluation_get_kind (evaluation))
    {
    case SY_VERDICT_NONE_QUALIFIES:
      return explain_none_qualifies (evaluation);
    case SY_VERDICT_NONE_SUITS:
      return g_strdup_printf (_ ("%1$s comes first with only %2$d of 100 points."),
                              name_of (evaluation, (guint) leader), points_of (evaluation, (guint) leader));
    case SY_VERDICT_CLOSE:
      return explain_close (evaluation);
    case SY_VERDICT_CLEAR:
      return explain_clear (evaluation, way);
    case SY_VERDICT_UNANSWERED:
    default:
      return g_strdup (sy_evaluation_is_touched (evaluation)
                         ? _ ("So far nothing is wanted. Say what is nice to have, important or a must.")
                         : _ ("Answer a few questions, or start from a project like yours."));
    }
}

/**
 * sy_explain_verdict:
 * @evaluation: an evaluation
 * @way: (nullable): the shortest way to another leader, if it is known
 *
 * Returns: (transfer full): headline and certainty as running text
 */
char *
sy_explain_verdict (const SyEvaluation *evaluation, const SyShortestWay *way)
{
  g_autofree char *headline = sy_explain_headline (evaluation);
  g_autofree char *certainty = sy_explain_certainty (evaluation, way);

  if (sy_evaluation_get_kind (evaluation) == SY_VERDICT_UNANSWERED)
    return sy_text_join (headline, certainty);

  /* Translators: a headline without a full stop, and a sentence. */
  return g_strdup_printf (_ ("%1$s. %2$s"), headline, certainty);
}

static char *
find_undecided_advice (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  for (guint i = 0; i < sy_catalog_get_n_advice (catalog); i++)
    if (sy_evaluation_advises (evaluation, sy_catalog_get_advice (catalog, i)))
      return g_strdup (sy_catalog_get_advice (catalog, i)->text);

  return NULL;
}

static int
find_strongest (const SyEvaluation *evaluation, const SyReasons *reasons, guint ahead)
{
  for (guint i = 0; i < reasons->n; i++)
    if (reasons->reasons[i].need >= 0 &&
        (reasons->reasons[i].points > 0 ? reasons->option : reasons->rival) == ahead)
      return reasons->reasons[i].need;

  return -1;
}

/* Where it is close: the one or two needs that decide. */
static char *
explain_deciding (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  guint leader = (guint) sy_evaluation_get_leader (evaluation);
  guint rival = (guint) sy_evaluation_get_runner_up (evaluation);
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, leader, rival);
  int pro = find_strongest (evaluation, reasons, leader);
  int con = find_strongest (evaluation, reasons, rival);

  if (pro < 0 || con < 0)
    return NULL;

  /* Translators: the title of a need, the option it speaks for, then another
   * need and another option. */
  return g_strdup_printf (_ ("What decides: “%1$s” for %2$s, “%3$s” for %4$s"),
                          sy_catalog_get_need (catalog, (guint) pro)->title, name_of (evaluation, (guint) leader),
                          sy_catalog_get_need (catalog, (guint) con)->title, name_of (evaluation, (guint) rival));
}

/**
 * sy_explain_caveat:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full) (nullable): what weighs most against the leader,
 *   or the catalog's advice for the undecided
 */
char *
sy_explain_caveat (const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  int leader = sy_evaluation_get_leader (evaluation);
  double largest = 0;
  int weakest = -1;

  if (sy_evaluation_get_kind (evaluation) == SY_VERDICT_UNANSWERED)
    return find_undecided_advice (evaluation);
  if (sy_evaluation_get_kind (evaluation) == SY_VERDICT_CLOSE)
    return explain_deciding (evaluation);
  if (leader < 0)
    return NULL;

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    {
      const SyRating *rating = sy_catalog_get_rating (catalog, i, (guint) leader);
      double lost = sy_evaluation_get_weight (evaluation, i) *
                    (1 - sy_catalog_get_level (catalog, rating->level)->value);

      if (rating->level < SY_COVERS_FROM && lost > largest)
        {
          largest = lost;
          weakest = (int) i;
        }
    }
  if (weakest < 0)
    return NULL;

  /* Translators: the first is an option, the second the short title of a need. */
  return g_strdup_printf (_ ("Weakest point of %s here: “%s”"), name_of (evaluation, (guint) leader),
                          sy_catalog_get_need (catalog, (guint) weakest)->title);
}
