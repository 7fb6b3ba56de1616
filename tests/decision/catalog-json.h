/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "catalog.h"

G_BEGIN_DECLS

/* Catalogs as they are not, one thing changed. */

JsonNode  *test_bundled_json  (void);
void       test_change_json   (JsonNode   *root,
                               const char *path,
                               const char *value);
SyCatalog *test_parse_catalog (JsonNode   *root,
                               GError    **error);

G_END_DECLS
