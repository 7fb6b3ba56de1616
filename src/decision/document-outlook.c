/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the answers that a document still lacks could do to the result, and when
 * that and the shortest way to another one are found out. */

#include "config.h"

#include "document-private.h"

/* So long nothing must have changed: hands are at rest, and what is known of
 * the last edit is painted. */
#define REST_MS 50

static void
draw_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  const SyDocumentQuestion *question = data;

  g_task_return_pointer (task, sy_outlook_new (question->catalog, question->requirements, cancellable),
                         (GDestroyNotify) sy_outlook_free);
}

/* Only the newest is heard, as with the shortest way. */
static void
on_drawn_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  SyDocument *self = data;
  g_autoptr (SyOutlook) outlook = g_task_propagate_pointer (G_TASK (result), NULL);

  if (outlook == NULL)
    return;

  g_clear_object (&self->drawing);
  self->outlook = g_steal_pointer (&outlook);
  g_object_notify (G_OBJECT (self), "outlook");
}

/* The outlook is of no interest any longer. */
void
sy_document_stop_looking (SyDocument *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  g_clear_pointer (&self->outlook, sy_outlook_free);
}

static void
start_drawing (SyDocument *self)
{
  g_autoptr (GTask) task = NULL;

  self->drawing = g_cancellable_new ();
  task = g_task_new (NULL, self->drawing, on_drawn_cb, self);
  g_task_set_source_tag (task, start_drawing);
  g_task_set_task_data (task, sy_document_question_new (self), sy_document_question_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static gboolean
look_ahead_cb (gpointer data)
{
  SyDocument *self = data;

  self->looking = 0;
  sy_document_search (self);
  start_drawing (self);
  return G_SOURCE_REMOVE;
}

/* To be called whenever answers, choices or what is skipped have changed. The
 * shortest way and the outlook are there some time later, and never before the
 * evaluation that they belong to. */
void
sy_document_look_ahead (SyDocument *self)
{
  sy_document_stop_looking (self);
  if (self->evaluating == NULL)
    self->looking = g_timeout_add_full (G_PRIORITY_LOW, REST_MS, look_ahead_cb, self, NULL);
}

/**
 * sy_document_get_outlook:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what the open answers could do to the
 *   result, %NULL while that is found out; `notify::outlook` says when it is
 *   there
 */
const SyOutlook *
sy_document_get_outlook (SyDocument *self)
{
  return self->outlook;
}
