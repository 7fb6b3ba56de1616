/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the gate stands in a text, in words. */

#include "config.h"

#include "json-scan.h"

#include <glib/gi18n-lib.h>

#include "json-path.h"

static char *
describe_place (SyScan *scan)
{
  GString *path = g_string_new ("$");
  guint line = 1;
  gsize line_start = scan->start;

  for (guint i = 0; i < scan->levels->len; i++)
    {
      SyScanLevel *level = &g_array_index (scan->levels, SyScanLevel, i);

      if (!level->is_object)
        g_string_append_printf (path, "[%u]", level->index);
      else if (level->key != NULL)
        sy_json_append_key (path, level->key);
    }

  for (gsize i = 0; i < scan->at && i < scan->length; i++)
    if (scan->data[i] == '\n')
      {
        line++;
        line_start = i + 1;
      }

  g_string_append_c (path, ' ');
  g_string_append_printf (path, _ ("(line %u, column %u)"), line,
                          (guint) g_utf8_strlen (scan->data + line_start, (gssize) (scan->at - line_start)) + 1);

  return g_string_free (path, FALSE);
}

gboolean
sy_scan_fail (SyScan *scan, SyJsonError code, const char *sentence)
{
  g_autofree char *place = describe_place (scan);

  g_set_error (scan->error, SY_JSON_ERROR, (int) code, "%s: %s: %s",
               scan->name, place, sentence);
  return FALSE;
}

gboolean
sy_scan_fail_syntax (SyScan *scan, const char *sentence)
{
  return sy_scan_fail (scan, SY_JSON_ERROR_SYNTAX, sentence);
}

int
sy_scan_peek (SyScan *scan)
{
  return scan->at < scan->length ? (unsigned char) scan->data[scan->at] : -1;
}
