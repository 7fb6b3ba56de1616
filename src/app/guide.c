/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guide.h"

#include "explanation-guide.h"
#include "guide-card.h"
#include "guide-end.h"
#include "guide-outlook.h"
#include "single-presses.h"

struct _SyGuide
{
  GtkBox             parent_instance;

  GtkWidget         *form_label;
  GtkLabel          *progress;
  GtkProgressBar    *bar;
  GtkScrolledWindow *scroller;
  GtkStack          *stack;
  GtkWidget         *back_button;
  GtkWidget         *skip_button;
  GtkWidget         *next_button;
  SyGuideOutlook    *outlook;

  SyDocument        *document;
  GArray            *trail;  /* SyAsked, as shown one after the other; the last is shown now */
  GtkWidget         *page;   /* a card, the end, or NULL before the first; unowned */
  gboolean           moving; /* to the next question, as soon as it is known */
};

enum
{
  SIGNAL_STOP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyGuide, sy_guide, GTK_TYPE_BOX)

static SyCatalog *
get_catalog (SyGuide *self)
{
  return sy_document_get_catalog (self->document);
}

static SyRequirements *
get_requirements (SyGuide *self)
{
  return sy_document_get_requirements (self->document);
}

static SyAsked
get_shown (SyGuide *self)
{
  return g_array_index (self->trail, SyAsked, self->trail->len - 1);
}

static gboolean
shows_card (SyGuide *self)
{
  return self->page != NULL && SY_IS_GUIDE_CARD (self->page);
}

static gboolean
shows_end (SyGuide *self)
{
  return self->page != NULL && SY_IS_GUIDE_END (self->page);
}

/* At the end, the last question is what came before. */
static gboolean
can_go_back (SyGuide *self)
{
  return self->trail->len > (shows_end (self) ? 0 : 1);
}

static void
refresh (SyGuide *self)
{
  g_autoptr (SyProgress) progress = sy_progress_new (get_catalog (self), get_requirements (self));
  g_autofree char *text = sy_explain_progress (progress);
  gboolean asks = shows_card (self);

  gtk_label_set_text (self->progress, text);
  gtk_progress_bar_set_fraction (self->bar, sy_progress_get_share (progress));
  if (asks)
    sy_guide_card_refresh (SY_GUIDE_CARD (self->page));
  if (shows_end (self))
    sy_guide_end_refresh (SY_GUIDE_END (self->page));

  gtk_widget_set_visible (self->back_button, asks || can_go_back (self));
  gtk_widget_set_sensitive (self->back_button, can_go_back (self));
  gtk_widget_set_visible (self->skip_button, asks);
  gtk_widget_set_visible (self->next_button,
                          asks && sy_asked_is_done (get_shown (self), get_catalog (self), get_requirements (self)));
}

/* Whether what is to be shown next takes the focus: not away from where the
 * person works outside the guide. */
