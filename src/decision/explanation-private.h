/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "explanation.h"

G_BEGIN_DECLS

/* explanation-option.c */
char    *sy_explain_list_missed   (const SyEvaluation *evaluation,
                                   guint               option);
gboolean sy_explain_is_all        (const SyEvaluation *evaluation,
                                   guint               option);
gboolean sy_explain_is_nearly_all (const SyEvaluation *evaluation,
                                   guint               option);

G_END_DECLS
