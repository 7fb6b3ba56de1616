/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what will be wanted while the toolkit starts, which takes as long. */

#include "config.h"

#include "application-private.h"

static gpointer
read_ahead (gpointer data)
{
  SyApplication *self = data;

  sy_catalog_library_read_ahead (self->library, self->ahead);
  return NULL;
}

/**
 * sy_application_start_reading:
 * @self: the application, before it runs
 * @arguments: (array zero-terminated=1): those of the program, without its name
 *
 * Reads the catalogs of the files that are named, in a thread. Until
 * sy_application_finish_reading() nobody else may use the library.
 */
void
sy_application_start_reading (SyApplication *self, char **arguments)
{
  self->ahead = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; arguments[i] != NULL; i++)
    if (*arguments[i] != '-')
      g_ptr_array_add (self->ahead, g_file_new_for_commandline_arg (arguments[i]));

  self->reader = g_thread_new ("read-ahead", read_ahead, self);
}

/* Waits until it is done, once. */
void
sy_application_finish_reading (SyApplication *self)
{
  g_clear_pointer (&self->reader, g_thread_join);
  g_clear_pointer (&self->ahead, g_ptr_array_unref);
}
