/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the options, groups and needs of a catalog. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog-private.h"
#include "input-limits.h"

/* An option without a colour of its own takes the next of these: apart in
 * lightness, at least 3:1 against the backgrounds they are meant for. */
static const struct
{
  const char *light;
  const char *dark;
} palette[] = {
  { "#1a7a48", "#3bb075" },
  { "#9141ac", "#c084e0" },
  { "#0a978e", "#5ad3cf" },
  { "#565e6d", "#929aa9" },
  { "#1c71d8", "#78aeed" },
  { "#b5651d", "#e5a45a" },
  { "#8a1538", "#f3a6b6" },
  { "#4f4500", "#f0e17a" },
};

static const char *const marks[] = { "square", "circle", "diamond", "triangle", "square-circle",
                                     "triangle-down", "cross", "ring", NULL };

static gboolean
read_colour (SyCatalog *self, const SyJsonPlace *object, const char *member, const char **colour, GError **error)
{
  SyJsonPlace place;

  if (!sy_json_find (object, member, &place))
    return TRUE;
  if (!sy_json_text (&place, colour, error))
    return FALSE;
  if (strlen (*colour) != 7 || (*colour)[0] != '#' || strspn (*colour + 1, "0123456789abcdefABCDEF") != 6)
    return sy_json_place_fail (&place, error, _ ("a colour like #1a7a48 was expected, not “%s”"), *colour);

  *colour = sy_catalog_keep (self, *colour);
  return TRUE;
}

/* An ordinary option if nothing is said; "framework" says the same. */
static gboolean
read_kind (const SyJsonPlace *object, SyOptionKind *kind, GError **error)
{
  static const char *const kinds[] = { "framework", "combination", "none", NULL };
  const char *word = NULL;
  guint index = SY_OPTION_ORDINARY;

  if (!sy_json_optional_text (object, "kind", &word, error) ||
      (word != NULL && !sy_catalog_read_word (object, "kind", kinds, &index, error)))
    return FALSE;

  *kind = (SyOptionKind) index;
  return TRUE;
}

static gboolean
read_option (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  SyOption *option = entry;
  guint index = (guint) (option - (SyOption *) self->options.entries);
  guint mark = index % (G_N_ELEMENTS (marks) - 1);
  SyJsonPlace member;

  option->colour = palette[index % G_N_ELEMENTS (palette)].light;
  option->colour_dark = palette[index % G_N_ELEMENTS (palette)].dark;
  if (!read_kind (place, &option->kind, error) ||
      !sy_catalog_read_text (self, place, "name", "catalog option", &option->name, error) ||
      !sy_catalog_read_optional (self, place, "summary", "catalog option summary", &option->summary, error) ||
      !read_colour (self, place, "colour", &option->colour, error) ||
      !sy_catalog_read_address (self, place, "homepage", &option->homepage, error))
    return FALSE;

  /* One colour for both backgrounds if only one is given. */
  if (sy_json_find (place, "colour", &member))
    option->colour_dark = option->colour;
  if (!read_colour (self, place, "colour-dark", &option->colour_dark, error))
    return FALSE;
  if (sy_json_find (place, "mark", &member) && !sy_catalog_read_word (place, "mark", marks, &mark, error))
    return FALSE;

  option->mark = (SyMark) mark;
  return TRUE;
}

static gboolean
check_members (SyCatalog *self, const SyJsonPlace *place, guint index, GError **error)
{
  SyOption *option = (SyOption *) self->options.entries + index;
  SyJsonPlace members;

  sy_json_find (place, "members", &members);
  if (option->kind == SY_OPTION_COMBINATION && option->members.n < 2)
    return sy_json_place_fail (&members, error, _ ("at least two options were expected, as this is a combination"));
  for (guint i = 0; i < option->members.n; i++)
    if (option->members.index[i] == index)
      return sy_json_place_fail (&members, error, _ ("“%s” cannot be a part of itself"), option->id);

  return TRUE;
}

