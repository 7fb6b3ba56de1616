/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read, saved and read again is the same; and saved once more, it is
 * the same text. */

#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "requirements-file.h"

static SyRequirements *
read_again (const char *text)
{
  g_autoptr (GError) error = NULL;
  SyRequirements *requirements = sy_requirements_from_data ("input", text, strlen (text), &error);

  g_assert_no_error (error);
  return requirements;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (SyRequirements) first = sy_requirements_from_data ("input", (const char *) data, size, NULL);
  g_autoptr (SyRequirements) second = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  if (first == NULL)
    return 0;

  text = sy_requirements_to_data (first);
  second = read_again (text);
  again = sy_requirements_to_data (second);
  g_assert_true (sy_requirements_equal (first, second));
  g_assert_cmpstr (text, ==, again);
  return 0;
}
