/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guide-outlook.h"

#include "announcement.h"
#include "explanation-outlook.h"

struct _SyGuideOutlook
{
  GtkBox         parent_instance;

  GtkLabel      *sentence;
  GtkMenuButton *plausible_button;
  GtkLabel      *plausible;
  GtkRevealer   *revealer;
  GtkLabel      *offer;

  char          *declined;  /* the offer that the person did not take, or NULL */
  char          *announced; /* what was announced last, or NULL */
};

enum
{
  SIGNAL_STOP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyGuideOutlook, sy_guide_outlook, GTK_TYPE_BOX)

static void
set_declined (SyGuideOutlook *self, const char *offer)
{
  g_free (self->declined);
  self->declined = g_strdup (offer);
}

static void
show_offer (SyGuideOutlook *self, const char *offer)
{
  gboolean offers = offer != NULL && g_strcmp0 (offer, self->declined) != 0;

  /* What is put away keeps its text while it goes. */
  if (offers)
    gtk_label_set_text (self->offer, offer);
  gtk_widget_set_visible (gtk_revealer_get_child (self->revealer), offers);
  gtk_revealer_set_reveal_child (self->revealer, offers);
}

/* The offer says what the outlook does, and more. */
static void
announce (SyGuideOutlook *self)
{
  gboolean offers = gtk_revealer_get_reveal_child (self->revealer);
  const char *text = gtk_label_get_text (offers ? self->offer : self->sentence);

  if (g_strcmp0 (self->announced, text) == 0)
    return;

  g_free (self->announced);
  self->announced = g_strdup (text);
  sy_announce (GTK_WIDGET (self), text);
}

static void
on_go_on_clicked_cb (SyGuideOutlook *self)
{
  g_autofree char *offer = g_strdup (gtk_label_get_text (self->offer));

  set_declined (self, offer);
  show_offer (self, offer);
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_BACKWARD);
}

static void
on_stop_clicked_cb (SyGuideOutlook *self)
{
  g_signal_emit (self, signals[SIGNAL_STOP], 0);
}

static void
sy_guide_outlook_finalize (GObject *object)
{
  g_free (SY_GUIDE_OUTLOOK (object)->declined);
  g_free (SY_GUIDE_OUTLOOK (object)->announced);

  G_OBJECT_CLASS (sy_guide_outlook_parent_class)->finalize (object);
}

static void
sy_guide_outlook_class_init (SyGuideOutlookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_guide_outlook_finalize;

  /**
   * SyGuideOutlook::stop:
   *
   * Emitted when the person takes the offer to stop.
   */
  signals[SIGNAL_STOP] = g_signal_new ("stop", SY_TYPE_GUIDE_OUTLOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/guide-outlook.ui");
  gtk_widget_class_bind_template_child (widget_class, SyGuideOutlook, sentence);
  gtk_widget_class_bind_template_child (widget_class, SyGuideOutlook, plausible_button);
  gtk_widget_class_bind_template_child (widget_class, SyGuideOutlook, plausible);
  gtk_widget_class_bind_template_child (widget_class, SyGuideOutlook, revealer);
  gtk_widget_class_bind_template_child (widget_class, SyGuideOutlook, offer);
  gtk_widget_class_bind_template_callback (widget_class, on_go_on_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_clicked_cb);
}

static void
sy_guide_outlook_init (SyGuideOutlook *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_guide_outlook_show:
 * @self: an outlook
 * @catalog: the catalog
 * @outlook: what its open answers could do; nothing of it is kept
 *
 * Says so. Nothing is to be seen when nothing is open.
 */
void
sy_guide_outlook_show (SyGuideOutlook *self, SyCatalog *catalog, const SyOutlook *outlook)
{
  g_autofree char *sentence = sy_explain_outlook (catalog, outlook);
  g_autofree char *plausible = sy_explain_plausible (catalog);
  g_autofree char *offer = NULL;

  /* When everything was asked there is nothing to stop. */
  if (sy_outlook_get_next (outlook) != NULL)
    offer = sy_explain_offer_to_stop (catalog, outlook);
  if (offer == NULL)
    set_declined (self, NULL);

  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->plausible, plausible);
  gtk_widget_set_visible (GTK_WIDGET (self->plausible_button), !outlook->settled && outlook->leader >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self), outlook->n_items > 0);
  show_offer (self, offer);
  announce (self);
}
