/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "asked.h"
#include "evaluation.h"

G_BEGIN_DECLS

/* What is said while the form is answered one question at a time. Plain text
 * in the user's language, newly allocated. */

char *sy_explain_asked_topic   (SyCatalog          *catalog,
                                SyAsked             asked);
char *sy_explain_asked_state   (SyCatalog          *catalog,
                                SyRequirements     *requirements,
                                SyAsked             asked);
char *sy_explain_progress      (const SyProgress   *progress);
char *sy_explain_end           (const SyProgress   *progress);
char *sy_explain_marked_row    (const SyEvaluation *evaluation,
                                guint               need,
                                const char         *mark);
char *sy_explain_question_row  (SyCatalog          *catalog,
                                SyRequirements     *requirements,
                                guint               question,
                                const char         *mark);

G_END_DECLS
