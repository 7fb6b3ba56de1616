/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-private.h"

/* Bytes that are taken at a time for texts. */
#define TEXTS_BLOCK (16 * 1024)

#define N_TABLES 10

G_DEFINE_FINAL_TYPE (SyCatalog, sy_catalog, G_TYPE_OBJECT)

static SyTable *
table_at (SyCatalog *self, guint index)
{
  SyTable *const tables[N_TABLES] = {
    &self->options, &self->groups, &self->needs, &self->overlaps, &self->opposites,
    &self->questions, &self->starting_points, &self->advice, &self->sources, &self->claims,
  };

  return tables[index];
}

static void
sy_catalog_finalize (GObject *object)
{
  SyCatalog *self = SY_CATALOG (object);

  for (guint i = 0; i < N_TABLES; i++)
    g_hash_table_unref (table_at (self, i)->by_id);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->parts, sy_json_parts_free);
  g_string_chunk_free (self->texts);
  g_bytes_unref (self->data);

  G_OBJECT_CLASS (sy_catalog_parent_class)->finalize (object);
}

static void
sy_catalog_class_init (SyCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_catalog_finalize;
}

static void
sy_catalog_init (SyCatalog *self)
{
  self->texts = g_string_chunk_new (TEXTS_BLOCK);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_TABLES; i++)
    table_at (self, i)->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * sy_catalog_get_data:
 * @self: a catalog
 *
 * Returns: (transfer none): the text that it was read from
 */
GBytes *
sy_catalog_get_data (SyCatalog *self)
{
  return self->data;
}

/**
 * sy_catalog_get_id:
 * @self: a catalog
 *
 * Returns: its id, by which requirements files name it
 */
const char *
sy_catalog_get_id (SyCatalog *self)
{
  return self->id;
}

/**
 * sy_catalog_get_version:
 * @self: a catalog
 *
 * Returns: its version
 */
const char *
sy_catalog_get_version (SyCatalog *self)
{
  return self->version;
}

/**
 * sy_catalog_get_title:
 * @self: a catalog
 *
 * Returns: its title
 */
const char *
sy_catalog_get_title (SyCatalog *self)
{
  return self->title;
}

/**
 * sy_catalog_get_summary:
 * @self: a catalog
 *
 * Returns: (nullable): what it compares, in a sentence or two
 */
const char *
sy_catalog_get_summary (SyCatalog *self)
{
  return self->summary;
}

/**
 * sy_catalog_get_date:
 * @self: a catalog
 *
 * Returns: (nullable): the day its evidence was compiled, as YYYY-MM-DD
 */
const char *
sy_catalog_get_date (SyCatalog *self)
{
  return self->date;
}

/**
 * sy_catalog_get_notes:
 * @self: a catalog
 *
 * Returns: (array zero-terminated=1): one sentence for each key of the file
 *   that was ignored
 */
const char *const *
sy_catalog_get_notes (SyCatalog *self)
{
  return (const char *const *) self->notes->pdata;
}

/* The accessors of the lists are all alike: how many there are, and one of
 * them by its index, which must be below that number. */
#define DEFINE_LIST(name, plural, Type)                                  \
  guint sy_catalog_get_n_##plural (SyCatalog *self)                      \
  {                                                                      \
    return self->plural.n;                                               \
  }                                                                      \
  const Type *sy_catalog_get_##name (SyCatalog *self, guint index)       \
  {                                                                      \
    g_return_val_if_fail (index < self->plural.n, NULL);                 \
    return (const Type *) self->plural.entries + index;                  \
  }

DEFINE_LIST (option, options, SyOption)
DEFINE_LIST (group, groups, SyGroup)
DEFINE_LIST (need, needs, SyNeed)
DEFINE_LIST (overlap, overlaps, SyOverlap)
DEFINE_LIST (opposite, opposites, SyOpposite)
DEFINE_LIST (question, questions, SyQuestion)
DEFINE_LIST (starting_point, starting_points, SyStartingPoint)
DEFINE_LIST (advice, advice, SyAdvice)
DEFINE_LIST (source, sources, SySource)
DEFINE_LIST (claim, claims, SyClaim)

/**
 * sy_catalog_get_rating:
 * @self: a catalog
 * @need: index of a need
 * @option: index of an option
 *
 * Returns: how well the option serves the need
 */
const SyRating *
sy_catalog_get_rating (SyCatalog *self, guint need, guint option)
{
  g_return_val_if_fail (need < self->needs.n && option < self->options.n, NULL);

  return &self->ratings[need * self->options.n + option];
}

/**
 * sy_catalog_get_level:
 * @self: a catalog
 * @level: 0 to 4
 *
 * Returns: the anchor of that level
 */
