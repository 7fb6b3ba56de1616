/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"
#include "people.h"

G_BEGIN_DECLS

/**
 * SyComparison:
 *
 * A document and the answers of other people beside it, and what was settled
 * between them. The first person is the document, as it stands: who edits it
 * sees the others move. Every step can be undone, without limit. Nothing is
 * written: what came of it is saved as answers of its own, see
 * sy_people_to_requirements().
 *
 * `notify::people` says when anything has changed.
 */
#define SY_TYPE_COMPARISON (sy_comparison_get_type ())
G_DECLARE_FINAL_TYPE (SyComparison, sy_comparison, SY, COMPARISON, GObject)

SyComparison *sy_comparison_new            (SyDocument    *document);
SyPeople     *sy_comparison_get_people     (SyComparison  *self);

char        **sy_comparison_add            (SyComparison  *self,
                                            GFile *const  *files,
                                            guint          n);
void          sy_comparison_remove         (SyComparison  *self,
                                            guint          person);
void          sy_comparison_rename         (SyComparison  *self,
                                            guint          person,
                                            const char    *name);
void          sy_comparison_settle         (SyComparison  *self,
                                            guint          need,
                                            SyImportance   importance);

void          sy_comparison_undo           (SyComparison  *self);
void          sy_comparison_redo           (SyComparison  *self);
char         *sy_comparison_dup_undo_label (SyComparison  *self);
char         *sy_comparison_dup_redo_label (SyComparison  *self);

G_END_DECLS
