/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "difference-row.h"

#include "difference-bar.h"
#include "explanation.h"

struct _SyDifferenceRow
{
  GtkBox           parent_instance;

  GtkLabel        *title;
  SyDifferenceBar *bar;
};

G_DEFINE_FINAL_TYPE (SyDifferenceRow, sy_difference_row, GTK_TYPE_BOX)

static void
sy_difference_row_class_init (SyDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SY_TYPE_DIFFERENCE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDifferenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, SyDifferenceRow, bar);
}

static void
sy_difference_row_init (SyDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_difference_row_new:
 *
 * Returns: a row
 */
GtkWidget *
sy_difference_row_new (void)
{
  return g_object_new (SY_TYPE_DIFFERENCE_ROW, NULL);
}

/**
 * sy_difference_row_show:
 * @self: a row
 * @evaluation: the evaluation
 * @reasons: the chart it belongs to
 * @reason: what it shows
 */
void
sy_difference_row_show (SyDifferenceRow    *self,
                        const SyEvaluation *evaluation,
                        const SyReasons    *reasons,
                        const SyReason     *reason)
{
  g_autofree char *title = sy_explain_reason_title (evaluation, reason);
  g_autofree char *sentence = sy_explain_reason (evaluation, reasons, reason);

  gtk_label_set_text (self->title, title);
  sy_difference_bar_show (self->bar, reasons, reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
