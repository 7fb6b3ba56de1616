/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "choice-list.h"

/* Longer lists scroll, from that height on in pixels. */
#define MOST_HEIGHT 400

struct _SyChoiceList
{
  GtkPopover  parent_instance;

  GtkListBox *list;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyChoiceList, sy_choice_list, GTK_TYPE_POPOVER)

static void
on_row_activated_cb (SyChoiceList *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
sy_choice_list_class_init (SyChoiceListClass *klass)
{
  /**
   * SyChoiceList::chosen:
   * @choice: index of a choice
   *
   * Emitted when the person has chosen one; the list is closed then.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", SY_TYPE_CHOICE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sy_choice_list_init (SyChoiceList *self)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "max-content-height", MOST_HEIGHT, "propagate-natural-width", TRUE,
                                      "propagate-natural-height", TRUE, NULL);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_row (const char *choice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", choice, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 44, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, choice, -1);
  return row;
}

/**
 * sy_choice_list_new:
 * @choices: what can be chosen
 * @title: what the choice is about
 *
 * Returns: a list that is closed
 */
GtkWidget *
sy_choice_list_new (const char *const *choices, const char *title)
{
  SyChoiceList *self = g_object_new (SY_TYPE_CHOICE_LIST, NULL);

  for (guint i = 0; choices[i] != NULL; i++)
    gtk_list_box_append (self->list, make_row (choices[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

static void
show_check (GtkListBoxRow *row, gboolean checked)
{
  gtk_widget_set_opacity (gtk_widget_get_last_child (gtk_list_box_row_get_child (row)), checked ? 1 : 0);
}

/**
 * sy_choice_list_open:
 * @self: a list
 * @selected: index of the choice that is checked
 *
 * Opens the list with the cursor at that choice.
 */
void
sy_choice_list_open (SyChoiceList *self, guint selected)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    show_check (row, (guint) i == selected);
  row = gtk_list_box_get_row_at_index (self->list, (int) selected);
  gtk_list_box_select_row (self->list, row);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (row));
}