static gboolean
may_take_focus (SyGuide *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || !gtk_widget_get_mapped (focus) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* What has faded out is of no use to anybody, least of all to a screen
 * reader. */
static void
on_transition_cb (SyGuide *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  if (gtk_stack_get_transition_running (self->stack))
    return;

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->page)
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

static void
show_page (SyGuide *self, GtkWidget *page)
{
  gboolean focus = may_take_focus (self);

  self->moving = FALSE;
  self->page = page;
  gtk_stack_add_child (self->stack, page);
  gtk_stack_set_visible_child (self->stack, page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  refresh (self);
  if (focus)
    gtk_widget_grab_focus (page);
  on_transition_cb (self);
}

static void on_answered_cb (SyGuide *self, guint answer);

static void
show_card (SyGuide *self)
{
  GtkWidget *card = sy_guide_card_new (self->document, get_shown (self));

  g_signal_connect_object (card, "answered", G_CALLBACK (on_answered_cb), self, G_CONNECT_SWAPPED);
  show_page (self, card);
}

/* Goes there, so that Back leads to what was shown before it. */
static void
go_to (SyGuide *self, SyAsked asked)
{
  for (guint i = self->trail->len; i > 0; i--)
    if (sy_asked_equal (g_array_index (self->trail, SyAsked, i - 1), asked))
      {
        g_array_set_size (self->trail, i);
        show_card (self);
        return;
      }

  g_array_append_val (self->trail, asked);
  show_card (self);
}

static void
on_asked_again_cb (SyGuide *self, gboolean is_question, guint index)
{
  SyAsked asked = { is_question, index };

  go_to (self, asked);
}

static void
on_stop_cb (SyGuide *self)
{
  g_signal_emit (self, signals[SIGNAL_STOP], 0);
}

static void
show_end (SyGuide *self)
{
  GtkWidget *end;

  self->moving = FALSE;
  if (shows_end (self))
    return;

  end = sy_guide_end_new (self->document);
  g_signal_connect_object (end, "asked-again", G_CALLBACK (on_asked_again_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (end, "stop", G_CALLBACK (on_stop_cb), self, G_CONNECT_SWAPPED);
  show_page (self, end);
}

/* To the most telling question, once it is known which that is. */
static void
move_on (SyGuide *self)
{
  const SyOutlook *outlook = sy_document_get_outlook (self->document);
  const SyOpenItem *item;
  SyAsked asked;

  self->moving = TRUE;
  if (outlook == NULL)
    return;

  item = sy_outlook_get_next (outlook);
  if (item == NULL)
    {
      show_end (self);
      return;
    }

  asked = (SyAsked) { item->is_question, item->index };
  self->moving = FALSE;
  if (!shows_card (self) || !sy_asked_equal (asked, get_shown (self)))
    go_to (self, asked);
}

static void
on_answered_cb (SyGuide *self, guint answer)
{
  if (self->moving)
    return;

  sy_asked_set_answer (get_shown (self), get_catalog (self), get_requirements (self), answer);
  move_on (self);
}

static void
on_skip_clicked_cb (SyGuide *self)
{
  if (self->moving)
    return;

  sy_asked_skip (get_shown (self), get_catalog (self), get_requirements (self));
  move_on (self);
}

static void
on_next_clicked_cb (SyGuide *self)
{
  move_on (self);
}

static void
on_back_clicked_cb (SyGuide *self)
{
  if (!can_go_back (self))
    return;

  if (!shows_end (self))
    g_array_set_size (self->trail, self->trail->len - 1);
  show_card (self);
}

/* What was undone is shown. What is redone leads on, as the first time. */
static void
on_stepped_cb (SyGuide *self, gboolean is_question, const char *id, gboolean forwards)
{
  SyAsked asked;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  if (forwards)
    move_on (self);
  else if (sy_asked_find (get_catalog (self), is_question, id, &asked))
    go_to (self, asked);
}

static void
on_outlook_cb (SyGuide *self)
{
  sy_guide_outlook_show (self->outlook, get_catalog (self), sy_document_get_outlook (self->document));
  if (self->moving || shows_end (self))
    move_on (self);
}

static gboolean
digit_cb (GtkWidget *widget, GVariant *arguments, gpointer data G_GNUC_UNUSED)
{
  SyGuide *self = SY_GUIDE (widget);

  return shows_card (self) && sy_guide_card_press (SY_GUIDE_CARD (self->page), g_variant_get_uint32 (arguments));
}

static gboolean
back_cb (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  on_back_clicked_cb (SY_GUIDE (widget));
  return GDK_EVENT_STOP;
}

static gboolean
skip_cb (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  SyGuide *self = SY_GUIDE (widget);

  if (shows_card (self))
    on_skip_clicked_cb (self);
  return GDK_EVENT_STOP;
}

static gboolean
sy_guide_grab_focus (GtkWidget *widget)
{
  SyGuide *self = SY_GUIDE (widget);

  return self->page != NULL && gtk_widget_grab_focus (self->page);
}

static void
sy_guide_dispose (GObject *object)
{
  SyGuide *self = SY_GUIDE (object);

  self->page = NULL;
  g_clear_object (&self->document);
  g_clear_pointer (&self->trail, g_array_unref);

  G_OBJECT_CLASS (sy_guide_parent_class)->dispose (object);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_transition_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_skip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_cb);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < 10; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, digit_cb, "u", i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, 0, digit_cb, "u", i);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, back_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, skip_cb, NULL);
}

static void
sy_guide_class_init (SyGuideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_guide_dispose;
  widget_class->grab_focus = sy_guide_grab_focus;

  /**
   * SyGuide::stop:
   *
   * Emitted when the person wants to see the result.
   */
  signals[SIGNAL_STOP] = g_signal_new ("stop", SY_TYPE_GUIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SY_TYPE_GUIDE_OUTLOOK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/guide.ui");
  gtk_widget_class_bind_template_child (widget_class, SyGuide, form_label);
  gtk_widget_class_bind_template_child (widget_class, SyGuide, progress);
  gtk_widget_class_bind_template_child (widget_class, SyGuide, bar);
  gtk_widget_class_bind_template_child (widget_class, SyGuide, scroller);
  gtk_widget_class_bind_template_child (widget_class, SyGuide, stack);
  gtk_widget_class_bind_template_child (widget_class, SyGuide, back_button);
  gtk_widget_class_bind_template_child (widget_class, SyGuide, skip_button);
  gtk_widget_class_bind_template_child (widget_class, SyGuide, next_button);
  gtk_widget_class_bind_template_child (widget_class, SyGuide, outlook);
  bind_callbacks (widget_class);
  add_keys (widget_class);
}

static void
sy_guide_init (SyGuide *self)
{
  self->trail = g_array_new (FALSE, FALSE, sizeof (SyAsked));
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_single_presses_use (GTK_WIDGET (self), GTK_WIDGET (self->stack));
}

/**
 * sy_guide_set_document:
 * @self: a guide
 * @document: the document to ask for
 */
void
sy_guide_set_document (SyGuide *self, SyDocument *document)
{
  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_requirements (self), self);
      g_signal_handlers_disconnect_by_data (self->document, self);
    }
  g_set_object (&self->document, document);

  self->page = NULL;
  on_transition_cb (self);
  g_array_set_size (self->trail, 0);
  g_signal_connect_object (get_requirements (self), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (document, "notify::outlook", G_CALLBACK (on_outlook_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "stepped", G_CALLBACK (on_stepped_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  if (sy_document_get_outlook (document) != NULL)
    on_outlook_cb (self);
}

/**
 * sy_guide_set_narrow:
 * @self: a guide
 * @narrow: whether there is room for one column only
 */
void
sy_guide_set_narrow (SyGuide *self, gboolean narrow)
{
  gtk_widget_set_visible (self->form_label, !narrow);
}

/**
 * sy_guide_start:
 * @self: a guide
 *
 * Asks the most telling question, and takes the focus.
 */
void
sy_guide_start (SyGuide *self)
{
  move_on (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
