/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"
#include "requirements.h"

G_BEGIN_DECLS

/**
 * SyDocument:
 *
 * Requirements that are being edited, the file they belong to, and what
 * follows from them right now. The evaluation is made anew after each change;
 * `notify::evaluation` says so. Whether there is something to save is known
 * by comparing with what was saved last.
 */
#define SY_TYPE_DOCUMENT (sy_document_get_type ())
G_DECLARE_FINAL_TYPE (SyDocument, sy_document, SY, DOCUMENT, GObject)

SyDocument     *sy_document_new              (SyCatalog   *catalog);
SyDocument     *sy_document_open             (SyCatalog   *catalog,
                                              GFile       *file,
                                              GError     **error);
gboolean        sy_document_save             (SyDocument  *self,
                                              GFile       *file,
                                              GError     **error);

SyCatalog      *sy_document_get_catalog      (SyDocument  *self);
SyRequirements *sy_document_get_requirements (SyDocument  *self);
SyEvaluation   *sy_document_get_evaluation   (SyDocument  *self);
const SyShortestWay *sy_document_get_shortest_way (SyDocument *self);
GFile          *sy_document_get_file         (SyDocument  *self);
gboolean        sy_document_is_modified      (SyDocument  *self);
gboolean        sy_document_is_untouched     (SyDocument  *self);
char           *sy_document_dup_title        (SyDocument  *self);

G_END_DECLS
