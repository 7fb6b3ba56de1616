/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * SyProjectGroup:
 *
 * The beginning of the form: what the project is called, who is answering, and
 * a project like it to start from.
 */
#define SY_TYPE_PROJECT_GROUP (sy_project_group_get_type ())
G_DECLARE_FINAL_TYPE (SyProjectGroup, sy_project_group, SY, PROJECT_GROUP, GtkBox)

void sy_project_group_set_document (SyProjectGroup *self,
                                    SyDocument     *document);
void sy_project_group_refresh      (SyProjectGroup *self);

G_END_DECLS
