/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "notice.h"

struct _SyNotice
{
  GtkBox       parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *text;
  GtkBox      *buttons;
};

G_DEFINE_FINAL_TYPE (SyNotice, sy_notice, GTK_TYPE_BOX)

static void
clear (SyNotice *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
  gtk_label_set_text (self->text, "");
  gtk_widget_set_visible (gtk_revealer_get_child (self->revealer), FALSE);
}

/* What is no longer to be seen is not to be found by a screen reader either. */
static void
on_revealed_cb (SyNotice *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer) && !gtk_revealer_get_child_revealed (self->revealer))
    clear (self);
}

static void
sy_notice_class_init (SyNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/notice.ui");
  gtk_widget_class_bind_template_child (widget_class, SyNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, SyNotice, text);
  gtk_widget_class_bind_template_child (widget_class, SyNotice, buttons);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed_cb);
}

static void
sy_notice_init (SyNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  clear (self);
}

/**
 * sy_notice_show:
 * @self: a notice
 * @text: what happened
 *
 * Shows the text, without any actions.
 */
void
sy_notice_show (SyNotice *self, const char *text)
{
  clear (self);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (gtk_revealer_get_child (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * sy_notice_add_action:
 * @self: a notice that is shown
 * @label: what can be done about it
 * @action: name of the action that does it
 */
void
sy_notice_add_action (SyNotice *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (self->buttons, button);
}

/**
 * sy_notice_hide:
 * @self: a notice
 */
void
sy_notice_hide (SyNotice *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
