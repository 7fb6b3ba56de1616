/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Stochastic multicriteria acceptability analysis: how often each option is
 * first when weights and ratings are drawn from what is plausible (SMAA-2;
 * Lahdelma and Salminen, Operations Research 49, 2001; rank acceptability,
 * first rank only).
 *
 * It runs after every answer, so it is written for speed: draws go in blocks,
 * every quantity of a block lies in one row, and the loops over a row are free
 * of branches, so that the compiler can compute several draws at once. No draw
 * depends on another and every sum has a fixed order: the counts are the same
 * whatever the compiler makes of it.
 */

#include "config.h"

#include "robustness.h"

#include "outcome.h"
#include "random.h"

/* Draws in a block: small enough for the fastest cache, a multiple of four. */
#define BLOCK 128

/* A rating moves by chance out of this many, a quarter of a random word. */
#define CHANCES 65536

/* Sums of weights and values that differ by less than this share of the
 * largest possible sum are equal, as scores are in an outcome. */
#define SUM_GRAIN 1e-11

/* A need that may weigh. */
typedef struct
{
  double low;   /* lowest weight */
  double width; /* of the range, for each step of 31 random bits */
  gint32 stays; /* chances below this leave a rating as it stands, */
  gint32 rises; /* others below this raise it, the rest lower it */
  int    overlap;
} Wish;

/* The value of a rating as it stands and a level above and below. */
typedef struct
{
  double same;
  double above;
  double below;
} Reading;

/* What all draws have in common. */
typedef struct
{
  SyCatalog *catalog;
  guint     *options; /* those that may come first */
  guint      n_options;
  GArray    *wishes;   /* those without an overlap, then overlap by overlap */
  GArray    *readings; /* one row of options for each wish */
  double     grain;
} Model;

/* One row each; sums and parts have one row for each option. */
typedef struct
{
  guint64 words[BLOCK / 2];
  gint32  bits[BLOCK];
  double  weights[BLOCK];
  double  total[BLOCK];   /* of the overlap at hand */
  double  largest[BLOCK]; /* in the overlap at hand */
  double  best[BLOCK];
  gint64  winner[BLOCK];
  double *sums;
  double *parts; /* of the overlap at hand */
} Block;

/* Must-haves go by the ratings as published: options that meet them all come
 * before those that do not, in every draw. */
static void
select_options (Model *model, const SyOutcome *outcome)
{
  guint n_options = sy_catalog_get_n_options (model->catalog);
  gboolean any = outcome->n_missed[outcome->order[0]] == 0;

  model->options = g_new (guint, n_options);
  for (guint a = 0; a < n_options; a++)
    if (!any || outcome->n_missed[a] == 0)
      model->options[model->n_options++] = a;
}

static void
add_wish (Model *model, guint need, const SyImportanceInfo *info)
{
  const SyNeed *asked = sy_catalog_get_need (model->catalog, need);
  const SyConfidence *confidence = sy_catalog_get_confidence (model->catalog, asked->confidence);
  /* An even number, so that up and down get the same. */
  gint32 stays = 2 * (gint32) (confidence->stays * (CHANCES / 2) + 0.5);
  Wish wish = {
    .low = info->low,
    .width = (info->high - info->low) * 0x1p-31,
    .stays = stays,
    .rises = stays + (CHANCES - stays) / 2,
    .overlap = asked->overlap,
  };

  g_array_append_val (model->wishes, wish);
  model->grain += info->high * SUM_GRAIN;

  for (guint a = 0; a < model->n_options; a++)
    {
      guint level = sy_catalog_get_rating (model->catalog, need, model->options[a])->level;
      Reading reading = {
        .same = sy_catalog_get_level (model->catalog, level)->value,
        .above = sy_catalog_get_level (model->catalog, MIN (level + 1, SY_N_LEVELS - 1))->value,
        .below = sy_catalog_get_level (model->catalog, level > 0 ? level - 1 : 0)->value,
      };

      g_array_append_val (model->readings, reading);
    }
}

static void
add_if_weighs (Model *model, guint need, SyImportance importance)
{
  const SyImportanceInfo *info;

  if (importance == SY_IMPORTANCE_UNANSWERED)
    return;

  info = sy_catalog_get_importance (model->catalog, importance);
  if (info->high > 0)
    add_wish (model, need, info);
}

