/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several people beside a document: adding, settling, stepping back, and what
 * is agreed on in the end. */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "comparison.h"
#include "explanation-people.h"
#include "input-limits.h"
#include "requirements-file.h"
#include "support.h"

typedef struct
{
  char         *folder;
  SyCatalog    *catalog;
  SyDocument   *document;
  SyComparison *comparison;
  guint         n_notified;
} Fixture;

static void
on_people_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_STATE_HOME", fixture->folder, TRUE);
  fixture->catalog = test_small_catalog ();
  fixture->document = sy_document_new (fixture->catalog);
  fixture->comparison = sy_comparison_new (fixture->document);
  g_signal_connect_swapped (fixture->comparison, "notify::people", G_CALLBACK (on_people_cb), fixture);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->comparison);
  sy_document_forget (fixture->document);
  while (sy_document_get_shortest_way (fixture->document) == NULL || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->document);
  g_clear_object (&fixture->catalog);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static SyPeople *
people (Fixture *fixture)
{
  return sy_comparison_get_people (fixture->comparison);
}

static void
answer (Fixture *fixture, const char *need, SyImportance importance)
{
  sy_requirements_set_answer (sy_document_get_requirements (fixture->document), need, importance);
}

/* A file with @content, which may use single quotes. */
static GFile *
write_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = g_strdelimit (g_strdup (content), "'", '"');
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* Adds a file; @objection is part of what is said against it, or NULL. */
static void
add (Fixture *fixture, const char *name, const char *content, const char *objection)
{
  g_autoptr (GFile) file = write_file (fixture, name, content);
  g_auto (GStrv) objections = sy_comparison_add (fixture->comparison, &file, 1);

  g_assert_cmpuint (g_strv_length (objections), ==, objection != NULL ? 1 : 0);
  if (objection != NULL && strstr (objections[0], objection) == NULL)
    {
      g_test_message ("expected “%s” in: %s", objection, objections[0]);
      g_test_fail ();
    }
}

#define ANA "{'format': 1, 'author': 'Ana', 'answers': {'speed': 'must', 'ease': 'nice'}, 'notes': {'speed': 'Fast'}}"
#define BEN "{'format': 1, 'author': 'Ben', 'answers': {'speed': 'not-needed', 'ease': 'important'}}"

static void
test_add (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpuint (sy_people_get_n_people (people (fixture)), ==, 1);
  add (fixture, "a.steelyard", ANA, NULL);
  add (fixture, "b.steelyard", BEN, NULL);
  g_assert_cmpuint (fixture->n_notified, ==, 2);
  g_assert_cmpuint (sy_people_get_n_people (people (fixture)), ==, 3);
  g_assert_cmpstr (sy_people_get_name (people (fixture), 0), ==, "Person 1");
  g_assert_cmpstr (sy_people_get_name (people (fixture), 1), ==, "Ana");
  g_assert_cmpint (sy_people_get_state (people (fixture), 0), ==, SY_PERSON_SILENT);
  g_assert_cmpuint (sy_people_get_n_counting (people (fixture)), ==, 2);

  answer (fixture, "ease", SY_IMPORTANCE_MUST);
  g_assert_cmpuint (sy_people_get_n_counting (people (fixture)), ==, 3);
}

static void
test_not_added (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "f.steelyard", NULL);
  g_autoptr (GFile) empty = g_file_new_for_path (path);
  g_auto (GStrv) objections = NULL;

  add (fixture, "a.steelyard", ANA, NULL);
  add (fixture, "a.steelyard", ANA, "“a.steelyard” was not added: it is here already.");
  add (fixture, "c.steelyard", "{'format': 1, 'catalog': 'large'}", "about the catalog “large”, not “small”");
  add (fixture, "d.steelyard", "{'format': 1, 'answers': {'speed': 'vital'}}", "$.answers.speed: ");
  add (fixture, "e.steelyard", "{'format': 2}", "newer version");
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  /* The file, not the folder it is in. */
  objections = sy_comparison_add (fixture->comparison, &empty, 1);
  g_assert_cmpstr (objections[0], ==, "f.steelyard: $ (line 1, column 1): the file is empty");
  g_assert_cmpuint (sy_people_get_n_people (people (fixture)), ==, 2);

  /* It says something else by now. */
  add (fixture, "a.steelyard", BEN, NULL);
  g_assert_cmpuint (sy_people_get_n_people (people (fixture)), ==, 2);
  g_assert_cmpstr (sy_people_get_name (people (fixture), 1), ==, "Ben");
}

