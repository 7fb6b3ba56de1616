/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "score-bar.h"

#include "css-class.h"
#include "explanation.h"
#include "option-colours.h"
#include "option-mark.h"
#include "score-motion.h"

struct _SyScoreBar
{
  GtkButton     parent_instance;

  GtkWidget    *heading;
  SyOptionMark *mark;
  GtkLabel     *name;
  GtkWidget    *missed_box;
  GtkLabel     *missed;
  GtkLevelBar  *bar;
  GtkLabel     *score;
  GtkLabel     *share;

  guint         option;
  AdwAnimation *motion;
};

G_DEFINE_FINAL_TYPE (SyScoreBar, sy_score_bar, GTK_TYPE_BUTTON)

static void
sy_score_bar_dispose (GObject *object)
{
  SyScoreBar *self = SY_SCORE_BAR (object);

  g_clear_object (&self->motion);

  G_OBJECT_CLASS (sy_score_bar_parent_class)->dispose (object);
}

static void
sy_score_bar_class_init (SyScoreBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_score_bar_dispose;

  g_type_ensure (SY_TYPE_OPTION_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/score-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SyScoreBar, heading);
  gtk_widget_class_bind_template_child (widget_class, SyScoreBar, mark);
  gtk_widget_class_bind_template_child (widget_class, SyScoreBar, name);
  gtk_widget_class_bind_template_child (widget_class, SyScoreBar, missed_box);
  gtk_widget_class_bind_template_child (widget_class, SyScoreBar, missed);
  gtk_widget_class_bind_template_child (widget_class, SyScoreBar, bar);
  gtk_widget_class_bind_template_child (widget_class, SyScoreBar, score);
  gtk_widget_class_bind_template_child (widget_class, SyScoreBar, share);
}

static void
sy_score_bar_init (SyScoreBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->motion = sy_score_motion_new (self->bar);
}

/**
 * sy_score_bar_new:
 * @catalog: a catalog
 * @option: index of an option
 *
 * Returns: a bar
 */
GtkWidget *
sy_score_bar_new (SyCatalog *catalog, guint option)
{
  SyScoreBar *self = g_object_new (SY_TYPE_SCORE_BAR, NULL);
  g_autofree char *css_class = sy_option_colours_dup_class (option);

  self->option = option;
  gtk_label_set_text (self->name, sy_catalog_get_option (catalog, option)->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sy_catalog_get_option (catalog, option)->summary);
  sy_option_mark_set_option (self->mark, catalog, option);
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), css_class);

  return GTK_WIDGET (self);
}

/**
 * sy_score_bar_show:
 * @self: a bar
 * @evaluation: the evaluation to show
 */
void
sy_score_bar_show (SyScoreBar *self, const SyEvaluation *evaluation)
{
  g_autofree char *score = sy_explain_score (evaluation, self->option);
  g_autofree char *share = sy_explain_share (evaluation, self->option);
  g_autofree char *missed = sy_explain_missed (evaluation, self->option);
  g_autofree char *sentence = sy_explain_option (evaluation, self->option);
  gboolean leads = sy_evaluation_get_leader (evaluation) == (int) self->option;

  gtk_label_set_text (self->score, score);
  gtk_label_set_text (self->share, share);
  gtk_label_set_text (self->missed, missed != NULL ? missed : "");
  gtk_widget_set_visible (self->missed_box, missed != NULL);
  sy_css_class_set (self->bar, "misses", missed != NULL);
  sy_css_class_set (self, "leader", leads);
  sy_score_motion_move_to (self->motion, sy_evaluation_get_score (evaluation, self->option));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

/**
 * sy_score_bar_set_compact:
 * @self: a bar
 * @compact: whether to leave room to the bar and omit the share of readings
 */
void
sy_score_bar_set_compact (SyScoreBar *self, gboolean compact)
{
  gtk_widget_set_visible (GTK_WIDGET (self->share), !compact);
}

static void
show_whole (GtkLabel *label, gboolean whole)
{
  gtk_label_set_ellipsize (label, whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (label, whole);
}

/**
 * sy_score_bar_set_whole:
 * @self: a bar
 * @whole: whether its words stand on several lines where there is little room,
 *   and are not shortened
 */
void
sy_score_bar_set_whole (SyScoreBar *self, gboolean whole)
{
  show_whole (self->name, whole);
  show_whole (self->missed, whole);
}

/**
 * sy_score_bar_get_option:
 * @self: a bar
 *
 * Returns: index of its option
 */
guint
sy_score_bar_get_option (SyScoreBar *self)
{
  return self->option;
}

/**
 * sy_score_bar_get_heading:
 * @self: a bar
 *
 * Returns: (transfer none): the column that must be as wide in every bar
 */
GtkWidget *
sy_score_bar_get_heading (SyScoreBar *self)
{
  return self->heading;
}
