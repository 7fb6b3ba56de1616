/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "escape-html.h"

/**
 * sy_escape_html:
 * @text: a clean text
 *
 * Returns: (transfer full): the text as content of an element or as the value
 *   of a quoted attribute
 */
char *
sy_escape_html (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '&':
        g_string_append (escaped, "&amp;");
        break;
      case '<':
        g_string_append (escaped, "&lt;");
        break;
      case '>':
        g_string_append (escaped, "&gt;");
        break;
      case '"':
        g_string_append (escaped, "&quot;");
        break;
      case '\'':
        g_string_append (escaped, "&#39;");
        break;
      default:
        g_string_append_c (escaped, *c);
      }

  return g_string_free (escaped, FALSE);
}
