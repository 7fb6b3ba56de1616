/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "requirements.h"

G_BEGIN_DECLS

/* What one person would answer to everything. */
typedef struct
{
  SyImportance *answers;
  int          *choices; /* -1: the question is not to be asked */
  int           leader;
} BenchPerson;

void       bench_person_answer  (SyRequirements     *requirements,
                                 SyCatalog          *catalog,
                                 const BenchPerson  *person,
                                 gboolean            is_question,
                                 guint               index);
int        bench_find_leader    (SyCatalog          *catalog,
                                 const SyImportance *levels);
GPtrArray *bench_read_scenarios (SyCatalog          *catalog,
                                 const char         *path);
GPtrArray *bench_draw_people    (SyCatalog          *catalog,
                                 guint               n,
                                 gboolean            chooses);

G_END_DECLS
