/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report.h"

G_BEGIN_DECLS

/*
 * What decision records of both kinds say. A tool does not accept a decision,
 * so their status is always "proposed".
 */
#define SY_RECORD_STATUS "proposed"

char *sy_record_title        (const SyReport        *report);
char *sy_record_deciders     (const SyReport        *report);
void  sy_record_head         (GString               *markdown,
                              const SyReport        *report);
void  sy_record_context      (GString               *markdown,
                              const SyReport        *report);
void  sy_record_drivers      (GString               *markdown,
                              const SyReport        *report,
                              guint                  level);
void  sy_record_outcome      (GString               *markdown,
                              const SyReport        *report);
void  sy_record_consequences (GString               *markdown,
                              const SyReport        *report);
void  sy_record_changes      (GString               *markdown,
                              const SyReport        *report);
void  sy_record_arguments    (GString               *markdown,
                              const char            *kind,
                              const GArray          *items,
                              gboolean               in_full);
void  sy_record_more         (GString               *markdown,
                              const SyReport        *report);

G_END_DECLS
