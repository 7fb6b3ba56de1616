/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SySection:
 *
 * A question with its one-line answer, which opens to the whole answer. The
 * content is made and kept up to date only while it is open.
 *
 * Emits `fill` when the content is wanted: once when it opens, and on
 * sy_section_refresh() while it is open.
 */
#define SY_TYPE_SECTION (sy_section_get_type ())
G_DECLARE_FINAL_TYPE (SySection, sy_section, SY, SECTION, GtkBox)

GtkWidget *sy_section_new          (void);
void       sy_section_set_texts    (SySection  *self,
                                    const char *title,
                                    const char *summary);
void       sy_section_set_content  (SySection  *self,
                                    GtkWidget  *content);
GtkWidget *sy_section_get_content  (SySection  *self);
void       sy_section_set_expanded (SySection  *self,
                                    gboolean    expanded);
gboolean   sy_section_get_expanded (SySection  *self);
void       sy_section_remember     (SySection  *self,
                                    const char *name);
void       sy_section_refresh      (SySection  *self);

G_END_DECLS
