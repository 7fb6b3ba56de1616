/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "score-line.h"

#include <adwaita.h>

#include "explanation-people.h"
#include "explanation.h"
#include "option-colours.h"
#include "option-mark.h"

/* As the bars of the result. */
#define DURATION_MS 250

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
  AdwAnimation *animation;
};

G_DEFINE_FINAL_TYPE (SyScoreLine, sy_score_line, GTK_TYPE_BOX)

static void
set_value_cb (double value, gpointer data)
{
  gtk_level_bar_set_value (SY_SCORE_LINE (data)->bar, CLAMP (value, 0, 100));
}

static void
move_bar (SyScoreLine *self, double value)
{
  AdwTimedAnimation *animation = ADW_TIMED_ANIMATION (self->animation);

  adw_timed_animation_set_value_from (animation, gtk_level_bar_get_value (self->bar));
  adw_timed_animation_set_value_to (animation, value);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    adw_animation_play (self->animation);
  else
    set_value_cb (value, self);
}

static void
set_class (gpointer widget, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
sy_score_line_dispose (GObject *object)
{
  SyScoreLine *self = SY_SCORE_LINE (object);

  g_clear_object (&self->animation);

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

  /* The stock offsets colour a bar by its length; here colour is the option. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);

  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, DURATION_MS,
                                             adw_callback_animation_target_new (set_value_cb, self, NULL));
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
  set_class (self->bar, "misses", missed != NULL);
  set_class (self, "leader", sy_evaluation_get_leader (evaluation) == (int) self->option);
  move_bar (self, sy_evaluation_get_score (evaluation, self->option));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}
