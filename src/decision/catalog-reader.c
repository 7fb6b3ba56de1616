/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What all parts of a catalog are read with: lists with unique ids,
 * references, words. Texts are in catalog-texts.c.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog-private.h"
#include "input-limits.h"

/* A copy that lives as long as the catalog. */
const char *
sy_catalog_keep (SyCatalog *self, const char *text)
{
  return g_string_chunk_insert (self->texts, text);
}

/* Zeroed memory that lives as long as the catalog. */
gpointer
sy_catalog_alloc (SyCatalog *self, gsize count, gsize size)
{
  gpointer block = g_malloc0_n (MAX (count, 1), size);

  g_ptr_array_add (self->blocks, block);
  return block;
}

static gboolean
is_id (const char *id)
{
  gsize length = strlen (id);

  return length > 0 && strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == length &&
         id[0] != '-' && id[length - 1] != '-';
}

/* Claims are numbered after their article ("S0-01"), so they may have
 * capitals. */
static gboolean
read_id (SyCatalog *self, const SyJsonPlace *object, SyTable *table, guint index, const char **id, GError **error)
{
  gboolean capitals = table == &self->claims;
  g_autofree char *lower = NULL;
  SyJsonPlace place;

  if (!sy_json_require (object, "id", &place, error) || !sy_json_text (&place, id, error))
    return FALSE;

  lower = capitals ? g_ascii_strdown (*id, -1) : g_strdup (*id);
  if (!is_id (lower))
    return sy_json_place_fail (&place, error,
                               _ ("an id of lower-case letters, digits and dashes was expected, not “%s”"), *id);
  *id = sy_catalog_keep (self, *id);
  if (!g_hash_table_insert (table->by_id, (gpointer) *id, GUINT_TO_POINTER (index)))
    return sy_json_place_fail (&place, error, _ ("the id “%s” is taken already; ids must differ"), *id);

  return TRUE;
}

static gboolean
read_entry (SyCatalog          *self,
            const SyJsonPlace  *list,
            const SyListFormat *format,
            SyTable            *table,
            guint               index,
            GError            **error)
{
  SyJsonPlace place = sy_json_element (list, index);
  gpointer entry = (char *) table->entries + index * format->size;
  g_autoptr (JsonNode) part = NULL;

  if (format->in_parts)
    {
      part = sy_json_parts_read (self->parts, index, error);
      if (part == NULL)
        return FALSE;
      place.node = part;
    }

  if (!sy_json_object (&place, error) ||
      (format->has_ids && !read_id (self, &place, table, index, entry, error)) ||
      !format->read (self, &place, entry, error))
    return FALSE;

  sy_json_note_unknown (&place, format->known, self->notes);
  return TRUE;
}

/* Reads the list @format of @parent into @table. Entries with ids start with
 * a `const char *id`. */
gboolean
sy_catalog_read_list (SyCatalog          *self,
                      const SyJsonPlace  *parent,
                      const SyListFormat *format,
                      SyTable            *table,
                      GError            **error)
{
  SyJsonPlace list;

  if (!sy_json_find (parent, format->member, &list))
    return format->required ? sy_json_require (parent, format->member, &list, error) : TRUE;
  if (!sy_json_array (&list, format->most, &table->n, error))
    return FALSE;
  if (format->required && table->n == 0)
    return sy_json_place_fail (&list, error, _ ("at least one entry was expected"));

  table->entries = sy_catalog_alloc (self, table->n, format->size);
  for (guint i = 0; i < table->n; i++)
    if (!read_entry (self, &list, format, table, i, error))
      return FALSE;

  return TRUE;
}

/* Reads one of the %NULL-terminated @words. */
gboolean
sy_catalog_read_word (const SyJsonPlace *object,
                      const char        *member,
                      const char *const *words,
                      guint             *index,
                      GError           **error)
{
  g_autofree char *expected = NULL;
  SyJsonPlace place;
  const char *word;

  if (!sy_json_require (object, member, &place, error) || !sy_json_text (&place, &word, error))
    return FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (word, words[i]))
      {
        *index = i;
        return TRUE;
      }

  expected = g_strjoinv (", ", (char **) words);
  return sy_json_place_fail (&place, error, _ ("“%s” is not known here; expected one of: %s"), word, expected);
}

static gboolean
fail_unknown (SyCatalog *self, const SyTable *table, const SyJsonPlace *place, const char *id, GError **error)
{
  if (table == &self->needs)
    return sy_json_place_fail (place, error, _ ("the catalog has no need with the id “%s”"), id);
  if (table == &self->options)
    return sy_json_place_fail (place, error, _ ("the catalog has no option with the id “%s”"), id);
  if (table == &self->groups)
    return sy_json_place_fail (place, error, _ ("the catalog has no group with the id “%s”"), id);

  return sy_json_place_fail (place, error, _ ("the catalog has no source with the id “%s”"), id);
}

