/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The gate in front of json-glib. Several versions of that library are in
 * use; the oldest crashes on deep nesting, takes an empty file as success,
 * wraps large integers, reads 1e999 as infinity, accepts comments and octal
 * numbers, and keeps the last of two equal keys. A text that passes here is
 * strict RFC 8259 JSON with one object at its root, unique keys and only
 * finite numbers, so that every version reads it alike.
 *
 * The scan is one loop with a stack of its own: nesting costs no C stack.
 */

#include "config.h"

#include "json-guard.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "input-limits.h"
#include "text.h"

G_DEFINE_QUARK (sy-json-error-quark, sy_json_error)

/* Integers beyond this lose digits when a reader holds them as a double. */
#define LARGEST_EXACT_INTEGER 9007199254740991.0

typedef struct
{
  gboolean    is_object;
  GHashTable *keys; /* decoded keys seen so far; objects only */
  char       *key;  /* the member being read; owned by @keys */
  guint       index;
} Level;

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* right after [ */
  EXPECT_KEY,
  EXPECT_KEY_OR_END, /* right after { */
  EXPECT_COMMA_OR_END,
} Expectation;

typedef struct
{
  const char *name;
  const char *data;
  gsize       length;
  gsize       start; /* after a byte-order mark */
  gsize       at;
  GArray     *levels;
  GError    **error;
} Scan;

static void
level_clear (gpointer data)
{
  Level *level = data;

  g_clear_pointer (&level->keys, g_hash_table_unref);
}

static Level *
top (Scan *scan)
{
  if (scan->levels->len == 0)
    return NULL;

  return &g_array_index (scan->levels, Level, scan->levels->len - 1);
}

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

