/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of several people together. */

#include "config.h"

#include "explanation-people.h"

#include <glib/gi18n-lib.h>

#include "explanation-names.h"
#include "explanation.h"
#include "outcome.h"
#include "robustness.h"
#include "rounding.h"
#include "text.h"

/**
 * sy_explain_people:
 * @group: a group
 *
 * Returns: (transfer full): how many people have answered, as a heading
 */
char *
sy_explain_people (const SyPeople *group)
{
  guint n = sy_people_get_n_counting (group);

  if (n == 0)
    return g_strdup (_ ("Nobody has answered yet"));

  return g_strdup_printf (ngettext ("%u person has answered", "%u people have answered", n), n);
}

/**
 * sy_explain_more_people:
 * @n: how many people are not shown yet
 *
 * Returns: (transfer full): the label of a button that shows them
 */
char *
sy_explain_more_people (guint n)
{
  return g_strdup_printf (ngettext ("Show %u More Person", "Show %u More People", n), n);
}

/**
 * sy_explain_people_headline:
 * @group: a group
 *
 * Returns: (transfer full): the verdict for all together in a few words
 */
char *
sy_explain_people_headline (const SyPeople *group)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);

  if (sy_evaluation_get_kind (evaluation) == SY_VERDICT_UNANSWERED)
    return g_strdup (_ ("Nothing is wanted so far"));

  return sy_explain_headline (evaluation);
}

static char *
explain_lead (const SyPeople *group, guint leader, guint rival)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  const char *name = name_of (evaluation, leader);
  guint n_first = sy_people_count_first (group, (int) leader);
  guint n = sy_people_get_n_counting (group);
  int lead = lead_of (evaluation, leader, rival);

  if (lead == 0 && sy_evaluation_get_lead (evaluation) >= SY_SCORE_GRAIN)
    /* Translators: an option, and two numbers of people. */
    return g_strdup_printf (_ ("%1$s is ahead by less than a point and first for %2$u of %3$u people."), name, n_first,
                            n);
  if (lead == 0)
    /* Translators: an option, and two numbers of people. */
    return g_strdup_printf (_ ("Their scores are equal; %1$s is first for %2$u of %3$u people."), name, n_first, n);

  /* Translators: an option, points, and two numbers of people. */
  return g_strdup_printf (ngettext ("%1$s is ahead by %2$d point and first for %3$u of %4$u people.",
                                    "%1$s is ahead by %2$d points and first for %3$u of %4$u people.", (gulong) lead),
                          name, lead, n_first, n);
}

/* Only as sure as the answers and the ratings are. */
static char *
explain_readings (const SyEvaluation *evaluation)
{
  guint leader = (guint) sy_evaluation_get_leader (evaluation);
  guint count = sy_evaluation_get_first_count (evaluation, leader);

  if (count == SY_ROBUSTNESS_DRAWS)
    return g_strdup (_ ("It is first in all readings of everyone’s answers and of our ratings."));
  if (count * 200 > SY_ROBUSTNESS_DRAWS * 199)
    return g_strdup (_ ("It is first in more than 99 of 100 readings of everyone’s answers and of our ratings."));

  return g_strdup_printf (_ ("It is first in %u of 100 readings of everyone’s answers and of our ratings."),
                          sy_evaluation_get_first_share (evaluation, leader));
}

static char *
explain_only_one (const SyPeople *group)
{
  guint n = sy_people_get_n_counting (group);
  guint n_first = sy_people_count_first (group, sy_evaluation_get_leader (sy_people_get_evaluation (group)));

  /* Translators: two numbers of people. */
  return g_strdup_printf (_ ("Clear: it is the only option that meets everyone’s must-haves. It is first for %1$u of "
                             "%2$u people."),
                          n_first, n);
}

static char *
explain_qualified (const SyPeople *group)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  int rival = sy_evaluation_get_runner_up (evaluation);
  g_autofree char *lead = NULL;
  g_autofree char *readings = NULL;

  if (rival < 0)
    return explain_only_one (group);

  lead = explain_lead (group, (guint) sy_evaluation_get_leader (evaluation), (guint) rival);
  readings = explain_readings (evaluation);
  if (sy_evaluation_get_kind (evaluation) == SY_VERDICT_CLOSE)
    /* Translators: two sentences on a close result. */
    return g_strdup_printf (_ ("Close: both are reasonable. %1$s %2$s"), lead, readings);

  /* Translators: two sentences on a clear result. */
  return g_strdup_printf (_ ("Clear: %1$s %2$s"), lead, readings);
}

/**
 * sy_explain_people_certainty:
 * @group: a group
 *
 * Returns: (transfer full): how sure the verdict is for all together
 */
char *
sy_explain_people_certainty (const SyPeople *group)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);

  switch (sy_evaluation_get_kind (evaluation))
    {
    case SY_VERDICT_NONE_QUALIFIES:
    case SY_VERDICT_NONE_SUITS:
      return sy_explain_certainty (evaluation, NULL);
    case SY_VERDICT_CLOSE:
    case SY_VERDICT_CLEAR:
      return explain_qualified (group);
    case SY_VERDICT_UNANSWERED:
    default:
      return g_strdup (_ ("As soon as somebody says what matters to them, it counts here."));
    }
}

/**
 * sy_explain_people_verdict:
 * @group: a group
 *
 * Returns: (transfer full): headline and certainty as running text
 */
