/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/* A new document of the bundled catalog, which nothing holds afterwards. */
typedef struct
{
  SyCatalog  *catalog;
  SyDocument *document;
} DocumentFixture;

void document_fixture_set_up    (DocumentFixture *fixture,
                                 gconstpointer    data);
void document_fixture_tear_down (DocumentFixture *fixture,
                                 gconstpointer    data);
void answer                     (DocumentFixture *fixture,
                                 const char      *need,
                                 SyImportance     importance);
void assert_gone                (GtkWidget       *widget);

#define DOCUMENT_TEST(path, func) \
  g_test_add (path, DocumentFixture, NULL, document_fixture_set_up, func, document_fixture_tear_down)

G_END_DECLS
