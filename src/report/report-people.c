/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part, what each of them says, and where they disagree. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-people.h"
#include "report-private.h"

static gboolean
counts (const SyPeople *people, guint person)
{
  return sy_people_get_state (people, person) == SY_PERSON_COUNTS;
}

/* The names of all who count. */
const char *const *
sy_report_list_people (SyReportMaker *maker)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < sy_people_get_n_people (maker->people); i++)
    if (counts (maker->people, i))
      g_ptr_array_add (names, (gpointer) sy_report_copy (maker->report, sy_people_get_name (maker->people, i)));

  return sy_report_keep_list (maker->report, names);
}

/* Takes @text, which may be NULL. */
static void
add_line (SyReport *report, guint section, const char *term, char *text)
{
  if (text != NULL)
    sy_report_add_item (report, section, term, text);
}

static void
add_person (SyReportMaker *maker, guint section, guint person)
{
  const char *name = sy_people_get_name (maker->people, person);

  add_line (maker->report, section, name, sy_explain_person_verdict (maker->people, person));
  add_line (maker->report, section, name, sy_explain_person_satisfaction (maker->people, person));
  add_line (maker->report, section, name, sy_explain_person_coverage (maker->people, person));
}

/* Those who count, then what has to be said of files. */
static void
add_members (SyReportMaker *maker)
{
  guint n = sy_people_get_n_people (maker->people);
  guint section = sy_report_add_section (maker->report, "people", SY_REPORT_TERMS, _ ("Who took part?"),
                                         sy_explain_least_satisfied (maker->people));

  for (guint i = 0; i < n; i++)
    if (counts (maker->people, i))
      add_person (maker, section, i);
  for (guint i = 0; i < n; i++)
    for (int note = 0; note < SY_N_PERSON_NOTES; note++)
      add_line (maker->report, section, _ ("About the files"),
                sy_explain_person_note (maker->people, i, (SyPersonNote) note));
}

/* What agreeing would do, then everyone's answer. */
static void
add_disagreement (SyReportMaker *maker, guint section, guint index)
{
  guint need = sy_people_get_disagreement (maker->people, index)->need;
  const char *question = sy_catalog_get_need (maker->catalog, need)->question;

  add_line (maker->report, section, question, sy_explain_disagreement (maker->people, index));
  for (guint i = 0; i < sy_people_get_n_people (maker->people); i++)
    if (counts (maker->people, i))
      add_line (maker->report, section, question, sy_explain_person_answer_in_full (maker->people, i, need));
}

static void
add_disagreements (SyReportMaker *maker)
{
  guint section = sy_report_add_section (maker->report, "disagreements", SY_REPORT_TERMS, _ ("Where we disagree"),
                                         sy_explain_disagreements_count (maker->people));

  for (guint i = 0; i < sy_people_get_n_disagreements (maker->people); i++)
    add_disagreement (maker, section, i);
}

/* The people of the report, whose answers it is about. */
void
sy_report_add_people (SyReportMaker *maker)
{
  add_members (maker);
  add_disagreements (maker);
}

/* The must-haves, with the people who demand them. */
void
sy_report_add_demands (SyReportMaker *maker, guint section)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (maker->catalog); i++)
    add_line (maker->report, section, NULL, sy_explain_people_must_have (maker->people, i));
}
