/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "people.h"

G_BEGIN_DECLS

/*
 * Everything that is said about several people's answers, as whole sentences
 * in the user's language. Texts are plain, never markup; each is newly
 * allocated.
 */

/**
 * SyPersonNote:
 * @SY_NOTE_OTHER_CATALOG: answered to another catalog, left out
 * @SY_NOTE_OTHER_VERSION: answered with another version of the catalog
 * @SY_NOTE_REPEATED: says what somebody else says already, counts once
 * @SY_NOTE_SAME_NAME: bears the name of somebody who answers differently
 * @SY_NOTE_SILENT: has not answered anything
 * @SY_NOTE_UNKNOWN: answered to needs that the catalog does not have
 *
 * What has to be said of a person's file.
 */
typedef enum
{
  SY_NOTE_OTHER_CATALOG,
  SY_NOTE_OTHER_VERSION,
  SY_NOTE_REPEATED,
  SY_NOTE_SAME_NAME,
  SY_NOTE_SILENT,
  SY_NOTE_UNKNOWN,
} SyPersonNote;

#define SY_N_PERSON_NOTES 6

/* All together. */
char *sy_explain_people              (const SyPeople *group);
char *sy_explain_more_people         (guint           n);
char *sy_explain_people_headline     (const SyPeople *group);
char *sy_explain_people_certainty    (const SyPeople *group);
char *sy_explain_people_verdict      (const SyPeople *group);
char *sy_explain_people_first        (const SyPeople *group,
                                      int            option);
char *sy_explain_least_satisfied     (const SyPeople *group);
char *sy_explain_people_must_have    (const SyPeople *group,
                                      guint          need);

/* One person. */
char *sy_explain_person_verdict      (const SyPeople *group,
                                      guint          person);
char *sy_explain_missed_briefly      (const SyEvaluation *evaluation,
                                      guint          option);
char *sy_explain_person_satisfaction (const SyPeople *group,
                                      guint          person);
char *sy_explain_person_coverage     (const SyPeople *group,
                                      guint          person);
char *sy_explain_person_note         (const SyPeople *group,
                                      guint          person,
                                      SyPersonNote   note);
const char *sy_person_note_to_id     (SyPersonNote   note);

char *sy_explain_people_method       (void);
char *sy_explain_objections          (const char *const *objections);

/* Where they disagree. */
char *sy_explain_disagreements       (const SyPeople *group);
char *sy_explain_disagreements_count  (const SyPeople *group);
char *sy_explain_disagreement        (const SyPeople *group,
                                      guint          index);
char *sy_explain_disagreement_range  (const SyPeople *group,
                                      guint          index);
char *sy_explain_person_answer       (const SyPeople *group,
                                      guint          person,
                                      guint          need);
char *sy_explain_person_answer_in_full (const SyPeople *group,
                                      guint          person,
                                      guint          need);
char *sy_explain_person_remark       (const SyPeople *group,
                                      guint          person,
                                      guint          need);
char *sy_explain_settle              (const SyPeople *group,
                                      guint          need);
char *sy_explain_smaller             (guint          n);
char *sy_explain_leads               (const SyPeople *group,
                                      guint          option);
char *sy_explain_lead                (int            points);
char *sy_explain_open_disagreement   (const SyPeople *group,
                                      guint          need);

G_END_DECLS
