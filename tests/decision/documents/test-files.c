/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents and their files: opened, saved, and saved again. */

#include <sys/stat.h>

#include "document-support.h"
#include "input-limits.h"
#include "json-guard.h"

static void
test_one_line_differs (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char before[] = "{\n"
                               "  \"format\" : 1,\n"
                               "  \"catalog\" : \"small\",\n"
                               "  \"catalog-version\" : \"\",\n"
                               "  \"title\" : \"\",\n"
                               "  \"author\" : \"\",\n"
                               "  \"choices\" : {},\n"
                               "  \"answers\" : {\n"
                               "    \"no-such-need\" : \"must\",\n"
                               "    \"speed\" : \"nice\"\n"
                               "  },\n"
                               "  \"later\" : {\n"
                               "    \"list\" : [\n"
                               "      1,\n"
                               "      null\n"
                               "    ]\n"
                               "  }\n"
                               "}\n";
  g_autofree char *wanted = g_strdup (before);
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, before, -1, NULL));
  document = open_document (fixture);
  g_assert_true (sy_document_save (document, fixture->file, &error));
  assert_holds (fixture->path, before);

  answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_true (sy_document_save (document, fixture->file, &error));
  memcpy (strstr (wanted, "nice"), "must", 4);
  assert_holds (fixture->path, wanted);
}

static void
test_clean_by_comparing (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);

  /* Back to the saved state and past it. */
  answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_true (sy_document_is_modified (document));
  sy_document_undo (document);
  g_assert_false (sy_document_is_modified (document));
  sy_document_undo (document);
  g_assert_true (sy_document_is_modified (document));
  sy_document_redo (document);
  g_assert_false (sy_document_is_modified (document));

  /* The same by hand. */
  answer (document, "speed", SY_IMPORTANCE_MUST);
  answer (document, "speed", SY_IMPORTANCE_NICE);
  g_assert_false (sy_document_is_modified (document));
}

/* A save ends a step, so that one can go back to just what was saved. */
static void
test_save_ends_a_step (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  SyRequirements *requirements = sy_document_get_requirements (document);

  sy_requirements_set_field (requirements, SY_FIELD_TITLE, "saved");
  g_assert_true (sy_document_save (document, fixture->file, NULL));
  sy_requirements_set_field (requirements, SY_FIELD_TITLE, "saved and more");
  sy_document_undo (document);
  g_assert_cmpstr (sy_requirements_get_field (requirements, SY_FIELD_TITLE), ==, "saved");
  g_assert_false (sy_document_is_modified (document));
}

static void
test_failed_save_stays_modified (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;

  answer (document, "ease", SY_IMPORTANCE_NICE);
  g_assert_false (sy_document_save (document, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_true (sy_document_is_modified (document));
  g_assert_true (g_file_equal (sy_document_get_file (document), fixture->file));
}

/* What could not be opened again is not written. */
static void
test_too_large (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyDocument) document = make_document (fixture);
  g_autofree char *before = test_read (fixture->path, NULL);
  g_autofree char *text = g_strnfill (SY_LIMIT_TEXT_CHARACTERS, 'x');
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < SY_LIMIT_FILE_BYTES / SY_LIMIT_TEXT_CHARACTERS; i++)
    {
      g_autofree char *need = g_strdup_printf ("need-%u", i);

      sy_requirements_set_note (sy_document_get_requirements (document), need, text);
    }
  g_assert_false (sy_document_save (document, fixture->file, &error));
  g_assert_nonnull (strstr (error->message, "larger than the 8 MB"));
  assert_holds (fixture->path, before);
  sy_document_forget (document);
}

static void
assert_not_opened (FileFixture *fixture, const char *path, int code, const char *part)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (sy_document_open (fixture->catalog, file, &error));
  test_assert_refused (error, code, part);
}

static void
test_not_opened (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char newer[] = "{\"format\": 2, \"answers\": \"another way\"}";

  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_READ, "plan.steelyard: $: the file is not there");
  assert_not_opened (fixture, fixture->folder, SY_JSON_ERROR_READ, "this is a folder");

  g_assert_true (g_file_set_contents (fixture->path, newer, -1, NULL));
  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_NEWER, "made by a newer version");
  assert_holds (fixture->path, newer);
  g_assert_true (g_file_set_contents (fixture->path, "{\"format\": 1, \"answers\": {\"sp", -1, NULL));
  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_SYNTAX, "plan.steelyard");
  g_assert_true (g_file_set_contents (fixture->path, "{\"format\": 1, \"catalog\": \"other\"}", -1, NULL));
  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_CONTENT, "about the catalog “other”, not “small”");
}

/* Nobody writes into it, so it would never begin. */
static void
test_pipe (FileFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_not_opened (fixture, fixture->path, SY_JSON_ERROR_READ, "plan.steelyard: $: this is a device, not a file");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  FILE_TEST ("/files/one-line-differs", test_one_line_differs);
  FILE_TEST ("/files/clean-by-comparing", test_clean_by_comparing);
  FILE_TEST ("/files/save-ends-a-step", test_save_ends_a_step);
  FILE_TEST ("/files/failed-save-stays-modified", test_failed_save_stays_modified);
  FILE_TEST ("/files/too-large", test_too_large);
  FILE_TEST ("/files/not-opened", test_not_opened);
  FILE_TEST ("/files/pipe", test_pipe);

  return g_test_run ();
}
