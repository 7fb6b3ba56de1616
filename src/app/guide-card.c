/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guide-card.h"

#include "explanation-guide.h"

struct _SyGuideCard
{
  GtkBox      parent_instance;

  GtkLabel   *topic;
  GtkLabel   *question;
  GtkLabel   *why;
  GtkLabel   *term;
  GtkBox     *answers;
  GtkLabel   *state;

  SyDocument *document;
  SyAsked     asked;
  GPtrArray  *buttons; /* GtkToggleButton, unowned; in the order of the answers */
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyGuideCard, sy_guide_card, GTK_TYPE_BOX)

/* The importances in the colours that they have in the form. */
static const char *const step_classes[SY_N_IMPORTANCES] = { "step-0", "step-1", "step-2", "step-3" };

static SyCatalog *
get_catalog (SyGuideCard *self)
{
  return sy_document_get_catalog (self->document);
}

static void
on_clicked_cb (SyGuideCard *self, GtkWidget *button)
{
  guint answer;

  if (g_ptr_array_find (self->buttons, button, &answer))
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, answer);
}

static GtkWidget *
make_key (SyGuideCard *self, guint answer)
{
  g_autofree char *digit = g_strdup_printf ("%u", sy_asked_get_digit (self->asked, answer));
  GtkWidget *key = gtk_label_new (digit);

  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (key, "guide-key");
  if (!self->asked.is_question)
    gtk_widget_add_css_class (key, step_classes[answer]);
  return key;
}

static GtkWidget *
make_face (SyGuideCard *self, guint answer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *label = gtk_label_new (sy_asked_get_label (self->asked, get_catalog (self), answer));
  GtkWidget *check = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (check, "guide-check");
  gtk_box_append (GTK_BOX (box), make_key (self, answer));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  return box;
}

/* Who comes to a button hears its answer and then what is asked. */
static void
describe_answer (SyGuideCard *self, GtkWidget *button, guint answer)
{
  g_autofree char *digit = g_strdup_printf ("%u", sy_asked_get_digit (self->asked, answer));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sy_asked_get_label (self->asked, get_catalog (self), answer),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, digit, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->question,
                                  self->why, NULL, -1);
}

static void
add_answer (SyGuideCard *self, guint answer)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "child",
                                    make_face (self, answer), NULL);

  gtk_widget_add_css_class (button, "guide-answer");
  if (answer > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);
  describe_answer (self, button, answer);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  gtk_box_append (self->answers, button);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_words (SyGuideCard *self)
{
  SyCatalog *catalog = get_catalog (self);
  g_autofree char *topic = sy_explain_asked_topic (catalog, self->asked);
  const char *question = sy_asked_get_text (self->asked, catalog);
  const char *why = sy_asked_get_why (self->asked, catalog);

  show_text (self->topic, topic);
  show_text (self->question, question);
  show_text (self->why, why);
  show_text (self->term, sy_asked_get_term (self->asked, catalog));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why != NULL ? why : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
}

static int
get_answer (SyGuideCard *self)
{
  return sy_asked_get_answer (self->asked, get_catalog (self), sy_document_get_requirements (self->document));
}

static gboolean
sy_guide_card_grab_focus (GtkWidget *widget)
{
  SyGuideCard *self = SY_GUIDE_CARD (widget);

  return gtk_widget_grab_focus (self->buttons->pdata[MAX (get_answer (self), 0)]);
}

static void
sy_guide_card_dispose (GObject *object)
{
  SyGuideCard *self = SY_GUIDE_CARD (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_guide_card_parent_class)->dispose (object);
}

static void
sy_guide_card_class_init (SyGuideCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_guide_card_dispose;
  widget_class->grab_focus = sy_guide_card_grab_focus;

  /**
   * SyGuideCard::answered:
   * @answer: index of the answer
   *
   * Emitted when the person gives an answer.
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", SY_TYPE_GUIDE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/guide-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SyGuideCard, topic);
  gtk_widget_class_bind_template_child (widget_class, SyGuideCard, question);
  gtk_widget_class_bind_template_child (widget_class, SyGuideCard, why);
  gtk_widget_class_bind_template_child (widget_class, SyGuideCard, term);
  gtk_widget_class_bind_template_child (widget_class, SyGuideCard, answers);
  gtk_widget_class_bind_template_child (widget_class, SyGuideCard, state);
}

static void
sy_guide_card_init (SyGuideCard *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_guide_card_new:
 * @document: the document that is edited
 * @asked: something that its catalog asks
 *
 * Returns: a card that asks it
 */
GtkWidget *
sy_guide_card_new (SyDocument *document, SyAsked asked)
{
  SyGuideCard *self = g_object_new (SY_TYPE_GUIDE_CARD, NULL);

  self->document = g_object_ref (document);
  self->asked = asked;
  show_words (self);
  for (guint i = 0; i < sy_asked_get_n_answers (asked, get_catalog (self)); i++)
    add_answer (self, i);
  sy_guide_card_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * sy_guide_card_refresh:
 * @self: a card
 *
 * Shows the answer that the document holds now.
 */
void
sy_guide_card_refresh (SyGuideCard *self)
{
  int answer = get_answer (self);
  g_autofree char *state = sy_explain_asked_state (get_catalog (self), sy_document_get_requirements (self->document),
                                                   self->asked);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      gboolean chosen = (int) i == answer;

      gtk_toggle_button_set_active (self->buttons->pdata[i], chosen);
      gtk_accessible_update_state (self->buttons->pdata[i], GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }

  /* An answer shows by itself. */
  show_text (self->state, answer < 0 ? state : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  state != NULL ? state : "", -1);
}

/**
 * sy_guide_card_press:
 * @self: a card
 * @digit: a number that was typed
 *
 * Gives the answer that has that number.
 *
 * Returns: whether there is one
 */
gboolean
sy_guide_card_press (SyGuideCard *self, guint digit)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (sy_asked_get_digit (self->asked, i) == digit)
      {
        gtk_widget_grab_focus (self->buttons->pdata[i]);
        g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, i);
        return TRUE;
      }

  return FALSE;
}
