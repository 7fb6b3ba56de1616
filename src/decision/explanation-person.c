/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of one of several people, and of that person's file. */

#include "config.h"

#include "explanation-people.h"

#include <glib/gi18n-lib.h>

#include "explanation-names.h"
#include "explanation.h"
#include "outcome.h"

static const char *const note_ids[SY_N_PERSON_NOTES] = {
  "other-catalog", "other-version", "repeated", "same-name", "silent", "unknown-answers",
};

static gboolean
counts (const SyPeople *group, guint person)
{
  return sy_people_get_state (group, person) == SY_PERSON_COUNTS;
}

static char *
explain_own_lead (const SyEvaluation *own)
{
  guint leader = (guint) sy_evaluation_get_leader (own);
  int rival = sy_evaluation_get_runner_up (own);
  int lead = rival >= 0 ? lead_of (own, leader, (guint) rival) : 0;

  if (rival < 0)
    return g_strdup_printf (_ ("%s first: nothing else meets every must-have"), name_of (own, leader));
  if (lead > 0)
    /* Translators: an option, and points. */
    return g_strdup_printf (_ ("%1$s first, ahead by %2$d"), name_of (own, leader), lead);
  if (sy_evaluation_get_lead (own) >= SY_SCORE_GRAIN)
    return g_strdup_printf (_ ("%s first, by less than a point"), name_of (own, leader));

  /* Translators: two options with the same score. */
  return g_strdup_printf (_ ("%1$s and %2$s level"), name_of (own, leader), name_of (own, (guint) rival));
}

/**
 * sy_explain_person_verdict:
 * @group: a group
 * @person: index of a person
 *
 * Returns: (transfer full): what follows for the person alone, in a few words
 */
char *
sy_explain_person_verdict (const SyPeople *group, guint person)
{
  const SyEvaluation *own = sy_person_get_evaluation (sy_people_get_person (group, person));

  if (sy_people_get_state (group, person) == SY_PERSON_SILENT)
    return g_strdup (_ ("Nothing answered yet"));

  switch (sy_evaluation_get_kind (own))
    {
    case SY_VERDICT_UNANSWERED:
      return g_strdup (_ ("Nothing is wanted so far"));
    case SY_VERDICT_NONE_QUALIFIES:
      return g_strdup (_ ("No option meets every must-have"));
    case SY_VERDICT_NONE_SUITS:
    case SY_VERDICT_CLOSE:
    case SY_VERDICT_CLEAR:
    default:
      return explain_own_lead (own);
    }
}

/**
 * sy_explain_missed_briefly:
 * @evaluation: an evaluation
 * @option: index of an option
 *
 * Returns: (transfer full) (nullable): how many must-haves it misses, where
 *   there is little room; %NULL if none
 */
char *
sy_explain_missed_briefly (const SyEvaluation *evaluation, guint option)
{
  guint n = sy_evaluation_get_n_missed (evaluation, option);

  if (n == 0)
    return NULL;

  /* Translators: how many must-haves an option misses. */
  return g_strdup_printf (ngettext ("misses %u", "misses %u", n), n);
}

static char *
explain_gap (const SyPeople *group, guint person, const char *leader)
{
  const SyEvaluation *own = sy_person_get_evaluation (sy_people_get_person (group, person));
  int gap = lead_of (own, sy_evaluation_get_option_at (own, 0),
                     (guint) sy_evaluation_get_leader (sy_people_get_evaluation (group)));
  gboolean least = sy_people_is_least_satisfied (group, person);

  if (gap <= 0)
    /* Translators: an option that is less than a point behind. */
    return g_strdup_printf (least ? _ ("Least satisfied: %s is just behind") : _ ("%s is just behind"), leader);

  /* Translators: an option, and by how many points it is behind. */
  return g_strdup_printf (least ? _ ("Least satisfied: %1$s is %2$d behind") : _ ("%1$s is %2$d behind"), leader, gap);
}

/**
 * sy_explain_person_satisfaction:
 * @group: a group
 * @person: index of a person
 *
 * Returns: (transfer full) (nullable): how the person stands to the group's
 *   leader; %NULL if nobody leads, or the person does not count, or nobody
 *   else does
 */
char *
sy_explain_person_satisfaction (const SyPeople *group, guint person)
{
  const SyEvaluation *own = sy_person_get_evaluation (sy_people_get_person (group, person));
  int leader = sy_evaluation_get_leader (sy_people_get_evaluation (group));
  const char *name;

  if (leader < 0 || !counts (group, person) || sy_people_get_n_counting (group) < 2 ||
      sy_evaluation_get_total (own) <= 0)
    return NULL;

  name = name_of (own, (guint) leader);
  if (sy_evaluation_get_leader (own) == leader)
    return g_strdup (_ ("Agrees with the group"));
  if (sy_evaluation_get_n_missed (own, (guint) leader) > 0)
    return g_strdup_printf (sy_people_is_least_satisfied (group, person)
                              ? _ ("Least satisfied: gives up a must-have for %s")
                              : _ ("Gives up a must-have for %s"),
                            name);

  return explain_gap (group, person, name);
}