static void
add_wishes (Model *model, const SyImportance *importances)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (model->catalog); i++)
    if (sy_catalog_get_need (model->catalog, i)->overlap < 0)
      add_if_weighs (model, i, importances[i]);

  for (guint i = 0; i < sy_catalog_get_n_overlaps (model->catalog); i++)
    {
      const SyIndexes *needs = &sy_catalog_get_overlap (model->catalog, i)->needs;

      for (guint j = 0; j < needs->n; j++)
        add_if_weighs (model, needs->index[j], importances[needs->index[j]]);
    }
}

/* Two of 31 bits from each word. */
static void
draw_weights (Block *block, SyRandom *random, const Wish *wish)
{
  sy_random_fill (random, block->words, BLOCK / 2);

  for (guint i = 0; i < BLOCK / 2; i++)
    block->bits[i] = (gint32) (block->words[i] & 0x7fffffff);
  for (guint i = 0; i < BLOCK / 2; i++)
    block->bits[BLOCK / 2 + i] = (gint32) (block->words[i] >> 33);

  for (guint i = 0; i < BLOCK; i++)
    block->weights[i] = wish->low + wish->width * block->bits[i];
}

/* Four of 16 bits from each word. */
static void
draw_chances (Block *block, SyRandom *random)
{
  sy_random_fill (random, block->words, BLOCK / 4);

  for (guint quarter = 0; quarter < 4; quarter++)
    for (guint i = 0; i < BLOCK / 4; i++)
      block->bits[quarter * BLOCK / 4 + i] = (gint32) ((block->words[i] >> (16 * quarter)) & (CHANCES - 1));
}

/* The values stand in variables of their own: read through a pointer, they
 * would be behind branches. */
static void
add_values (const Block *block, const Wish *wish, const Reading *reading, double *restrict sums)
{
  gint32 stays = wish->stays;
  gint32 rises = wish->rises;
  double same = reading->same;
  double above = reading->above;
  double below = reading->below;

  for (guint i = 0; i < BLOCK; i++)
    {
      double moved = block->bits[i] < rises ? above : below;

      sums[i] += block->weights[i] * (block->bits[i] < stays ? same : moved);
    }
}

static void
draw_wish (const Model *model, guint index, Block *block, SyRandom *random, double *sums)
{
  const Wish *wish = &g_array_index (model->wishes, Wish, index);

  draw_weights (block, random, wish);
  for (guint a = 0; a < model->n_options; a++)
    {
      draw_chances (block, random);
      add_values (block, wish, &g_array_index (model->readings, Reading, index * model->n_options + a),
                  sums + a * BLOCK);
    }
}

/* Scales the overlap as sy_weigh() does, and adds it to the sums. */
static void
close_overlap (const Model *model, Block *block)
{
  for (guint i = 0; i < BLOCK; i++)
    {
      double total = block->total[i] > 0 ? block->total[i] : 1;

      block->weights[i] = (block->largest[i] + (total - block->largest[i]) / 2) / total;
    }

  for (guint a = 0; a < model->n_options; a++)
    {
      const double *restrict part = block->parts + a * BLOCK;
      double *restrict sum = block->sums + a * BLOCK;

      for (guint i = 0; i < BLOCK; i++)
        sum[i] += block->weights[i] * part[i];
    }
}

static void
open_overlap (const Model *model, Block *block)
{
  for (guint i = 0; i < BLOCK; i++)
    block->total[i] = block->largest[i] = 0;
  for (guint i = 0; i < model->n_options * BLOCK; i++)
    block->parts[i] = 0;
}

static void
join_overlap (Block *block)
{
  for (guint i = 0; i < BLOCK; i++)
    {
      block->total[i] += block->weights[i];
      block->largest[i] = MAX (block->largest[i], block->weights[i]);
    }
}

