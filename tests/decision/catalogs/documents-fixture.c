/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "documents-fixture.h"

void
documents_set_up (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->library = sy_catalog_library_new ();
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "plan.steelyard", NULL);
}

void
documents_tear_down (DocumentsFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  remove_all (fixture->folder);
  g_object_unref (fixture->library);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

/* As when the program starts again. */
void
documents_start_again (DocumentsFixture *fixture)
{
  g_object_unref (fixture->library);
  fixture->library = sy_catalog_library_new ();
}

GFile *
documents_write_catalog (DocumentsFixture *fixture, const char *text)
{
  return catalogs_write (fixture->folder, "catalog.json", text);
}

SyCatalogEntry *
documents_open_version (DocumentsFixture *fixture, const char *version)
{
  g_autofree char *text = catalogs_version ("mine", version);
  g_autoptr (GFile) file = documents_write_catalog (fixture, text);
  g_autoptr (GError) error = NULL;
  SyCatalogEntry *entry = sy_catalog_library_open (fixture->library, file, &error);

  g_assert_no_error (error);
  return entry;
}

/* The second version of the catalog: beta is better at speed, and "odd" is
 * gone from it. */
char *
documents_second_text (void)
{
  return catalogs_text ("\"id\": \"small\",\n", "\"id\": \"mine\",\n", "\"version\": \"1\"", "\"version\": \"2\"",
                        "\"level\": 0, \"because\": \"Beta is slow.\"", "\"level\": 4, \"because\": \"Beta is fast.\"",
                        "\"odd\"", "\"even\"", "\"id\": \"racer\"", "\"id\": \"runner\"", "starting-point:racer",
                        "starting-point:runner", NULL);
}
