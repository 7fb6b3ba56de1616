/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the people of a group are called: everyone has a name, and no two have
 * the same, but for those who are repeated. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "people-private.h"

static char *
fold (const char *name)
{
  return g_utf8_casefold (name, -1);
}

static gboolean
is_repeated (const SyPeople *self, guint index)
{
  return self->members[index].state == SY_PERSON_REPEATED;
}

/* How many bear each name. */
static GHashTable *
count_names (const SyPeople *self)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->n_members; i++)
    {
      char *folded = fold (self->members[i].name);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded)) + !is_repeated (self, i);

      g_hash_table_replace (counts, folded, GUINT_TO_POINTER (n));
    }

  return counts;
}

static gboolean
is_shared (GHashTable *counts, const char *name)
{
  g_autofree char *folded = fold (name);

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded)) > 1;
}

static void
rename_member (SyMember *member, char *name)
{
  g_free (member->name);
  member->name = name;
}

/* Whether somebody else who counts bears the same name. */
static gboolean
find_namesake (const SyPeople *self, guint index)
{
  g_autofree char *name = fold (self->members[index].name);

  for (guint i = 0; i < self->n_members; i++)
    {
      g_autofree char *other = fold (self->members[i].name);

      if (i != index && self->members[i].state == SY_PERSON_COUNTS && g_str_equal (name, other))
        return TRUE;
    }

  return FALSE;
}

/* People of one name are told apart by their files. */
static void
add_files (SyPeople *self)
{
  g_autoptr (GHashTable) counts = count_names (self);

  for (guint i = 0; i < self->n_members; i++)
    {
      SyMember *member = &self->members[i];
      const char *file = sy_person_get_file_name (member->person);

      if (!is_repeated (self, i) && is_shared (counts, member->name) && file != NULL)
        /* Translators: a person and the name of a file. */
        rename_member (member, g_strdup_printf (_ ("%1$s (%2$s)"), member->name, file));
    }
}

/* And if their files are called the same as well, by their places. */
static void
add_places (SyPeople *self)
{
  g_autoptr (GHashTable) counts = count_names (self);

  for (guint i = 0; i < self->n_members; i++)
    if (!is_repeated (self, i) && is_shared (counts, self->members[i].name))
      /* Translators: a person who has the same name as another, and a number. */
      rename_member (&self->members[i], g_strdup_printf (_ ("%1$s, no. %2$u"), self->members[i].name, i + 1));
}

void
sy_people_find_names (SyPeople *self)
{
  for (guint i = 0; i < self->n_members; i++)
    {
      const char *name = sy_person_get_name (self->members[i].person);

      /* Translators: a person who gave no name; %u is their place in a list. */
      self->members[i].name = name != NULL ? g_strdup (name) : g_strdup_printf (_ ("Person %u"), i + 1);
    }

  for (guint i = 0; i < self->n_members; i++)
    self->members[i].shares_name = find_namesake (self, i);
  add_files (self);
  add_places (self);
}
