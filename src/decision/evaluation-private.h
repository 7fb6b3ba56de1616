/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"
#include "voices.h"

G_BEGIN_DECLS

/* Where the importance of a need comes from. */
typedef struct
{
  SyOrigin origin;
  guint    question; /* with SY_ORIGIN_CHOICE */
} SyProvenance;

struct _SyEvaluation
{
  gatomicrefcount ref_count;
  SyCatalog      *catalog;

  SyImportance   *importances;
  SyProvenance   *provenances;
  guint           n_answered;
  gboolean        touched; /* whether anything at all is answered */
  gboolean        together; /* whether it is of several people */

  SyOutcome      *outcome;
  guint          *first; /* in how many draws each option is first */
  guint          *ranks;
  SySingleChanges *changes;
  SyVerdictKind   kind;
  int             leader;
  int             runner_up;
  double          lead;
};

SyEvaluation *sy_evaluation_new_for_voices   (const SyVoices *voices);
void          sy_evaluation_take_importances (SyEvaluation   *self,
                                              SyRequirements *requirements);

G_END_DECLS
