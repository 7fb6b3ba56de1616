/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "score-line.h"

#include "css-class.h"
#include "explanation-people.h"
#include "explanation.h"
#include "option-colours.h"
#include "option-mark.h"
#include "score-motion.h"

struct _SyScoreLine
{
  GtkBox        parent_instance;

  SyOptionMark *mark;
  GtkLabel     *name;
  GtkWidget    *missed_box;
  GtkLabel     *missed;
  GtkLabel     *score;
  GtkLevelBar  *bar;

  guint         option;
  AdwAnimation *motion;
};

G_DEFINE_FINAL_TYPE (SyScoreLine, sy_score_line, GTK_TYPE_BOX)

static void
sy_score_line_dispose (GObject *object)
{
  SyScoreLine *self = SY_SCORE_LINE (object);

  g_clear_object (&self->motion);

  G_OBJECT_CLASS (sy_score_line_parent_class)->dispose (object);
}

static void
sy_score_line_class_init (SyScoreLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_score_line_dispose;

  g_type_ensure (SY_TYPE_OPTION_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/score-line.ui");
  gtk_widget_class_bind_template_child (widget_class, SyScoreLine, mark);
  gtk_widget_class_bind_template_child (widget_class, SyScoreLine, name);
  gtk_widget_class_bind_template_child (widget_class, SyScoreLine, missed_box);
  gtk_widget_class_bind_template_child (widget_class, SyScoreLine, missed);
  gtk_widget_class_bind_template_child (widget_class, SyScoreLine, score);
  gtk_widget_class_bind_template_child (widget_class, SyScoreLine, bar);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_score_line_init (SyScoreLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->motion = sy_score_motion_new (self->bar);
}

/**
 * sy_score_line_new:
 * @catalog: a catalog
 * @option: index of an option
 *
 * Returns: a line
 */
GtkWidget *
sy_score_line_new (SyCatalog *catalog, guint option)
{
  SyScoreLine *self = g_object_new (SY_TYPE_SCORE_LINE, NULL);
  g_autofree char *css_class = sy_option_colours_dup_class (option);

  self->option = option;
  gtk_label_set_text (self->name, sy_catalog_get_option (catalog, option)->name);
  sy_option_mark_set_option (self->mark, catalog, option);
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), css_class);

  return GTK_WIDGET (self);
}

/**
 * sy_score_line_show:
 * @self: a line
 * @evaluation: the evaluation to show
 */
void
sy_score_line_show (SyScoreLine *self, const SyEvaluation *evaluation)
{
  g_autofree char *score = sy_explain_score (evaluation, self->option);
  g_autofree char *missed = sy_explain_missed_briefly (evaluation, self->option);
  g_autofree char *sentence = sy_explain_option (evaluation, self->option);

  gtk_label_set_text (self->score, score);
  gtk_label_set_text (self->missed, missed != NULL ? missed : "");
  gtk_widget_set_visible (self->missed_box, missed != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  sy_css_class_set (self->bar, "misses", missed != NULL);
  sy_css_class_set (self, "leader", sy_evaluation_get_leader (evaluation) == (int) self->option);
  sy_score_motion_move_to (self->motion, sy_evaluation_get_score (evaluation, self->option));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}
