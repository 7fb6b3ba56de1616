/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest parts of JSON, as RFC 8259 has them: texts, numbers, words. */

#include "config.h"

#include "json-scan.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "input-limits.h"

/* Integers beyond this lose digits when a reader holds them as a double. */
#define LARGEST_EXACT_INTEGER 9007199254740991.0

static gboolean
read_hex4 (SyScan *scan, gunichar *unit)
{
  *unit = 0;

  for (guint i = 0; i < 4; i++, scan->at++)
    {
      int c = sy_scan_peek (scan);

      if (c < 0 || !g_ascii_isxdigit (c))
        return sy_scan_fail_syntax (scan, _ ("\\u needs four hexadecimal digits"));
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value ((char) c);
    }

  return TRUE;
}

static gboolean
read_unicode_escape (SyScan *scan, GString *text)
{
  gunichar unit;
  gunichar low;

  if (!read_hex4 (scan, &unit))
    return FALSE;
  if (unit == 0)
    return sy_scan_fail_syntax (scan, _ ("a text must not contain the character NUL"));
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return sy_scan_fail_syntax (scan, _ ("half of a surrogate pair stands alone"));
  if (unit >= 0xd800 && unit <= 0xdbff)
    {
      if (scan->length - scan->at < 6 || strncmp (scan->data + scan->at, "\\u", 2) != 0)
        return sy_scan_fail_syntax (scan, _ ("half of a surrogate pair stands alone"));
      scan->at += 2;
      if (!read_hex4 (scan, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return sy_scan_fail_syntax (scan, _ ("half of a surrogate pair stands alone"));
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }

  if (text != NULL)
    g_string_append_unichar (text, unit);
  return TRUE;
}

static gboolean
read_escape (SyScan *scan, GString *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  int c = sy_scan_peek (scan);
  const char *found = c > 0 ? strchr (letters, c) : NULL;

  if (found == NULL && c != 'u')
    return sy_scan_fail_syntax (scan, _ ("unknown escape after a backslash"));

  scan->at++;
  if (c == 'u')
    return read_unicode_escape (scan, text);
  if (text != NULL)
    g_string_append_c (text, meanings[found - letters]);
  return TRUE;
}

/* Goes on to the next character of a string that means something else than
 * itself, at most to @end. */
static void
skip_plain (SyScan *scan, gsize end, GString *text)
{
  gsize start = scan->at;

  while (scan->at < end && (guchar) scan->data[scan->at] >= 0x20 && scan->data[scan->at] != '"' &&
         scan->data[scan->at] != '\\')
    scan->at++;
  if (text != NULL)
    g_string_append_len (text, scan->data + start, (gssize) (scan->at - start));
}

/* Reads a string from its opening quote on; @text takes the decoded
 * characters when they are wanted. */
gboolean
sy_scan_read_string (SyScan *scan, GString *text)
{
  gsize start = scan->at;
  gsize end = MIN (scan->length, start + SY_LIMIT_TEXT_BYTES + 2);

  scan->at++;
  for (;;)
    {
      int c;

      skip_plain (scan, end, text);
      c = sy_scan_peek (scan);
      if (c < 0)
        return sy_scan_fail_syntax (scan, _ ("the file ends inside a text; a closing quote is missing"));
      if (c < 0x20)
        return sy_scan_fail_syntax (scan, _ ("a line break or control character inside a text must be escaped"));
      if (scan->at - start > SY_LIMIT_TEXT_BYTES + 1) /* and the opening quote */
        return sy_scan_fail (scan, SY_JSON_ERROR_LIMIT, _ ("this text is longer than 64 KiB; shorten it"));

      scan->at++;
      if (c == '"')
        return TRUE;
      if (!read_escape (scan, text))
        return FALSE;
    }
}

static gsize
skip_digits (SyScan *scan)
{
  gsize start = scan->at;

  while (sy_scan_peek (scan) >= '0' && sy_scan_peek (scan) <= '9')
    scan->at++;

  return scan->at - start;
}

static gboolean
read_whole_part (SyScan *scan)
{
  if (sy_scan_peek (scan) == '-')
    scan->at++;
  if (sy_scan_peek (scan) == '0')
    scan->at++;
  else if (skip_digits (scan) == 0)
    return sy_scan_fail_syntax (scan, _ ("a value was expected here"));
  if (sy_scan_peek (scan) >= '0' && sy_scan_peek (scan) <= '9')
    return sy_scan_fail_syntax (scan, _ ("a number must not start with a zero"));

  return TRUE;
}

static gboolean
read_fraction (SyScan *scan)
{
  if (sy_scan_peek (scan) != '.')
    return TRUE;

  scan->at++;
  return skip_digits (scan) > 0 || sy_scan_fail_syntax (scan, _ ("digits are missing after the decimal point"));
}

static gboolean
read_exponent (SyScan *scan)
{
  if (sy_scan_peek (scan) != 'e' && sy_scan_peek (scan) != 'E')
    return TRUE;

  scan->at++;
  if (sy_scan_peek (scan) == '+' || sy_scan_peek (scan) == '-')
    scan->at++;
  return skip_digits (scan) > 0 || sy_scan_fail_syntax (scan, _ ("digits are missing in the exponent"));
}

/* Whether every reader gets the same number from what stands there. */
static gboolean
check_number (SyScan *scan, gsize start, gboolean integer)
{
  char number[64];
  double value;

  if (scan->at - start >= sizeof number)
    return sy_scan_fail (scan, SY_JSON_ERROR_LIMIT, _ ("this number has too many digits"));

  memcpy (number, scan->data + start, scan->at - start);
  number[scan->at - start] = '\0';
  value = g_ascii_strtod (number, NULL);
  if (!isfinite (value) || (integer && fabs (value) > LARGEST_EXACT_INTEGER))
    return sy_scan_fail (scan, SY_JSON_ERROR_LIMIT, _ ("this number is too large"));

  return TRUE;
}

/* Reads a number from its sign or first digit on. */
gboolean
sy_scan_read_number (SyScan *scan)
{
  gsize start = scan->at;
  gsize end_of_whole_part;

  if (!read_whole_part (scan))
    return FALSE;

  end_of_whole_part = scan->at;
  return read_fraction (scan) && read_exponent (scan) && check_number (scan, start, scan->at == end_of_whole_part);
}

/* Reads one of the three words that JSON has. */
gboolean
sy_scan_read_word (SyScan *scan)
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

  return sy_scan_fail_syntax (scan, _ ("a value was expected here"));
}
