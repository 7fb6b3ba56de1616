/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "labels.h"

/**
 * sy_label_new:
 * @text: plain text, never markup
 * @css_class: a style class
 *
 * Returns: a label that starts at the start and wraps
 */
GtkWidget *
sy_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * sy_tooltip_set:
 * @widget: a widget
 * @text: (nullable): its tooltip
 *
 * Sets the tooltip if it is another one: for each that is set GTK asks the
 * display where the pointer is, and waits for the answer.
 */
void
sy_tooltip_set (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}
