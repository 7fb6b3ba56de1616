/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "decision-group.h"

#include <glib/gi18n.h>

#include "choice-row.h"
#include "text-row.h"

#define N_TEXTS 4

struct _SyDecisionGroup
{
  GtkBox       parent_instance;

  SyTextRow   *missing_row;
  SyChoiceRow *option_row;
  SyTextRow   *date_row;
  SyTextRow   *by_row;
  SyTextRow   *because_row;

  SyDocument  *document;
  gboolean     refreshing;
};

G_DEFINE_FINAL_TYPE (SyDecisionGroup, sy_decision_group, GTK_TYPE_BOX)

static const SyRequirementsField fields[N_TEXTS] = {
  SY_FIELD_MISSING, SY_FIELD_DECISION_DATE, SY_FIELD_DECISION_BY, SY_FIELD_DECISION_BECAUSE,
};

static GtkEditable *
get_row (SyDecisionGroup *self, guint index)
{
  SyTextRow *const rows[N_TEXTS] = { self->missing_row, self->date_row, self->by_row, self->because_row };

  return GTK_EDITABLE (rows[index]);
}

static SyRequirements *
get_requirements (SyDecisionGroup *self)
{
  return sy_document_get_requirements (self->document);
}

static void
on_text_changed_cb (SyDecisionGroup *self, GtkEditable *row)
{
  if (self->refreshing)
    return;

  for (guint i = 0; i < N_TEXTS; i++)
    if (get_row (self, i) == row)
      sy_requirements_set_field (get_requirements (self), fields[i], gtk_editable_get_text (row));
}

/* The first entry of the list stands for no decision. */
static void
on_option_chosen_cb (SyDecisionGroup *self, guint choice)
{
  SyCatalog *catalog = sy_document_get_catalog (self->document);

  sy_requirements_set_field (get_requirements (self), SY_FIELD_DECISION_OPTION,
                             choice > 0 ? sy_catalog_get_option (catalog, choice - 1)->id : "");
}

static void
fill_options (SyDecisionGroup *self)
{
  SyCatalog *catalog = sy_document_get_catalog (self->document);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;

  g_strv_builder_add (names, _ ("Not decided yet"));
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    g_strv_builder_add (names, sy_catalog_get_option (catalog, i)->name);
  choices = g_strv_builder_end (names);
  sy_choice_row_set_choices (self->option_row, (const char *const *) choices);
}

static void
sy_decision_group_dispose (GObject *object)
{
  SyDecisionGroup *self = SY_DECISION_GROUP (object);

  self->refreshing = TRUE;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_decision_group_parent_class)->dispose (object);
}

static void
sy_decision_group_class_init (SyDecisionGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_decision_group_dispose;

  g_type_ensure (SY_TYPE_CHOICE_ROW);
  g_type_ensure (SY_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/decision-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDecisionGroup, missing_row);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionGroup, option_row);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionGroup, date_row);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionGroup, by_row);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionGroup, because_row);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_option_chosen_cb);
}

static void
sy_decision_group_init (SyDecisionGroup *self)
{
  self->refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_decision_group_new:
 * @document: the document that is edited
 *
 * Returns: a group
 */
GtkWidget *
sy_decision_group_new (SyDocument *document)
{
  SyDecisionGroup *self = g_object_new (SY_TYPE_DECISION_GROUP, NULL);

  self->document = g_object_ref (document);
  fill_options (self);
  sy_decision_group_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * sy_decision_group_refresh:
 * @self: a group
 *
 * Shows what the document says now.
 */
void
sy_decision_group_refresh (SyDecisionGroup *self)
{
  SyRequirements *requirements = get_requirements (self);
  guint option;
  gboolean known = sy_catalog_find_option (sy_document_get_catalog (self->document),
                                           sy_requirements_get_field (requirements, SY_FIELD_DECISION_OPTION), &option);

  self->refreshing = TRUE;
  sy_choice_row_set_selected (self->option_row, known ? option + 1 : 0);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const char *text = sy_requirements_get_field (requirements, fields[i]);

      if (!g_str_equal (gtk_editable_get_text (get_row (self, i)), text))
        gtk_editable_set_text (get_row (self, i), text);
    }
  self->refreshing = FALSE;
}
