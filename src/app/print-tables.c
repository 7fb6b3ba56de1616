/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in columns: scores, reasons, needs. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "print-private.h"

#define INDENT 12
#define COLUMN_GAP 12
#define BAR_HEIGHT 11

/* How much of the width names may take, and all options of the needs table. */
#define NAMES_SHARE .34
#define OPTIONS_SHARE .5

static void
add_rule (SyPrintBlock *block, SyPrintMaker *maker)
{
  double y = block->height + 4;

  sy_print_block_add (block, SY_PRINT_PIECE_FILL, 0, y, maker->width, .5, SY_PRINT_RULE);
}

/* The columns of the scores. */
typedef struct
{
  double names;
  double bars;
  double scores;
  double shares;
} ScoreColumns;

static ScoreColumns
measure_scores (SyPrintMaker *maker)
{
  ScoreColumns columns = { .scores = sy_print_text_measure (maker, _ ("Score"), &sy_print_small_quiet),
                           .shares = sy_print_text_measure (maker, _ ("First in"), &sy_print_small_quiet) };

  for (guint rank = 0; rank < maker->report->options->len; rank++)
    {
      const SyReportOption *option = sy_report_get_option (maker->report, rank);

      columns.names = MAX (columns.names, INDENT + sy_print_text_measure (maker, option->name, &sy_print_strong));
      if (option->missed_text != NULL)
        columns.names = MAX (columns.names,
                             INDENT + sy_print_text_measure (maker, option->missed_text, &sy_print_alert));
      columns.shares = MAX (columns.shares, sy_print_text_measure (maker, option->share_text, &sy_print_body));
    }
  columns.names = MIN (columns.names, maker->width * NAMES_SHARE);
  columns.shares = MIN (columns.shares, maker->width * .25);
  columns.bars = MAX (maker->width - columns.names - columns.scores - columns.shares - 3 * COLUMN_GAP, 10);

  return columns;
}

static void
add_scores_header (SyPrintMaker *maker, const ScoreColumns *columns)
{
  SyPrintBlock *block = sy_print_block_new (maker, 8);
  double scores = columns->names + columns->bars + 2 * COLUMN_GAP;

  block->keeps = TRUE;
  sy_print_block_text (block, maker, _ ("Option"), &sy_print_small_quiet, INDENT, 0, columns->names - INDENT, FALSE);
  sy_print_block_text (block, maker, _ ("Score"), &sy_print_small_quiet, scores, 0, columns->scores, TRUE);
  sy_print_block_text (block, maker, _ ("First in"), &sy_print_small_quiet, scores + columns->scores + COLUMN_GAP, 0,
                       columns->shares, TRUE);
}

/* A bar is hatched if its option misses a must-have. */
static void
add_score (SyPrintMaker *maker, const ScoreColumns *columns, const SyReportOption *option)
{
  SyPrintBlock *block = sy_print_block_new (maker, 8);
  double scores = columns->names + columns->bars + 2 * COLUMN_GAP;
  double y;
  SyPrintPiece *bar;

  sy_print_block_mark (block, option, &sy_print_strong, 0, 0);
  y = sy_print_block_text (block, maker, option->name, &sy_print_strong, INDENT, 0, columns->names - INDENT, FALSE);
  sy_print_block_text (block, maker, option->missed_text, &sy_print_alert, INDENT, y + 1, columns->names - INDENT,
                       FALSE);
  bar = sy_print_block_add (block, SY_PRINT_PIECE_BAR, columns->names + COLUMN_GAP, 0, columns->bars, BAR_HEIGHT,
                            option->colour);
  bar->to = CLAMP (option->score / 100, 0, 1);
  bar->hollow = !option->qualifies;
  sy_print_block_text (block, maker, option->score_text, &sy_print_number, scores, 0, columns->scores, TRUE);
  sy_print_block_text (block, maker, option->share_text, &sy_print_figure, scores + columns->scores + COLUMN_GAP, 0,
                       columns->shares, TRUE);
}

/* The options, best first, with their bars. */
void
sy_print_add_scores (SyPrintMaker *maker)
{
  ScoreColumns columns = measure_scores (maker);

  add_scores_header (maker, &columns);
  for (guint rank = 0; rank < maker->report->options->len; rank++)
    add_score (maker, &columns, sy_report_get_option (maker->report, rank));
}

