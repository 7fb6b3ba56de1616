/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "form-filler.h"
#include "form.h"
#include "project-group.h"

G_BEGIN_DECLS

struct _SyForm
{
  GtkBox             parent_instance;

  GtkBox            *top;
  GtkSearchEntry    *search;
  GtkToggleButton   *sort_button;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkWidget         *column;
  SyProjectGroup    *project;
  GtkWidget         *questions;
  GtkListBox        *question_list;

  SyDocument        *document;
  SyCatalog         *catalog; /* whose needs the rows show */
  GtkWidget         *decision;
  SyFormFiller      *filler;
  GPtrArray         *groups;        /* SyNeedGroup, unowned */
  GPtrArray         *question_rows; /* SyQuestionRow, unowned */
  gboolean           narrow;
  gboolean           sorted;  /* the most telling needs first */
  gboolean           sorting; /* as soon as it is known what tells most */
};

/* form.c */
void    sy_form_filter        (SyForm       *self);

/* form-order.c */
void    sy_form_clear_groups  (SyForm       *self);
void    sy_form_fill_groups   (SyForm       *self,
                               const GArray *order);
void    sy_form_fill_screen   (SyForm       *self);
gboolean sy_form_add_group    (SyForm       *self);
void    sy_form_add_groups    (SyForm       *self);
void    sy_form_show_outlook  (SyForm       *self);
void    sy_form_sort_from_top (SyForm       *self);
GArray *sy_form_keep_order    (SyForm       *self,
                               SyCatalog    *catalog);

G_END_DECLS
