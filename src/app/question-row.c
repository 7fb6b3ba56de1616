/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "question-row.h"

#include <glib/gi18n.h>

#include "explanation-guide.h"
#include "explanation-outlook.h"
#include "open-mark.h"

struct _SyQuestionRow
{
  SyChoiceRow parent_instance;

  SyOpenMark *mark;
  SyDocument *document;
  guint       question;
  char       *description; /* as it was told last */
};

G_DEFINE_FINAL_TYPE (SyQuestionRow, sy_question_row, SY_TYPE_CHOICE_ROW)

static const SyQuestion *
get_question (SyQuestionRow *self)
{
  return sy_catalog_get_question (sy_document_get_catalog (self->document), self->question);
}

/* Heard after the question; told only when it is news. */
static void
sy_question_row_describe (SyChoiceRow *row)
{
  SyQuestionRow *self = SY_QUESTION_ROW (row);
  g_autofree char *description = sy_explain_question_row (sy_document_get_catalog (self->document),
                                                          sy_document_get_requirements (self->document),
                                                          self->question, sy_open_mark_get_text (self->mark));

  if (g_strcmp0 (description, self->description) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_free (self->description);
  self->description = g_steal_pointer (&description);
}

/* The first entry of the list stands for no answer. */
static void
on_chosen_cb (SyQuestionRow *self, guint choice)
{
  const SyQuestion *question = get_question (self);

  sy_requirements_set_choice (sy_document_get_requirements (self->document), question->id,
                              choice > 0 ? question->choices[choice - 1].id : NULL);
}

static void
sy_question_row_dispose (GObject *object)
{
  g_clear_object (&SY_QUESTION_ROW (object)->document);

  G_OBJECT_CLASS (sy_question_row_parent_class)->dispose (object);
}

static void
sy_question_row_finalize (GObject *object)
{
  g_free (SY_QUESTION_ROW (object)->description);

  G_OBJECT_CLASS (sy_question_row_parent_class)->finalize (object);
}

static void
sy_question_row_class_init (SyQuestionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_question_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sy_question_row_finalize;
  SY_CHOICE_ROW_CLASS (klass)->describe = sy_question_row_describe;
}

static void
sy_question_row_init (SyQuestionRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "question-row");
  self->mark = g_object_new (SY_TYPE_OPEN_MARK, NULL);
  sy_choice_row_add_prefix (SY_CHOICE_ROW (self), GTK_WIDGET (self->mark));
  g_signal_connect (self, "chosen", G_CALLBACK (on_chosen_cb), NULL);
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
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;
  const SyQuestion *asked;

  self->document = g_object_ref (document);
  self->question = question;
  asked = get_question (self);

  g_strv_builder_add (labels, _ ("Not answered"));
  for (guint i = 0; i < asked->n_choices; i++)
    g_strv_builder_add (labels, asked->choices[i].label);
  choices = g_strv_builder_end (labels);

  sy_choice_row_set_title (SY_CHOICE_ROW (self), asked->title);
  sy_choice_row_set_subtitle (SY_CHOICE_ROW (self), asked->why != NULL ? asked->why : "");
  sy_choice_row_set_choices (SY_CHOICE_ROW (self), (const char *const *) choices);
  sy_question_row_describe (SY_CHOICE_ROW (self));

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
  gboolean known = id != NULL && sy_catalog_find_choice (sy_document_get_catalog (self->document), self->question, id,
                                                         &choice);

  sy_choice_row_set_selected (SY_CHOICE_ROW (self), known ? choice + 1 : 0);
  sy_question_row_describe (SY_CHOICE_ROW (self));
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
  sy_question_row_describe (SY_CHOICE_ROW (self));
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
