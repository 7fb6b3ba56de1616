/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The parts of decision records. Headings and fixed words are English, because
 * the programs that read records look for them; the sentences between them are
 * in the user's language.
 */

#include "config.h"

#include "report-record.h"

#include <glib/gi18n-lib.h>

#include "escape-markdown.h"
#include "markdown.h"
#include "text.h"

/* The heading of the record: the problem and its solution. */
char *
sy_record_title (const SyReport *report)
{
  return sy_text_about (report->title, report->decided != NULL ? report->decided : report->headline);
}

/* Who decides: who did, else who answered; empty if nobody is named. Readers of
 * records look for the comma, whatever the language. */
char *
sy_record_deciders (const SyReport *report)
{
  return report->decided_by != NULL ? g_strdup (report->decided_by) : g_strjoinv (", ", (char **) report->authors);
}

/* Log4brains reads this list, and nothing of the front matter. It looks for
 * just these words and colons, whatever the language. */
void
sy_record_head (GString *markdown, const SyReport *report)
{
  g_autofree char *names = sy_record_deciders (report);
  g_autofree char *deciders = sy_escape_markdown (names);

  g_string_append (markdown, "\n* Status: " SY_RECORD_STATUS "\n");
  if (*deciders != '\0')
    g_string_append_printf (markdown, "* Deciders: %s\n", deciders);
  /* ADR readers know this form of a date only, so it is not escaped. */
  g_string_append_printf (markdown, "* Date: %s\n* Tags: %s\n", report->date, report->catalog_id);
}

/* What belongs to the same term as the item before stands below that. */
static void
append_items (GString *markdown, const SyReportSection *section)
{
  const char *last = NULL;

  if (section->items->len > 0)
    sy_markdown_start_list (markdown);
  for (guint i = 0; i < section->items->len; i++)
    {
      const SyReportItem *item = &g_array_index (section->items, SyReportItem, i);

      if (item->term != NULL && g_strcmp0 (item->term, last) == 0)
        sy_markdown_bullet (markdown, 1, NULL, item->text);
      else
        sy_markdown_bullet (markdown, 0, item->term, item->text);
      last = item->term;
    }
}

static void
append_section (GString *markdown, const SyReport *report, const char *id)
{
  const SyReportSection *section = sy_report_find_section (report, id);

  if (section == NULL)
    return;

  sy_markdown_heading (markdown, 3, section->heading);
  if (section->summary != NULL)
    sy_markdown_paragraph (markdown, section->summary);
  if (section->content != SY_REPORT_PARAGRAPHS)
    append_items (markdown, section);
  else
    for (guint i = 0; i < section->items->len; i++)
      sy_markdown_paragraph (markdown, g_array_index (section->items, SyReportItem, i).text);
}

/* The question, who answered, and what the form does not know. */
void
sy_record_context (GString *markdown, const SyReport *report)
{
  g_autofree char *question = g_strdup_printf (_ ("On what should “%s” be built?"), report->title);

  sy_markdown_paragraph (markdown, question);
  sy_markdown_start_list (markdown);
  for (guint i = 0; i < report->facts->len; i++)
    {
      const SyReportItem *fact = &g_array_index (report->facts, SyReportItem, i);

      sy_markdown_bullet (markdown, 0, fact->term, fact->text);
    }
  append_section (markdown, report, "people");
  append_section (markdown, report, "disagreements");
  append_section (markdown, report, "choices");
  append_section (markdown, report, "missing");
}

static void
append_driver (GString *markdown, const SyReportNeed *need)
{
  sy_markdown_bullet (markdown, 0, NULL, need->driver);
  if (need->origin != NULL)
    sy_markdown_bullet (markdown, 1, NULL, need->origin);
  if (need->note != NULL)
    sy_markdown_bullet (markdown, 1, NULL, need->note);
}

/* All needs that count, the most important first; nothing if none counts. */
void
sy_record_drivers (GString *markdown, const SyReport *report, guint level)
{
  if (report->total_weight <= 0)
    return;

  sy_markdown_heading (markdown, level, "Decision Drivers");
  sy_markdown_start_list (markdown);
  for (int importance = SY_IMPORTANCE_MUST; importance >= 0; importance--)
    for (guint i = 0; i < report->needs->len; i++)
      {
        const SyReportNeed *need = sy_report_get_need (report, i);

        if ((int) need->importance_id == importance && need->driver != NULL)
          append_driver (markdown, need);
      }
}

/* What was or would be chosen, and the verdict. */
void
sy_record_outcome (GString *markdown, const SyReport *report)
{
  g_autofree char *name = sy_escape_markdown (report->proposed_name);
  g_autofree char *because = sy_escape_markdown (report->proposed_because);

  g_string_append_printf (markdown, "\nChosen option: \"%s\", because %s%s\n", name, because,
                          g_str_has_suffix (because, ".") ? "" : ".");
  sy_markdown_paragraph (markdown, report->verdict);
  if (report->caveat != NULL)
    sy_markdown_paragraph (markdown, report->caveat);
}

/* Clauses that begin with "Good, because" and the like. */
void
sy_record_arguments (GString *markdown, const char *kind, const GArray *items, gboolean in_full)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SyReportItem *item = &g_array_index (items, SyReportItem, i);
      g_autofree char *clause = sy_escape_markdown (item->term);
      g_autofree char *text = in_full && item->text != NULL ? sy_escape_markdown (item->text) : NULL;

      g_autofree char *both = text != NULL ? sy_text_about (clause, text) : NULL;

      g_string_append_printf (markdown, "* %s, because %s\n", kind, both != NULL ? both : clause);
    }
}

