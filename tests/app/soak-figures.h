/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SoakFigures:
 * @heap: bytes that are allocated and not yet freed
 * @resident: bytes of memory that the process takes from the machine
 * @windows: windows, dialogs included
 * @widgets: widgets in them
 * @controllers: what listens to keys and pointers in them
 *
 * What must not grow, however long the program is used.
 */
typedef struct
{
  gint64 heap;
  gint64 resident;
  guint  windows;
  guint  widgets;
  guint  controllers;
} SoakFigures;

SoakFigures soak_figures_take   (void);
void        soak_figures_tell   (const SoakFigures *figures,
                                 const char        *when);
void        soak_figures_assert (const SoakFigures *before,
                                 const SoakFigures *after);

G_END_DECLS
