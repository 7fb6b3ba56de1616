/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which block stands on which page, and where. */

#include "config.h"

#include "print-layout-private.h"

/* Of the text on a page, in points. */
#define LEAST_WIDTH 340
#define LEAST_HEIGHT 200

static double
get_body_height (const SyPrintLayout *self)
{
  return self->room.height - self->room.top - self->room.bottom;
}

static GArray *
begin_page (SyPrintLayout *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (SyPrintPlaced));

  g_ptr_array_add (self->pages, page);
  self->y = 0;
  self->fresh = TRUE;
  return page;
}

static GArray *
get_last_page (SyPrintLayout *self)
{
  return self->pages->pdata[self->pages->len - 1];
}

static gboolean
begins_page (SyPrintLayout *self)
{
  return get_last_page (self)->len == 0;
}

static void
put (SyPrintLayout *self, SyPrintBlock *block)
{
  SyPrintPlaced placed = { block, self->y + (begins_page (self) ? 0 : block->gap) };

  g_array_append_val (get_last_page (self), placed);
  self->y = placed.y + block->height;
  self->fresh = FALSE;
}

/* A page that begins within a table says again what its columns are. */
static void
turn_page (SyPrintLayout *self, SyPrintBlock *next)
{
  begin_page (self);
  if (next->header != NULL && next->header != next)
    put (self, next->header);
  self->fresh = TRUE;
}

static SyPrintBlock *
get_block (const SyPrintLayout *self, guint index)
{
  return self->blocks->pdata[index];
}

static double
get_least (const SyPrintLayout *self, const SyPrintBlock *block)
{
  return sy_print_block_get_least (block, get_body_height (self));
}

/* How much room a block needs, with those that must not be parted from it. */
static double
measure_chain (const SyPrintLayout *self, guint index)
{
  double height = 0;

  for (guint i = index; i < self->blocks->len; i++)
    {
      SyPrintBlock *block = get_block (self, i);

      height += i > index ? block->gap : 0;
      if (!block->keeps)
        return height + get_least (self, block);
      height += block->height;
    }

  return height;
}

static double
get_room (SyPrintLayout *self, const SyPrintBlock *block)
{
  return get_body_height (self) - self->y - (begins_page (self) ? 0 : block->gap);
}

/* Places what fits; returns the rest of it, or NULL. */
static SyPrintBlock *
put_what_fits (SyPrintLayout *self, SyPrintBlock *block)
{
  SyPrintBlock *rest = NULL;

  if (block->height > get_room (self, block))
    rest = sy_print_block_split (block, get_room (self, block));
  if (rest != NULL)
    g_ptr_array_add (self->rests, rest);
  put (self, block);
  return rest;
}

static void
place (SyPrintLayout *self, guint index)
{
  SyPrintBlock *block = get_block (self, index);
  double chain = measure_chain (self, index);

  /* What is higher than a page is divided wherever that is. */
  if (!self->fresh && chain > get_room (self, block) && chain <= get_body_height (self))
    turn_page (self, block);
  while (block != NULL)
    {
      if (!self->fresh && get_least (self, block) > get_room (self, block) &&
          get_least (self, block) <= get_body_height (self))
        turn_page (self, block);
      block = put_what_fits (self, block);
      if (block != NULL)
        turn_page (self, block);
    }
}

static void
make_blocks (SyPrintLayout *self, const SyReport *report)
{
  PangoContext *context = sy_print_context_new (report->right_to_left);
  PangoContext *numbers = sy_print_context_new (FALSE);
  SyPrintMaker maker = {
    .report = report,
    .context = context,
    .numbers = numbers,
    .width = self->room.width - self->room.left - self->room.right,
    .blocks = self->blocks,
  };

  sy_print_add_opening (&maker);
  for (guint i = 0; i < report->sections->len; i++)
    sy_print_add_section (&maker, &g_array_index (report->sections, SyReportSection, i));
  g_object_unref (context);
  g_object_unref (numbers);
}

/* On less room than the columns need, everything becomes smaller. */
static void
measure_room (SyPrintLayout *self)
{
  const SyPrintPaper *paper = &self->paper;
  double width = paper->width - paper->left - paper->right;
  double height = paper->height - paper->top - paper->bottom;

  self->scale = MIN (1, MIN (width / LEAST_WIDTH, height / LEAST_HEIGHT));
  self->room = (SyPrintPaper) {
    .width = paper->width / self->scale,
    .height = paper->height / self->scale,
    .top = paper->top / self->scale,
    .bottom = paper->bottom / self->scale,
    .left = paper->left / self->scale,
    .right = paper->right / self->scale,
  };
}

static void
free_block (gpointer block)
{
  sy_print_block_free (block);
}

static void
unref_page (gpointer page)
{
  g_array_unref (page);
}

/**
 * sy_print_layout_new:
 * @report: a report
 * @paper: what it is printed on, with room between its margins
 *
 * Returns: (transfer full): the pages, which no longer need @report
 */
SyPrintLayout *
sy_print_layout_new (const SyReport *report, const SyPrintPaper *paper)
{
  SyPrintLayout *self = g_new0 (SyPrintLayout, 1);

  self->paper = *paper;
  self->title = g_strdup (report->title);
  self->right_to_left = report->right_to_left;
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->rests = g_ptr_array_new_with_free_func (free_block);
  self->pages = g_ptr_array_new_with_free_func (unref_page);

  measure_room (self);
  make_blocks (self, report);
  begin_page (self);
  for (guint i = 0; i < self->blocks->len; i++)
    place (self, i);

  return self;
}

/**
 * sy_print_layout_free:
 * @self: pages
 */
void
sy_print_layout_free (SyPrintLayout *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->rests);
  g_ptr_array_unref (self->blocks);
  g_free (self->title);
  g_free (self);
}

/**
 * sy_print_layout_get_paper:
 * @self: pages
 *
 * Returns: the paper they are for
 */
const SyPrintPaper *
sy_print_layout_get_paper (const SyPrintLayout *self)
{
  return &self->paper;
}

/**
 * sy_print_layout_get_n_pages:
 * @self: pages
 *
 * Returns: how many, 1 or more
 */
guint
sy_print_layout_get_n_pages (const SyPrintLayout *self)
{
  return self->pages->len;
}

static void
append_lines (GString *text, const SyPrintPiece *piece)
{
  for (int i = piece->first_line; i < piece->first_line + piece->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (piece->layout, i);

      g_string_append_len (text, pango_layout_get_text (piece->layout) + line->start_index, line->length);
    }
  g_string_append_c (text, '\n');
}

/**
 * sy_print_layout_get_text:
 * @self: pages
 * @page: index of one, from 0
 *
 * Returns: (transfer full): what stands on the page, for those who hear it; a
 *   line for each text
 */
char *
sy_print_layout_get_text (const SyPrintLayout *self, guint page)
{
  GArray *placed = self->pages->pdata[page];
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < placed->len; i++)
    {
      GArray *pieces = g_array_index (placed, SyPrintPlaced, i).block->pieces;

      for (guint j = 0; j < pieces->len; j++)
        if (g_array_index (pieces, SyPrintPiece, j).kind == SY_PRINT_PIECE_TEXT)
          append_lines (text, &g_array_index (pieces, SyPrintPiece, j));
    }

  return g_string_free (text, FALSE);
}
