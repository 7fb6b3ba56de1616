/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "application.h"
#include "dialogs.h"
#include "disagreement-list.h"
#include "explanation-people.h"
#include "notice.h"
#include "people-card.h"
#include "person-card.h"
#include "requirements-file.h"

/* How many cards are shown at first: with that of all together they fill two
 * rows of an ordinary window. */
#define SHOWN_AT_FIRST 7

struct _SyCompareView
{
  GtkBox              parent_instance;

  GtkStack           *stack;
  SyNotice           *notice;
  GtkOrientable      *heading;
  GtkOrientable      *buttons;
  GtkLabel           *title;
  GtkFlowBox         *cards;
  SyPeopleCard       *together;
  GtkWidget          *more;
  GtkLabel           *more_label;
  SyDisagreementList *disagreements;

  SyComparison       *comparison;
  GPtrArray          *people_cards; /* SyPersonCard, unowned */
  gboolean            all;          /* of them are shown */
};

G_DEFINE_FINAL_TYPE (SyCompareView, sy_compare_view, GTK_TYPE_BOX)

static void
on_rename_cb (SyCompareView *self, guint person, const char *name)
{
  sy_comparison_rename (self->comparison, person, name);
}

/* The card goes away while it is still telling. */
static void
on_remove_cb (SyCompareView *self, guint person)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  sy_comparison_remove (self->comparison, person);
}

static void
on_settled_cb (SyCompareView *self, guint need, int importance)
{
  sy_comparison_settle (self->comparison, need, (SyImportance) importance);
}

static void
add_card (SyCompareView *self, GtkWidget *card)
{
  gtk_flow_box_insert (self->cards, card, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
}

/* One card for each person, after that of all together. */
static void
make_cards (SyCompareView *self, guint n)
{
  while (self->people_cards->len > n)
    {
      GtkWidget *last = self->people_cards->pdata[self->people_cards->len - 1];

      g_ptr_array_set_size (self->people_cards, (int) self->people_cards->len - 1);
      gtk_flow_box_remove (self->cards, gtk_widget_get_parent (last));
    }
  while (self->people_cards->len < n)
    {
      GtkWidget *card = sy_person_card_new (self->people_cards->len);

      g_signal_connect_object (card, "rename", G_CALLBACK (on_rename_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (card, "remove", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->people_cards, card);
      add_card (self, card);
    }
}

static void
show_cards (SyCompareView *self)
{
  guint n = self->people_cards->len;
  guint n_shown = self->all ? n : MIN (n, SHOWN_AT_FIRST);
  g_autofree char *label = sy_explain_more_people (n - n_shown);

  for (guint i = 0; i < n; i++)
    gtk_widget_set_visible (gtk_widget_get_parent (self->people_cards->pdata[i]), i < n_shown);
  gtk_label_set_text (self->more_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->more, n_shown < n);
}

static void
on_more_cb (SyCompareView *self)
{
  self->all = TRUE;
  gtk_widget_child_focus (self->people_cards->pdata[SHOWN_AT_FIRST - 1], GTK_DIR_TAB_FORWARD);
  show_cards (self);
}

static void
show_people (SyCompareView *self)
{
  SyPeople *people;
  g_autofree char *title = NULL;
  guint n;

  /* It costs something, and nobody looks. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  people = sy_comparison_get_people (self->comparison);
  n = sy_people_get_n_people (people);
  title = sy_explain_people (people);
  gtk_label_set_text (self->title, title);
  gtk_stack_set_visible_child_name (self->stack, n > 1 ? "people" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.save", sy_people_get_n_counting (people) > 1);
  make_cards (self, n);
  show_cards (self);
  sy_people_card_show (self->together, people);
  for (guint i = 0; i < n; i++)
    sy_person_card_show (self->people_cards->pdata[i], people);
  sy_disagreement_list_show (self->disagreements, people);
}

/* What was said of the last step no longer matters. */
static void
on_people_cb (SyCompareView *self)
{
  sy_notice_hide (self->notice);
  show_people (self);
}

static void
add_files (SyCompareView *self, GPtrArray *files)
{
  g_auto (GStrv) objections = sy_comparison_add (self->comparison, (GFile *const *) files->pdata, files->len);
  g_autofree char *text = sy_explain_objections ((const char *const *) objections);

  if (text == NULL)
    return;

  sy_notice_show (self->notice, text);
  sy_notice_add_action (self->notice, _ ("Close"), "compare.dismiss");
}

static void
dismiss_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sy_notice_hide (SY_COMPARE_VIEW (widget)->notice);
}

static gboolean
on_drop_cb (SyCompareView *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  for (GSList *l = files; l != NULL; l = l->next)
    g_ptr_array_add (array, l->data);
  add_files (self, array);

  return files != NULL;
}

static void
sy_compare_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sy_compare_view_parent_class)->map (widget);
  show_people (SY_COMPARE_VIEW (widget));
}

static void
sy_compare_view_dispose (GObject *object)
{
  SyCompareView *self = SY_COMPARE_VIEW (object);

  g_clear_object (&self->comparison);
  g_clear_pointer (&self->people_cards, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_compare_view_parent_class)->dispose (object);
}

/* The view may be gone when the person has chosen. */
static void
on_files_cb (GListModel *files, gpointer data)
{
  g_autoptr (SyCompareView) self = data;
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);

  if (files == NULL || self->comparison == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (array, g_list_model_get_item (files, i));
  add_files (self, array);
}

/* Most likely the others' answers lie beside those of the document. */
static void
add_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyCompareView *self = SY_COMPARE_VIEW (widget);
  SyPerson *own = sy_people_get_person (sy_comparison_get_people (self->comparison), 0);
  GFile *file = sy_person_get_file (own);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  sy_dialogs_open_several (GTK_WINDOW (gtk_widget_get_root (widget)), folder, on_files_cb, g_object_ref (self));
}

