/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of the needs on which people disagree. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "explanation-people.h"
#include "explanation-names.h"
#include "explanation.h"
#include "text.h"

static int
shown_lead (const SyPeople *group)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  guint first, second;

  sy_people_get_first_two (group, &first, &second);
  return lead_of (evaluation, first, second);
}

/* If there is nothing to list: why not. */
static char *
explain_none (const SyPeople *group)
{
  guint n = sy_people_get_n_disagreements (group);
  guint n_shared = sy_people_get_n_shared (group);

  if (sy_people_get_n_counting (group) < 2)
    return g_strdup (_ ("It takes at least two people to disagree."));
  if (n_shared == 0)
    return g_strdup (_ ("So far no need has been answered by more than one person."));
  if (n == 0)
    return g_strdup_printf (ngettext ("They agree on the only need that more than one of them answered.",
                                      "They agree on all %u needs that more than one of them answered.", n_shared),
                            n_shared);

  return NULL;
}

/**
 * sy_explain_disagreements_count:
 * @group: a group
 *
 * Returns: (transfer full): on how much people disagree, where no chart is
 *   beside it
 */
char *
sy_explain_disagreements_count (const SyPeople *group)
{
  guint n = sy_people_get_n_disagreements (group);
  char *none = explain_none (group);

  if (none != NULL)
    return none;

  /* Translators: how many needs of how many. */
  return g_strdup_printf (ngettext ("%1$u of %2$u needs, largest effect first",
                                    "%1$u of %2$u needs, largest effect first", n),
                          n, sy_people_get_n_shared (group));
}

/**
 * sy_explain_disagreements:
 * @group: a group
 *
 * Returns: (transfer full): on how much people disagree, in one line beside a
 *   chart
 */
char *
sy_explain_disagreements (const SyPeople *group)
{
  guint n = sy_people_get_n_disagreements (group);
  guint n_shared = sy_people_get_n_shared (group);
  int lead = abs (shown_lead (group));
  char *none = explain_none (group);

  if (none != NULL)
    return none;

  /* Translators: how many needs of how many, and the points by which the first
   * option is ahead of the second, which a chart marks. */
  return g_strdup_printf (
    ngettext ("%1$u of %2$u needs, largest effect first. The tick marks the lead today: %3$d point",
              "%1$u of %2$u needs, largest effect first. The tick marks the lead today: %3$d points", (gulong) lead),
    n, n_shared, lead);
}

/* If all said that: who would be first. */
static char *
explain_end (const SyPeople *group, const SyPeopleLead *end)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  const char *label = label_of (evaluation, end->importance);
  int points = abs (end->shown);
  guint first, second, ahead;

  sy_people_get_first_two (group, &first, &second);
  ahead = end->shown > 0 ? first : second;
  if (end->leader < 0)
    /* Translators: an importance such as “Must have”. */
    return g_strdup_printf (_ ("If all said “%s”, no option would meet every must-have"), label);
  if (points == 0 && (end->leader == (int) first || end->leader == (int) second))
    /* Translators: an importance such as “Must have”, and two options. */
    return g_strdup_printf (_ ("If all said “%1$s”, %2$s and %3$s would be level"), label, name_of (evaluation, first),
                            name_of (evaluation, second));
  if (end->leader != (int) ahead)
    /* Translators: an importance such as “Must have”, and an option. */
    return g_strdup_printf (_ ("If all said “%1$s”, %2$s would come first"), label,
                            name_of (evaluation, (guint) end->leader));

  /* Translators: an importance such as “Must have”, an option, and points. */
  return g_strdup_printf (ngettext ("If all said “%1$s”, %2$s would lead by %3$d point",
                                    "If all said “%1$s”, %2$s would lead by %3$d points", (gulong) points),
                          label, name_of (evaluation, ahead), points);
}

/* Whatever they agree on, the leader stays. */
static char *
explain_stays (const SyPeople *group, const SyDisagreement *disagreement)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  int leader = sy_evaluation_get_leader (evaluation);
  int low = MIN (disagreement->least.shown, disagreement->most.shown);
  int high = MAX (disagreement->least.shown, disagreement->most.shown);

  if (leader < 0)
    return g_strdup (_ ("Whatever is agreed on here, no option meets every must-have"));
  if (low <= 0 || sy_evaluation_get_runner_up (evaluation) < 0)
    return g_strdup_printf (_ ("%s stays first"), name_of (evaluation, (guint) leader));
  if (low == high)
    /* Translators: an option, and points. */
    return g_strdup_printf (ngettext ("%1$s stays ahead, by %2$d point", "%1$s stays ahead, by %2$d points",
                                      (gulong) low),
                            name_of (evaluation, (guint) leader), low);

  /* Translators: an option, and the smallest and largest lead in points. */
  return g_strdup_printf (_ ("%1$s stays ahead, by %2$d to %3$d points"), name_of (evaluation, (guint) leader), low,
                          high);
}

