/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what will be wanted while the toolkit starts, which takes as long. */

#include "config.h"

#include "application-private.h"

/* What the thread holds. */
typedef struct
{
  SyCatalogLibrary *library;
  GFile            *file;
} Ahead;

static gpointer
read_ahead (gpointer data)
{
  Ahead *ahead = data;

  sy_catalog_library_read_ahead (ahead->library, ahead->file);
  g_clear_object (&ahead->library);
  g_clear_object (&ahead->file);
  g_free (ahead);
  return NULL;
}

/**
 * sy_application_start_reading:
 * @self: the application, before it runs
 * @arguments: (array zero-terminated=1): those of the program, without its name
 *
 * Reads the bundled catalog and that of the first file that is named, in a
 * thread. Until sy_application_finish_reading() nobody else may use the
 * library.
 */
void
sy_application_start_reading (SyApplication *self, char **arguments)
{
  Ahead *ahead = g_new0 (Ahead, 1);

  ahead->library = g_object_ref (self->library);
  for (guint i = 0; arguments[i] != NULL && ahead->file == NULL; i++)
    if (*arguments[i] != '-')
      ahead->file = g_file_new_for_commandline_arg (arguments[i]);

  self->reader = g_thread_new ("read-ahead", read_ahead, ahead);
}

/* Waits until it is done, once. */
void
sy_application_finish_reading (SyApplication *self)
{
  g_clear_pointer (&self->reader, g_thread_join);
}

/* Nothing will be shown, as when another process has opened the files: nobody
 * waits for what may never come. */
void
sy_application_stop_reading (SyApplication *self)
{
  g_clear_pointer (&self->reader, g_thread_unref);
}
