/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "robustness-model.h"

/* Sums of weights and values that differ by less than this share of the
 * largest possible sum are equal, as scores are in an outcome. */
#define SUM_GRAIN 1e-11

/* Must-haves go by the ratings as published: options that meet them all come
 * before those that do not, in every draw. */
static void
select_options (SyDrawModel *model, const SyOutcome *outcome)
{
  guint n_options = sy_catalog_get_n_options (model->voices->catalog);
  gboolean any = outcome->n_missed[outcome->order[0]] == 0;

  model->options = g_new0 (guint, n_options);
  for (guint a = 0; a < n_options; a++)
    if (!any || outcome->n_missed[a] == 0)
      model->options[model->n_options++] = a;
}

static void
add_readings (SyDrawModel *model, guint need)
{
  SyCatalog *catalog = model->voices->catalog;

  for (guint a = 0; a < model->n_options; a++)
    {
      guint level = sy_catalog_get_rating (catalog, need, model->options[a])->level;
      SyDrawReading reading = {
        .same = sy_catalog_get_level (catalog, level)->value,
        .above = sy_catalog_get_level (catalog, MIN (level + 1, SY_N_LEVELS - 1))->value,
        .below = sy_catalog_get_level (catalog, level > 0 ? level - 1 : 0)->value,
      };

      g_array_append_val (model->readings, reading);
    }
}

/* The range of each person who said how important the need is, and the mean
 * range, which stands for the others. */
static SyDrawRange
add_ranges (SyDrawModel *model, guint need, guint n_known)
{
  const SyVoices *voices = model->voices;
  guint from = model->ranges->len;
  SyDrawRange mean = { 0 };

  g_array_set_size (model->ranges, from + voices->n);
  for (guint p = 0; p < voices->n; p++)
    {
      SyImportance importance = voices->importances[p][need];
      SyDrawRange *range = &g_array_index (model->ranges, SyDrawRange, from + p);

      *range = (SyDrawRange) { 0 };
      if (importance != SY_IMPORTANCE_UNANSWERED)
        {
          const SyImportanceInfo *info = sy_catalog_get_importance (voices->catalog, importance);

          *range = (SyDrawRange) { info->low, (info->high - info->low) * 0x1p-31, 1.0 / n_known };
          mean.low += range->low;
          mean.width += range->width;
        }
    }

  mean.low /= n_known;
  mean.width /= n_known;
  for (guint p = 0; p < voices->n; p++)
    if (voices->importances[p][need] == SY_IMPORTANCE_UNANSWERED)
      g_array_index (model->ranges, SyDrawRange, from + p) = mean;

  return mean;
}

static void
add_wish (SyDrawModel *model, guint need, guint n_known, SyImportance most)
{
  const SyNeed *asked = sy_catalog_get_need (model->voices->catalog, need);
  const SyConfidence *confidence = sy_catalog_get_confidence (model->voices->catalog, asked->confidence);
  /* An even number, so that up and down get the same. */
  gint32 stays = 2 * (gint32) (confidence->stays * SY_DRAW_CHANCES / 2 + 0.5);
  SyDrawWish wish = {
    .mean = add_ranges (model, need, n_known),
    .stays = stays,
    .rises = stays + (SY_DRAW_CHANCES - stays) / 2,
    .overlap = asked->overlap,
  };

  g_array_append_val (model->wishes, wish);
  model->grain += sy_catalog_get_importance (model->voices->catalog, most)->high * SUM_GRAIN;
  add_readings (model, need);
}

static void
add_if_weighs (SyDrawModel *model, guint need)
{
  SyImportance least, most;
  guint n_known = sy_voices_get_range (model->voices, need, &least, &most);

  if (n_known > 0 && sy_catalog_get_importance (model->voices->catalog, most)->high > 0)
    add_wish (model, need, n_known, most);
}

static void
add_wishes (SyDrawModel *model)
{
  SyCatalog *catalog = model->voices->catalog;

  for (guint i = 0; i < sy_catalog_get_n_needs (catalog); i++)
    if (sy_catalog_get_need (catalog, i)->overlap < 0)
      add_if_weighs (model, i);

  for (guint i = 0; i < sy_catalog_get_n_overlaps (catalog); i++)
    {
      const SyIndexes *needs = &sy_catalog_get_overlap (catalog, i)->needs;

      for (guint j = 0; j < needs->n; j++)
        add_if_weighs (model, needs->index[j]);
    }
}

/**
 * sy_draw_model_init:
 * @self: a model that was not used yet
 * @voices: what people want; must outlive the model
 *
 * Returns: whether there is anything to draw; if not, nothing needs clearing
 */
gboolean
sy_draw_model_init (SyDrawModel *self, const SyVoices *voices)
{
  g_autoptr (SyOutcome) outcome = sy_voices_create_outcome (voices);

  if (outcome->total <= 0)
    return FALSE;

  *self = (SyDrawModel) {
    .voices = voices,
    .wishes = g_array_new (FALSE, FALSE, sizeof (SyDrawWish)),
    .ranges = g_array_new (FALSE, FALSE, sizeof (SyDrawRange)),
    .readings = g_array_new (FALSE, FALSE, sizeof (SyDrawReading)),
  };
  select_options (self, outcome);
  add_wishes (self);

  return TRUE;
}

/**
 * sy_draw_model_clear:
 * @self: a model
 */
void
sy_draw_model_clear (SyDrawModel *self)
{
  g_array_unref (self->wishes);
  g_array_unref (self->ranges);
  g_array_unref (self->readings);
  g_free (self->options);
}
