/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogs are read: what stands in them, what is noted, how large they may
 * be. */

#include "catalog-json.h"
#include "input-limits.h"
#include "json-guard.h"
#include "support.h"

static void
test_bundled (void)
{
  g_autoptr (SyCatalog) catalog = test_bundled_catalog ();
  guint need = test_need (catalog, "staff-admin");
  guint option = test_option (catalog, "fastapi");
  const SyRating *rating = sy_catalog_get_rating (catalog, need, option);

  g_assert_cmpstr (sy_catalog_get_id (catalog), ==, "python-web");
  g_assert_cmpuint (sy_catalog_get_n_needs (catalog), ==, 35);
  g_assert_cmpuint (sy_catalog_get_n_options (catalog), ==, 4);
  g_assert_null (sy_catalog_get_notes (catalog)[0]);
  g_assert_cmpuint (sy_catalog_get_levels (catalog)[need * 4 + option], ==, rating->level);
  test_assert_near (sy_catalog_get_values (catalog)[need * 4 + option],
                    sy_catalog_get_level (catalog, rating->level)->value);
}

/* What may be left out is filled in, and everything has its place. */
static void
test_small (void)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  const SyOption *alpha = sy_catalog_get_option (catalog, 0);
  const SyOption *beta = sy_catalog_get_option (catalog, 1);
  const SyOption *both = sy_catalog_get_option (catalog, 2);

  g_assert_nonnull (alpha->colour);
  g_assert_cmpstr (beta->colour, ==, "#123456");
  g_assert_cmpstr (beta->colour_dark, ==, "#123456");
  g_assert_cmpint (alpha->mark, !=, beta->mark);
  g_assert_null (alpha->homepage);
  g_assert_cmpint (both->kind, ==, SY_OPTION_COMBINATION);
  g_assert_cmpuint (both->members.n, ==, 2);
  g_assert_cmpuint (both->members.index[1], ==, 1);

  g_assert_cmpint (sy_catalog_get_need (catalog, test_need (catalog, "calm"))->default_importance, ==,
                   SY_IMPORTANCE_NICE);
  g_assert_cmpint (sy_catalog_get_need (catalog, 0)->default_importance, ==, SY_IMPORTANCE_UNANSWERED);
  g_assert_cmpint (sy_catalog_get_need (catalog, 0)->overlap, ==, -1);
  g_assert_cmpint (sy_catalog_get_need (catalog, test_need (catalog, "twin-two"))->overlap, ==, 0);
  g_assert_cmpstr (sy_catalog_get_importance (catalog, SY_IMPORTANCE_NICE)->short_label, ==, "Nice");
  g_assert_cmpstr (sy_catalog_get_importance (catalog, SY_IMPORTANCE_MUST)->short_label, ==, "Must have");
  g_assert_cmpuint (g_strv_length ((char **) sy_catalog_get_rating (catalog, 1, 0)->add), ==, 2);
  g_assert_cmpuint (sy_catalog_get_n_claims (catalog), ==, 2);
}

static void
test_unknown_ids (void)
{
  g_autoptr (SyCatalog) catalog = test_small_catalog ();
  guint index = 77;

  g_assert_false (sy_catalog_find_option (catalog, "gamma", &index));
  g_assert_false (sy_catalog_find_need (catalog, "alpha", &index));
  g_assert_false (sy_catalog_find_question (catalog, "speed", &index));
  g_assert_false (sy_catalog_find_choice (catalog, 0, "many", &index));
  g_assert_cmpuint (index, ==, 77);
  g_assert_true (sy_catalog_find_choice (catalog, 1, "few", &index));
  g_assert_cmpuint (index, ==, 1);
}

/* A typing error does not pass unseen, wherever it stands. */
static void
test_notes (void)
{
  static const char *const places[] = {
    "colour", "scale/0", "importance/0", "confidence/2", "options/1", "groups/0", "needs/3",
    "needs/3/ratings/django", "overlaps/0", "opposites/0", "questions/0", "questions/0/choices/0",
    "starting-points/0", "advice/0", "advice/0/when", "sources/0", "claims/0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (JsonNode) root = test_bundled_json ();
      g_autofree char *path = i == 0 ? g_strdup ("weigth") : g_strconcat (places[i], "/weigth", NULL);
      g_autoptr (SyCatalog) catalog = NULL;
      const char *const *notes;

      test_change_json (root, path, "1");
      catalog = test_parse_catalog (root, NULL);
      g_assert_nonnull (catalog);
      notes = sy_catalog_get_notes (catalog);
      g_assert_cmpuint (g_strv_length ((char **) notes), ==, 1);
      g_assert_true (g_str_has_suffix (notes[0], ".weigth: unknown key, ignored"));
    }
}

