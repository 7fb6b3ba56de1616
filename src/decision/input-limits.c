/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "input-limits.h"

#include <string.h>

/* How many characters two texts start with alike. */
static guint
count_common_start (const char *a, const char *b)
{
  guint n = 0;

  for (; *a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b); n++)
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }

  return n;
}

/* How many characters two texts end with alike. */
static guint
count_common_end (const char *a, const char *b)
{
  const char *a_end = a + strlen (a);
  const char *b_end = b + strlen (b);
  guint n = 0;

  for (; a_end > a && b_end > b; n++)
    {
      a_end = g_utf8_prev_char (a_end);
      b_end = g_utf8_prev_char (b_end);
      if (g_utf8_get_char (a_end) != g_utf8_get_char (b_end))
        break;
    }

  return n;
}

/* What was entered between the two ends that stay gives way from its end. */
static char *
limit_entered (const char *text, guint length, const char *before, guint *n_left_out)
{
  guint start = count_common_start (text, before);
  guint end = count_common_end (g_utf8_offset_to_pointer (text, start), g_utf8_offset_to_pointer (before, start));
  guint entered = length - start - end;
  guint room = SY_LIMIT_TEXT_CHARACTERS > start + end ? SY_LIMIT_TEXT_CHARACTERS - start - end : 0;
  guint fits = MIN (entered, room);
  g_autofree char *head = g_utf8_substring (text, 0, start + fits);

  *n_left_out = entered - fits;
  return g_strconcat (head, g_utf8_offset_to_pointer (text, length - end), NULL);
}

/**
 * sy_limit_text:
 * @text: (nullable): text that somebody edited
 * @before: the text as it was before, UTF-8
 * @n_left_out: (out): how many of the characters that were entered are left out
 *
 * Only what is entered gives way, never what was there: a text that came with
 * a file and is longer than %SY_LIMIT_TEXT_CHARACTERS can still be shortened.
 *
 * Returns: (transfer full): valid UTF-8, empty for %NULL; no longer than
 *   %SY_LIMIT_TEXT_CHARACTERS characters, unless @before is
 */
char *
sy_limit_text (const char *text, const char *before, guint *n_left_out)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  guint length = (guint) g_utf8_strlen (valid, -1);

  *n_left_out = 0;
  if (length <= SY_LIMIT_TEXT_CHARACTERS)
    return g_steal_pointer (&valid);

  return limit_entered (valid, length, before, n_left_out);
}