/**
 * sy_explain_disagreement:
 * @group: a group
 * @index: place of a disagreement
 *
 * Returns: (transfer full): what was agreed on, else what agreeing would do
 */
char *
sy_explain_disagreement (const SyPeople *group, guint index)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  const SyDisagreement *disagreement = sy_people_get_disagreement (group, index);
  SyImportance settled = sy_people_get_settled (group, disagreement->need);
  int leader = sy_evaluation_get_leader (evaluation);

  if (settled != SY_IMPORTANCE_UNANSWERED)
    /* Translators: an importance such as “Must have”. */
    return g_strdup_printf (_ ("Agreed on “%s”"), label_of (evaluation, settled));
  if (disagreement->most.leader != leader)
    return explain_end (group, &disagreement->most);
  if (disagreement->least.leader != leader)
    return explain_end (group, &disagreement->least);
  if (disagreement->most.shown == 0 && shown_lead (group) != 0)
    return explain_end (group, &disagreement->most);
  if (disagreement->least.shown == 0 && shown_lead (group) != 0)
    return explain_end (group, &disagreement->least);

  return explain_stays (group, disagreement);
}

/**
 * sy_explain_disagreement_range:
 * @group: a group
 * @index: place of a disagreement
 *
 * Returns: (transfer full): the range of leads that a chart shows, as a
 *   screen reader says it
 */
char *
sy_explain_disagreement_range (const SyPeople *group, guint index)
{
  const SyEvaluation *evaluation = sy_people_get_evaluation (group);
  const SyDisagreement *disagreement = sy_people_get_disagreement (group, index);
  guint first, second;

  sy_people_get_first_two (group, &first, &second);
  /* Translators: two options, then points: the smallest and the largest lead,
   * negative if behind, and the one today. */
  return g_strdup_printf (_ ("Lead of %1$s over %2$s: %3$d to %4$d points, today %5$d"), name_of (evaluation, first),
                          name_of (evaluation, second),
                          MIN (disagreement->least.shown, disagreement->most.shown),
                          MAX (disagreement->least.shown, disagreement->most.shown), shown_lead (group));
}

static SyImportance
importance_for (const SyPeople *group, guint person, guint need)
{
  return sy_evaluation_get_importance (sy_person_get_evaluation (sy_people_get_person (group, person)), need);
}

/**
 * sy_explain_person_answer:
 * @group: a group
 * @person: index of a person
 * @need: index of a need
 *
 * Returns: (transfer full): what the person says of the need, with the
 *   person's name
 */
char *
sy_explain_person_answer (const SyPeople *group, guint person, guint need)
{
  SyImportance importance = importance_for (group, person, need);
  const char *name = sy_people_get_name (group, person);

  if (importance == SY_IMPORTANCE_UNANSWERED)
    /* Translators: a person who did not answer a question. */
    return g_strdup_printf (_ ("%s: not answered"), name);

  /* Translators: a person, and an importance such as “Must have”. */
  return g_strdup_printf (_ ("%1$s: %2$s"), name, label_of (sy_people_get_evaluation (group), importance));
}

/**
 * sy_explain_person_answer_in_full:
 * @group: a group
 * @person: index of a person
 * @need: index of a need
 *
 * Returns: (transfer full): what the person says of the need, with the
 *   person's name and what they noted about it
 */
char *
sy_explain_person_answer_in_full (const SyPeople *group, guint person, guint need)
{
  const char *id = sy_catalog_get_need (sy_people_get_catalog (group), need)->id;
  SyPerson *who = sy_people_get_person (group, person);
  const char *note = sy_requirements_get_note (sy_person_get_requirements (who), id);
  g_autofree char *answer = sy_explain_person_answer (group, person, need);

  if (note == NULL || *note == '\0')
    return g_steal_pointer (&answer);

  /* Translators: a person's answer such as “Anna: Must have”, and what she
   * wrote about it. */
  return g_strdup_printf (_ ("%1$s. Note: %2$s"), answer, note);
}

