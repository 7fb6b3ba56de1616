/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text-page.h"

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

static void
add_label (GtkBox *box, const char *text, const char *const *css_classes)
{
  GtkWidget *label;

  if (text == NULL)
    return;

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_css_classes (label, (const char **) css_classes);
  gtk_box_append (box, label);
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
 * @text: (nullable): the text
 * @footnote: (nullable): what stands smaller below it
 *
 * Adds a paragraph.
 */
void
sy_text_page_add (SyTextPage *self, const char *heading, const char *text, const char *footnote)
{
  static const char *const heading_classes[] = { "option-name", NULL };
  static const char *const text_classes[] = { "reason", NULL };
  static const char *const footnote_classes[] = { "caption", "dim", NULL };
  GtkWidget *paragraph = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_label (GTK_BOX (paragraph), heading, heading_classes);
  add_label (GTK_BOX (paragraph), text, text_classes);
  add_label (GTK_BOX (paragraph), footnote, footnote_classes);
  gtk_box_append (GTK_BOX (self), paragraph);
}
