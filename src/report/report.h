/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "people.h"

G_BEGIN_DECLS

/*
 * A report is what is handed to others: plain texts and numbers in the order
 * in which they are read. Every exporter, and every page that is printed, only
 * walks over it; nothing is computed and no sentence is made there.
 *
 * All texts are in the user's language, clean (see sy_clean_text()) and in one
 * line; none is markup. They live as long as the report.
 */

/* Where something is said that the report relies on. */
typedef struct
{
  guint       number;     /* by which the report refers to it, from 1 */
  const char *title;
  const char *origin;     /* by whom and from when; may be empty */
  const char *standpoint; /* nullable */
  const char *url;        /* nullable, https */
} SyReportSource;

/* Numbers of sources. */
typedef struct
{
  const guint *number;
  guint        n;
} SyReportNumbers;

/* A sentence or a paragraph, with what it is about. */
typedef struct
{
  const char     *term; /* nullable */
  const char     *text;
  SyReportNumbers sources;
} SyReportItem;

/* Why an option is ahead of its rival, or behind. */
typedef struct
{
  const char *title;
  const char *because;    /* what the option has to offer there; nullable */
  double      points;     /* exact, negative if behind */
  int         shown;      /* as a whole number */
  const char *shown_text; /* the same with its sign */
  const char *sentence;
  gboolean    rest; /* whether it stands for the remaining needs together */
} SyReportReason;

/* What must be added to an option for one need. */
typedef struct
{
  const char        *need;
  const char *const *parts; /* NULL-terminated */
} SyReportAddition;

/* An option and how it fares. */
typedef struct
{
  const char *id;
  const char *name;
  const char *summary;     /* nullable */
  const char *colour;      /* #rrggbb on light backgrounds */
  const char *colour_dark; /* #rrggbb on dark backgrounds */
  SyMark      mark;

  double      score;      /* 0 to 100 */
  const char *score_text; /* as a whole number, a dash if nothing counts */
  const char *share_text; /* of the readings in which it is first */
  gboolean    qualifies;
  const char *missed_text; /* how many must-haves it misses; nullable */
  const char *const *missed; /* titles of these, NULL-terminated */

  const char *rival; /* whom it is compared with: the next best, or the best */
  GArray     *reasons; /* of SyReportReason; @shown adds up to the total */
  double      most;    /* the largest @points of a reason, 0 or more */
  double      least;   /* the smallest, 0 or less */
  const char *total;   /* the difference of the scores as a sum */

  /* Of SyReportItem: a clause that follows “because” as its term, and what the
   * option has to offer there, which may be NULL. At least one good and one bad. */
  GArray     *good;
  GArray     *neutral;
  GArray     *bad;

  const char *points_text; /* the score with one decimal, as the needs table adds it up */
  const char *additions_text;
  GArray     *additions; /* of SyReportAddition */
} SyReportOption;

/* How well an option serves a need, and on whose word. */
typedef struct
{
  guint           level; /* 0 to SY_N_LEVELS - 1 */
  const char     *label;
  double          points;      /* of the option's score */
  const char     *points_text; /* with one decimal; a column adds up to the score */
  gboolean        missed; /* whether the option misses the must-have */
  const char     *because;
  SyReportNumbers sources;
} SyReportRating;

typedef struct
{
  const char     *id;
  const char     *group;
  const char     *title;
  const char     *question;
  const char     *importance; /* in words */
  SyImportance    importance_id;
  const char     *origin; /* why it counts without an answer; nullable */
  const char     *note;   /* nullable */
  double          weight; /* effective, 0 or more */
  const char     *weight_text;
  const char     *driver; /* how important it is, as a reason to decide; nullable */
  gboolean        listed; /* whether it has a place in the needs table */
  const char     *confidence;
  SyReportRating *ratings; /* of the options, in the order of the report */
} SyReportNeed;

