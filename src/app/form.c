/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "form-private.h"

#include <glib/gi18n.h>

#include "decision-group.h"
#include "explanation.h"
#include "need-group.h"
#include "need-place.h"
#include "popovers.h"
#include "question-row.h"
#include "width-first-box.h"

enum
{
  SIGNAL_STARTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyForm, sy_form, GTK_TYPE_BOX)

static SyRequirements *
get_requirements (SyForm *self)
{
  return sy_document_get_requirements (self->document);
}

/* Whoever holds the form need not know its parts. */
static void
on_started_cb (SyForm *self, guint point, SyRequirements *before)
{
  g_signal_emit (self, signals[SIGNAL_STARTED], 0, point, before);
}

/* Made when it is wanted: most searches find something. */
static void
show_nothing (SyForm *self)
{
  static const char *const classes[] = { "compact", NULL };

  if (gtk_stack_get_child_by_name (self->stack, "nothing") == NULL)
    gtk_stack_add_named (self->stack,
                         g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "system-search-symbolic", "title",
                                       _ ("No Question Found"), "description",
                                       _ ("Try another word, or clear the search to see all questions."),
                                       "css-classes", classes, NULL),
                         "nothing");
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

/* Shows only the rows that have the words that are searched for. */
void
sy_form_filter (SyForm *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean searching = *words != '\0';
  gboolean any = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->project), !searching);
  gtk_widget_set_visible (self->decision, !searching);
  gtk_widget_set_visible (self->questions, !searching && self->question_rows->len > 0);
  if (searching)
    sy_form_add_groups (self);
  for (guint i = 0; i < self->groups->len; i++)
    any = sy_need_group_search (self->groups->pdata[i], words) || any;

  if (!any && searching)
    show_nothing (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "rows");
}

static void
on_search_changed_cb (SyForm *self)
{
  sy_popovers_close_within (GTK_WIDGET (self));
  if (self->document != NULL)
    sy_form_filter (self);
}

static void
on_sort_cb (SyForm *self)
{
  if (self->document != NULL)
    sy_form_sort_from_top (self);
}

static void
sort_again_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyForm *self = SY_FORM (widget);

  sy_form_sort_from_top (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sort_button));
}

static void
on_stop_search_cb (SyForm *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
refresh (SyForm *self)
{
  sy_project_group_refresh (self->project);
  for (guint i = 0; i < self->question_rows->len; i++)
    sy_question_row_refresh (self->question_rows->pdata[i]);
  for (guint i = 0; i < self->groups->len; i++)
    sy_need_group_refresh (self->groups->pdata[i]);
  sy_decision_group_refresh (SY_DECISION_GROUP (self->decision));
}

static void
clear_rows (SyForm *self)
{
  sy_form_clear_groups (self);
  for (guint i = 0; i < self->question_rows->len; i++)
    gtk_list_box_remove (self->question_list, self->question_rows->pdata[i]);
  if (self->decision != NULL)
    gtk_widget_unparent (self->decision);
  g_ptr_array_set_size (self->question_rows, 0);
}

static void
fill_rows (SyForm *self, SyCatalog *catalog)
{
  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    {
      GtkWidget *row = sy_question_row_new (self->document, i);

      g_ptr_array_add (self->question_rows, row);
      gtk_list_box_append (self->question_list, row);
    }
  gtk_widget_set_visible (self->questions, self->question_rows->len > 0);

  self->decision = sy_decision_group_new (self->document);
  gtk_widget_set_parent (self->decision, self->column);
}

static void
sy_form_dispose (GObject *object)
{
  SyForm *self = SY_FORM (object);

  g_clear_object (&self->filler);
  g_clear_object (&self->document);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->question_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_form_parent_class)->dispose (object);
}