static void
on_save_file_cb (GFile *file, gpointer data)
{
  g_autoptr (SyCompareView) self = data;
  g_autoptr (SyRequirements) agreed = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  if (file == NULL || self->comparison == NULL)
    return;

  window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  agreed = sy_people_to_requirements (sy_comparison_get_people (self->comparison));
  if (sy_requirements_save (agreed, file, &error))
    sy_application_open_file (SY_APPLICATION (gtk_window_get_application (window)), file, NULL);
  else
    sy_dialogs_tell (window, _ ("The Answers Could Not Be Saved"), error->message);
}

static void
save_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  /* Translators: a name to propose for the file with what a group agreed on. */
  g_autofree char *name = g_strconcat (_ ("Agreed"), ".steelyard", NULL);

  sy_dialogs_save (GTK_WINDOW (gtk_widget_get_root (widget)), name, NULL, on_save_file_cb, g_object_ref (widget));
}

static void
sy_compare_view_class_init (SyCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_compare_view_dispose;
  widget_class->map = sy_compare_view_map;

  g_type_ensure (SY_TYPE_DISAGREEMENT_LIST);
  g_type_ensure (SY_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, notice);
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, heading);
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, buttons);
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, title);
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, cards);
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, disagreements);
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, more);
  gtk_widget_class_bind_template_child (widget_class, SyCompareView, more_label);
  gtk_widget_class_bind_template_callback (widget_class, on_more_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_settled_cb);
  gtk_widget_class_install_action (widget_class, "compare.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "compare.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "compare.dismiss", NULL, dismiss_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_compare_view_init (SyCompareView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->people_cards = g_ptr_array_new ();
  self->together = g_object_new (SY_TYPE_PEOPLE_CARD, NULL);
  add_card (self, GTK_WIDGET (self->together));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * sy_compare_view_new:
 * @comparison: what to show
 *
 * Returns: a view
 */
GtkWidget *
sy_compare_view_new (SyComparison *comparison)
{
  SyCompareView *self = g_object_new (SY_TYPE_COMPARE_VIEW, NULL);

  self->comparison = g_object_ref (comparison);
  g_signal_connect_object (comparison, "notify::people", G_CALLBACK (on_people_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * sy_compare_view_set_narrow:
 * @self: a view
 * @narrow: whether there is little room
 */
void
sy_compare_view_set_narrow (SyCompareView *self, gboolean narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (self->heading, orientation);
  gtk_orientable_set_orientation (self->buttons, orientation);
  sy_disagreement_list_set_narrow (self->disagreements, narrow);
}
