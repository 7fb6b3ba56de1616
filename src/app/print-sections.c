/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of a report on paper, in the order in which it is read. */

#include "config.h"

#include "print-private.h"

#define INDENT 12
#define BULLET 2.6
#define TERM_SHARE .28
#define RATING_SHARE .32
#define COLUMN_GAP 12

/* A title of more characters is no headline. */
#define LONG_TITLE 160

/* Around the text of the verdict. */
#define PADDING 16
#define ACCENT 4

static SyPrintBlock *
add_paragraph (SyPrintMaker *maker, const char *text, const SyPrintStyle *style, double gap)
{
  SyPrintBlock *block;

  if (text == NULL || *text == '\0')
    return NULL;

  block = sy_print_block_new (maker, gap);
  block->splits = TRUE;
  sy_print_block_text (block, maker, text, style, 0, 0, maker->width, FALSE);
  return block;
}

/* A text that is never the last on a page. */
static void
add_heading (SyPrintMaker *maker, const char *text, const SyPrintStyle *style, double gap)
{
  SyPrintBlock *block = add_paragraph (maker, text, style, gap);

  if (block != NULL)
    block->keeps = TRUE;
}

/* A term with what it means beside it. What was written in several lines has
 * its term once. */
static void
add_term (SyPrintMaker *maker, const SyReportItem *item, gboolean again, const SyPrintStyle *term_style, double gap)
{
  double column = maker->width * TERM_SHARE;
  SyPrintBlock *block = sy_print_block_new (maker, gap);

  block->splits = TRUE;
  if (!again)
    sy_print_block_text (block, maker, item->term, term_style, 0, 0, column, FALSE);
  sy_print_block_cited (block, maker, item->text, &item->sources, &sy_print_body, column + COLUMN_GAP, 0,
                        maker->width - column - COLUMN_GAP);
}

static void
add_terms (SyPrintMaker *maker, const GArray *items, const SyPrintStyle *term_style, double gap)
{
  const char *last = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const SyReportItem *item = &g_array_index (items, SyReportItem, i);

      add_term (maker, item, g_strcmp0 (item->term, last) == 0, term_style, gap);
      last = item->term;
    }
}

static void
add_bullet (SyPrintMaker *maker, const char *text, const SyReportNumbers *sources, double gap)
{
  SyPrintBlock *block = sy_print_block_new (maker, gap);
  double line = sy_print_body.size * 1.17;

  block->splits = TRUE;
  sy_print_block_add (block, SY_PRINT_PIECE_BULLET, 3, (line - BULLET) / 2, BULLET, BULLET, SY_PRINT_INK);
  sy_print_block_cited (block, maker, text, sources, &sy_print_body, INDENT, 0, maker->width - INDENT);
}

/* Sentences, one below the other. */
void
sy_print_add_items (SyPrintMaker *maker, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SyReportItem *item = &g_array_index (items, SyReportItem, i);

      add_bullet (maker, item->text, &item->sources, i == 0 ? 8 : 4);
    }
}

/* The verdict is what is read first. Its edge has the colour of no option: also
 * a close result has one that leads. The ground is drawn before the text, so
 * its height is known last. */
static void
add_verdict (SyPrintMaker *maker)
{
  const SyReport *report = maker->report;
  SyPrintBlock *block = sy_print_block_new (maker, 18);
  double x = ACCENT + PADDING;
  double width = maker->width - x - PADDING;
  double y = PADDING;

  sy_print_block_add (block, SY_PRINT_PIECE_FILL, 0, 0, maker->width, 0, SY_PRINT_FAINT);
  sy_print_block_add (block, SY_PRINT_PIECE_FILL, 0, 0, ACCENT, 0, SY_PRINT_INK);
  y += sy_print_block_text (block, maker, report->headline, &sy_print_headline, x, y, width, FALSE) + 6;
  y += sy_print_block_text (block, maker, report->certainty, &sy_print_certainty, x, y, width, FALSE);
  if (report->caveat != NULL)
    y += 5 + sy_print_block_text (block, maker, report->caveat, &sy_print_quiet, x, y + 5, width, FALSE);

  block->height = y + PADDING;
  for (guint i = 0; i < 2; i++)
    g_array_index (block->pieces, SyPrintPiece, i).place.height = block->height;
}

