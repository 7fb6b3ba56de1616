/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog-library.h"
#include "file-support.h"
#include "support.h"

G_BEGIN_DECLS

/* Catalog files for tests: the small catalog, with some texts replaced. */

char      *catalogs_text        (const char *from,
                                 ...) G_GNUC_NULL_TERMINATED;
char      *catalogs_text_valist (const char *from,
                                 va_list     arguments);
char      *catalogs_version     (const char *id,
                                 const char *version);
SyCatalog *catalogs_make        (const char *text);
GFile     *catalogs_write       (const char *folder,
                                 const char *name,
                                 const char *text);
void       catalogs_wait        (gboolean  (*is_done) (gpointer data),
                                 gpointer    data);
void       catalogs_assert_part (const char *text,
                                 const char *part);

G_END_DECLS
