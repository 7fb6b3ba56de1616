/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "importance.h"
#include "verdict.h"

G_BEGIN_DECLS

/* A rating is a level on a scale of five worded anchors. */
#define SY_N_LEVELS 5

/* High, medium and low confidence in a need's ratings. */
#define SY_N_CONFIDENCES 3

typedef enum
{
  SY_OPTION_ORDINARY,
  SY_OPTION_COMBINATION,
  SY_OPTION_NONE,
} SyOptionKind;

typedef enum
{
  SY_MARK_SQUARE,
  SY_MARK_CIRCLE,
  SY_MARK_DIAMOND,
  SY_MARK_TRIANGLE,
  SY_MARK_SQUARE_CIRCLE,
  SY_MARK_TRIANGLE_DOWN,
  SY_MARK_CROSS,
  SY_MARK_RING,
} SyMark;

typedef enum
{
  SY_SOURCE_ARTICLE,
  SY_SOURCE_DOCUMENTATION,
  SY_SOURCE_BENCHMARK,
  SY_SOURCE_SURVEY,
  SY_SOURCE_ISSUE,
} SySourceKind;

/* Indexes of other entries of the same catalog. */
typedef struct
{
  guint *index;
  guint  n;
} SyIndexes;

/* A need and the importance something gives it. */
typedef struct
{
  guint        need;
  SyImportance importance;
} SyNeedLevel;

typedef struct
{
  SyNeedLevel *level;
  guint        n;
} SyNeedLevels;

/* One thing that can be chosen. */
typedef struct
{
  const char  *id;
  const char  *name;
  const char  *summary;
  const char  *colour;      /* #rrggbb on light backgrounds */
  const char  *colour_dark; /* #rrggbb on dark backgrounds */
  const char  *homepage;    /* nullable, https */
  SyOptionKind kind;
  SyMark       mark;
  SyIndexes    members; /* of a combination: the options it combines */
} SyOption;

typedef struct
{
  const char *id;
  const char *title;
  const char *summary; /* nullable */
} SyGroup;

/* One thing a project may want. */
typedef struct
{
  const char  *id;
  const char  *title;    /* short, for charts */
  const char  *question; /* a plain sentence, for the form */
  const char  *why;      /* why it matters, one line */
  guint        group;
  guint        confidence;         /* index of a SyConfidence */
  int          overlap;            /* index of its overlap, or -1 */
  SyImportance default_importance; /* SY_IMPORTANCE_UNANSWERED if none */
} SyNeed;

/* How well one option serves one need, and on whose word. */
typedef struct
{
  const char  *because;
  const char **add; /* NULL-terminated; what fills the gap */
  SyIndexes    sources;
  guint        level; /* 0 to SY_N_LEVELS - 1 */
} SyRating;

typedef struct
{
  const char *id;
  const char *label;
  double      value; /* 0 to 1 */
} SyLevel;

typedef struct
{
  const char *label;
  const char *short_label;
  double      weight; /* >= 0 */
  double      low;    /* plausible range of the weight */
  double      high;
} SyImportanceInfo;

typedef struct
{
  const char *id;
  const char *label;
  double      stays; /* probability that a rating is right as it stands */
} SyConfidence;

/* Needs that say much the same thing. */
typedef struct
{
  const char *id;
  const char *title;
  const char *why;
  SyIndexes   needs;
} SyOverlap;

/* Two needs that contradict each other when both are important. */
typedef struct
{
  const char *why;
  guint       needs[2];
} SyOpposite;

typedef struct
{
  const char  *id;
  const char  *label;
  SyNeedLevels sets;
} SyChoice;

typedef struct
{
  const char *id;
  const char *title;
  const char *why; /* nullable */
  SyChoice   *choices;
  guint       n_choices;
} SyQuestion;

typedef struct
{
  guint question;
  guint choice;
} SyPick;

typedef struct
{
  const char  *id;
  const char  *title;
  const char  *summary;
  SyPick      *choices;
  guint        n_choices;
  SyNeedLevels answers;
  SyIndexes    sources;
} SyStartingPoint;

/* A text that is shown when all its conditions hold. */
typedef struct
{
  const char  *id;
  const char  *text;
  SyIndexes    sources;
  SyNeedLevels all;       /* each at least that important */
  SyNeedLevels any;       /* one of them at least that important */
  SyIndexes    leaders;   /* empty: any */
  SyIndexes    first_two; /* empty: any; else two options, in either order */
  guint        verdicts;  /* bits 1 << SyVerdictKind; 0: any */
} SyAdvice;

typedef struct
{
  const char  *id;
  const char  *title;
  const char  *author;     /* nullable, as the four below */
  const char  *publisher;
  const char  *date;
  const char  *read;
  const char  *url;
  const char  *standpoint;
  SySourceKind kind;
} SySource;

/* Something a source says, and what became of it in this catalog. */
typedef struct
{
  const char  *id;
  const char  *says;
  const char **used_by;  /* NULL-terminated; empty if left out */
  const char  *left_out; /* the reason; nullable */
  guint        source;
} SyClaim;

