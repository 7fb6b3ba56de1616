/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report is made beside a program that goes on, in a thread: the shortest
 * way to another result takes its time. */

#include "config.h"

#include "report-task.h"

#include "localization.h"

/* What the thread needs: requirements of its own, since a document's change. */
typedef struct
{
  SyCatalog      *catalog; /* NULL if it is to be read again, untranslated */
  SyRequirements *requirements;
  GDateTime      *now;
} Order;

static void
order_free (gpointer data)
{
  Order *self = data;

  g_clear_object (&self->catalog);
  g_object_unref (self->requirements);
  g_date_time_unref (self->now);
  g_free (self);
}

static void
make_report (GTask *task, SyCatalog *catalog, const Order *order, GCancellable *cancellable)
{
  g_autoptr (SyEvaluation) evaluation = sy_evaluation_new (catalog, order->requirements);
  SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, sy_report_new (evaluation, order->requirements, &way, order->now),
                           (GDestroyNotify) sy_report_free);
}

/* A catalog has the texts of the language in which it was read. */
static void
make_untranslated (GTask *task, const Order *order, GCancellable *cancellable)
{
  SyLanguage *language = sy_localization_suspend ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (&error);

  if (catalog != NULL)
    make_report (task, catalog, order, cancellable);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  sy_localization_resume (language);
}

static void
make_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;

  if (order->catalog != NULL)
    make_report (task, order->catalog, order, cancellable);
  else
    make_untranslated (task, order, cancellable);
}

/**
 * sy_report_make_async:
 * @catalog: the bundled catalog
 * @requirements: requirements; what is changed in them later does not count
 * @translated: whether the report is for people, in the user's language; one
 *   for programs (%SY_REPORT_JSON) must not depend on it
 * @cancellable: (nullable): to give up
 * @callback: called in the thread that asks, some time later
 * @data: for @callback
 *
 * Makes a report as of now.
 */
void
sy_report_make_async (SyCatalog           *catalog,
                      SyRequirements      *requirements,
                      gboolean             translated,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  order->catalog = translated ? g_object_ref (catalog) : NULL;
  order->requirements = sy_requirements_copy (requirements);
  order->now = g_date_time_new_now_local ();
  g_task_set_source_tag (task, sy_report_make_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * sy_report_make_finish:
 * @result: as passed to the callback
 * @error: return location for %G_IO_ERROR_CANCELLED, or what is wrong with the
 *   catalog
 *
 * Returns: (transfer full) (nullable): the report; free it with sy_report_free()
 */
SyReport *
sy_report_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
