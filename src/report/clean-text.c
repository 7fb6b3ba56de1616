/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What people and catalogs write may hold characters that no document should:
 * some steer a terminal, some turn the reading direction of everything that
 * follows, some are forbidden in HTML.
 */

#include "config.h"

#include "clean-text.h"

#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"

/* Embeddings, overrides and isolates. Without them, right-to-left text is
 * still shown right to left. */
static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
breaks_line (gunichar c)
{
  return c == '\n' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_no_character (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

/**
 * sy_clean_text:
 * @text: a text
 *
 * Makes a text harmless for documents of any kind, and no less readable:
 * characters that turn the reading direction are left out, control characters
 * and those that Unicode does not count as characters are replaced, every
 * kind of line break becomes a line feed. It is still not markup of any kind.
 *
 * Returns: (transfer full): the clean text, without space around it
 */
char *
sy_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\r')
        g_string_append (clean, at[1] == '\n' ? "" : "\n");
      else if (breaks_line (c))
        g_string_append_c (clean, '\n');
      else if (c == '\t')
        g_string_append_c (clean, ' ');
      else if (g_unichar_iscntrl (c) || is_no_character (c))
        g_string_append (clean, REPLACEMENT);
      else if (!turns_direction (c))
        g_string_append_unichar (clean, c);
    }

  return g_strstrip (g_string_free (clean, FALSE));
}

/**
 * sy_clean_line:
 * @text: a text
 *
 * Returns: (transfer full): as sy_clean_text(), in one line
 */
char *
sy_clean_line (const char *text)
{
  g_autofree char *clean = sy_clean_text (text);
  g_auto (GStrv) words = g_strsplit_set (clean, " \n", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);

  return g_string_free (line, FALSE);
}
