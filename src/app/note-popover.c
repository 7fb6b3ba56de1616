/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "note-popover.h"

struct _SyNotePopover
{
  GtkPopover   parent_instance;

  GtkTextView *text;
  GtkWidget   *clear_button;

  SyDocument  *document;
  char        *need;
  gboolean     refreshing; /* the text and the note are being made the same */
};

G_DEFINE_FINAL_TYPE (SyNotePopover, sy_note_popover, GTK_TYPE_POPOVER)

static SyRequirements *
get_requirements (SyNotePopover *self)
{
  return sy_document_get_requirements (self->document);
}

static void
on_clear_clicked_cb (SyNotePopover *self)
{
  sy_requirements_set_answer (get_requirements (self), self->need, SY_IMPORTANCE_UNANSWERED);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static char *
dup_text (SyNotePopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Only if it is another text: the cursor would move. */
static void
show_note (SyNotePopover *self)
{
  const char *note = sy_requirements_get_note (get_requirements (self), self->need);
  g_autofree char *text = dup_text (self);

  if (g_strcmp0 (text, note != NULL ? note : "") == 0)
    return;

  self->refreshing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), note != NULL ? note : "", -1);
  self->refreshing = FALSE;
}

static gboolean
show_limited_cb (gpointer data)
{
  SyNotePopover *self = data;

  if (self->document != NULL)
    show_note (self);
  return G_SOURCE_REMOVE;
}

/* Not while the text view is still inserting. */
static void
on_limited_cb (SyNotePopover *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_idle_add_full (G_PRIORITY_DEFAULT, show_limited_cb, g_object_ref (self), g_object_unref);
}

/* An undone note is not to be read here as if it were still there. */
static void
on_requirements_changed_cb (SyNotePopover *self)
{
  if (!self->refreshing && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_note (self);
}

static void
sy_note_popover_map (GtkWidget *widget)
{
  SyNotePopover *self = SY_NOTE_POPOVER (widget);

  show_note (self);
  gtk_widget_set_sensitive (self->clear_button, sy_requirements_get_answer (get_requirements (self), self->need) !=
                                                  SY_IMPORTANCE_UNANSWERED);

  GTK_WIDGET_CLASS (sy_note_popover_parent_class)->map (widget);
}

/* The note is taken over as it is typed, so that nothing is lost on the way. */
static void
on_text_changed_cb (SyNotePopover *self)
{
  g_autofree char *note = NULL;

  if (self->document == NULL || self->refreshing)
    return;

  note = dup_text (self);
  self->refreshing = TRUE;
  sy_requirements_set_note (get_requirements (self), self->need, note);
  self->refreshing = FALSE;
}

static void
sy_note_popover_dispose (GObject *object)
{
  SyNotePopover *self = SY_NOTE_POPOVER (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->need, g_free);

  G_OBJECT_CLASS (sy_note_popover_parent_class)->dispose (object);
}

static void
sy_note_popover_class_init (SyNotePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_note_popover_dispose;
  widget_class->map = sy_note_popover_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/note-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SyNotePopover, text);
  gtk_widget_class_bind_template_child (widget_class, SyNotePopover, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
sy_note_popover_init (SyNotePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_note_popover_new:
 * @document: the document that is edited
 * @need: id of a need
 *
 * Returns: a popover for the note about @need
 */
GtkWidget *
sy_note_popover_new (SyDocument *document, const char *need)
{
  SyNotePopover *self = g_object_new (SY_TYPE_NOTE_POPOVER, NULL);

  self->document = g_object_ref (document);
  self->need = g_strdup (need);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (on_text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_requirements (self), "changed", G_CALLBACK (on_requirements_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_requirements (self), "limited", G_CALLBACK (on_limited_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
