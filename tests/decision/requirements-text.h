/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "requirements.h"

G_BEGIN_DECLS

/* Requirements with something in every place, as they are written. */
extern const char test_full_requirements[];

SyRequirements *test_parse_requirements (const char *text);

G_END_DECLS
