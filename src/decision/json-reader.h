/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "json-guard.h"

G_BEGIN_DECLS

/**
 * SyJsonPlace:
 *
 * A value inside a JSON document, and how one got there. Places live on the
 * stack of the code that reads and point to the place above them; the path
 * is only spelled out when a message needs it. Fields are private.
 */
typedef struct _SyJsonPlace SyJsonPlace;

struct _SyJsonPlace
{
  const SyJsonPlace *parent;
  JsonNode          *node;
  const char        *name; /* of the document at the root, of the member below */
  guint              index;
};

JsonNode   *sy_json_read_data   (const char        *name,
                                 const char        *data,
                                 gsize              length,
                                 GError           **error);
GBytes     *sy_json_read_bytes  (GFile             *file,
                                 const char        *name,
                                 GError           **error);
JsonNode   *sy_json_read_file   (GFile             *file,
                                 const char        *name,
                                 GError           **error);

SyJsonPlace sy_json_root        (const char        *name,
                                 JsonNode          *root);
char       *sy_json_place_path  (const SyJsonPlace *place);
gboolean    sy_json_place_fail  (const SyJsonPlace *place,
                                 GError           **error,
                                 const char        *format,
                                 ...) G_GNUC_PRINTF (3, 4);

gboolean    sy_json_find        (const SyJsonPlace *object,
                                 const char        *member,
                                 SyJsonPlace       *found);
gboolean    sy_json_require     (const SyJsonPlace *object,
                                 const char        *member,
                                 SyJsonPlace       *found,
                                 GError           **error);
gboolean    sy_json_object      (const SyJsonPlace *place,
                                 GError           **error);
gboolean    sy_json_array       (const SyJsonPlace *place,
                                 guint              most,
                                 guint             *length,
                                 GError           **error);
SyJsonPlace sy_json_element     (const SyJsonPlace *array,
                                 guint              index);
GList      *sy_json_members     (const SyJsonPlace *object);
SyJsonPlace sy_json_member      (const SyJsonPlace *object,
                                 const char        *member);

gboolean    sy_json_text        (const SyJsonPlace *place,
                                 const char       **text,
                                 GError           **error);
gboolean    sy_json_integer     (const SyJsonPlace *place,
                                 gint64             least,
                                 gint64             most,
                                 gint64            *value,
                                 GError           **error);
gboolean    sy_json_number      (const SyJsonPlace *place,
                                 double             least,
                                 double             most,
                                 double            *value,
                                 GError           **error);

gboolean    sy_json_require_text (const SyJsonPlace *object,
                                  const char        *member,
                                  const char       **text,
                                  GError           **error);
gboolean    sy_json_optional_text (const SyJsonPlace *object,
                                   const char        *member,
                                   const char       **text,
                                   GError           **error);
gboolean    sy_json_check_format (const SyJsonPlace *root,
                                  GError           **error);

void        sy_json_note_unknown (const SyJsonPlace *object,
                                  const char *const *known,
                                  GPtrArray         *notes);

G_END_DECLS
