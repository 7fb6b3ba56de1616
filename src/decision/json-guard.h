/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SY_JSON_ERROR (sy_json_error_quark ())

/**
 * SyJsonError:
 * @SY_JSON_ERROR_READ: the file could not be read
 * @SY_JSON_ERROR_LIMIT: larger or deeper than Steelyard reads
 * @SY_JSON_ERROR_SYNTAX: not JSON as RFC 8259 defines it, or ambiguous
 * @SY_JSON_ERROR_CONTENT: JSON, but not what was expected at this place
 * @SY_JSON_ERROR_NEWER: written by a newer version of Steelyard
 *
 * What went wrong while JSON was read. Every message has the form
 * "NAME: PATH: sentence", where PATH is a JSONPath such as `$.needs[3].id`.
 */
typedef enum
{
  SY_JSON_ERROR_READ,
  SY_JSON_ERROR_LIMIT,
  SY_JSON_ERROR_SYNTAX,
  SY_JSON_ERROR_CONTENT,
  SY_JSON_ERROR_NEWER,
} SyJsonError;

/**
 * SyJsonSpan:
 * @start: the first of its bytes
 * @end: the byte after the last
 *
 * Where a value stands in a text.
 */
typedef struct
{
  gsize start;
  gsize end;
} SyJsonSpan;

GQuark   sy_json_error_quark (void);

gboolean sy_json_guard_check (const char  *name,
                              const char  *data,
                              gsize        length,
                              GError     **error);
gboolean sy_json_guard_cut   (const char  *name,
                              const char  *data,
                              gsize        length,
                              const char  *member,
                              GArray     **spans,
                              GError     **error);

G_END_DECLS
