/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "present-search.h"
#include "present-view.h"
#include "score-bars.h"

G_BEGIN_DECLS

typedef enum
{
  SY_PAGE_VERDICT,
  SY_PAGE_WHY,
  SY_PAGE_CHANGES,
  SY_PAGE_ADDITIONS,
} SyPresentPageKind;

#define SY_N_PAGES 4

struct _SyPresentView
{
  GtkBox             parent_instance;

  GtkLabel          *title;
  GtkLabel          *position;
  GtkStack          *stack;
  SyPresentSearch   *search;
  GtkButton         *last;
  GtkLabel          *last_label;

  GtkWidget         *pages[SY_N_PAGES];
  SyScoreBars       *bars;
  GtkWidget         *why;
  GtkWidget         *changes;
  GtkWidget         *additions[2]; /* columns */

  SyDocument        *document;
  SyPresentPageKind  page;
  int                rival; /* the option the person asked about, or -1 */
  guint              pointer_timeout;
  double             pointer_x;
  double             pointer_y;
};

/* present-view-pages.c */
int  sy_present_view_get_n_pages (SyPresentView *self);
void sy_present_view_add_pages   (SyPresentView *self);
void sy_present_view_fill_page   (SyPresentView *self);

G_END_DECLS
