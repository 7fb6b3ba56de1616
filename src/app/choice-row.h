/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyChoiceRow:
 *
 * A row with a title and one of several choices, which opens to the list of
 * them. Texts of any length are shown whole.
 *
 * It takes the place of AdwComboRow, which cuts what is chosen after twenty
 * characters, cannot wrap what is listed, does not tell screen readers what is
 * chosen, and makes all that it lists before it is opened.
 */
#define SY_TYPE_CHOICE_ROW (sy_choice_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (SyChoiceRow, sy_choice_row, SY, CHOICE_ROW, GtkListBoxRow)

/**
 * SyChoiceRowClass:
 * @describe: describes the row to screen readers whenever something else is
 *   selected; by that, if nothing else is said
 */
struct _SyChoiceRowClass
{
  GtkListBoxRowClass parent_class;

  void (*describe) (SyChoiceRow *self);
};

void  sy_choice_row_set_title     (SyChoiceRow       *self,
                                   const char        *title);
void  sy_choice_row_set_subtitle  (SyChoiceRow       *self,
                                   const char        *subtitle);
void  sy_choice_row_add_prefix    (SyChoiceRow       *self,
                                   GtkWidget         *widget);
void  sy_choice_row_set_choices   (SyChoiceRow       *self,
                                   const char *const *choices);
guint sy_choice_row_get_n_choices (SyChoiceRow       *self);
void  sy_choice_row_set_selected  (SyChoiceRow       *self,
                                   guint              selected);
guint sy_choice_row_get_selected  (SyChoiceRow       *self);
void  sy_choice_row_choose        (SyChoiceRow       *self,
                                   guint              choice);

G_END_DECLS
