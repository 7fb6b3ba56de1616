/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundled catalog is read; one thing broken in it is refused by name. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "input-limits.h"
#include "json-guard.h"
#include "support.h"

typedef struct
{
  const char *path;    /* members and indexes, separated by slashes */
  const char *value;   /* JSON; NULL removes the member */
  const char *refusal; /* PATH: and the beginning of the sentence */
} Broken;

#define TEXT "a text in double quotes was expected"
#define OBJECT "an object in braces was expected"
#define LIST "a list in brackets was expected"
#define MISSING "this is missing"
#define EMPTY "this text must not be empty"
#define LEVELS "expected one of: not-needed, nice, important, must"

static const Broken broken[] = {
  { "format", NULL, "$.format: " MISSING },
  { "id", "5", "$.id: " TEXT },
  { "version", NULL, "$.version: " MISSING },
  { "title", "\"\"", "$.title: " EMPTY },
  { "summary", "[]", "$.summary: " TEXT },
  { "date", "20261120", "$.date: " TEXT ", not 20261120" },
  { "date", "\"20 November 2026\"", "$.date: a day such as 2026-01-31 was expected, not “20 November 2026”" },
  { "date", "\"2026-11\"", "$.date: a day such as 2026-01-31 was expected, not “2026-11”" },

  { "scale", NULL, "$.scale: " MISSING },
  { "scale", "{}", "$.scale: " LIST },
  { "scale", "[]", "$.scale: 5 entries were expected, and these are 0" },
  { "scale/0", "0", "$.scale[0]: " OBJECT },
  { "scale/1/level", "2", "$.scale[1].level: the levels must stand in order; 1 was expected" },
  { "scale/1/level", "1.0", "$.scale[1].level: a whole number from 0 to 4 was expected" },
  { "scale/4/level", "5", "$.scale[4].level: a whole number from 0 to 4 was expected" },
  { "scale/2/value", "1.01", "$.scale[2].value: a number from 0 to 1 was expected" },
  { "scale/2/value", "-0.5", "$.scale[2].value: a number from 0 to 1 was expected" },
  { "scale/2/value", "0.2", "$.scale[2].value: a higher level must not have a lower value" },
  { "scale/2/label", NULL, "$.scale[2].label: " MISSING },

  { "importance", "[1]", "$.importance: 4 entries were expected, and these are 1" },
  { "importance/1/id", "\"must\"", "$.importance[1].id: the importances must stand in order; “nice” was expected" },
  { "importance/0/weight", "1", "$.importance[0].weight: what is not needed must weigh 0" },
  { "importance/2/weight", "0.5", "$.importance[2].weight: a higher importance must not weigh less" },
  { "importance/2/weight", "1001", "$.importance[2].weight: a number from 0 to 1000 was expected" },
  { "importance/2/range", "[1]", "$.importance[2].range: two numbers were expected" },
  { "importance/2/range", "[1, 2, 3]", "$.importance[2].range: at most 2 entries are read here" },
  { "importance/2/range/0", "3.5", "$.importance[2].range[0]: a number from 0 to 3 was expected" },
  { "importance/2/range/1", "2.5", "$.importance[2].range[1]: a number from 3 to 1000 was expected" },
  { "confidence/0/id", "\"low\"", "$.confidence[0].id: the confidences must stand in order; “high” was expected" },
  { "confidence/1/stays", "2", "$.confidence[1].stays: a number from 0 to 1 was expected" },
  { "must-have-minimum", "5", "$.must-have-minimum: a whole number from 0 to 4 was expected" },
  { "must-have-minimum", NULL, "$.must-have-minimum: " MISSING },

  { "options", "[]", "$.options: at least one entry was expected" },
  { "options", "[{\"id\": \"alone\", \"kind\": \"framework\", \"name\": \"Alone\"}]",
    "$.options: a comparison needs at least two options" },
  { "options/0", "\"django\"", "$.options[0]: " OBJECT },
  { "options/0/id", "\"Djan go\"", "$.options[0].id: an id of lower-case letters, digits and dashes was expected, not “Djan go”" },
  { "options/0/id", "\"\"", "$.options[0].id: an id of lower-case letters" },
  { "options/0/id", "\"-django\"", "$.options[0].id: an id of lower-case letters" },
  { "options/1/id", "\"django\"", "$.options[1].id: the id “django” is taken already; ids must differ" },
  { "options/0/kind", "\"library\"", "$.options[0].kind: “library” is not known here; expected one of: framework, " },
  { "options/0/name", NULL, "$.options[0].name: " MISSING },
  { "options/0/colour", "\"green\"", "$.options[0].colour: a colour like #1a7a48 was expected, not “green”" },
  { "options/0/colour-dark", "\"#12345g\"", "$.options[0].colour-dark: a colour like #1a7a48 was expected" },
  { "options/0/mark", "\"star\"", "$.options[0].mark: “star” is not known here; expected one of: square, circle, " },
  { "options/0/homepage", "\"http://example.org\"", "$.options[0].homepage: an address that starts with https:// was expected, not “http://example.org”" },
  { "options/2/members/1", "\"flask\"", "$.options[2].members[1]: the catalog has no option with the id “flask”" },
  { "options/2/members/1", "\"django-fastapi\"", "$.options[2].members: “django-fastapi” cannot be a part of itself" },
  { "options/2/members", "[\"django\"]", "$.options[2].members: at least two options were expected" },
  { "options/2/members", NULL, "$.options[2].members: at least two options were expected, as this is a combination" },
  { "options/2/members/1", "\"django\"", "$.options[2].members[1]: this id stands in the list twice" },
  { "groups/1/id", "\"building\"", "$.groups[1].id: the id “building” is taken already" },
  { "groups/0/title", NULL, "$.groups[0].title: " MISSING },

  { "needs", NULL, "$.needs: " MISSING },
  { "needs", "[]", "$.needs: at least one entry was expected" },
  { "needs/1/id", "\"full-website\"", "$.needs[1].id: the id “full-website” is taken already" },
  { "needs/0/group", "\"nowhere\"", "$.needs[0].group: the catalog has no group with the id “nowhere”" },
  { "needs/0/question", "\"\"", "$.needs[0].question: " EMPTY },
  { "needs/0/why", "7", "$.needs[0].why: " TEXT },
  { "needs/0/confidence", "\"sure\"", "$.needs[0].confidence: “sure” is not known here; expected one of: high, " },
  { "needs/0/default", "\"always\"", "$.needs[0].default: “always” is not known here; " LEVELS },
  { "needs/0/ratings", "[]", "$.needs[0].ratings: " OBJECT },
  { "needs/0/ratings/fastapi", NULL, "$.needs[0].ratings.fastapi: " MISSING },
  { "needs/0/ratings/flask", "{}", "$.needs[0].ratings.flask: the catalog has no option with the id “flask”" },
  { "needs/0/ratings/django/level", "5", "$.needs[0].ratings.django.level: a whole number from 0 to 4 was expected, not 5" },
  { "needs/0/ratings/django/level", "-1", "$.needs[0].ratings.django.level: a whole number from 0 to 4" },
  { "needs/0/ratings/django/level", "\"4\"", "$.needs[0].ratings.django.level: a whole number from 0 to 4" },
  { "needs/0/ratings/django/because", NULL, "$.needs[0].ratings.django.because: " MISSING },
  { "needs/0/ratings/django/add", "\"x\"", "$.needs[0].ratings.django.add: " LIST },
  { "needs/0/ratings/django/add", "[1]", "$.needs[0].ratings.django.add[0]: " TEXT },
  { "needs/0/ratings/django/sources/0", "\"hearsay\"", "$.needs[0].ratings.django.sources[0]: the catalog has no " },

  { "overlaps/0/needs/0", "\"nothing\"", "$.overlaps[0].needs[0]: the catalog has no need with the id “nothing”" },
  { "overlaps/1/needs/0", "\"focused-service\"",
    "$.overlaps[1].needs[0]: “focused-service” belongs to another overlap" },
  { "overlaps/0/needs", NULL, "$.overlaps[0].needs: " MISSING },
  { "overlaps/0/why", NULL, "$.overlaps[0].why: " MISSING },
  { "opposites/0/needs", "[\"raw-speed\"]", "$.opposites[0].needs: two needs were expected" },
  { "opposites/0/why", NULL, "$.opposites[0].why: " MISSING },
  { "questions/0/choices", "[]", "$.questions[0].choices: at least one entry was expected" },
  { "questions/0/choices/1/id", "\"own-pages\"", "$.questions[0].choices[1].id: the id “own-pages” is taken" },
  { "questions/0/choices/0/sets/magic", "\"must\"",
    "$.questions[0].choices[0].sets.magic: the catalog has no need with the id “magic”" },
  { "questions/0/choices/0/sets/full-website", "\"maybe\"",
    "$.questions[0].choices[0].sets.full-website: “maybe” is not known here; " LEVELS },
  { "questions/0/choices/0/sets", NULL, "$.questions[0].choices[0].sets: " MISSING },
  { "starting-points/0/answers", NULL, "$.starting-points[0].answers: " MISSING },
  { "starting-points/0/answers/magic", "\"must\"", "$.starting-points[0].answers.magic: the catalog has no need" },
  { "starting-points/0/choices", "{\"magic\": \"x\"}",
    "$.starting-points[0].choices.magic: the catalog has no question with the id “magic”" },
  { "starting-points/0/choices", "{\"size\": \"huge\"}",
    "$.starting-points[0].choices.size: this question has no choice with the id “huge”" },
  { "advice/0/when", NULL, "$.advice[0].when: " MISSING },
  { "advice/0/when", "{}", "$.advice[0].when: at least one condition was expected: all, any, verdict, leader, first-two" },
  { "advice/0/when", "{\"lead\": [\"django\"]}", "$.advice[0].when: at least one condition was expected" },
  { "advice/0/when/verdict", "[\"sure\"]", "$.advice[0].when.verdict[0]: “sure” is not known here; expected one of: " },
  { "advice/0/when/leader", "[\"flask\"]", "$.advice[0].when.leader[0]: the catalog has no option with the id “flask”" },
  { "advice/0/when/first-two", "[\"django\"]", "$.advice[0].when.first-two: two options were expected" },
  { "advice/0/when/all", "{\"magic\": \"must\"}", "$.advice[0].when.all.magic: the catalog has no need" },
  { "advice/0/when/any", "{\"magic\": \"must\"}", "$.advice[0].when.any.magic: the catalog has no need" },
  { "advice/0/text", NULL, "$.advice[0].text: " MISSING },

  { "sources/0/kind", "\"rumour\"", "$.sources[0].kind: “rumour” is not known here; expected one of: article, " },
  { "sources/0/url", "\"ftp://example.org\"", "$.sources[0].url: an address that starts with https:// was expected, not “ftp://example.org”" },
  { "sources/0/read", NULL, "$.sources[0]: a source has a date, or the day on which it was read, or both" },
  { "sources/0/read", "\"2026\"", "$.sources[0].read: a day such as 2026-01-31 was expected, not “2026”" },
  { "sources/0/date", "\"May 2026\"", "$.sources[0].date: a year, a month or a day such as 2026-01-31 was expected" },
  { "sources/0/title", NULL, "$.sources[0].title: " MISSING },
  { "claims/0/source", "\"hearsay\"", "$.claims[0].source: the catalog has no source with the id “hearsay”" },
  { "claims/0/used-by/0", "\"magic\"", "$.claims[0].used-by[0]: “magic” is neither a need of the catalog nor" },
  { "claims/0/used-by/0", "\"\"", "$.claims[0].used-by[0]: “” is neither a need" },
  { "claims/0/used-by/0", "\"advice:magic\"", "$.claims[0].used-by[0]: “advice:magic” is neither" },
  { "claims/0/used-by/0", "\"colour:red\"", "$.claims[0].used-by[0]: “colour:red” is neither" },
  { "claims/0/used-by", "[]", "$.claims[0]: a claim is either used by something or left out with a reason" },
  { "claims/0/left-out", "\"both\"", "$.claims[0]: a claim is either used by something or left out with a reason" },
};

