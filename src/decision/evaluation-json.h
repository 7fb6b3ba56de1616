/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"
#include "json-writer.h"

G_BEGIN_DECLS

char *sy_evaluation_to_json (const SyEvaluation *evaluation,
                             SyRequirements     *requirements,
                             const SyShortestWay *way);
void  sy_evaluation_write_options (const SyEvaluation *evaluation,
                             SyJsonWriter       *writer);

G_END_DECLS
