/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of why one option is ahead: each thing that is lost stands
 * beside one that outweighs it, where there is one. */

#include "explanation.h"
#include "support.h"

static const struct
{
  const char *answers;
  guint       option;
  guint       rival;
  const char *sentences[5];
} cases[] = {
  /* Nothing to tell them apart. */
  { "same nice, calm not-needed", 0, 1, { NULL } },
  /* Nothing is lost: one, two, many gains. */
  { "speed nice, calm not-needed",
    0,
    1,
    { "Alpha is at least as good as Beta on every need that counts.", "Alpha gains on “Speed”." } },
  { "speed important",
    0,
    2,
    { "Alpha is at least as good as Both on every need that counts.", "Alpha gains on “Speed” and “Calm”." } },
  { "speed important, twin-one important",
    0,
    2,
    { "Alpha is at least as good as Both on every need that counts.",
      "Alpha gains on “First twin”, “Speed” and “Calm”." } },
  /* Paired: the gain that outweighs the loss is not named twice. */
  { "speed important, ease nice, calm not-needed", 0, 1, { "Alpha loses on “Ease”, but gains more on “Speed”." } },
  { "speed important, ease nice, twin-one nice, calm not-needed",
    0,
    1,
    { "Alpha gains on “First twin”.", "Alpha loses on “Ease”, but gains more on “Speed”." } },
  /* The weakest gain that suffices is taken, the strong one left for more. */
  { "speed important, twin-one important, calm nice",
    0,
    1,
    { "Alpha gains on “Speed”.", "Alpha loses on “Calm”, but gains more on “First twin”." } },
  /* Nothing outweighs it, although together they do. */
  { "speed important, ease nice, twin-two important, calm important",
    1,
    0,
    { "Beta gains on “Second twin”, “Ease” and “Calm”.", "Beta loses on “Speed”; no single need makes up for that." } },
  { "speed important, calm not-needed", 1, 0, { "Beta loses on “Speed”; no single need makes up for that." } },
  /* Exactly as much is gained, or more but for another loss already. */
  { "speed nice, ease nice", 1, 0, { "Beta gains on “Ease” and “Calm”.", "Beta loses on “Speed”." } },
  { "speed nice, twin-two nice",
    0,
    1,
    { "Alpha loses on “Second twin”.", "Alpha loses on “Calm”, but gains more on “Speed”." } },
};

static void
test_sentences (void)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyEvaluation) evaluation = test_evaluate (catalog, cases[i].answers);
      g_auto (GStrv) sentences = sy_explain_reasons (evaluation, cases[i].option, cases[i].rival);

      g_test_message ("%s", cases[i].answers);
      g_assert_cmpstrv (sentences, cases[i].sentences);
    }
}

/* Few and strong: at most six needs are named, however many differ. */
static void
test_few (void)
{
  g_autoptr (SyCatalog) catalog = test_bundled_catalog ();
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autoptr (SyEvaluation) evaluation = NULL;
  g_auto (GStrv) sentences = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) quotes = NULL;

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    sy_requirements_set_answer (requirements, sy_catalog_get_need (catalog, i)->id, SY_IMPORTANCE_NICE);
  evaluation = sy_evaluation_new (catalog, requirements);
  sentences = sy_explain_reasons (evaluation, test_option (catalog, "django"), test_option (catalog, "plain-python"));
  text = g_strjoinv (" ", sentences);
  quotes = g_strsplit (text, "“", -1);

  g_assert_cmpuint (g_strv_length (quotes), >, 1 + 2);
  g_assert_cmpuint (g_strv_length (quotes), <=, 1 + SY_REASONS_MOST);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/explanation-reasons/sentences", test_sentences);
  g_test_add_func ("/explanation-reasons/few", test_few);

  return g_test_run ();
}
