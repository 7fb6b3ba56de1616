/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "people.h"

G_BEGIN_DECLS

char *sy_people_to_json (const SyPeople *group);

G_END_DECLS
