/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "present-why.h"

#include "difference-row.h"
#include "explanation.h"
#include "option-mark.h"

struct _SyPresentWhy
{
  GtkBox        parent_instance;

  SyOptionMark *rival_mark;
  GtkLabel     *rival_name;
  SyOptionMark *leader_mark;
  GtkLabel     *leader_name;
  GtkBox       *rows;
  GtkLabel     *total;
};

G_DEFINE_FINAL_TYPE (SyPresentWhy, sy_present_why, GTK_TYPE_BOX)

static void
show_option (SyOptionMark *mark, GtkLabel *name, SyCatalog *catalog, guint option)
{
  sy_option_mark_set_option (mark, catalog, option);
  gtk_label_set_text (name, sy_catalog_get_option (catalog, option)->name);
}

static void
show_rows (SyPresentWhy *self, const SyEvaluation *evaluation, const SyReasons *reasons)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (guint i = 0; i < SY_REASONS_MOST; i++, row = gtk_widget_get_next_sibling (row))
    {
      gtk_widget_set_visible (row, i < reasons->n);
      if (i < reasons->n)
        sy_difference_row_show (SY_DIFFERENCE_ROW (row), evaluation, reasons, &reasons->reasons[i]);
    }
}

static void
sy_present_why_class_init (SyPresentWhyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SY_TYPE_OPTION_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/present-why.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPresentWhy, rival_mark);
  gtk_widget_class_bind_template_child (widget_class, SyPresentWhy, rival_name);
  gtk_widget_class_bind_template_child (widget_class, SyPresentWhy, leader_mark);
  gtk_widget_class_bind_template_child (widget_class, SyPresentWhy, leader_name);
  gtk_widget_class_bind_template_child (widget_class, SyPresentWhy, rows);
  gtk_widget_class_bind_template_child (widget_class, SyPresentWhy, total);
}

static void
sy_present_why_init (SyPresentWhy *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < SY_REASONS_MOST; i++)
    gtk_box_append (self->rows, sy_difference_row_new ());
}

/**
 * sy_present_why_new:
 *
 * Returns: a chart
 */
GtkWidget *
sy_present_why_new (void)
{
  return g_object_new (SY_TYPE_PRESENT_WHY, NULL);
}

/**
 * sy_present_why_show:
 * @self: a chart
 * @evaluation: the evaluation to show
 * @rival: index of the option to compare the first one with
 */
void
sy_present_why_show (SyPresentWhy *self, const SyEvaluation *evaluation, guint rival)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  guint leader = sy_evaluation_get_option_at (evaluation, 0);
  g_autoptr (SyReasons) reasons = sy_reasons_new (evaluation, leader, rival);
  g_autofree char *total = sy_explain_total (evaluation, reasons);

  show_option (self->rival_mark, self->rival_name, catalog, rival);
  show_option (self->leader_mark, self->leader_name, catalog, leader);
  show_rows (self, evaluation, reasons);
  gtk_label_set_text (self->total, total);
}
