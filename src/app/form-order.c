/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which order the form shows the needs, and which of them it marks. */

#include "config.h"

#include "form-private.h"
#include "need-group.h"
#include "popovers.h"
#include "question-row.h"

/* So many questions fill what is seen of the form in most windows. */
#define SEEN 16

void
sy_form_clear_groups (SyForm *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_unparent (self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
}

static void
add_group (SyForm *self, GtkWidget *group, GtkWidget *before)
{
  sy_need_group_set_narrow (SY_NEED_GROUP (group), self->narrow);
  g_ptr_array_add (self->groups, group);
  gtk_widget_insert_after (group, self->column, before);
}

/* Adds the next theme below the others; FALSE if there are no more. */
gboolean
sy_form_add_group (SyForm *self)
{
  guint next = self->groups->len;
  gpointer last = next > 0 ? self->groups->pdata[next - 1] : self->questions;

  if (self->sorted || next == sy_catalog_get_n_groups (self->catalog))
    return FALSE;

  add_group (self, sy_need_group_new (self->document, next), last);
  return TRUE;
}

/* Adds what is left, for whoever needs all of them. */
void
sy_form_add_groups (SyForm *self)
{
  while (sy_form_add_group (self))
    ;
}

/* The needs by theme, or in the given order, in one list above all else. */
void
sy_form_fill_groups (SyForm *self, const GArray *order)
{
  sy_form_clear_groups (self);
  self->sorted = order != NULL;
  if (order != NULL)
    add_group (self, sy_need_group_new_sorted (self->document, order), NULL);
  else
    sy_form_add_groups (self);
}

/* The needs by theme, as many as are seen; the filler asks for the others. */
void
sy_form_fill_screen (SyForm *self)
{
  guint n = self->question_rows->len;

  while (n < SEEN && sy_form_add_group (self))
    n += sy_need_group_get_places (self->groups->pdata[self->groups->len - 1])->len;
}

static void
show_marks (SyForm *self, const SyOutlook *outlook)
{
  for (guint i = 0; i < self->question_rows->len; i++)
    {
      SyQuestionRow *row = self->question_rows->pdata[i];

      sy_question_row_show_mark (row, sy_outlook_find (outlook, TRUE, sy_question_row_get_question (row)));
    }
  for (guint i = 0; i < self->groups->len; i++)
    sy_need_group_show_marks (self->groups->pdata[i], outlook);
}

/* Puts the needs into the order that is asked for, once it is known. */
static void
sort (SyForm *self)
{
  const SyOutlook *outlook = sy_document_get_outlook (self->document);
  gboolean telling = gtk_toggle_button_get_active (self->sort_button);
  g_autoptr (GArray) order = NULL;

  self->sorting = telling && outlook == NULL;
  if (self->sorting)
    return;

  sy_popovers_close_within (GTK_WIDGET (self));
  if (telling)
    order = sy_outlook_list_needs (outlook, sy_document_get_catalog (self->document));
  sy_form_fill_groups (self, order);
  if (outlook != NULL)
    show_marks (self, outlook);
  sy_form_filter (self);
}

void
sy_form_show_outlook (SyForm *self)
{
  const SyOutlook *outlook = sy_document_get_outlook (self->document);
  g_autoptr (GArray) order = sy_outlook_list_needs (outlook, sy_document_get_catalog (self->document));

  if (self->sorting)
    sort (self);
  else
    show_marks (self, outlook);
  if (self->sorted)
    sy_need_group_offer_order (self->groups->pdata[0], order);
}

/* Whoever asks for another order wants to see its beginning. */
void
sy_form_sort_from_top (SyForm *self)
{
  sort (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* The order in which the needs are shown, with those that @catalog adds at the
 * end; NULL if they are not sorted. */
GArray *
sy_form_keep_order (SyForm *self, SyCatalog *catalog)
{
  g_autoptr (GArray) shown = self->sorted ? sy_need_group_list_needs (self->groups->pdata[0]) : NULL;
  GArray *order = shown != NULL ? g_array_new (FALSE, FALSE, sizeof (guint)) : NULL;
  guint need;

  for (guint i = 0; shown != NULL && i < shown->len; i++)
    if (sy_catalog_find_need (catalog, sy_catalog_get_need (self->catalog, g_array_index (shown, guint, i))->id, &need))
      g_array_append_val (order, need);
  for (guint i = 0; shown != NULL && i < sy_catalog_get_n_needs (catalog); i++)
    if (!sy_catalog_find_need (self->catalog, sy_catalog_get_need (catalog, i)->id, &need))
      g_array_append_val (order, i);

  return order;
}
