/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "json-guard.h"

G_BEGIN_DECLS

/* An array or object that is being read. */
typedef struct
{
  gboolean    is_object;
  guint       first;  /* of its decoded keys in the scan's; objects only */
  GHashTable *by_hash; /* hash to a list of the keys that have it; of many keys only */
  const char *key;  /* the member being read; borrowed from the scan */
  guint       index;
} SyScanLevel;

/* How far the gate has read a text. */
typedef struct
{
  const char *name;
  const char *data;
  gsize       length;
  gsize       start; /* after a byte-order mark */
  gsize       at;
  GArray     *levels; /* of SyScanLevel */
  GPtrArray  *keys;   /* the decoded keys of the objects that are being read */
  GStringChunk *texts; /* owns every decoded key */
  GString    *text;   /* the key that is decoded */
  const char *member; /* of the root, whose list is cut; NULL for none */
  GArray     *spans;  /* of SyJsonSpan: where the elements of that list stand */
  GError    **error;
} SyScan;

/* Refuse the text at this place. */
gboolean sy_scan_fail        (SyScan      *scan,
                              SyJsonError  code,
                              const char  *sentence);
gboolean sy_scan_fail_syntax (SyScan      *scan,
                              const char  *sentence);

/* The next byte, or -1 at the end. */
int      sy_scan_peek        (SyScan      *scan);

/* Read one token from where the scan stands. */
gboolean sy_scan_read_string (SyScan      *scan,
                              GString     *text);
gboolean sy_scan_read_number (SyScan      *scan);
gboolean sy_scan_read_word   (SyScan      *scan);

G_END_DECLS
