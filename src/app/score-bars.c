/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "score-bars.h"

#include <adwaita.h>

#include "score-bar.h"

#define DURATION_MS 250

struct _SyScoreBars
{
  GtkWidget     parent_instance;

  GPtrArray    *bars;  /* SyScoreBar by option, unowned */
  GArray       *order; /* options, best first */
  GArray       *from;  /* where each option's bar was when the order changed */
  guint         most;
  gboolean      compact;
  gboolean      whole;
  AdwAnimation *animation;
  double        progress; /* 0 at the old places, 1 at the new ones */
};

enum
{
  SIGNAL_OPTION_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyScoreBars, sy_score_bars, GTK_TYPE_WIDGET)

static GtkWidget *
bar_at (SyScoreBars *self, guint rank)
{
  return self->bars->pdata[g_array_index (self->order, guint, rank)];
}

static void
set_progress_cb (double value, gpointer data)
{
  SY_SCORE_BARS (data)->progress = value;
  gtk_widget_queue_allocate (GTK_WIDGET (data));
}

static void
on_bar_clicked_cb (SyScoreBars *self, SyScoreBar *bar)
{
  g_signal_emit (self, signals[SIGNAL_OPTION_ACTIVATED], 0, sy_score_bar_get_option (bar));
}

static void
sy_score_bars_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline G_GNUC_UNUSED,
                       int            *natural_baseline G_GNUC_UNUSED)
{
  SyScoreBars *self = SY_SCORE_BARS (widget);

  for (guint i = 0; i < MIN (self->bars->len, self->most); i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (bar_at (self, i), orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = orientation == GTK_ORIENTATION_VERTICAL ? *minimum + child_minimum : MAX (*minimum, child_minimum);
      *natural = orientation == GTK_ORIENTATION_VERTICAL ? *natural + child_natural : MAX (*natural, child_natural);
    }
}

static void
sy_score_bars_size_allocate (GtkWidget *widget, int width, int height G_GNUC_UNUSED, int baseline G_GNUC_UNUSED)
{
  SyScoreBars *self = SY_SCORE_BARS (widget);
  int place = 0;

  for (guint i = 0; i < MIN (self->bars->len, self->most); i++)
    {
      guint option = g_array_index (self->order, guint, i);
      int *from = &g_array_index (self->from, int, option);
      GtkAllocation allocation = { .width = width };

      gtk_widget_measure (bar_at (self, i), GTK_ORIENTATION_VERTICAL, width, &allocation.height, NULL, NULL, NULL);
      if (self->progress >= 1)
        *from = place;
      allocation.y = (int) (*from + (place - *from) * self->progress);
      gtk_widget_size_allocate (bar_at (self, i), &allocation, -1);
      place += allocation.height;
    }
}

static void
clear_bars (SyScoreBars *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->bars, 0);
  g_array_set_size (self->order, 0);
  g_array_set_size (self->from, 0);
}

static void
sy_score_bars_dispose (GObject *object)
{
  SyScoreBars *self = SY_SCORE_BARS (object);

  g_clear_object (&self->animation);
  if (self->bars != NULL)
    clear_bars (self);
  g_clear_pointer (&self->bars, g_ptr_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->from, g_array_unref);

  G_OBJECT_CLASS (sy_score_bars_parent_class)->dispose (object);
}

