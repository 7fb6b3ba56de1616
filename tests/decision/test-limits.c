/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every bound of input-limits.h: what is at it works, what is beyond it is
 * refused with a sentence. Bounds of whole folders are tested beside them. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "catalog-json.h"
#include "comparison.h"
#include "history.h"
#include "input-limits.h"
#include "json-reader.h"
#include "requirements-file.h"
#include "requirements-private.h"
#include "support.h"

/* Makes something of that size and uses it. Returns whether it was taken. */
typedef gboolean (*Try) (guint n, GError **error);

typedef struct
{
  const char *name;
  guint       limit;
  Try         try;
  const char *refusal; /* what is said beyond it */
} Limit;

static gboolean
read_answers (GString *text, GError **error)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_from_data ("file", text->str, text->len, error);

  g_string_free (text, TRUE);
  return requirements != NULL;
}

static GString *
append_many (GString *text, const char *what, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append (text, what);
  return text;
}

static gboolean
try_file (guint n, GError **error)
{
  GString *text = g_string_new ("{\"format\": 1}");

  return read_answers (append_many (text, " ", n - text->len), error);
}

static gboolean
try_depth (guint n, GError **error)
{
  GString *text = append_many (g_string_new ("{\"format\": 1, \"kept\": "), "[", n - 1);

  return read_answers (g_string_append_c (append_many (text, "]", n - 1), '}'), error);
}

static gboolean
try_text (guint n, GError **error)
{
  return read_answers (g_string_append (append_many (g_string_new ("{\"format\": 1, \"title\": \""), "x", n), "\"}"),
                       error);
}

static gboolean
try_members (guint n, GError **error)
{
  GString *text = g_string_new ("{\"format\": 1, \"answers\": {\"first\": \"must\"");

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, ", \"need-%u\": \"nice\"", i);
  return read_answers (g_string_append (text, "}}"), error);
}

/* "Ab" and "BA" have the same hash, and so has all that is made of them. */
static gboolean
try_keys_alike (guint n, GError **error)
{
  GString *text = g_string_new ("{\"format\": 1, \"notes\": {\"first\": \"\"");

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, ", \"");
      for (guint bit = 0; bit < 8; bit++)
        g_string_append (text, (i >> bit) & 1 ? "Ab" : "BA");
      g_string_append (text, "\": \"\"");
    }
  return read_answers (g_string_append (text, "}}"), error);
}

static gboolean
try_participants (guint n, GError **error)
{
  GString *text = append_many (g_string_new ("{\"format\": 1, \"participants\": [\"x\""), ",\"x\"", n - 1);

  return read_answers (g_string_append (text, "]}"), error);
}

/* The smallest catalog with other lists of options, needs and sources. */
static gboolean
read_catalog (guint n_options, guint n_needs, guint n_sources, GError **error)
{
  g_autofree char *path = test_path ("tests", "data", "minimal-catalog.json", NULL);
  g_autofree char *whole = test_read (path, NULL);
  g_autofree char *head = g_strndup (whole, (gsize) (strstr (whole, "  \"options\"") - whole));
  g_autoptr (GString) text = g_string_new (head);
  g_autoptr (GString) ratings = g_string_new ("\"ratings\": {");
  g_autoptr (SyCatalog) catalog = NULL;

  g_string_append (text, "\"groups\": [{\"id\": \"g\", \"title\": \"G\"}], \"options\": [");
  for (guint i = 0; i < n_options; i++)
    {
      g_string_append_printf (text, "%s{\"id\": \"o%u\", \"kind\": \"framework\", \"name\": \"O%u\"}", i > 0 ? "," : "",
                              i, i);
      g_string_append_printf (ratings, "%s\"o%u\": {\"level\": 1, \"because\": \"B\"}", i > 0 ? "," : "", i);
    }
  g_string_append (text, "], \"needs\": [");
  for (guint i = 0; i < n_needs; i++)
    g_string_append_printf (
      text,
      "%s{\"id\": \"n%u\", \"group\": \"g\", \"title\": \"N%u\", \"question\": \"Q\", \"why\": \"W\", "
      "\"confidence\": \"low\", %s}}",
      i > 0 ? "," : "", i, i, ratings->str);
  g_string_append (text, "], \"sources\": [");
  for (guint i = 0; i < n_sources; i++)
    g_string_append_printf (text, "%s{\"id\": \"s%u\", \"title\": \"S\", \"kind\": \"survey\", \"date\": \"2026\"}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}");

  catalog = sy_catalog_new_from_data ("file", text->str, text->len, error);
  return catalog != NULL;
}

