/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the bar of a score goes from one score to the next. */

#include "config.h"

#include "score-motion.h"

/* Long enough to be followed, short enough not to be waited for. */
#define DURATION_MS 250

static void
set_value_cb (double value, gpointer data)
{
  gtk_level_bar_set_value (GTK_LEVEL_BAR (data), CLAMP (value, 0, 100));
}

/**
 * sy_score_motion_new:
 * @bar: a level bar from 0 to 100
 *
 * Takes the stock offsets off @bar, which would colour it by its length: here
 * colour is the option.
 *
 * Returns: (transfer full): what moves @bar
 */
AdwAnimation *
sy_score_motion_new (GtkLevelBar *bar)
{
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_FULL);

  return adw_timed_animation_new (GTK_WIDGET (bar), 0, 0, DURATION_MS,
                                  adw_callback_animation_target_new (set_value_cb, bar, NULL));
}

/**
 * sy_score_motion_move_to:
 * @motion: what sy_score_motion_new() gave
 * @score: a score, 0 to 100
 *
 * Moves the bar there, at once while nobody can see it.
 */
void
sy_score_motion_move_to (AdwAnimation *motion, double score)
{
  AdwTimedAnimation *animation = ADW_TIMED_ANIMATION (motion);
  GtkWidget *bar = adw_animation_get_widget (motion);

  if (!gtk_widget_get_mapped (bar))
    {
      adw_timed_animation_set_value_to (animation, score);
      set_value_cb (score, bar);
      return;
    }
  if (adw_timed_animation_get_value_to (animation) == score)
    return;

  adw_timed_animation_set_value_from (animation, gtk_level_bar_get_value (GTK_LEVEL_BAR (bar)));
  adw_timed_animation_set_value_to (animation, score);
  adw_animation_play (motion);
}
