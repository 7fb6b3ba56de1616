/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Even if each takes four bytes, a name of so many and its ending fits into
 * the 255 of file systems. */
#define SHORT_CHARACTERS 60

/**
 * sy_text_quote:
 * @text: a title or name
 *
 * Returns: (transfer full): the text in the quotation marks of the language
 */
char *
sy_text_quote (const char *text)
{
  /* Translators: the quotation marks of your language around a title. */
  return g_strdup_printf (_ ("“%s”"), text);
}

/**
 * sy_text_shorten:
 * @text: a title, UTF-8
 *
 * Returns: (transfer full): the text where there is little room, such as in a
 *   question or the name of a file: not more than 61 characters, of which the
 *   last says that there is more
 */
char *
sy_text_shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= SHORT_CHARACTERS)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, SHORT_CHARACTERS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/**
 * sy_text_list:
 * @items: (array length=n): texts
 * @n: how many
 *
 * Returns: (transfer full): "A", "A and B", "A, B and C" and so on, empty
 *   for none
 */
char *
sy_text_list (const char *const *items, guint n)
{
  g_autofree char *head = NULL;

  if (n == 0)
    return g_strdup ("");

  head = g_strdup (items[0]);
  for (guint i = 1; i + 1 < n; i++)
    {
      /* Translators: two entries of a longer list, such as "A, B". */
      char *longer = g_strdup_printf (_ ("%s, %s"), head, items[i]);

      g_free (head);
      head = longer;
    }
  if (n == 1)
    return g_steal_pointer (&head);

  /* Translators: the end of a list, such as "A, B and C": the first %s holds
   * all entries but the last. */
  return g_strdup_printf (_ ("%s and %s"), head, items[n - 1]);
}

/* Also in scripts that have a mark of their own. */
static gboolean
is_question (const char *text)
{
  return g_str_has_suffix (text, "?") || g_str_has_suffix (text, "？") || g_str_has_suffix (text, "؟");
}

/**
 * sy_text_join:
 * @first: a sentence
 * @second: the next one
 *
 * Returns: (transfer full): both as running text
 */
char *
sy_text_join (const char *first, const char *second)
{
  /* Translators: two sentences, or a question and a sentence. Without the
   * space if your language has none between them. */
  return g_strdup_printf (_ ("%1$s %2$s"), first, second);
}

/**
 * sy_text_about:
 * @term: what the text is about: a name, or a question
 * @text: a text
 *
 * Returns: (transfer full): "Term: text", or a question and its answer
 */
char *
sy_text_about (const char *term, const char *text)
{
  if (is_question (term))
    return sy_text_join (term, text);

  /* Translators: a term or a title, and what is said of it. */
  return g_strdup_printf (_ ("%1$s: %2$s"), term, text);
}

/* Around these a line can be broken; wide ones are those of scripts without spaces. */
static gboolean
is_break (gunichar c)
{
  static const GUnicodeBreakType breaks[] = {
    G_UNICODE_BREAK_SPACE,     G_UNICODE_BREAK_ZERO_WIDTH_SPACE, G_UNICODE_BREAK_MANDATORY, G_UNICODE_BREAK_NEXT_LINE,
    G_UNICODE_BREAK_LINE_FEED, G_UNICODE_BREAK_CARRIAGE_RETURN,  G_UNICODE_BREAK_AFTER,     G_UNICODE_BREAK_HYPHEN,
    G_UNICODE_BREAK_SYMBOL,    G_UNICODE_BREAK_COMPLEX_CONTEXT,
  };
  GUnicodeBreakType type = g_unichar_break_type (c);

  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    if (type == breaks[i])
      return TRUE;

  return g_unichar_iswide (c);
}

/* Bytes between spaces: no word has more characters than its longest stretch
 * of these, and most texts need no closer look. */
static gsize
measure_stretch (const char *text)
{
  gsize longest = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \n");

      longest = MAX (longest, length);
      text += text[length] != '\0' ? length + 1 : length;
    }

  return longest;
}

/**
 * sy_text_has_word_beyond:
 * @text: a text, UTF-8
 * @most: a number of characters
 *
 * Returns: whether a word has more characters than that, a word being a part
 *   in which a line is not broken unless there is no other way
 */
gboolean
sy_text_has_word_beyond (const char *text, guint most)
{
  guint length = 0;

  if (measure_stretch (text) <= most)
    return FALSE;

  for (const char *c = text; *c != '\0' && length <= most; c = g_utf8_next_char (c))
    length = is_break (g_utf8_get_char (c)) ? 0 : length + 1;

  return length > most;
}

/**
 * sy_text_compare:
 * @a: (type utf8*): a place of an array of texts
 * @b: (type utf8*): another one
 *
 * Sorts texts by their bytes, the same in every language, as a #GCompareFunc
 * for g_ptr_array_sort().
 *
 * Returns: negative, 0 or positive, as strcmp()
 */
int
sy_text_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}