static JsonNode *
read_bundled (void)
{
  g_autofree char *path = test_path ("data", "catalog", "python-web.json", NULL);
  g_autofree char *text = test_read (path, NULL);
  JsonNode *root = json_from_string (text, NULL);

  g_assert_nonnull (root);
  return root;
}

static SyCatalog *
parse (JsonNode *root, GError **error)
{
  g_autofree char *text = json_to_string (root, FALSE);

  return sy_catalog_new_from_data ("file", text, strlen (text), error);
}

static JsonNode *
child_of (JsonNode *node, const char *step)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_element (json_node_get_array (node), (guint) g_ascii_strtoull (step, NULL, 10));

  return json_object_get_member (json_node_get_object (node), step);
}

/* Changes a list by its text, because json-glib cannot replace an element. */
static void
replace_element (JsonArray *array, const char *step, JsonNode *value)
{
  guint index = (guint) g_ascii_strtoull (step, NULL, 10);
  guint n = json_array_get_length (array);

  json_array_add_element (array, value);
  json_array_remove_element (array, index);
  for (guint i = index; i + 1 < n; i++)
    {
      JsonNode *moved = json_array_dup_element (array, index);

      json_array_remove_element (array, index);
      json_array_add_element (array, moved);
    }
}

static void
change (JsonNode *root, const char *path, const char *value)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  guint last = g_strv_length (steps) - 1;
  JsonNode *node = root;

  for (guint i = 0; i < last; i++)
    node = child_of (node, steps[i]);
  if (JSON_NODE_HOLDS_ARRAY (node))
    replace_element (json_node_get_array (node), steps[last], json_from_string (value, NULL));
  else if (value == NULL)
    json_object_remove_member (json_node_get_object (node), steps[last]);
  else
    json_object_set_member (json_node_get_object (node), steps[last], json_from_string (value, NULL));
}

