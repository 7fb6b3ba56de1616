/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same numbers everywhere. */

#include "random.h"

/* The first words from the state 1, 2, 3, 4 by the authors' own program. */
static void
test_published_words (void)
{
  static const guint64 expected[] = {
    11520, 0, 1509978240, G_GUINT64_CONSTANT (1215971899390074240), G_GUINT64_CONSTANT (1216172134540287360),
    G_GUINT64_CONSTANT (607988272756665600), G_GUINT64_CONSTANT (16172922978634559625),
    G_GUINT64_CONSTANT (8476171486693032832), G_GUINT64_CONSTANT (10595114339597558777),
    G_GUINT64_CONSTANT (2904607092377533576),
  };
  SyRandom random = { { 1, 2, 3, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (sy_random_next (&random), ==, expected[i]);
}

/* The first words of SplitMix64 from 1234567 fill the state. */
static void
test_seed (void)
{
  SyRandom random;

  sy_random_init (&random, 1234567);
  g_assert_cmpuint (random.state[0], ==, G_GUINT64_CONSTANT (6457827717110365317));
  g_assert_cmpuint (random.state[1], ==, G_GUINT64_CONSTANT (3203168211198807973));
  g_assert_cmpuint (random.state[2], ==, G_GUINT64_CONSTANT (9817491932198370423));
  g_assert_cmpuint (random.state[3], ==, G_GUINT64_CONSTANT (4593380528125082431));
}

static void
test_fill (void)
{
  guint64 words[101];
  SyRandom random, other;

  sy_random_init (&random, 0);
  other = random;
  sy_random_fill (&random, words, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpuint (words[i], ==, sy_random_next (&other));

  g_assert_cmpuint (sy_random_next (&random), ==, sy_random_next (&other));
}

/* A hundred equal parts get about the same each: chi squared with 99 degrees
 * of freedom stays below 149 in 999 of 1,000 streams, and this stream is
 * always the same. */
static void
test_uniform (void)
{
  guint counts[100] = { 0 };
  double chi_squared = 0;
  SyRandom random;

  sy_random_init (&random, 42);
  for (guint i = 0; i < 100000; i++)
    {
      double number = sy_random_uniform (&random);

      g_assert_cmpfloat (number, >=, 0);
      g_assert_cmpfloat (number, <, 1);
      counts[(guint) (number * 100)]++;
    }

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    chi_squared += (counts[i] - 1000.0) * (counts[i] - 1000.0) / 1000.0;
  g_assert_cmpfloat (chi_squared, <, 149);
  g_assert_cmpfloat (chi_squared, >, 55);
}

/* The lowest and the highest number there is. */
static void
test_uniform_ends (void)
{
  /* State 1 of 0 gives 0; this one gives 64 bits that are all set. */
  SyRandom lowest = { { 1, 0, 3, 4 } };
  guint64 all = G_MAXUINT64 * G_GUINT64_CONSTANT (0x8e38e38e38e38e39); /* divided by 9 */
  SyRandom highest = { { 1, ((all >> 7) | (all << 57)) * G_GUINT64_CONSTANT (0xcccccccccccccccd), 3, 4 } };

  g_assert_cmpfloat (sy_random_uniform (&lowest), ==, 0);
  g_assert_cmpfloat (sy_random_uniform (&highest), ==, 1 - 0x1p-53);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/published-words", test_published_words);
  g_test_add_func ("/random/seed", test_seed);
  g_test_add_func ("/random/fill", test_fill);
  g_test_add_func ("/random/uniform", test_uniform);
  g_test_add_func ("/random/uniform-ends", test_uniform_ends);

  return g_test_run ();
}
