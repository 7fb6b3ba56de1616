/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of an outlook, at the borders between one sentence and the
 * next. */

#include "explanation-outlook.h"
#include "generated-catalog.h"

/* Where it may stop, and what comes next. */
static void
test_offer (void)
{
  SyOpenItem items[] = { { .index = 3, .skipped = TRUE, .could_change = 1 }, { .index = 1, .could_change = 0.99 } };
  SyOutlook outlook = { .stays_first = 3779, .items = items, .n_items = 2 };
  g_autofree char *mark = NULL;

  g_assert_cmpuint (sy_outlook_get_share (&outlook), ==, 94);
  g_assert_false (sy_outlook_is_steady (&outlook));
  outlook.stays_first = 3780; /* 94.5 of 100 */
  g_assert_cmpuint (sy_outlook_get_share (&outlook), ==, 95);
  g_assert_true (sy_outlook_is_steady (&outlook));
  outlook.leader = -1;
  g_assert_false (sy_outlook_is_steady (&outlook));

  g_assert_true (sy_open_item_matters (&items[0]));
  g_assert_false (sy_open_item_matters (&items[1]));
  mark = sy_explain_open_mark (&items[0]);
  g_assert_cmpstr (mark, ==, "An answer could still change who comes first.");
  g_assert_null (sy_explain_open_mark (&items[1]));
  g_assert_true (sy_outlook_get_next (&outlook) == &items[1]);
  items[1].skipped = TRUE;
  g_assert_null (sy_outlook_get_next (&outlook));
}

/* Never more than is true, at either end. */
static void
test_share (void)
{
  static const struct
  {
    guint stays;
    const char *sentence;
  } wanted[] = {
    { 0, "O1 stays first in fewer than 1 of 100 plausible ways to answer the rest." },
    { 19, "O1 stays first in fewer than 1 of 100 plausible ways to answer the rest." },
    { 20, "O1 stays first in 1 of 100 plausible ways to answer the rest." },
    { 2000, "O1 stays first in 50 of 100 plausible ways to answer the rest." },
    { 3979, "O1 stays first in 99 of 100 plausible ways to answer the rest." },
    { 3980, "O1 stays first in more than 99 of 100 plausible ways to answer the rest." },
    { 3999, "O1 stays first in more than 99 of 100 plausible ways to answer the rest." },
    { 4000, "O1 stays first in all plausible ways to answer the rest that were tried; only unusual answers could "
            "change it." },
  };
  g_autoptr (SyCatalog) catalog = NULL;
  GeneratedCatalog model;
  SyRandom random;

  sy_random_init (&random, 98);
  model = generated_catalog_new (&random);
  catalog = generated_catalog_load (&model);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      SyOutlook outlook = { .leader = 1, .wanted = TRUE, .stays_first = wanted[i].stays, .n_items = 1 };
      g_autofree char *sentence = sy_explain_outlook (catalog, &outlook);

      g_assert_cmpstr (sentence, ==, wanted[i].sentence);
    }
}

/* Why one may stop, with and without an option that comes first. */
static void
test_settled (void)
{
  static const struct
  {
    int leader;
    const char *offer;
  } wanted[] = {
    { 1, "You can stop here. Further answers can change the scores, but not who comes first." },
    { -1, "You can stop here. No further answer can make an option meet every must-have; only asking for less can." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      SyOutlook outlook = { .leader = wanted[i].leader, .wanted = TRUE, .settled = TRUE, .n_items = 1 };
      g_autofree char *offer = sy_explain_offer_to_stop (NULL, &outlook);

      g_assert_cmpstr (offer, ==, wanted[i].offer);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlook-words/offer", test_offer);
  g_test_add_func ("/outlook-words/share", test_share);
  g_test_add_func ("/outlook-words/settled", test_settled);

  return g_test_run ();
}
