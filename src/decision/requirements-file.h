/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "requirements.h"

G_BEGIN_DECLS

SyRequirements *sy_requirements_load      (GFile           *file,
                                           const char      *name,
                                           GError         **error);
SyRequirements *sy_requirements_from_data (const char      *name,
                                           const char      *data,
                                           gsize            length,
                                           GError         **error);
char           *sy_requirements_to_data   (SyRequirements  *self);
gboolean        sy_requirements_save      (SyRequirements  *self,
                                           GFile           *file,
                                           GError         **error);

G_END_DECLS
