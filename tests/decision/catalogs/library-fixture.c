/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "library-fixture.h"

static void
count_cb (LibraryFixture *fixture)
{
  fixture->n_changed++;
}

void
library_set_up (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->library = sy_catalog_library_new ();
  fixture->folder = sy_catalog_library_dup_folder ();
  fixture->shared = g_build_filename (g_get_system_data_dirs ()[0], "steelyard", "catalogs", NULL);
  fixture->work = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_signal_connect_swapped (fixture->library, "changed", G_CALLBACK (count_cb), fixture);
}

void
library_tear_down (LibraryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  remove_all (fixture->work);
  g_object_unref (fixture->library);
  g_free (fixture->folder);
  g_free (fixture->shared);
  g_free (fixture->work);
}

/* A catalog file outside of the library. */
GFile *
library_write_work (LibraryFixture *fixture, const char *id, const char *version)
{
  g_autofree char *text = catalogs_version (id, version);

  return catalogs_write (fixture->work, "catalog.json", text);
}

GFile *
library_put (const char *folder, const char *name, const char *id, const char *version)
{
  g_autofree char *text = catalogs_version (id, version);

  return catalogs_write (folder, name, text);
}

SyCatalogEntry *
library_install (LibraryFixture *fixture, const char *id, const char *version)
{
  g_autoptr (GFile) file = library_write_work (fixture, id, version);
  g_autoptr (GError) error = NULL;
  SyCatalogEntry *entry = sy_catalog_library_install (fixture->library, file, FALSE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  return entry;
}

void
library_assert_version (SyCatalogEntry *entry, const char *version)
{
  g_assert_nonnull (entry);
  g_assert_cmpstr (sy_catalog_get_version (sy_catalog_entry_get_catalog (entry)), ==, version);
}

void
library_assert_found (LibraryFixture *fixture, const char *wanted, const char *version)
{
  library_assert_version (sy_catalog_library_find (fixture->library, "mine", wanted), version);
}
