/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"
#include "evaluation.h"
#include "random.h"

G_BEGIN_DECLS

#define GENERATED_MOST_OPTIONS 6
#define GENERATED_MOST_NEEDS 16
#define GENERATED_MOST_QUESTIONS 3
#define GENERATED_MOST_CHOICES 3
#define GENERATED_MOST_POINTS 6

/**
 * GeneratedCatalog:
 *
 * A catalog and answers to it as plain numbers, to be made at random, changed
 * at will, and turned into a real catalog.
 */
typedef struct
{
  guint        n_options;
  guint        n_needs;
  guint        n_overlaps;
  guint        minimum; /* of a must-have */
  double       values[SY_N_LEVELS];
  double       weights[SY_N_IMPORTANCES];
  double       low[SY_N_IMPORTANCES];
  double       high[SY_N_IMPORTANCES];
  double       stays[SY_N_CONFIDENCES];
  guint        levels[GENERATED_MOST_NEEDS][GENERATED_MOST_OPTIONS];
  int          overlaps[GENERATED_MOST_NEEDS]; /* -1 if none */
  guint        confidences[GENERATED_MOST_NEEDS];
  SyImportance defaults[GENERATED_MOST_NEEDS];
  SyImportance answers[GENERATED_MOST_NEEDS];

  guint        n_questions; /* see generated_guidance_add() */
  guint        n_choices[GENERATED_MOST_QUESTIONS];
  SyImportance sets[GENERATED_MOST_QUESTIONS][GENERATED_MOST_CHOICES][GENERATED_MOST_NEEDS];
  int          choices[GENERATED_MOST_QUESTIONS]; /* -1 if none is made */
  guint        n_points;
  SyImportance point_answers[GENERATED_MOST_POINTS][GENERATED_MOST_NEEDS];
  int          point_choices[GENERATED_MOST_POINTS][GENERATED_MOST_QUESTIONS]; /* -1 if none */
} GeneratedCatalog;

GeneratedCatalog  generated_catalog_new      (SyRandom               *random);
guint             generated_below            (SyRandom               *random,
                                              guint                   bound);
char             *generated_catalog_to_json  (const GeneratedCatalog *self);
SyCatalog        *generated_catalog_load     (const GeneratedCatalog *self);
SyRequirements   *generated_catalog_answer   (const GeneratedCatalog *self,
                                              SyCatalog              *catalog);
SyEvaluation     *generated_catalog_evaluate (const GeneratedCatalog *self,
                                              SyCatalog              *loaded);
void              generated_catalog_read     (const SyEvaluation     *evaluation,
                                              SyImportance           *importances,
                                              gboolean               *defaulted,
                                              gboolean               *answered);
void              generated_catalog_fail     (const GeneratedCatalog *self,
                                              const char             *where,
                                              int                     line,
                                              const char             *what) G_GNUC_NORETURN;

/* Fails with the catalog and the answers as files. */
#define generated_assert(catalog, condition)                                   \
  G_STMT_START                                                                 \
  {                                                                            \
    if (!(condition))                                                          \
      generated_catalog_fail ((catalog), G_STRFUNC, __LINE__, #condition);     \
  }                                                                            \
  G_STMT_END

G_END_DECLS
