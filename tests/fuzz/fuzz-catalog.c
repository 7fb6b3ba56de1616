/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A catalog is refused with a sentence, or else everything can be computed and
 * written with it, whichever way its needs are answered. */

#include "config.h"

#include "fuzz.h"
#include "json-reader.h"

/* The needs are answered in turn with every importance, from @first on. */
static SyRequirements *
answer (SyCatalog *catalog, guint first)
{
  SyRequirements *requirements = sy_requirements_new ();

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    sy_requirements_set_answer (requirements, sy_catalog_get_need (catalog, i)->id,
                                (SyImportance) ((first + i) % SY_N_IMPORTANCES));
  for (guint i = 0; i < sy_catalog_get_n_questions (catalog); i++)
    {
      const SyQuestion *question = sy_catalog_get_question (catalog, i);

      sy_requirements_set_choice (requirements, question->id, question->choices[first % question->n_choices].id);
    }
  return requirements;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = sy_catalog_new_from_data ("input", (const char *) data, size, &error);

  if (catalog == NULL)
    {
      fuzz_check_error (error);
      return 0;
    }

  for (guint first = 0; first < 2; first++)
    {
      g_autoptr (SyRequirements) requirements = answer (catalog, first + (guint) (size % 2));

      fuzz_check_result (catalog, requirements);
    }
  for (guint i = 0; i < sy_catalog_get_n_starting_points (catalog); i++)
    {
      g_autoptr (SyRequirements) requirements = sy_requirements_new ();

      sy_requirements_start_from (requirements, catalog, sy_catalog_get_starting_point (catalog, i));
      fuzz_check_result (catalog, requirements);
    }
  return 0;
}