/* What the chosen option brings, in short. */
void
sy_record_consequences (GString *markdown, const SyReport *report)
{
  const SyReportOption *option = report->proposed >= 0 ? sy_report_get_option (report, (guint) report->proposed) : NULL;

  sy_markdown_start_list (markdown);
  sy_record_arguments (markdown, "Good", option != NULL ? option->good : report->none_good, FALSE);
  sy_record_arguments (markdown, "Bad", option != NULL ? option->bad : report->none_bad, FALSE);
}

/* When the decision has to be looked at again. */
void
sy_record_changes (GString *markdown, const SyReport *report)
{
  const SyReportSection *changes = sy_report_find_section (report, "changes");
  const SyReportSection *way = sy_report_find_section (report, "shortest-way");

  sy_markdown_paragraph (markdown, changes->heading);
  sy_markdown_paragraph (markdown, changes->summary);
  append_items (markdown, changes);
  if (way == NULL)
    return;

  sy_markdown_paragraph (markdown, way->heading);
  append_items (markdown, way);
}

static void
append_scores (GString *markdown, const SyReport *report)
{
  const char *const header[] = { _ ("Option"), _ ("Score"), _ ("First in"), _ ("Must-haves missed") };

  sy_markdown_start_list (markdown);
  sy_markdown_row (markdown, header, G_N_ELEMENTS (header));
  sy_markdown_rule (markdown, G_N_ELEMENTS (header));
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      const SyReportOption *option = sy_report_get_option (report, rank);
      g_autofree char *missed = g_strjoinv (_ ("; "), (char **) option->missed);
      const char *const cells[] = { option->name, option->score_text, option->share_text,
                                    option->qualifies ? "–" : missed };

      sy_markdown_row (markdown, cells, G_N_ELEMENTS (cells));
    }
}

static void
append_need_row (GString *markdown, const SyReport *report, const SyReportNeed *need)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (need->title));
  g_ptr_array_add (cells, g_strdup (need->importance));
  g_ptr_array_add (cells, g_strdup (need->weight_text));
  for (guint rank = 0; rank < report->options->len; rank++)
    g_ptr_array_add (cells, sy_text_about (need->ratings[rank].label, need->ratings[rank].points_text));
  sy_markdown_row (markdown, (const char *const *) cells->pdata, cells->len);
}

static void
append_needs (GString *markdown, const SyReport *report)
{
  g_autoptr (GPtrArray) header = g_ptr_array_new ();
  g_autoptr (GPtrArray) total = g_ptr_array_new ();

  g_ptr_array_add (header, _ ("Need"));
  g_ptr_array_add (header, _ ("Importance"));
  g_ptr_array_add (header, _ ("Weight"));
  g_ptr_array_add (total, _ ("Total"));
  g_ptr_array_add (total, (gpointer) "–");
  g_ptr_array_add (total, (gpointer) report->weight_text);
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      g_ptr_array_add (header, (gpointer) sy_report_get_option (report, rank)->name);
      g_ptr_array_add (total, (gpointer) sy_report_get_option (report, rank)->points_text);
    }

  sy_markdown_start_list (markdown);
  sy_markdown_row (markdown, (const char *const *) header->pdata, header->len);
  sy_markdown_rule (markdown, header->len);
  for (guint i = 0; i < report->needs->len; i++)
    if (sy_report_get_need (report, i)->listed)
      append_need_row (markdown, report, sy_report_get_need (report, i));
  sy_markdown_row (markdown, (const char *const *) total->pdata, total->len);
}

static void
append_additions (GString *markdown, const SyReport *report)
{
  sy_markdown_start_list (markdown);
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      const SyReportOption *option = sy_report_get_option (report, rank);

      sy_markdown_bullet (markdown, 0, option->name, option->additions_text);
      for (guint i = 0; i < option->additions->len; i++)
        {
          const SyReportAddition *addition = &g_array_index (option->additions, SyReportAddition, i);
          g_autofree char *parts = g_strjoinv (_ ("; "), (char **) addition->parts);

          sy_markdown_bullet (markdown, 1, addition->need, parts);
        }
    }
}

static void
append_sources (GString *markdown, const SyReport *report)
{
  sy_markdown_start_list (markdown);
  for (guint i = 0; i < report->sources->len; i++)
    {
      const SyReportSource *source = &g_array_index (report->sources, SyReportSource, i);
      g_autofree char *origin = sy_escape_markdown (source->origin);
      g_autoptr (GString) line = g_string_new (NULL);
      g_autofree char *both = NULL;

      sy_markdown_link (line, source->title, source->url);
      both = *origin != '\0' ? g_strdup_printf (_ ("%s, %s"), line->str, origin) : NULL;
      g_string_append_printf (markdown, "* %s\n", both != NULL ? both : line->str);
    }
}

/* The rest, with the tables. */
void
sy_record_more (GString *markdown, const SyReport *report)
{
  static const struct
  {
    const char *id;
    void (*append) (GString *markdown, const SyReport *report);
  } parts[] = {
    { "decision", NULL }, { "scores", append_scores },       { "must-haves", NULL }, { "needs", append_needs },
    { "additions", append_additions }, { "advice", NULL }, { "unknown", NULL },    { "sources", append_sources },
    { "method", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      append_section (markdown, report, parts[i].id);
      if (parts[i].append != NULL && sy_report_find_section (report, parts[i].id) != NULL)
        parts[i].append (markdown, report);
    }
}
