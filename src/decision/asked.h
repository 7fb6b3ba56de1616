/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"
#include "requirements.h"

G_BEGIN_DECLS

/**
 * SyAsked:
 * @is_question: whether it is a question with choices; else it is a need
 * @index: index of the question or need
 *
 * Something that a catalog asks. The answers to a need are its importances,
 * those to a question its choices; either are counted from 0.
 */
typedef struct
{
  gboolean is_question;
  guint    index;
} SyAsked;

gboolean    sy_asked_find         (SyCatalog      *catalog,
                                   gboolean        is_question,
                                   const char     *id,
                                   SyAsked        *asked);
gboolean    sy_asked_equal        (SyAsked         asked,
                                   SyAsked         other);

const char *sy_asked_get_id       (SyAsked         asked,
                                   SyCatalog      *catalog);
const char *sy_asked_get_text     (SyAsked         asked,
                                   SyCatalog      *catalog);
const char *sy_asked_get_why      (SyAsked         asked,
                                   SyCatalog      *catalog);
const char *sy_asked_get_term     (SyAsked         asked,
                                   SyCatalog      *catalog);
guint       sy_asked_get_n_answers (SyAsked        asked,
                                   SyCatalog      *catalog);
const char *sy_asked_get_label    (SyAsked         asked,
                                   SyCatalog      *catalog,
                                   guint           answer);
guint       sy_asked_get_digit    (SyAsked         asked,
                                   guint           answer);

int         sy_asked_get_answer   (SyAsked         asked,
                                   SyCatalog      *catalog,
                                   SyRequirements *requirements);
void        sy_asked_set_answer   (SyAsked         asked,
                                   SyCatalog      *catalog,
                                   SyRequirements *requirements,
                                   guint           answer);
void        sy_asked_skip         (SyAsked         asked,
                                   SyCatalog      *catalog,
                                   SyRequirements *requirements);
gboolean    sy_asked_is_done      (SyAsked         asked,
                                   SyCatalog      *catalog,
                                   SyRequirements *requirements);

/**
 * SyProgress:
 * @n_asked: how much the catalog asks, needs and questions
 * @n_answered: how much of it the person answered
 * @n_implied: how many further needs are known from the answers to questions
 * @skipped: (element-type SyAsked): what is open and not to be asked again, in
 *   the order of the catalog
 *
 * How far somebody has come.
 */
typedef struct
{
  guint   n_asked;
  guint   n_answered;
  guint   n_implied;
  GArray *skipped;
} SyProgress;

SyProgress *sy_progress_new       (SyCatalog        *catalog,
                                   SyRequirements   *requirements);
void        sy_progress_free      (SyProgress       *self);
double      sy_progress_get_share (const SyProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyProgress, sy_progress_free)

G_END_DECLS
