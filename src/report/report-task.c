/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report is made beside a program that goes on, in a thread: the shortest
 * way to another result takes its time. */

#include "config.h"

#include "report-task.h"

#include "localization.h"

/* What the thread needs: requirements of its own, since a document's change. */
typedef struct
{
  SyCatalog      *catalog;
  SyRequirements *requirements; /* or else: */
  SyPeople       *people;
  GDateTime      *now;
  gboolean        translated;
} Order;

static void
order_free (gpointer data)
{
  Order *self = data;

  g_clear_object (&self->catalog);
  g_clear_object (&self->requirements);
  g_clear_pointer (&self->people, sy_people_unref);
  g_date_time_unref (self->now);
  g_free (self);
}

static SyReport *
make_for_one (SyCatalog *catalog, const Order *order, GCancellable *cancellable)
{
  g_autoptr (SyEvaluation) evaluation = sy_evaluation_new (catalog, order->requirements);
  SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, cancellable);

  return sy_report_new (evaluation, order->requirements, &way, order->now);
}

/* The same people, by what @catalog says. */
static SyPeople *
copy_people (const SyPeople *people, SyCatalog *catalog)
{
  guint n_needs = sy_catalog_get_n_needs (catalog);
  g_autofree SyImportance *settled = g_new (SyImportance, n_needs);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_person_unref);

  for (guint i = 0; i < n_needs; i++)
    settled[i] = sy_people_get_settled (people, i);
  for (guint i = 0; i < sy_people_get_n_people (people); i++)
    {
      const SyPerson *person = sy_people_get_person (people, i);

      g_ptr_array_add (copies, sy_person_new (catalog, sy_person_get_requirements (person), sy_person_get_file (person),
                                              sy_person_get_name (person)));
    }

  return sy_people_new (catalog, (SyPerson *const *) copies->pdata, copies->len, settled);
}

static SyReport *
make_for_people (SyCatalog *catalog, const Order *order)
{
  g_autoptr (SyPeople) people = copy_people (order->people, catalog);

  return sy_report_new_for_people (people, order->now);
}

static void
make_report (GTask *task, SyCatalog *catalog, const Order *order, GCancellable *cancellable)
{
  SyReport *report = order->people != NULL ? make_for_people (catalog, order)
                                           : make_for_one (catalog, order, cancellable);

  if (g_task_return_error_if_cancelled (task))
    sy_report_free (report);
  else
    g_task_return_pointer (task, report, (GDestroyNotify) sy_report_free);
}

/* A catalog has the texts of the language in which it was read: this one is
 * read again. */
static void
make_untranslated (GTask *task, const Order *order, GCancellable *cancellable)
{
  SyLanguage *language = sy_localization_suspend ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = sy_catalog_new_from_bytes (sy_catalog_get_id (order->catalog),
                                                             sy_catalog_get_data (order->catalog), &error);

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

  if (order->translated)
    make_report (task, order->catalog, order, cancellable);
  else
    make_untranslated (task, order, cancellable);
}

/* Takes @order. */
static void
start (Order *order, SyCatalog *catalog, gboolean translated, GTask *task)
{
  order->catalog = g_object_ref (catalog);
  order->translated = translated;
  order->now = g_date_time_new_now_local ();
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * sy_report_make_async:
 * @catalog: a catalog
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

  order->requirements = sy_requirements_copy (requirements);
  g_task_set_source_tag (task, sy_report_make_async);
  start (order, catalog, translated, task);
}

/**
 * sy_report_make_for_people_async:
 * @people: a group
 * @translated: as for sy_report_make_async()
 * @cancellable: (nullable): to give up
 * @callback: called in the thread that asks, some time later
 * @data: for @callback
 *
 * Makes a report of several people as of now; see sy_report_make_finish().
 */
void
sy_report_make_for_people_async (SyPeople            *people,
                                 gboolean             translated,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  order->people = sy_people_ref (people);
  g_task_set_source_tag (task, sy_report_make_for_people_async);
  start (order, sy_people_get_catalog (people), translated, task);
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