static void
sy_form_class_init (SyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_form_dispose;

  /**
   * SyForm::started:
   * @point: index of the starting point
   * @before: the requirements as they were
   *
   * Emitted after the form was filled from a starting point.
   */
  signals[SIGNAL_STARTED] = g_signal_new ("started", SY_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                          2, G_TYPE_UINT, SY_TYPE_REQUIREMENTS);

  g_type_ensure (SY_TYPE_PROJECT_GROUP);
  g_type_ensure (SY_TYPE_WIDTH_FIRST_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/form.ui");
  gtk_widget_class_bind_template_child (widget_class, SyForm, top);
  gtk_widget_class_bind_template_child (widget_class, SyForm, search);
  gtk_widget_class_bind_template_child (widget_class, SyForm, sort_button);
  gtk_widget_class_bind_template_child (widget_class, SyForm, stack);
  gtk_widget_class_bind_template_child (widget_class, SyForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, SyForm, column);
  gtk_widget_class_bind_template_child (widget_class, SyForm, project);
  gtk_widget_class_bind_template_child (widget_class, SyForm, questions);
  gtk_widget_class_bind_template_child (widget_class, SyForm, question_list);
  gtk_widget_class_bind_template_callback (widget_class, on_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sort_cb);
  gtk_widget_class_install_action (widget_class, "form.sort-again", NULL, sort_again_cb);
}

static gboolean
add_group (gpointer data)
{
  SyForm *self = data;

  return self->document != NULL && sy_form_add_group (self);
}

static void
sy_form_init (SyForm *self)
{
  self->groups = g_ptr_array_new ();
  self->question_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filler = sy_form_filler_new (self->scroller, self->column, self->groups, add_group, self);
}

/* The id of the need in whose row the cursor is, else NULL. */
static char *
find_focused (SyForm *self, GtkWidget *focus)
{
  GtkWidget *place = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
                       ? gtk_widget_get_ancestor (focus, SY_TYPE_NEED_PLACE)
                       : NULL;

  if (place == NULL)
    return NULL;

  return g_strdup (sy_catalog_get_need (self->catalog, sy_need_place_get_need (SY_NEED_PLACE (place)))->id);
}

/* GTK would put the cursor into the title, where a key could overwrite it. */
static char *
take_focus (SyForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  char *focused = find_focused (self, focus);

  if (focused != NULL || (focus != NULL && gtk_widget_is_ancestor (focus, self->questions)))
    gtk_root_set_focus (root, NULL);
  return focused;
}

/* Puts the cursor into the row of the need, without scrolling there. */
static void
give_focus (SyForm *self, const char *id, double place)
{
  guint need;

  if (id != NULL && sy_catalog_find_need (self->catalog, id, &need))
    for (guint i = 0; i < self->groups->len; i++)
      sy_need_group_focus (self->groups->pdata[i], need);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), place);
}

/**
 * sy_form_set_document:
 * @self: a form
 * @document: the document to edit, always the same
 *
 * To be called again when its catalog is another one: the rows are made anew,
 * in the order and at the place that is shown; the cursor stays with its need.
 * The first time those come first that are seen, and the others when there is
 * nothing else to do.
 */
void
sy_form_set_document (SyForm *self, SyDocument *document)
{
  SyCatalog *catalog = sy_document_get_catalog (document);
  g_autoptr (GArray) order = sy_form_keep_order (self, catalog);
  g_autofree char *focused = take_focus (self);
  double place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  gboolean again = self->document != NULL;

  clear_rows (self);
  if (again)
    {
      g_signal_handlers_disconnect_by_data (get_requirements (self), self);
      g_signal_handlers_disconnect_by_data (self->document, self);
    }
  g_set_object (&self->document, document);
  g_set_object (&self->catalog, catalog);

  sy_project_group_set_document (self->project, document);
  fill_rows (self, catalog);
  /* Rows never move by themselves under the person's hands: they stay sorted as
   * they are, and are all there. */
  if (again)
    sy_form_fill_groups (self, order);
  else
    sy_form_fill_screen (self);
  /* After the document has drawn its conclusions. */
  g_signal_connect_object (sy_document_get_requirements (document), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (document, "notify::outlook", G_CALLBACK (sy_form_show_outlook), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sy_document_get_requirements (document), "limited", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  sy_form_filter (self);
  if (sy_document_get_outlook (document) != NULL)
    sy_form_show_outlook (self);
  give_focus (self, focused, place);
}

/**
 * sy_form_set_narrow:
 * @self: a form
 * @narrow: whether there is room for one column only
 */
void
sy_form_set_narrow (SyForm *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < self->groups->len; i++)
    sy_need_group_set_narrow (self->groups->pdata[i], narrow);
}

/**
 * sy_form_search:
 * @self: a form
 *
 * Puts the cursor into the search entry.
 */
void
sy_form_search (SyForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
