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
#include <string.h>

#include "input-limits.h"
#include "json-scan.h"

/* Bytes that are taken at a time for keys. */
#define KEYS_BLOCK 4096

/* So few keys are found faster by looking at each. */
#define FEW_KEYS 16

G_DEFINE_QUARK (sy-json-error-quark, sy_json_error)

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* right after [ */
  EXPECT_KEY,
  EXPECT_KEY_OR_END, /* right after { */
  EXPECT_COMMA_OR_END,
} Expectation;

static void
level_clear (gpointer data)
{
  SyScanLevel *level = data;

  g_clear_pointer (&level->by_hash, g_hash_table_unref);
}

static SyScanLevel *
top (SyScan *scan)
{
  if (scan->levels->len == 0)
    return NULL;

  return &g_array_index (scan->levels, SyScanLevel, scan->levels->len - 1);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void
skip_space (SyScan *scan)
{
  while (scan->at < scan->length && is_space (scan->data[scan->at]))
    scan->at++;
}

static GSList *
find_alike (SyScanLevel *level, const char *key)
{
  return g_hash_table_lookup (level->by_hash, GUINT_TO_POINTER (g_str_hash (key)));
}

static void
add_by_hash (SyScanLevel *level, const char *key)
{
  GSList *alike = find_alike (level, key);

  g_hash_table_steal (level->by_hash, GUINT_TO_POINTER (g_str_hash (key)));
  g_hash_table_insert (level->by_hash, GUINT_TO_POINTER (g_str_hash (key)), g_slist_prepend (alike, (gpointer) key));
}

static gboolean
has_key (SyScan *scan, SyScanLevel *level, const char *key)
{
  if (level->by_hash != NULL)
    return g_slist_find_custom (find_alike (level, key), key, (GCompareFunc) strcmp) != NULL;

  for (guint i = level->first; i < scan->keys->len; i++)
    if (g_str_equal (scan->keys->pdata[i], key))
      return TRUE;

  return FALSE;
}

/* Tables of keys find one by its hash: among many that share it, a search never
 * ends in time. Such keys do not come about by themselves. */
static gboolean
is_too_much (SyScan *scan, SyScanLevel *level, const char *key)
{
  return level->by_hash != NULL && (scan->keys->len - level->first >= SY_LIMIT_MEMBERS ||
                                    g_slist_length (find_alike (level, key)) >= SY_LIMIT_KEYS_ALIKE);
}

/* Adds a key that no other equals. */
static gboolean
add_key (SyScan *scan, SyScanLevel *level, const char *key)
{
  if (has_key (scan, level, key))
    return sy_scan_fail_syntax (scan, _ ("this key stands here twice; keep one of the two"));
  if (is_too_much (scan, level, key))
    return sy_scan_fail (scan, SY_JSON_ERROR_LIMIT,
                         _ ("this object has more keys than Steelyard can tell apart in time"));

  level->key = g_string_chunk_insert (scan->texts, key);
  g_ptr_array_add (scan->keys, (gpointer) level->key);
  if (level->by_hash != NULL)
    add_by_hash (level, level->key);
  else if (scan->keys->len - level->first == FEW_KEYS)
    {
      level->by_hash = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_slist_free);
      for (guint i = level->first; i < scan->keys->len; i++)
        add_by_hash (level, scan->keys->pdata[i]);
    }
  return TRUE;
}

static gboolean
read_key (SyScan *scan)
{
  SyScanLevel *level = top (scan);

  g_string_truncate (scan->text, 0);
  if (!sy_scan_read_string (scan, scan->text))
    return FALSE;

  level->key = scan->text->str;
  if (!add_key (scan, level, scan->text->str))
    return FALSE;

  skip_space (scan);
  if (sy_scan_peek (scan) != ':')
    return sy_scan_fail_syntax (scan, _ ("a colon was expected after the key"));
  scan->at++;
  return TRUE;
}

static gboolean
open_level (SyScan *scan)
{
  SyScanLevel level = { .is_object = sy_scan_peek (scan) == '{', .first = scan->keys->len };

  if (scan->levels->len >= SY_LIMIT_JSON_DEPTH)
    return sy_scan_fail (scan, SY_JSON_ERROR_LIMIT, _ ("the file is nested deeper than Steelyard reads"));

  scan->at++;
  g_array_append_val (scan->levels, level);
  return TRUE;
}

static void
close_level (SyScan *scan)
{
  scan->at++;
  g_ptr_array_set_size (scan->keys, (int) top (scan)->first);
  g_array_set_size (scan->levels, scan->levels->len - 1);
}

static gboolean
read_value (SyScan *scan, Expectation *next)
{
  int c = sy_scan_peek (scan);

  *next = EXPECT_COMMA_OR_END;

  if (c == '{' || c == '[')
    {
      *next = c == '{' ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
      return open_level (scan);
    }
  if (c == '"')
    return sy_scan_read_string (scan, NULL);
  if (c == '-' || (c >= '0' && c <= '9'))
    return sy_scan_read_number (scan);

  return sy_scan_read_word (scan);
}