static void
test_own_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "own.steelyard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) objections = NULL;

  answer (fixture, "ease", SY_IMPORTANCE_MUST);
  sy_document_save (fixture->document, file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sy_people_get_name (people (fixture), 0), ==, "own");
  objections = sy_comparison_add (fixture->comparison, &file, 1);
  g_assert_cmpstr (objections[0], ==, "“own.steelyard” was not added: it is this document, which is here already.");
}

static void
test_most_people (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 1; i < SY_LIMIT_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.steelyard", i);

      add (fixture, name, ANA, NULL);
    }
  add (fixture, "last.steelyard", BEN, "at most 30 people can be compared at once");
  g_assert_cmpuint (sy_people_get_n_people (people (fixture)), ==, SY_LIMIT_PEOPLE);
  /* They are all Ana, with the same answers. */
  g_assert_cmpuint (sy_people_get_n_counting (people (fixture)), ==, 1);
  g_assert_cmpint (sy_people_get_repeated (people (fixture), 2), ==, 1);
  test_assert_text (sy_explain_person_note (people (fixture), 2, SY_NOTE_REPEATED),
                    "Ana is here more than once, with the same answers, and counts once.");

  /* Who is given a name is somebody. */
  sy_comparison_rename (fixture->comparison, 2, "Cleo");
  g_assert_cmpuint (sy_people_get_n_counting (people (fixture)), ==, 2);
}

static void
check_labels (Fixture *fixture, const char *undo, const char *redo)
{
  test_assert_text (sy_comparison_dup_undo_label (fixture->comparison), undo);
  test_assert_text (sy_comparison_dup_redo_label (fixture->comparison), redo);
}

static void
test_steps (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint speed = test_need (fixture->catalog, "speed");

  check_labels (fixture, NULL, NULL);
  sy_comparison_undo (fixture->comparison);
  sy_comparison_redo (fixture->comparison);
  add (fixture, "a.steelyard", ANA, NULL);
  check_labels (fixture, "Undo: Add 1 Person", NULL);
  add (fixture, "b.steelyard", BEN, NULL);
  sy_comparison_rename (fixture->comparison, 2, " Benno ");
  g_assert_cmpstr (sy_people_get_name (people (fixture), 2), ==, "Benno");
  check_labels (fixture, "Undo: Rename Ben", NULL);
  sy_comparison_rename (fixture->comparison, 2, "Benno");
  sy_comparison_settle (fixture->comparison, speed, SY_IMPORTANCE_NICE);
  check_labels (fixture, "Undo: Agree on “Speed”", NULL);
  g_assert_cmpint (sy_people_get_settled (people (fixture), speed), ==, SY_IMPORTANCE_NICE);
  sy_comparison_settle (fixture->comparison, speed, SY_IMPORTANCE_UNANSWERED);
  check_labels (fixture, "Undo: Reopen “Speed”", NULL);
  sy_comparison_undo (fixture->comparison);
  check_labels (fixture, "Undo: Agree on “Speed”", "Redo: Reopen “Speed”");
  g_assert_cmpint (sy_people_get_settled (people (fixture), speed), ==, SY_IMPORTANCE_NICE);

  /* Nobody disagrees any longer, so nothing is settled; undo brings it back. */
  sy_comparison_remove (fixture->comparison, 1);
  check_labels (fixture, "Undo: Remove Ana", NULL);
  g_assert_cmpint (sy_people_get_settled (people (fixture), speed), ==, SY_IMPORTANCE_UNANSWERED);
  sy_comparison_undo (fixture->comparison);
  g_assert_cmpint (sy_people_get_settled (people (fixture), speed), ==, SY_IMPORTANCE_NICE);
  for (guint i = 0; i < 4; i++)
    sy_comparison_undo (fixture->comparison);
  check_labels (fixture, NULL, "Redo: Add 1 Person");
  g_assert_cmpuint (sy_people_get_n_people (people (fixture)), ==, 1);
  for (guint i = 0; i < 3; i++)
    sy_comparison_redo (fixture->comparison);
  g_assert_cmpstr (sy_people_get_name (people (fixture), 2), ==, "Benno");
  sy_comparison_rename (fixture->comparison, 2, "");
  g_assert_cmpstr (sy_people_get_name (people (fixture), 2), ==, "Ben");
  check_labels (fixture, "Undo: Rename Benno", NULL);
}

