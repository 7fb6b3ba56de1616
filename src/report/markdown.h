/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report.h"

G_BEGIN_DECLS

/*
 * Markdown as markdownlint wants it: an empty line before each block, one
 * space on each side of a table's cells, asterisks as bullets.
 */

void sy_markdown_title      (GString            *markdown,
                             guint               number,
                             const char         *text);
void sy_markdown_heading    (GString            *markdown,
                             guint               level,
                             const char         *text);
void sy_markdown_paragraph  (GString            *markdown,
                             const char         *text);
void sy_markdown_start_list (GString            *markdown);
void sy_markdown_bullet     (GString            *markdown,
                             guint               depth,
                             const char         *term,
                             const char         *text);
void sy_markdown_row        (GString            *markdown,
                             const char *const  *cells,
                             guint               n);
void sy_markdown_rule       (GString            *markdown,
                             guint               n);
void sy_markdown_link       (GString            *markdown,
                             const char         *title,
                             const char         *url);

G_END_DECLS