static gboolean
read_comma (SyScan *scan, Expectation *next)
{
  SyScanLevel *level = top (scan);

  if (sy_scan_peek (scan) != ',')
    return sy_scan_fail_syntax (scan, level->is_object ? _ ("a comma or a closing brace was expected here")
                                               : _ ("a comma or a closing bracket was expected here"));
  scan->at++;
  level->index++;
  *next = level->is_object ? EXPECT_KEY : EXPECT_VALUE;
  return TRUE;
}

/* Whether the scan stands right in the list that is cut. */
static gboolean
is_in_list (SyScan *scan)
{
  return scan->member != NULL && scan->levels->len == 2 && !top (scan)->is_object &&
         g_str_equal (g_array_index (scan->levels, SyScanLevel, 0).key, scan->member);
}

/* Before a token in the list that is cut: a value that begins or has ended. */
static void
note_span (SyScan *scan, Expectation next)
{
  if (next == EXPECT_COMMA_OR_END)
    g_array_index (scan->spans, SyJsonSpan, scan->spans->len - 1).end = scan->at;
  else if (sy_scan_peek (scan) != ']')
    g_array_append_val (scan->spans, ((SyJsonSpan) { .start = scan->at }));
}

static gboolean
step (SyScan *scan, Expectation *next)
{
  SyScanLevel *level = top (scan);
  int c;

  skip_space (scan);
  c = sy_scan_peek (scan);
  if (c < 0)
    return sy_scan_fail_syntax (scan, _ ("the file ends too early; part of it is missing"));
  if (is_in_list (scan))
    note_span (scan, *next);

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
      return c == '"' ? read_key (scan) : sy_scan_fail_syntax (scan, _ ("a key in double quotes was expected here"));
    case EXPECT_VALUE:
    case EXPECT_VALUE_OR_END:
      return read_value (scan, next);
    case EXPECT_COMMA_OR_END:
    default:
      return read_comma (scan, next);
    }
}

static gboolean
scan_text (SyScan *scan)
{
  Expectation next = EXPECT_KEY_OR_END;

  if (scan->length >= 3 && memcmp (scan->data, "\xef\xbb\xbf", 3) == 0)
    scan->at = scan->start = 3; /* a byte-order mark, as some editors write it */
  skip_space (scan);
  if (sy_scan_peek (scan) < 0)
    return sy_scan_fail_syntax (scan, _ ("the file is empty"));
  if (sy_scan_peek (scan) != '{')
    return sy_scan_fail_syntax (scan, _ ("a Steelyard file starts with an opening brace"));
  if (!open_level (scan))
    return FALSE;

  while (scan->levels->len > 0)
    if (!step (scan, &next))
      return FALSE;

  skip_space (scan);
  if (sy_scan_peek (scan) >= 0)
    return sy_scan_fail_syntax (scan, _ ("something follows after the end of the data; remove it"));

  return TRUE;
}

/* Checks the text; if @member, notes the spans in @spans. */
static gboolean
check (const char *name, const char *data, gsize length, const char *member, GArray *spans, GError **error)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (SyScanLevel));
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GStringChunk) texts = g_string_chunk_new (KEYS_BLOCK);
  g_autoptr (GString) text = g_string_new (NULL);
  /* An empty file may come as nothing at all. */
  SyScan scan = {
    .name = name,
    .data = data != NULL ? data : "",
    .length = length,
    .levels = levels,
    .keys = keys,
    .texts = texts,
    .text = text,
    .member = member,
    .spans = spans,
    .error = error,
  };
  const char *end = NULL;

  g_array_set_clear_func (levels, level_clear);

  if (length > SY_LIMIT_FILE_BYTES)
    return sy_scan_fail (&scan, SY_JSON_ERROR_LIMIT, _ ("the file is larger than 8 MiB; Steelyard does not read it"));
  if (!g_utf8_validate_len (scan.data, length, &end))
    {
      scan.at = (gsize) (end - scan.data);
      return sy_scan_fail_syntax (&scan, _ ("the file is not UTF-8 text"));
    }

  return scan_text (&scan);
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
  return check (name, data, length, NULL, NULL, error);
}

/**
 * sy_json_guard_cut:
 * @name: what the text is called in messages, usually a file name
 * @data: (nullable): the text; need not be terminated
 * @length: its length in bytes
 * @member: the name of a member of the root
 * @spans: (out) (transfer full) (element-type SyJsonSpan): where the elements
 *   of that member stand in @data, in their order; empty if it is no array
 * @error: return location for a %SY_JSON_ERROR
 *
 * Does what sy_json_guard_check() does, and finds the elements of a long list
 * on the way, so that they can be read one by one.
 *
 * Returns: %TRUE if json-glib may read the text, and each of @spans
 */
gboolean
sy_json_guard_cut (const char *name, const char *data, gsize length, const char *member, GArray **spans, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SyJsonSpan));

  if (!check (name, data, length, member, found, error))
    return FALSE;

  *spans = g_steal_pointer (&found);
  return TRUE;
}
