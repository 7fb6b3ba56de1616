/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sy_text_quote   (const char        *text);
char *sy_text_shorten (const char        *text);
char *sy_text_list    (const char *const *items,
                       guint              n);
char *sy_text_join    (const char        *first,
                       const char        *second);
char *sy_text_about   (const char        *term,
                       const char        *text);
gboolean sy_text_has_word_beyond (const char *text,
                                  guint       most);
int   sy_text_compare (gconstpointer      a,
                       gconstpointer      b);

G_END_DECLS
