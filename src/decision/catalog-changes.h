/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyCatalogChangeKind:
 * @SY_CATALOG_CHANGE_NEED_REMOVED: a need is gone that was answered or counted
 * @SY_CATALOG_CHANGE_NEED_ADDED: a need is new
 * @SY_CATALOG_CHANGE_NEED_OPEN: the old version is not at hand, and this need
 *   has no answer; it may be new
 * @SY_CATALOG_CHANGE_CHOICE_REMOVED: a question or choice is gone that was
 *   chosen
 * @SY_CATALOG_CHANGE_OPTION_REMOVED: an option is gone
 * @SY_CATALOG_CHANGE_OPTION_ADDED: an option is new
 * @SY_CATALOG_CHANGE_RATING: an option has another level on a need
 * @SY_CATALOG_CHANGE_IMPORTANCE: the same answers, choices and defaults make a
 *   need more or less important
 * @SY_CATALOG_CHANGE_CONFIDENCE: the ratings of a need are more or less sure
 * @SY_CATALOG_CHANGE_OVERLAP: other needs say much the same thing
 * @SY_CATALOG_CHANGE_WEIGHT: an importance weighs more or less
 * @SY_CATALOG_CHANGE_RANGE: an importance has another plausible range
 * @SY_CATALOG_CHANGE_LEVEL: a level is worth more or less
 * @SY_CATALOG_CHANGE_STAYS: ratings of a confidence are more or less sure
 * @SY_CATALOG_CHANGE_MINIMUM: must-haves ask for another level
 *
 * What another version of a catalog may do to answers.
 */
typedef enum
{
  SY_CATALOG_CHANGE_NEED_REMOVED,
  SY_CATALOG_CHANGE_NEED_ADDED,
  SY_CATALOG_CHANGE_NEED_OPEN,
  SY_CATALOG_CHANGE_CHOICE_REMOVED,
  SY_CATALOG_CHANGE_OPTION_REMOVED,
  SY_CATALOG_CHANGE_OPTION_ADDED,
  SY_CATALOG_CHANGE_RATING,
  SY_CATALOG_CHANGE_IMPORTANCE,
  SY_CATALOG_CHANGE_CONFIDENCE,
  SY_CATALOG_CHANGE_OVERLAP,
  SY_CATALOG_CHANGE_WEIGHT,
  SY_CATALOG_CHANGE_RANGE,
  SY_CATALOG_CHANGE_LEVEL,
  SY_CATALOG_CHANGE_STAYS,
  SY_CATALOG_CHANGE_MINIMUM,
} SyCatalogChangeKind;

#define SY_N_CATALOG_CHANGE_KINDS 15

/**
 * SyCatalogChange:
 * @kind: what changed
 * @id: of the need, question, option or overlap; %NULL of all else
 * @before: its index in the catalog before, -1 if it is not there; of all
 *   else the index of the importance, level or confidence
 * @after: its index in the catalog now, likewise
 * @option: of a rating, index of the option in the catalog now
 * @from: level, confidence or, but for -1 as unanswered, importance before
 * @to: and now
 *
 * One thing that changed and touches the answers.
 */
typedef struct
{
  SyCatalogChangeKind kind;
  char               *id;
  int                 before;
  int                 after;
  int                 option;
  int                 from;
  int                 to;
} SyCatalogChange;

/**
 * SyCatalogChanges:
 *
 * What another version of a catalog changes for certain answers, and what it
 * does to their result. A need counts if it has weight, or is a must-have, in
 * either version; what touches no need that counts is left out, but for new
 * needs and for options. If the version before is not at hand, only what the
 * catalog now tells alone is known: answers that it does not ask for, and needs
 * without an answer.
 */
typedef struct _SyCatalogChanges SyCatalogChanges;

SyCatalogChanges      *sy_catalog_changes_new         (SyCatalog              *before,
                                                       SyEvaluation           *now,
                                                       SyRequirements         *requirements);
void                   sy_catalog_changes_free        (SyCatalogChanges       *self);

const char            *sy_catalog_changes_get_version (const SyCatalogChanges *self);
const SyEvaluation    *sy_catalog_changes_get_before  (const SyCatalogChanges *self);
const SyEvaluation    *sy_catalog_changes_get_now     (const SyCatalogChanges *self);
guint                  sy_catalog_changes_get_n       (const SyCatalogChanges *self);
const SyCatalogChange *sy_catalog_changes_get         (const SyCatalogChanges *self,
                                                       guint                   index);
GArray                *sy_catalog_changes_list_overlap (const SyCatalogChanges *self,
                                                       const SyCatalogChange  *change,
                                                       gboolean                before);
const char            *sy_catalog_change_kind_to_id   (SyCatalogChangeKind     kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyCatalogChanges, sy_catalog_changes_free)

G_END_DECLS