/* After all options are known: what a combination combines. */
static gboolean
read_members (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  SyJsonPlace list = sy_json_member (root, "options");

  for (guint i = 0; i < self->options.n; i++)
    {
      SyOption *option = (SyOption *) self->options.entries + i;
      SyJsonPlace place = sy_json_element (&list, i);

      if (!sy_catalog_read_refs (self, &place, "members", &self->options, &option->members, error) ||
          !check_members (self, &place, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_numbers (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  SyJsonPlace options = sy_json_member (root, "options");
  SyJsonPlace needs;
  guint n = 0;

  if (self->options.n < 2)
    return sy_json_place_fail (&options, error, _ ("a comparison needs at least two options"));
  if (sy_json_find (root, "needs", &needs) && !sy_json_array (&needs, SY_LIMIT_NEEDS, &n, error))
    return FALSE;
  if (n * self->options.n > SY_LIMIT_RATINGS)
    return sy_json_place_fail (&needs, error, _ ("at most %u ratings are read, and these are %u"), SY_LIMIT_RATINGS,
                               n * self->options.n);

  return TRUE;
}

static gboolean
read_group (SyCatalog *self G_GNUC_UNUSED, const SyJsonPlace *place, gpointer entry, GError **error)
{
  SyGroup *group = entry;

  return sy_catalog_read_text (self, place, "title", "catalog group", &group->title, error) &&
         sy_catalog_read_optional (self, place, "summary", "catalog group summary", &group->summary, error);
}

static gboolean
read_rating (SyCatalog *self, const SyJsonPlace *ratings, guint need, guint option, GError **error)
{
  static const char *const known[] = { "level", "because", "add", "sources", NULL };
  guint at = need * self->options.n + option;
  SyRating *rating = &self->ratings[at];
  SyJsonPlace place, member;
  gint64 level;

  if (!sy_json_require (ratings, ((SyOption *) self->options.entries)[option].id, &place, error) ||
      !sy_json_object (&place, error) ||
      !sy_json_require (&place, "level", &member, error) ||
      !sy_json_integer (&member, 0, SY_N_LEVELS - 1, &level, error) ||
      !sy_catalog_read_text (self, &place, "because", "catalog reason", &rating->because, error) ||
      !sy_catalog_read_texts (self, &place, "add", "catalog addition", &rating->add, error) ||
      !sy_catalog_read_refs (self, &place, "sources", &self->sources, &rating->sources, error))
    return FALSE;

  rating->level = (guint) level;
  self->levels[at] = (guint8) level;
  self->values[at] = self->scale[level].value;
  sy_json_note_unknown (&place, known, self->notes);
  return TRUE;
}

static gboolean
read_ratings (SyCatalog *self, const SyJsonPlace *object, guint need, GError **error)
{
  g_autoptr (GList) members = NULL;
  SyJsonPlace ratings;

  if (!sy_json_require (object, "ratings", &ratings, error) || !sy_json_object (&ratings, error))
    return FALSE;

  members = sy_json_members (&ratings);
  for (GList *l = members; l != NULL; l = l->next)
    if (!g_hash_table_contains (self->options.by_id, l->data))
      {
        SyJsonPlace place = sy_json_member (&ratings, l->data);

        return sy_json_place_fail (&place, error, _ ("the catalog has no option with the id “%s”"), (char *) l->data);
      }

  for (guint option = 0; option < self->options.n; option++)
    if (!read_rating (self, &ratings, need, option, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_default (const SyJsonPlace *object, SyNeed *need, GError **error)
{
  SyJsonPlace place;
  const char *id;

  need->default_importance = SY_IMPORTANCE_UNANSWERED;
  if (!sy_json_find (object, "default", &place))
    return TRUE;
  if (!sy_json_text (&place, &id, error))
    return FALSE;
  if (!sy_importance_from_id (id, &need->default_importance))
    return sy_json_place_fail (&place, error, _ ("“%s” is not known here; expected one of: %s"), id,
                               "not-needed, nice, important, must");

  return TRUE;
}

static gboolean
read_need (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  static const char *const confidences[] = { "high", "medium", "low", NULL };
  SyNeed *need = entry;
  guint index = (guint) (need - (SyNeed *) self->needs.entries);
  SyJsonPlace group;

  /* The first need knows how many there are. */
  if (self->ratings == NULL)
    {
      gsize n = (gsize) self->needs.n * self->options.n;

      self->ratings = sy_catalog_alloc (self, n, sizeof (SyRating));
      self->values = sy_catalog_alloc (self, n, sizeof (double));
      self->levels = sy_catalog_alloc (self, n, sizeof (guint8));
    }

  need->overlap = -1;
  return sy_json_require (place, "group", &group, error) &&
         sy_catalog_resolve (self, &self->groups, &group, &need->group, error) &&
         sy_catalog_read_text (self, place, "title", "catalog need", &need->title, error) &&
         sy_catalog_read_text (self, place, "question", "catalog question", &need->question, error) &&
         sy_catalog_read_text (self, place, "why", "catalog need why", &need->why, error) &&
         sy_catalog_read_word (place, "confidence", confidences, &need->confidence, error) &&
         read_default (place, need, error) &&
         read_ratings (self, place, index, error);
}

gboolean
sy_catalog_read_needs (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  static const char *const option_keys[] = {
    "id", "kind", "name", "summary", "colour", "colour-dark", "mark", "homepage", "members", NULL,
  };
  static const char *const group_keys[] = { "id", "title", "summary", NULL };
  static const char *const need_keys[] = {
    "id", "group", "title", "question", "why", "confidence", "default", "ratings", NULL,
  };
  static const SyListFormat options = {
    "options", read_option, sizeof (SyOption), SY_LIMIT_OPTIONS, TRUE, TRUE, option_keys,
  };
  static const SyListFormat groups = {
    "groups", read_group, sizeof (SyGroup), SY_LIMIT_NEEDS, TRUE, TRUE, group_keys,
  };
  static const SyListFormat needs = {
    SY_CATALOG_LONG_LIST, read_need, sizeof (SyNeed), SY_LIMIT_NEEDS, TRUE, TRUE, need_keys, TRUE,
  };

  if (!sy_catalog_read_list (self, root, &options, &self->options, error) ||
      !check_numbers (self, root, error) ||
      !read_members (self, root, error) ||
      !sy_catalog_read_list (self, root, &groups, &self->groups, error) ||
      !sy_catalog_read_list (self, root, &needs, &self->needs, error))
    return FALSE;

  sy_catalog_note_missing_sources (self);
  return TRUE;
}
