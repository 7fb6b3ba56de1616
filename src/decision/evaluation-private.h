/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"

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

  SyOutcome      *outcome;
  guint          *first; /* in how many draws each option is first */
  guint          *ranks;
  SySingleChanges *changes;
  SyVerdictKind   kind;
  int             leader;
  int             runner_up;
  double          lead;
};

void sy_evaluation_take_importances (SyEvaluation   *self,
                                     SyRequirements *requirements);

G_END_DECLS
