/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include "document.h"
#include "file-support.h"
#include "support.h"

G_BEGIN_DECLS

/* What the tests of documents and their files share. */

/* A small catalog, a folder of its own for files, and that of unsaved work. */
typedef struct
{
  SyCatalog *catalog;
  char      *folder;
  char      *path; /* of a file in it that is not there yet */
  GFile     *file;
  char      *unsaved;
} FileFixture;

void        file_fixture_set_up    (FileFixture   *fixture,
                                    gconstpointer  data);
void        file_fixture_tear_down (FileFixture   *fixture,
                                    gconstpointer  data);
char       *in_folder              (FileFixture   *fixture,
                                    const char    *name);
SyDocument *open_document          (FileFixture   *fixture);
SyDocument *make_document          (FileFixture   *fixture);
void        change_file            (FileFixture   *fixture,
                                    SyImportance   importance);

void        assert_holds           (const char    *path,
                                    const char    *expected);
void        answer                 (SyDocument    *document,
                                    const char    *need,
                                    SyImportance   importance);
void        assert_answer          (SyDocument    *document,
                                    const char    *need,
                                    SyImportance   importance);

/* What a document says of its file, a letter for each time. */
GString    *listen_to_file         (SyDocument    *document);
void        assert_told            (GString       *states,
                                    const char    *expected);

/* Unsaved work that earlier documents left. */
void        leave_changes          (FileFixture   *fixture);
char       *find_left              (void);
SyDocument *recover                (FileFixture   *fixture);
void        assert_nothing_left    (FileFixture   *fixture);

#define FILE_TEST(path, function) \
  g_test_add (path, FileFixture, NULL, file_fixture_set_up, function, file_fixture_tear_down)

G_END_DECLS
