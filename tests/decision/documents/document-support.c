/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-support.h"

#include "recovery-folder.h"
#include "recovery.h"

void
file_fixture_set_up (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->catalog = test_small_catalog ();
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.steelyard", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->unsaved = sy_recovery_folder ();
}

void
file_fixture_tear_down (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  remove_all (fixture->folder);
  g_object_unref (fixture->catalog);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->unsaved);
}

char *
in_folder (FileFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = test_read (path, NULL);

  g_assert_cmpstr (text, ==, expected);
}

SyDocument *
open_document (FileFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SyDocument *document = sy_document_open (fixture->catalog, fixture->file, &error);

  g_assert_no_error (error);
  return document;
}

/* A document with one answer, saved. */
SyDocument *
make_document (FileFixture *fixture)
{
  SyDocument *document = sy_document_new (fixture->catalog);
  g_autoptr (GError) error = NULL;

  sy_requirements_set_answer (sy_document_get_requirements (document), "speed", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_save (document, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_false (sy_document_is_modified (document));
  return document;
}

void
answer (SyDocument *document, const char *need, SyImportance importance)
{
  sy_requirements_set_answer (sy_document_get_requirements (document), need, importance);
}

void
assert_answer (SyDocument *document, const char *need, SyImportance importance)
{
  g_assert_cmpint (sy_requirements_get_answer (sy_document_get_requirements (document), need), ==, importance);
}

/* As another program would write it: the same file with another answer. */
void
change_file (FileFixture *fixture, SyImportance importance)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": 1, \"answers\": {\"speed\": \"%s\"}}",
                                           sy_importance_to_id (importance));

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
add_state (SyDocument *document G_GNUC_UNUSED, int state, GString *states)
{
  static const char names[] = "SCM"; /* same, changed, missing */

  g_string_append_c (states, names[state]);
}

GString *
listen_to_file (SyDocument *document)
{
  GString *states = g_string_new (NULL);

  g_signal_connect (document, "file-changed", G_CALLBACK (add_state), states);
  return states;
}

/* Waits until so many states were told, and for one too many. */
void
assert_told (GString *states, const char *expected)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (states->len < strlen (expected) && g_get_monotonic_time () < end)
    run_for (20);
  run_for (400);
  g_assert_cmpstr (states->str, ==, expected);
  g_string_truncate (states, 0);
}

/* The id of the one document that was left. */
char *
find_left (void)
{
  g_autoptr (GPtrArray) left = sy_recovery_list ();

  g_assert_cmpuint (left->len, ==, 1);
  return g_strdup (left->pdata[0]);
}

void
assert_nothing_left (FileFixture *fixture)
{
  g_autoptr (GPtrArray) left = sy_recovery_list ();

  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (count_files (fixture->unsaved, ""), ==, 0);
}

SyDocument *
recover (FileFixture *fixture)
{
  g_autofree char *id = find_left ();
  g_autoptr (GError) error = NULL;
  SyDocument *document = sy_document_recover (fixture->catalog, id, &error);

  g_assert_no_error (error);
  return document;
}

/* A document that was saved with one answer and then left with another. */
void
leave_changes (FileFixture *fixture)
{
  g_autoptr (SyDocument) document = sy_document_new (fixture->catalog);

  answer (document, "speed", SY_IMPORTANCE_NICE);
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  answer (document, "speed", SY_IMPORTANCE_MUST);
}
