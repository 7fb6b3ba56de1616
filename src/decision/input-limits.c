/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "input-limits.h"

/**
 * sy_limit_text:
 * @text: (nullable): text that somebody typed
 *
 * Returns: (transfer full): valid UTF-8 of at most %SY_LIMIT_TEXT_CHARACTERS
 *   characters, empty for %NULL
 */
char *
sy_limit_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  if (g_utf8_strlen (valid, -1) <= SY_LIMIT_TEXT_CHARACTERS)
    return g_steal_pointer (&valid);

  return g_utf8_substring (valid, 0, SY_LIMIT_TEXT_CHARACTERS);
}
