/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "print-layout.h"

G_BEGIN_DECLS

/* How text looks; sizes in points. */
typedef struct
{
  double      size;
  PangoWeight weight;
  const char *colour;
  gboolean    number; /* runs from left to right in every language */
} SyPrintStyle;

extern const SyPrintStyle sy_print_title;
extern const SyPrintStyle sy_print_long_title;
extern const SyPrintStyle sy_print_headline;
extern const SyPrintStyle sy_print_certainty;
extern const SyPrintStyle sy_print_heading;
extern const SyPrintStyle sy_print_subheading;
extern const SyPrintStyle sy_print_body;
extern const SyPrintStyle sy_print_strong;
extern const SyPrintStyle sy_print_quiet;
extern const SyPrintStyle sy_print_number;
extern const SyPrintStyle sy_print_figure;
extern const SyPrintStyle sy_print_small;
extern const SyPrintStyle sy_print_small_strong;
extern const SyPrintStyle sy_print_small_quiet;
extern const SyPrintStyle sy_print_small_number;
extern const SyPrintStyle sy_print_alert;

#define SY_PRINT_RULE "#c9cdd3"
#define SY_PRINT_FAINT "#f1f2f4"
#define SY_PRINT_TRACK "#e4e6ea"
#define SY_PRINT_INK "#1d1f23"

/* Width and height of the mark of an option, and of the four boxes of a level. */
#define SY_PRINT_MARK 7.
#define SY_PRINT_LEVEL 28.

typedef enum
{
  SY_PRINT_PIECE_TEXT,
  SY_PRINT_PIECE_MARK,
  SY_PRINT_PIECE_BULLET,
  SY_PRINT_PIECE_FILL,
  SY_PRINT_PIECE_BAR,
  SY_PRINT_PIECE_DIFFERENCE,
  SY_PRINT_PIECE_LEVEL,
} SyPrintPieceKind;

/* Something to draw, and where in its block; as if everything ran from left to
 * right. */
typedef struct
{
  SyPrintPieceKind  kind;
  cairo_rectangle_t place;
  PangoColor        colour;
  PangoLayout      *layout; /* of a text, of which these lines stand here: */
  int               first_line;
  int               n_lines;
  SyMark            mark;
  guint             level;
  double            from; /* of a bar: where it is filled, 0 to 1 */
  double            to;
  double            axis;   /* of a difference */
  gboolean          hollow; /* hatched, or an outline only */
} SyPrintPiece;

/* What stands together on a page. */
typedef struct _SyPrintBlock SyPrintBlock;
struct _SyPrintBlock
{
  double        gap; /* above it, unless it begins a page */
  double        height;
  gboolean      keeps;  /* the page goes on after it: a heading */
  gboolean      splits; /* may go on on the next page, between lines */
  SyPrintBlock *header; /* nullable: again above it where it begins a page */
  GArray       *pieces; /* of SyPrintPiece */
};

/* While pages are made. */
typedef struct
{
  const SyReport *report;
  PangoContext   *context; /* in the direction of the report */
  PangoContext   *numbers; /* from left to right */
  double          width;   /* of the text on a page */
  GPtrArray      *blocks;  /* of SyPrintBlock, in order */
} SyPrintMaker;

/* print-text.c */
PangoContext *sy_print_context_new      (gboolean             right_to_left);
PangoLayout  *sy_print_text_new         (PangoContext        *context,
                                         const char          *text,
                                         const SyPrintStyle  *style);
double        sy_print_text_fit         (PangoLayout         *layout,
                                         double               width,
                                         gboolean             right_to_left,
                                         gboolean             at_end);
double        sy_print_text_measure     (SyPrintMaker        *maker,
                                         const char          *text,
                                         const SyPrintStyle  *style);
double        sy_print_text_line_height (PangoLayout         *layout,
                                         int                  first,
                                         int                  n);

/* print-block.c */
SyPrintBlock *sy_print_block_new        (SyPrintMaker        *maker,
                                         double               gap);
void          sy_print_block_free       (SyPrintBlock        *self);
SyPrintPiece *sy_print_block_add        (SyPrintBlock        *self,
                                         SyPrintPieceKind     kind,
                                         double               x,
                                         double               y,
                                         double               width,
                                         double               height,
                                         const char          *colour);
double        sy_print_block_text       (SyPrintBlock        *self,
                                         SyPrintMaker        *maker,
                                         const char          *text,
                                         const SyPrintStyle  *style,
                                         double               x,
                                         double               y,
                                         double               width,
                                         gboolean             at_end);
double        sy_print_block_cited      (SyPrintBlock        *self,
                                         SyPrintMaker        *maker,
                                         const char          *text,
                                         const SyReportNumbers *sources,
                                         const SyPrintStyle  *style,
                                         double               x,
                                         double               y,
                                         double               width);
void          sy_print_block_mark       (SyPrintBlock        *self,
                                         const SyReportOption *option,
                                         const SyPrintStyle  *style,
                                         double               x,
                                         double               y);
double        sy_print_block_get_least  (const SyPrintBlock  *self,
                                         double               page);
SyPrintBlock *sy_print_block_split      (SyPrintBlock        *self,
                                         double               room);

/* print-sections.c, print-tables.c */
void          sy_print_add_opening      (SyPrintMaker        *maker);
void          sy_print_add_section      (SyPrintMaker        *maker,
                                         const SyReportSection *section);
void          sy_print_add_items        (SyPrintMaker        *maker,
                                         const GArray        *items);
void          sy_print_add_scores       (SyPrintMaker        *maker);
void          sy_print_add_reasons      (SyPrintMaker        *maker);
void          sy_print_add_needs        (SyPrintMaker        *maker);

G_END_DECLS
