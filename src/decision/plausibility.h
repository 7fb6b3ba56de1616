/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"
#include "random.h"

G_BEGIN_DECLS

/**
 * SyPlausibility:
 *
 * How plausible each answer is before it is given, as far as the catalog's
 * starting points tell. Immutable once made.
 */
typedef struct _SyPlausibility SyPlausibility;

SyPlausibility *sy_plausibility_new           (SyCatalog            *catalog);
void            sy_plausibility_free          (SyPlausibility       *self);
double          sy_plausibility_get_answer    (const SyPlausibility *self,
                                               guint                 need,
                                               SyImportance          importance);
double          sy_plausibility_get_choice    (const SyPlausibility *self,
                                               guint                 question,
                                               guint                 choice);
SyImportance    sy_plausibility_draw_answer   (const SyPlausibility *self,
                                               guint                 need,
                                               SyRandom             *random);
guint           sy_plausibility_draw_choice   (const SyPlausibility *self,
                                               guint                 question,
                                               SyRandom             *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyPlausibility, sy_plausibility_free)

G_END_DECLS