static void
test_small_overlap (void)
{
  g_autoptr (JsonNode) root = test_bundled_json ();
  g_autoptr (SyCatalog) catalog = NULL;

  test_change_json (root, "overlaps/0/needs", "[\"focused-service\"]");
  catalog = test_parse_catalog (root, NULL);
  g_assert_cmpuint (g_strv_length ((char **) sy_catalog_get_notes (catalog)), ==, 1);
  g_assert_cmpstr (sy_catalog_get_notes (catalog)[0], ==,
                   "$.overlaps[0].needs: an overlap of fewer than two needs changes nothing");
}

/* The author of a rating on nobody's word learns of it, once. */
static void
test_missing_sources (void)
{
  g_autoptr (JsonNode) root = test_bundled_json ();
  g_autoptr (SyCatalog) one = NULL;
  g_autoptr (SyCatalog) two = NULL;

  test_change_json (root, "needs/3/ratings/fastapi/sources", NULL);
  one = test_parse_catalog (root, NULL);
  g_assert_cmpuint (g_strv_length ((char **) sy_catalog_get_notes (one)), ==, 1);
  g_assert_cmpstr (sy_catalog_get_notes (one)[0], ==, "$.needs[3].ratings.fastapi: this rating names no source");

  test_change_json (root, "needs/2/ratings/plain-python/sources", "[]");
  two = test_parse_catalog (root, NULL);
  g_assert_cmpuint (g_strv_length ((char **) sy_catalog_get_notes (two)), ==, 1);
  g_assert_cmpstr (sy_catalog_get_notes (two)[0], ==,
                   "$.needs[2].ratings.plain-python: this rating names no source; in all, 2 do not");
}

/* As many copies of the list's first entry as asked for, with new ids. */
static void
fill (JsonNode *root, const char *member, guint n)
{
  JsonArray *list = json_object_get_array_member (json_node_get_object (root), member);

  while (json_array_get_length (list) > n)
    json_array_remove_element (list, n);
  for (guint i = json_array_get_length (list); i < n; i++)
    {
      g_autofree char *text = json_to_string (json_array_get_element (list, 0), FALSE);
      g_autofree char *id = g_strdup_printf ("new-%u", i);
      JsonNode *copy = json_from_string (text, NULL);

      json_object_set_string_member (json_node_get_object (copy), "id", id);
      json_array_add_element (list, copy);
    }
}

static JsonNode *
bare_catalog (void)
{
  static const char *const guidance[] = {
    "overlaps", "opposites", "questions", "starting-points", "advice", "claims", NULL,
  };
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);
  g_autofree char *text = test_read (path, NULL);
  JsonNode *root = json_from_string (text, NULL);

  for (guint i = 0; guidance[i] != NULL; i++)
    json_object_remove_member (json_node_get_object (root), guidance[i]);
  return root;
}

static void
check_count (const char *member, guint n, const char *refusal)
{
  g_autoptr (JsonNode) root = bare_catalog ();
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;

  fill (root, member, n);
  catalog = test_parse_catalog (root, &error);
  if (refusal == NULL)
    g_assert_no_error (error);
  else
    test_assert_refused (error, SY_JSON_ERROR_CONTENT, refusal);
}

static void
test_limits (void)
{
  check_count ("needs", SY_LIMIT_NEEDS, NULL);
  check_count ("needs", SY_LIMIT_NEEDS + 1, "$.needs: at most 2000 entries are read here, and these are 2001");
  check_count ("sources", SY_LIMIT_ENTRIES, NULL);
  check_count ("sources", SY_LIMIT_ENTRIES + 1, "$.sources: at most 20000 entries are read here");
  /* More options than are rated: at the limit only the rating is missed. */
  check_count ("options", SY_LIMIT_OPTIONS, "$.needs[0].ratings.new-3: this is missing");
  check_count ("options", SY_LIMIT_OPTIONS + 1, "$.options: at most 64 entries are read here, and these are 65");
}

static void
test_finalize (void)
{
  SyCatalog *catalog = test_small_catalog ();

  g_object_add_weak_pointer (G_OBJECT (catalog), (gpointer *) &catalog);
  g_object_unref (catalog);
  g_assert_null (catalog);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/bundled", test_bundled);
  g_test_add_func ("/catalog/small", test_small);
  g_test_add_func ("/catalog/unknown-ids", test_unknown_ids);
  g_test_add_func ("/catalog/notes", test_notes);
  g_test_add_func ("/catalog/small-overlap", test_small_overlap);
  g_test_add_func ("/catalog/missing-sources", test_missing_sources);
  g_test_add_func ("/catalog/limits", test_limits);
  g_test_add_func ("/catalog/finalize", test_finalize);

  return g_test_run ();
}