static void
test_broken (gconstpointer data)
{
  const Broken *expected = data;
  g_autoptr (JsonNode) root = read_bundled ();
  g_autofree char *message = g_strconcat ("file: ", expected->refusal, NULL);
  g_autoptr (GError) error = NULL;

  change (root, expected->path, expected->value);
  g_assert_null (parse (root, &error));
  test_assert_refused (error, SY_JSON_ERROR_CONTENT, message);
}

static void
test_newer (void)
{
  g_autoptr (JsonNode) root = read_bundled ();
  g_autoptr (GError) error = NULL;

  change (root, "format", "2");
  g_assert_null (parse (root, &error));
  test_assert_refused (error, SY_JSON_ERROR_NEWER, "file: $.format: made by a newer version of Steelyard");
}

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
      g_autoptr (JsonNode) root = read_bundled ();
      g_autofree char *path = i == 0 ? g_strdup ("weigth") : g_strconcat (places[i], "/weigth", NULL);
      g_autoptr (SyCatalog) catalog = NULL;
      const char *const *notes;

      change (root, path, "1");
      catalog = parse (root, NULL);
      g_assert_nonnull (catalog);
      notes = sy_catalog_get_notes (catalog);
      g_assert_cmpuint (g_strv_length ((char **) notes), ==, 1);
      g_assert_true (g_str_has_suffix (notes[0], ".weigth: unknown key, ignored"));
    }
}

