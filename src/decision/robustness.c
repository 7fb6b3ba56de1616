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

#include "random.h"
#include "robustness-model.h"

/* A second copy of the loops over a row for processors that can compute four
 * numbers at a time; which one runs is chosen when the program starts. Both do
 * the same sums in the same order, so they give the same digits. */
#if defined(__x86_64__) && defined(__GLIBC__) && __has_attribute (target_clones)
#define FOUR_AT_A_TIME __attribute__ ((target_clones ("avx2", "default")))
#else
#define FOUR_AT_A_TIME
#endif

/* Draws in a block: small enough for the fastest cache, a multiple of four. */
#define BLOCK 128

/* One row each; sums have one row for each option, what belongs to the
 * overlap at hand one for each person, and parts one for each option of each
 * person. */
typedef struct
{
  guint64 words[BLOCK / 2];
  gint32  bits[BLOCK];
  double  weights[BLOCK];
  double  best[BLOCK];
  gint64  winner[BLOCK];
  double *sums;
  double *wished;
  double *total;
  double *largest;
  double *parts;
} Block;

/* Two of 31 bits from each word. */
FOUR_AT_A_TIME static void
draw_steps (Block *block, SyRandom *random)
{
  sy_random_fill (random, block->words, BLOCK / 2);

  for (guint i = 0; i < BLOCK / 2; i++)
    block->bits[i] = (gint32) (block->words[i] & 0x7fffffff);
  for (guint i = 0; i < BLOCK / 2; i++)
    block->bits[BLOCK / 2 + i] = (gint32) (block->words[i] >> 33);
}

/* What a need weighs if it is in no overlap. */
FOUR_AT_A_TIME static void
weigh_alone (Block *block, const SyDrawRange *range)
{
  for (guint i = 0; i < BLOCK; i++)
    block->weights[i] = range->low + range->width * block->bits[i];
}

/* How strongly a person wishes it, as part of an overlap: all read the same
 * words alike, so that one draw goes for everyone. */
FOUR_AT_A_TIME static void
weigh_in_overlap (Block *block, const SyDrawRange *range, guint person)
{
  double *restrict wished = block->wished + person * BLOCK;
  double *restrict total = block->total + person * BLOCK;
  double *restrict largest = block->largest + person * BLOCK;
  double low = range->low;
  double width = range->width;
  double share = range->share;

  for (guint i = 0; i < BLOCK; i++)
    {
      double weight = low + width * block->bits[i];

      wished[i] = share * weight;
      total[i] += weight;
      largest[i] = MAX (largest[i], weight);
    }
}

/* Four of 16 bits from each word. */
FOUR_AT_A_TIME static void
draw_chances (Block *block, SyRandom *random)
{
  sy_random_fill (random, block->words, BLOCK / 4);

  for (guint quarter = 0; quarter < 4; quarter++)
    for (guint i = 0; i < BLOCK / 4; i++)
      block->bits[quarter * BLOCK / 4 + i] = (gint32) ((block->words[i] >> (16 * quarter)) & (SY_DRAW_CHANCES - 1));
}

/* The values stand in variables of their own: read through a pointer, they
 * would be behind branches. */
FOUR_AT_A_TIME static void
add_values (const Block *block, const double *restrict weights, const SyDrawWish *wish, const SyDrawReading *reading,
            double *restrict sums)
{
  gint32 stays = wish->stays;
  gint32 rises = wish->rises;
  double same = reading->same;
  double above = reading->above;
  double below = reading->below;

  for (guint i = 0; i < BLOCK; i++)
    {
      double moved = block->bits[i] < rises ? above : below;

      sums[i] += weights[i] * (block->bits[i] < stays ? same : moved);
    }
}

static void
draw_alone (const SyDrawModel *model, guint index, Block *block, SyRandom *random)
{
  const SyDrawWish *wish = &g_array_index (model->wishes, SyDrawWish, index);

  draw_steps (block, random);
  weigh_alone (block, &wish->mean);
  for (guint a = 0; a < model->n_options; a++)
    {
      const SyDrawReading *reading = &g_array_index (model->readings, SyDrawReading, index * model->n_options + a);

      draw_chances (block, random);
      add_values (block, block->weights, wish, reading, block->sums + a * BLOCK);
    }
}

static void
draw_in_overlap (const SyDrawModel *model, guint index, Block *block, SyRandom *random)
{
  const SyDrawWish *wish = &g_array_index (model->wishes, SyDrawWish, index);
  guint n_people = model->voices->n;
  const SyDrawRange *ranges = &g_array_index (model->ranges, SyDrawRange, index * n_people);

  draw_steps (block, random);
  for (guint p = 0; p < n_people; p++)
    weigh_in_overlap (block, &ranges[p], p);

  for (guint a = 0; a < model->n_options; a++)
    {
      const SyDrawReading *reading = &g_array_index (model->readings, SyDrawReading, index * model->n_options + a);

      draw_chances (block, random);
      for (guint p = 0; p < n_people; p++)
        if (ranges[p].share > 0)
          add_values (block, block->wished + p * BLOCK, wish, reading,
                      block->parts + (p * model->n_options + a) * BLOCK);
    }
}