static char *
describe_place (Scan *scan)
{
  GString *path = g_string_new ("$");
  guint line = 1;
  gsize line_start = scan->start;

  for (guint i = 0; i < scan->levels->len; i++)
    {
      Level *level = &g_array_index (scan->levels, Level, i);

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

static gboolean
fail (Scan *scan, SyJsonError code, const char *sentence)
{
  g_autofree char *place = describe_place (scan);

  g_set_error (scan->error, SY_JSON_ERROR, (int) code, "%s: %s: %s",
               scan->name, place, sentence);
  return FALSE;
}

static gboolean
fail_syntax (Scan *scan, const char *sentence)
{
  return fail (scan, SY_JSON_ERROR_SYNTAX, sentence);
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->length && strchr (" \t\r\n", scan->data[scan->at]) != NULL)
    scan->at++;
}

static int
peek (Scan *scan)
{
  return scan->at < scan->length ? (unsigned char) scan->data[scan->at] : -1;
}

static gboolean
read_hex4 (Scan *scan, gunichar *unit)
{
  *unit = 0;

  for (guint i = 0; i < 4; i++, scan->at++)
    {
      int c = peek (scan);

      if (c < 0 || !g_ascii_isxdigit (c))
        return fail_syntax (scan, _ ("\\u needs four hexadecimal digits"));
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value ((char) c);
    }

  return TRUE;
}

static gboolean
read_unicode_escape (Scan *scan, GString *text)
{
  gunichar unit;
  gunichar low;

  if (!read_hex4 (scan, &unit))
    return FALSE;
  if (unit == 0)
    return fail_syntax (scan, _ ("a text must not contain the character NUL"));
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return fail_syntax (scan, _ ("half of a surrogate pair stands alone"));
  if (unit >= 0xd800 && unit <= 0xdbff)
    {
      if (scan->length - scan->at < 6 || strncmp (scan->data + scan->at, "\\u", 2) != 0)
        return fail_syntax (scan, _ ("half of a surrogate pair stands alone"));
      scan->at += 2;
      if (!read_hex4 (scan, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return fail_syntax (scan, _ ("half of a surrogate pair stands alone"));
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }

  if (text != NULL)
    g_string_append_unichar (text, unit);
  return TRUE;
}

static gboolean
read_escape (Scan *scan, GString *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  int c = peek (scan);
  const char *found = c > 0 ? strchr (letters, c) : NULL;

  if (found == NULL && c != 'u')
    return fail_syntax (scan, _ ("unknown escape after a backslash"));

  scan->at++;
  if (c == 'u')
    return read_unicode_escape (scan, text);
  if (text != NULL)
    g_string_append_c (text, meanings[found - letters]);
  return TRUE;
}

/* Reads a string from its opening quote on; @text takes the decoded
 * characters when they are wanted. */
static gboolean
read_string (Scan *scan, GString *text)
{
  gsize start = scan->at;

  scan->at++;
  for (;;)
    {
      int c = peek (scan);

      if (c < 0)
        return fail_syntax (scan, _ ("the file ends inside a text; a closing quote is missing"));
      if (c < 0x20)
        return fail_syntax (scan, _ ("a line break or control character inside a text must be escaped"));
      if (scan->at - start > SY_LIMIT_TEXT_BYTES + 1) /* and the opening quote */
        return fail (scan, SY_JSON_ERROR_LIMIT, _ ("this text is longer than 64 KiB; shorten it"));

      scan->at++;
      if (c == '"')
        return TRUE;
      if (c == '\\')
        {
          if (!read_escape (scan, text))
            return FALSE;
        }
      else if (text != NULL)
        g_string_append_c (text, (char) c);
    }
}

static gsize
skip_digits (Scan *scan)
{
  gsize start = scan->at;

  while (peek (scan) >= '0' && peek (scan) <= '9')
    scan->at++;

  return scan->at - start;
}

static gboolean
read_number (Scan *scan)
{
  gsize start = scan->at;
  gboolean integer = TRUE;
  char number[64];
  double value;

  if (peek (scan) == '-')
    scan->at++;
  if (peek (scan) == '0')
    scan->at++;
  else if (skip_digits (scan) == 0)
    return fail_syntax (scan, _ ("a value was expected here"));
  if (peek (scan) >= '0' && peek (scan) <= '9')
    return fail_syntax (scan, _ ("a number must not start with a zero"));

  if (peek (scan) == '.')
    {
      integer = FALSE;
      scan->at++;
      if (skip_digits (scan) == 0)
        return fail_syntax (scan, _ ("digits are missing after the decimal point"));
    }
  if (peek (scan) == 'e' || peek (scan) == 'E')
    {
      integer = FALSE;
      scan->at++;
      if (peek (scan) == '+' || peek (scan) == '-')
        scan->at++;
      if (skip_digits (scan) == 0)
        return fail_syntax (scan, _ ("digits are missing in the exponent"));
    }

  if (scan->at - start >= sizeof number)
    return fail (scan, SY_JSON_ERROR_LIMIT, _ ("this number has too many digits"));
  memcpy (number, scan->data + start, scan->at - start);
  number[scan->at - start] = '\0';
  value = g_ascii_strtod (number, NULL);
  if (!isfinite (value) || (integer && fabs (value) > LARGEST_EXACT_INTEGER))
    return fail (scan, SY_JSON_ERROR_LIMIT, _ ("this number is too large"));

  return TRUE;
}

static gboolean
read_word (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (scan->length - scan->at >= length &&
          strncmp (scan->data + scan->at, words[i], length) == 0)
        {
          scan->at += length;
          return TRUE;
        }
    }

  return fail_syntax (scan, _ ("a value was expected here"));
}

static gboolean
read_key (Scan *scan)
{
  g_autoptr (GString) key = g_string_new (NULL);
  Level *level = top (scan);

  if (!read_string (scan, key))
    return FALSE;

  if (g_hash_table_contains (level->keys, key->str))
    {
      level->key = key->str;
      return fail_syntax (scan, _ ("this key stands here twice; keep one of the two"));
    }
  level->key = g_strdup (key->str);
  g_hash_table_add (level->keys, level->key);

  skip_space (scan);
  if (peek (scan) != ':')
    return fail_syntax (scan, _ ("a colon was expected after the key"));
  scan->at++;
  return TRUE;
}

static gboolean
open_level (Scan *scan)
{
  Level level = { .is_object = peek (scan) == '{' };

  if (scan->levels->len >= SY_LIMIT_JSON_DEPTH)
    return fail (scan, SY_JSON_ERROR_LIMIT, _ ("the file is nested deeper than Steelyard reads"));

  scan->at++;
  if (level.is_object)
    level.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_append_val (scan->levels, level);
  return TRUE;
}

static void
close_level (Scan *scan)
{
  scan->at++;
  g_array_set_size (scan->levels, scan->levels->len - 1);
}

static gboolean
read_value (Scan *scan, Expectation *next)
{
  int c = peek (scan);

  *next = EXPECT_COMMA_OR_END;

  if (c == '{' || c == '[')
    {
      *next = c == '{' ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
      return open_level (scan);
    }
  if (c == '"')
    return read_string (scan, NULL);
  if (c == '-' || (c >= '0' && c <= '9'))
    return read_number (scan);

  return read_word (scan);
}

static gboolean
read_comma (Scan *scan, Expectation *next)
{
  Level *level = top (scan);

  if (peek (scan) != ',')
    return fail_syntax (scan, level->is_object ? _ ("a comma or a closing brace was expected here")
                                               : _ ("a comma or a closing bracket was expected here"));
  scan->at++;
  level->index++;
  *next = level->is_object ? EXPECT_KEY : EXPECT_VALUE;
  return TRUE;
}

static gboolean
step (Scan *scan, Expectation *next)
{
  Level *level = top (scan);
  int c;

  skip_space (scan);
  c = peek (scan);
  if (c < 0)
    return fail_syntax (scan, _ ("the file ends too early; part of it is missing"));

  if ((*next == EXPECT_COMMA_OR_END || *next == EXPECT_KEY_OR_END || *next == EXPECT_VALUE_OR_END) &&
      c == (level->is_object ? '}' : ']'))
    {
      close_level (scan);
      *next = EXPECT_COMMA_OR_END;
      return TRUE;
    }

  switch (*next)
    {
    case EXPECT_KEY:
    case EXPECT_KEY_OR_END:
      *next = EXPECT_VALUE;
      return c == '"' ? read_key (scan) : fail_syntax (scan, _ ("a key in double quotes was expected here"));
    case EXPECT_VALUE:
    case EXPECT_VALUE_OR_END:
      return read_value (scan, next);
    case EXPECT_COMMA_OR_END:
    default:
      return read_comma (scan, next);
    }
}

static gboolean
scan_text (Scan *scan)
{
  Expectation next = EXPECT_KEY_OR_END;

  if (scan->length >= 3 && memcmp (scan->data, "\xef\xbb\xbf", 3) == 0)
    scan->at = scan->start = 3; /* a byte-order mark, as some editors write it */
  skip_space (scan);
  if (peek (scan) < 0)
    return fail_syntax (scan, _ ("the file is empty"));
  if (peek (scan) != '{')
    return fail_syntax (scan, _ ("a Steelyard file starts with an opening brace"));
  if (!open_level (scan))
    return FALSE;

  while (scan->levels->len > 0)
    if (!step (scan, &next))
      return FALSE;

  skip_space (scan);
  if (peek (scan) >= 0)
    return fail_syntax (scan, _ ("something follows after the end of the data; remove it"));

  return TRUE;
}

/**
 * sy_json_guard_check:
 * @name: what the text is called in messages, usually a file name
 * @data: (nullable): the text; need not be terminated
 * @length: its length in bytes
 * @error: return location for a %SY_JSON_ERROR
 *
 * Checks that @data is UTF-8 and strict JSON (RFC 8259) with an object at
 * its root, within the bounds of input-limits.h, with no key twice in an object
 * and no number that a double or a 53-bit integer cannot hold. Time and
 * memory grow linearly with @length.
 *
 * Returns: %TRUE if json-glib may read the text
 */
gboolean
sy_json_guard_check (const char *name, const char *data, gsize length, GError **error)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  /* An empty file may come as nothing at all. */
  Scan scan = { .name = name, .data = data != NULL ? data : "", .length = length, .levels = levels, .error = error };
  const char *end = NULL;

  g_array_set_clear_func (levels, level_clear);

  if (length > SY_LIMIT_FILE_BYTES)
    return fail (&scan, SY_JSON_ERROR_LIMIT, _ ("the file is larger than 8 MiB; Steelyard does not read it"));
  if (!g_utf8_validate_len (scan.data, length, &end))
    {
      scan.at = (gsize) (end - scan.data);
      return fail_syntax (&scan, _ ("the file is not UTF-8 text"));
    }

  return scan_text (&scan);
}