static void
test_small_overlap (void)
{
  g_autoptr (JsonNode) root = read_bundled ();
  g_autoptr (SyCatalog) catalog = NULL;

  change (root, "overlaps/0/needs", "[\"focused-service\"]");
  catalog = parse (root, NULL);
  g_assert_cmpuint (g_strv_length ((char **) sy_catalog_get_notes (catalog)), ==, 1);
  g_assert_cmpstr (sy_catalog_get_notes (catalog)[0], ==,
                   "$.overlaps[0].needs: an overlap of fewer than two needs changes nothing");
}

/* The author of a rating on nobody's word learns of it, once. */
static void
test_missing_sources (void)
{
  g_autoptr (JsonNode) root = read_bundled ();
  g_autoptr (SyCatalog) one = NULL;
  g_autoptr (SyCatalog) two = NULL;

  change (root, "needs/3/ratings/fastapi/sources", NULL);
  one = parse (root, NULL);
  g_assert_cmpuint (g_strv_length ((char **) sy_catalog_get_notes (one)), ==, 1);
  g_assert_cmpstr (sy_catalog_get_notes (one)[0], ==, "$.needs[3].ratings.fastapi: this rating names no source");

  change (root, "needs/2/ratings/plain-python/sources", "[]");
  two = parse (root, NULL);
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
  catalog = parse (root, &error);
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

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *name = g_strdup_printf ("/catalog/broken/%02u/%s", i, broken[i].path);

      g_test_add_data_func (name, &broken[i], test_broken);
    }
  g_test_add_func ("/catalog/newer", test_newer);
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
