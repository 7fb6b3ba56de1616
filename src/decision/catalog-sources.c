/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads on whose word the ratings of a catalog rest. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "catalog-private.h"
#include "input-limits.h"

static const char *const kinds[] = { "article", "documentation", "benchmark", "survey", "issue", NULL };

/**
 * sy_source_kind_to_id:
 * @kind: a kind of source
 *
 * Returns: its id in files
 */
const char *
sy_source_kind_to_id (SySourceKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds) - 1, NULL);

  return kinds[kind];
}

static gboolean
read_source (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  SySource *source = entry;
  guint kind = 0;

  /* Titles and names of a source are its own and are not translated. */
  if (!sy_catalog_read_text (self, place, "title", NULL, &source->title, error) ||
      !sy_catalog_read_optional (self, place, "author", NULL, &source->author, error) ||
      !sy_catalog_read_optional (self, place, "publisher", NULL, &source->publisher, error) ||
      !sy_catalog_read_date (self, place, "date", FALSE, &source->date, error) ||
      !sy_catalog_read_date (self, place, "read", TRUE, &source->read, error) ||
      !sy_catalog_read_address (self, place, "url", &source->url, error) ||
      !sy_catalog_read_word (place, "kind", kinds, &kind, error) ||
      !sy_catalog_read_optional (self, place, "standpoint", "catalog standpoint", &source->standpoint, error))
    return FALSE;

  source->kind = (SySourceKind) kind;
  if (source->date == NULL && source->read == NULL)
    return sy_json_place_fail (place, error, _ ("a source has a date, or the day on which it was read, or both"));

  return TRUE;
}

gboolean
sy_catalog_read_sources (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  static const char *const keys[] = {
    "id", "title", "author", "publisher", "date", "read", "url", "kind", "standpoint", NULL,
  };
  static const SyListFormat format = {
    "sources", read_source, sizeof (SySource), SY_LIMIT_ENTRIES, FALSE, TRUE, keys,
  };

  return sy_catalog_read_list (self, root, &format, &self->sources, error);
}

/* A rating on nobody's word counts, but its author should know. */
void
sy_catalog_note_missing_sources (SyCatalog *self)
{
  guint n = 0;
  guint first = 0;

  for (guint i = self->needs.n * self->options.n; i > 0; i--)
    if (self->ratings[i - 1].sources.n == 0)
      {
        first = i - 1;
        n++;
      }

  if (n > 0)
    g_ptr_array_add (
      self->notes,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    /* Translators: %1$u and %2$s are a place in a file. */
                                    "$.needs[%1$u].ratings.%2$s: this rating names no source",
                                    "$.needs[%1$u].ratings.%2$s: this rating names no source; in all, %3$u do not", n),
                       first / self->options.n, ((SyOption *) self->options.entries)[first % self->options.n].id, n));
}

/* Two needs that the catalog lists as opposites, as NEED/NEED. */
static gboolean
is_opposite (SyCatalog *self, const char *pair)
{
  g_auto (GStrv) ids = g_strsplit (pair, "/", 2);
  guint first, second;

  if (ids[0] == NULL || ids[1] == NULL || !sy_catalog_find_need (self, ids[0], &first) ||
      !sy_catalog_find_need (self, ids[1], &second))
    return FALSE;

  for (guint i = 0; i < sy_catalog_get_n_opposites (self); i++)
    {
      const SyOpposite *opposite = sy_catalog_get_opposite (self, i);

      if ((opposite->needs[0] == first && opposite->needs[1] == second) ||
          (opposite->needs[0] == second && opposite->needs[1] == first))
        return TRUE;
    }

  return FALSE;
}

/* What a claim is used by: a need, or KIND:ID. */
static gboolean
check_use (SyCatalog *self, const SyJsonPlace *place, const char *use, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (use, ":", 2);
  const SyTable *table = NULL;

  if (parts[0] == NULL || parts[1] == NULL) /* nothing is split into nothing */
    table = &self->needs;
  else if (g_str_equal (parts[0], "starting-point"))
    table = &self->starting_points;
  else if (g_str_equal (parts[0], "advice"))
    table = &self->advice;
  else if (g_str_equal (parts[0], "opposite") && is_opposite (self, parts[1]))
    return TRUE;

  if (table != NULL && g_hash_table_contains (table->by_id, table == &self->needs ? use : parts[1]))
    return TRUE;

  return sy_json_place_fail (
    place, error, _ ("“%s” is neither a need of the catalog nor starting-point:ID, advice:ID or opposite:NEED/NEED"),
    use);
}

static gboolean
read_claim (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  SyClaim *claim = entry;
  SyJsonPlace member;

  if (!sy_json_require (place, "source", &member, error) ||
      !sy_catalog_resolve (self, &self->sources, &member, &claim->source, error) ||
      !sy_catalog_read_text (self, place, "says", NULL, &claim->says, error) ||
      !sy_catalog_read_texts (self, place, "used-by", NULL, &claim->used_by, error) ||
      !sy_catalog_read_optional (self, place, "left-out", NULL, &claim->left_out, error))
    return FALSE;
  if ((claim->used_by[0] != NULL) == (claim->left_out != NULL))
    return sy_json_place_fail (place, error, _ ("a claim is either used by something or left out with a reason"));

  for (guint i = 0; claim->used_by[i] != NULL; i++)
    {
      SyJsonPlace list = sy_json_member (place, "used-by");
      SyJsonPlace use = sy_json_element (&list, i);

      if (!check_use (self, &use, claim->used_by[i], error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sy_catalog_read_claims (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  static const char *const keys[] = { "id", "source", "says", "used-by", "left-out", NULL };
  static const SyListFormat format = {
    "claims", read_claim, sizeof (SyClaim), SY_LIMIT_ENTRIES, FALSE, TRUE, keys,
  };

  return sy_catalog_read_list (self, root, &format, &self->claims, error);
}
