/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Unsaved answers are recovered together with the catalog that they are
 * about. */

#include <glib/gstdio.h>

#include "documents-fixture.h"
#include "recovery-folder.h"
#include "recovery.h"

/* Unsaved answers about a catalog that was opened from a file. */
static void
leave_unsaved (DocumentsFixture *fixture)
{
  g_autoptr (SyDocument) document = sy_document_new_in (documents_open_version (fixture, "1"));

  answer (document, "speed", SY_IMPORTANCE_MUST);
  sy_document_flush (document, NULL);
  g_clear_object (&document);
  documents_start_again (fixture);
}

static void
test_recovered_with_its_file (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  leave_unsaved (fixture);
  id = find_left ();
  document = sy_document_recover_in (fixture->library, id, &error);
  g_assert_no_error (error);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_cmpstr (sy_catalog_get_id (sy_document_get_catalog (document)), ==, "mine");
  g_assert_cmpint (sy_catalog_entry_get_origin (sy_document_get_catalog_entry (document)), ==, SY_CATALOG_OPENED);
  sy_document_forget (document);
}

static void
test_recovered_later (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "catalog.json", NULL);
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  leave_unsaved (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  id = find_left ();
  g_assert_null (sy_document_recover_in (fixture->library, id, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING);
  catalogs_assert_part (error->message, "about the catalog “mine”, whose file cannot be used");
  catalogs_assert_part (error->message, "catalog.json: $: the file is not there");

  /* It stays kept, and comes back with the catalog: from the library, too. */
  again = find_left ();
  g_assert_cmpstr (again, ==, id);
  {
    g_autofree char *text = catalogs_version ("mine", "1");
    g_autoptr (GFile) elsewhere = catalogs_write (fixture->folder, "elsewhere.json", text);

    g_assert_nonnull (sy_catalog_library_install (fixture->library, elsewhere, FALSE, NULL));
  }
  document = sy_document_recover_in (fixture->library, id, NULL);
  assert_answer (document, "speed", SY_IMPORTANCE_MUST);
  g_assert_cmpint (sy_catalog_entry_get_origin (sy_document_get_catalog_entry (document)), ==, SY_CATALOG_INSTALLED);
  sy_document_forget (document);
}

/* The file is another catalog now; that is not the answers' one. */
static void
test_recovered_with_another_file (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *other = catalogs_version ("yours", "1");
  g_autofree char *id = NULL;
  g_autoptr (GFile) catalog = NULL;
  g_autoptr (GError) error = NULL;

  leave_unsaved (fixture);
  catalog = documents_write_catalog (fixture, other);
  id = find_left ();
  g_assert_null (sy_document_recover_in (fixture->library, id, &error));
  g_assert_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING);
  catalogs_assert_part (error->message, "catalog.json: $.id: this is the catalog “yours” now");
}

/* As versions before this one kept it. */
static void
test_recovered_from_before (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char text[] =
    "{\n  \"format\" : 1,\n  \"file\" : null,\n  \"checksum\" : null,\n  \"document\" : {\n"
    "  \"format\" : 1,\n  \"catalog\" : \"python-web\",\n  \"answers\" : {\"odd\" : \"nice\"}\n}\n}\n";
  g_autofree char *folder = sy_recovery_folder ();
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *path = sy_recovery_make_path (id, SY_RECOVERY_WORK);
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  document = sy_document_recover_in (fixture->library, id, &error);
  g_assert_no_error (error);
  assert_answer (document, "odd", SY_IMPORTANCE_NICE);
  sy_document_forget (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  documents_add ("recovered-with-its-file", test_recovered_with_its_file);
  documents_add ("recovered-later", test_recovered_later);
  documents_add ("recovered-with-another-file", test_recovered_with_another_file);
  documents_add ("recovered-from-before", test_recovered_from_before);

  return g_test_run ();
}
