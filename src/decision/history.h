/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit.h"

G_BEGIN_DECLS

/**
 * SyHistory:
 *
 * The edits of a document since it was opened, but for the oldest if they are
 * very large, and how many of them are in
 * force: those before that point can be undone, those after it redone.
 */
typedef struct _SyHistory SyHistory;

SyHistory    *sy_history_new       (void);
void          sy_history_free      (SyHistory *self);
void          sy_history_add       (SyHistory *self,
                                    SyEdit    *edit);
void          sy_history_seal      (SyHistory *self);
const SyEdit *sy_history_get_undo  (SyHistory *self);
const SyEdit *sy_history_get_redo  (SyHistory *self);
const SyEdit *sy_history_step_back (SyHistory *self);
const SyEdit *sy_history_step_on   (SyHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyHistory, sy_history_free)

G_END_DECLS
