/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "project-group.h"

#include <glib/gi18n.h>

#include "choice-row.h"
#include "text-row.h"

struct _SyProjectGroup
{
  GtkBox       parent_instance;

  SyTextRow   *title_row;
  SyTextRow   *author_row;
  SyChoiceRow *start_row;

  SyDocument  *document;
  gboolean     refreshing;
};

enum
{
  SIGNAL_STARTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyProjectGroup, sy_project_group, GTK_TYPE_BOX)

static SyRequirements *
get_requirements (SyProjectGroup *self)
{
  return sy_document_get_requirements (self->document);
}

static void
on_title_changed_cb (SyProjectGroup *self)
{
  if (!self->refreshing)
    sy_requirements_set_field (get_requirements (self), SY_FIELD_TITLE,
                               gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
}

static void
on_author_changed_cb (SyProjectGroup *self)
{
  if (!self->refreshing)
    sy_requirements_set_field (get_requirements (self), SY_FIELD_AUTHOR,
                               gtk_editable_get_text (GTK_EDITABLE (self->author_row)));
}

/* The first entry of the list stands for no starting point. */
static void
on_start_chosen_cb (SyProjectGroup *self, guint choice)
{
  SyCatalog *catalog;
  g_autoptr (SyRequirements) before = NULL;

  if (choice == 0)
    {
      sy_project_group_refresh (self);
      return;
    }

  catalog = sy_document_get_catalog (self->document);
  before = sy_requirements_copy (get_requirements (self));
  sy_requirements_start_from (get_requirements (self), catalog, sy_catalog_get_starting_point (catalog, choice - 1));
  g_signal_emit (self, signals[SIGNAL_STARTED], 0, choice - 1, before);
}

static void
show_text (SyTextRow *row, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
fill_starting_points (SyProjectGroup *self)
{
  SyCatalog *catalog = sy_document_get_catalog (self->document);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;
  guint n = sy_catalog_get_n_starting_points (catalog);

  g_strv_builder_add (titles, _ ("A project like yours…"));
  for (guint i = 0; i < n; i++)
    g_strv_builder_add (titles, sy_catalog_get_starting_point (catalog, i)->title);

  choices = g_strv_builder_end (titles);
  sy_choice_row_set_choices (self->start_row, (const char *const *) choices);
  gtk_widget_set_visible (GTK_WIDGET (self->start_row), n > 0);
}

static void
sy_project_group_dispose (GObject *object)
{
  SyProjectGroup *self = SY_PROJECT_GROUP (object);

  self->refreshing = TRUE;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_project_group_parent_class)->dispose (object);
}

static void
sy_project_group_class_init (SyProjectGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_project_group_dispose;

  /**
   * SyProjectGroup::started:
   * @point: index of the starting point
   * @before: the requirements as they were
   *
   * Emitted after the answers were filled in from a starting point.
   */
  signals[SIGNAL_STARTED] = g_signal_new ("started", SY_TYPE_PROJECT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_UINT, SY_TYPE_REQUIREMENTS);

  g_type_ensure (SY_TYPE_CHOICE_ROW);
  g_type_ensure (SY_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/project-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SyProjectGroup, title_row);
  gtk_widget_class_bind_template_child (widget_class, SyProjectGroup, author_row);
  gtk_widget_class_bind_template_child (widget_class, SyProjectGroup, start_row);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_author_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_start_chosen_cb);
}

static void
sy_project_group_init (SyProjectGroup *self)
{
  self->refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_project_group_set_document:
 * @self: a group
 * @document: the document to edit
 *
 * To be called again when its catalog is another one. What the document says
 * is shown at the next refresh.
 */
void
sy_project_group_set_document (SyProjectGroup *self, SyDocument *document)
{
  self->refreshing = TRUE;
  g_set_object (&self->document, document);
  fill_starting_points (self);
}

/**
 * sy_project_group_refresh:
 * @self: a group
 *
 * Shows what the document says now.
 */
void
sy_project_group_refresh (SyProjectGroup *self)
{
  SyRequirements *requirements = get_requirements (self);
  int start = sy_requirements_find_start (requirements, sy_document_get_catalog (self->document));

  self->refreshing = TRUE;
  show_text (self->title_row, sy_requirements_get_field (requirements, SY_FIELD_TITLE));
  show_text (self->author_row, sy_requirements_get_field (requirements, SY_FIELD_AUTHOR));
  sy_choice_row_set_selected (self->start_row, (guint) (start + 1));
  self->refreshing = FALSE;
}
