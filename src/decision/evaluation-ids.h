/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"

G_BEGIN_DECLS

/* What things are called in files. */

/* NULL for -1, no option. */
static inline const char *
option_id (const SyEvaluation *evaluation, int option)
{
  return option >= 0 ? sy_catalog_get_option (sy_evaluation_get_catalog (evaluation), (guint) option)->id : NULL;
}

static inline const char *
need_id (const SyEvaluation *evaluation, guint need)
{
  return sy_catalog_get_need (sy_evaluation_get_catalog (evaluation), need)->id;
}

G_END_DECLS
