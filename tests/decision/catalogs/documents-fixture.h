/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogs.h"
#include "document-support.h"

G_BEGIN_DECLS

/* Documents about a catalog in a folder of their own, and a place for one of
 * them. */
typedef struct
{
  SyCatalogLibrary *library;
  char             *folder;
  GFile            *file;
} DocumentsFixture;

void            documents_set_up        (DocumentsFixture *fixture,
                                         gconstpointer     data);
void            documents_tear_down     (DocumentsFixture *fixture,
                                         gconstpointer     data);
void            documents_start_again   (DocumentsFixture *fixture);
GFile          *documents_write_catalog (DocumentsFixture *fixture,
                                         const char       *text);
SyCatalogEntry *documents_open_version  (DocumentsFixture *fixture,
                                         const char       *version);
char           *documents_second_text   (void);

/* Adds a test that has such a folder. */
#define documents_add(path, function) \
  g_test_add ("/catalog-documents/" path, DocumentsFixture, NULL, documents_set_up, function, documents_tear_down)

G_END_DECLS
