/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

#include "report-file.h"

G_BEGIN_DECLS

/* What every fuzz target offers: libFuzzer calls it, and so does replay.c. A
 * target that finds a fault ends the program. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* What the targets share. */
void       fuzz_check_error    (const GError   *error);
void       fuzz_check_result   (SyCatalog      *catalog,
                                SyRequirements *requirements);
SyCatalog *fuzz_get_catalog    (void);

G_END_DECLS
