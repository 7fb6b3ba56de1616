/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"
#include "json-writer.h"

G_BEGIN_DECLS

char *sy_evaluation_to_json       (const SyEvaluation  *evaluation,
                                   SyRequirements      *requirements,
                                   const SyShortestWay *way);

/* What the JSON of a comparison has in common with that of an evaluation. */
void  sy_evaluation_write_catalog (const SyEvaluation  *evaluation,
                                   SyJsonWriter        *writer);
void  sy_evaluation_write_verdict (const SyEvaluation  *evaluation,
                                   SyJsonWriter        *writer);
void  sy_evaluation_write_options (const SyEvaluation  *evaluation,
                                   SyJsonWriter        *writer);

G_END_DECLS
