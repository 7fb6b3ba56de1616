/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text-row.h"

struct _SyTextRow
{
  GtkListBoxRow parent_instance;

  GtkLabel     *caption;
  GtkEntry     *entry;
  char         *title;
};

enum
{
  PROP_TITLE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void sy_text_row_editable_init (GtkEditableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SyTextRow, sy_text_row, GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, sy_text_row_editable_init))

static GtkEditable *
get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (SY_TEXT_ROW (editable)->entry);
}

static void
sy_text_row_editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = get_delegate;
}

/* An empty entry shows the title itself. */
static void
on_changed_cb (SyTextRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->caption), gtk_entry_get_text_length (self->entry) > 0);
}

/* The whole row is where the text is. */
static void
on_pressed_cb (SyTextRow *self)
{
  gtk_entry_grab_focus_without_selecting (self->entry);
}

static void
set_title (SyTextRow *self, const char *title)
{
  self->title = g_strdup (title);
  gtk_label_set_text (self->caption, title);
  gtk_entry_set_placeholder_text (self->entry, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
sy_text_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (gtk_editable_delegate_get_property (object, id, value, pspec))
    return;

  if (id == PROP_TITLE)
    g_value_set_string (value, SY_TEXT_ROW (object)->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_text_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (gtk_editable_delegate_set_property (object, id, value, pspec))
    return;

  if (id == PROP_TITLE)
    set_title (SY_TEXT_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_text_row_dispose (GObject *object)
{
  SyTextRow *self = SY_TEXT_ROW (object);

  if (self->entry != NULL)
    gtk_editable_finish_delegate (GTK_EDITABLE (self));
  self->entry = NULL;

  G_OBJECT_CLASS (sy_text_row_parent_class)->dispose (object);
}

static void
sy_text_row_finalize (GObject *object)
{
  g_free (SY_TEXT_ROW (object)->title);

  G_OBJECT_CLASS (sy_text_row_parent_class)->finalize (object);
}

static void
sy_text_row_class_init (SyTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sy_text_row_get_property;
  object_class->set_property = sy_text_row_set_property;
  object_class->dispose = sy_text_row_dispose;
  object_class->finalize = sy_text_row_finalize;

  /**
   * SyTextRow:title:
   *
   * What the text is about.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_editable_install_properties (object_class, N_PROPS);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyTextRow, caption);
  gtk_widget_class_bind_template_child (widget_class, SyTextRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed_cb);
}

static void
sy_text_row_init (SyTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_init_delegate (GTK_EDITABLE (self));
}