const SyLevel *
sy_catalog_get_level (SyCatalog *self, guint level)
{
  g_return_val_if_fail (level < SY_N_LEVELS, NULL);

  return &self->scale[level];
}

/**
 * sy_catalog_get_importance:
 * @self: a catalog
 * @importance: an importance, not unanswered
 *
 * Returns: its labels and weights
 */
const SyImportanceInfo *
sy_catalog_get_importance (SyCatalog *self, SyImportance importance)
{
  g_return_val_if_fail ((guint) importance < SY_N_IMPORTANCES, NULL);

  return &self->importance[importance];
}

/**
 * sy_catalog_get_confidence:
 * @self: a catalog
 * @index: 0 (high) to 2 (low)
 *
 * Returns: how sure ratings of that confidence are
 */
const SyConfidence *
sy_catalog_get_confidence (SyCatalog *self, guint index)
{
  g_return_val_if_fail (index < SY_N_CONFIDENCES, NULL);

  return &self->confidence[index];
}

/**
 * sy_catalog_get_must_have_minimum:
 * @self: a catalog
 *
 * Returns: the lowest level, 0 to 4, that meets a must-have
 */
guint
sy_catalog_get_must_have_minimum (SyCatalog *self)
{
  return self->must_have_minimum;
}

static gboolean
find (const SyTable *table, const char *id, guint *index)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (table->by_id, id, NULL, &found))
    return FALSE;

  *index = GPOINTER_TO_UINT (found);
  return TRUE;
}

/**
 * sy_catalog_find_option:
 * @self: a catalog
 * @id: an id
 * @index: (out): index of the option
 *
 * Returns: whether the catalog has such an option
 */
gboolean
sy_catalog_find_option (SyCatalog *self, const char *id, guint *index)
{
  return find (&self->options, id, index);
}

/**
 * sy_catalog_find_need:
 * @self: a catalog
 * @id: an id
 * @index: (out): index of the need
 *
 * Returns: whether the catalog has such a need
 */
gboolean
sy_catalog_find_need (SyCatalog *self, const char *id, guint *index)
{
  return find (&self->needs, id, index);
}

/**
 * sy_catalog_find_question:
 * @self: a catalog
 * @id: an id
 * @index: (out): index of the question
 *
 * Returns: whether the catalog has such a question
 */
gboolean
sy_catalog_find_question (SyCatalog *self, const char *id, guint *index)
{
  return find (&self->questions, id, index);
}

/**
 * sy_catalog_find_choice:
 * @self: a catalog
 * @question: index of a question
 * @id: an id
 * @index: (out): index of the choice within the question
 *
 * Returns: whether the question has such a choice
 */
gboolean
sy_catalog_find_choice (SyCatalog *self, guint question, const char *id, guint *index)
{
  const SyQuestion *asked = sy_catalog_get_question (self, question);

  for (guint i = 0; i < asked->n_choices; i++)
    if (g_str_equal (asked->choices[i].id, id))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * sy_catalog_need_matches:
 * @self: a catalog
 * @need: index of a need
 * @words: what somebody looks for
 *
 * Returns: whether the texts of the need, of its group or of what would be
 *   added for it have words that begin like each of @words, whatever their
 *   case and accents
 */
gboolean
sy_catalog_need_matches (SyCatalog *self, guint need, const char *words)
{
  const SyNeed *entry = sy_catalog_get_need (self, need);
  g_autofree char *trimmed = g_strstrip (g_strdup (words));
  g_autoptr (GString) texts = g_string_new (NULL);

  g_string_append_printf (texts, "%s %s %s %s", entry->title, entry->question, entry->why,
                          sy_catalog_get_group (self, entry->group)->title);
  for (guint i = 0; i < self->options.n; i++)
    {
      g_autofree char *additions = g_strjoinv (" ", (char **) sy_catalog_get_rating (self, need, i)->add);

      g_string_append_printf (texts, " %s", additions);
    }

  return *trimmed == '\0' || g_str_match_string (trimmed, texts->str, TRUE);
}

/**
 * sy_catalog_get_values:
 * @self: a catalog
 *
 * Returns: (array): the values of all ratings, 0 to 1: one row of options
 *   for each need
 */
const double *
sy_catalog_get_values (SyCatalog *self)
{
  return self->values;
}

/**
 * sy_catalog_get_levels:
 * @self: a catalog
 *
 * Returns: (array): the levels of all ratings, 0 to 4, laid out as
 *   sy_catalog_get_values()
 */
const guint8 *
sy_catalog_get_levels (SyCatalog *self)
{
  return self->levels;
}
