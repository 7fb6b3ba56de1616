/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyNotice:
 *
 * Something that the person should decide on, said above the content, which
 * stays usable meanwhile.
 */
#define SY_TYPE_NOTICE (sy_notice_get_type ())
G_DECLARE_FINAL_TYPE (SyNotice, sy_notice, SY, NOTICE, GtkBox)

void sy_notice_show       (SyNotice   *self,
                           const char *text);
void sy_notice_add_action (SyNotice   *self,
                           const char *label,
                           const char *action);
void sy_notice_hide       (SyNotice   *self);

G_END_DECLS
