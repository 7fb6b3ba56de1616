/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * json-glib prints doubles with 17 digits (0.1 as 0.10000000000000001) and
 * cannot be told otherwise, so results are written here. Requirements, which
 * hold texts only, are written by json-glib.
 */

#include "config.h"

#include "json-writer.h"

#include <math.h>
#include <string.h>

struct _SyJsonWriter
{
  GString  *text;
  GString  *closers; /* the brackets still to come, innermost last */
  gboolean  first;   /* nothing written at this level yet */
};

/**
 * sy_json_writer_new:
 *
 * Returns: (transfer full): a writer
 */
SyJsonWriter *
sy_json_writer_new (void)
{
  SyJsonWriter *self = g_new0 (SyJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->closers = g_string_new (NULL);
  self->first = TRUE;
  return self;
}

/**
 * sy_json_writer_finish:
 * @self: (transfer full): a writer with nothing left open
 *
 * Returns: (transfer full): the text, with a line break at its end
 */
char *
sy_json_writer_finish (SyJsonWriter *self)
{
  char *text;

  g_warn_if_fail (self->closers->len == 0);

  g_string_append_c (self->text, '\n');
  text = g_string_free (self->text, FALSE);
  g_string_free (self->closers, TRUE);
  g_free (self);
  return text;
}

static void
append_quoted (GString *to, const char *text)
{
  static const char letters[] = "\b\f\n\r\t";
  static const char escapes[] = "bfnrt";

  g_string_append_c (to, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      const char *found = strchr (letters, *c);

      if (*c == '"' || *c == '\\')
        g_string_append_printf (to, "\\%c", *c);
      else if (found != NULL)
        g_string_append_printf (to, "\\%c", escapes[found - letters]);
      else if ((unsigned char) *c < 0x20 || *c == 0x7f)
        g_string_append_printf (to, "\\u%04x", (unsigned char) *c);
      else
        g_string_append_c (to, *c);
    }
  g_string_append_c (to, '"');
}

static void
break_line (SyJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (gsize i = 0; i < self->closers->len; i++)
    g_string_append (self->text, "  ");
}

static void
begin_value (SyJsonWriter *self, const char *key)
{
  if (!self->first)
    g_string_append_c (self->text, ',');
  if (self->closers->len > 0)
    break_line (self);
  self->first = FALSE;

  if (key != NULL)
    {
      append_quoted (self->text, key);
      g_string_append (self->text, ": ");
    }
}

static void
open_level (SyJsonWriter *self, const char *key, char opener, char closer)
{
  begin_value (self, key);
  g_string_append_c (self->text, opener);
  g_string_append_c (self->closers, closer);
  self->first = TRUE;
}

/**
 * sy_json_writer_object:
 * @self: a writer
 * @key: (nullable): the key inside an object, %NULL inside an array
 *
 * Opens an object.
 */
void
sy_json_writer_object (SyJsonWriter *self, const char *key)
{
  open_level (self, key, '{', '}');
}

/**
 * sy_json_writer_array:
 * @self: a writer
 * @key: (nullable): the key inside an object, %NULL inside an array
 *
 * Opens an array.
 */
void
sy_json_writer_array (SyJsonWriter *self, const char *key)
{
  open_level (self, key, '[', ']');
}

/**
 * sy_json_writer_end:
 * @self: a writer
 *
 * Closes the innermost object or array.
 */
void
sy_json_writer_end (SyJsonWriter *self)
{
  gboolean empty = self->first;
  char closer;

  g_return_if_fail (self->closers->len > 0);

  closer = self->closers->str[self->closers->len - 1];
  g_string_truncate (self->closers, self->closers->len - 1);
  if (!empty)
    break_line (self);
  g_string_append_c (self->text, closer);
  self->first = FALSE;
}

/**
 * sy_json_writer_text:
 * @self: a writer
 * @key: (nullable): the key inside an object, %NULL inside an array
 * @text: (nullable): a text, %NULL for null
 */
void
sy_json_writer_text (SyJsonWriter *self, const char *key, const char *text)
{
  begin_value (self, key);
  if (text != NULL)
    append_quoted (self->text, text);
  else
    g_string_append (self->text, "null");
}

/**
 * sy_json_writer_integer:
 * @self: a writer
 * @key: (nullable): the key inside an object, %NULL inside an array
 * @value: a whole number
 */
void
sy_json_writer_integer (SyJsonWriter *self, const char *key, gint64 value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/**
 * sy_json_writer_number:
 * @self: a writer
 * @key: (nullable): the key inside an object, %NULL inside an array
 * @value: a finite number, written with at most six decimals
 */
void
sy_json_writer_number (SyJsonWriter *self, const char *key, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_return_if_fail (isfinite (value));

  begin_value (self, key);
  g_ascii_formatd (buffer, sizeof buffer, "%.6f", value);

  /* 72.500000 is written as 72.5, 72.000000 as 72 and -0.000000 as 0. */
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
  g_string_append (self->text, g_str_equal (buffer, "-0") ? "0" : buffer);
}

/**
 * sy_json_writer_boolean:
 * @self: a writer
 * @key: (nullable): the key inside an object, %NULL inside an array
 * @value: a truth value
 */
void
sy_json_writer_boolean (SyJsonWriter *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * sy_json_writer_null:
 * @self: a writer
 * @key: (nullable): the key inside an object, %NULL inside an array
 */
void
sy_json_writer_null (SyJsonWriter *self, const char *key)
{
  sy_json_writer_text (self, key, NULL);
}
