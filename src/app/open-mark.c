/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "open-mark.h"

struct _SyOpenMark
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (SyOpenMark, sy_open_mark, ADW_TYPE_BIN)

static void
sy_open_mark_class_init (SyOpenMarkClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_open_mark_init (SyOpenMark *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("steelyard-open-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (image), 8);
  gtk_widget_set_visible (image, FALSE);
  adw_bin_set_child (ADW_BIN (self), image);
  gtk_widget_add_css_class (GTK_WIDGET (self), "open-mark");
}

/**
 * sy_open_mark_set_text:
 * @self: a mark
 * @text: (nullable): what it says; %NULL if there is nothing to mark
 */
void
sy_open_mark_set_text (SyOpenMark *self, const char *text)
{
  GtkWidget *image = adw_bin_get_child (ADW_BIN (self));

  if (g_strcmp0 (sy_open_mark_get_text (self), text) == 0)
    return;

  gtk_widget_set_tooltip_text (image, text);
  gtk_widget_set_visible (image, text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
}

/**
 * sy_open_mark_get_text:
 * @self: a mark
 *
 * Returns: (nullable): what it says
 */
const char *
sy_open_mark_get_text (SyOpenMark *self)
{
  return gtk_widget_get_tooltip_text (adw_bin_get_child (ADW_BIN (self)));
}
