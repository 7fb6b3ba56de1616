/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "need-group.h"

#include <glib/gi18n.h>

#include "explanation.h"
#include "need-place.h"
#include "width-first-box.h"

struct _SyNeedGroup
{
  GtkBox      parent_instance;

  GtkLabel   *title;
  GtkLabel   *progress;
  GtkWidget  *sort_button;
  GtkListBox *list;

  SyDocument *document;
  int         group;  /* index of a group of the catalog, or -1 */
  GPtrArray  *places; /* SyNeedPlace, unowned */
};

G_DEFINE_FINAL_TYPE (SyNeedGroup, sy_need_group, GTK_TYPE_BOX)

static void
sy_need_group_dispose (GObject *object)
{
  SyNeedGroup *self = SY_NEED_GROUP (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->places, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_need_group_parent_class)->dispose (object);
}

static void
sy_need_group_class_init (SyNeedGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_need_group_dispose;

  g_type_ensure (SY_TYPE_WIDTH_FIRST_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/need-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SyNeedGroup, title);
  gtk_widget_class_bind_template_child (widget_class, SyNeedGroup, progress);
  gtk_widget_class_bind_template_child (widget_class, SyNeedGroup, sort_button);
  gtk_widget_class_bind_template_child (widget_class, SyNeedGroup, list);
}

static void
sy_need_group_init (SyNeedGroup *self)
{
  self->places = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static SyNeedGroup *
make_group (SyDocument *document, int group, const char *title)
{
  SyNeedGroup *self = g_object_new (SY_TYPE_NEED_GROUP, NULL);

  self->document = g_object_ref (document);
  self->group = group;
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

static void
add_place (SyNeedGroup *self, guint need)
{
  GtkWidget *place = sy_need_place_new (self->document, need);

  g_ptr_array_add (self->places, place);
  gtk_list_box_append (self->list, place);
}

/**
 * sy_need_group_new:
 * @document: the document that is edited
 * @group: index of a group of its catalog
 *
 * Returns: a group with a place for each of its needs; hidden if there are none
 */
GtkWidget *
sy_need_group_new (SyDocument *document, guint group)
{
  SyCatalog *catalog = sy_document_get_catalog (document);
  SyNeedGroup *self = make_group (document, (int) group, sy_catalog_get_group (catalog, group)->title);

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_catalog_get_need (catalog, i)->group == group)
      add_place (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), self->places->len > 0);
  sy_need_group_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * sy_need_group_new_sorted:
 * @document: the document that is edited
 * @needs: (element-type guint): indexes of needs, the most telling first
 *
 * Returns: a group with a place for each need, in that order
 */
GtkWidget *
sy_need_group_new_sorted (SyDocument *document, const GArray *needs)
{
  SyNeedGroup *self = make_group (document, -1, _ ("Most telling first"));

  for (guint i = 0; i < needs->len; i++)
    add_place (self, g_array_index (needs, guint, i));
  sy_need_group_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * sy_need_group_focus:
 * @self: a group
 * @need: index of a need
 *
 * Puts the cursor into the row of the need, if the group has it.
 */
void
sy_need_group_focus (SyNeedGroup *self, guint need)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      SyNeedPlace *place = self->places->pdata[i];

      if (sy_need_place_get_need (place) != need)
        continue;
      if (!sy_need_place_is_filled (place))
        sy_need_place_fill (place);
      gtk_widget_child_focus (GTK_WIDGET (place), GTK_DIR_TAB_FORWARD);
    }
}

/**
 * sy_need_group_list_needs:
 * @self: a group
 *
 * Returns: (transfer full) (element-type guint): the index of each row's need,
 *   in the order of the rows
 */
GArray *
sy_need_group_list_needs (SyNeedGroup *self)
{
  GArray *needs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->places->len; i++)
    {
      guint need = sy_need_place_get_need (self->places->pdata[i]);

      g_array_append_val (needs, need);
    }

  return needs;
}

/**
 * sy_need_group_refresh:
 * @self: a group
 *
 * Shows what the document says now.
 */
void
sy_need_group_refresh (SyNeedGroup *self)
{
  g_autofree char *progress = sy_explain_group (sy_document_get_catalog (self->document),
                                                sy_document_get_requirements (self->document), self->group);

  gtk_label_set_text (self->progress, progress);
  for (guint i = 0; i < self->places->len; i++)
    sy_need_place_refresh (self->places->pdata[i]);
}

/**
 * sy_need_group_show_marks:
 * @self: a group
 * @outlook: what the open answers could do to the result
 *
 * Marks the needs that could still change it.
 */
void
sy_need_group_show_marks (SyNeedGroup *self, const SyOutlook *outlook)
{
  for (guint i = 0; i < self->places->len; i++)
    sy_need_place_show_mark (self->places->pdata[i], outlook);
}

/**
 * sy_need_group_offer_order:
 * @self: a sorted group
 * @needs: (element-type guint): its needs as they would be sorted now
 *
 * Offers to sort again if that is another order: rows never move by
 * themselves under the person's hands.
 */
void
sy_need_group_offer_order (SyNeedGroup *self, const GArray *needs)
{
  gboolean same = TRUE;

  for (guint i = 0; i < self->places->len; i++)
    same = same && sy_need_place_get_need (self->places->pdata[i]) == g_array_index (needs, guint, i);

  gtk_widget_set_visible (self->sort_button, !same);
}

/**
 * sy_need_group_set_narrow:
 * @self: a group
 * @narrow: whether the steps stand below the words
 */
void
sy_need_group_set_narrow (SyNeedGroup *self, gboolean narrow)
{
  for (guint i = 0; i < self->places->len; i++)
    sy_need_place_set_narrow (self->places->pdata[i], narrow);
}

/**
 * sy_need_group_search:
 * @self: a group
 * @words: what to look for; empty shows all
 *
 * Shows only the rows that match, and hides itself if there are none.
 *
 * Returns: whether any row matches
 */
gboolean
sy_need_group_search (SyNeedGroup *self, const char *words)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->places->len; i++)
    {
      SyNeedPlace *place = self->places->pdata[i];
      gboolean matches = sy_catalog_need_matches (sy_document_get_catalog (self->document),
                                                  sy_need_place_get_need (place), words);

      gtk_widget_set_visible (GTK_WIDGET (place), matches);
      any = any || matches;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), any);
  return any;
}

/**
 * sy_need_group_get_places:
 * @self: a group
 *
 * Returns: (transfer none) (element-type SyNeedPlace): from top to bottom
 */
const GPtrArray *
sy_need_group_get_places (SyNeedGroup *self)
{
  return self->places;
}
