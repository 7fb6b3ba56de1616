/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"
#include "voices.h"

G_BEGIN_DECLS

/** How many readings of the answers and ratings are drawn. A share is then
 * off by at most one point in a hundred, 19 times out of 20. */
#define SY_ROBUSTNESS_DRAWS 10000

/** Where the draws start, so that the same answers give the same shares. */
#define SY_ROBUSTNESS_SEED G_GUINT64_CONSTANT (1586)

void  sy_robustness_count (SyCatalog          *catalog,
                           const SyImportance *importances,
                           guint               n_draws,
                           guint64             seed,
                           guint              *first);
void  sy_robustness_count_voices (const SyVoices *voices,
                           guint               n_draws,
                           guint64             seed,
                           GCancellable       *cancellable,
                           guint              *first);
guint sy_robustness_share (guint               first,
                           guint               n_draws);

G_END_DECLS
