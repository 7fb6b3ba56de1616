/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guide-end.h"

#include "asked.h"
#include "explanation-guide.h"
#include "labels.h"

struct _SyGuideEnd
{
  GtkBox      parent_instance;

  GtkLabel   *sentence;
  GtkWidget  *result_button;
  GtkWidget  *skipped;
  GtkBox     *list;

  SyDocument *document;
  SyProgress *progress;
};

enum
{
  SIGNAL_ASKED_AGAIN,
  SIGNAL_STOP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyGuideEnd, sy_guide_end, GTK_TYPE_BOX)

static void
on_skipped_clicked_cb (SyGuideEnd *self, GtkWidget *button)
{
  guint n = 0;
  SyAsked asked;

  while ((button = gtk_widget_get_prev_sibling (button)) != NULL)
    n++;
  asked = g_array_index (self->progress->skipped, SyAsked, n);
  g_signal_emit (self, signals[SIGNAL_ASKED_AGAIN], 0, asked.is_question, asked.index);
}

static void
on_result_clicked_cb (SyGuideEnd *self)
{
  g_signal_emit (self, signals[SIGNAL_STOP], 0);
}

static GtkWidget *
make_button (SyGuideEnd *self, SyAsked asked)
{
  const char *text = sy_asked_get_text (asked, sy_document_get_catalog (self->document));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *label = sy_label_new (text, "guide-skipped");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "guide-answer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_skipped_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
clear_list (SyGuideEnd *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
}

static gboolean
sy_guide_end_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SY_GUIDE_END (widget)->result_button);
}

static void
sy_guide_end_dispose (GObject *object)
{
  SyGuideEnd *self = SY_GUIDE_END (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->progress, sy_progress_free);

  G_OBJECT_CLASS (sy_guide_end_parent_class)->dispose (object);
}

static void
sy_guide_end_class_init (SyGuideEndClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_guide_end_dispose;
  widget_class->grab_focus = sy_guide_end_grab_focus;

  /**
   * SyGuideEnd::asked-again:
   * @is_question: whether it is a question with choices; else it is a need
   * @index: its index
   *
   * Emitted when the person wants to come back to what was skipped.
   */
  signals[SIGNAL_ASKED_AGAIN] = g_signal_new ("asked-again", SY_TYPE_GUIDE_END, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_UINT);
  /**
   * SyGuideEnd::stop:
   *
   * Emitted when the person wants to see the result.
   */
  signals[SIGNAL_STOP] = g_signal_new ("stop", SY_TYPE_GUIDE_END, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/guide-end.ui");
  gtk_widget_class_bind_template_child (widget_class, SyGuideEnd, sentence);
  gtk_widget_class_bind_template_child (widget_class, SyGuideEnd, result_button);
  gtk_widget_class_bind_template_child (widget_class, SyGuideEnd, skipped);
  gtk_widget_class_bind_template_child (widget_class, SyGuideEnd, list);
  gtk_widget_class_bind_template_callback (widget_class, on_result_clicked_cb);
}

static void
sy_guide_end_init (SyGuideEnd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_guide_end_new:
 * @document: the document that is edited
 *
 * Returns: the end of its guide
 */
GtkWidget *
sy_guide_end_new (SyDocument *document)
{
  SyGuideEnd *self = g_object_new (SY_TYPE_GUIDE_END, NULL);

  self->document = g_object_ref (document);
  sy_guide_end_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * sy_guide_end_refresh:
 * @self: the end of a guide
 *
 * Shows what the document says now.
 */
void
sy_guide_end_refresh (SyGuideEnd *self)
{
  g_autofree char *sentence = NULL;

  clear_list (self);
  g_clear_pointer (&self->progress, sy_progress_free);
  self->progress = sy_progress_new (sy_document_get_catalog (self->document),
                                    sy_document_get_requirements (self->document));
  sentence = sy_explain_end (self->progress);
  gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_visible (self->skipped, self->progress->skipped->len > 0);
  for (guint i = 0; i < self->progress->skipped->len; i++)
    gtk_box_append (self->list, make_button (self, g_array_index (self->progress->skipped, SyAsked, i)));
}
