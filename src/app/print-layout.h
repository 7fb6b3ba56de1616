/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "report.h"

G_BEGIN_DECLS

/**
 * SyPrintPaper:
 * @width: width of the sheet
 * @height: its height
 * @top: how much stays empty at the top
 * @bottom: at the bottom, the line with the page number included
 * @left: on the left
 * @right: on the right
 *
 * What a report is printed on, in points of 1/72 inch.
 */
typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  double left;
  double right;
} SyPrintPaper;

/**
 * SyPrintLayout:
 *
 * A report as pages: everything is placed once, for a paper, and each page may
 * then be drawn wherever cairo draws. In a right-to-left language pages are
 * mirrored. Nothing on them needs colour to be understood.
 */
typedef struct _SyPrintLayout SyPrintLayout;

SyPrintLayout      *sy_print_layout_new         (const SyReport      *report,
                                                 const SyPrintPaper  *paper);
void                sy_print_layout_free        (SyPrintLayout       *self);
const SyPrintPaper *sy_print_layout_get_paper   (const SyPrintLayout *self);
guint               sy_print_layout_get_n_pages (const SyPrintLayout *self);
char               *sy_print_layout_get_text    (const SyPrintLayout *self,
                                                 guint                page);
void                sy_print_layout_draw        (const SyPrintLayout *self,
                                                 guint                page,
                                                 cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyPrintLayout, sy_print_layout_free)

G_END_DECLS
