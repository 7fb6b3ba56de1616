/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"

G_BEGIN_DECLS

/* What things are called in sentences. */

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

G_END_DECLS
