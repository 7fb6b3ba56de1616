/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "change-row.h"

#include "explanation.h"

struct _SyChangeRow
{
  GtkBox    parent_instance;

  GtkLabel *title;
  GtkLabel *from;
  GtkLabel *to;
  GtkLabel *scores;
};

G_DEFINE_FINAL_TYPE (SyChangeRow, sy_change_row, GTK_TYPE_BOX)

static const char *const step_classes[SY_N_IMPORTANCES] = { "step-0", "step-1", "step-2", "step-3" };

static void
show_importance (GtkLabel *label, const SyEvaluation *evaluation, SyImportance importance)
{
  g_autofree char *text = sy_explain_importance (evaluation, importance);

  gtk_label_set_text (label, text);
  if (importance != SY_IMPORTANCE_UNANSWERED)
    gtk_widget_add_css_class (GTK_WIDGET (label), step_classes[importance]);
}

static SyChangeRow *
change_row_new (const SyEvaluation *evaluation, guint need, SyImportance to, gboolean narrow)
{
  SyChangeRow *self = g_object_new (SY_TYPE_CHANGE_ROW, NULL);

  gtk_label_set_text (self->title, sy_catalog_get_need (sy_evaluation_get_catalog (evaluation), need)->title);
  show_importance (self->from, evaluation, sy_evaluation_get_importance (evaluation, need));
  show_importance (self->to, evaluation, to);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self), narrow ? 2 : 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->scores), narrow);
  gtk_label_set_wrap (self->from, narrow);
  gtk_label_set_wrap (self->to, narrow);
  if (narrow)
    gtk_label_set_width_chars (self->scores, -1);
  return self;
}

static void
sy_change_row_class_init (SyChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyChangeRow, title);
  gtk_widget_class_bind_template_child (widget_class, SyChangeRow, from);
  gtk_widget_class_bind_template_child (widget_class, SyChangeRow, to);
  gtk_widget_class_bind_template_child (widget_class, SyChangeRow, scores);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_change_row_init (SyChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_change_row_new_for_change:
 * @evaluation: an evaluation
 * @change: one of its single changes
 * @narrow: whether the change stands below the need
 *
 * Returns: a row
 */
GtkWidget *
sy_change_row_new_for_change (const SyEvaluation *evaluation, const SySingleChange *change, gboolean narrow)
{
  SyChangeRow *self = change_row_new (evaluation, change->need, change->to, narrow);
  g_autofree char *scores = sy_explain_change_scores (evaluation, change);
  g_autofree char *sentence = sy_explain_change (evaluation, change);

  gtk_label_set_text (self->scores, scores);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

/**
 * sy_change_row_new_for_step:
 * @evaluation: an evaluation
 * @step: one of the changes of its shortest way
 * @narrow: whether the change stands below the need
 *
 * Returns: a row
 */
GtkWidget *
sy_change_row_new_for_step (const SyEvaluation *evaluation, const SyNeedLevel *step, gboolean narrow)
{
  SyChangeRow *self = change_row_new (evaluation, step->need, step->importance, narrow);
  g_autofree char *sentence = sy_explain_way_step (evaluation, step);

  /* Empty, it only keeps its column; GTK 4.8 would read the name of its class. */
  g_object_set (self->scores, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}
