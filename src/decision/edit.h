/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "requirements.h"

G_BEGIN_DECLS

/**
 * SyEditPart:
 * @SY_EDIT_FIELD: a single text
 * @SY_EDIT_ANSWER: the answer to a need
 * @SY_EDIT_CHOICE: the choice made for a question
 * @SY_EDIT_NOTE: the note on a need
 * @SY_EDIT_SKIP: whether a need or question is not to be asked again
 *
 * What an entry of an edit is about.
 */
typedef enum
{
  SY_EDIT_FIELD,
  SY_EDIT_ANSWER,
  SY_EDIT_CHOICE,
  SY_EDIT_NOTE,
  SY_EDIT_SKIP,
} SyEditPart;

/* One thing that changed. */
typedef struct
{
  SyEditPart          part;
  SyRequirementsField field;  /* of a field */
  char               *key;    /* id of the need or question; NULL for a field */
  char               *before; /* nullable: not there; an importance's id for an answer */
  char               *after;  /* nullable, as before */
} SyEditEntry;

/**
 * SyEdit:
 *
 * What changed between two requirements, and nothing else. It can be applied
 * forwards and backwards.
 */
typedef struct _SyEdit SyEdit;

SyEdit            *sy_edit_new               (SyRequirements *before,
                                              SyRequirements *after);
void               sy_edit_free              (SyEdit         *self);
guint              sy_edit_get_n_entries     (const SyEdit   *self);
const SyEditEntry *sy_edit_get_entry         (const SyEdit   *self,
                                              guint           index);
gboolean           sy_edit_changes_answers   (const SyEdit   *self);
gboolean           sy_edit_changes_outlook   (const SyEdit   *self);
const char        *sy_edit_get_asked         (const SyEdit   *self,
                                              gboolean       *is_question);
const char        *sy_edit_get_start         (const SyEdit   *self);
void               sy_edit_set_start         (SyEdit         *self,
                                              const char     *start);
gboolean           sy_edit_is_reload         (const SyEdit   *self);
void               sy_edit_set_reload        (SyEdit         *self);
void               sy_edit_apply             (const SyEdit   *self,
                                              SyRequirements *requirements,
                                              gboolean        forwards);
gboolean           sy_edit_merge             (SyEdit         *self,
                                              const SyEdit   *next);
gboolean           sy_edit_is_void           (const SyEdit   *self);
gsize              sy_edit_get_size          (const SyEdit   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyEdit, sy_edit_free)

G_END_DECLS
