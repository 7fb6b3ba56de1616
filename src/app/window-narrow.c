/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What only a narrow window has: the leading bars in a strip above the form, a
 * switcher between its pages, and the exports within the main menu. Made when
 * the window is narrow for the first time. */

#include "config.h"

#include <glib/gi18n.h>

#include "window-private.h"

/* How many bars the strip shows. */
#define STRIP_BARS 2

static void
on_strip_activated_cb (SyWindow *self)
{
  adw_view_stack_set_visible_child_name (self->pages, "result");
}

static void
make_strip (SyWindow *self)
{
  static const char *const classes[] = { "card", "strip", NULL };

  self->strip = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "css-classes", classes, NULL);
  self->strip_bars = g_object_new (SY_TYPE_SCORE_BARS, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip_bars), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Leading scores"), -1);
  sy_score_bars_set_most (self->strip_bars, STRIP_BARS);
  sy_score_bars_set_compact (self->strip_bars, TRUE);
  g_signal_connect_object (self->strip_bars, "option-activated", G_CALLBACK (on_strip_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->strip), GTK_WIDGET (self->strip_bars));
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->halves))), self->strip,
                              GTK_WIDGET (self->catalog_notice));
}

/* Within the bar, where its template does not reach. */
static void
name_switcher (GtkWidget *widget)
{
  if (ADW_IS_VIEW_SWITCHER (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("View"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_switcher (child);
}

static void
make_switcher (SyWindow *self)
{
  self->switcher = ADW_VIEW_SWITCHER_BAR (adw_view_switcher_bar_new ());
  adw_view_switcher_bar_set_stack (self->switcher, self->pages);
  name_switcher (GTK_WIDGET (self->switcher));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->switcher));
}

/* There is no room for one more button. */
static void
show_export (SyWindow *self, gboolean narrow)
{
  gtk_widget_set_visible (GTK_WIDGET (self->export_button), !narrow);
  g_menu_remove_all (self->export_section);
  if (narrow)
    g_menu_append_submenu (self->export_section, _ ("_Export"), self->export_menu);
}

/* Shows or hides all of it; the strip only above the form, if @has_strip. */
void
sy_window_show_narrow (SyWindow *self, gboolean narrow, gboolean has_strip)
{
  show_export (self, narrow);
  if (narrow && self->switcher == NULL)
    {
      make_switcher (self);
      make_strip (self);
      sy_window_renew_strip (self);
    }
  if (self->switcher == NULL)
    return;

  adw_view_switcher_bar_set_reveal (self->switcher, narrow);
  gtk_widget_set_visible (self->strip, narrow && has_strip);
}

/* To be called when the scores have changed. */
void
sy_window_refresh_strip (SyWindow *self)
{
  if (self->strip_bars != NULL && self->document != NULL && sy_document_is_evaluated (self->document))
    sy_score_bars_show (self->strip_bars, sy_document_get_evaluation (self->document));
}

/* To be called when the catalog is another one. */
void
sy_window_renew_strip (SyWindow *self)
{
  if (self->strip_bars != NULL && self->document != NULL)
    sy_score_bars_set_catalog (self->strip_bars, sy_document_get_catalog (self->document));
  sy_window_refresh_strip (self);
}
