/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "need-place.h"

struct _SyNeedPlace
{
  GtkListBoxRow  parent_instance;

  SyDocument    *document;
  guint          need;
  gboolean       narrow;
};

G_DEFINE_FINAL_TYPE (SyNeedPlace, sy_need_place, GTK_TYPE_LIST_BOX_ROW)

static SyNeedRow *
get_row (SyNeedPlace *self)
{
  return SY_NEED_ROW (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));
}

static void
sy_need_place_dispose (GObject *object)
{
  g_clear_object (&SY_NEED_PLACE (object)->document);

  G_OBJECT_CLASS (sy_need_place_parent_class)->dispose (object);
}

static void
sy_need_place_class_init (SyNeedPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_need_place_dispose;
}

static void
sy_need_place_init (SyNeedPlace *self G_GNUC_UNUSED)
{
}

/**
 * sy_need_place_new:
 * @document: the document that is edited
 * @need: index of a need of its catalog
 *
 * Returns: an empty place
 */
GtkWidget *
sy_need_place_new (SyDocument *document, guint need)
{
  static const char *const classes[] = { "need-row", "unfilled", NULL };
  SyNeedPlace *self = g_object_new (SY_TYPE_NEED_PLACE, "activatable", FALSE, "focusable", FALSE, "css-classes",
                                    classes, NULL);

  self->document = g_object_ref (document);
  self->need = need;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sy_catalog_get_need (sy_document_get_catalog (document), need)->question, -1);
  return GTK_WIDGET (self);
}

/**
 * sy_need_place_get_need:
 * @self: a place
 *
 * Returns: index of its need
 */
guint
sy_need_place_get_need (SyNeedPlace *self)
{
  return self->need;
}

/**
 * sy_need_place_is_filled:
 * @self: a place
 *
 * Returns: whether it has its row
 */
gboolean
sy_need_place_is_filled (SyNeedPlace *self)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)) != NULL;
}

/**
 * sy_need_place_fill:
 * @self: an empty place
 *
 * Makes its row, which shows what the document says now.
 */
void
sy_need_place_fill (SyNeedPlace *self)
{
  const SyOutlook *outlook = sy_document_get_outlook (self->document);

  g_return_if_fail (!sy_need_place_is_filled (self));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), sy_need_row_new (self->document, self->need));
  gtk_widget_remove_css_class (GTK_WIDGET (self), "unfilled");
  sy_need_row_set_narrow (get_row (self), self->narrow);
  if (outlook != NULL)
    sy_need_place_show_mark (self, outlook);
}

/**
 * sy_need_place_refresh:
 * @self: a place
 *
 * Shows what the document says now.
 */
void
sy_need_place_refresh (SyNeedPlace *self)
{
  if (sy_need_place_is_filled (self))
    sy_need_row_refresh (get_row (self));
}

/**
 * sy_need_place_show_mark:
 * @self: a place
 * @outlook: what the open answers could do to the result
 *
 * Marks the need if it could still change it.
 */
void
sy_need_place_show_mark (SyNeedPlace *self, const SyOutlook *outlook)
{
  if (sy_need_place_is_filled (self))
    sy_need_row_show_mark (get_row (self), sy_outlook_find (outlook, FALSE, self->need));
}

/**
 * sy_need_place_set_narrow:
 * @self: a place
 * @narrow: whether the steps stand below the words
 */
void
sy_need_place_set_narrow (SyNeedPlace *self, gboolean narrow)
{
  self->narrow = narrow;
  if (sy_need_place_is_filled (self))
    sy_need_row_set_narrow (get_row (self), narrow);
}
