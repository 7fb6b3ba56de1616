/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report.h"

G_BEGIN_DECLS

/* What a report is made from, while it is made. */
typedef struct
{
  SyReport            *report;
  const SyEvaluation  *evaluation;
  SyCatalog           *catalog;
  SyRequirements      *requirements;
  const SyPeople      *people; /* whose answers they are together; NULL for one person's */
  const SyShortestWay *way; /* NULL for several people */
  guint               *numbers; /* of the catalog's sources in the report, 0 for none yet */
} SyReportMaker;

const char      *sy_report_keep        (SyReport        *self,
                                        char            *text);
const char      *sy_report_copy        (SyReport        *self,
                                        const char      *text);
const char *const *sy_report_keep_list (SyReport        *self,
                                        GPtrArray       *texts);
GArray          *sy_report_new_array   (SyReport        *self,
                                        gsize            size);
SyReportNumbers  sy_report_cite        (SyReportMaker   *maker,
                                        const SyIndexes *sources);
guint            sy_report_add_section (SyReport        *self,
                                        const char      *id,
                                        SyReportContent  content,
                                        const char      *heading,
                                        char            *summary);
void             sy_report_add_item    (SyReport        *self,
                                        guint            section,
                                        const char      *term,
                                        char            *text);

void             sy_report_add_options  (SyReportMaker *maker);
void             sy_report_add_arguments (SyReportMaker *maker,
                                          SyReportOption *option);
const char *const *sy_report_list_people (SyReportMaker *maker);
void             sy_report_add_people   (SyReportMaker *maker);
void             sy_report_add_demands  (SyReportMaker *maker,
                                         guint          section);
void             sy_report_add_needs    (SyReportMaker *maker);
void             sy_report_add_proposal (SyReportMaker *maker);
void             sy_report_add_sections (SyReportMaker *maker);

G_END_DECLS