static void
test_document_moves_it (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyRequirements *requirements = sy_document_get_requirements (fixture->document);
  double before;

  add (fixture, "a.steelyard", ANA, NULL);
  answer (fixture, "speed", SY_IMPORTANCE_NICE);
  before = sy_evaluation_get_score (sy_people_get_evaluation (people (fixture)), 0);
  fixture->n_notified = 0;
  answer (fixture, "speed", SY_IMPORTANCE_NOT_NEEDED);
  g_assert_cmpuint (fixture->n_notified, >, 0);
  g_assert_cmpfloat (sy_evaluation_get_score (sy_people_get_evaluation (people (fixture)), 0), <, before);
  sy_requirements_set_field (requirements, SY_FIELD_AUTHOR, "Me");
  g_assert_cmpstr (sy_people_get_name (people (fixture), 0), ==, "Me");
  sy_comparison_rename (fixture->comparison, 0, "We");
  g_assert_cmpstr (sy_people_get_name (people (fixture), 0), ==, "We");
  sy_document_undo (fixture->document);
  g_assert_cmpstr (sy_people_get_name (people (fixture), 0), ==, "We");
}

static void
test_agreed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyRequirements) agreed = NULL;
  const char *const *names;

  sy_requirements_set_field (sy_document_get_requirements (fixture->document), SY_FIELD_TITLE, "Ours");
  add (fixture, "a.steelyard", ANA, NULL);
  add (fixture, "b.steelyard", BEN, NULL);
  add (fixture, "c.steelyard", "{'format': 1, 'author': 'Cleo', 'title': 'Mine', 'choices': {'race': 'yes'}, "
                               "'answers': {'ease': 'important'}, 'missing': 'Costs'}", NULL);
  sy_comparison_settle (fixture->comparison, test_need (fixture->catalog, "speed"), SY_IMPORTANCE_NICE);
  agreed = sy_people_to_requirements (people (fixture));

  names = sy_requirements_get_participants (agreed);
  g_assert_cmpuint (g_strv_length ((char **) names), ==, 3);
  g_assert_cmpstr (names[0], ==, "Ana");
  g_assert_cmpstr (names[2], ==, "Cleo");
  g_assert_cmpstr (sy_requirements_get_field (agreed, SY_FIELD_AUTHOR), ==, "Ana, Ben and Cleo");
  g_assert_cmpstr (sy_requirements_get_field (agreed, SY_FIELD_CATALOG), ==, "small");
  /* The document has answered nothing, so its title is nobody's. */
  g_assert_cmpstr (sy_requirements_get_field (agreed, SY_FIELD_TITLE), ==, "Mine");
  g_assert_cmpstr (sy_requirements_get_field (agreed, SY_FIELD_MISSING), ==, "Cleo: Costs");
  g_assert_cmpstr (sy_requirements_get_choice (agreed, "race"), ==, "yes");
  g_assert_cmpint (sy_requirements_get_answer (agreed, "speed"), ==, SY_IMPORTANCE_NICE);
  /* The mean of 1, 3 and 3 is nearer to 3. */
  g_assert_cmpint (sy_requirements_get_answer (agreed, "ease"), ==, SY_IMPORTANCE_IMPORTANT);
  g_assert_cmpstr (sy_requirements_get_note (agreed, "speed"), ==, "Ana: Fast");
  g_assert_cmpstr (sy_requirements_get_note (agreed, "ease"), ==,
                   "Not settled, so it stands at “Important”, the nearest to the mean (Ana: Nice to have, "
                   "Ben: Important and Cleo: Important).");
}

/* Half way between two, the more important: no wish gets lost. A must-have
 * stays one. */
static void
test_unsettled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyRequirements) agreed = NULL;

  add (fixture, "a.steelyard", "{'format': 1, 'author': 'A', 'answers': {'speed': 'nice', 'ease': 'must'}}", NULL);
  add (fixture, "b.steelyard", "{'format': 1, 'author': 'B', 'answers': {'speed': 'important', 'ease': 'not-needed'}}",
       NULL);
  agreed = sy_people_to_requirements (people (fixture));
  g_assert_cmpint (sy_requirements_get_answer (agreed, "speed"), ==, SY_IMPORTANCE_IMPORTANT);
  g_assert_cmpint (sy_requirements_get_answer (agreed, "ease"), ==, SY_IMPORTANCE_MUST);
  g_assert_cmpstr (sy_requirements_get_note (agreed, "ease"), ==,
                   "Not settled, so it stays a must-have (A: Must have and B: Not needed).");
}

/* Who settled for less than a must-have that the leader misses is less
 * satisfied than anybody whose option is merely behind. */
static void
test_given_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add (fixture, "a.steelyard", "{'format': 1, 'author': 'A', 'answers': {'speed': 'must'}}", NULL);
  add (fixture, "b.steelyard", "{'format': 1, 'author': 'B', 'answers': {'speed': 'not-needed', 'ease': 'important'}}",
       NULL);
  sy_comparison_settle (fixture->comparison, test_need (fixture->catalog, "speed"), SY_IMPORTANCE_NOT_NEEDED);
  g_assert_cmpint (sy_evaluation_get_leader (sy_people_get_evaluation (people (fixture))), ==,
                   (int) test_option (fixture->catalog, "beta"));
  g_assert_true (sy_people_is_least_satisfied (people (fixture), 1));
  g_assert_false (sy_people_is_least_satisfied (people (fixture), 2));
  test_assert_text (sy_explain_person_satisfaction (people (fixture), 1),
                    "Least satisfied: gives up a must-have for Beta");
}