/* Title, who and when, and the verdict. */
void
sy_print_add_opening (SyPrintMaker *maker)
{
  const SyReport *report = maker->report;
  gboolean is_long = g_utf8_strlen (report->title, -1) > LONG_TITLE;

  add_heading (maker, report->title, is_long ? &sy_print_long_title : &sy_print_title, 0);
  for (guint i = 0; i < report->facts->len; i++)
    add_term (maker, &g_array_index (report->facts, SyReportItem, i), FALSE, &sy_print_quiet, i == 0 ? 10 : 2);
  add_verdict (maker);
}

static void
add_addition (SyPrintMaker *maker, const SyReportAddition *addition)
{
  double column = maker->width * TERM_SHARE;
  SyPrintBlock *block = sy_print_block_new (maker, 5);
  double y = 0;

  sy_print_block_text (block, maker, addition->need, &sy_print_strong, 0, 0, column, FALSE);
  for (guint i = 0; addition->parts[i] != NULL; i++)
    y += sy_print_block_text (block, maker, addition->parts[i], &sy_print_body, column + COLUMN_GAP, y,
                              maker->width - column - COLUMN_GAP, FALSE) + 2;
}

static void
add_option_heading (SyPrintMaker *maker, const SyReportOption *option)
{
  SyPrintBlock *block = sy_print_block_new (maker, 12);

  block->keeps = TRUE;
  sy_print_block_mark (block, option, &sy_print_subheading, 0, 0);
  sy_print_block_text (block, maker, option->name, &sy_print_subheading, INDENT, 0, maker->width - INDENT, FALSE);
}

/* What must be added to each option. */
static void
add_additions (SyPrintMaker *maker)
{
  for (guint rank = 0; rank < maker->report->options->len; rank++)
    {
      const SyReportOption *option = sy_report_get_option (maker->report, rank);
      SyPrintBlock *summary;

      add_option_heading (maker, option);
      summary = add_paragraph (maker, option->additions_text, &sy_print_quiet, 2);
      if (summary != NULL)
        summary->keeps = option->additions->len > 0;
      for (guint i = 0; i < option->additions->len; i++)
        add_addition (maker, &g_array_index (option->additions, SyReportAddition, i));
    }
}

/* One option beside what it has to offer there. */
static void
add_rating (SyPrintMaker *maker, const SyReportNeed *need, guint rank)
{
  const SyReportRating *rating = &need->ratings[rank];
  const SyReportOption *option = sy_report_get_option (maker->report, rank);
  double column = maker->width * RATING_SHARE;
  SyPrintBlock *block = sy_print_block_new (maker, 5);
  double y;

  sy_print_block_mark (block, option, &sy_print_strong, 0, 0);
  y = sy_print_block_text (block, maker, option->name, &sy_print_strong, INDENT, 0, column - INDENT, FALSE) + 1;
  sy_print_block_add (block, SY_PRINT_PIECE_LEVEL, INDENT, y + 2, SY_PRINT_LEVEL, 6, SY_PRINT_INK)->level =
    rating->level;
  sy_print_block_text (block, maker, rating->label, &sy_print_small_quiet, INDENT + SY_PRINT_LEVEL + 5, y,
                       column - INDENT - SY_PRINT_LEVEL - 5, FALSE);
  sy_print_block_cited (block, maker, rating->because, &rating->sources, &sy_print_body, column + COLUMN_GAP, 0,
                        maker->width - column - COLUMN_GAP);
}

