/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "person.h"

G_BEGIN_DECLS

/**
 * SyPersonState:
 * @SY_PERSON_COUNTS: takes part
 * @SY_PERSON_SILENT: has not answered anything; takes part once that changes
 * @SY_PERSON_REPEATED: says what somebody else in the group says already, see
 *   sy_person_repeats(); counts once, there
 * @SY_PERSON_ELSEWHERE: answered to another catalog; cannot be compared
 *
 * Whether a person counts in a group.
 */
typedef enum
{
  SY_PERSON_COUNTS,
  SY_PERSON_SILENT,
  SY_PERSON_REPEATED,
  SY_PERSON_ELSEWHERE,
} SyPersonState;

/**
 * SyPeopleLead:
 * @importance: what everyone would say
 * @leader: the option that would be first then, or -1
 * @lead: by how many points the first option of the pair would be ahead of
 *   the second, negative if behind
 * @shown: the same as a whole number, as the scores that are shown differ
 *
 * What would follow if everyone said the same of one need.
 */
typedef struct
{
  SyImportance importance;
  int          leader;
  double       lead;
  int          shown;
} SyPeopleLead;

/**
 * SyDisagreement:
 * @need: index of the need
 * @effect: by how many points the disagreement moves the lead:
 *   100 (max w - min w) |v(a) - v(b)| / sum w, with the weights w of the need
 *   for the people, the sum of the weights for the group, and the values v of
 *   the group's first two options a and b
 * @least: if everyone said what the person says who wishes it least
 * @most: if everyone said what the person says who wishes it most
 *
 * A need of which people say different things. @effect is measured on the
 * answers as they were given, so that settling one disagreement does not
 * reorder the others; the leads are those of the group as it stands.
 */
typedef struct
{
  guint       need;
  double      effect;
  SyPeopleLead least;
  SyPeopleLead most;
} SyDisagreement;

/**
 * SyPeople:
 *
 * Several people's answers to one catalog, and what follows from them
 * together. Each person counts the same; a must-have of one is a must-have of
 * all. How weights are made: #SyVoices. Immutable and computed at once. The
 * order of the people changes no number and no order but their own.
 *
 * People are numbered as they were given, whether they count or not.
 */
typedef struct _SyPeople SyPeople;

SyPeople              *sy_people_new                  (SyCatalog          *catalog,
                                                     SyPerson *const    *people,
                                                     guint               n,
                                                     const SyImportance *settled);
SyPeople              *sy_people_ref                  (SyPeople            *self);
void                  sy_people_unref                (SyPeople            *self);

SyCatalog            *sy_people_get_catalog          (const SyPeople      *self);
SyEvaluation         *sy_people_get_evaluation       (const SyPeople      *self);

/* The people. */
guint                 sy_people_get_n_people         (const SyPeople      *self);
guint                 sy_people_get_n_counting       (const SyPeople      *self);
SyPerson             *sy_people_get_person           (const SyPeople      *self,
                                                     guint               person);
const char           *sy_people_get_name             (const SyPeople      *self,
                                                     guint               person);
SyPersonState         sy_people_get_state            (const SyPeople      *self,
                                                     guint               person);
int                   sy_people_get_repeated         (const SyPeople      *self,
                                                     guint               person);
gboolean              sy_people_shares_name          (const SyPeople      *self,
                                                     guint               person);

/* How they stand to the result. */
guint                 sy_people_count_first          (const SyPeople      *self,
                                                     int                 option);
double                sy_people_get_gap              (const SyPeople      *self,
                                                     guint               person);
gboolean              sy_people_is_least_satisfied   (const SyPeople      *self,
                                                     guint               person);
gboolean              sy_people_demands              (const SyPeople      *self,
                                                     guint               person,
                                                     guint               need);

/* What they disagree on. */
guint                 sy_people_get_n_shared         (const SyPeople      *self);
guint                 sy_people_get_n_disagreements  (const SyPeople      *self);
const SyDisagreement *sy_people_get_disagreement     (const SyPeople      *self,
                                                     guint               index);
void                  sy_people_get_first_two        (const SyPeople      *self,
                                                     guint              *first,
                                                     guint              *second);
double                sy_people_get_lead             (const SyPeople      *self);
SyImportance          sy_people_get_settled          (const SyPeople      *self,
                                                     guint               need);

/* What they agreed on, as answers of their own. */
SyRequirements       *sy_people_to_requirements      (const SyPeople      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyPeople, sy_people_unref)

G_END_DECLS
