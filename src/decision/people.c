/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "people-private.h"

#include "evaluation-private.h"

static int
find_repeated (const SyPeople *self, guint index)
{
  for (guint i = 0; i < index; i++)
    if (self->members[i].state == SY_PERSON_COUNTS &&
        sy_person_repeats (self->members[index].person, self->members[i].person))
      return (int) i;

  return -1;
}

static void
find_state (SyPeople *self, guint index)
{
  SyMember *member = &self->members[index];

  member->repeated = -1;
  if (!sy_person_fits_catalog (member->person))
    member->state = SY_PERSON_ELSEWHERE;
  else if (!sy_person_has_answered (member->person))
    member->state = SY_PERSON_SILENT;
  else if ((member->repeated = find_repeated (self, index)) >= 0)
    member->state = SY_PERSON_REPEATED;
  else
    self->n_counting++;
}

/* What those who count want, without what was settled. */
static SyVoices *
collect_voices (const SyPeople *self)
{
  g_autofree const SyImportance **people = g_new0 (const SyImportance *, MAX (self->n_counting, 1));
  guint n = 0;

  for (guint i = 0; i < self->n_members; i++)
    if (self->members[i].state == SY_PERSON_COUNTS)
      people[n++] = sy_person_get_evaluation (self->members[i].person)->importances;

  return sy_voices_new (self->catalog, people, n);
}

/* Where nobody disagrees any longer, there is nothing to settle. */
static void
settle (SyPeople *self, const SyVoices *given, SyVoices *voices)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    {
      SyImportance least, most;

      sy_voices_get_range (given, i, &least, &most);
      if (least == most)
        self->settled[i] = SY_IMPORTANCE_UNANSWERED;
      if (self->settled[i] != SY_IMPORTANCE_UNANSWERED)
        sy_voices_agree (voices, i, self->settled[i]);
    }
}

static void
evaluate (SyPeople *self)
{
  g_autoptr (SyVoices) given = collect_voices (self);
  g_autoptr (SyVoices) voices = sy_voices_copy (given);

  settle (self, given, voices);
  self->evaluation = sy_evaluation_new_for_voices (voices);
  sy_people_find_satisfaction (self);
  sy_people_find_disagreements (self, given, voices);
}

/**
 * sy_people_new:
 * @catalog: a catalog
 * @people: (array length=n): people whose answers were read with @catalog
 * @n: how many they are, at most %SY_LIMIT_PEOPLE
 * @settled: (array) (nullable): for each need of the catalog the importance
 *   that they have agreed on, else unanswered; passed over where nobody
 *   disagrees
 *
 * Returns: (transfer full): what follows from their answers together
 */
SyPeople *
sy_people_new (SyCatalog *catalog, SyPerson *const *people, guint n, const SyImportance *settled)
{
  SyPeople *self = g_new0 (SyPeople, 1);
  guint n_needs = sy_catalog_get_n_needs (catalog);

  g_atomic_ref_count_init (&self->ref_count);
  self->catalog = g_object_ref (catalog);
  self->members = g_new0 (SyMember, MAX (n, 1));
  self->n_members = n;
  self->settled = g_new (SyImportance, n_needs);
  self->disagreements = g_array_new (FALSE, FALSE, sizeof (SyDisagreement));
  for (guint i = 0; i < n_needs; i++)
    self->settled[i] = settled != NULL ? settled[i] : SY_IMPORTANCE_UNANSWERED;
  for (guint i = 0; i < n; i++)
    {
      self->members[i].person = sy_person_ref (people[i]);
      find_state (self, i);
    }

  sy_people_find_names (self);
  evaluate (self);
  return self;
}

/**
 * sy_people_ref:
 * @self: a group
 *
 * Returns: (transfer full): @self
 */
SyPeople *
sy_people_ref (SyPeople *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * sy_people_unref:
 * @self: (transfer full): a group
 */
void
sy_people_unref (SyPeople *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_members; i++)
    {
      sy_person_unref (self->members[i].person);
      g_free (self->members[i].name);
    }
  g_free (self->members);
  g_free (self->settled);
  g_array_unref (self->disagreements);
  sy_evaluation_unref (self->evaluation);
  g_object_unref (self->catalog);
  g_free (self);
}

