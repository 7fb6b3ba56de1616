/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "importance-control.h"

/* What the four texts may take together beside the margins in a window of 360
 * pixels. */
#define NARROW_ROOM 250

struct _SyImportanceControl
{
  GtkWidget     parent_instance;

  GtkWidget    *steps[SY_N_IMPORTANCES];
  SyCatalog    *catalog;
  SyImportance  importance;
  SyImportance  implied;
  int           told; /* the step that was told last to whoever listens; -2: none was */
  gboolean      narrow;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyImportanceControl, sy_importance_control, GTK_TYPE_WIDGET)

static const char *const implied_classes[SY_N_IMPORTANCES] = {
  "implied-0", "implied-1", "implied-2", "implied-3",
};

static void
choose (SyImportanceControl *self, SyImportance importance)
{
  if (importance != self->importance)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, importance);
}

/* Keeps as much room in a step as its text takes in bold, or the longest of
 * its words; gives the width. */
static int
reserve_step (GtkWidget *step, gboolean by_words)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (step));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, gtk_label_get_text (GTK_LABEL (label)));
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_layout_set_width (layout, by_words ? 0 : -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_label_set_wrap (GTK_LABEL (label), by_words);
  gtk_widget_set_size_request (label, width, -1);
  return width;
}

static int
reserve_steps (SyImportanceControl *self, gboolean by_words)
{
  int width = 0;

  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    width += reserve_step (self->steps[i], by_words);

  return width;
}

/* The chosen step is bold. Room for that is kept in every step, so that a
 * choice moves nothing and the columns of all rows stay in line. What is too
 * long for a narrow window is broken into lines. */
static void
reserve_room (SyImportanceControl *self)
{
  if (reserve_steps (self, FALSE) > NARROW_ROOM && self->narrow)
    reserve_steps (self, TRUE);
}

static void
sy_importance_control_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sy_importance_control_parent_class)->css_changed (widget, change);
  reserve_room (SY_IMPORTANCE_CONTROL (widget));
}

static void
show_importance (SyImportanceControl *self)
{
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    {
      gboolean chosen = i == (int) self->importance;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->steps[i]), chosen);
      if (self->told == (int) self->importance)
        continue;
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->steps[i]), GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
  self->told = (int) self->importance;
}

static void
show_labels (SyImportanceControl *self)
{
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    {
      const SyImportanceInfo *info = sy_catalog_get_importance (self->catalog, (SyImportance) i);
      const char *text = self->narrow ? info->label : info->short_label;
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (self->steps[i]));

      gtk_label_set_text (GTK_LABEL (label), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->steps[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, info->label, -1);
    }

  reserve_room (self);
}

static void
on_step_clicked_cb (SyImportanceControl *self, GtkToggleButton *step)
{
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    if (self->steps[i] == GTK_WIDGET (step))
      choose (self, (SyImportance) i);
}

static gboolean
set_cb (GtkWidget *widget, GVariant *arguments, gpointer data G_GNUC_UNUSED)
{
  SyImportanceControl *self = SY_IMPORTANCE_CONTROL (widget);
  SyImportance importance = (SyImportance) g_variant_get_int32 (arguments);

  choose (self, importance);
  if (importance != SY_IMPORTANCE_UNANSWERED)
    gtk_widget_grab_focus (self->steps[importance]);
  return GDK_EVENT_STOP;
}

static int
get_focused_step (SyImportanceControl *self)
{
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    if (gtk_widget_has_focus (self->steps[i]))
      return i;

  return -1;
}

/* An arrow moves to the next step and chooses it, as in a group of radio
 * buttons; in a right-to-left language the steps run the other way. */
static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data G_GNUC_UNUSED)
{
  SyImportanceControl *self = SY_IMPORTANCE_CONTROL (widget);
  int step = g_variant_get_int32 (arguments);
  int target;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  if (self->importance == SY_IMPORTANCE_UNANSWERED)
    target = MAX (get_focused_step (self), 0);
  else
    target = CLAMP ((int) self->importance + step, 0, SY_N_IMPORTANCES - 1);

  gtk_widget_grab_focus (self->steps[target]);
  choose (self, (SyImportance) target);
  return GDK_EVENT_STOP;
}

static gboolean
begins_with (SyImportanceControl *self, SyImportance importance, gunichar letter)
{
  const char *label = sy_catalog_get_importance (self->catalog, importance)->label;

  return g_unichar_tolower (g_utf8_get_char (label)) == letter;
}

