/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "html.h"

#include "escape-html.h"

/* Appends a text, escaped. */
void
sy_html_text (GString *html, const char *text)
{
  g_autofree char *escaped = sy_escape_html (text);

  g_string_append (html, escaped);
}

/* Appends a text of the user or the catalog within a line. */
void
sy_html_name (GString *html, const char *text)
{
  g_string_append (html, "<bdi>");
  sy_html_text (html, text);
  g_string_append (html, "</bdi>");
}

/* Appends an element of its own line, whose direction is that of its text.
 * Nothing for NULL. @css_class may be NULL. */
void
sy_html_element (GString *html, const char *tag, const char *css_class, const char *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (html, "<%s", tag);
  if (css_class != NULL)
    g_string_append_printf (html, " class=\"%s\"", css_class);
  g_string_append (html, " dir=\"auto\">");
  sy_html_text (html, text);
  g_string_append_printf (html, "</%s>\n", tag);
}

/* Appends references to sources. */
void
sy_html_numbers (GString *html, const SyReportNumbers *sources)
{
  if (sources->n == 0)
    return;

  g_string_append (html, " <span class=\"cites\">");
  for (guint i = 0; i < sources->n; i++)
    g_string_append_printf (html, "%s<a href=\"#source-%u\">[%u]</a>", i > 0 ? " " : "", sources->number[i],
                            sources->number[i]);
  g_string_append (html, "</span>");
}
