/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "present-page.h"

#include "fit.h"

struct _SyPresentPage
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scroller;
  SyFit             *fit;
  GtkBox            *box;
  GtkLabel          *heading;
  GtkLabel          *text;
};

G_DEFINE_FINAL_TYPE (SyPresentPage, sy_present_page, GTK_TYPE_WIDGET)

static void
sy_present_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SY_TYPE_PRESENT_PAGE);

  G_OBJECT_CLASS (sy_present_page_parent_class)->dispose (object);
}

static void
sy_present_page_class_init (SyPresentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_present_page_dispose;

  g_type_ensure (SY_TYPE_FIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/present-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPresentPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SyPresentPage, fit);
  gtk_widget_class_bind_template_child (widget_class, SyPresentPage, box);
  gtk_widget_class_bind_template_child (widget_class, SyPresentPage, heading);
  gtk_widget_class_bind_template_child (widget_class, SyPresentPage, text);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "presentpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_present_page_init (SyPresentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* What fits only beside a scroll bar, being smaller there, makes GTK show
   * both, whatever the policy. */
  gtk_widget_set_visible (gtk_scrolled_window_get_hscrollbar (self->scroller), FALSE);
}

/**
 * sy_present_page_new:
 * @content: what it shows below its texts
 * @css_class: a style class
 * @least: the part of its full size, above 0 and at most 1, below which it
 *   rather scrolls than shrinks
 *
 * Returns: a page
 */
GtkWidget *
sy_present_page_new (GtkWidget *content, const char *css_class, double least)
{
  SyPresentPage *self = g_object_new (SY_TYPE_PRESENT_PAGE, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  g_object_set (self->fit, "least", least, NULL);
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (self->box, content);
  return GTK_WIDGET (self);
}

/**
 * sy_present_page_set_texts:
 * @self: a page
 * @heading: its heading
 * @text: a sentence below it, or nothing
 */
void
sy_present_page_set_texts (SyPresentPage *self, const char *heading, const char *text)
{
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->text), *text != '\0');

  /* A screen reader says this when the page comes. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * sy_present_page_scroll:
 * @self: a page
 * @direction: 1 for further down, -1 for further up
 *
 * Returns: whether there is anything to scroll
 */
gboolean
sy_present_page_scroll (SyPresentPage *self, int direction)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return FALSE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          direction * gtk_adjustment_get_page_size (adjustment) / 3);
  return TRUE;
}
