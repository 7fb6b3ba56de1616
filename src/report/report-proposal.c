/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a decision record proposes, and what speaks for and against it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "report-private.h"
#include "text.h"

/* Takes @clause; @text may be NULL. */
static void
add (SyReport *report, GArray *list, char *clause, const char *text)
{
  SyReportItem item = { .term = sy_report_keep (report, clause), .text = text };

  g_array_append_val (list, item);
}

static char *
describe_reason (const SyReportReason *reason, const char *rival)
{
  g_autofree char *name = sy_text_quote (reason->title);
  int points = abs (reason->shown);

  /* The remaining needs together are no single thing that could be quoted. */
  if (reason->rest)
    return g_strdup (reason->sentence);
  if (points == 0)
    /* Translators: a need in quotation marks, and an option. */
    return g_strdup_printf (reason->points > 0 ? _ ("on %1$s it is less than a point ahead of %2$s")
                                               : _ ("on %1$s it is less than a point behind %2$s"),
                            name, rival);
  if (reason->points > 0)
    return g_strdup_printf (ngettext ("on %1$s it is %2$d point ahead of %3$s",
                                      "on %1$s it is %2$d points ahead of %3$s", (gulong) points),
                            name, points, rival);

  return g_strdup_printf (ngettext ("on %1$s it is %2$d point behind %3$s", "on %1$s it is %2$d points behind %3$s",
                                    (gulong) points),
                          name, points, rival);
}

static void
add_reason (SyReport *report, SyReportOption *option, const SyReportReason *reason)
{
  GArray *list = reason->points > 0 ? option->good : option->bad;

  if (reason->shown == 0)
    list = option->neutral;
  add (report, list, describe_reason (reason, option->rival), reason->because);
}

/* Readers of records expect something good and something bad of every option;
 * here is what always holds. */
static void
add_what_holds (SyReport *report, SyReportOption *option, gboolean counts)
{
  guint n = option->additions->len;

  if (option->good->len == 0)
    add (report, option->good,
         counts ? g_strdup_printf (_ ("it scores %s of 100 points"), option->score_text)
                : g_strdup (_ ("nothing speaks against it so far")),
         NULL);
  if (option->bad->len > 0)
    return;

  if (!counts)
    add (report, option->bad, g_strdup (_ ("nothing speaks for it so far")), NULL);
  else if (n > 0)
    add (report, option->bad, g_strdup_printf (ngettext ("there is something to add for %u need",
                                                         "there is something to add for %u needs", n), n), NULL);
  else
    add (report, option->bad, g_strdup (_ ("its ratings are judgements with sources, not measurements")), NULL);
}

/* What speaks for and against an option. */
void
sy_report_add_arguments (SyReportMaker *maker, SyReportOption *option)
{
  SyReport *report = maker->report;

  option->good = sy_report_new_array (report, sizeof (SyReportItem));
  option->neutral = sy_report_new_array (report, sizeof (SyReportItem));
  option->bad = sy_report_new_array (report, sizeof (SyReportItem));

  for (guint i = 0; option->missed[i] != NULL; i++)
    add (report, option->bad, g_strdup_printf (_ ("it misses the must-have “%s”"), option->missed[i]), NULL);
  for (guint i = 0; i < option->reasons->len; i++)
    add_reason (report, option, &g_array_index (option->reasons, SyReportReason, i));
  add_what_holds (report, option, sy_evaluation_get_kind (maker->evaluation) != SY_VERDICT_UNANSWERED);
}

/* What somebody decided, if the record can name it. */
static gboolean
propose_decided (SyReportMaker *maker)
{
  SyReport *report = maker->report;
  const char *id = sy_requirements_get_field (maker->requirements, SY_FIELD_DECISION_OPTION);
  const char *because = sy_requirements_get_field (maker->requirements, SY_FIELD_DECISION_BECAUSE);
  guint index;

  if (!sy_catalog_find_option (maker->catalog, id, &index))
    return FALSE;

  report->proposed = (int) sy_evaluation_get_rank (maker->evaluation, index);
  report->decided = sy_report_get_option (report, (guint) report->proposed)->name;
  report->proposed_because = sy_report_copy (report, because);
  if (*report->proposed_because == '\0')
    /* Translators: follows a name and “because”. */
    report->proposed_because = sy_report_copy (report, _ ("it was decided so; no reason was written down"));
  return TRUE;
}

/* A close result still has an option that is ahead; if none qualifies or
 * suits, a record proposes none. */
static void
propose_leader (SyReportMaker *maker)
{
  SyReport *report = maker->report;

  report->proposed = -1;
  switch (sy_evaluation_get_kind (maker->evaluation))
    {
    case SY_VERDICT_CLEAR:
      report->proposed = 0;
      report->proposed_because = sy_report_copy (report, _ ("it fits the needs best"));
      break;
    case SY_VERDICT_CLOSE:
      report->proposed = 0;
      report->proposed_because = sy_report_keep (
        report, g_strdup_printf (_ ("it is closely ahead of %s"), sy_report_get_option (report, 1)->name));
      break;
    case SY_VERDICT_NONE_QUALIFIES:
      report->proposed_because = sy_report_copy (report, _ ("no option meets every must-have"));
      break;
    case SY_VERDICT_NONE_SUITS:
      report->proposed_because = sy_report_copy (report, _ ("no option fits well"));
      break;
    case SY_VERDICT_UNANSWERED:
    default:
      report->proposed_because = sy_report_copy (report, _ ("nothing that counts has been answered yet"));
    }
}

/* Which option a decision record proposes, and why. */
void
sy_report_add_proposal (SyReportMaker *maker)
{
  SyReport *report = maker->report;

  if (!propose_decided (maker))
    propose_leader (maker);

  report->proposed_name = report->proposed >= 0 ? sy_report_get_option (report, (guint) report->proposed)->name
                                                : sy_report_copy (report, _ ("None of these yet"));
  report->none_good = sy_report_new_array (report, sizeof (SyReportItem));
  report->none_bad = sy_report_new_array (report, sizeof (SyReportItem));
  add (report, report->none_good, g_strdup (_ ("nothing is given up before somebody has decided to")), NULL);
  add (report, report->none_bad, g_strdup (_ ("the question stays open")), NULL);
}
