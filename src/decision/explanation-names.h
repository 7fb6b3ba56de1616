/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"
#include "rounding.h"

G_BEGIN_DECLS

/* What things are called in sentences, and the numbers that stand there. */

static inline const char *
name_of (const SyEvaluation *evaluation, guint option)
{
  return sy_catalog_get_option (sy_evaluation_get_catalog (evaluation), option)->name;
}

static inline const char *
title_of (const SyEvaluation *evaluation, guint need)
{
  return sy_catalog_get_need (sy_evaluation_get_catalog (evaluation), need)->title;
}

static inline const char *
label_of (const SyEvaluation *evaluation, SyImportance importance)
{
  return sy_catalog_get_importance (sy_evaluation_get_catalog (evaluation), importance)->label;
}

/* The score as it is shown, 0 to 100. */
static inline int
points_of (const SyEvaluation *evaluation, guint option)
{
  return sy_round_score (sy_evaluation_get_score (evaluation, option));
}

/* By how many points the option is ahead of the rival, as the shown scores
 * differ. */
static inline int
lead_of (const SyEvaluation *evaluation, guint option, guint rival)
{
  return points_of (evaluation, option) - points_of (evaluation, rival);
}

G_END_DECLS
