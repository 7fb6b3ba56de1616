/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyTextPage:
 *
 * Paragraphs, some with a heading. Text is plain, never markup.
 */
#define SY_TYPE_TEXT_PAGE (sy_text_page_get_type ())
G_DECLARE_FINAL_TYPE (SyTextPage, sy_text_page, SY, TEXT_PAGE, GtkBox)

GtkWidget *sy_text_page_new   (void);
void       sy_text_page_clear (SyTextPage *self);
void       sy_text_page_add   (SyTextPage *self,
                               const char *heading,
                               const char *text,
                               const char *footnote);

G_END_DECLS
