/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of why one option is ahead of another. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "explanation-names.h"
#include "explanation.h"
#include "text.h"

/**
 * sy_explain_why_title:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): the question that the first section answers
 */
char *
sy_explain_why_title (const SyEvaluation *evaluation)
{
  int leader = sy_evaluation_get_leader (evaluation);

  if (leader < 0)
    return g_strdup (_ ("How do the options differ?"));

  return g_strdup_printf (_ ("Why %s?"), name_of (evaluation, (guint) leader));
}

/* The strongest needs that speak for (@sign 1) or against (@sign -1). */
static GPtrArray *
quote_strongest (const SyEvaluation *evaluation, const SyReasons *reasons, int sign, guint most)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reasons->n && titles->len < most; i++)
    if (reasons->reasons[i].need >= 0 && reasons->reasons[i].points * sign > 0)
      {
        guint need = (guint) reasons->reasons[i].need;

        g_ptr_array_add (titles, sy_text_quote (
                                   sy_catalog_get_need (sy_evaluation_get_catalog (evaluation), need)->title));
      }

  return titles;
}

/* By how much the strongest @n_pros pros together outweigh the strongest con. */
static double
get_surplus (const SyReasons *reasons, guint n_pros)
{
  double gained = 0, lost = 0;

  for (guint i = 0; i < reasons->n; i++)
    {
      const SyReason *reason = &reasons->reasons[i];

      if (reason->need >= 0 && reason->points > 0 && n_pros > 0)
        {
          gained += reason->points;
          n_pros--;
        }
      else if (reason->need >= 0 && reason->points < 0)
        lost = MAX (lost, -reason->points);
    }

  return gained - lost;
}

static gboolean
has_any_against (const SyEvaluation *evaluation, guint option, guint rival)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation)); i++)
    if (sy_evaluation_get_difference (evaluation, i, option, rival) < 0)
      return TRUE;

  return FALSE;
}

static char *
explain_pair (const SyEvaluation *evaluation, guint option, guint rival)
{
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, option, rival);
  g_autoptr (GPtrArray) pros = quote_strongest (evaluation, reasons, 1, 2);
  g_autoptr (GPtrArray) cons = quote_strongest (evaluation, reasons, -1, 1);
  g_autofree char *for_it = sy_text_list ((const char *const *) pros->pdata, pros->len);
  double surplus;

  if (reasons->n == 0)
    return g_strdup_printf (_ ("Nothing sets it apart from %s"), name_of (evaluation, rival));
  if (pros->len == 0)
    return g_strdup (_ ("Many small advantages add up"));
  if (cons->len == 0 && has_any_against (evaluation, option, rival))
    return g_strdup_printf (ngettext ("%s speaks most for it", "%s speak most for it", pros->len), for_it);
  if (cons->len == 0)
    return g_strdup_printf (ngettext ("%s speaks for it, nothing against it", "%s speak for it, nothing against it",
                                      pros->len),
                            for_it);

  surplus = get_surplus (reasons, pros->len);
  if (surplus < SY_SCORE_GRAIN && surplus > -SY_SCORE_GRAIN)
    return g_strdup_printf (ngettext ("%1$s makes up for %2$s", "%1$s make up for %2$s", pros->len), for_it,
                            (const char *) cons->pdata[0]);
  if (surplus < 0)
    return g_strdup_printf (_ ("Many needs together make up for %s"), (const char *) cons->pdata[0]);

  return g_strdup_printf (ngettext ("%1$s outweighs %2$s", "%1$s outweigh %2$s", pros->len), for_it,
                          (const char *) cons->pdata[0]);
}

/**
 * sy_explain_why:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): why the leader is first, in one line
 */
char *
sy_explain_why (const SyEvaluation *evaluation)
{
  int leader = sy_evaluation_get_leader (evaluation);
  int rival = sy_evaluation_get_runner_up (evaluation);

  if (leader < 0)
    return g_strdup (_ ("Each is measured on the same needs"));
  if (rival < 0)
    return g_strdup (_ ("Every other option misses a must-have"));

  return explain_pair (evaluation, (guint) leader, (guint) rival);
}

/* The strongest pros and cons: at least half of what is gained and lost, at
 * most SY_REASONS_MOST of them. */
static void
split_strongest (const SyEvaluation *evaluation, guint option, guint rival, GArray *pros, GArray *cons)
{
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, option, rival);

  for (guint i = 0; i < reasons->n; i++)
    if (reasons->reasons[i].need >= 0)
      g_array_append_val (reasons->reasons[i].points > 0 ? pros : cons, reasons->reasons[i]);
}

/* A pro of its own for each con, the smallest that outweighs it. Both lists
 * stand strongest first, so going from the weakest con up leaves the strong
 * pros for the strong cons. Gives -1 where none is left. */
static int *
match_pros (GArray *pros, GArray *cons)
{
  int *matches = g_new0 (int, MAX (cons->len, 1));
  int next = (int) pros->len - 1;

  for (int i = (int) cons->len - 1; i >= 0; i--)
    {
      double lost = -g_array_index (cons, SyReason, i).points;

      while (next >= 0 && g_array_index (pros, SyReason, next).points <= lost)
        next--;
      matches[i] = next;
      if (next >= 0)
        next--;
    }

  return matches;
}

/* Whether the strongest pro makes up for it, even if it is paired already. */
static gboolean
is_made_up_for (GArray *pros, const SyReason *con)
{
  return pros->len > 0 && g_array_index (pros, SyReason, 0).points > -con->points - SY_SCORE_GRAIN;
}