static gboolean
try_options (guint n, GError **error)
{
  return read_catalog (n, 1, 0, error);
}

static gboolean
try_needs (guint n, GError **error)
{
  return read_catalog (2, n, 0, error);
}

static gboolean
try_entries (guint n, GError **error)
{
  return read_catalog (2, 1, n, error);
}

/* Ratings come in rows. One more than the limit does not go into any that the
 * other limits allow; 64 options make the next number that does. */
static gboolean
try_ratings (guint n, GError **error)
{
  return n <= SY_LIMIT_RATINGS ? read_catalog (50, n / 50, 0, error) : read_catalog (64, n / 64 + 1, 0, error);
}

/* A catalog in which something else stands at @path. */
static gboolean
change_catalog (const char *path, const char *text, GError **error)
{
  g_autoptr (JsonNode) root = test_bundled_json ();
  g_autofree char *value = g_strdup_printf ("\"%s\"", text);
  g_autoptr (SyCatalog) catalog = NULL;

  test_change_json (root, path, value);
  catalog = test_parse_catalog (root, error);
  return catalog != NULL;
}

/* Characters, not bytes; broken anywhere. */
static gboolean
try_name (guint n, GError **error)
{
  GString *text = append_many (g_string_new (NULL), "字", n);
  g_autofree char *name = g_string_free (text, FALSE);

  return change_catalog ("title", name, error) && change_catalog ("needs/3/question", name, error) &&
         change_catalog ("needs/0/ratings/fastapi/add/0", name, error) &&
         change_catalog ("sources/0/title", name, error);
}

static gboolean
try_prose (guint n, GError **error)
{
  GString *text = append_many (g_string_new (NULL), "é ", n / 2);
  g_autofree char *prose = g_string_free (append_many (text, "x", n % 2), FALSE);

  return change_catalog ("summary", prose, error) && change_catalog ("needs/0/ratings/django/because", prose, error) &&
         change_catalog ("sources/0/standpoint", prose, error);
}

static gboolean
try_address (guint n, GError **error)
{
  g_autofree char *rest = g_strnfill (n - strlen ("https://"), 'x');
  g_autofree char *address = g_strconcat ("https://", rest, NULL);

  return change_catalog ("sources/0/url", address, error) && change_catalog ("options/0/homepage", address, error);
}

/* What a line breaks at divides words, a space that holds them together does not. */
static gboolean
try_word (guint n, GError **error)
{
  g_autofree char *start = g_strnfill (n / 2, 'x');
  g_autofree char *end = g_strnfill (n - n / 2 - 1, 'x');
  g_autofree char *words = g_strdup_printf ("x %s\u00a0%s/%s-%s", start, end, end, start);

  return change_catalog ("summary", words, error);
}

static SyEdit *
make_edit (gsize n)
{
  g_autofree char *text = g_strnfill (n, 'x');
  g_autoptr (SyRequirements) before = sy_requirements_new ();
  g_autoptr (SyRequirements) after = sy_requirements_new ();

  /* Longer than can be entered, as from a file. */
  g_free (after->fields[SY_FIELD_MISSING]);
  after->fields[SY_FIELD_MISSING] = g_steal_pointer (&text);
  return sy_edit_new (before, after);
}

/* Two edits of half the bytes each, and whether the first can still be undone. */
static gboolean
try_undo (guint n, GError **error)
{
  g_autoptr (SyHistory) history = sy_history_new ();
  SyEdit *empty = make_edit (1);
  gsize half = n / 2 - (sy_edit_get_size (empty) - 1);

  sy_edit_free (empty);
  for (guint i = 0; i < 2; i++)
    {
      sy_history_seal (history);
      sy_history_add (history, make_edit (half + (i == 1 ? n % 2 : 0)));
    }

  g_assert_nonnull (sy_history_step_back (history));
  if (sy_history_step_back (history) == NULL)
    g_set_error_literal (error, SY_JSON_ERROR, SY_JSON_ERROR_LIMIT, "forgotten");
  return *error == NULL;
}

