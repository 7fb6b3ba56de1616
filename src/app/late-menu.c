/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "late-menu.h"

static void
create_popup_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * sy_late_menu_use:
 * @button: a button without a menu
 * @menu: its menu
 *
 * Gives @button that menu, and makes its items when it is opened first: a
 * window with menus that nobody has opened yet is shown sooner.
 */
void
sy_late_menu_use (GtkMenuButton *button, GMenuModel *menu)
{
  gtk_menu_button_set_create_popup_func (button, create_popup_cb, g_object_ref (menu), g_object_unref);
}
