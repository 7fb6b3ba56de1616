/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"

G_BEGIN_DECLS

/**
 * SyPerson:
 *
 * One of several people whose answers are compared: what they answered, what
 * follows from it for them alone, and what they are called. Immutable.
 */
typedef struct _SyPerson SyPerson;

SyPerson       *sy_person_new              (SyCatalog      *catalog,
                                            SyRequirements *requirements,
                                            GFile          *file,
                                            const char     *name);
SyPerson       *sy_person_rename           (SyPerson       *self,
                                            const char     *name);
SyPerson       *sy_person_renew            (SyPerson       *self,
                                            SyCatalog      *catalog);
SyPerson       *sy_person_ref              (SyPerson       *self);
void            sy_person_unref            (SyPerson       *self);

SyRequirements *sy_person_get_requirements (const SyPerson *self);
SyEvaluation   *sy_person_get_evaluation   (const SyPerson *self);
GFile          *sy_person_get_file         (const SyPerson *self);
const char     *sy_person_get_file_name    (const SyPerson *self);
const char     *sy_person_get_name         (const SyPerson *self);
gboolean        sy_person_fits_catalog     (const SyPerson *self);
gboolean        sy_person_fits_version     (const SyPerson *self);
gboolean        sy_person_has_answered     (const SyPerson *self);
gboolean        sy_person_repeats          (const SyPerson *self,
                                            const SyPerson *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyPerson, sy_person_unref)

G_END_DECLS