/**
 * sy_explain_person_coverage:
 * @group: a group
 * @person: index of a person
 *
 * Returns: (transfer full): how many of the catalog's needs the person
 *   answered
 */
char *
sy_explain_person_coverage (const SyPeople *group, guint person)
{
  guint n_answered = sy_evaluation_get_n_answered (sy_person_get_evaluation (sy_people_get_person (group, person)));
  guint n_needs = sy_catalog_get_n_needs (sy_people_get_catalog (group));

  return g_strdup_printf (ngettext ("%1$u of %2$u need answered", "%1$u of %2$u needs answered", n_needs), n_answered,
                          n_needs);
}

static char *
explain_catalog (const SyPeople *group, guint person)
{
  SyPerson *who = sy_people_get_person (group, person);

  if (sy_person_fits_catalog (who))
    return NULL;

  /* Translators: a person, and the ids of two catalogs. */
  return g_strdup_printf (_ ("%1$s is left out: those answers are about the catalog “%2$s”, not “%3$s”."),
                          sy_people_get_name (group, person),
                          sy_requirements_get_field (sy_person_get_requirements (who), SY_FIELD_CATALOG),
                          sy_catalog_get_id (sy_people_get_catalog (group)));
}

static char *
explain_version (const SyPeople *group, guint person)
{
  SyPerson *who = sy_people_get_person (group, person);

  if (!sy_person_fits_catalog (who) || sy_person_fits_version (who))
    return NULL;

  /* Translators: a person, and two versions of the catalog. */
  return g_strdup_printf (
    _ ("%1$s answered with version %2$s of the catalog; the answers are weighed with version %3$s."),
    sy_people_get_name (group, person),
    sy_requirements_get_field (sy_person_get_requirements (who), SY_FIELD_CATALOG_VERSION),
    sy_catalog_get_version (sy_people_get_catalog (group)));
}

static char *
explain_unknown (const SyPeople *group, guint person)
{
  SyPerson *who = sy_people_get_person (group, person);
  g_autofree char *unknown = sy_explain_unknown (sy_people_get_catalog (group), sy_person_get_requirements (who));

  if (unknown == NULL || !sy_person_fits_catalog (who))
    return NULL;

  return g_strdup_printf (_ ("%1$s: %2$s"), sy_people_get_name (group, person), unknown);
}

static char *
explain_repeated (const SyPeople *group, guint person)
{
  const char *name = sy_people_get_name (group, person);
  const char *other = sy_people_get_name (group, (guint) sy_people_get_repeated (group, person));
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *folded_other = g_utf8_casefold (other, -1);

  if (g_str_equal (folded, folded_other))
    return g_strdup_printf (_ ("%s is here more than once, with the same answers, and counts once."), name);

  /* Translators: the names of two files or people with the same answers. */
  return g_strdup_printf (_ ("%1$s is a copy of what %2$s answered; the answers count once."), name, other);
}

/**
 * sy_explain_person_note:
 * @group: a group
 * @person: index of a person
 * @note: what may have to be said
 *
 * Returns: (transfer full) (nullable): the sentence, %NULL if it is not so
 */
char *
sy_explain_person_note (const SyPeople *group, guint person, SyPersonNote note)
{
  const char *name = sy_people_get_name (group, person);
  SyPersonState state = sy_people_get_state (group, person);

  switch (note)
    {
    case SY_NOTE_OTHER_CATALOG:
      return explain_catalog (group, person);
    case SY_NOTE_OTHER_VERSION:
      return explain_version (group, person);
    case SY_NOTE_REPEATED:
      return state == SY_PERSON_REPEATED ? explain_repeated (group, person) : NULL;
    case SY_NOTE_SAME_NAME:
      if (state != SY_PERSON_COUNTS || !sy_people_shares_name (group, person))
        return NULL;
      return g_strdup_printf (_ ("%s shares a name with somebody who answers differently; each of them counts. If they "
                                 "are one person, remove the answers that no longer hold."),
                              name);
    case SY_NOTE_SILENT:
      if (state != SY_PERSON_SILENT)
        return NULL;
      return g_strdup_printf (_ ("%s has not answered anything yet and does not count so far."), name);
    case SY_NOTE_UNKNOWN:
    default:
      return explain_unknown (group, person);
    }
}

/**
 * sy_person_note_to_id:
 * @note: a note
 *
 * Returns: its id in files
 */
const char *
sy_person_note_to_id (SyPersonNote note)
{
  return note_ids[note];
}
