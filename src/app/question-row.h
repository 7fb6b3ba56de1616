/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "choice-row.h"
#include "document.h"

G_BEGIN_DECLS

/**
 * SyQuestionRow:
 *
 * One question about the team or the project, with its choices.
 */
#define SY_TYPE_QUESTION_ROW (sy_question_row_get_type ())
G_DECLARE_FINAL_TYPE (SyQuestionRow, sy_question_row, SY, QUESTION_ROW, SyChoiceRow)

GtkWidget *sy_question_row_new       (SyDocument       *document,
                                      guint             question);
void       sy_question_row_refresh   (SyQuestionRow    *self);
void       sy_question_row_show_mark (SyQuestionRow    *self,
                                      const SyOpenItem *item);
guint      sy_question_row_get_question (SyQuestionRow *self);

G_END_DECLS
