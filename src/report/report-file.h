/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report.h"

G_BEGIN_DECLS

/**
 * SyReportFormat:
 * @SY_REPORT_HTML: a page that stands alone
 * @SY_REPORT_MADR: a decision record for MADR 4 and what reads it
 * @SY_REPORT_NYGARD: a decision record for adr-tools
 * @SY_REPORT_CSV: needs by options, for spreadsheets
 * @SY_REPORT_JSON: the evaluation, for other programs
 *
 * As what a report can be written.
 */
typedef enum
{
  SY_REPORT_HTML,
  SY_REPORT_MADR,
  SY_REPORT_NYGARD,
  SY_REPORT_CSV,
  SY_REPORT_JSON,
} SyReportFormat;

gboolean  sy_report_format_from_id (const char      *id,
                                    SyReportFormat  *format);
char     *sy_report_to_text        (const SyReport  *self,
                                    SyReportFormat   format,
                                    guint            number);
guint     sy_report_number_of      (const char      *name);
char     *sy_report_suggest_name   (const SyReport  *self,
                                    SyReportFormat   format,
                                    guint            number);
GFile    *sy_report_save_in        (const SyReport  *self,
                                    SyReportFormat   format,
                                    GFile           *folder,
                                    GError         **error);

G_END_DECLS