/* Looks up the id of a need, option, group or source that stands at @place. */
gboolean
sy_catalog_resolve (SyCatalog *self, const SyTable *table, const SyJsonPlace *place, guint *index, GError **error)
{
  const char *id;
  gpointer found;

  if (!sy_json_text (place, &id, error))
    return FALSE;
  if (!g_hash_table_lookup_extended (table->by_id, id, NULL, &found))
    return fail_unknown (self, table, place, id, error);

  *index = GPOINTER_TO_UINT (found);
  return TRUE;
}

/* Reads an optional list of ids; each may stand there once. */
gboolean
sy_catalog_read_refs (SyCatalog         *self,
                      const SyJsonPlace *object,
                      const char        *member,
                      const SyTable     *table,
                      SyIndexes         *refs,
                      GError           **error)
{
  SyJsonPlace list;

  if (!sy_json_find (object, member, &list))
    return TRUE;
  if (!sy_json_array (&list, SY_LIMIT_ENTRIES, &refs->n, error))
    return FALSE;

  refs->index = sy_catalog_alloc (self, refs->n, sizeof (guint));
  for (guint i = 0; i < refs->n; i++)
    {
      SyJsonPlace place = sy_json_element (&list, i);

      if (!sy_catalog_resolve (self, table, &place, &refs->index[i], error))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (refs->index[j] == refs->index[i])
          return sy_json_place_fail (&place, error, _ ("this id stands in the list twice"));
    }

  return TRUE;
}

static gboolean
read_level (SyCatalog *self, const SyJsonPlace *place, SyNeedLevel *level, GError **error)
{
  gpointer found;
  const char *id;

  if (!g_hash_table_lookup_extended (self->needs.by_id, place->name, NULL, &found))
    return sy_json_place_fail (place, error, _ ("the catalog has no need with the id “%s”"), place->name);
  if (!sy_json_text (place, &id, error))
    return FALSE;
  if (!sy_importance_from_id (id, &level->importance))
    return sy_json_place_fail (place, error, _ ("“%s” is not known here; expected one of: %s"), id,
                               "not-needed, nice, important, must");

  level->need = GPOINTER_TO_UINT (found);
  return TRUE;
}

/* Reads an optional object of the form {NEED: importance}. */
gboolean
sy_catalog_read_levels (SyCatalog         *self,
                        const SyJsonPlace *object,
                        const char        *member,
                        SyNeedLevels      *levels,
                        GError           **error)
{
  g_autoptr (GList) members = NULL;
  SyJsonPlace place;

  if (!sy_json_find (object, member, &place))
    return TRUE;
  if (!sy_json_object (&place, error))
    return FALSE;

  members = sy_json_members (&place);
  levels->level = sy_catalog_alloc (self, g_list_length (members), sizeof (SyNeedLevel));
  for (GList *l = members; l != NULL; l = l->next)
    {
      SyJsonPlace entry = sy_json_member (&place, l->data);

      if (!read_level (self, &entry, &levels->level[levels->n++], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_catalog_id (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  SyJsonPlace place;

  if (!sy_json_require (root, "id", &place, error) || !sy_json_text (&place, &self->id, error))
    return FALSE;

  self->id = sy_catalog_keep (self, self->id);
  return is_id (self->id) ||
         sy_json_place_fail (&place, error, _ ("an id of lower-case letters, digits and dashes was expected, not “%s”"),
                             self->id);
}

/* Reads a whole catalog. Later parts refer to earlier ones. */
gboolean
sy_catalog_read_root (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  static const char *const known[] = {
    "format", "id", "version", "title", "summary", "date", "scale", "importance", "must-have-minimum",
    "confidence", "options", "groups", "needs", "overlaps", "opposites", "questions", "starting-points",
    "advice", "sources", "claims", NULL,
  };

  if (!sy_json_check_format (root, error) ||
      !read_catalog_id (self, root, error) ||
      !sy_catalog_read_text (self, root, "version", NULL, &self->version, error) ||
      !sy_catalog_read_text (self, root, "title", "catalog title", &self->title, error) ||
      !sy_catalog_read_optional (self, root, "summary", "catalog summary", &self->summary, error) ||
      !sy_catalog_read_date (self, root, "date", TRUE, &self->date, error))
    return FALSE;

  sy_json_note_unknown (root, known, self->notes);

  return sy_catalog_read_scales (self, root, error) &&
         sy_catalog_read_sources (self, root, error) &&
         sy_catalog_read_needs (self, root, error) &&
         sy_catalog_read_guidance (self, root, error) &&
         sy_catalog_read_claims (self, root, error);
}
