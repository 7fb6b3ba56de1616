/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions of catalogs: which is newer, and what their files are called. Both
 * take whatever a file says. */

#include "config.h"

#include "catalog-version.h"

#include <string.h>

/* How much of an id and of a version stands in the name of a file: together
 * with the rest less than the 255 bytes that file systems have for it. */
#define ID_BYTES 80
#define VERSION_BYTES 80

/* What a version is made of, in the order in which they follow each other. */
typedef enum
{
  PART_LETTERS,
  PART_END,
  PART_NUMBER,
} PartKind;

typedef struct
{
  PartKind    kind;
  const char *start;
  gsize       length;
} Part;

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || (guchar) c >= 0x80;
}

/* Takes the next run of digits or letters; everything else only separates. */
static Part
next_part (const char **version)
{
  const char *c = *version;
  Part part = { .kind = PART_END };

  while (*c != '\0' && !g_ascii_isdigit (*c) && !is_letter (*c))
    c++;

  part.start = c;
  if (g_ascii_isdigit (*c))
    for (part.kind = PART_NUMBER; g_ascii_isdigit (*c); c++)
      ;
  else if (is_letter (*c))
    for (part.kind = PART_LETTERS; is_letter (*c); c++)
      ;

  part.length = (gsize) (c - part.start);
  *version = c;
  return part;
}

/* Of any length: the longer number is the larger one. */
static int
compare_numbers (Part a, Part b)
{
  for (; a.length > 1 && *a.start == '0'; a.length--)
    a.start++;
  for (; b.length > 1 && *b.start == '0'; b.length--)
    b.start++;
  if (a.length != b.length)
    return a.length < b.length ? -1 : 1;

  return memcmp (a.start, b.start, a.length);
}

static int
compare_letters (Part a, Part b)
{
  int order = memcmp (a.start, b.start, MIN (a.length, b.length));

  return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
}

/**
 * sy_catalog_version_compare:
 * @a: a version
 * @b: another version
 *
 * A version is a row of numbers and words; everything else only separates
 * them. Rows are compared part by part: numbers by their value, words by
 * their bytes. Where one row ends, the other is newer if it goes on with a
 * number and older if it goes on with a word: 1.0-rc1 comes before 1.0, and
 * 1.0 before 1.0.1. Where rows are alike, as those of "1.0" and "1-0", the
 * texts are compared by their bytes, so that only equal texts are equal.
 * Days such as 2026-11-20 come out in their order.
 *
 * Returns: less than 0 if @a is older, more than 0 if it is newer, 0 if both
 *   are the same text
 */
int
sy_catalog_version_compare (const char *a, const char *b)
{
  const char *rest_a = a;
  const char *rest_b = b;

  for (;;)
    {
      Part part_a = next_part (&rest_a);
      Part part_b = next_part (&rest_b);
      int order;

      if (part_a.kind != part_b.kind)
        return part_a.kind < part_b.kind ? -1 : 1;
      if (part_a.kind == PART_END)
        return strcmp (a, b);

      order = part_a.kind == PART_NUMBER ? compare_numbers (part_a, part_b) : compare_letters (part_a, part_b);
      if (order != 0)
        return order;
    }
}

/* Copies what may stand in the name of a file on every file system. Returns
 * whether that is all of it. */
static gboolean
append_harmless (GString *name, const char *text, const char *harmless, gsize most)
{
  gboolean whole = TRUE;

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      gboolean fits = i < most && strchr (harmless, text[i]) != NULL;

      if (i < most)
        g_string_append_c (name, fits ? text[i] : '_');
      whole = whole && fits;
    }

  return whole;
}

/**
 * sy_catalog_version_make_name:
 * @id: id of a catalog
 * @version: its version
 *
 * What could leave the folder, be too long or look like another name is
 * replaced, and a checksum of both texts is added then. So no two catalogs
 * have the same name, not even where file names have no case.
 *
 * Returns: (transfer full): a name for a file of it, without an ending
 */
char *
sy_catalog_version_make_name (const char *id, const char *version)
{
  GString *name = g_string_new (NULL);
  g_autofree char *both = NULL;
  g_autofree char *sum = NULL;
  gboolean whole = append_harmless (name, id, "abcdefghijklmnopqrstuvwxyz0123456789-", ID_BYTES);

  g_string_append_c (name, '-');
  /* Without a dash: "a" 1-2 is not "a-1" 2. */
  whole = append_harmless (name, version, "abcdefghijklmnopqrstuvwxyz0123456789.", VERSION_BYTES) && whole;
  if (!whole)
    {
      both = g_strconcat (id, "\n", version, NULL);
      sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
      g_string_append_printf (name, "-%.16s", sum);
    }

  return g_string_free (name, FALSE);
}
