/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "announcement.h"

#if GTK_CHECK_VERSION (4, 14, 0)
/* Newer than what the program asks for, and so warned about. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/* Where there is no accessibility bus, GTK makes do with a context for tests,
 * which takes everything but announcements: it ends the program that has one. */
static void
announce (GtkAccessible *accessible, const char *text)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (accessible);

  if (context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    gtk_accessible_announce (accessible, text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

G_GNUC_END_IGNORE_DEPRECATIONS
#else
static void
announce (GtkAccessible *accessible, const char *text)
{
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
#endif

/**
 * sy_announce:
 * @widget: what it is about
 * @text: a sentence
 *
 * Has screen readers say something that happened elsewhere than where the
 * focus is. GTK before 4.14 cannot do that: there the sentence becomes the
 * description of the window, whose change they are told. What they have not
 * come across yet would change unheard, so it is the window in any case.
 */
void
sy_announce (GtkWidget *widget, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    announce (GTK_ACCESSIBLE (root), text);
}
