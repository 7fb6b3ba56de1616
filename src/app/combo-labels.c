/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The stock labels of a combo row are cut after twenty characters. These are
 * shown whole, long ones on two lines: the list that they stand in cannot wrap
 * them, because it does not ask how high they are at its width.
 */

#include "config.h"

#include "combo-labels.h"

#include <string.h>

#include "width-first-layout.h"

/* A selected text of up to so many characters stays on one line. */
#define SHORT_TEXT 17

static void
show_check (AdwComboRow *row, GParamSpec *pspec G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (check, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item) ? 1 : 0);
}

static const char *
get_text (GtkListItem *item)
{
  return gtk_string_object_get_string (gtk_list_item_get_item (item));
}

static void
setup_selected_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_list_item_set_child (item, label);
}

/* A long text with its space nearest to the middle made a line break. */
static char *
break_in_two (const char *text)
{
  glong middle = g_utf8_strlen (text, -1) / 2;
  char *broken = g_strdup (text);
  char *best = NULL;
  glong nearest = G_MAXLONG;

  if (2 * middle < SHORT_TEXT)
    return broken;

  for (char *space = strchr (broken, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      glong distance = ABS (g_utf8_pointer_to_offset (broken, space) - middle);

      if (distance < nearest)
        {
          nearest = distance;
          best = space;
        }
    }
  if (best != NULL)
    *best = '\n';

  return broken;
}

static void
bind_selected_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = break_in_two (get_text (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
setup_listed_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_item_set_child (item, box);
}

static void
bind_listed_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_text (GTK_LABEL (label), get_text (item));
  g_signal_connect_object (data, "notify::selected-item", G_CALLBACK (show_check), item, 0);
  show_check (ADW_COMBO_ROW (data), NULL, item);
}

static void
unbind_listed_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (data, show_check, item);
}

/* GTK 4.8 says what a combo row is about, not what is chosen. */
static void
describe (AdwComboRow *row)
{
  gpointer item = adw_combo_row_get_selected_item (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  item != NULL ? gtk_string_object_get_string (item) : "", -1);
}

/**
 * sy_combo_labels_use:
 * @row: a row with a model of #GtkStringObject
 *
 * Shows the texts of @row whole, and describes it by what is chosen.
 */
void
sy_combo_labels_use (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) selected = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) listed = gtk_signal_list_item_factory_new ();

  g_signal_connect (selected, "setup", G_CALLBACK (setup_selected_cb), NULL);
  g_signal_connect (selected, "bind", G_CALLBACK (bind_selected_cb), NULL);
  g_signal_connect (listed, "setup", G_CALLBACK (setup_listed_cb), NULL);
  g_signal_connect (listed, "bind", G_CALLBACK (bind_listed_cb), row);
  g_signal_connect (listed, "unbind", G_CALLBACK (unbind_listed_cb), row);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (describe), NULL);
  adw_combo_row_set_factory (row, selected);
  adw_combo_row_set_list_factory (row, listed);
  sy_width_first_layout_use_in_row (GTK_LIST_BOX_ROW (row));
}
