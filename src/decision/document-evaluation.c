/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from the answers of a document, and what would change it. */

#include "config.h"

#include "document-private.h"

/* With more ratings than this, needs times options, evaluating takes longer
 * than a frame: half of a frame on the machine where it was measured. */
#define MOST_AT_ONCE 1000

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
  self->way = (SyShortestWay) { .finished = FALSE };
}

/* Looks for the way of the evaluation, unless that is done or being done. */
void
sy_document_search (SyDocument *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->searching != NULL || self->way.finished)
    return;

  self->searching = g_cancellable_new ();
  /* Not kept alive by it: a window that closes leaves its unsaved work. */
  task = g_task_new (NULL, self->searching, on_way_found_cb, self);
  g_task_set_source_tag (task, sy_document_search);
  g_task_set_task_data (task, sy_evaluation_ref (self->evaluation), (GDestroyNotify) sy_evaluation_unref);
  g_task_run_in_thread (task, search_in_thread);
}

SyDocumentQuestion *
sy_document_question_new (SyDocument *self)
{
  SyDocumentQuestion *question = g_new (SyDocumentQuestion, 1);

  question->catalog = g_object_ref (self->catalog);
  question->requirements = sy_requirements_copy (self->requirements);
  return question;
}

void
sy_document_question_free (gpointer data)
{
  SyDocumentQuestion *question = data;

  g_object_unref (question->catalog);
  g_object_unref (question->requirements);
  g_free (question);
}

/* The evaluation of earlier answers is of no interest any longer. */
void
sy_document_stop_evaluating (SyDocument *self)
{
  g_cancellable_cancel (self->evaluating);
  g_clear_object (&self->evaluating);
  g_clear_pointer (&self->importances, sy_evaluation_unref);
}

static void
take_evaluation (SyDocument *self, SyEvaluation *evaluation)
{
  g_clear_object (&self->evaluating);
  g_clear_pointer (&self->importances, sy_evaluation_unref);
  g_clear_pointer (&self->evaluation, sy_evaluation_unref);
  self->evaluation = evaluation;
  sy_document_stop_search (self);
}

/* Evaluates right now; sy_document_look_ahead() is to be called then. */
void
sy_document_evaluate (SyDocument *self)
{
  sy_document_stop_evaluating (self);
  take_evaluation (self, sy_evaluation_new (self->catalog, self->requirements));
}

static void
evaluate_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  const SyDocumentQuestion *question = data;

  g_task_return_pointer (task,
                         sy_evaluation_new_cancellable (question->catalog, question->requirements, cancellable),
                         (GDestroyNotify) sy_evaluation_unref);
}

/* Only the newest is heard, as with the shortest way. */
static void
on_evaluated_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  SyDocument *self = data;
  SyEvaluation *evaluation = g_task_propagate_pointer (G_TASK (result), NULL);

  if (evaluation == NULL)
    return;

  take_evaluation (self, evaluation);
  sy_document_look_ahead (self);
  g_object_notify (G_OBJECT (self), "evaluation");
}

static void
start_evaluating (SyDocument *self)
{
  g_autoptr (GTask) task = NULL;

  sy_document_stop_evaluating (self);
  sy_document_stop_search (self);
  self->importances = sy_evaluation_new_importances (self->catalog, self->requirements);
  self->evaluating = g_cancellable_new ();
  task = g_task_new (NULL, self->evaluating, on_evaluated_cb, self);
  g_task_set_source_tag (task, start_evaluating);
  g_task_set_task_data (task, sy_document_question_new (self), sy_document_question_free);
  g_task_run_in_thread (task, evaluate_in_thread);
}

/* To be called whenever answers or choices have changed. Returns whether the
 * evaluation is there; else it comes, and says so, some time later. */
gboolean
sy_document_evaluate_soon (SyDocument *self)
{
  if (sy_catalog_get_n_needs (self->catalog) * sy_catalog_get_n_options (self->catalog) > MOST_AT_ONCE)
    start_evaluating (self);
  else
    sy_document_evaluate (self);

  return self->evaluating == NULL;
}

/**
 * sy_document_is_evaluated:
 * @self: a document
 *
 * Returns: whether there is an evaluation yet. One with a large catalog has
 *   none for a moment after it was opened, until `notify::evaluation`.
 */
gboolean
sy_document_is_evaluated (SyDocument *self)
{
  return self->evaluation != NULL;
}

/**
 * sy_document_get_evaluation:
 * @self: a document
 *
 * With a large catalog this is of the answers before for a moment after an
 * edit, until `notify::evaluation`. Who cannot be told of it calls
 * sy_document_wait_for_evaluation(); what the answers themselves say is in
 * sy_document_get_importances(). Blocks where sy_document_is_evaluated() says
 * that there is none yet.
 *
 * Returns: (transfer none): what follows from the answers
 */
SyEvaluation *
sy_document_get_evaluation (SyDocument *self)
{
  return sy_document_is_evaluated (self) ? self->evaluation : sy_document_wait_for_evaluation (self);
}

/**
 * sy_document_wait_for_evaluation:
 * @self: a document
 *
 * Blocks while it evaluates, if the evaluation is not there yet;
 * `notify::evaluation` says so then.
 *
 * Returns: (transfer none): what follows from the answers right now
 */
SyEvaluation *
sy_document_wait_for_evaluation (SyDocument *self)
{
  if (self->evaluating != NULL)
    {
      sy_document_evaluate (self);
      sy_document_look_ahead (self);
      g_object_notify (G_OBJECT (self), "evaluation");
    }

  return self->evaluation;
}

/**
 * sy_document_get_importances:
 * @self: a document
 *
 * Returns: (transfer none): what the answers say of each need right now; only
 *   good for what sy_evaluation_new_importances() names
 */
const SyEvaluation *
sy_document_get_importances (SyDocument *self)
{
  return self->importances != NULL ? self->importances : self->evaluation;
}

/**
 * sy_document_get_shortest_way:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the shortest way to another leader for
 *   the very answers of sy_document_get_evaluation(), %NULL while it is looked
 *   for
 */
const SyShortestWay *
sy_document_get_shortest_way (SyDocument *self)
{
  return self->way.finished ? &self->way : NULL;
}