/* Each rating of a need that counts, with its reason and its sources. */
static void
add_ratings (SyPrintMaker *maker)
{
  for (guint i = 0; i < maker->report->needs->len; i++)
    {
      const SyReportNeed *need = sy_report_get_need (maker->report, i);
      g_autofree char *summary = g_strconcat (need->importance, " · ", need->confidence, NULL);

      if (need->weight <= 0)
        continue;
      add_heading (maker, need->question, &sy_print_subheading, 13);
      add_heading (maker, summary, &sy_print_small_quiet, 1);
      for (guint rank = 0; rank < maker->report->options->len; rank++)
        add_rating (maker, need, rank);
    }
}

static void
add_source (SyPrintMaker *maker, const SyReportSource *source)
{
  g_autofree char *number = g_strdup_printf ("%u", source->number);
  SyPrintBlock *block = sy_print_block_new (maker, 6);
  double x = 24;
  double width = maker->width - x;
  double y;

  sy_print_block_text (block, maker, number, &sy_print_number, 0, 0, x - 8, TRUE);
  y = sy_print_block_text (block, maker, source->title, &sy_print_body, x, 0, width, FALSE);
  y += sy_print_block_text (block, maker, source->origin, &sy_print_small_quiet, x, y, width, FALSE);
  y += sy_print_block_text (block, maker, source->standpoint, &sy_print_small_quiet, x, y, width, FALSE);
  sy_print_block_text (block, maker, source->url, &sy_print_small_quiet, x, y, width, FALSE);
}

static void
add_sources (SyPrintMaker *maker)
{
  for (guint i = 0; i < maker->report->sources->len; i++)
    add_source (maker, &g_array_index (maker->report->sources, SyReportSource, i));
}

static void
add_paragraphs (SyPrintMaker *maker, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    add_paragraph (maker, g_array_index (items, SyReportItem, i).text, &sy_print_body, 5);
}

static void
add_content (SyPrintMaker *maker, const SyReportSection *section)
{
  switch (section->content)
    {
    case SY_REPORT_PARAGRAPHS:
      add_paragraphs (maker, section->items);
      break;
    case SY_REPORT_TERMS:
      add_terms (maker, section->items, &sy_print_strong, 5);
      break;
    case SY_REPORT_SCORES:
      sy_print_add_scores (maker);
      break;
    case SY_REPORT_REASONS:
      sy_print_add_reasons (maker);
      sy_print_add_items (maker, section->items);
      break;
    case SY_REPORT_ADDITIONS:
      add_additions (maker);
      break;
    case SY_REPORT_NEEDS:
      sy_print_add_needs (maker);
      break;
    case SY_REPORT_RATINGS:
      add_ratings (maker);
      break;
    case SY_REPORT_SOURCES:
      add_sources (maker);
      break;
    case SY_REPORT_LIST:
    default:
      sy_print_add_items (maker, section->items);
    }
}

static void
add_section_heading (SyPrintMaker *maker, const SyReportSection *section)
{
  SyPrintBlock *block = sy_print_block_new (maker, 24);

  block->keeps = TRUE;
  sy_print_block_add (block, SY_PRINT_PIECE_FILL, 0, 0, maker->width, .6, SY_PRINT_RULE);
  sy_print_block_text (block, maker, section->heading, &sy_print_heading, 0, 9, maker->width, FALSE);
}

/* A part of the section before has a lesser heading. */
void
sy_print_add_section (SyPrintMaker *maker, const SyReportSection *section)
{
  SyPrintBlock *last;
  guint n_blocks;

  if (section->sub)
    add_heading (maker, section->heading, &sy_print_subheading, 12);
  else
    add_section_heading (maker, section);
  add_heading (maker, section->summary, &sy_print_quiet, 3);

  last = maker->blocks->pdata[maker->blocks->len - 1];
  n_blocks = maker->blocks->len;
  add_content (maker, section);
  /* A summary may be all there is. */
  last->keeps = maker->blocks->len > n_blocks;
}
