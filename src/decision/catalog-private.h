/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"
#include "json-parts.h"
#include "json-reader.h"

G_BEGIN_DECLS

/* The list that makes a catalog large: it holds all ratings. */
#define SY_CATALOG_LONG_LIST "needs"

/* Entries of one kind, and where each id stands among them. */
typedef struct
{
  gpointer    entries;
  guint       n;
  GHashTable *by_id; /* id (borrowed) to index */
} SyTable;

struct _SyCatalog
{
  GObject    parent_instance;

  GBytes       *data;   /* what it was read from */
  SyJsonParts  *parts;  /* the file, while it is read */
  GStringChunk *texts;  /* owns every text that is not translated */
  GPtrArray    *blocks; /* owns every array below */
  GPtrArray    *notes;  /* NULL-terminated once read */
  gboolean      is_ours; /* bundled, or a version of it: its texts are translated */

  const char *id;
  const char *version;
  const char *title;
  const char *summary;
  const char *date;

  SyLevel          scale[SY_N_LEVELS];
  SyImportanceInfo importance[SY_N_IMPORTANCES];
  SyConfidence     confidence[SY_N_CONFIDENCES];
  guint            must_have_minimum;

  SyTable options;
  SyTable groups;
  SyTable needs;
  SyTable overlaps;
  SyTable opposites;
  SyTable questions;
  SyTable starting_points;
  SyTable advice;
  SyTable sources;
  SyTable claims;

  /* One row of options per need, so that the arithmetic runs straight
   * through memory. */
  SyRating *ratings;
  double   *values;
  guint8   *levels;
};

/* Reads one entry of a list into @entry, which is zeroed. */
typedef gboolean (*SyReadEntry) (SyCatalog         *self,
                                 const SyJsonPlace *place,
                                 gpointer           entry,
                                 GError           **error);

/* A list of the file, and how its entries are read. */
typedef struct
{
  const char        *member;
  SyReadEntry        read;
  gsize              size;
  guint              most;
  gboolean           required;
  gboolean           has_ids;
  const char *const *known;    /* keys of an entry */
  gboolean           in_parts; /* @parts has the entries */
} SyListFormat;

gpointer    sy_catalog_alloc         (SyCatalog          *self,
                                      gsize               count,
                                      gsize               size);
const char *sy_catalog_keep          (SyCatalog          *self,
                                      const char         *text);
const char *sy_catalog_translate     (SyCatalog          *self,
                                      const char         *context,
                                      const char         *text);
gboolean    sy_catalog_read_list     (SyCatalog          *self,
                                      const SyJsonPlace  *parent,
                                      const SyListFormat *format,
                                      SyTable            *table,
                                      GError            **error);
gboolean    sy_catalog_read_text     (SyCatalog          *self,
                                      const SyJsonPlace  *object,
                                      const char         *member,
                                      const char         *context,
                                      const char        **text,
                                      GError            **error);
gboolean    sy_catalog_read_optional (SyCatalog          *self,
                                      const SyJsonPlace  *object,
                                      const char         *member,
                                      const char         *context,
                                      const char        **text,
                                      GError            **error);
gboolean    sy_catalog_read_date     (SyCatalog          *self,
                                      const SyJsonPlace  *object,
                                      const char         *member,
                                      gboolean            exact,
                                      const char        **date,
                                      GError            **error);
gboolean    sy_catalog_read_word     (const SyJsonPlace  *object,
                                      const char         *member,
                                      const char *const  *words,
                                      guint              *index,
                                      GError            **error);
gboolean    sy_catalog_resolve       (SyCatalog          *self,
                                      const SyTable      *table,
                                      const SyJsonPlace  *place,
                                      guint              *index,
                                      GError            **error);
gboolean    sy_catalog_read_refs     (SyCatalog          *self,
                                      const SyJsonPlace  *object,
                                      const char         *member,
                                      const SyTable      *table,
                                      SyIndexes          *refs,
                                      GError            **error);
gboolean    sy_catalog_read_address  (SyCatalog          *self,
                                      const SyJsonPlace  *object,
                                      const char         *member,
                                      const char        **address,
                                      GError            **error);
gboolean    sy_catalog_read_texts    (SyCatalog          *self,
                                      const SyJsonPlace  *object,
                                      const char         *member,
                                      const char         *context,
                                      const char       ***texts,
                                      GError            **error);
gboolean    sy_catalog_read_levels   (SyCatalog          *self,
                                      const SyJsonPlace  *object,
                                      const char         *member,
                                      SyNeedLevels       *levels,
                                      GError            **error);

gboolean    sy_catalog_read_scales   (SyCatalog          *self,
                                      const SyJsonPlace  *root,
                                      GError            **error);
gboolean    sy_catalog_read_needs    (SyCatalog          *self,
                                      const SyJsonPlace  *root,
                                      GError            **error);
gboolean    sy_catalog_read_guidance (SyCatalog          *self,
                                      const SyJsonPlace  *root,
                                      GError            **error);
gboolean    sy_catalog_read_sources  (SyCatalog          *self,
                                      const SyJsonPlace  *root,
                                      GError            **error);
void        sy_catalog_note_missing_sources (SyCatalog   *self);
gboolean    sy_catalog_read_claims   (SyCatalog          *self,
                                      const SyJsonPlace  *root,
                                      GError            **error);
gboolean    sy_catalog_read_root     (SyCatalog          *self,
                                      const SyJsonPlace  *root,
                                      GError            **error);

G_END_DECLS
