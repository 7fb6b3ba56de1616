/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"

G_BEGIN_DECLS

char *sy_evaluation_to_json (const SyEvaluation *evaluation,
                             SyRequirements     *requirements,
                             const SyShortestWay *way);

G_END_DECLS
