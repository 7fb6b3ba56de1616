/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "present-need.h"

#include "explanation.h"
#include "importance-control.h"

struct _SyPresentNeed
{
  GtkListBoxRow        parent_instance;

  GtkLabel            *title;
  GtkLabel            *question;
  SyImportanceControl *control;

  SyDocument          *document;
  guint                need;
};

G_DEFINE_FINAL_TYPE (SyPresentNeed, sy_present_need, GTK_TYPE_LIST_BOX_ROW)

static const SyNeed *
get_need (SyPresentNeed *self)
{
  return sy_catalog_get_need (sy_document_get_catalog (self->document), self->need);
}

static void
on_chosen_cb (SyPresentNeed *self, int importance)
{
  sy_present_need_set_answer (self, (SyImportance) importance);
}

/* What is answered by key is where the focus is. */
static void
on_focus_cb (SyPresentNeed *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (self));
}

static void
sy_present_need_dispose (GObject *object)
{
  g_clear_object (&SY_PRESENT_NEED (object)->document);

  G_OBJECT_CLASS (sy_present_need_parent_class)->dispose (object);
}

static void
sy_present_need_class_init (SyPresentNeedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_present_need_dispose;

  g_type_ensure (SY_TYPE_IMPORTANCE_CONTROL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/present-need.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPresentNeed, title);
  gtk_widget_class_bind_template_child (widget_class, SyPresentNeed, question);
  gtk_widget_class_bind_template_child (widget_class, SyPresentNeed, control);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_cb);
}

static void
sy_present_need_init (SyPresentNeed *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_present_need_new:
 * @document: a document
 * @need: index of a need
 *
 * Returns: a row
 */
GtkWidget *
sy_present_need_new (SyDocument *document, guint need)
{
  SyPresentNeed *self = g_object_new (SY_TYPE_PRESENT_NEED, NULL);

  self->document = g_object_ref (document);
  self->need = need;
  gtk_label_set_text (self->title, get_need (self)->title);
  gtk_label_set_text (self->question, get_need (self)->question);
  sy_importance_control_set_catalog (self->control, sy_document_get_catalog (document));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_need (self)->question, -1);
  sy_present_need_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * sy_present_need_get_need:
 * @self: a row
 *
 * Returns: index of its need
 */
guint
sy_present_need_get_need (SyPresentNeed *self)
{
  return self->need;
}

/**
 * sy_present_need_refresh:
 * @self: a row
 *
 * Shows the present answer.
 */
void
sy_present_need_refresh (SyPresentNeed *self)
{
  const SyEvaluation *importances = sy_document_get_importances (self->document);
  SyImportance answer = sy_requirements_get_answer (sy_document_get_requirements (self->document), get_need (self)->id);
  g_autofree char *sentence = sy_explain_row (importances, self->need);

  sy_importance_control_set_importance (self->control, answer);
  sy_importance_control_set_implied (self->control, answer == SY_IMPORTANCE_UNANSWERED
                                                      ? sy_evaluation_get_importance (importances, self->need)
                                                      : SY_IMPORTANCE_UNANSWERED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_need (self)->question,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

/**
 * sy_present_need_set_answer:
 * @self: a row
 * @importance: the answer; unanswered to take it back
 *
 * Answers the need in the document.
 */
void
sy_present_need_set_answer (SyPresentNeed *self, SyImportance importance)
{
  sy_requirements_set_answer (sy_document_get_requirements (self->document), get_need (self)->id, importance);
}
