/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report.h"

G_BEGIN_DECLS

/*
 * Pieces of HTML. Texts are escaped; user text stands in <bdi>, so that its
 * reading direction does not touch what stands around it.
 */

void sy_html_text     (GString               *html,
                       const char            *text);
void sy_html_name     (GString               *html,
                       const char            *text);
void sy_html_element  (GString               *html,
                       const char            *tag,
                       const char            *css_class,
                       const char            *text);
void sy_html_numbers  (GString               *html,
                       const SyReportNumbers *sources);

/* Drawn inline, as SVG: readable without colour, and printed as they are. */
void sy_html_mark       (GString              *html,
                         const SyReport       *report,
                         guint                 rank);
void sy_html_score_bar  (GString              *html,
                         const SyReport       *report,
                         guint                 rank);
void sy_html_difference (GString              *html,
                         const SyReportOption *option,
                         const SyReportReason *reason);
void sy_html_level      (GString              *html,
                         const SyReportRating *rating);

void sy_html_scores    (GString        *html,
                        const SyReport *report);
void sy_html_reasons   (GString        *html,
                        const SyReport *report);
void sy_html_additions (GString        *html,
                        const SyReport *report);
void sy_html_needs     (GString        *html,
                        const SyReport *report);
void sy_html_ratings   (GString        *html,
                        const SyReport *report);
void sy_html_sources   (GString        *html,
                        const SyReport *report);

G_END_DECLS