/* Scales a person's overlap as sy_weigh() does, and adds it to the sums. */
FOUR_AT_A_TIME static void
close_overlap (const SyDrawModel *model, Block *block, guint person)
{
  const double *restrict wished = block->total + person * BLOCK;
  const double *restrict largest = block->largest + person * BLOCK;

  for (guint i = 0; i < BLOCK; i++)
    {
      double total = wished[i] > 0 ? wished[i] : 1;

      block->weights[i] = (largest[i] + (total - largest[i]) / 2) / total;
    }

  for (guint a = 0; a < model->n_options; a++)
    {
      const double *restrict part = block->parts + (person * model->n_options + a) * BLOCK;
      double *restrict sum = block->sums + a * BLOCK;

      for (guint i = 0; i < BLOCK; i++)
        sum[i] += block->weights[i] * part[i];
    }
}

static void
open_overlap (const SyDrawModel *model, Block *block)
{
  guint n_people = model->voices->n;

  for (guint i = 0; i < n_people * BLOCK; i++)
    block->total[i] = block->largest[i] = 0;
  for (guint i = 0; i < n_people * model->n_options * BLOCK; i++)
    block->parts[i] = 0;
}

static void
draw_block (const SyDrawModel *model, Block *block, SyRandom *random)
{
  const SyDrawWish *wishes = (const SyDrawWish *) (gpointer) model->wishes->data;

  for (guint i = 0; i < model->n_options * BLOCK; i++)
    block->sums[i] = 0;

  for (guint i = 0; i < model->wishes->len; i++)
    {
      int overlap = wishes[i].overlap;
      gboolean last = i + 1 == model->wishes->len || wishes[i + 1].overlap != overlap;
      gboolean opens = i == 0 || wishes[i - 1].overlap != overlap;

      if (overlap < 0)
        {
          draw_alone (model, i, block, random);
          continue;
        }

      if (opens)
        open_overlap (model, block);
      draw_in_overlap (model, i, block, random);
      for (guint p = 0; last && p < model->voices->n; p++)
        close_overlap (model, block, p);
    }
}

/* A tie goes to the option that the catalog names first. */
FOUR_AT_A_TIME static void
find_winners (const SyDrawModel *model, Block *block)
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
count_draws (const SyDrawModel *model, guint n_draws, guint64 seed, GCancellable *cancellable, guint *first)
{
  g_autofree Block *block = g_new (Block, 1);
  guint n_people = model->voices->n;
  g_autofree double *sums = g_new0 (double, model->n_options * BLOCK);
  g_autofree double *wished = g_new (double, 3 * n_people * BLOCK);
  g_autofree double *parts = g_new (double, n_people * model->n_options * BLOCK);
  SyRandom random;

  block->sums = sums;
  block->wished = wished;
  block->total = wished + n_people * BLOCK;
  block->largest = wished + 2 * n_people * BLOCK;
  block->parts = parts;
  sy_random_init (&random, seed);

  for (guint done = 0; done < n_draws && !g_cancellable_is_cancelled (cancellable); done += BLOCK)
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
  g_autoptr (SyVoices) voices = sy_voices_new (catalog, &importances, 1);

  sy_robustness_count_voices (voices, n_draws, seed, NULL, first);
}

/**
 * sy_robustness_count_voices:
 * @voices: what several people want
 * @n_draws: how many readings to draw
 * @seed: where to start
 * @cancellable: (nullable): ends it early, with counts that mean nothing
 * @first: (out caller-allocates) (array): for each option, in how many draws
 *   it comes first; they add up to @n_draws, or to 0 if nothing counts
 *
 * Draws readings of several people's answers and of the ratings. In each,
 * everyone means the same by an importance of the same need; otherwise it is
 * as in sy_robustness_count(), and just that for one person.
 */
void
sy_robustness_count_voices (const SyVoices *voices, guint n_draws, guint64 seed, GCancellable *cancellable,
                            guint *first)
{
  SyDrawModel model;

  for (guint a = 0; a < sy_catalog_get_n_options (voices->catalog); a++)
    first[a] = 0;
  if (!sy_draw_model_init (&model, voices))
    return;

  if (model.n_options == 1)
    first[model.options[0]] = n_draws;
  else
    count_draws (&model, n_draws, seed, cancellable, first);
  sy_draw_model_clear (&model);
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
