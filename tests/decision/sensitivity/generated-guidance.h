/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "generated-catalog.h"

G_BEGIN_DECLS

void generated_guidance_add           (GeneratedCatalog       *self,
                                       SyRandom               *random);
void generated_guidance_resolve       (const GeneratedCatalog *self,
                                       SyImportance           *own);
void generated_guidance_write         (const GeneratedCatalog *self,
                                       GString                *json);
void generated_guidance_write_choices (const GeneratedCatalog *self,
                                       GString                *json);

G_END_DECLS