static gboolean
try_characters (guint n, GError **error)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_autofree char *text = g_strnfill (n, 'x');
  guint n_left_out;
  g_autofree char *limited = sy_limit_text (text, "", &n_left_out);

  sy_requirements_set_field (requirements, SY_FIELD_MISSING, text);
  g_assert_cmpstr (sy_requirements_get_field (requirements, SY_FIELD_MISSING), ==, limited);
  if (n_left_out > 0)
    g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_LIMIT, "%u left out", n_left_out);
  return n_left_out == 0;
}

static gboolean
try_people (guint n, GError **error)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  g_autoptr (SyDocument) document = sy_document_new (catalog);
  g_autoptr (SyComparison) comparison = sy_comparison_new (document);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) objections = NULL;

  /* The document is the first of them. */
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.steelyard", folder, i);
      g_autofree char *text = g_strdup_printf ("{\"format\": 1, \"catalog\": \"small\", \"author\": \"P%u\"}", i);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  objections = sy_comparison_add (comparison, (GFile **) files->pdata, files->len);

  for (guint i = 0; i < files->len; i++)
    g_file_delete (files->pdata[i], NULL, NULL);
  g_rmdir (folder);
  if (objections != NULL && *objections != NULL)
    g_set_error_literal (error, SY_JSON_ERROR, SY_JSON_ERROR_LIMIT, *objections);
  return *error == NULL;
}

static const Limit limits[] = {
  { "file-bytes", SY_LIMIT_FILE_BYTES, try_file, "the file is larger than 8 MiB" },
  { "json-depth", SY_LIMIT_JSON_DEPTH, try_depth, "the file is nested deeper than Steelyard reads" },
  { "text-bytes", SY_LIMIT_TEXT_BYTES, try_text, "this text is longer than 64 KiB" },
  { "members", SY_LIMIT_MEMBERS, try_members, "this object has more keys than Steelyard can tell apart in time" },
  { "keys-alike", SY_LIMIT_KEYS_ALIKE, try_keys_alike,
    "this object has more keys than Steelyard can tell apart in time" },
  { "participants", SY_LIMIT_ENTRIES, try_participants, "at most 20000 entries are read here" },
  { "options", SY_LIMIT_OPTIONS, try_options, "at most 64 entries are read here" },
  { "needs", SY_LIMIT_NEEDS, try_needs, "at most 2000 entries are read here" },
  { "entries", SY_LIMIT_ENTRIES, try_entries, "at most 20000 entries are read here" },
  { "ratings", SY_LIMIT_RATINGS, try_ratings, "at most 100000 ratings are read, and these are" },
  { "name-characters", SY_LIMIT_NAME_CHARACTERS, try_name, "at most 200 characters are read here, and these are 201" },
  { "prose-characters", SY_LIMIT_PROSE_CHARACTERS, try_prose,
    "at most 10000 characters are read here, and these are 10001" },
  { "address-characters", SY_LIMIT_ADDRESS_CHARACTERS, try_address, "at most 2000 characters are read here" },
  { "word-characters", SY_LIMIT_WORD_CHARACTERS, try_word, "a word may have at most 100 characters" },
  { "text-characters", SY_LIMIT_TEXT_CHARACTERS, try_characters, "1 left out" },
  { "undo-bytes", SY_LIMIT_UNDO_BYTES, try_undo, "forgotten" },
  { "people", SY_LIMIT_PEOPLE, try_people, "at most 30 people can be compared at once" },
};

static void
test_limit (gconstpointer data)
{
  const Limit *limit = data;
  g_autoptr (GError) error = NULL;

  limit->try (limit->limit - 1, &error);
  g_assert_no_error (error);
  limit->try (limit->limit, &error);
  g_assert_no_error (error);

  g_assert_false (limit->try (limit->limit + 1, &error));
  g_assert_nonnull (strstr (error->message, limit->refusal));
}

/* What was just done can be undone, however large it is. */
static void
test_last_step_stays (void)
{
  g_autoptr (SyHistory) history = sy_history_new ();

  sy_history_add (history, make_edit (2 * SY_LIMIT_UNDO_BYTES));
  g_assert_nonnull (sy_history_step_back (history));
  g_assert_nonnull (sy_history_step_on (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *name = g_strconcat ("/limits/", limits[i].name, NULL);

      g_test_add_data_func (name, &limits[i], test_limit);
    }
  g_test_add_func ("/limits/last-step-stays", test_last_step_stays);

  return g_test_run ();
}
