/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "clean-text.h"
#include "escape-csv.h"
#include "escape-html.h"
#include "escape-markdown.h"
#include "escape-yaml.h"
#include "slug.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
check (char *(*escape) (const char *), const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *escaped = escape (cases[i].text);

      g_assert_cmpstr (escaped, ==, cases[i].expected);
    }
}

static void
test_clean_text (void)
{
  static const Case cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "  around\t", "around" },
    { "a\r\nb\rc\vd\fe\xc2\x85"
      "f\xe2\x80\xa8"
      "g",
      "a\nb\nc\nd\ne\nf\ng" },
    { "bell\a escape\x1b[31m del\x7f c1\xc2\x9b",
      "bell\xef\xbf\xbd escape\xef\xbf\xbd[31m del\xef\xbf\xbd c1\xef\xbf\xbd" },
    { "\xe2\x80\xae"
      "over\xe2\x80\xac \xe2\x81\xa6isolate\xe2\x81\xa9 \xe2\x80\xaaopen",
      "over isolate open" },
    { "\xef\xbf\xbe\xef\xb7\x90\xf0\x9f\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
    { "not \xff UTF-8", "not \xef\xbf\xbd UTF-8" },
    { "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d" },
  };
  static const Case lines[] = {
    { " a \n\n  b\tc ", "a b c" },
    { "\n", "" },
  };

  check (sy_clean_text, cases, G_N_ELEMENTS (cases));
  check (sy_clean_line, lines, G_N_ELEMENTS (lines));
}

static void
test_html (void)
{
  static const Case cases[] = {
    { "a < b & c > d", "a &lt; b &amp; c &gt; d" },
    { "\"double\" 'single'", "&quot;double&quot; &#39;single&#39;" },
    { "&lt;", "&amp;lt;" },
    { "\xc3\xbc", "\xc3\xbc" },
  };

  check (sy_escape_html, cases, G_N_ELEMENTS (cases));
}

static void
test_markdown (void)
{
  static const Case cases[] = {
    { "", "" },
    { "plain, with (marks) and \"quotes\"; 50% - ok?", "plain, with (marks) and \"quotes\"; 50% - ok?" },
    { "*a* _b_ `c` [d](e) <f> &amp; g|h ~i~ \\",
      "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&amp; g\\|h \\~i\\~ \\\\" },
    { "# a #", "\\# a \\#" },
    { "C#", "C#" },
    { "1. a", "1\\. a" },
    { "12)", "12\\)" },
    { "1.5 a", "1.5 a" },
    { "- a", "\\- a" },
    { "+1", "\\+1" },
    { "===", "\\===" },
    { "https://x.example WWW.x.example a@x.example", "https\\://x.example WWW\\.x.example a\\@x.example" },
    { "$x$ {{ y }}", "\\$x\\$ \\{\\{ y \\}\\}" },
  };
  static const Case urls[] = {
    { "https://x.example/a?b=c&d#e%20f", "https://x.example/a?b=c&d#e%20f" },
    { "https://x.example/>)\" \n<\\`|", "https://x.example/%3E%29%22%20%0A%3C%5C%60%7C" },
  };

  check (sy_escape_markdown, cases, G_N_ELEMENTS (cases));
  check (sy_escape_url, urls, G_N_ELEMENTS (urls));
}

static void
test_csv (void)
{
  static const Case cases[] = {
    { "", "\"\"" },
    { "a, \"b\"", "\"a, \"\"b\"\"\"" },
    { "=1+1", "\"'=1+1\"" },
    { "+1", "\"'+1\"" },
    { "-1", "\"'-1\"" },
    { "@x", "\"'@x\"" },
    { "\t=1", "\"'\t=1\"" },
    { "\r", "\"'\r\"" },
    { "\xef\xbc\x9d" "1", "\"'\xef\xbc\x9d" "1\"" },
    { "\xef\xbc\x8b\xef\xbc\x8d\xef\xbc\xa0", "\"'\xef\xbc\x8b\xef\xbc\x8d\xef\xbc\xa0\"" },
    { " =1", "\" '=1\"" },
    { "\"=1", "\"\"\"'=1\"" },
    { "a;=1; -2", "\"a;'=1; '-2\"" },
    { "a=1-2", "\"a=1-2\"" },
  };

  check (sy_escape_csv, cases, G_N_ELEMENTS (cases));
}

static void
test_yaml (void)
{
  static const Case cases[] = {
    { "Ann, Bo-Lars O'Neill (IT)", "Ann, Bo-Lars O'Neill (IT)" },
    { "J\xc3\xbcrgen", "J\xc3\xbcrgen" },
    { "yes", "\"yes\"" },
    { "Null", "\"Null\"" },
    { "2026", "\"2026\"" },
    { "", "\"\"" },
    { "a: b", "\"a\\u003a b\"" },
    { "a # b", "\"a \\u0023 b\"" },
    { "\"", "\"\\u0022\"" },
    { "<b>", "\"\\u003cb\\u003e\"" },
    { "\xf0\x9f\x98\x80", "\"\\U0001f600\"" },
  };

  check (sy_escape_yaml, cases, G_N_ELEMENTS (cases));
}

static void
test_slug (void)
{
  static const Case cases[] = {
    { "Client portal", "client-portal" },
    { "  A -- B_c/d  ", "a-b-c-d" },
    { "Version 2 of 2026", "version-of" },
    { "../../etc/passwd", "etc-passwd" },
    { "Don't", "dont" },
    { "\xc3\xa9t\xc3\xa9", "ete" },
    { "", "decision" },
    { "2026", "decision" },
    { "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", "decision" },
    { "con", "con" },
  };
  g_autofree char *words = g_strnfill (10000, 'x');
  g_autofree char *word = sy_slug_new (words);
  g_autofree char *sentence = NULL;

  check (sy_slug_new, cases, G_N_ELEMENTS (cases));
  g_assert_cmpuint (strlen (word), ==, 60);

  for (guint i = 7; i < 10000; i += 8)
    words[i] = ' ';
  sentence = sy_slug_new (words);
  g_assert_cmpuint (strlen (sentence), <=, 60);
  g_assert_true (g_str_has_suffix (sentence, "-xxxxxxx"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/clean-text", test_clean_text);
  g_test_add_func ("/report/escape-html", test_html);
  g_test_add_func ("/report/escape-markdown", test_markdown);
  g_test_add_func ("/report/escape-csv", test_csv);
  g_test_add_func ("/report/escape-yaml", test_yaml);
  g_test_add_func ("/report/slug", test_slug);

  return g_test_run ();
}