/* A letter chooses the next step that begins with it, as in a list. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
                   guint                  key,
                   guint                  code G_GNUC_UNUSED,
                   GdkModifierType        modifiers,
                   SyImportanceControl   *self)
{
  gunichar letter = g_unichar_tolower (gdk_keyval_to_unicode (key));

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isalpha (letter))
    return GDK_EVENT_PROPAGATE;

  for (int i = 1; i <= SY_N_IMPORTANCES; i++)
    {
      int step = ((int) self->importance + i + SY_N_IMPORTANCES) % SY_N_IMPORTANCES;

      if (begins_with (self, (SyImportance) step, letter))
        {
          gtk_widget_grab_focus (self->steps[step]);
          choose (self, (SyImportance) step);
          return GDK_EVENT_STOP;
        }
    }

  return GDK_EVENT_PROPAGATE;
}

/* One stop for the Tab key: the chosen step, else the first. */
static gboolean
sy_importance_control_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SyImportanceControl *self = SY_IMPORTANCE_CONTROL (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return FALSE;

  return gtk_widget_grab_focus (self->steps[MAX ((int) self->importance, 0)]);
}

static gboolean
sy_importance_control_grab_focus (GtkWidget *widget)
{
  SyImportanceControl *self = SY_IMPORTANCE_CONTROL (widget);

  return gtk_widget_grab_focus (self->steps[MAX ((int) self->importance, 0)]);
}

static void
sy_importance_control_dispose (GObject *object)
{
  SyImportanceControl *self = SY_IMPORTANCE_CONTROL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SY_TYPE_IMPORTANCE_CONTROL);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (sy_importance_control_parent_class)->dispose (object);
}

static void
add_digit (GtkWidgetClass *widget_class, guint digit)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + digit, 0, set_cb, "i", (int) digit);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + digit, 0, set_cb, "i", (int) digit);
}

static void
sy_importance_control_class_init (SyImportanceControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_importance_control_dispose;
  widget_class->css_changed = sy_importance_control_css_changed;
  widget_class->focus = sy_importance_control_focus;
  widget_class->grab_focus = sy_importance_control_grab_focus;

  /**
   * SyImportanceControl::chosen:
   * @importance: a #SyImportance
   *
   * Emitted when the person chooses a step or takes the answer back.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", SY_TYPE_IMPORTANCE_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/importance-control.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "step_0", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "step_1", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "step_2", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "step_3", FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, on_step_clicked_cb);

  for (guint i = 0; i < SY_N_IMPORTANCES; i++)
    add_digit (widget_class, i);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, set_cb, "i", SY_IMPORTANCE_UNANSWERED);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, set_cb, "i", SY_IMPORTANCE_UNANSWERED);

  gtk_widget_class_set_css_name (widget_class, "importance");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
sy_importance_control_init (SyImportanceControl *self)
{
  static const char *const names[SY_N_IMPORTANCES] = { "step_0", "step_1", "step_2", "step_3" };
  GtkEventController *letters;

  self->importance = SY_IMPORTANCE_UNANSWERED;
  self->implied = SY_IMPORTANCE_UNANSWERED;
  self->told = -2;
  gtk_widget_init_template (GTK_WIDGET (self));
  letters = gtk_event_controller_key_new ();
  g_signal_connect (letters, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), letters);

  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    {
      self->steps[i] = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self), SY_TYPE_IMPORTANCE_CONTROL,
                                                                  names[i]));
      gtk_button_set_child (GTK_BUTTON (self->steps[i]),
                            g_object_new (GTK_TYPE_LABEL, "justify", GTK_JUSTIFY_CENTER, NULL));
    }
}

/**
 * sy_importance_control_set_catalog:
 * @self: a control
 * @catalog: whose labels it shows
 */
void
sy_importance_control_set_catalog (SyImportanceControl *self, SyCatalog *catalog)
{
  if (g_set_object (&self->catalog, catalog))
    show_labels (self);
}

/**
 * sy_importance_control_set_importance:
 * @self: a control
 * @importance: the chosen step; none if unanswered
 */
void
sy_importance_control_set_importance (SyImportanceControl *self, SyImportance importance)
{
  self->importance = importance;
  show_importance (self);
}

/**
 * sy_importance_control_set_implied:
 * @self: a control
 * @importance: the step that counts although it was not chosen; unanswered
 *   for none
 */
void
sy_importance_control_set_implied (SyImportanceControl *self, SyImportance importance)
{
  if (self->implied == importance)
    return;

  if (self->implied != SY_IMPORTANCE_UNANSWERED)
    gtk_widget_remove_css_class (GTK_WIDGET (self), implied_classes[self->implied]);
  if (importance != SY_IMPORTANCE_UNANSWERED)
    gtk_widget_add_css_class (GTK_WIDGET (self), implied_classes[importance]);
  self->implied = importance;
}

/**
 * sy_importance_control_set_narrow:
 * @self: a control
 * @narrow: whether it spans its row, with the long labels
 */
void
sy_importance_control_set_narrow (SyImportanceControl *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  for (int i = 0; i < SY_N_IMPORTANCES; i++)
    gtk_widget_set_hexpand (self->steps[i], narrow);
  show_labels (self);
}
