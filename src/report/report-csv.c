/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Needs by options as a table for spreadsheets (RFC 4180), all rows of the
 * same length. It starts with a byte order mark, without which some
 * spreadsheets take UTF-8 for something else. Numbers have a point and always
 * six decimals: "1.5" would be the first of May in many languages, "1.500000"
 * is no date anywhere.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "escape-csv.h"
#include "report-formats.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Columns before those of the options, and of each option. */
#define N_LEADING 8
#define N_OF_OPTION 3

/* A table on its way: where the next cell goes. */
typedef struct
{
  GString *text;
  guint    n_columns;
  guint    column;
} Table;

static void
append_separator (Table *table)
{
  if (table->column++ > 0)
    g_string_append_c (table->text, ',');
}

static void
append_text (Table *table, const char *text)
{
  g_autofree char *field = sy_escape_csv (text != NULL ? text : "");

  append_separator (table);
  if (text != NULL)
    g_string_append (table->text, field);
}

static void
append_number (Table *table, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  append_separator (table);
  g_string_append (table->text, g_ascii_formatd (buffer, sizeof buffer, "%.6f", number));
}

static void
append_level (Table *table, guint level)
{
  append_separator (table);
  g_string_append_printf (table->text, "%u", level);
}

static void
end_row (Table *table)
{
  while (table->column < table->n_columns)
    append_separator (table);

  g_string_append (table->text, "\r\n");
  table->column = 0;
}

/* Takes @text. */
static void
append_own (Table *table, char *text)
{
  append_text (table, text);
  g_free (text);
}

static void
append_header (Table *table, const SyReport *report)
{
  const char *const leading[N_LEADING] = {
    _ ("Id"), _ ("Group"), _ ("Need"), _ ("Question"), _ ("Importance"), _ ("Why it counts"), _ ("Note"), _ ("Weight"),
  };

  for (guint i = 0; i < N_LEADING; i++)
    append_text (table, leading[i]);
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      const char *name = sy_report_get_option (report, rank)->name;

      /* Translators: headings of columns; %s is an option. */
      append_own (table, g_strdup_printf (_ ("%s: rating, 0 to 4"), name));
      append_own (table, g_strdup_printf (_ ("%s: rating in words"), name));
      append_own (table, g_strdup_printf (_ ("%s: points"), name));
    }
  end_row (table);
}

static void
append_need (Table *table, const SyReport *report, const SyReportNeed *need)
{
  append_text (table, need->id);
  append_text (table, need->group);
  append_text (table, need->title);
  append_text (table, need->question);
  append_text (table, need->importance);
  append_text (table, need->origin);
  append_text (table, need->note);
  append_number (table, need->weight);
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      append_level (table, need->ratings[rank].level);
      append_text (table, need->ratings[rank].label);
      append_number (table, need->ratings[rank].points);
    }
  end_row (table);
}

static void
start_row (Table *table, const char *heading)
{
  append_text (table, heading);
  while (table->column < N_LEADING)
    append_separator (table);
}

static void
append_total (Table *table, const SyReport *report)
{
  append_text (table, _ ("Total"));
  while (table->column < N_LEADING - 1)
    append_separator (table);
  append_number (table, report->total_weight);
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      append_separator (table);
      append_separator (table);
      append_number (table, sy_report_get_option (report, rank)->score);
    }
  end_row (table);
}

static void
append_results (Table *table, const SyReport *report)
{
  start_row (table, _ ("First in"));
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      append_separator (table);
      append_text (table, sy_report_get_option (report, rank)->share_text);
      append_separator (table);
    }
  end_row (table);

  start_row (table, _ ("Must-haves missed"));
  for (guint rank = 0; rank < report->options->len; rank++)
    {
      g_autofree char *missed = g_strjoinv ("; ", (char **) sy_report_get_option (report, rank)->missed);

      append_separator (table);
      append_text (table, missed);
      append_separator (table);
    }
  end_row (table);
}

static void
append_pair (Table *table, const char *term, const char *text)
{
  append_text (table, term);
  append_text (table, text);
  end_row (table);
}

/* What the table is about, below it, so that it starts with its header. */
static void
append_facts (Table *table, const SyReport *report)
{
  static const char *const ids[] = { "decision", "people", "disagreements", "missing", "choices", "unknown" };

  append_pair (table, _ ("Title"), report->title);
  for (guint i = 0; i < report->facts->len; i++)
    {
      const SyReportItem *fact = &g_array_index (report->facts, SyReportItem, i);

      append_pair (table, fact->term, fact->text);
    }
  append_pair (table, _ ("Result"), report->verdict);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const SyReportSection *section = sy_report_find_section (report, ids[i]);

      for (guint j = 0; section != NULL && j < section->items->len; j++)
        {
          const SyReportItem *item = &g_array_index (section->items, SyReportItem, j);

          append_pair (table, item->term != NULL ? item->term : section->heading, item->text);
        }
    }
}

/* The report as a table. */
char *
sy_report_to_csv (const SyReport *report)
{
  Table table = {
    .text = g_string_new (BYTE_ORDER_MARK),
    .n_columns = N_LEADING + N_OF_OPTION * report->options->len,
  };

  append_header (&table, report);
  for (guint i = 0; i < report->needs->len; i++)
    append_need (&table, report, sy_report_get_need (report, i));
  append_total (&table, report);
  append_results (&table, report);
  append_facts (&table, report);

  return g_string_free (table.text, FALSE);
}
