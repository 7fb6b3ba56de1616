/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from the answers of a document, and what would change it. */

#include "config.h"

#include "document-private.h"

static void
search_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  SyShortestWay way = sy_evaluation_find_shortest_way (data, cancellable);

  g_task_return_pointer (task, g_memdup2 (&way, sizeof way), g_free);
}

/* Only the newest search is heard: one for older answers, or of a document
 * that is gone, was cancelled, and its task returns an error. */
static void
on_way_found_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  SyDocument *self = data;
  g_autofree SyShortestWay *way = g_task_propagate_pointer (G_TASK (result), NULL);

  if (way == NULL)
    return;

  g_clear_object (&self->searching);
  self->way = *way;
  g_object_notify (G_OBJECT (self), "shortest-way");
}

/* The way is of no interest any longer. */
void
sy_document_stop_search (SyDocument *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
start_search (SyDocument *self)
{
  g_autoptr (GTask) task = NULL;

  sy_document_stop_search (self);
  self->way = (SyShortestWay) { .finished = FALSE };
  self->searching = g_cancellable_new ();
  /* Not kept alive by it: a window that closes leaves its unsaved work. */
  task = g_task_new (NULL, self->searching, on_way_found_cb, self);
  g_task_set_source_tag (task, start_search);
  g_task_set_task_data (task, sy_evaluation_ref (self->evaluation), (GDestroyNotify) sy_evaluation_unref);
  g_task_run_in_thread (task, search_in_thread);
}

/* To be called whenever answers or choices have changed; the way is found some
 * time later. */
void
sy_document_evaluate (SyDocument *self)
{
  g_clear_pointer (&self->evaluation, sy_evaluation_unref);
  self->evaluation = sy_evaluation_new (self->catalog, self->requirements);
  start_search (self);
}

/**
 * sy_document_get_evaluation:
 * @self: a document
 *
 * Returns: (transfer none): what follows from the answers right now
 */
SyEvaluation *
sy_document_get_evaluation (SyDocument *self)
{
  return self->evaluation;
}

/**
 * sy_document_get_shortest_way:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the shortest way to another leader for
 *   these very answers, %NULL while it is looked for
 */
const SyShortestWay *
sy_document_get_shortest_way (SyDocument *self)
{
  return self->way.finished ? &self->way : NULL;
}
