/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "slug.h"

#include <string.h>

/* File names have room for the number and the ending beside it. */
#define MOST_LETTERS 60

/* What a file is called whose title leaves no letter. */
#define FALLBACK "decision"

/* So as not to end within a word, unless the word is all there is. */
static void
shorten (GString *slug)
{
  char *dash;

  if (slug->len <= MOST_LETTERS)
    return;

  g_string_truncate (slug, MOST_LETTERS + 1);
  dash = strrchr (slug->str, '-');
  g_string_truncate (slug, dash != NULL ? (gsize) (dash - slug->str) : MOST_LETTERS);
}

/**
 * sy_slug_new:
 * @title: a title
 *
 * Makes the part of a file name that tells what the file is about. It has no
 * digits, because adr-tools takes the first file whose name contains a number
 * for the record with that number.
 *
 * Returns: (transfer full): at most 60 lower-case letters, with single dashes
 *   between words; "decision" if the title is in a script of which nothing is
 *   left
 */
char *
sy_slug_new (const char *title)
{
  g_autofree char *ascii = g_str_to_ascii (title, NULL);
  GString *slug = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *c = ascii; *c != '\0' && slug->len <= MOST_LETTERS; c++)
    if (g_ascii_isalpha (*c))
      {
        if (gap && slug->len > 0)
          g_string_append_c (slug, '-');
        g_string_append_c (slug, g_ascii_tolower (*c));
        gap = FALSE;
      }
    else if (*c != '\'')
      gap = TRUE;

  shorten (slug);
  if (slug->len == 0)
    g_string_assign (slug, FALLBACK);
  return g_string_free (slug, FALSE);
}
