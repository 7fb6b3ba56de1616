/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit.h"
#include "evaluation.h"
#include "reasons.h"

G_BEGIN_DECLS

/*
 * Everything that is said about an evaluation, as whole sentences in the
 * user's language. Texts are plain, never markup; each is newly allocated.
 */

/* The verdict. */
char *sy_explain_headline       (const SyEvaluation *evaluation);
char *sy_explain_certainty      (const SyEvaluation  *evaluation,
                                 const SyShortestWay *way);
char *sy_explain_verdict        (const SyEvaluation  *evaluation,
                                 const SyShortestWay *way);
char *sy_explain_caveat         (const SyEvaluation *evaluation);

/* One option. */
char *sy_explain_score          (const SyEvaluation *evaluation,
                                 guint               option);
char *sy_explain_share          (const SyEvaluation *evaluation,
                                 guint               option);
char *sy_explain_missed         (const SyEvaluation *evaluation,
                                 guint               option);
char *sy_explain_option         (const SyEvaluation *evaluation,
                                 guint               option);

/* Why one option rather than another. */
char *sy_explain_why_title      (const SyEvaluation *evaluation);
char *sy_explain_why            (const SyEvaluation *evaluation);
char *sy_explain_reason_title   (const SyEvaluation *evaluation,
                                 const SyReason     *reason);
char *sy_explain_reason_points  (const SyReason     *reason);
char *sy_explain_reason         (const SyEvaluation *evaluation,
                                 const SyReasons    *reasons,
                                 const SyReason     *reason);
char *sy_explain_total          (const SyEvaluation *evaluation,
                                 const SyReasons    *reasons);

char **sy_explain_reasons       (const SyEvaluation *evaluation,
                                 guint               option,
                                 guint               rival);

/* What would change the answer. */
char *sy_explain_importance     (const SyEvaluation *evaluation,
                                 SyImportance        importance);
char *sy_explain_changes        (const SyEvaluation  *evaluation,
                                 const SyShortestWay *way);
guint sy_explain_count_changes  (const SyEvaluation *evaluation,
                                 gboolean            answered);
char *sy_explain_changes_to     (const SyEvaluation *evaluation,
                                 guint               leader,
                                 gboolean            answered);
char *sy_explain_change         (const SyEvaluation   *evaluation,
                                 const SySingleChange *change);
char *sy_explain_change_scores  (const SyEvaluation   *evaluation,
                                 const SySingleChange *change);
char *sy_explain_way            (const SyEvaluation  *evaluation,
                                 const SyShortestWay *way);
char *sy_explain_way_step       (const SyEvaluation *evaluation,
                                 const SyNeedLevel  *step);

/* Must-haves, advice, contradictions. */
char *sy_explain_must_haves     (const SyEvaluation *evaluation);
char *sy_explain_must_have      (const SyEvaluation *evaluation,
                                 guint               need);
char *sy_explain_advice         (const SyEvaluation *evaluation);
char *sy_explain_no_advice      (const SyEvaluation *evaluation);
char *sy_explain_opposite       (const SyEvaluation *evaluation,
                                 const SyOpposite   *opposite);
char *sy_explain_sources        (SyCatalog          *catalog,
                                 const SyIndexes    *sources);

/* How the scores are made: headings and paragraphs in turn. */
char **sy_explain_method        (const SyEvaluation *evaluation);
char *sy_explain_catalog        (SyCatalog          *catalog);

/* What would have to be added. */
char *sy_explain_additions_title (const SyEvaluation *evaluation);
char *sy_explain_additions      (const SyEvaluation *evaluation);
char *sy_explain_additions_of   (const SyEvaluation *evaluation,
                                 guint               option);
char *sy_explain_addition       (const SyEvaluation *evaluation,
                                 guint               need,
                                 guint               option);

/* Need by need. */
char *sy_explain_needs          (const SyEvaluation *evaluation);
char *sy_explain_need           (const SyEvaluation *evaluation,
                                 guint               need);
char *sy_explain_rating         (const SyEvaluation *evaluation,
                                 guint               need,
                                 guint               option);
char *sy_explain_confidence     (const SyEvaluation *evaluation,
                                 guint               need);
char *sy_explain_source         (const SySource     *source);

/* The form. */
char *sy_explain_origin         (const SyEvaluation *evaluation,
                                 guint               need);
char *sy_explain_contradiction  (const SyEvaluation *evaluation,
                                 guint               need);
char *sy_explain_row            (const SyEvaluation *evaluation,
                                 guint               need);
char *sy_explain_group          (SyCatalog          *catalog,
                                 SyRequirements     *requirements,
                                 int                 group);
char *sy_explain_started        (const SyStartingPoint *point,
                                 guint               n_changed);
char *sy_explain_unknown        (SyCatalog          *catalog,
                                 SyRequirements     *requirements);

/* What was edited. */
char *sy_explain_edit           (SyCatalog          *catalog,
                                 const SyEdit       *edit,
                                 gboolean            forwards);
char *sy_explain_limited        (guint               n_left_out);

G_END_DECLS
