/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyJsonWriter:
 *
 * Writes JSON for other programs: two spaces a level, keys in the order of
 * the calls, numbers with at most six decimals, so that two runs compare
 * equal as text.
 */
typedef struct _SyJsonWriter SyJsonWriter;

SyJsonWriter *sy_json_writer_new     (void);
char         *sy_json_writer_finish  (SyJsonWriter *self);

void          sy_json_writer_object  (SyJsonWriter *self,
                                      const char   *key);
void          sy_json_writer_array   (SyJsonWriter *self,
                                      const char   *key);
void          sy_json_writer_end     (SyJsonWriter *self);
void          sy_json_writer_text    (SyJsonWriter *self,
                                      const char   *key,
                                      const char   *text);
void          sy_json_writer_integer (SyJsonWriter *self,
                                      const char   *key,
                                      gint64        value);
void          sy_json_writer_number  (SyJsonWriter *self,
                                      const char   *key,
                                      double        value);
void          sy_json_writer_boolean (SyJsonWriter *self,
                                      const char   *key,
                                      gboolean      value);
void          sy_json_writer_null    (SyJsonWriter *self,
                                      const char   *key);

G_END_DECLS
