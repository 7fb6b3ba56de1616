/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     sy_settings_load_window      (GtkWindow          *window);
void     sy_settings_save_window      (GtkWindow          *window);
gboolean sy_settings_is_expanded      (const char         *section);
void     sy_settings_set_expanded     (const char         *section,
                                       gboolean            expanded);
GAction *sy_settings_create_action    (const char         *key);
char   **sy_settings_dup_session      (void);
void     sy_settings_save_session     (const char *const  *uris);

G_END_DECLS
