/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How satisfied each of a group can be with what the group would choose. */

#include "config.h"

#include "people-private.h"

/* How many of the person's own must-haves the group's leader misses: none as
 * long as nobody settled for less. */
static guint
count_given_up (const SyPeople *self, guint person)
{
  int leader = sy_evaluation_get_leader (self->evaluation);

  return sy_evaluation_get_n_missed (sy_person_get_evaluation (self->members[person].person), (guint) leader);
}

static void
find_gaps (SyPeople *self)
{
  int leader = sy_evaluation_get_leader (self->evaluation);

  for (guint i = 0; leader >= 0 && i < self->n_members; i++)
    if (self->members[i].state == SY_PERSON_COUNTS)
      {
        const SyEvaluation *own = sy_person_get_evaluation (self->members[i].person);
        guint first = sy_evaluation_get_option_at (own, 0);

        self->members[i].gap = sy_evaluation_get_score (own, first) - sy_evaluation_get_score (own, (guint) leader);
      }
}

/* Whether @a has more to complain of than @b: 1, 0 or -1. */
static int
compare_losses (const SyPeople *self, guint a, guint b)
{
  guint given_up_a = count_given_up (self, a);
  guint given_up_b = count_given_up (self, b);
  double more = self->members[a].gap - self->members[b].gap;

  if (given_up_a != given_up_b)
    return given_up_a > given_up_b ? 1 : -1;

  return more > SY_SCORE_GRAIN ? 1 : more < -SY_SCORE_GRAIN ? -1 : 0;
}

static void
find_least_satisfied (SyPeople *self)
{
  int worst = -1;

  if (sy_evaluation_get_leader (self->evaluation) < 0)
    return;

  for (guint i = 0; i < self->n_members; i++)
    if (self->members[i].state == SY_PERSON_COUNTS && (worst < 0 || compare_losses (self, i, (guint) worst) > 0))
      worst = (int) i;
  if (worst < 0 || (self->members[worst].gap < SY_SCORE_GRAIN && count_given_up (self, (guint) worst) == 0))
    return;

  for (guint i = 0; i < self->n_members; i++)
    self->members[i].least_satisfied =
      self->members[i].state == SY_PERSON_COUNTS && compare_losses (self, i, (guint) worst) == 0;
}

/* How far each person who counts is from the group's leader, and who is
 * furthest. */
void
sy_people_find_satisfaction (SyPeople *self)
{
  find_gaps (self);
  find_least_satisfied (self);
}

/**
 * sy_people_get_gap:
 * @self: a group
 * @person: index of a person
 *
 * Returns: by how many points, as the person alone would score them, the
 *   group's leader is behind the person's own first option; 0 if nobody leads
 *   the group. Negative only if the leader misses a must-have of the person
 *   that the group settled for less.
 */
double
sy_people_get_gap (const SyPeople *self, guint person)
{
  return self->members[person].gap;
}

/**
 * sy_people_is_least_satisfied:
 * @self: a group
 * @person: index of a person
 *
 * Least satisfied is the person for whose own answers the group's leader lies
 * furthest behind their own first option. Before that counts how many of the
 * person's own must-haves the leader misses, which can only happen where
 * the group settled for less. Several can be equally so, and nobody if the
 * leader is everyone's own.
 *
 * Returns: whether nobody is less satisfied than this person
 */
gboolean
sy_people_is_least_satisfied (const SyPeople *self, guint person)
{
  return self->members[person].least_satisfied;
}
