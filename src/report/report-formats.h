/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report.h"

G_BEGIN_DECLS

/* Each walks over the report and gives a text that is new. */
char *sy_report_to_html   (const SyReport *report);
char *sy_report_to_madr   (const SyReport *report);
char *sy_report_to_nygard (const SyReport *report,
                           guint           number);
char *sy_report_to_csv    (const SyReport *report);

G_END_DECLS
