/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "person-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "explanation-people.h"
#include "labels.h"
#include "popovers.h"
#include "score-lines.h"

struct _SyPersonCard
{
  GtkBox         parent_instance;

  AdwAvatar     *avatar;
  GtkLabel      *name;
  GtkLabel      *file;
  GtkMenuButton *menu_button;
  GtkPopover    *rename_popover;
  GtkEditable   *rename_entry;
  GtkLabel      *verdict;
  GtkLabel      *satisfaction;
  SyScoreLines  *scores;
  GtkLabel      *coverage;
  GtkBox        *notes;

  guint          person;
};

enum
{
  SIGNAL_RENAME,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyPersonCard, sy_person_card, GTK_TYPE_BOX)

static void
rename_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyPersonCard *self = SY_PERSON_CARD (widget);

  sy_popovers_point_at (self->rename_popover, GTK_WIDGET (self->name));
  gtk_editable_set_text (self->rename_entry, gtk_label_get_text (self->name));
  gtk_popover_popup (self->rename_popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->rename_entry));
}

static void
remove_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVE], 0, SY_PERSON_CARD (widget)->person);
}

static void
on_rename_activate_cb (SyPersonCard *self)
{
  gtk_popover_popdown (self->rename_popover);
  g_signal_emit (self, signals[SIGNAL_RENAME], 0, self->person, gtk_editable_get_text (self->rename_entry));
}

static void
add_signals (void)
{
  /**
   * SyPersonCard::rename:
   * @person: index of the person
   * @name: what they are to be called
   *
   * Emitted when a name was entered.
   */
  signals[SIGNAL_RENAME] = g_signal_new ("rename", SY_TYPE_PERSON_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  /**
   * SyPersonCard::remove:
   * @person: index of the person
   *
   * Emitted when the person shall be left out.
   */
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", SY_TYPE_PERSON_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sy_person_card_class_init (SyPersonCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  add_signals ();

  g_type_ensure (SY_TYPE_SCORE_LINES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/person-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, avatar);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, name);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, file);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, rename_popover);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, rename_entry);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, satisfaction);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, scores);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, coverage);
  gtk_widget_class_bind_template_child (widget_class, SyPersonCard, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_rename_activate_cb);
  gtk_widget_class_install_action (widget_class, "person.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "person.remove", NULL, remove_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_person_card_init (SyPersonCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_person_card_new:
 * @person: index of a person; the first is the document of the window, which
 *   cannot be removed
 *
 * Returns: a card
 */
GtkWidget *
sy_person_card_new (guint person)
{
  SyPersonCard *self = g_object_new (SY_TYPE_PERSON_CARD, NULL);

  self->person = person;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.remove", person > 0);
  return GTK_WIDGET (self);
}

static void
show_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_notes (SyPersonCard *self, SyPeople *people)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes))) != NULL)
    gtk_box_remove (self->notes, child);

  for (int i = 0; i < SY_N_PERSON_NOTES; i++)
    {
      g_autofree char *note = sy_explain_person_note (people, self->person, (SyPersonNote) i);

      if (note != NULL)
        {
          GtkWidget *label = sy_label_new (note, "person-note");

          /* As wide as the other texts: a card is as wide as its widest. */
          gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
          gtk_box_append (self->notes, label);
        }
    }
}

static void
show_person (SyPersonCard *self, SyPeople *people)
{
  const char *name = sy_people_get_name (people, self->person);
  const char *file = sy_person_get_file_name (sy_people_get_person (people, self->person));
  const char *own = sy_person_get_name (sy_people_get_person (people, self->person));
  g_autofree char *menu = g_strdup_printf (_ ("More about %s"), name);

  /* The initials are the person's; the name shown may have that of a file. */
  adw_avatar_set_text (self->avatar, own != NULL ? own : name);
  gtk_label_set_text (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  show_optional (self->file, self->person == 0 ? _ ("This document") : file);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file), file);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu_button), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

/**
 * sy_person_card_show:
 * @self: a card
 * @people: everyone
 */
void
sy_person_card_show (SyPersonCard *self, SyPeople *people)
{
  SyEvaluation *own = sy_person_get_evaluation (sy_people_get_person (people, self->person));
  g_autofree char *verdict = sy_explain_person_verdict (people, self->person);
  g_autofree char *satisfaction = sy_explain_person_satisfaction (people, self->person);
  g_autofree char *coverage = sy_explain_person_coverage (people, self->person);

  show_person (self, people);
  gtk_label_set_text (self->verdict, verdict);
  show_optional (self->satisfaction, satisfaction);
  gtk_label_set_text (self->coverage, coverage);
  sy_score_lines_show (self->scores, own);
  show_notes (self, people);
  if (sy_people_get_state (people, self->person) == SY_PERSON_COUNTS)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "does-not-count");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "does-not-count");
}
