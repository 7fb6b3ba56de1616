/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "catalog.h"
#include "importance.h"

G_BEGIN_DECLS

/**
 * SyRequirementsField:
 * @SY_FIELD_TITLE: what the project is called
 * @SY_FIELD_AUTHOR: who is answering
 * @SY_FIELD_MISSING: what the form does not ask
 * @SY_FIELD_CATALOG: id of the catalog that the answers are about
 * @SY_FIELD_CATALOG_VERSION: its version when they were given
 * @SY_FIELD_DECISION_OPTION: what was decided
 * @SY_FIELD_DECISION_DATE: when
 * @SY_FIELD_DECISION_BY: by whom
 * @SY_FIELD_DECISION_BECAUSE: and why
 *
 * The single texts of a requirements document.
 */
typedef enum
{
  SY_FIELD_TITLE,
  SY_FIELD_AUTHOR,
  SY_FIELD_MISSING,
  SY_FIELD_CATALOG,
  SY_FIELD_CATALOG_VERSION,
  SY_FIELD_DECISION_OPTION,
  SY_FIELD_DECISION_DATE,
  SY_FIELD_DECISION_BY,
  SY_FIELD_DECISION_BECAUSE,
} SyRequirementsField;

#define SY_N_FIELDS 9

/**
 * SyRequirements:
 *
 * What one project needs, as answered by somebody: the document that is
 * edited, saved and opened. It knows needs, questions and choices by their
 * ids only, so it holds answers to any catalog, also to needs that a catalog
 * does not have (any longer). Keys of a file that this version does not know
 * are kept and written back.
 *
 * Emits `changed` after every change.
 */
#define SY_TYPE_REQUIREMENTS (sy_requirements_get_type ())
G_DECLARE_FINAL_TYPE (SyRequirements, sy_requirements, SY, REQUIREMENTS, GObject)

SyRequirements *sy_requirements_new            (void);
SyRequirements *sy_requirements_copy           (SyRequirements      *self);
gboolean        sy_requirements_equal          (SyRequirements      *self,
                                                SyRequirements      *other);
void            sy_requirements_assign         (SyRequirements      *self,
                                                SyRequirements      *other);

const char     *sy_requirements_get_field      (SyRequirements      *self,
                                                SyRequirementsField  field);
void            sy_requirements_set_field      (SyRequirements      *self,
                                                SyRequirementsField  field,
                                                const char          *text);

SyImportance    sy_requirements_get_answer     (SyRequirements      *self,
                                                const char          *need);
void            sy_requirements_set_answer     (SyRequirements      *self,
                                                const char          *need,
                                                SyImportance         importance);
const char     *sy_requirements_get_choice     (SyRequirements      *self,
                                                const char          *question);
void            sy_requirements_set_choice     (SyRequirements      *self,
                                                const char          *question,
                                                const char          *choice);
const char     *sy_requirements_get_note       (SyRequirements      *self,
                                                const char          *need);
void            sy_requirements_set_note       (SyRequirements      *self,
                                                const char          *need,
                                                const char          *note);

gboolean        sy_requirements_is_skipped     (SyRequirements      *self,
                                                gboolean             is_question,
                                                const char          *id);
void            sy_requirements_set_skipped    (SyRequirements      *self,
                                                gboolean             is_question,
                                                const char          *id,
                                                gboolean             skipped);
const char *const *sy_requirements_get_participants (SyRequirements *self);
void            sy_requirements_set_participants (SyRequirements    *self,
                                                const char *const   *names);

GPtrArray      *sy_requirements_list_answers   (SyRequirements      *self);
GPtrArray      *sy_requirements_list_choices   (SyRequirements      *self);
GPtrArray      *sy_requirements_list_notes     (SyRequirements      *self);

guint           sy_requirements_start_from     (SyRequirements        *self,
                                                SyCatalog             *catalog,
                                                const SyStartingPoint *point);
guint           sy_requirements_count_changes  (SyRequirements        *self,
                                                SyRequirements        *other);
int             sy_requirements_find_start     (SyRequirements        *self,
                                                SyCatalog             *catalog);

G_END_DECLS
