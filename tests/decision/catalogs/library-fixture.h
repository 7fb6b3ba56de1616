/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogs.h"

G_BEGIN_DECLS

/* A library whose folders are empty at first. */
typedef struct
{
  SyCatalogLibrary *library;
  char             *folder; /* of installed catalogs */
  char             *shared; /* of those for everybody */
  char             *work;   /* anywhere else */
  guint             n_changed;
} LibraryFixture;

void            library_set_up         (LibraryFixture *fixture,
                                        gconstpointer   data);
void            library_tear_down      (LibraryFixture *fixture,
                                        gconstpointer   data);
GFile          *library_write_work     (LibraryFixture *fixture,
                                        const char     *id,
                                        const char     *version);
GFile          *library_put            (const char     *folder,
                                        const char     *name,
                                        const char     *id,
                                        const char     *version);
SyCatalogEntry *library_install        (LibraryFixture *fixture,
                                        const char     *id,
                                        const char     *version);
void            library_assert_version (SyCatalogEntry *entry,
                                        const char     *version);
void            library_assert_found   (LibraryFixture *fixture,
                                        const char     *wanted,
                                        const char     *version);

/* Adds a test that has such a library. */
#define library_add(path, function) \
  g_test_add ("/library/" path, LibraryFixture, NULL, library_set_up, function, library_tear_down)

G_END_DECLS
