/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "question-row.h"

#include <glib/gi18n.h>

#include "combo-labels.h"
#include "explanation-guide.h"
#include "explanation-outlook.h"
#include "open-mark.h"

struct _SyQuestionRow
{
  AdwComboRow parent_instance;

  SyOpenMark *mark;
  SyDocument *document;
  guint       question;
  gboolean    refreshing;
};

G_DEFINE_FINAL_TYPE (SyQuestionRow, sy_question_row, ADW_TYPE_COMBO_ROW)

static const SyQuestion *
get_question (SyQuestionRow *self)
{
  return sy_catalog_get_question (sy_document_get_catalog (self->document), self->question);
}

/* Heard after the question. */
static void
describe (SyQuestionRow *self)
{
  g_autofree char *description = sy_explain_question_row (sy_document_get_catalog (self->document),
                                                          sy_document_get_requirements (self->document),
                                                          self->question, sy_open_mark_get_text (self->mark));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* The first entry of the list stands for no answer. */
static void
on_selected_cb (SyQuestionRow *self)
{
  const SyQuestion *question = get_question (self);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->refreshing || selected > question->n_choices)
    return;

  sy_requirements_set_choice (sy_document_get_requirements (self->document), question->id,
                              selected > 0 ? question->choices[selected - 1].id : NULL);
}

static void
sy_question_row_dispose (GObject *object)
{
  SyQuestionRow *self = SY_QUESTION_ROW (object);

  self->refreshing = TRUE;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_question_row_parent_class)->dispose (object);
}

static void
sy_question_row_class_init (SyQuestionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_question_row_dispose;
}

static void
sy_question_row_init (SyQuestionRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  sy_combo_labels_use (ADW_COMBO_ROW (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "question-row");
  self->mark = g_object_new (SY_TYPE_OPEN_MARK, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->mark));
}

/**
 * sy_question_row_new:
 * @document: the document that is edited
 * @question: index of a question of its catalog
 *
 * Returns: a row
 */
GtkWidget *
sy_question_row_new (SyDocument *document, guint question)
{
  SyQuestionRow *self = g_object_new (SY_TYPE_QUESTION_ROW, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const SyQuestion *asked;

  self->document = g_object_ref (document);
  self->question = question;
  asked = get_question (self);

  gtk_string_list_append (labels, _ ("Not answered"));
  for (guint i = 0; i < asked->n_choices; i++)
    gtk_string_list_append (labels, asked->choices[i].label);

  self->refreshing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), asked->title);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  self->refreshing = FALSE;
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (describe), NULL);
  if (asked->why != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), asked->why);
  describe (self);

  return GTK_WIDGET (self);
}

/**
 * sy_question_row_refresh:
 * @self: a row
 *
 * Shows what the document says now.
 */
void
sy_question_row_refresh (SyQuestionRow *self)
{
  const char *id = sy_requirements_get_choice (sy_document_get_requirements (self->document), get_question (self)->id);
  guint choice;

  self->refreshing = TRUE;
  if (id != NULL &&
      sy_catalog_find_choice (sy_document_get_catalog (self->document), self->question, id, &choice))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), choice + 1);
  else
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
  self->refreshing = FALSE;
  describe (self);
}

/**
 * sy_question_row_show_mark:
 * @self: a row
 * @item: (nullable): what an answer could do, %NULL if the question is not
 *   open
 *
 * Marks the row if an answer could still change the result.
 */
void
sy_question_row_show_mark (SyQuestionRow *self, const SyOpenItem *item)
{
  g_autofree char *text = item != NULL ? sy_explain_open_mark (item) : NULL;

  sy_open_mark_set_text (self->mark, text);
  describe (self);
}

/**
 * sy_question_row_get_question:
 * @self: a row
 *
 * Returns: index of its question
 */
guint
sy_question_row_get_question (SyQuestionRow *self)
{
  return self->question;
}