/**
 * sy_people_get_catalog:
 * @self: a group
 *
 * Returns: (transfer none): its catalog
 */
SyCatalog *
sy_people_get_catalog (const SyPeople *self)
{
  return self->catalog;
}

/**
 * sy_people_get_evaluation:
 * @self: a group
 *
 * What follows for all together: scores, order, misses, verdict, how sure,
 * weights and contributions are the group's. An importance is the one that
 * stands for all, see sy_voices_get_importance(). Sentences that speak of
 * "your answers" are not for groups: see explanation-people.h.
 *
 * Returns: (transfer none): an evaluation of the group
 */
SyEvaluation *
sy_people_get_evaluation (const SyPeople *self)
{
  return self->evaluation;
}

/**
 * sy_people_get_n_people:
 * @self: a group
 *
 * Returns: how many people were given, whether they count or not
 */
guint
sy_people_get_n_people (const SyPeople *self)
{
  return self->n_members;
}

/**
 * sy_people_get_n_counting:
 * @self: a group
 *
 * Returns: how many of them count
 */
guint
sy_people_get_n_counting (const SyPeople *self)
{
  return self->n_counting;
}

/**
 * sy_people_get_person:
 * @self: a group
 * @person: index of a person
 *
 * Returns: (transfer none): the person
 */
SyPerson *
sy_people_get_person (const SyPeople *self, guint person)
{
  return self->members[person].person;
}

/**
 * sy_people_get_name:
 * @self: a group
 * @person: index of a person
 *
 * Returns: what the person is called; no two people in a group are called the
 *   same, but for one who is repeated
 */
const char *
sy_people_get_name (const SyPeople *self, guint person)
{
  return self->members[person].name;
}

/**
 * sy_people_get_state:
 * @self: a group
 * @person: index of a person
 *
 * Returns: whether the person counts
 */
SyPersonState
sy_people_get_state (const SyPeople *self, guint person)
{
  return self->members[person].state;
}

/**
 * sy_people_get_repeated:
 * @self: a group
 * @person: index of a person
 *
 * Returns: for a person who is repeated, index of the one who counts; else -1
 */
int
sy_people_get_repeated (const SyPeople *self, guint person)
{
  return self->members[person].repeated;
}

/**
 * sy_people_shares_name:
 * @self: a group
 * @person: index of a person
 *
 * Returns: whether somebody else who counts bears the same name
 */
gboolean
sy_people_shares_name (const SyPeople *self, guint person)
{
  return self->members[person].shares_name;
}

/**
 * sy_people_count_first:
 * @self: a group
 * @option: index of an option, or -1 for none
 *
 * Returns: for how many of the people who count the option is first by their
 *   own answers; for -1, for how many none is
 */
guint
sy_people_count_first (const SyPeople *self, int option)
{
  guint n = 0;

  for (guint i = 0; i < self->n_members; i++)
    n += self->members[i].state == SY_PERSON_COUNTS &&
         sy_evaluation_get_leader (sy_person_get_evaluation (self->members[i].person)) == option;

  return n;
}

/**
 * sy_people_demands:
 * @self: a group
 * @person: index of a person
 * @need: index of a need
 *
 * Returns: whether the person counts and the need is a must-have for them
 */
gboolean
sy_people_demands (const SyPeople *self, guint person, guint need)
{
  return self->members[person].state == SY_PERSON_COUNTS &&
         sy_evaluation_get_importance (sy_person_get_evaluation (self->members[person].person), need) ==
           SY_IMPORTANCE_MUST;
}

/**
 * sy_people_get_settled:
 * @self: a group
 * @need: index of a need
 *
 * Returns: the importance that was agreed on here, unanswered if none was
 */
SyImportance
sy_people_get_settled (const SyPeople *self, guint need)
{
  return self->settled[need];
}