/**
 * SyCatalog:
 *
 * The comparison data: options, needs, ratings and everything around them.
 * Immutable once read, so it may be used from several threads. All texts are
 * already in the user's language and live as long as the catalog.
 */
#define SY_TYPE_CATALOG (sy_catalog_get_type ())
G_DECLARE_FINAL_TYPE (SyCatalog, sy_catalog, SY, CATALOG, GObject)

SyCatalog              *sy_catalog_new_bundled        (GError         **error);
SyCatalog              *sy_catalog_new_version        (SyCatalog       *self,
                                                       const char      *name,
                                                       GBytes          *bytes,
                                                       GError         **error);
SyCatalog              *sy_catalog_new_from_file      (GFile           *file,
                                                       const char      *name,
                                                       GError         **error);
SyCatalog              *sy_catalog_new_from_bytes     (const char      *name,
                                                       GBytes          *bytes,
                                                       GError         **error);
SyCatalog              *sy_catalog_new_from_data      (const char      *name,
                                                       const char      *data,
                                                       gsize            length,
                                                       GError         **error);

GBytes                 *sy_catalog_get_data           (SyCatalog       *self);
const char             *sy_catalog_get_id             (SyCatalog       *self);
const char             *sy_catalog_get_version        (SyCatalog       *self);
const char             *sy_catalog_get_title          (SyCatalog       *self);
const char             *sy_catalog_get_summary        (SyCatalog       *self);
const char             *sy_catalog_get_date           (SyCatalog       *self);
const char *const      *sy_catalog_get_notes          (SyCatalog       *self);

guint                   sy_catalog_get_n_options      (SyCatalog       *self);
guint                   sy_catalog_get_n_groups       (SyCatalog       *self);
guint                   sy_catalog_get_n_needs        (SyCatalog       *self);
guint                   sy_catalog_get_n_overlaps     (SyCatalog       *self);
guint                   sy_catalog_get_n_opposites    (SyCatalog       *self);
guint                   sy_catalog_get_n_questions    (SyCatalog       *self);
guint                   sy_catalog_get_n_starting_points (SyCatalog    *self);
guint                   sy_catalog_get_n_advice       (SyCatalog       *self);
guint                   sy_catalog_get_n_sources      (SyCatalog       *self);
guint                   sy_catalog_get_n_claims       (SyCatalog       *self);

const SyOption         *sy_catalog_get_option         (SyCatalog       *self,
                                                       guint            index);
const SyGroup          *sy_catalog_get_group          (SyCatalog       *self,
                                                       guint            index);
const SyNeed           *sy_catalog_get_need           (SyCatalog       *self,
                                                       guint            index);
const SyRating         *sy_catalog_get_rating         (SyCatalog       *self,
                                                       guint            need,
                                                       guint            option);
const SyOverlap        *sy_catalog_get_overlap        (SyCatalog       *self,
                                                       guint            index);
const SyOpposite       *sy_catalog_get_opposite       (SyCatalog       *self,
                                                       guint            index);
const SyQuestion       *sy_catalog_get_question       (SyCatalog       *self,
                                                       guint            index);
const SyStartingPoint  *sy_catalog_get_starting_point (SyCatalog       *self,
                                                       guint            index);
const SyAdvice         *sy_catalog_get_advice         (SyCatalog       *self,
                                                       guint            index);
const SySource         *sy_catalog_get_source         (SyCatalog       *self,
                                                       guint            index);
const SyClaim          *sy_catalog_get_claim          (SyCatalog       *self,
                                                       guint            index);
const SyLevel          *sy_catalog_get_level          (SyCatalog       *self,
                                                       guint            level);
const SyImportanceInfo *sy_catalog_get_importance     (SyCatalog       *self,
                                                       SyImportance     importance);
const SyConfidence     *sy_catalog_get_confidence     (SyCatalog       *self,
                                                       guint            index);
guint                   sy_catalog_get_must_have_minimum (SyCatalog    *self);

gboolean                sy_catalog_find_option        (SyCatalog       *self,
                                                       const char      *id,
                                                       guint           *index);
gboolean                sy_catalog_find_need          (SyCatalog       *self,
                                                       const char      *id,
                                                       guint           *index);
gboolean                sy_catalog_find_question      (SyCatalog       *self,
                                                       const char      *id,
                                                       guint           *index);
gboolean                sy_catalog_find_choice        (SyCatalog       *self,
                                                       guint            question,
                                                       const char      *id,
                                                       guint           *index);

gboolean                sy_catalog_need_matches       (SyCatalog       *self,
                                                       guint            need,
                                                       const char      *words);

const double           *sy_catalog_get_values         (SyCatalog       *self);
const guint8           *sy_catalog_get_levels         (SyCatalog       *self);

const char             *sy_source_kind_to_id          (SySourceKind     kind);

G_END_DECLS
