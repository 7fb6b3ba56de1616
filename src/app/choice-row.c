/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "choice-row.h"

#include "choice-list.h"
#include "popovers.h"
#include "width-first-box.h"

typedef struct
{
  GtkWidget *header;
  GtkLabel  *title;
  GtkLabel  *subtitle;
  GtkLabel  *chosen;
  GtkWidget *arrow;

  GtkWidget *popover; /* made when it is opened first */
  char     **choices;
  guint      selected;
} SyChoiceRowPrivate;

enum
{
  PROP_TITLE = 1,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (SyChoiceRow, sy_choice_row, GTK_TYPE_LIST_BOX_ROW)

static SyChoiceRowPrivate *
get_private (SyChoiceRow *self)
{
  return sy_choice_row_get_instance_private (self);
}

static void
on_closed_cb (SyChoiceRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "has-open-popup");
}

static void
ensure_popover (SyChoiceRow *self)
{
  SyChoiceRowPrivate *priv = get_private (self);

  if (priv->popover != NULL)
    return;

  priv->popover = sy_choice_list_new ((const char *const *) priv->choices, gtk_label_get_text (priv->title));
  gtk_widget_set_parent (priv->popover, GTK_WIDGET (self));
  g_signal_connect_object (priv->popover, "chosen", G_CALLBACK (sy_choice_row_choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->popover, "closed", G_CALLBACK (on_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
open_list (GtkWidget *widget)
{
  SyChoiceRow *self = SY_CHOICE_ROW (widget);
  SyChoiceRowPrivate *priv = get_private (self);

  if (priv->choices == NULL || sy_popovers_must_wait (widget, open_list))
    return;

  ensure_popover (self);
  sy_popovers_point_at (GTK_POPOVER (priv->popover), priv->arrow);
  gtk_widget_add_css_class (GTK_WIDGET (self), "has-open-popup");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
  sy_choice_list_open (SY_CHOICE_LIST (priv->popover), priv->selected);
}

/* Who pressed the button here may have changed their mind. */
static void
on_released_cb (SyChoiceRow *self, int n_presses G_GNUC_UNUSED, double x, double y)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    open_list (GTK_WIDGET (self));
}

static void
sy_choice_row_describe (SyChoiceRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (get_private (self)->chosen), -1);
}

/* Whoever uses the keyboard. */
static void
sy_choice_row_activate (GtkListBoxRow *row)
{
  GTK_LIST_BOX_ROW_CLASS (sy_choice_row_parent_class)->activate (row);
  open_list (GTK_WIDGET (row));
}

/* The list points at the arrow, wherever that moves. */
static void
sy_choice_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SyChoiceRowPrivate *priv = get_private (SY_CHOICE_ROW (widget));

  GTK_WIDGET_CLASS (sy_choice_row_parent_class)->size_allocate (widget, width, height, baseline);
  if (priv->popover != NULL)
    {
      sy_popovers_point_at (GTK_POPOVER (priv->popover), priv->arrow);
      gtk_popover_present (GTK_POPOVER (priv->popover));
    }
}

static void
sy_choice_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_text (get_private (SY_CHOICE_ROW (object))->title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_choice_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    sy_choice_row_set_title (SY_CHOICE_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_choice_row_dispose (GObject *object)
{
  SyChoiceRowPrivate *priv = get_private (SY_CHOICE_ROW (object));

  g_clear_pointer (&priv->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (sy_choice_row_parent_class)->dispose (object);
}

static void
sy_choice_row_finalize (GObject *object)
{
  g_strfreev (get_private (SY_CHOICE_ROW (object))->choices);

  G_OBJECT_CLASS (sy_choice_row_parent_class)->finalize (object);
}

static void
sy_choice_row_class_init (SyChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sy_choice_row_get_property;
  object_class->set_property = sy_choice_row_set_property;
  object_class->dispose = sy_choice_row_dispose;
  object_class->finalize = sy_choice_row_finalize;
  widget_class->size_allocate = sy_choice_row_size_allocate;
  GTK_LIST_BOX_ROW_CLASS (klass)->activate = sy_choice_row_activate;
  klass->describe = sy_choice_row_describe;

  /**
   * SyChoiceRow:title:
   *
   * What is chosen here.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SyChoiceRow::chosen:
   * @choice: index of a choice
   *
   * Emitted when the person has chosen another one than before.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", SY_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_COMBO_BOX);
  g_type_ensure (SY_TYPE_WIDTH_FIRST_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/choice-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, SyChoiceRow, header);
  gtk_widget_class_bind_template_child_private (widget_class, SyChoiceRow, title);
  gtk_widget_class_bind_template_child_private (widget_class, SyChoiceRow, subtitle);
  gtk_widget_class_bind_template_child_private (widget_class, SyChoiceRow, chosen);
  gtk_widget_class_bind_template_child_private (widget_class, SyChoiceRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, on_released_cb);
}

static void
sy_choice_row_init (SyChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * sy_choice_row_set_title:
 * @self: a row
 * @title: what is chosen here
 */
void
sy_choice_row_set_title (SyChoiceRow *self, const char *title)
{
  gtk_label_set_text (get_private (self)->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * sy_choice_row_set_subtitle:
 * @self: a row
 * @subtitle: why it matters
 */
void
sy_choice_row_set_subtitle (SyChoiceRow *self, const char *subtitle)
{
  SyChoiceRowPrivate *priv = get_private (self);

  gtk_label_set_text (priv->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (priv->subtitle), *subtitle != '\0');
}

/**
 * sy_choice_row_add_prefix:
 * @self: a row
 * @widget: what stands before the title
 */
void
sy_choice_row_add_prefix (SyChoiceRow *self, GtkWidget *widget)
{
  gtk_widget_insert_after (widget, get_private (self)->header, NULL);
}

/**
 * sy_choice_row_set_choices:
 * @self: a row
 * @choices: what can be chosen
 *
 * The first one is selected then.
 */
void
sy_choice_row_set_choices (SyChoiceRow *self, const char *const *choices)
{
  SyChoiceRowPrivate *priv = get_private (self);

  g_strfreev (priv->choices);
  priv->choices = g_strdupv ((char **) choices);
  g_clear_pointer (&priv->popover, gtk_widget_unparent);
  sy_choice_row_set_selected (self, 0);
}

/**
 * sy_choice_row_get_n_choices:
 * @self: a row
 *
 * Returns: how many choices there are
 */
guint
sy_choice_row_get_n_choices (SyChoiceRow *self)
{
  SyChoiceRowPrivate *priv = get_private (self);

  return priv->choices != NULL ? g_strv_length (priv->choices) : 0;
}

/**
 * sy_choice_row_set_selected:
 * @self: a row with choices
 * @selected: index of one
 *
 * Shows that one, which screen readers hear as the description of the row.
 */
void
sy_choice_row_set_selected (SyChoiceRow *self, guint selected)
{
  SyChoiceRowPrivate *priv = get_private (self);

  g_return_if_fail (selected < sy_choice_row_get_n_choices (self));

  if (selected == priv->selected && g_str_equal (gtk_label_get_text (priv->chosen), priv->choices[selected]))
    return;

  priv->selected = selected;
  gtk_label_set_text (priv->chosen, priv->choices[selected]);
  SY_CHOICE_ROW_GET_CLASS (self)->describe (self);
}

/**
 * sy_choice_row_get_selected:
 * @self: a row with choices
 *
 * Returns: index of the one that is shown
 */
guint
sy_choice_row_get_selected (SyChoiceRow *self)
{
  return get_private (self)->selected;
}

/**
 * sy_choice_row_choose:
 * @self: a row with choices
 * @choice: index of one
 *
 * What happens when the person chooses it.
 */
void
sy_choice_row_choose (SyChoiceRow *self, guint choice)
{
  if (choice == sy_choice_row_get_selected (self))
    return;

  sy_choice_row_set_selected (self, choice);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, choice);
}
