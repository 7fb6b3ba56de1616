/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "generated-catalog.h"
#include "outlook.h"

G_BEGIN_DECLS

/**
 * ExactFigure:
 * @mean: its exact mean over all worlds
 * @deviation: its exact standard deviation
 * @most: the largest it is in any world
 *
 * A figure that the program takes from some worlds only.
 */
typedef struct
{
  double mean;
  double deviation;
  double most;
} ExactFigure;

/**
 * Completions:
 * @leader: index of today's leader, or -1
 * @stays: whether it stays first, 0 or 1
 * @changes: for each open item whether another option is first, 0 to 1, the
 *   questions in the order of the catalog and then the needs
 * @moves: and by how many points the lead moves
 * @ties: whether two options tie for the first place in any world
 *
 * All plausible ways to answer what is open, weighted by their plausibility.
 */
typedef struct
{
  int         leader;
  ExactFigure stays;
  ExactFigure changes[GENERATED_MOST_NEEDS + GENERATED_MOST_QUESTIONS];
  ExactFigure moves[GENERATED_MOST_NEEDS + GENERATED_MOST_QUESTIONS];
  gboolean    ties;
} Completions;

Completions completions_count (const GeneratedCatalog *model,
                               SyCatalog              *catalog);

G_END_DECLS
