/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands together on a page, and how it is divided where it must be. */

#include "config.h"

#include "print-private.h"

/* Fewer lines than this of a paragraph are not left alone on a page. */
#define FEWEST_LINES 2

static void
piece_clear (gpointer data)
{
  g_clear_object (&((SyPrintPiece *) data)->layout);
}

static SyPrintBlock *
block_new (void)
{
  SyPrintBlock *self = g_new0 (SyPrintBlock, 1);

  self->pieces = g_array_new (FALSE, TRUE, sizeof (SyPrintPiece));
  g_array_set_clear_func (self->pieces, piece_clear);
  return self;
}

/* Returns a new, empty block, the last so far. */
SyPrintBlock *
sy_print_block_new (SyPrintMaker *maker, double gap)
{
  SyPrintBlock *self = block_new ();

  self->gap = gap;
  g_ptr_array_add (maker->blocks, self);
  return self;
}

void
sy_print_block_free (SyPrintBlock *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

static SyPrintPiece *
get_piece (const SyPrintBlock *self, guint index)
{
  return &g_array_index (self->pieces, SyPrintPiece, index);
}

/* Returns the new piece, valid until the next one is added. The block becomes
 * high enough for it. */
SyPrintPiece *
sy_print_block_add (SyPrintBlock *self, SyPrintPieceKind kind, double x, double y, double width, double height,
                    const char *colour)
{
  SyPrintPiece piece = { .kind = kind, .place = { x, y, width, height } };

  pango_color_parse (&piece.colour, colour);
  g_array_append_val (self->pieces, piece);
  self->height = MAX (self->height, y + height);
  return get_piece (self, self->pieces->len - 1);
}

/* Takes @layout. */
static double
add_layout (SyPrintBlock *self, SyPrintMaker *maker, PangoLayout *layout, const SyPrintStyle *style, double x, double y,
            double width, gboolean at_end)
{
  double height = sy_print_text_fit (layout, width, maker->report->right_to_left, at_end);
  SyPrintPiece *piece = sy_print_block_add (self, SY_PRINT_PIECE_TEXT, x, y, width, height, style->colour);

  piece->layout = layout;
  piece->n_lines = pango_layout_get_line_count (layout);
  return height;
}

/* Adds a text within @width, at its start or its end. Returns its height; a
 * text that is NULL or empty has none. */
double
sy_print_block_text (SyPrintBlock *self, SyPrintMaker *maker, const char *text, const SyPrintStyle *style, double x,
                     double y, double width, gboolean at_end)
{
  if (text == NULL || *text == '\0')
    return 0;

  return add_layout (self, maker, sy_print_text_new (style->number ? maker->numbers : maker->context, text, style),
                     style, x, y, width, at_end);
}

/* Adds a text with the numbers of its sources behind it. Returns its height. */
double
sy_print_block_cited (SyPrintBlock *self, SyPrintMaker *maker, const char *text, const SyReportNumbers *sources,
                      const SyPrintStyle *style, double x, double y, double width)
{
  g_autoptr (GString) cited = g_string_new (text);

  for (guint i = 0; i < sources->n; i++)
    g_string_append_printf (cited, "%s%u", i == 0 ? " [" : ",\302\240", sources->number[i]);
  if (sources->n > 0)
    g_string_append_c (cited, ']');

  return sy_print_block_text (self, maker, cited->str, style, x, y, width, FALSE);
}

/* Adds the mark of an option beside a first line of text that begins at @y. */
void
sy_print_block_mark (SyPrintBlock *self, const SyReportOption *option, const SyPrintStyle *style, double x, double y)
{
  double line = style->size * 1.17;

  sy_print_block_add (self, SY_PRINT_PIECE_MARK, x, y + (line - SY_PRINT_MARK) / 2, SY_PRINT_MARK, SY_PRINT_MARK,
                      option->colour)->mark = option->mark;
}

/* Returns how much of the block must stand on a page if any of it does; what is
 * higher than a @page is divided in any case. */
double
sy_print_block_get_least (const SyPrintBlock *self, double page)
{
  double least = 0;

  if (!self->splits && self->height <= page)
    return self->height;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const SyPrintPiece *piece = get_piece (self, i);
      int n = piece->n_lines < 2 * FEWEST_LINES ? piece->n_lines : FEWEST_LINES;

      if (piece->kind == SY_PRINT_PIECE_TEXT)
        least = MAX (least, piece->place.y + sy_print_text_line_height (piece->layout, piece->first_line, n));
    }

  return MIN (least, self->height);
}

