/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "escape-markdown.h"

#include <string.h>

/*
 * What has a meaning within a line: of CommonMark, of GitHub (tables, struck
 * out text, formulas, addresses without brackets, names of people) and of
 * site generators (braces). Quotes, commas and the like stay as they are, so
 * that the source reads well.
 */
#define SPECIAL "\\`*_[]<>&|~$@{}"

/* Whether @c is the dot of "www." or the colon of "https://", which would
 * make an address a link. */
static gboolean
makes_link (const char *text, const char *c)
{
  if (*c == ':')
    return g_str_has_prefix (c, "://");

  return *c == '.' && c - text >= 3 && g_ascii_strncasecmp (c - 3, "www", 3) == 0;
}

/* How many characters at the start need a backslash before the last of them,
 * lest they make a list, a heading or a line: 0 if none. */
static gsize
get_block_start (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  if (n_digits == 0)
    return *text != '\0' && strchr ("-+=#:", *text) != NULL ? 1 : 0;
  if (text[n_digits] != '.' && text[n_digits] != ')')
    return 0;

  return text[n_digits + 1] == ' ' || text[n_digits + 1] == '\0' ? n_digits + 1 : 0;
}

/**
 * sy_escape_markdown:
 * @text: a clean text in one line
 *
 * Returns: (transfer full): Markdown that shows just this text, wherever in a
 *   line it stands
 */
char *
sy_escape_markdown (const char *text)
{
  GString *escaped = g_string_new (NULL);
  gsize start = get_block_start (text);

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean ends_heading = *c == '#' && (c == text || c[-1] == ' ' || c[-1] == '#');

      if (strchr (SPECIAL, *c) != NULL || makes_link (text, c) || ends_heading || (gsize) (c - text) + 1 == start)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *c);
    }

  return g_string_free (escaped, FALSE);
}

/**
 * sy_escape_url:
 * @url: an address
 *
 * Returns: (transfer full): the address with all characters as percent
 *   numbers that could end it early in Markdown or HTML
 */
char *
sy_escape_url (const char *url)
{
  return g_uri_escape_string (url, ":/?#@!$&'*+,;=%~", FALSE);
}
