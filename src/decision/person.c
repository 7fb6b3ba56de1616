/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "person.h"

#include <string.h>

#define SUFFIX ".steelyard"

struct _SyPerson
{
  gatomicrefcount ref_count;
  SyRequirements *requirements;
  SyEvaluation   *evaluation;
  GFile          *file;      /* NULL if there is none */
  char           *file_name; /* NULL if there is none */
  char           *given;     /* NULL if nobody gave another name */
  char           *name;      /* NULL if none is known */
};

static char *
find_name (const SyPerson *self)
{
  const char *author = sy_requirements_get_field (self->requirements, SY_FIELD_AUTHOR);
  g_autofree char *name = g_strstrip (g_strdup (self->given != NULL ? self->given : author));

  if (*name != '\0')
    return g_steal_pointer (&name);
  if (self->file_name == NULL)
    return NULL;
  if (g_str_has_suffix (self->file_name, SUFFIX) && !g_str_equal (self->file_name, SUFFIX))
    return g_strndup (self->file_name, strlen (self->file_name) - strlen (SUFFIX));

  return g_strdup (self->file_name);
}

static char *
find_file_name (GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL ? g_filename_display_name (name) : NULL;
}

/**
 * sy_person_new:
 * @catalog: the catalog of the comparison
 * @requirements: what the person answered, copied
 * @file: (nullable): where it was read from
 * @name: (nullable): what the person is called; by default it is whoever the
 *   requirements name as answering, else the name of the file
 *
 * Returns: (transfer full): a person
 */
SyPerson *
sy_person_new (SyCatalog *catalog, SyRequirements *requirements, GFile *file, const char *name)
{
  SyPerson *self = g_new0 (SyPerson, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->requirements = sy_requirements_copy (requirements);
  self->evaluation = sy_evaluation_new (catalog, requirements);
  g_set_object (&self->file, file);
  self->file_name = find_file_name (file);
  self->given = g_strdup (name);
  self->name = find_name (self);

  return self;
}

/**
 * sy_person_rename:
 * @self: a person
 * @name: (nullable): a name; %NULL or an empty one goes back to the default
 *
 * Returns: (transfer full): the same person with that name
 */
SyPerson *
sy_person_rename (SyPerson *self, const char *name)
{
  SyPerson *renamed = g_new0 (SyPerson, 1);

  g_atomic_ref_count_init (&renamed->ref_count);
  renamed->requirements = g_object_ref (self->requirements);
  renamed->evaluation = sy_evaluation_ref (self->evaluation);
  g_set_object (&renamed->file, self->file);
  renamed->file_name = g_strdup (self->file_name);
  renamed->given = name != NULL && *name != '\0' ? g_strdup (name) : NULL;
  renamed->name = find_name (renamed);

  return renamed;
}

/**
 * sy_person_renew:
 * @self: a person
 * @catalog: another version of the catalog
 *
 * Returns: (transfer full): the same person and answers, over @catalog
 */
SyPerson *
sy_person_renew (SyPerson *self, SyCatalog *catalog)
{
  return sy_person_new (catalog, self->requirements, self->file, self->given);
}

/**
 * sy_person_ref:
 * @self: a person
 *
 * Returns: (transfer full): @self
 */
SyPerson *
sy_person_ref (SyPerson *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * sy_person_unref:
 * @self: (transfer full): a person
 */
void
sy_person_unref (SyPerson *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_object_unref (self->requirements);
  sy_evaluation_unref (self->evaluation);
  g_clear_object (&self->file);
  g_free (self->file_name);
  g_free (self->given);
  g_free (self->name);
  g_free (self);
}

/**
 * sy_person_get_requirements:
 * @self: a person
 *
 * Returns: (transfer none): what the person answered; not to be changed
 */
SyRequirements *
sy_person_get_requirements (const SyPerson *self)
{
  return self->requirements;
}

/**
 * sy_person_get_evaluation:
 * @self: a person
 *
 * Returns: (transfer none): what follows from it for this person alone
 */
SyEvaluation *
sy_person_get_evaluation (const SyPerson *self)
{
  return self->evaluation;
}

/**
 * sy_person_get_file:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): the file that it was read from
 */
GFile *
sy_person_get_file (const SyPerson *self)
{
  return self->file;
}

/**
 * sy_person_get_file_name:
 * @self: a person
 *
 * Returns: (nullable): the name of the file, without its folder
 */
const char *
sy_person_get_file_name (const SyPerson *self)
{
  return self->file_name;
}

/**
 * sy_person_get_name:
 * @self: a person
 *
 * Returns: (nullable): what the person is called, %NULL if that is not known;
 *   several people may be called the same, see sy_group_get_name()
 */
const char *
sy_person_get_name (const SyPerson *self)
{
  return self->name;
}

/**
 * sy_person_fits_catalog:
 * @self: a person
 *
 * Returns: whether the answers are about the catalog of the comparison, or
 *   do not say about which
 */
gboolean
sy_person_fits_catalog (const SyPerson *self)
{
  const char *id = sy_requirements_get_field (self->requirements, SY_FIELD_CATALOG);

  return *id == '\0' || g_str_equal (id, sy_catalog_get_id (sy_evaluation_get_catalog (self->evaluation)));
}

/**
 * sy_person_fits_version:
 * @self: a person
 *
 * Returns: whether the answers were given with this version of the catalog,
 *   or do not say with which
 */
gboolean
sy_person_fits_version (const SyPerson *self)
{
  const char *version = sy_requirements_get_field (self->requirements, SY_FIELD_CATALOG_VERSION);

  return *version == '\0' ||
         g_str_equal (version, sy_catalog_get_version (sy_evaluation_get_catalog (self->evaluation)));
}

/**
 * sy_person_has_answered:
 * @self: a person
 *
 * Returns: whether anything at all is known of what the person wants
 */
gboolean
sy_person_has_answered (const SyPerson *self)
{
  return sy_evaluation_is_touched (self->evaluation);
}

static gboolean
same_name (const SyPerson *self, const SyPerson *other)
{
  g_autofree char *own = self->name != NULL ? g_utf8_casefold (self->name, -1) : NULL;
  g_autofree char *others = other->name != NULL ? g_utf8_casefold (other->name, -1) : NULL;

  return g_strcmp0 (own, others) == 0;
}

static gboolean
same_file (const SyPerson *self, const SyPerson *other)
{
  return self->file != NULL && other->file != NULL && g_file_equal (self->file, other->file);
}

/**
 * sy_person_repeats:
 * @self: a person
 * @other: another person
 *
 * Both are one if they come from the same file, if their files say the same
 * in every respect, or if they bear the same name and gave the same answers.
 * Who was given another name here is another person, and people of one name
 * who answered differently are taken for different people.
 *
 * Returns: whether counting both would count one person twice
 */
gboolean
sy_person_repeats (const SyPerson *self, const SyPerson *other)
{
  if (same_file (self, other))
    return TRUE;
  if ((self->given != NULL || other->given != NULL) && !same_name (self, other))
    return FALSE;
  if (sy_requirements_equal (self->requirements, other->requirements))
    return TRUE;

  return self->name != NULL && same_name (self, other) &&
         sy_requirements_count_changes (self->requirements, other->requirements) == 0;
}
