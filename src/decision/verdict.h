/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyVerdictKind:
 * @SY_VERDICT_UNANSWERED: nothing is answered that counts
 * @SY_VERDICT_NONE_QUALIFIES: every option misses a must-have
 * @SY_VERDICT_NONE_SUITS: the leader scores below %SY_SUITS_FROM
 * @SY_VERDICT_CLOSE: the lead is smaller than %SY_CLOSE_BELOW points, or the
 *   leader is first in less than %SY_SURE_FROM percent of the readings
 * @SY_VERDICT_CLEAR: otherwise
 *
 * What can be said of the options as a whole.
 */
typedef enum
{
  SY_VERDICT_UNANSWERED,
  SY_VERDICT_NONE_QUALIFIES,
  SY_VERDICT_NONE_SUITS,
  SY_VERDICT_CLOSE,
  SY_VERDICT_CLEAR,
} SyVerdictKind;

#define SY_N_VERDICT_KINDS 5

/** A leader with fewer points than this suits nobody. */
#define SY_SUITS_FROM 50.0

/** A lead of fewer points than this is close. */
#define SY_CLOSE_BELOW 5.0

/** A leader that is first in a smaller share of the readings than this, in
 * percent, is close to its rivals. */
#define SY_SURE_FROM 70

const char *sy_verdict_kind_to_id   (SyVerdictKind  kind);
gboolean    sy_verdict_kind_from_id (const char    *id,
                                     SyVerdictKind *kind);

G_END_DECLS
