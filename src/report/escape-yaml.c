/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "escape-yaml.h"

#include <string.h>

/* Harmless in YAML, and in Markdown and HTML too: some readers of records
 * show the front matter as if it were text. */
static gboolean
is_plain (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || (c < 0x80 && strchr (" .,'()/-", (int) c) != NULL);
}

/* Words that YAML takes for a truth value or for nothing. */
static gboolean
is_keyword (const char *text)
{
  static const char *const words[] = { "true", "false", "yes", "no", "on", "off", "null", "y", "n", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return g_strv_contains (words, lower);
}

static gboolean
needs_no_quotes (const char *text)
{
  if (!g_unichar_isalpha (g_utf8_get_char (text)) || is_keyword (text))
    return FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!is_plain (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

/**
 * sy_escape_yaml:
 * @text: a clean text in one line
 *
 * Returns: (transfer full): the text as a YAML value, in quotes only where
 *   YAML needs them
 */
char *
sy_escape_yaml (const char *text)
{
  GString *value;

  if (needs_no_quotes (text))
    return g_strdup (text);

  value = g_string_new ("\"");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_plain (c))
        g_string_append_unichar (value, c);
      else
        g_string_append_printf (value, c > 0xffff ? "\\U%08x" : "\\u%04x", c);
    }

  g_string_append_c (value, '"');
  return g_string_free (value, FALSE);
}
