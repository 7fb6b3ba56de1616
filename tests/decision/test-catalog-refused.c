/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing broken in the bundled catalog is refused by name. */

#include "catalog-json.h"
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
  { "options/0/id", "\"Djan go\"",
    "$.options[0].id: an id of lower-case letters, digits and dashes was expected, not “Djan go”" },
  { "options/0/id", "\"\"", "$.options[0].id: an id of lower-case letters" },
  { "options/0/id", "\"-django\"", "$.options[0].id: an id of lower-case letters" },
  { "options/1/id", "\"django\"", "$.options[1].id: the id “django” is taken already; ids must differ" },
  { "options/0/kind", "\"library\"",
    "$.options[0].kind: “library” is not known here; expected one of: framework, combination, none" },
  { "options/0/name", NULL, "$.options[0].name: " MISSING },
  { "options/0/colour", "\"green\"", "$.options[0].colour: a colour like #1a7a48 was expected, not “green”" },
  { "options/0/colour-dark", "\"#12345g\"", "$.options[0].colour-dark: a colour like #1a7a48 was expected" },
  { "options/0/mark", "\"star\"", "$.options[0].mark: “star” is not known here; expected one of: square, circle, " },
  { "options/0/homepage", "\"http://example.org\"",
    "$.options[0].homepage: an address that starts with https:// was expected, not “http://example.org”" },
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
  { "needs/0/ratings/django/level", "5",
    "$.needs[0].ratings.django.level: a whole number from 0 to 4 was expected, not 5" },
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
  { "advice/0/when", "{}",
    "$.advice[0].when: at least one condition was expected: all, any, verdict, leader, first-two" },
  { "advice/0/when", "{\"lead\": [\"django\"]}", "$.advice[0].when: at least one condition was expected" },
  { "advice/0/when/verdict", "[\"sure\"]", "$.advice[0].when.verdict[0]: “sure” is not known here; expected one of: " },
  { "advice/0/when/leader", "[\"flask\"]",
    "$.advice[0].when.leader[0]: the catalog has no option with the id “flask”" },
  { "advice/0/when/first-two", "[\"django\"]", "$.advice[0].when.first-two: two options were expected" },
  { "advice/0/when/all", "{\"magic\": \"must\"}", "$.advice[0].when.all.magic: the catalog has no need" },
  { "advice/0/when/any", "{\"magic\": \"must\"}", "$.advice[0].when.any.magic: the catalog has no need" },
  { "advice/0/text", NULL, "$.advice[0].text: " MISSING },

  { "sources/0/kind", "\"rumour\"", "$.sources[0].kind: “rumour” is not known here; expected one of: article, " },
  { "sources/0/url", "\"ftp://example.org\"",
    "$.sources[0].url: an address that starts with https:// was expected, not “ftp://example.org”" },
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

static void
test_broken (gconstpointer data)
{
  const Broken *expected = data;
  g_autoptr (JsonNode) root = test_bundled_json ();
  g_autofree char *message = g_strconcat ("file: ", expected->refusal, NULL);
  g_autoptr (GError) error = NULL;

  test_change_json (root, expected->path, expected->value);
  g_assert_null (test_parse_catalog (root, &error));
  test_assert_refused (error, SY_JSON_ERROR_CONTENT, message);
}

static void
test_newer (void)
{
  g_autoptr (JsonNode) root = test_bundled_json ();
  g_autoptr (GError) error = NULL;

  test_change_json (root, "format", "2");
  g_assert_null (test_parse_catalog (root, &error));
  test_assert_refused (error, SY_JSON_ERROR_NEWER, "file: $.format: made by a newer version of Steelyard");
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

  return g_test_run ();
}
