/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SyJsonParts:
 *
 * A JSON document with one long list in it, whose elements are read one at a
 * time: the tree of a whole document takes ten times the memory of its text.
 */
typedef struct _SyJsonParts SyJsonParts;

SyJsonParts *sy_json_parts_new      (const char   *name,
                                     const char   *data,
                                     gsize         length,
                                     const char   *member,
                                     GError      **error);
void         sy_json_parts_free     (SyJsonParts  *self);
JsonNode    *sy_json_parts_get_root (SyJsonParts  *self);
JsonNode    *sy_json_parts_read     (SyJsonParts  *self,
                                     guint         index,
                                     GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyJsonParts, sy_json_parts_free)

G_END_DECLS