char *
sy_explain_people_verdict (const SyPeople *group)
{
  g_autofree char *headline = sy_explain_people_headline (group);
  g_autofree char *certainty = sy_explain_people_certainty (group);

  /* Translators: a headline without a full stop, and a sentence. */
  return g_strdup_printf (_ ("%1$s. %2$s"), headline, certainty);
}

/**
 * sy_explain_people_first:
 * @group: a group
 * @option: index of an option, or -1 for none
 *
 * Returns: (transfer full) (nullable): for how many people it is first by
 *   their own answers; %NULL if for nobody
 */
char *
sy_explain_people_first (const SyPeople *group, int option)
{
  guint n = sy_people_get_n_counting (group);
  guint n_first = sy_people_count_first (group, option);

  if (n_first == 0)
    return NULL;
  if (option < 0)
    /* Translators: two numbers of people. */
    return g_strdup_printf (ngettext ("For %1$u of %2$u people no option comes first.",
                                      "For %1$u of %2$u people no option comes first.", n_first),
                            n_first, n);

  /* Translators: an option, and two numbers of people. */
  return g_strdup_printf (ngettext ("%1$s is first for %2$u of %3$u people.", "%1$s is first for %2$u of %3$u people.",
                                    n_first),
                          name_of (sy_people_get_evaluation (group), (guint) option), n_first, n);
}

/* Whoever has most to complain of, and the first of them. */
static char *
list_least_satisfied (const SyPeople *group, int *first)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  *first = -1;
  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    if (sy_people_is_least_satisfied (group, i))
      {
        *first = *first < 0 ? (int) i : *first;
        g_ptr_array_add (names, (gpointer) sy_people_get_name (group, i));
      }

  return sy_text_list ((const char *const *) names->pdata, names->len);
}

/**
 * sy_explain_least_satisfied:
 * @group: a group
 *
 * Returns: (transfer full) (nullable): who is least satisfied with the
 *   group's leader; %NULL if nobody leads or only one person counts
 */
char *
sy_explain_least_satisfied (const SyPeople *group)
{
  int leader = sy_evaluation_get_leader (sy_people_get_evaluation (group));
  int first;
  g_autofree char *names = list_least_satisfied (group, &first);
  const char *option;
  int gap;

  if (leader < 0 || sy_people_get_n_counting (group) < 2)
    return NULL;

  option = name_of (sy_people_get_evaluation (group), (guint) leader);
  if (first < 0)
    return g_strdup_printf (_ ("%s is first for everyone, so nobody has to give way."), option);

  gap = sy_round_score (sy_people_get_gap (group, (guint) first));
  if (gap <= 0)
    /* Translators: people, then an option. */
    return g_strdup_printf (_ ("Least satisfied: %1$s. By their own answers %2$s is not the one they would choose."),
                            names, option);

  /* Translators: people, an option, and points. */
  return g_strdup_printf (
    ngettext ("Least satisfied: %1$s. By their own answers %2$s is %3$d point behind their first.",
              "Least satisfied: %1$s. By their own answers %2$s is %3$d points behind their first.", (gulong) gap),
    names, option, gap);
}

static char *
list_demanding (const SyPeople *group, guint need)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    if (sy_people_demands (group, i, need))
      g_ptr_array_add (names, (gpointer) sy_people_get_name (group, i));

  return sy_text_list ((const char *const *) names->pdata, names->len);
}

/**
 * sy_explain_people_must_have:
 * @group: a group
 * @need: index of a need
 *
 * Returns: (transfer full) (nullable): who demands it and which options miss
 *   it; %NULL if it is no must-have of the group
 */
char *
sy_explain_people_must_have (const SyPeople *group, guint need)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  g_autofree char *people = list_demanding (group, need);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *options = NULL;

  if (sy_evaluation_get_importance (evaluation, need) != SY_IMPORTANCE_MUST)
    return NULL;

  for (guint i = 0; i < sy_catalog_get_n_options (sy_people_get_catalog (group)); i++)
    if (sy_evaluation_misses (evaluation, i, need))
      g_ptr_array_add (missing, (gpointer) name_of (evaluation, i));
  if (missing->len == 0)
    /* Translators: the title of a need, and the people whose must-have it is. */
    return g_strdup_printf (_ ("“%1$s”, a must-have of %2$s: every option meets it."), title_of (evaluation, need),
                            people);

  options = sy_text_list ((const char *const *) missing->pdata, missing->len);
  /* Translators: the title of a need, the people whose must-have it is, and a
   * list of options. */
  return g_strdup_printf (ngettext ("“%1$s”, a must-have of %2$s: %3$s misses it.",
                                    "“%1$s”, a must-have of %2$s: %3$s miss it.", missing->len),
                          title_of (evaluation, need), people, options);
}

/**
 * sy_explain_people_method:
 *
 * Returns: (transfer full): how several people's answers become one weight
 */
char *
sy_explain_people_method (void)
{
  return g_strdup (
    _ ("The weight of a need is the mean of the weights that it has for the people who said how important it "
       "is. What somebody did not answer is not held against anyone. A must-have of one is a must-have of "
       "all, unless something else was agreed on."));
}

/**
 * sy_explain_objections:
 * @objections: why files were not added, %NULL-terminated
 *
 * Returns: (transfer full) (nullable): a line for each of a few, and how many
 *   more there are; %NULL for none
 */
char *
sy_explain_objections (const char *const *objections)
{
  const guint most = 4;
  guint n = g_strv_length ((char **) objections);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, most); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", objections[i]);
  if (n > most)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%u more file was not added.", "%u more files were not added.", n - most),
                              n - most);
    }

  return n > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
