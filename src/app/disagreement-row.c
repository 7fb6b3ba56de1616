/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "disagreement-row.h"

#include "answer-cell.h"
#include "explanation-people.h"
#include "importance-control.h"
#include "labels.h"
#include "lead-range.h"

struct _SyDisagreementRow
{
  GtkListBoxRow        parent_instance;

  GtkOrientable       *content;
  GtkLabel            *question;
  GtkLabel            *effect;
  SyLeadRange         *range;
  GtkOrientable       *settling;
  SyImportanceControl *control;
  GtkWidget           *reopen;
  GtkFlowBox          *answers;
  GtkBox              *notes;

  guint                need;
  gboolean             open;
  gboolean             narrow;
};

enum
{
  SIGNAL_SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyDisagreementRow, sy_disagreement_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_chosen_cb (SyDisagreementRow *self, int importance)
{
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0, importance);
}

static void
on_reopen_cb (SyDisagreementRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->control));
  on_chosen_cb (self, SY_IMPORTANCE_UNANSWERED);
}

static void
sy_disagreement_row_class_init (SyDisagreementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * SyDisagreementRow::settled:
   * @importance: a #SyImportance
   *
   * Emitted when all have agreed on @importance.
   */
  signals[SIGNAL_SETTLED] = g_signal_new ("settled", SY_TYPE_DISAGREEMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (SY_TYPE_IMPORTANCE_CONTROL);
  g_type_ensure (SY_TYPE_LEAD_RANGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/disagreement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, content);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, question);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, effect);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, range);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, settling);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, control);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, reopen);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, answers);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementRow, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reopen_cb);
}

static void
sy_disagreement_row_init (SyDisagreementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_disagreement_row_new:
 * @catalog: a catalog
 * @need: index of a need
 *
 * Returns: a row
 */
GtkWidget *
sy_disagreement_row_new (SyCatalog *catalog, guint need)
{
  SyDisagreementRow *self = g_object_new (SY_TYPE_DISAGREEMENT_ROW, NULL);
  const SyNeed *asked = sy_catalog_get_need (catalog, need);

  self->need = need;
  gtk_label_set_text (self->question, asked->question);
  sy_importance_control_set_catalog (self->control, catalog);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, asked->question, -1);

  return GTK_WIDGET (self);
}

/**
 * sy_disagreement_row_get_need:
 * @self: a row
 *
 * Returns: index of its need
 */
guint
sy_disagreement_row_get_need (SyDisagreementRow *self)
{
  return self->need;
}

static GtkWidget *
take_cell (SyDisagreementRow *self, guint place)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->answers, (int) place);
  GtkWidget *cell;

  if (child != NULL)
    return gtk_flow_box_child_get_child (child);

  cell = sy_answer_cell_new ();
  gtk_flow_box_insert (self->answers, cell, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (cell), FALSE);
  return cell;
}

/* Everyone who counts, always in the same order and of the same width, so
 * that each person's answers stand in one column. */
static void
show_answers (SyDisagreementRow *self, SyPeople *people)
{
  GtkFlowBoxChild *left;
  guint n = 0;

  for (guint i = 0; i < sy_people_get_n_people (people); i++)
    if (sy_people_get_state (people, i) == SY_PERSON_COUNTS)
      sy_answer_cell_show (SY_ANSWER_CELL (take_cell (self, n++)), people, i, self->need);
  while ((left = gtk_flow_box_get_child_at_index (self->answers, (int) n)) != NULL)
    gtk_flow_box_remove (self->answers, GTK_WIDGET (left));
}

static void
show_notes (SyDisagreementRow *self, SyPeople *people)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes))) != NULL)
    gtk_box_remove (self->notes, child);

  for (guint i = 0; i < sy_people_get_n_people (people); i++)
    {
      g_autofree char *note = sy_explain_person_remark (people, i, self->need);

      if (note != NULL)
        gtk_box_append (self->notes, sy_label_new (note, "person-note"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notes), gtk_widget_get_first_child (GTK_WIDGET (self->notes)) != NULL);
}

/* Where there is room, it keeps its place, so that nothing moves. */
static void
show_reopen (SyDisagreementRow *self)
{
  gtk_widget_set_visible (self->reopen, !self->open || !self->narrow);
  gtk_widget_set_opacity (self->reopen, self->open ? 0 : 1);
  gtk_widget_set_sensitive (self->reopen, !self->open);
}

static void
show_settled (SyDisagreementRow *self, SyPeople *people)
{
  SyImportance settled = sy_people_get_settled (people, self->need);
  g_autofree char *label = sy_explain_settle (people, self->need);

  self->open = settled == SY_IMPORTANCE_UNANSWERED;
  sy_importance_control_set_importance (self->control, settled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  show_reopen (self);
  if (self->open)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "settled");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "settled");
}

/**
 * sy_disagreement_row_show:
 * @self: a row
 * @people: everyone
 * @index: place of the disagreement, on the need of the row
 */
void
sy_disagreement_row_show (SyDisagreementRow *self, SyPeople *people, guint index)
{
  g_autofree char *effect = sy_explain_disagreement (people, index);

  gtk_label_set_text (self->effect, effect);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, effect, -1);
  sy_lead_range_show (self->range, people, index);
  show_answers (self, people);
  show_notes (self, people);
  show_settled (self, people);
}

/**
 * sy_disagreement_row_set_narrow:
 * @self: a row
 * @narrow: whether its parts stand one below the other
 */
void
sy_disagreement_row_set_narrow (SyDisagreementRow *self, gboolean narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  self->narrow = narrow;
  gtk_orientable_set_orientation (self->content, orientation);
  gtk_orientable_set_orientation (self->settling, orientation);
  sy_importance_control_set_narrow (self->control, narrow);
  show_reopen (self);
}
