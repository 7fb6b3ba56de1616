/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "disagreement-list.h"

#include "disagreement-row.h"
#include "explanation-people.h"
#include "option-mark.h"

/* How many are shown at first, and more only if more could change the
 * answer. */
#define SHOWN_AT_FIRST 5

struct _SyDisagreementList
{
  GtkBox        parent_instance;

  GtkLabel     *summary;
  GtkBox       *heading;
  GtkWidget    *legend;
  SyOptionMark *first_mark;
  GtkLabel     *first_leads;
  SyOptionMark *second_mark;
  GtkLabel     *second_leads;
  GtkListBox   *rows;
  GtkWidget    *more;
  GtkLabel     *more_label;

  GPtrArray    *shown; /* SyDisagreementRow in order, unowned */
  gboolean      all;
  gboolean      narrow;
};

enum
{
  SIGNAL_SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyDisagreementList, sy_disagreement_list, GTK_TYPE_BOX)

static void
on_settled_cb (SyDisagreementList *self, int importance, SyDisagreementRow *row)
{
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0, sy_disagreement_row_get_need (row), importance);
}

static void
show_all_rows (SyDisagreementList *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    gtk_widget_set_visible (self->shown->pdata[i], TRUE);
  gtk_widget_set_visible (self->more, FALSE);
}

static void
on_more_cb (SyDisagreementList *self)
{
  guint first_new = 0;

  while (first_new < self->shown->len && gtk_widget_get_visible (self->shown->pdata[first_new]))
    first_new++;
  self->all = TRUE;
  show_all_rows (self);
  if (first_new < self->shown->len)
    gtk_widget_child_focus (self->shown->pdata[first_new], GTK_DIR_TAB_FORWARD);
}

static void
sy_disagreement_list_dispose (GObject *object)
{
  SyDisagreementList *self = SY_DISAGREEMENT_LIST (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_disagreement_list_parent_class)->dispose (object);
}

static void
sy_disagreement_list_class_init (SyDisagreementListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_disagreement_list_dispose;

  /**
   * SyDisagreementList::settled:
   * @need: index of a need
   * @importance: a #SyImportance
   *
   * Emitted when all have agreed, or taken an agreement back.
   */
  signals[SIGNAL_SETTLED] = g_signal_new ("settled", SY_TYPE_DISAGREEMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);

  g_type_ensure (SY_TYPE_OPTION_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/disagreement-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, summary);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, heading);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, legend);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, first_mark);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, first_leads);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, second_mark);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, second_leads);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, rows);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, more);
  gtk_widget_class_bind_template_child (widget_class, SyDisagreementList, more_label);
  gtk_widget_class_bind_template_callback (widget_class, on_more_cb);
}

static void
sy_disagreement_list_init (SyDisagreementList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_ptr_array_new ();
}

static gboolean
has_rows_for (SyDisagreementList *self, SyPeople *people)
{
  if (self->shown->len != sy_people_get_n_disagreements (people))
    return FALSE;

  for (guint i = 0; i < self->shown->len; i++)
    if (sy_disagreement_row_get_need (self->shown->pdata[i]) != sy_people_get_disagreement (people, i)->need)
      return FALSE;

  return TRUE;
}

static void
make_rows (SyDisagreementList *self, SyPeople *people)
{
  for (guint i = 0; i < self->shown->len; i++)
    gtk_list_box_remove (self->rows, self->shown->pdata[i]);
  g_ptr_array_set_size (self->shown, 0);

  for (guint i = 0; i < sy_people_get_n_disagreements (people); i++)
    {
      GtkWidget *row = sy_disagreement_row_new (sy_people_get_catalog (people),
                                                sy_people_get_disagreement (people, i)->need);

      sy_disagreement_row_set_narrow (SY_DISAGREEMENT_ROW (row), self->narrow);
      g_signal_connect_object (row, "settled", G_CALLBACK (on_settled_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->rows, row, (int) i);
      g_ptr_array_add (self->shown, row);
    }
}

static void
show_legend (SyDisagreementList *self, SyPeople *people)
{
  guint first, second;
  g_autofree char *first_leads = NULL;
  g_autofree char *second_leads = NULL;

  sy_people_get_first_two (people, &first, &second);
  first_leads = sy_explain_leads (people, first);
  second_leads = sy_explain_leads (people, second);
  sy_option_mark_set_option (self->first_mark, sy_people_get_catalog (people), first);
  sy_option_mark_set_option (self->second_mark, sy_people_get_catalog (people), second);
  gtk_label_set_text (self->first_leads, first_leads);
  gtk_label_set_text (self->second_leads, second_leads);
  gtk_widget_set_visible (self->legend, sy_people_get_n_disagreements (people) > 0);
}

/* Those with the largest effect, all that could change the answer, and all
 * that were settled. */
static void
show_some_rows (SyDisagreementList *self, SyPeople *people)
{
  int leader = sy_evaluation_get_leader (sy_people_get_evaluation (people));
  guint n = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const SyDisagreement *disagreement = sy_people_get_disagreement (people, i);

      if (i < SHOWN_AT_FIRST || disagreement->least.leader != leader || disagreement->most.leader != leader ||
          sy_people_get_settled (people, disagreement->need) != SY_IMPORTANCE_UNANSWERED)
        n = i + 1;
    }
  for (guint i = 0; i < self->shown->len; i++)
    gtk_widget_set_visible (self->shown->pdata[i], i < n);

  {
    g_autofree char *label = sy_explain_smaller (self->shown->len - n);

    gtk_label_set_text (self->more_label, label);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    gtk_widget_set_visible (self->more, n < self->shown->len);
  }
}

/**
 * sy_disagreement_list_show:
 * @self: a list
 * @people: whom to show
 */
void
sy_disagreement_list_show (SyDisagreementList *self, SyPeople *people)
{
  g_autofree char *summary = sy_explain_disagreements (people);

  gtk_label_set_text (self->summary, summary);
  if (!has_rows_for (self, people))
    make_rows (self, people);
  for (guint i = 0; i < self->shown->len; i++)
    sy_disagreement_row_show (self->shown->pdata[i], people, i);
  show_legend (self, people);
  if (self->all)
    show_all_rows (self);
  else
    show_some_rows (self, people);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->shown->len > 0);
}

/**
 * sy_disagreement_list_set_narrow:
 * @self: a list
 * @narrow: whether there is little room
 */
void
sy_disagreement_list_set_narrow (SyDisagreementList *self, gboolean narrow)
{
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->heading),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < self->shown->len; i++)
    sy_disagreement_row_set_narrow (self->shown->pdata[i], narrow);
}
