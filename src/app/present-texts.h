/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"
#include "text-page.h"

G_BEGIN_DECLS

/*
 * The pages of a presentation that consist of sentences.
 */

void sy_present_changes   (SyTextPage          *page,
                           const SyEvaluation  *evaluation,
                           const SyShortestWay *way);
void sy_present_additions (SyTextPage          *start,
                           SyTextPage          *end,
                           const SyEvaluation  *evaluation);

G_END_DECLS
