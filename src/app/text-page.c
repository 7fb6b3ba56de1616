/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text-page.h"

#include "labels.h"

struct _SyTextPage
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SyTextPage, sy_text_page, GTK_TYPE_BOX)

static void
sy_text_page_class_init (SyTextPageClass *klass G_GNUC_UNUSED)
{
}

static void
sy_text_page_init (SyTextPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
}

/**
 * sy_text_page_new:
 *
 * Returns: an empty page
 */
GtkWidget *
sy_text_page_new (void)
{
  return g_object_new (SY_TYPE_TEXT_PAGE, NULL);
}

/**
 * sy_text_page_clear:
 * @self: a page
 *
 * Removes all paragraphs.
 */
void
sy_text_page_clear (SyTextPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

/**
 * sy_text_page_add:
 * @self: a page
 * @heading: (nullable): what stands above the text
 * @text: the text
 * @footnote: (nullable): what stands smaller below it
 *
 * Adds a paragraph.
 */
void
sy_text_page_add (SyTextPage *self, const char *heading, const char *text, const char *footnote)
{
  GtkWidget *paragraph = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (paragraph), sy_label_new (heading, "option-name"));
  gtk_box_append (GTK_BOX (paragraph), sy_label_new (text, "reason"));
  if (footnote != NULL)
    gtk_box_append (GTK_BOX (paragraph), sy_label_new (footnote, "caption"));
  gtk_box_append (GTK_BOX (self), paragraph);
}
