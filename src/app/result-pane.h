/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyResultPane:
 *
 * What follows from the answers: the verdict, a bar per option, and the
 * explanation panel below them.
 */
#define SY_TYPE_RESULT_PANE (sy_result_pane_get_type ())
G_DECLARE_FINAL_TYPE (SyResultPane, sy_result_pane, SY, RESULT_PANE, GtkBox)

void sy_result_pane_set_document (SyResultPane *self,
                                  SyDocument   *document);
void sy_result_pane_set_narrow   (SyResultPane *self,
                                  gboolean      narrow);

G_END_DECLS
