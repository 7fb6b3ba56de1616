/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The requirements files that were used last, as a menu. */

#include "config.h"

#include "recent-menu.h"

#include "menu-labels.h"

#define MIME_TYPE "application/vnd.steelyard+json"
#define NAME "Steelyard"
#define MOST 8

static int
compare_age (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static void
append (GMenu *menu, GtkRecentInfo *info)
{
  const char *uri = gtk_recent_info_get_uri (info);
  g_autofree char *label = sy_menu_label_escape (gtk_recent_info_get_display_name (info));
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
  g_menu_append_item (menu, item);
}

static void
fill (GtkRecentManager *manager, GMenu *menu)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (manager), compare_age);
  guint n = 0;

  g_menu_remove_all (menu);
  for (GList *l = items; l != NULL && n < MOST; l = l->next)
    if (gtk_recent_info_has_application (l->data, NAME) &&
        (!gtk_recent_info_is_local (l->data) || gtk_recent_info_exists (l->data)))
      {
        append (menu, l->data);
        n++;
      }

  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

/**
 * sy_recent_menu_get:
 *
 * Returns: (transfer none): the menu, which keeps itself up to date; its
 *   items activate `win.open-uri`
 */
GMenuModel *
sy_recent_menu_get (void)
{
  static GMenu *menu;

  if (menu == NULL)
    {
      GtkRecentManager *manager = gtk_recent_manager_get_default ();

      menu = g_menu_new ();
      g_signal_connect (manager, "changed", G_CALLBACK (fill), menu);
      fill (manager, menu);
    }

  return G_MENU_MODEL (menu);
}

/**
 * sy_recent_menu_add:
 * @file: a file that was opened or saved
 */
void
sy_recent_menu_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) NAME,
    .app_exec = (char *) "steelyard %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
