/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How rows are laid out, the row that opens to choices, and labels of menus. */

#include "config.h"

#include <adwaita.h>

#include "choice-row.h"
#include "document-fixture.h"
#include "menu-labels.h"
#include "sy-ui.h"
#include "width-first-box.h"

static void
test_width_first_below (void)
{
  GtkWidget *box = g_object_new (SY_TYPE_WIDTH_FIRST_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 7, NULL);
  int height;

  for (guint i = 0; i < 3; i++)
    gtk_widget_set_parent (g_object_new (ADW_TYPE_BIN, "height-request", 20, "visible", i != 1, NULL), box);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 0);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 47);

  gtk_widget_allocate (box, 100, 60, -1, NULL);
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_last_child (box)), ==, 20);
  assert_gone (box);
}

static void
assert_place (GtkWidget *child, int x, int y, int width, int height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  g_assert_cmpfloat (bounds.size.width, ==, width);
  g_assert_cmpfloat (bounds.size.height, ==, height);
}

/* What expands takes what is left; lower children stand in the middle. */
static void
test_width_first_beside (void)
{
  GtkWidget *box = g_object_new (SY_TYPE_WIDTH_FIRST_BOX, "spacing", 5, NULL);
  GtkWidget *first = g_object_new (ADW_TYPE_BIN, "height-request", 40, "hexpand", TRUE, NULL);
  GtkWidget *last = g_object_new (ADW_TYPE_BIN, "width-request", 30, "height-request", 20, NULL);
  int size;

  gtk_widget_set_parent (first, box);
  gtk_widget_set_parent (last, box);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL, NULL);
  g_assert_cmpint (size, ==, 35);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &size, NULL, NULL, NULL);
  g_assert_cmpint (size, ==, 40);

  gtk_widget_allocate (box, 100, 40, -1, NULL);
  assert_place (first, 0, 0, 65, 40);
  assert_place (last, 70, 10, 30, 20);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &size, NULL, NULL, NULL);
  gtk_widget_allocate (box, 100, 40, -1, NULL);
  assert_place (first, 35, 0, 65, 40);
  assert_place (last, 0, 10, 30, 20);
  assert_gone (box);
}

static void
on_chosen_cb (guint *chosen, guint choice)
{
  *chosen = choice;
}

/* Only what the person chooses is told, and only if it is news. */
static void
test_choice_row (void)
{
  const char *const choices[] = { "<one> & only", "two", "three", NULL };
  SyChoiceRow *row = g_object_new (SY_TYPE_CHOICE_ROW, "title", "<How> many?", NULL);
  guint chosen = G_MAXUINT;

  sy_choice_row_set_choices (row, choices);
  g_signal_connect_swapped (row, "chosen", G_CALLBACK (on_chosen_cb), &chosen);
  g_assert_cmpuint (sy_choice_row_get_n_choices (row), ==, 3);
  g_assert_cmpuint (sy_choice_row_get_selected (row), ==, 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "<How> many?");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "<one> & only");

  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);

  sy_choice_row_set_selected (row, 1);
  sy_choice_row_choose (row, 1);
  g_assert_cmpuint (chosen, ==, G_MAXUINT);
  sy_choice_row_choose (row, 2);
  g_assert_cmpuint (chosen, ==, 2);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "three");

  sy_choice_row_set_choices (row, choices + 1);
  g_assert_cmpuint (sy_choice_row_get_n_choices (row), ==, 2);
  g_assert_cmpuint (sy_choice_row_get_selected (row), ==, 0);
  assert_gone (GTK_WIDGET (row));
}

/* What comes from a file is no mnemonic. */
static void
test_menu_label (void)
{
  g_autofree char *label = sy_menu_label_escape ("_user_id <links> & more");

  g_assert_cmpstr (label, ==, "__user__id <links> & more");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (sy_ui_get_resource ());

  g_test_add_func ("/rows/below", test_width_first_below);
  g_test_add_func ("/rows/beside", test_width_first_beside);
  g_test_add_func ("/rows/choice", test_choice_row);
  g_test_add_func ("/rows/menu-label", test_menu_label);

  return g_test_run ();
}
