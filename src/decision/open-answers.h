/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"
#include "requirements.h"

G_BEGIN_DECLS

/**
 * SyOpenAnswers:
 * @catalog: (unowned): the catalog
 * @own: the person's own answer to each need
 * @choices: index of the choice made for each question, or -1
 * @known: what is known of each need: the person's own answer, else what the
 *   choices set; unanswered if neither
 * @needs: needs of which nothing is known; they are open
 * @questions: questions without a choice; they are open
 *
 * What was said, and what was not. An answer that a choice implies counts as
 * given, and a default of the catalog does not: nobody said it.
 */
typedef struct
{
  SyCatalog    *catalog;
  SyImportance *own;
  int          *choices;
  SyImportance *known;
  SyIndexes     needs;
  SyIndexes     questions;
} SyOpenAnswers;

SyOpenAnswers *sy_open_answers_new      (SyCatalog           *catalog,
                                         SyRequirements      *requirements);
void           sy_open_answers_free     (SyOpenAnswers       *self);
SyImportance   sy_open_answers_get_set  (const SyOpenAnswers *self,
                                         const int           *choices,
                                         guint                need);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyOpenAnswers, sy_open_answers_free)

G_END_DECLS
