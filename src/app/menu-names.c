/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The entries of menus are widgets of GTK's own. GTK 4.18 refers screen readers
 * to the label of an entry for its name, and has labels of entries say nothing:
 * every entry of every menu is without a name. So each gets one when it comes to
 * be seen; by then its text is the one that is read.
 */

#include "config.h"

#include "menu-names.h"

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

static gboolean
on_map_cb (GSignalInvocationHint *hint G_GNUC_UNUSED,
           guint                  n_values G_GNUC_UNUSED,
           const GValue          *values,
           gpointer               data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_value_get_object (values);
  GtkWidget *label = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    label = find_label (widget);

  if (label != NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_text (GTK_LABEL (label)), -1);
    }

  return TRUE;
}

/**
 * sy_menu_names_set_up:
 *
 * Has the entries of all menus told by their names, where GTK does not do so
 * itself.
 */
void
sy_menu_names_set_up (void)
{
  g_autoptr (GTypeClass) klass G_GNUC_UNUSED = NULL;

  /* A hook costs a little each time that a widget is mapped. */
  if (gtk_check_version (4, 10, 0) != NULL)
    return;

  /* Signals are there once their class is. */
  klass = g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map_cb, NULL, NULL);
}
