/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "menu-labels.h"

/**
 * sy_menu_label_escape:
 * @text: a text from a file, or the name of one
 *
 * Returns: (transfer full): the same as the label of a menu's entry, where an
 *   underscore would make a mnemonic of the letter after it
 */
char *
sy_menu_label_escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}
