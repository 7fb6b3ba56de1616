/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what guides through the needs of a catalog: overlaps, opposites,
 * questions, starting points and advice. All of it may be absent. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "catalog-private.h"
#include "input-limits.h"

/* Harmless, but hardly meant. */
static void
note_small_overlap (SyCatalog *self, const SyJsonPlace *needs)
{
  g_autofree char *path = sy_json_place_path (needs);

  /* Translators: %s is a place in a file, such as $.overlaps[3].needs. */
  g_ptr_array_add (self->notes, g_strdup_printf (_ ("%s: an overlap of fewer than two needs changes nothing"), path));
}

static gboolean
read_overlap (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  SyOverlap *overlap = entry;
  int index = (int) (overlap - (SyOverlap *) self->overlaps.entries);
  SyJsonPlace list;

  if (!sy_catalog_read_text (self, place, "title", "catalog overlap", &overlap->title, error) ||
      !sy_catalog_read_text (self, place, "why", "catalog overlap why", &overlap->why, error) ||
      !sy_json_require (place, "needs", &list, error) ||
      !sy_catalog_read_refs (self, place, "needs", &self->needs, &overlap->needs, error))
    return FALSE;

  for (guint i = 0; i < overlap->needs.n; i++)
    {
      SyNeed *need = (SyNeed *) self->needs.entries + overlap->needs.index[i];
      SyJsonPlace member = sy_json_element (&list, i);

      if (need->overlap >= 0)
        return sy_json_place_fail (&member, error, _ ("“%s” belongs to another overlap already"), need->id);
      need->overlap = index;
    }

  if (overlap->needs.n < 2)
    note_small_overlap (self, &list);
  return TRUE;
}

static gboolean
read_opposite (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  SyOpposite *opposite = entry;
  SyIndexes needs = { NULL, 0 };
  SyJsonPlace list;

  if (!sy_json_require (place, "needs", &list, error) ||
      !sy_catalog_read_refs (self, place, "needs", &self->needs, &needs, error))
    return FALSE;
  if (needs.n != 2)
    return sy_json_place_fail (&list, error, _ ("two needs were expected"));

  opposite->needs[0] = needs.index[0];
  opposite->needs[1] = needs.index[1];
  return sy_catalog_read_text (self, place, "why", "catalog opposite", &opposite->why, error);
}

static gboolean
read_choice (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  SyChoice *choice = entry;
  SyJsonPlace sets;

  return sy_catalog_read_text (self, place, "label", "catalog choice", &choice->label, error) &&
         sy_json_require (place, "sets", &sets, error) &&
         sy_catalog_read_levels (self, place, "sets", &choice->sets, error);
}

static gboolean
read_question (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  static const char *const keys[] = { "id", "label", "sets", NULL };
  static const SyListFormat format = {
    "choices", read_choice, sizeof (SyChoice), SY_LIMIT_NEEDS, TRUE, TRUE, keys,
  };
  SyQuestion *question = entry;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  SyTable choices = { .by_id = by_id };

  if (!sy_catalog_read_text (self, place, "title", "catalog team question", &question->title, error) ||
      !sy_catalog_read_optional (self, place, "why", "catalog team question why", &question->why, error) ||
      !sy_catalog_read_list (self, place, &format, &choices, error))
    return FALSE;

  question->choices = choices.entries;
  question->n_choices = choices.n;
  return TRUE;
}

static gboolean
read_pick (SyCatalog *self, const SyJsonPlace *place, SyPick *pick, GError **error)
{
  const char *id;
  gpointer found;

  if (!g_hash_table_lookup_extended (self->questions.by_id, place->name, NULL, &found))
    return sy_json_place_fail (place, error, _ ("the catalog has no question with the id “%s”"), place->name);
  if (!sy_json_text (place, &id, error))
    return FALSE;

  pick->question = GPOINTER_TO_UINT (found);
  if (!sy_catalog_find_choice (self, pick->question, id, &pick->choice))
    return sy_json_place_fail (place, error, _ ("this question has no choice with the id “%s”"), id);

  return TRUE;
}