/* How many lines of the text fit into @room; the last page of it does not have
 * a line alone. */
static int
count_fitting_lines (const SyPrintPiece *piece, double room)
{
  int n = 0;

  while (n < piece->n_lines && sy_print_text_line_height (piece->layout, piece->first_line, n + 1) <= room)
    n++;
  if (n > 0 && n < piece->n_lines && n > piece->n_lines - FEWEST_LINES)
    n = MAX (piece->n_lines - FEWEST_LINES, 1);

  return n;
}

/* Leaves @n lines of the text and moves the others to the top of @rest.
 * Returns how high they stood. */
static double
split_text (SyPrintPiece *piece, SyPrintBlock *rest, int n)
{
  SyPrintPiece moved = *piece;

  moved.layout = g_object_ref (piece->layout);
  moved.first_line += n;
  moved.n_lines -= n;
  moved.place.y = 0;
  moved.place.height = sy_print_text_line_height (moved.layout, moved.first_line, moved.n_lines);
  g_array_append_val (rest->pieces, moved);
  piece->n_lines = n;
  piece->place.height = sy_print_text_line_height (piece->layout, piece->first_line, n);

  return piece->place.y + piece->place.height;
}

static void
split_ground (SyPrintPiece *piece, SyPrintBlock *rest, double room)
{
  SyPrintPiece moved = *piece;

  moved.place.y = 0;
  moved.place.height -= room - piece->place.y;
  g_array_append_val (rest->pieces, moved);
  piece->place.height = room - piece->place.y;
}

static gboolean
fits (const SyPrintPiece *piece, double room)
{
  return piece->place.y + piece->place.height <= room + .01;
}

/* Divides what does not fit as a whole. Returns where the division is, as what
 * stands below must move up by that much. */
static double
split_pieces (SyPrintBlock *self, SyPrintBlock *rest, double room)
{
  double cut = room;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      SyPrintPiece *piece = get_piece (self, i);
      double bottom = piece->place.y;
      int n;

      if (fits (piece, room) || piece->place.y >= room)
        continue;
      if (piece->kind == SY_PRINT_PIECE_FILL)
        {
          split_ground (piece, rest, room);
          continue;
        }
      n = piece->kind == SY_PRINT_PIECE_TEXT ? count_fitting_lines (piece, room - piece->place.y) : 0;
      if (n > 0)
        bottom = split_text (piece, rest, n);
      cut = MIN (cut, bottom);
    }

  return cut;
}

static void
move_pieces (SyPrintBlock *self, SyPrintBlock *rest, double room, double cut)
{
  for (guint i = 0; i < self->pieces->len;)
    {
      SyPrintPiece *piece = get_piece (self, i);
      SyPrintPiece moved = *piece;

      if (fits (piece, room))
        {
          i++;
          continue;
        }
      moved.place.y -= cut;
      if (moved.layout != NULL)
        g_object_ref (moved.layout);
      g_array_append_val (rest->pieces, moved);
      g_array_remove_index (self->pieces, i);
    }
}

static void
measure (SyPrintBlock *self)
{
  self->height = 0;
  for (guint i = 0; i < self->pieces->len; i++)
    self->height = MAX (self->height, get_piece (self, i)->place.y + get_piece (self, i)->place.height);
}

/* Keeps of the block what fits into @room. Returns a new block with the rest.
 * A heading as long as that does not hold on to what follows. */
SyPrintBlock *
sy_print_block_split (SyPrintBlock *self, double room)
{
  SyPrintBlock *rest = block_new ();
  double cut = split_pieces (self, rest, room);

  move_pieces (self, rest, room, cut);
  rest->splits = self->splits;
  rest->header = self->header;
  self->keeps = FALSE;
  measure (self);
  measure (rest);

  return rest;
}
