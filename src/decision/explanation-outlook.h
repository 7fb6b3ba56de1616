/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "outlook.h"

G_BEGIN_DECLS

/* Whole sentences in the user's language; plain text, newly allocated. */

char *sy_explain_outlook       (SyCatalog        *catalog,
                                const SyOutlook  *outlook);
char *sy_explain_offer_to_stop (SyCatalog        *catalog,
                                const SyOutlook  *outlook);
char *sy_explain_plausible     (SyCatalog        *catalog);
char *sy_explain_open_item     (const SyOpenItem *item);
char *sy_explain_open_mark     (const SyOpenItem *item);

G_END_DECLS
