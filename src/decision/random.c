/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * xoshiro256** by Blackman and Vigna (Scrambled Linear Pseudorandom Number
 * Generators, ACM TOMS 47, 2021), its state filled by SplitMix64 (Steele,
 * Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014).
 * Whole numbers only, so that no compiler or processor can change them;
 * GRand promises the same sequence for its own versions only.
 */

#include "config.h"

#include "random.h"

static guint64
rotate_left (guint64 word, guint by)
{
  return (word << by) | (word >> (64 - by));
}

static guint64
split_mix (guint64 *state)
{
  guint64 word = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  word = (word ^ (word >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  word = (word ^ (word >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return word ^ (word >> 31);
}

/**
 * sy_random_init:
 * @self: (out caller-allocates): a stream
 * @seed: where it starts; any number will do
 */
void
sy_random_init (SyRandom *self, guint64 seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->state); i++)
    self->state[i] = split_mix (&seed);
}

static inline guint64
step (guint64 *state)
{
  guint64 word = rotate_left (state[1] * 5, 7) * 9;
  guint64 shifted = state[1] << 17;

  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate_left (state[3], 45);

  return word;
}

/**
 * sy_random_next:
 * @self: a stream
 *
 * Returns: the next 64 random bits
 */
guint64
sy_random_next (SyRandom *self)
{
  return step (self->state);
}

/**
 * sy_random_uniform:
 * @self: a stream
 *
 * Returns: a number from 0 up to but not including 1, of 53 random bits
 */
double
sy_random_uniform (SyRandom *self)
{
  return (double) (step (self->state) >> 11) * 0x1p-53;
}

/**
 * sy_random_fill:
 * @self: a stream
 * @words: (out caller-allocates) (array length=n): the next @n words
 * @n: how many
 *
 * The same as @n calls of sy_random_next(), but faster.
 */
void
sy_random_fill (SyRandom *self, guint64 *words, gsize n)
{
  SyRandom stream = *self;

  for (gsize i = 0; i < n; i++)
    words[i] = step (stream.state);

  *self = stream;
}
