/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyPresentPage:
 *
 * One page of a presentation: a heading, a sentence, and what it shows. It
 * fills the window; it scrolls only if it would become too small to read.
 */
#define SY_TYPE_PRESENT_PAGE (sy_present_page_get_type ())
G_DECLARE_FINAL_TYPE (SyPresentPage, sy_present_page, SY, PRESENT_PAGE, GtkWidget)

GtkWidget *sy_present_page_new       (GtkWidget     *content,
                                      const char    *css_class,
                                      double         least);
void       sy_present_page_set_texts (SyPresentPage *self,
                                      const char    *heading,
                                      const char    *text);
gboolean   sy_present_page_scroll    (SyPresentPage *self,
                                      int            direction);

G_END_DECLS
