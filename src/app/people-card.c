/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "people-card.h"

#include "explanation-people.h"
#include "score-lines.h"

struct _SyPeopleCard
{
  GtkBox        parent_instance;

  GtkLabel     *headline;
  GtkLabel     *certainty;
  SyScoreLines *scores;
  GtkLabel     *least;
};

G_DEFINE_FINAL_TYPE (SyPeopleCard, sy_people_card, GTK_TYPE_BOX)

static void
sy_people_card_class_init (SyPeopleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SY_TYPE_SCORE_LINES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/people-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPeopleCard, headline);
  gtk_widget_class_bind_template_child (widget_class, SyPeopleCard, certainty);
  gtk_widget_class_bind_template_child (widget_class, SyPeopleCard, scores);
  gtk_widget_class_bind_template_child (widget_class, SyPeopleCard, least);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_people_card_init (SyPeopleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_people_card_show:
 * @self: a card
 * @people: whom to show
 */
void
sy_people_card_show (SyPeopleCard *self, SyPeople *people)
{
  g_autofree char *headline = sy_explain_people_headline (people);
  g_autofree char *certainty = sy_explain_people_certainty (people);
  g_autofree char *least = sy_explain_least_satisfied (people);

  gtk_label_set_text (self->headline, headline);
  gtk_label_set_text (self->certainty, certainty);
  gtk_label_set_text (self->least, least != NULL ? least : "");
  gtk_widget_set_visible (GTK_WIDGET (self->least), least != NULL);
  sy_score_lines_show (self->scores, sy_people_get_evaluation (people));
}
