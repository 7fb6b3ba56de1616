/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"

G_BEGIN_DECLS

/** Most bars in a comparison of two options. */
#define SY_REASONS_MOST 6

/**
 * SyReason:
 * @need: index of the need, or -1 for the remaining needs together
 * @n_needs: how many needs it stands for
 * @points: by how many points it puts the option before its rival, negative
 *   if behind; exact
 * @shown: the same as a whole number
 *
 * Why one option is ahead of another, or behind.
 */
typedef struct
{
  int    need;
  guint  n_needs;
  double points;
  int    shown;
} SyReason;

/**
 * SyReasons:
 * @option: the option
 * @rival: what it is compared with
 * @reasons: (array length=n): strongest first, the remaining needs last
 * @n: how many
 * @total: the difference of the two scores as shown; @shown of all reasons
 *   add up to it
 * @most: the largest @points of a reason, 0 or more
 * @least: the smallest @points of a reason, 0 or less
 */
typedef struct
{
  guint     option;
  guint     rival;
  SyReason *reasons;
  guint     n;
  int       total;
  double    most;
  double    least;
} SyReasons;

SyReasons *sy_reasons_new  (const SyEvaluation *evaluation,
                            guint               option,
                            guint               rival);
void       sy_reasons_free (SyReasons          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyReasons, sy_reasons_free)

G_END_DECLS
