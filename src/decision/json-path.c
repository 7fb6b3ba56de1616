/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "json-path.h"

#include <string.h>

#include "text.h"

/**
 * sy_json_append_key:
 * @path: a JSONPath
 * @key: the name of a member
 *
 * Appends the step to that member (RFC 9535): `.id`, or `['two words']` for a
 * key that is no plain word. Nothing in a key can break the line that the
 * path stands in, and of a very long one just the start is given.
 */
void
sy_json_append_key (GString *path, const char *key)
{
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  g_autofree char *escaped = g_strescape (key, NULL); /* ASCII, whatever the key is */
  g_autofree char *shown = sy_text_shorten (escaped);

  if (*key != '\0' && strspn (key, plain) == strlen (key))
    g_string_append_printf (path, ".%s", shown);
  else
    g_string_append_printf (path, "['%s']", shown);
}