/**
 * sy_explain_person_remark:
 * @group: a group
 * @person: index of a person
 * @need: index of a need
 *
 * Returns: (transfer full) (nullable): what the person noted about the need,
 *   with the person's name; %NULL if nothing, or if the person does not count
 */
char *
sy_explain_person_remark (const SyPeople *group, guint person, guint need)
{
  const char *id = sy_catalog_get_need (sy_people_get_catalog (group), need)->id;
  SyPerson *who = sy_people_get_person (group, person);
  const char *note = sy_requirements_get_note (sy_person_get_requirements (who), id);

  if (note == NULL || sy_people_get_state (group, person) != SY_PERSON_COUNTS)
    return NULL;

  return g_strdup_printf (_ ("%1$s: %2$s"), sy_people_get_name (group, person), note);
}

/**
 * sy_explain_settle:
 * @group: a group
 * @need: index of a need
 *
 * Returns: (transfer full): what the control does that settles it, as a
 *   screen reader says it
 */
char *
sy_explain_settle (const SyPeople *group, guint need)
{
  /* Translators: the title of a need; an importance is chosen for it. */
  return g_strdup_printf (_ ("Agree on how important “%s” is"),
                          title_of (sy_people_get_evaluation (group), need));
}

/**
 * sy_explain_smaller:
 * @n: how many disagreements are not shown yet
 *
 * Returns: (transfer full): the label of a button that shows them
 */
char *
sy_explain_smaller (guint n)
{
  return g_strdup_printf (ngettext ("Show %u Smaller Disagreement", "Show %u Smaller Disagreements", n), n);
}

/**
 * sy_explain_leads:
 * @group: a group
 * @option: index of an option
 *
 * Returns: (transfer full): the side of a chart on which it is ahead
 */
char *
sy_explain_leads (const SyPeople *group, guint option)
{
  /* Translators: an option; the side of a chart on which it is ahead. */
  return g_strdup_printf (_ ("%s leads"), name_of (sy_people_get_evaluation (group), option));
}

/**
 * sy_explain_lead:
 * @points: a lead in points
 *
 * Returns: (transfer full): the lead with its sign
 */
char *
sy_explain_lead (int points)
{
  if (points == 0)
    return g_strdup ("0");

  return g_strdup_printf (points > 0 ? "+%d" : "−%d", abs (points));
}

/* What each of those who answered says. */
static char *
list_answers (const SyPeople *group, guint need)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sy_people_get_n_people (group); i++)
    if (sy_people_get_state (group, i) == SY_PERSON_COUNTS &&
        importance_for (group, i, need) != SY_IMPORTANCE_UNANSWERED)
      g_ptr_array_add (answers, sy_explain_person_answer (group, i, need));

  return sy_text_list ((const char *const *) answers->pdata, answers->len);
}

static gboolean
is_disagreed (const SyPeople *group, guint need)
{
  for (guint i = 0; i < sy_people_get_n_disagreements (group); i++)
    if (sy_people_get_disagreement (group, i)->need == need)
      return TRUE;

  return FALSE;
}

/**
 * sy_explain_open_disagreement:
 * @group: a group
 * @need: index of a need
 *
 * Returns: (transfer full) (nullable): for the record, that the need was not
 *   settled and what it stands at; %NULL if there is nothing to settle
 */
char *
sy_explain_open_disagreement (const SyPeople *group, guint need)
{
  SyImportance importance = sy_evaluation_get_importance (sy_people_get_evaluation (group), need);
  g_autofree char *answers = NULL;

  if (sy_people_get_settled (group, need) != SY_IMPORTANCE_UNANSWERED || !is_disagreed (group, need))
    return NULL;

  answers = list_answers (group, need);
  if (importance == SY_IMPORTANCE_MUST)
    /* Translators: a list such as “Anna: Must have and Ben: Important”. */
    return g_strdup_printf (_ ("Not settled, so it stays a must-have (%s)."), answers);

  /* Translators: an importance, and a list such as “Anna: Important and Ben:
   * Not needed”. */
  return g_strdup_printf (_ ("Not settled, so it stands at “%1$s”, the nearest to the mean (%2$s)."),
                          label_of (sy_people_get_evaluation (group), importance), answers);
}