/* Whose bars go which way. */
static void
add_sides (SyPrintMaker *maker, double start, double width)
{
  SyPrintBlock *block = sy_print_block_new (maker, 8);
  const SyReport *report = maker->report;
  const char *towards_start = report->right_to_left ? "→ " : "← ";
  const char *towards_end = report->right_to_left ? " ←" : " →";
  g_autofree char *rival = g_strconcat (towards_start, sy_report_get_option (report, 1)->name, NULL);
  g_autofree char *leader = g_strconcat (sy_report_get_option (report, 0)->name, towards_end, NULL);

  block->keeps = TRUE;
  sy_print_block_text (block, maker, _ ("Difference in score, in points"), &sy_print_small_quiet, 0, 0,
                       start - COLUMN_GAP, FALSE);
  sy_print_block_text (block, maker, rival, &sy_print_small_strong, start, 0, width / 2 - 4, FALSE);
  sy_print_block_text (block, maker, leader, &sy_print_small_strong, start + width / 2 + 4, 0, width / 2 - 4, TRUE);
}

static void
add_reason (SyPrintMaker *maker, const SyReportOption *option, const SyReportReason *reason, double start, double width)
{
  SyPrintBlock *block = sy_print_block_new (maker, 6);
  double range = MAX (option->most - option->least, 1e-6);
  double axis = -option->least / range;
  gboolean ahead = reason->points > 0;
  SyPrintPiece *bar;

  sy_print_block_text (block, maker, reason->title, &sy_print_body, 0, 0, start - COLUMN_GAP, FALSE);
  bar = sy_print_block_add (block, SY_PRINT_PIECE_DIFFERENCE, start, 0, width, BAR_HEIGHT + 2,
                            ahead ? option->colour : sy_report_get_option (maker->report, 1)->colour);
  bar->axis = axis;
  bar->from = ahead ? axis : axis - fabs (reason->points) / range;
  bar->to = ahead ? axis + reason->points / range : axis;
  bar->hollow = !ahead;
  sy_print_block_text (block, maker, reason->shown_text, &sy_print_number, start + width + COLUMN_GAP, 0,
                       maker->width - start - width - COLUMN_GAP, TRUE);
}

/* Why the first option is ahead of the second: points that add up. */
void
sy_print_add_reasons (SyPrintMaker *maker)
{
  const SyReportOption *option = sy_report_get_option (maker->report, 0);
  double start = maker->width * NAMES_SHARE + COLUMN_GAP;
  double width = maker->width - start - COLUMN_GAP - 40;
  SyPrintBlock *total;

  if (option->reasons->len == 0)
    return;

  add_sides (maker, start, width);
  for (guint i = 0; i < option->reasons->len; i++)
    add_reason (maker, option, &g_array_index (option->reasons, SyReportReason, i), start, width);

  /* Not alone on a page. */
  ((SyPrintBlock *) maker->blocks->pdata[maker->blocks->len - 1])->keeps = TRUE;
  total = sy_print_block_new (maker, 6);
  sy_print_block_add (total, SY_PRINT_PIECE_FILL, 0, 0, maker->width, .6, SY_PRINT_INK);
  sy_print_block_text (total, maker, _ ("Total"), &sy_print_strong, 0, 4, start, FALSE);
  sy_print_block_text (total, maker, option->total, &sy_print_number, start, 4, maker->width - start, TRUE);
}

/* The columns of the needs table. */
typedef struct
{
  double need;
  double importance; /* where it begins */
  double weight;
  double options;
  double option; /* width of each of them */
} NeedColumns;

static NeedColumns
measure_needs (SyPrintMaker *maker)
{
  NeedColumns columns = { .option = maker->width * OPTIONS_SHARE / maker->report->options->len };

  columns.option = MIN (columns.option, 90);
  columns.options = maker->width - columns.option * maker->report->options->len;
  columns.weight = columns.options - 42;
  columns.importance = columns.weight - 66;
  columns.need = columns.importance - 8;

  return columns;
}