static void
draw_block (const Model *model, Block *block, SyRandom *random)
{
  for (guint i = 0; i < model->n_options * BLOCK; i++)
    block->sums[i] = 0;

  for (guint i = 0; i < model->wishes->len; i++)
    {
      int overlap = g_array_index (model->wishes, Wish, i).overlap;
      gboolean last = i + 1 == model->wishes->len || g_array_index (model->wishes, Wish, i + 1).overlap != overlap;
      gboolean opens = i == 0 || g_array_index (model->wishes, Wish, i - 1).overlap != overlap;

      if (overlap < 0)
        {
          draw_wish (model, i, block, random, block->sums);
          continue;
        }

      if (opens)
        open_overlap (model, block);
      draw_wish (model, i, block, random, block->parts);
      join_overlap (block);
      if (last)
        close_overlap (model, block);
    }
}

/* A tie goes to the option that the catalog names first. */
static void
find_winners (const Model *model, Block *block)
{
  for (guint i = 0; i < BLOCK; i++)
    {
      block->best[i] = block->sums[i];
      block->winner[i] = 0;
    }

  for (guint a = 1; a < model->n_options; a++)
    for (guint i = 0; i < BLOCK; i++)
      {
        double sum = block->sums[a * BLOCK + i];
        gboolean better = sum > block->best[i] + model->grain;

        block->best[i] = better ? sum : block->best[i];
        block->winner[i] = better ? a : block->winner[i];
      }
}

static void
count_draws (const Model *model, guint n_draws, guint64 seed, guint *first)
{
  g_autofree Block *block = g_new (Block, 1);
  g_autofree double *sums = g_new (double, model->n_options * BLOCK);
  g_autofree double *parts = g_new (double, model->n_options * BLOCK);
  SyRandom random;

  block->sums = sums;
  block->parts = parts;
  sy_random_init (&random, seed);

  for (guint done = 0; done < n_draws; done += BLOCK)
    {
      draw_block (model, block, &random);
      find_winners (model, block);
      for (guint i = 0; i < MIN (BLOCK, n_draws - done); i++)
        first[model->options[block->winner[i]]]++;
    }
}

/**
 * sy_robustness_count:
 * @catalog: a catalog
 * @importances: (array): the effective importance of each need
 * @n_draws: how many readings to draw, such as %SY_ROBUSTNESS_DRAWS
 * @seed: where to start, such as %SY_ROBUSTNESS_SEED
 * @first: (out caller-allocates) (array): for each option, in how many draws
 *   it comes first; they add up to @n_draws, or to 0 if nothing counts
 *
 * Draws readings of the answers and of the ratings. In each, the raw weight
 * of every need lies anywhere in its importance's range, all values equally
 * likely, and the overlaps are applied. Each rating stays with the
 * probability that belongs to its need's confidence, to 1 in 32,768, else it
 * moves one level up or down; beyond the end of the scale it stays. Must-haves
 * are judged by the ratings as published. If no option meets them all, the
 * best score is first.
 */
void
sy_robustness_count (SyCatalog *catalog, const SyImportance *importances, guint n_draws, guint64 seed, guint *first)
{
  g_autoptr (SyOutcome) outcome = sy_outcome_new (catalog);
  g_autoptr (GArray) wishes = g_array_new (FALSE, FALSE, sizeof (Wish));
  g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  Model model = { .catalog = catalog, .wishes = wishes, .readings = readings };

  for (guint a = 0; a < sy_catalog_get_n_options (catalog); a++)
    first[a] = 0;

  sy_outcome_compute (outcome, importances);
  if (outcome->total <= 0)
    return;

  select_options (&model, outcome);
  add_wishes (&model, importances);
  if (model.n_options == 1)
    first[model.options[0]] = n_draws;
  else
    count_draws (&model, n_draws, seed, first);
  g_free (model.options);
}

/**
 * sy_robustness_share:
 * @first: in how many draws an option is first
 * @n_draws: how many there were, above 0
 *
 * Returns: the share in whole percent, halves rounded up; 100 only if it is
 *   first in all draws and 0 only if it is first in none
 */
guint
sy_robustness_share (guint first, guint n_draws)
{
  guint64 share = ((guint64) first * 200 + n_draws) / ((guint64) n_draws * 2);

  if (first == 0 || first == n_draws)
    return (guint) share;

  return (guint) CLAMP (share, 1, 99);
}
