/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file with answers is refused with a sentence, or else it is evaluated
 * against the bundled catalog and written in every format. */

#include "config.h"

#include "fuzz.h"
#include "requirements-file.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyRequirements) requirements = sy_requirements_from_data ("input", (const char *) data, size, &error);

  if (requirements == NULL)
    fuzz_check_error (error);
  else
    fuzz_check_result (fuzz_get_catalog (), requirements);
  return 0;
}
