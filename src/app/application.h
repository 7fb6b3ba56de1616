/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "window.h"

G_BEGIN_DECLS

/**
 * SyApplication:
 *
 * Steelyard as a whole: its catalogs and its windows.
 */
#define SY_TYPE_APPLICATION (sy_application_get_type ())
G_DECLARE_FINAL_TYPE (SyApplication, sy_application, SY, APPLICATION, AdwApplication)

SyApplication *sy_application_new           (void);
void           sy_application_start_reading (SyApplication *self,
                                             char         **arguments);
void           sy_application_open_file     (SyApplication *self,
                                             GFile         *file,
                                             SyWindow      *from);
SyWindow      *sy_application_show_document (SyApplication *self,
                                             SyDocument    *document);
void           sy_application_offer_catalog (SyApplication *self,
                                             GFile         *file,
                                             SyWindow      *from);
void           sy_application_install_catalog (SyApplication *self,
                                             GFile         *file,
                                             SyWindow      *from);
SyCatalogLibrary *sy_application_get_library (SyApplication *self);
void           sy_application_remember      (SyApplication *self);

G_END_DECLS