static void
sy_score_bars_class_init (SyScoreBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_score_bars_dispose;
  widget_class->measure = sy_score_bars_measure;
  widget_class->size_allocate = sy_score_bars_size_allocate;

  /**
   * SyScoreBars::option-activated:
   * @option: index of an option
   *
   * Emitted when the person activates a bar.
   */
  signals[SIGNAL_OPTION_ACTIVATED] = g_signal_new ("option-activated", SY_TYPE_SCORE_BARS, G_SIGNAL_RUN_LAST, 0, NULL,
                                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "scorebars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_score_bars_init (SyScoreBars *self)
{
  self->bars = g_ptr_array_new ();
  self->order = g_array_new (FALSE, TRUE, sizeof (guint));
  self->from = g_array_new (FALSE, TRUE, sizeof (int));
  self->most = G_MAXUINT;
  self->progress = 1;
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, DURATION_MS,
                                             adw_callback_animation_target_new (set_progress_cb, self, NULL));
}

/**
 * sy_score_bars_set_catalog:
 * @self: bars
 * @catalog: whose options to show
 */
void
sy_score_bars_set_catalog (SyScoreBars *self, SyCatalog *catalog)
{
  g_autoptr (GtkSizeGroup) headings = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  clear_bars (self);
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      GtkWidget *bar = sy_score_bar_new (catalog, i);
      int nowhere = 0;

      sy_score_bar_set_compact (SY_SCORE_BAR (bar), self->compact);
      sy_score_bar_set_whole (SY_SCORE_BAR (bar), self->whole);
      gtk_widget_set_child_visible (bar, i < self->most);
      gtk_size_group_add_widget (headings, sy_score_bar_get_heading (SY_SCORE_BAR (bar)));
      gtk_widget_set_parent (bar, GTK_WIDGET (self));
      g_signal_connect_object (bar, "clicked", G_CALLBACK (on_bar_clicked_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->bars, bar);
      g_array_append_val (self->order, i);
      g_array_append_val (self->from, nowhere);
    }
}

/* Where the bars are drawn right now, so that they start from there. */
static void
remember_places (SyScoreBars *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (self->bars->pdata[i], GTK_WIDGET (self), &bounds))
        g_array_index (self->from, int, i) = (int) bounds.origin.y;
    }
}

static gboolean
take_order (SyScoreBars *self, const SyEvaluation *evaluation)
{
  gboolean changed = FALSE;

  for (guint rank = 0; rank < self->order->len; rank++)
    {
      guint option = sy_evaluation_get_option_at (evaluation, rank);

      changed = changed || g_array_index (self->order, guint, rank) != option;
      g_array_index (self->order, guint, rank) = option;
    }

  return changed;
}

/* The Tab key and screen readers follow the order on screen; the bar that has
 * the focus keeps it. */
static void
reorder_children (SyScoreBars *self)
{
  for (guint rank = 0; rank < self->order->len; rank++)
    {
      GtkWidget *bar = bar_at (self, rank);

      gtk_widget_insert_after (bar, GTK_WIDGET (self), rank > 0 ? bar_at (self, rank - 1) : NULL);
      gtk_widget_set_child_visible (bar, rank < self->most);
    }
}

/**
 * sy_score_bars_show:
 * @self: bars
 * @evaluation: the evaluation to show
 */
void
sy_score_bars_show (SyScoreBars *self, const SyEvaluation *evaluation)
{
  for (guint i = 0; i < self->bars->len; i++)
    sy_score_bar_show (self->bars->pdata[i], evaluation);

  remember_places (self);
  if (take_order (self, evaluation))
    {
      reorder_children (self);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        adw_animation_play (self->animation);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sy_score_bars_set_most:
 * @self: bars
 * @most: how many bars to show at most, the best ones
 */
void
sy_score_bars_set_most (SyScoreBars *self, guint most)
{
  self->most = most;
  reorder_children (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sy_score_bars_set_compact:
 * @self: bars
 * @compact: whether to leave room to the bars and omit the shares
 */
void
sy_score_bars_set_compact (SyScoreBars *self, gboolean compact)
{
  self->compact = compact;
  for (guint i = 0; i < self->bars->len; i++)
    sy_score_bar_set_compact (self->bars->pdata[i], compact);
}

/**
 * sy_score_bars_set_whole:
 * @self: bars
 * @whole: whether words stand on several lines rather than be shortened
 */
void
sy_score_bars_set_whole (SyScoreBars *self, gboolean whole)
{
  self->whole = whole;
  for (guint i = 0; i < self->bars->len; i++)
    sy_score_bar_set_whole (self->bars->pdata[i], whole);
}
