/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "soak-figures.h"

#include <malloc.h>
#include <unistd.h>

/* How much more memory may be taken in the end: caches fill, and not every
 * page that was freed in the middle can be given back. */
#define MOST_HEAP (2 * 1024 * 1024)
#define MOST_RESIDENT (6 * 1024 * 1024)

static void
count (GtkWidget *widget, SoakFigures *figures)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  figures->widgets++;
  figures->controllers += g_list_model_get_n_items (controllers);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count (child, figures);
}

/* The second number of the file counts the pages. */
static gint64
get_resident (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) numbers = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  numbers = g_strsplit (text, " ", 3);
  return g_ascii_strtoll (numbers[1], NULL, 10) * sysconf (_SC_PAGESIZE);
}

/**
 * soak_figures_take:
 *
 * Returns: what the program takes now, after giving back what it can
 */
SoakFigures
soak_figures_take (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  SoakFigures figures = { .windows = g_list_model_get_n_items (windows) };
  struct mallinfo2 info;

  for (guint i = 0; i < figures.windows; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      count (window, &figures);
    }

  malloc_trim (0);
  info = mallinfo2 ();
  figures.heap = (gint64) (info.uordblks + info.hblkhd);
  figures.resident = get_resident ();
  return figures;
}

/**
 * soak_figures_tell:
 * @figures: figures
 * @when: when they were taken
 */
void
soak_figures_tell (const SoakFigures *figures, const char *when)
{
  g_test_message ("%s: %.2f MiB allocated, %.2f MiB resident, %u windows, %u widgets, %u controllers", when,
                  (double) figures->heap / (1 << 20), (double) figures->resident / (1 << 20), figures->windows,
                  figures->widgets, figures->controllers);
}

/**
 * soak_figures_assert:
 * @before: figures from when everything had been used once
 * @after: figures from the end
 *
 * Nothing has grown. A sanitizer holds on to freed memory, and looks for leaks
 * itself: there only objects are compared.
 */
void
soak_figures_assert (const SoakFigures *before, const SoakFigures *after)
{
  g_assert_cmpuint (after->windows, ==, before->windows);
  g_assert_cmpuint (after->widgets, ==, before->widgets);
  g_assert_cmpuint (after->controllers, ==, before->controllers);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (after->heap - before->heap, <, MOST_HEAP);
  g_assert_cmpint (after->resident - before->resident, <, MOST_RESIDENT);
#endif
}
