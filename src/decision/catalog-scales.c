/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a catalog measures with: the scale, importances, confidences. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "catalog-private.h"
#include "input-limits.h"

static gboolean
read_scale_entry (SyCatalog *self, const SyJsonPlace *list, guint index, GError **error)
{
  static const char *const known[] = { "level", "id", "label", "value", NULL };
  SyLevel *level = &self->scale[index];
  SyJsonPlace place = sy_json_element (list, index);
  SyJsonPlace member;
  gint64 number;

  if (!sy_json_object (&place, error) ||
      !sy_json_require (&place, "level", &member, error) ||
      !sy_json_integer (&member, 0, SY_N_LEVELS - 1, &number, error))
    return FALSE;
  if (number != index)
    return sy_json_place_fail (&member, error, _ ("the levels must stand in order; %u was expected"), index);

  if (!sy_json_require_text (&place, "id", &level->id, error) ||
      !sy_catalog_read_text (self, &place, "label", "catalog level", &level->label, error) ||
      !sy_json_require (&place, "value", &member, error) ||
      !sy_json_number (&member, 0, 1, &level->value, error))
    return FALSE;
  if (index > 0 && level->value < self->scale[index - 1].value)
    return sy_json_place_fail (&member, error, _ ("a higher level must not have a lower value"));

  level->id = sy_catalog_keep (self, level->id);
  sy_json_note_unknown (&place, known, self->notes);
  return TRUE;
}

static gboolean
read_range (const SyJsonPlace *object, SyImportanceInfo *info, GError **error)
{
  SyJsonPlace range, low, high;
  guint n;

  if (!sy_json_require (object, "range", &range, error) || !sy_json_array (&range, 2, &n, error))
    return FALSE;
  if (n != 2)
    return sy_json_place_fail (&range, error, _ ("two numbers were expected: the lowest and the highest weight"));

  low = sy_json_element (&range, 0);
  high = sy_json_element (&range, 1);
  return sy_json_number (&low, 0, info->weight, &info->low, error) &&
         sy_json_number (&high, info->weight, 1000, &info->high, error);
}

static gboolean
read_importance_entry (SyCatalog *self, const SyJsonPlace *list, guint index, GError **error)
{
  static const char *const known[] = { "id", "label", "short", "weight", "range", NULL };
  SyImportanceInfo *info = &self->importance[index];
  SyJsonPlace place = sy_json_element (list, index);
  SyJsonPlace member;
  const char *id;

  if (!sy_json_object (&place, error) ||
      !sy_json_require (&place, "id", &member, error) ||
      !sy_json_text (&member, &id, error))
    return FALSE;
  if (!g_str_equal (id, sy_importance_to_id ((SyImportance) index)))
    return sy_json_place_fail (&member, error, _ ("the importances must stand in order; “%s” was expected"),
                               sy_importance_to_id ((SyImportance) index));

  if (!sy_catalog_read_text (self, &place, "label", "catalog importance", &info->label, error) ||
      !sy_catalog_read_optional (self, &place, "short", "catalog importance", &info->short_label, error) ||
      !sy_json_require (&place, "weight", &member, error) ||
      !sy_json_number (&member, 0, 1000, &info->weight, error))
    return FALSE;
  if (index == 0 && info->weight != 0)
    return sy_json_place_fail (&member, error, _ ("what is not needed must weigh 0"));
  if (index > 0 && info->weight < self->importance[index - 1].weight)
    return sy_json_place_fail (&member, error, _ ("a higher importance must not weigh less"));
  if (info->short_label == NULL)
    info->short_label = info->label;

  sy_json_note_unknown (&place, known, self->notes);
  return read_range (&place, info, error);
}

static gboolean
read_confidence_entry (SyCatalog *self, const SyJsonPlace *list, guint index, GError **error)
{
  static const char *const ids[SY_N_CONFIDENCES] = { "high", "medium", "low" };
  static const char *const known[] = { "id", "label", "stays", NULL };
  SyConfidence *confidence = &self->confidence[index];
  SyJsonPlace place = sy_json_element (list, index);
  SyJsonPlace member;

  if (!sy_json_object (&place, error) ||
      !sy_json_require (&place, "id", &member, error) ||
      !sy_json_text (&member, &confidence->id, error))
    return FALSE;
  if (!g_str_equal (confidence->id, ids[index]))
    return sy_json_place_fail (&member, error, _ ("the confidences must stand in order; “%s” was expected"),
                               ids[index]);

  confidence->id = ids[index];
  sy_json_note_unknown (&place, known, self->notes);
  return sy_catalog_read_text (self, &place, "label", "catalog confidence", &confidence->label, error) &&
         sy_json_require (&place, "stays", &member, error) &&
         sy_json_number (&member, 0, 1, &confidence->stays, error);
}

static gboolean
read_fixed_list (SyCatalog         *self,
                 const SyJsonPlace *root,
                 const char        *member,
                 guint              expected,
                 gboolean         (*read) (SyCatalog *, const SyJsonPlace *, guint, GError **),
                 GError           **error)
{
  SyJsonPlace list;
  guint n;

  if (!sy_json_require (root, member, &list, error) || !sy_json_array (&list, SY_LIMIT_ENTRIES, &n, error))
    return FALSE;
  if (n != expected)
    return sy_json_place_fail (&list, error, _ ("%u entries were expected, and these are %u"), expected, n);

  for (guint i = 0; i < n; i++)
    if (!read (self, &list, i, error))
      return FALSE;

  return TRUE;
}

gboolean
sy_catalog_read_scales (SyCatalog *self, const SyJsonPlace *root, GError **error)
{
  SyJsonPlace place;
  gint64 minimum;

  if (!read_fixed_list (self, root, "scale", SY_N_LEVELS, read_scale_entry, error) ||
      !read_fixed_list (self, root, "importance", SY_N_IMPORTANCES, read_importance_entry, error) ||
      !read_fixed_list (self, root, "confidence", SY_N_CONFIDENCES, read_confidence_entry, error) ||
      !sy_json_require (root, "must-have-minimum", &place, error) ||
      !sy_json_integer (&place, 0, SY_N_LEVELS - 1, &minimum, error))
    return FALSE;

  self->must_have_minimum = (guint) minimum;
  return TRUE;
}
