/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "need-row.h"

#include <glib/gi18n.h>

#include "explanation-guide.h"
#include "explanation-outlook.h"
#include "explanation.h"
#include "importance-control.h"
#include "labels.h"
#include "note-popover.h"
#include "open-mark.h"
#include "popovers.h"

struct _SyNeedRow
{
  SyWidthFirstBox      parent_instance;

  SyOpenMark          *mark;
  GtkLabel            *question;
  GtkLabel            *why;
  GtkLabel            *hint;
  GtkMenuButton       *note_button;
  SyImportanceControl *control;

  SyDocument          *document;
  guint                need;
  char                *description; /* as it was told last */
};

G_DEFINE_FINAL_TYPE (SyNeedRow, sy_need_row, SY_TYPE_WIDTH_FIRST_BOX)

static const SyNeed *
get_need (SyNeedRow *self)
{
  return sy_catalog_get_need (sy_document_get_catalog (self->document), self->need);
}

static void
on_chosen_cb (SyNeedRow *self, int importance)
{
  sy_requirements_set_answer (sy_document_get_requirements (self->document), get_need (self)->id,
                              (SyImportance) importance);
}

static void
press (GtkWidget *button)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

/* Made when it is opened: most rows never have a note. */
static void
create_popover_cb (GtkMenuButton *button, gpointer data)
{
  SyNeedRow *self = SY_NEED_ROW (data);

  if (sy_popovers_must_wait (GTK_WIDGET (button), press))
    {
      /* Until then it is as if it had not been pressed. */
      gtk_menu_button_set_popover (button, NULL);
      gtk_menu_button_popdown (button);
    }
  else if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, sy_note_popover_new (self->document, get_need (self)->id));
}

static void
show_note (SyNeedRow *self)
{
  const char *note = sy_requirements_get_note (sy_document_get_requirements (self->document), get_need (self)->id);

  if (note != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->note_button), "has-note");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->note_button), "has-note");

  sy_tooltip_set (GTK_WIDGET (self->note_button), note != NULL ? note : _ ("Add a note"));
}

static void
show_hint (SyNeedRow *self, const SyEvaluation *importances)
{
  g_autofree char *contradiction = sy_explain_contradiction (importances, self->need);
  g_autofree char *origin = sy_explain_origin (importances, self->need);
  const char *hint = contradiction != NULL ? contradiction : origin;

  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

static void
describe (SyNeedRow *self)
{
  g_autofree char *description = sy_explain_marked_row (sy_document_get_importances (self->document), self->need,
                                                        sy_open_mark_get_text (self->mark));

  if (g_strcmp0 (description, self->description) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  g_free (self->description);
  self->description = g_steal_pointer (&description);
}

static void
sy_need_row_dispose (GObject *object)
{
  SyNeedRow *self = SY_NEED_ROW (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_need_row_parent_class)->dispose (object);
}

static void
sy_need_row_finalize (GObject *object)
{
  g_free (SY_NEED_ROW (object)->description);

  G_OBJECT_CLASS (sy_need_row_parent_class)->finalize (object);
}

static void
sy_need_row_class_init (SyNeedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_need_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sy_need_row_finalize;

  g_type_ensure (SY_TYPE_IMPORTANCE_CONTROL);
  g_type_ensure (SY_TYPE_OPEN_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/need-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyNeedRow, mark);
  gtk_widget_class_bind_template_child (widget_class, SyNeedRow, question);
  gtk_widget_class_bind_template_child (widget_class, SyNeedRow, why);
  gtk_widget_class_bind_template_child (widget_class, SyNeedRow, hint);
  gtk_widget_class_bind_template_child (widget_class, SyNeedRow, note_button);
  gtk_widget_class_bind_template_child (widget_class, SyNeedRow, control);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
}

static void
sy_need_row_init (SyNeedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_need_row_new:
 * @document: the document that is edited
 * @need: index of a need of its catalog
 *
 * Returns: a row
 */
GtkWidget *
sy_need_row_new (SyDocument *document, guint need)
{
  SyNeedRow *self = g_object_new (SY_TYPE_NEED_ROW, NULL);
  g_autofree char *note_name = NULL;

  self->document = g_object_ref (document);
  self->need = need;
  gtk_label_set_text (self->question, get_need (self)->question);
  gtk_label_set_text (self->why, get_need (self)->why);
  sy_importance_control_set_catalog (self->control, sy_document_get_catalog (document));
  gtk_menu_button_set_create_popup_func (self->note_button, create_popover_cb, self, NULL);

  /* Translators: %s is the question that the note is about. */
  note_name = g_strdup_printf (_ ("Note: %s"), get_need (self)->question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note_button), GTK_ACCESSIBLE_PROPERTY_LABEL, note_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_need (self)->question, -1);
  sy_need_row_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * sy_need_row_refresh:
 * @self: a row
 *
 * Shows what the document says now.
 */
void
sy_need_row_refresh (SyNeedRow *self)
{
  const SyEvaluation *importances = sy_document_get_importances (self->document);
  SyRequirements *requirements = sy_document_get_requirements (self->document);
  SyOrigin origin = sy_evaluation_get_origin (importances, self->need, NULL);
  gboolean implied = origin == SY_ORIGIN_CHOICE || origin == SY_ORIGIN_DEFAULT;

  sy_importance_control_set_importance (self->control,
                                        sy_requirements_get_answer (requirements, get_need (self)->id));
  sy_importance_control_set_implied (self->control, implied ? sy_evaluation_get_importance (importances, self->need)
                                                            : SY_IMPORTANCE_UNANSWERED);
  show_hint (self, importances);
  show_note (self);
  describe (self);
}

/**
 * sy_need_row_show_mark:
 * @self: a row
 * @item: (nullable): what an answer could do, %NULL if the need is not open
 *
 * Marks the row if an answer could still change the result.
 */
void
sy_need_row_show_mark (SyNeedRow *self, const SyOpenItem *item)
{
  g_autofree char *text = item != NULL ? sy_explain_open_mark (item) : NULL;

  sy_open_mark_set_text (self->mark, text);
  describe (self);
}

/**
 * sy_need_row_set_narrow:
 * @self: a row
 * @narrow: whether the steps stand below the words
 */
void
sy_need_row_set_narrow (SyNeedRow *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  sy_importance_control_set_narrow (self->control, narrow);
}
