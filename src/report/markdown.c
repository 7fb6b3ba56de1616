/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "markdown.h"

#include <string.h>

#include "escape-markdown.h"
#include "text.h"

static void
append (GString *markdown, const char *text)
{
  g_autofree char *escaped = sy_escape_markdown (text);

  g_string_append (markdown, escaped);
}

/* Appends the text of a heading. A stop at its end, which markdownlint
 * refuses, is written as a number and looks the same. */
static void
append_heading (GString *markdown, const char *text)
{
  gsize length = strlen (text);
  gboolean stops = length > 0 && strchr (".,;:!", text[length - 1]) != NULL;
  g_autofree char *rest = g_strndup (text, stops ? length - 1 : length);

  append (markdown, rest);
  if (stops)
    g_string_append_printf (markdown, "&#%d;", text[length - 1]);
  g_string_append_c (markdown, '\n');
}

/**
 * sy_markdown_title:
 * @markdown: where to append
 * @number: a number before the title, 0 for none
 * @text: a clean text
 *
 * Appends the heading of the whole document, with no empty line before it.
 */
void
sy_markdown_title (GString *markdown, guint number, const char *text)
{
  g_string_append (markdown, "# ");
  if (number > 0)
    g_string_append_printf (markdown, "%u. ", number);
  append_heading (markdown, text);
}

/**
 * sy_markdown_heading:
 * @markdown: where to append
 * @level: 2 to 6
 * @text: a clean text
 *
 * Appends a heading.
 */
void
sy_markdown_heading (GString *markdown, guint level, const char *text)
{
  g_string_append_printf (markdown, "\n%.*s ", (int) level, "######");
  append_heading (markdown, text);
}

/**
 * sy_markdown_paragraph:
 * @markdown: where to append
 * @text: a clean text
 *
 * Appends a paragraph.
 */
void
sy_markdown_paragraph (GString *markdown, const char *text)
{
  g_string_append_c (markdown, '\n');
  append (markdown, text);
  g_string_append_c (markdown, '\n');
}

/**
 * sy_markdown_start_list:
 * @markdown: where to append
 *
 * Starts a list or table.
 */
void
sy_markdown_start_list (GString *markdown)
{
  g_string_append_c (markdown, '\n');
}

/**
 * sy_markdown_bullet:
 * @markdown: where to append
 * @depth: 0 for the outermost list
 * @term: (nullable): what the entry is about
 * @text: (nullable): a clean text
 *
 * Appends an entry of a list.
 */
void
sy_markdown_bullet (GString *markdown, guint depth, const char *term, const char *text)
{
  g_autofree char *about = term != NULL ? sy_escape_markdown (term) : NULL;
  g_autofree char *said = text != NULL ? sy_escape_markdown (text) : NULL;
  g_autofree char *both = about != NULL && said != NULL ? sy_text_about (about, said) : NULL;

  g_string_append_printf (markdown, "%*s* %s\n", (int) (2 * depth), "",
                          both != NULL    ? both
                          : about != NULL ? about
                                          : said);
}

/**
 * sy_markdown_row:
 * @markdown: where to append
 * @cells: (array length=n): clean texts
 * @n: how many
 *
 * Appends a row of a table.
 */
void
sy_markdown_row (GString *markdown, const char *const *cells, guint n)
{
  g_string_append_c (markdown, '|');
  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (markdown, ' ');
      append (markdown, cells[i]);
      g_string_append (markdown, " |");
    }
  g_string_append_c (markdown, '\n');
}

/**
 * sy_markdown_rule:
 * @markdown: where to append
 * @n: how many columns the table has
 *
 * Appends the line below the header of a table.
 */
void
sy_markdown_rule (GString *markdown, guint n)
{
  g_string_append_c (markdown, '|');
  for (guint i = 0; i < n; i++)
    g_string_append (markdown, " --- |");
  g_string_append_c (markdown, '\n');
}

/**
 * sy_markdown_link:
 * @markdown: where to append
 * @title: a clean text
 * @url: (nullable): an address; %NULL for the title alone
 *
 * Appends a link.
 */
void
sy_markdown_link (GString *markdown, const char *title, const char *url)
{
  g_autofree char *address = url != NULL ? sy_escape_url (url) : NULL;

  g_string_append (markdown, address != NULL ? "[" : "");
  append (markdown, title);
  if (address != NULL)
    g_string_append_printf (markdown, "](<%s>)", address);
}