static char *
explain_con (const SyEvaluation *evaluation, guint option, GArray *pros, const SyReason *con, int match)
{
  if (match < 0 && is_made_up_for (pros, con))
    return g_strdup_printf (_ ("%1$s loses on “%2$s”."), name_of (evaluation, option),
                            title_of (evaluation, (guint) con->need));
  if (match < 0)
    return g_strdup_printf (_ ("%1$s loses on “%2$s”; no single need makes up for that."), name_of (evaluation, option),
                            title_of (evaluation, (guint) con->need));

  return g_strdup_printf (_ ("%1$s loses on “%2$s”, but gains more on “%3$s”."), name_of (evaluation, option),
                          title_of (evaluation, (guint) con->need),
                          title_of (evaluation, (guint) g_array_index (pros, SyReason, match).need));
}

static char *
explain_pros (const SyEvaluation *evaluation, guint option, GArray *pros, const int *matches, guint n_cons)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < pros->len; i++)
    {
      gboolean used = FALSE;

      for (guint j = 0; j < n_cons; j++)
        used = used || matches[j] == (int) i;
      if (!used)
        g_ptr_array_add (titles, sy_text_quote (title_of (evaluation, (guint) g_array_index (pros, SyReason, i).need)));
    }
  if (titles->len == 0)
    return NULL;

  list = sy_text_list ((const char *const *) titles->pdata, titles->len);
  return g_strdup_printf (_ ("%1$s gains on %2$s."), name_of (evaluation, option), list);
}

/**
 * sy_explain_reasons:
 * @evaluation: an evaluation
 * @option: index of an option
 * @rival: index of another option
 *
 * The few strongest reasons, each thing that is lost paired with one that
 * outweighs it where there is one (after Ouerdane and others on pros that
 * cover cons).
 *
 * Returns: (transfer full) (array zero-terminated=1): sentences
 */
char **
sy_explain_reasons (const SyEvaluation *evaluation, guint option, guint rival)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_autoptr (GArray) pros = g_array_new (FALSE, FALSE, sizeof (SyReason));
  g_autoptr (GArray) cons = g_array_new (FALSE, FALSE, sizeof (SyReason));
  g_autofree int *matches = NULL;
  g_autofree char *gains = NULL;
  g_autofree char *dominance = NULL;

  if (sy_evaluation_dominates (evaluation, option, rival))
    {
      dominance = g_strdup_printf (_ ("%1$s is at least as good as %2$s on every need that counts."),
                                   name_of (evaluation, option), name_of (evaluation, rival));
      g_strv_builder_add (sentences, dominance);
    }

  split_strongest (evaluation, option, rival, pros, cons);
  matches = match_pros (pros, cons);
  gains = explain_pros (evaluation, option, pros, matches, cons->len);
  if (gains != NULL)
    g_strv_builder_add (sentences, gains);
  for (guint i = 0; i < cons->len; i++)
    {
      g_autofree char *con = explain_con (evaluation, option, pros, &g_array_index (cons, SyReason, i), matches[i]);

      g_strv_builder_add (sentences, con);
    }

  return g_strv_builder_end (sentences);
}

/**
 * sy_explain_reason_title:
 * @evaluation: an evaluation
 * @reason: a reason
 *
 * Returns: (transfer full): the need's title, or how many others there are
 */
char *
sy_explain_reason_title (const SyEvaluation *evaluation, const SyReason *reason)
{
  if (reason->need >= 0)
    return g_strdup (sy_catalog_get_need (sy_evaluation_get_catalog (evaluation), (guint) reason->need)->title);

  return g_strdup_printf (ngettext ("%u other need", "%u other needs together", reason->n_needs), reason->n_needs);
}

static char *
signed_number (int number)
{
  if (number == 0)
    return g_strdup ("0");

  /* U+2212 is the minus sign; it is as wide as the plus. */
  return g_strdup_printf ("%s%d", number < 0 ? "−" : "+", abs (number));
}

/**
 * sy_explain_reason_points:
 * @reason: a reason
 *
 * Returns: (transfer full): its points with their sign, such as "+3"
 */
char *
sy_explain_reason_points (const SyReason *reason)
{
  return signed_number (reason->shown);
}

/**
 * sy_explain_reason:
 * @evaluation: an evaluation
 * @reasons: the reasons it is one of
 * @reason: a reason
 *
 * Returns: (transfer full): the reason as a sentence
 */
char *
sy_explain_reason (const SyEvaluation *evaluation, const SyReasons *reasons, const SyReason *reason)
{
  g_autofree char *title = sy_explain_reason_title (evaluation, reason);
  guint ahead = reason->points > 0 ? reasons->option : reasons->rival;
  int points = abs (reason->shown);

  if (points == 0)
    return g_strdup_printf (_ ("%1$s: less than a point for %2$s"), title, name_of (evaluation, ahead));

  return g_strdup_printf (ngettext ("%1$s: %2$d point for %3$s", "%1$s: %2$d points for %3$s", (gulong) points), title,
                          points, name_of (evaluation, ahead));
}

/**
 * sy_explain_total:
 * @evaluation: an evaluation
 * @reasons: reasons
 *
 * Returns: (transfer full): the difference of the scores as a sum, such as
 *   "+7 = 81 − 74"
 */
char *
sy_explain_total (const SyEvaluation *evaluation, const SyReasons *reasons)
{
  g_autofree char *total = signed_number (reasons->total);

  return g_strdup_printf ("%s = %d − %d", total, points_of (evaluation, reasons->option),
                          points_of (evaluation, reasons->rival));
}