static SyPrintBlock *
add_needs_header (SyPrintMaker *maker, const NeedColumns *columns)
{
  SyPrintBlock *block = sy_print_block_new (maker, 10);

  block->keeps = TRUE;
  sy_print_block_text (block, maker, _ ("Need"), &sy_print_small_quiet, 0, 0, columns->need, FALSE);
  sy_print_block_text (block, maker, _ ("Importance"), &sy_print_small_quiet, columns->importance, 0, 64, FALSE);
  sy_print_block_text (block, maker, _ ("Weight"), &sy_print_small_quiet, columns->weight, 0, 38, TRUE);
  for (guint rank = 0; rank < maker->report->options->len; rank++)
    {
      const SyReportOption *option = sy_report_get_option (maker->report, rank);
      double x = columns->options + rank * columns->option + 8;

      sy_print_block_mark (block, option, &sy_print_small_strong, x, 0);
      sy_print_block_text (block, maker, option->name, &sy_print_small_strong, x + SY_PRINT_MARK + 3, 0,
                           columns->option - SY_PRINT_MARK - 11, FALSE);
    }
  add_rule (block, maker);
  g_array_index (block->pieces, SyPrintPiece, block->pieces->len - 1).place.height = 1;
  block->height += .5;

  return block;
}

/* Whether points stand beside the boxes of a level. */
static gboolean
has_room_beside (double width)
{
  return width >= SY_PRINT_LEVEL + 23;
}

/* Boxes, and what they earn beside them, or below if there is no room. */
static void
add_rating (SyPrintBlock *block, SyPrintMaker *maker, const SyReportNeed *need, guint rank, double x, double width)
{
  const SyReportRating *rating = &need->ratings[rank];
  gboolean beside = has_room_beside (width);
  double below = beside ? 0 : 11;

  sy_print_block_add (block, SY_PRINT_PIECE_LEVEL, x, 2, MIN (SY_PRINT_LEVEL, width), 6, SY_PRINT_INK)->level =
    rating->level;
  if (need->weight > 0)
    below += sy_print_block_text (block, maker, rating->points_text, &sy_print_small_number, x, below, width, beside);
  if (rating->missed)
    sy_print_block_text (block, maker, _ ("missed"), &sy_print_alert, x, MAX (below, 10), width, FALSE);
}

static void
add_need (SyPrintMaker *maker, const NeedColumns *columns, SyPrintBlock *header, const SyReportNeed *need)
{
  SyPrintBlock *block = sy_print_block_new (maker, 4);
  double y;

  block->header = header;
  y = sy_print_block_text (block, maker, need->title, need->weight > 0 ? &sy_print_small_strong : &sy_print_small_quiet,
                           0, 0, columns->need, FALSE);
  sy_print_block_text (block, maker, need->origin, &sy_print_small_quiet, 0, y, columns->need, FALSE);
  sy_print_block_text (block, maker, need->importance, &sy_print_small, columns->importance, 0, 64, FALSE);
  sy_print_block_text (block, maker, need->weight_text, &sy_print_small_number, columns->weight, 0, 38, TRUE);
  for (guint rank = 0; rank < maker->report->options->len; rank++)
    add_rating (block, maker, need, rank, columns->options + rank * columns->option + 8, columns->option - 8);
  sy_print_block_text (block, maker, need->note, &sy_print_small_quiet, 0, block->height + 1, maker->width, FALSE);
  add_rule (block, maker);
}

static void
add_needs_total (SyPrintMaker *maker, const NeedColumns *columns, SyPrintBlock *header)
{
  SyPrintBlock *block = sy_print_block_new (maker, 4);

  block->header = header;
  sy_print_block_text (block, maker, _ ("Total"), &sy_print_small_strong, 0, 0, columns->need, FALSE);
  sy_print_block_text (block, maker, maker->report->weight_text, &sy_print_small_number, columns->weight, 0, 38, TRUE);
  for (guint rank = 0; rank < maker->report->options->len; rank++)
    sy_print_block_text (block, maker, sy_report_get_option (maker->report, rank)->points_text, &sy_print_small_number,
                         columns->options + rank * columns->option + 8, 0, columns->option - 8,
                         has_room_beside (columns->option - 8));
}

/* How important each need is, and what it earns each option. */
void
sy_print_add_needs (SyPrintMaker *maker)
{
  NeedColumns columns = measure_needs (maker);
  SyPrintBlock *header = add_needs_header (maker, &columns);

  for (guint i = 0; i < maker->report->needs->len; i++)
    if (sy_report_get_need (maker->report, i)->listed)
      add_need (maker, &columns, header, sy_report_get_need (maker->report, i));
  ((SyPrintBlock *) maker->blocks->pdata[maker->blocks->len - 1])->keeps = TRUE;
  add_needs_total (maker, &columns, header);
}