/**
 * SyReportContent:
 * @SY_REPORT_LIST: @items, one below the other
 * @SY_REPORT_PARAGRAPHS: @items as running text
 * @SY_REPORT_TERMS: @items, each with a term
 * @SY_REPORT_SCORES: the options with their bars
 * @SY_REPORT_REASONS: the reasons of the first option
 * @SY_REPORT_ADDITIONS: what must be added to each option
 * @SY_REPORT_NEEDS: the needs table
 * @SY_REPORT_RATINGS: each rating with its reason and sources
 * @SY_REPORT_SOURCES: the sources
 *
 * What a section shows below its summary.
 */
typedef enum
{
  SY_REPORT_LIST,
  SY_REPORT_PARAGRAPHS,
  SY_REPORT_TERMS,
  SY_REPORT_SCORES,
  SY_REPORT_REASONS,
  SY_REPORT_ADDITIONS,
  SY_REPORT_NEEDS,
  SY_REPORT_RATINGS,
  SY_REPORT_SOURCES,
} SyReportContent;

typedef struct
{
  const char     *id; /* the same in every language: "changes" */
  const char     *heading;
  const char     *summary; /* nullable */
  gboolean        sub;     /* part of the section before */
  SyReportContent content;
  GArray         *items; /* of SyReportItem */
} SyReportSection;

/**
 * SyReport:
 * @title: of the project, never empty
 * @date: when the report was made, as YYYY-MM-DD
 * @authors: (array zero-terminated=1): who answered, possibly nobody
 * @facts: (element-type SyReportItem): who, when, how much, by which catalog
 * @catalog_id: id of the catalog
 * @language: language of the texts, as in HTML
 * @right_to_left: whether that is read from right to left
 * @headline: the verdict in a few words
 * @certainty: how sure it is
 * @verdict: both as running text
 * @caveat: (nullable): what weighs against it
 * @proposed: index in @options of the option that a record proposes, -1 for
 *   none of them
 * @proposed_name: its name, or a name for none of them
 * @proposed_because: a clause that says why
 * @none_good: (element-type SyReportItem): what speaks for none of them
 * @none_bad: (element-type SyReportItem): and what against
 * @decided: (nullable): name of the option that people decided for
 * @decided_by: (nullable): who did
 * @options: (element-type SyReportOption): best first
 * @needs: (element-type SyReportNeed): as in the catalog
 * @sources: (element-type SyReportSource): those that the report refers to
 * @total_weight: of all needs
 * @weight_text: the same as a text
 * @sections: (element-type SyReportSection): what to show, in order
 * @json: the evaluation, or the comparison, for other programs
 *
 * A report.
 */
typedef struct
{
  const char *title;
  const char *date;
  const char *const *authors;
  GArray     *facts;
  const char *catalog_id;
  const char *language;
  gboolean    right_to_left;

  const char *headline;
  const char *certainty;
  const char *verdict;
  const char *caveat;
  int         proposed;
  const char *proposed_name; /* of that option, or what stands for none of them */
  const char *proposed_because;
  GArray     *none_good;
  GArray     *none_bad;
  const char *decided;
  const char *decided_by;

  GArray     *options;
  GArray     *needs;
  GArray     *sources;
  double      total_weight;
  const char *weight_text; /* the same as a text */
  GArray     *sections;
  const char *json;

  GPtrArray  *blocks; /* what the above points to */
  GPtrArray  *arrays;
} SyReport;

SyReport              *sy_report_new          (const SyEvaluation  *evaluation,
                                               SyRequirements      *requirements,
                                               const SyShortestWay *way,
                                               GDateTime           *now);
SyReport              *sy_report_new_for_people (const SyPeople     *people,
                                               GDateTime           *now);
void                   sy_report_free         (SyReport            *self);

const SyReportSection *sy_report_find_section (const SyReport      *self,
                                               const char          *id);
const SyReportOption  *sy_report_get_option   (const SyReport      *self,
                                               guint                rank);
const SyReportNeed    *sy_report_get_need     (const SyReport      *self,
                                               guint                index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyReport, sy_report_free)

G_END_DECLS