static gboolean
read_picks (SyCatalog *self, const SyJsonPlace *object, SyStartingPoint *point, GError **error)
{
  g_autoptr (GList) members = NULL;
  SyJsonPlace place;

  if (!sy_json_find (object, "choices", &place))
    return TRUE;
  if (!sy_json_object (&place, error))
    return FALSE;

  members = sy_json_members (&place);
  point->choices = sy_catalog_alloc (self, g_list_length (members), sizeof (SyPick));
  for (GList *l = members; l != NULL; l = l->next)
    {
      SyJsonPlace member = sy_json_member (&place, l->data);

      if (!read_pick (self, &member, &point->choices[point->n_choices++], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_starting_point (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  SyStartingPoint *point = entry;
  SyJsonPlace answers;

  return sy_catalog_read_text (self, place, "title", "catalog starting point", &point->title, error) &&
         sy_catalog_read_optional (self, place, "summary", "catalog starting point summary", &point->summary, error) &&
         read_picks (self, place, point, error) &&
         sy_json_require (place, "answers", &answers, error) &&
         sy_catalog_read_levels (self, place, "answers", &point->answers, error) &&
         sy_catalog_read_refs (self, place, "sources", &self->sources, &point->sources, error);
}

static gboolean
read_verdicts (const SyJsonPlace *when, SyAdvice *advice, GError **error)
{
  SyJsonPlace list;
  guint n;

  if (!sy_json_find (when, "verdict", &list))
    return TRUE;
  if (!sy_json_array (&list, SY_N_VERDICT_KINDS, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      SyJsonPlace place = sy_json_element (&list, i);
      const char *id;
      SyVerdictKind kind;

      if (!sy_json_text (&place, &id, error))
        return FALSE;
      if (!sy_verdict_kind_from_id (id, &kind))
        return sy_json_place_fail (&place, error, _ ("“%s” is not known here; expected one of: %s"), id,
                                   "unanswered, none-qualifies, none-suits, close, clear");
      advice->verdicts |= 1u << kind;
    }

  return TRUE;
}

static gboolean
read_advice (SyCatalog *self, const SyJsonPlace *place, gpointer entry, GError **error)
{
  static const char *const known[] = { "all", "any", "verdict", "leader", "first-two", NULL };
  SyAdvice *advice = entry;
  SyJsonPlace when;

  if (!sy_json_require (place, "when", &when, error) ||
      !sy_json_object (&when, error) ||
      !sy_catalog_read_levels (self, &when, "all", &advice->all, error) ||
      !sy_catalog_read_levels (self, &when, "any", &advice->any, error) ||
      !read_verdicts (&when, advice, error) ||
      !sy_catalog_read_refs (self, &when, "leader", &self->options, &advice->leaders, error) ||
      !sy_catalog_read_refs (self, &when, "first-two", &self->options, &advice->first_two, error))
    return FALSE;
  if (advice->first_two.n != 0 && advice->first_two.n != 2)
    {
      SyJsonPlace pair = sy_json_member (&when, "first-two");

      return sy_json_place_fail (&pair, error, _ ("two options were expected"));
    }

  if (advice->all.n == 0 && advice->any.n == 0 && advice->verdicts == 0 && advice->leaders.n == 0 &&
      advice->first_two.n == 0)
    return sy_json_place_fail (&when, error, _ ("at least one condition was expected: %s"),
                               "all, any, verdict, leader, first-two");

  sy_json_note_unknown (&when, known, self->notes);
  return sy_catalog_read_text (self, place, "text", "catalog advice", &advice->text, error) &&
         sy_catalog_read_refs (self, place, "sources", &self->sources, &advice->sources, error);
}

gboolean
sy_catalog_read_guidance (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  static const char *const overlap_keys[] = { "id", "title", "needs", "why", NULL };
  static const char *const opposite_keys[] = { "needs", "why", NULL };
  static const char *const question_keys[] = { "id", "title", "why", "choices", NULL };
  static const char *const point_keys[] = {
    "id", "title", "summary", "choices", "answers", "sources", NULL,
  };
  static const char *const advice_keys[] = { "id", "when", "text", "sources", NULL };
  static const SyListFormat overlaps = {
    "overlaps", read_overlap, sizeof (SyOverlap), SY_LIMIT_NEEDS, FALSE, TRUE, overlap_keys,
  };
  static const SyListFormat opposites = {
    "opposites", read_opposite, sizeof (SyOpposite), SY_LIMIT_NEEDS, FALSE, FALSE, opposite_keys,
  };
  static const SyListFormat questions = {
    "questions", read_question, sizeof (SyQuestion), SY_LIMIT_NEEDS, FALSE, TRUE, question_keys,
  };
  static const SyListFormat points = {
    "starting-points", read_starting_point, sizeof (SyStartingPoint), SY_LIMIT_NEEDS, FALSE, TRUE, point_keys,
  };
  static const SyListFormat advice = {
    "advice", read_advice, sizeof (SyAdvice), SY_LIMIT_NEEDS, FALSE, TRUE, advice_keys,
  };

  return sy_catalog_read_list (self, root, &overlaps, &self->overlaps, error) &&
         sy_catalog_read_list (self, root, &opposites, &self->opposites, error) &&
         sy_catalog_read_list (self, root, &questions, &self->questions, error) &&
         sy_catalog_read_list (self, root, &points, &self->starting_points, error) &&
         sy_catalog_read_list (self, root, &advice, &self->advice, error);
}
