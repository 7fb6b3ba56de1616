/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "people.h"
#include "voices.h"

G_BEGIN_DECLS

typedef struct
{
  SyPerson     *person;
  char         *name; /* no two are alike but of those who are repeated */
  gboolean      shares_name;
  SyPersonState state;
  int           repeated; /* with SY_PERSON_REPEATED: index of the other */
  double        gap;
  gboolean      least_satisfied;
} SyMember;

struct _SyPeople
{
  gatomicrefcount ref_count;
  SyCatalog      *catalog;
  SyMember       *members;
  guint           n_members;
  guint           n_counting;
  SyImportance   *settled; /* of each need; unanswered if it is not */
  SyEvaluation   *evaluation;
  guint           n_shared;
  GArray         *disagreements; /* of SyDisagreement, largest effect first */
};

/* people-names.c */
void    sy_people_find_names         (SyPeople            *self);

/* people-satisfaction.c */
void    sy_people_find_satisfaction  (SyPeople            *self);

/* people-disagreements.c */
void    sy_people_find_disagreements (SyPeople            *self,
                                     const SyVoices     *given,
                                     const SyVoices     *voices);

G_END_DECLS
