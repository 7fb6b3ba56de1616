/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answer-cell.h"

#include "explanation-people.h"

/* Wide enough for the longest answer, the same for all. */
#define WIDTH 96

struct _SyAnswerCell
{
  GtkBox      parent_instance;

  GtkWidget  *name;
  GtkWidget  *chip;
  const char *step;
};

G_DEFINE_FINAL_TYPE (SyAnswerCell, sy_answer_cell, GTK_TYPE_BOX)

static const char *const steps[SY_N_IMPORTANCES] = { "step-0", "step-1", "step-2", "step-3" };

static void
sy_answer_cell_class_init (SyAnswerCellClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_answer_cell_init (SyAnswerCell *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);

  /* The cell itself says both; its parts need not say them again. */
  self->name = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->name), 1);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_widget_add_css_class (self->name, "caption");
  gtk_widget_add_css_class (self->name, "dim");
  self->chip = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->chip, "chip");
  gtk_box_append (GTK_BOX (self), self->name);
  gtk_box_append (GTK_BOX (self), self->chip);
}

/**
 * sy_answer_cell_new:
 *
 * Returns: a cell
 */
GtkWidget *
sy_answer_cell_new (void)
{
  return g_object_new (SY_TYPE_ANSWER_CELL, NULL);
}

/**
 * sy_answer_cell_show:
 * @self: a cell
 * @people: everyone
 * @person: index of the person to show
 * @need: index of a need
 */
void
sy_answer_cell_show (SyAnswerCell *self, SyPeople *people, guint person, guint need)
{
  SyEvaluation *own = sy_person_get_evaluation (sy_people_get_person (people, person));
  SyImportance importance = sy_evaluation_get_importance (own, need);
  g_autofree char *sentence = sy_explain_person_answer (people, person, need);
  SyCatalog *catalog = sy_people_get_catalog (people);

  if (self->step != NULL)
    gtk_widget_remove_css_class (self->chip, self->step);
  self->step = importance != SY_IMPORTANCE_UNANSWERED ? steps[importance] : NULL;
  if (self->step != NULL)
    gtk_widget_add_css_class (self->chip, self->step);

  gtk_label_set_text (GTK_LABEL (self->name), sy_people_get_name (people, person));
  gtk_label_set_text (GTK_LABEL (self->chip), importance != SY_IMPORTANCE_UNANSWERED
                                                ? sy_catalog_get_importance (catalog, importance)->short_label
                                                : "–");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