/* The small catalog with its needs the other way round, and one of them with
 * another id. */
static SyCatalog *
make_other_version (void)
{
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);
  g_autofree char *data = test_read (path, NULL);
  g_autoptr (JsonNode) root = json_from_string (data, NULL);
  JsonObject *object = json_node_get_object (root);
  JsonArray *needs = json_object_get_array_member (object, "needs");
  g_autoptr (JsonArray) turned = json_array_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog;

  for (guint i = json_array_get_length (needs); i > 0; i--)
    json_array_add_element (turned, json_array_dup_element (needs, i - 1));
  json_object_set_string_member (json_array_get_object_element (turned, 0), "id", "quiet");
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *need = json_to_string (json_array_get_element (turned, 3), FALSE);
      JsonNode *copy = json_from_string (need, NULL);
      g_autofree char *id = g_strdup_printf ("more-%u", i);

      json_object_set_string_member (json_node_get_object (copy), "id", id);
      json_array_add_element (turned, copy);
    }
  json_object_set_array_member (object, "needs", json_array_ref (turned));
  json_object_remove_member (object, "questions");
  json_object_remove_member (object, "starting-points");
  json_object_remove_member (object, "claims");
  text = json_to_string (root, FALSE);
  catalog = sy_catalog_new_from_data ("catalog", text, strlen (text), &error);
  g_assert_no_error (error);
  return catalog;
}

static guint
need_of (Fixture *fixture, const char *id)
{
  guint need = 0;

  g_assert_true (sy_catalog_find_need (sy_people_get_catalog (people (fixture)), id, &need));
  return need;
}

/* The catalog changes its file: people, names, what was settled and all steps
 * stay, each with the need that it was about. */
static void
test_catalog_changes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyCatalog) other = make_other_version ();
  g_autoptr (SyCatalog) before = g_object_ref (fixture->catalog);

  add (fixture, "a.steelyard", ANA, NULL);
  add (fixture, "b.steelyard", BEN, NULL);
  sy_comparison_rename (fixture->comparison, 2, "Cleo");
  sy_comparison_settle (fixture->comparison, need_of (fixture, "speed"), SY_IMPORTANCE_IMPORTANT);
  fixture->n_notified = 0;

  sy_document_set_catalog (fixture->document, other);
  g_assert_cmpuint (fixture->n_notified, >, 0);
  g_assert_true (sy_people_get_catalog (people (fixture)) == other);
  g_assert_cmpstr (sy_people_get_name (people (fixture), 2), ==, "Cleo");
  for (guint i = 1; i < 3; i++)
    g_assert_true (sy_evaluation_get_catalog (sy_person_get_evaluation (sy_people_get_person (people (fixture), i))) ==
                   other);
  for (guint i = 0; i < sy_catalog_get_n_needs (other); i++)
    g_assert_cmpint (sy_people_get_settled (people (fixture), i), ==,
                     i == need_of (fixture, "speed") ? SY_IMPORTANCE_IMPORTANT : SY_IMPORTANCE_UNANSWERED);

  sy_comparison_undo (fixture->comparison);
  g_assert_cmpint (sy_people_get_settled (people (fixture), need_of (fixture, "speed")), ==, SY_IMPORTANCE_UNANSWERED);
  sy_comparison_undo (fixture->comparison);
  g_assert_cmpstr (sy_people_get_name (people (fixture), 2), ==, "Ben");
  sy_document_set_catalog (fixture->document, before);
  sy_comparison_redo (fixture->comparison);
  sy_comparison_redo (fixture->comparison);
  g_assert_cmpstr (sy_people_get_name (people (fixture), 2), ==, "Cleo");
  g_assert_cmpint (sy_people_get_settled (people (fixture), need_of (fixture, "speed")), ==, SY_IMPORTANCE_IMPORTANT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/comparison/add", test_add);
  ADD ("/comparison/not-added", test_not_added);
  ADD ("/comparison/own-file", test_own_file);
  ADD ("/comparison/most-people", test_most_people);
  ADD ("/comparison/steps", test_steps);
  ADD ("/comparison/catalog-changes", test_catalog_changes);
  ADD ("/comparison/document-moves-it", test_document_moves_it);
  ADD ("/comparison/agreed", test_agreed);
  ADD ("/comparison/unsettled", test_unsettled);
  ADD ("/comparison/given-up", test_given_up);

  return g_test_run ();
}
