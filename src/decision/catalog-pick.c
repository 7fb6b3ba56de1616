/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which catalog some answers are about. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "catalog-library-private.h"
#include "file-kind.h"
#include "requirements-file.h"
#include "safe-file.h"

/* Largest file of answers that is read ahead, in bytes: it is read twice, and
 * most have less than a hundredth of that. */
#define MOST_AHEAD (1024 * 1024)

/* A file in the library that is called like the catalog and cannot be read. */
static SyCatalogEntry *
find_broken (SyCatalogLibrary *self, const char *id)
{
  g_autofree char *start = g_strconcat (id, "-", NULL);
  GPtrArray *found = sy_catalog_library_get_found (self);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *name = g_file_get_basename (sy_catalog_entry_get_file (found->pdata[i]));

      if (g_str_has_prefix (name, start) && sy_catalog_entry_get_catalog (found->pdata[i]) == NULL)
        return found->pdata[i];
    }

  return NULL;
}

static void
refuse (SyCatalogLibrary *self, const char *id, const char *version, const char *name, GError **error)
{
  SyCatalogEntry *broken = find_broken (self, id);

  if (broken != NULL)
    g_set_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_BROKEN,
                 _ ("%1$s: these answers are about the catalog “%2$s”, and its file in the library cannot be "
                    "read. Mend or replace that file; the answers are all kept. %3$s"),
                 name, id, sy_catalog_entry_get_problem (broken));
  else if (*version != '\0')
    g_set_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING,
                 _ ("%1$s: these answers are about the catalog “%2$s”, version %3$s, which is not at hand. "
                    "Open the file of that catalog or install it; the answers are all kept."),
                 name, id, version);
  else
    g_set_error (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING,
                 _ ("%1$s: these answers are about the catalog “%2$s”, which is not at hand. Open the file of "
                    "that catalog or install it; the answers are all kept."),
                 name, id);
}

/**
 * sy_catalog_library_pick:
 * @self: a library
 * @requirements: answers
 * @name: what their file is called in messages
 * @error: return location for a %SY_CATALOG_ERROR_MISSING or
 *   %SY_CATALOG_ERROR_BROKEN, or a %SY_JSON_ERROR if the program itself is
 *   damaged
 *
 * Finds the catalog that answers are about: in the version that they name, else
 * in the newest at hand. Answers that name no catalog are about the default.
 *
 * Returns: (transfer none) (nullable): a catalog that can be read, or %NULL
 */
SyCatalogEntry *
sy_catalog_library_pick (SyCatalogLibrary *self, SyRequirements *requirements, const char *name, GError **error)
{
  const char *id = sy_requirements_get_field (requirements, SY_FIELD_CATALOG);
  const char *version = sy_requirements_get_field (requirements, SY_FIELD_CATALOG_VERSION);
  SyCatalogEntry *entry = *id != '\0' ? sy_catalog_library_find (self, id, version) : self->bundled;

  if (entry == NULL)
    refuse (self, id, version, name, error);
  else if (sy_catalog_entry_get_catalog (entry) == NULL)
    {
      if (error != NULL)
        *error = g_error_copy (sy_catalog_entry_get_error (entry));
      return NULL;
    }

  return entry;
}

/* The answers in a file, NULL if it has none that can be read here and now. */
static SyRequirements *
read_answers (GFile *file)
{
  g_autoptr (GBytes) bytes = g_file_is_native (file) ? sy_safe_file_read_regular (file, NULL) : NULL;

  if (bytes == NULL || g_bytes_get_size (bytes) > MOST_AHEAD || sy_bytes_are_catalog (bytes))
    return NULL;

  return sy_requirements_from_data ("", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
}

/**
 * sy_catalog_library_read_ahead:
 * @self: a library
 * @file: (nullable): a file that will be opened
 *
 * Reads the bundled catalog, and the one that the answers in @file are about,
 * so that they are at hand at once. What goes wrong is found again, and said, by
 * whoever opens them. Blocks; may be called in a thread of its own if nobody
 * else uses the library meanwhile.
 */
void
sy_catalog_library_read_ahead (SyCatalogLibrary *self, GFile *file)
{
  g_autoptr (SyRequirements) answers = file != NULL ? read_answers (file) : NULL;

  sy_catalog_entry_get_catalog (self->bundled);
  if (answers != NULL)
    sy_catalog_library_pick (self, answers, "", NULL);
}
