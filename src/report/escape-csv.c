/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "escape-csv.h"

/* Spreadsheets take what starts so for a formula; some also when it is wide,
 * as in Chinese or Japanese text. */
static gboolean
starts_formula (const char *text)
{
  switch (g_utf8_get_char (text))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xff1d: /* wide = */
    case 0xff0b: /* wide + */
    case 0xff0d: /* wide - */
    case 0xff20: /* wide @ */
      return TRUE;
    default:
      return FALSE;
    }
}

/* A spreadsheet that is told to split at semicolons starts a cell there. */
static gboolean
may_start_cell (const char *text, const char *c)
{
  while (c > text && (c[-1] == ' ' || c[-1] == '"'))
    c--;

  return c == text || c[-1] == ';';
}

/**
 * sy_escape_csv:
 * @text: a text
 *
 * Returns: (transfer full): the text as a quoted field of RFC 4180. What a
 *   spreadsheet would take for a formula has an apostrophe before it, so that
 *   it is shown and not computed.
 */
char *
sy_escape_csv (const char *text)
{
  GString *field = g_string_new ("\"");

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (starts_formula (c) && may_start_cell (text, c))
        g_string_append_c (field, '\'');
      if (*c == '"')
        g_string_append_c (field, '"');
      g_string_append_unichar (field, g_utf8_get_char (c));
    }

  g_string_append_c (field, '"');
  return g_string_free (field, FALSE);
}
