/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "form-filler.h"

#include "need-group.h"
#include "need-place.h"

/* Once something is painted all places are filled so far beyond what is seen,
 * in pixels: the Tab key always finds the next row. */
#define MARGIN 200

/* About that of a row, and of the groups that are added at a time when nothing
 * else is to be done, in pixels. */
#define PLACE_HEIGHT 50
#define HEIGHT_AHEAD 1000

/* So many places are filled without being near. Then a form of the usual size
 * is whole soon after the start, and a huge one stays small. */
#define MOST_AHEAD 48

struct _SyFormFiller
{
  GObject            parent_instance;

  GtkScrolledWindow *scroller; /* unowned, as the next */
  GtkWidget         *column;   /* what is scrolled */
  GPtrArray         *groups;   /* SyNeedGroup in @column */
  SyAddGroup         add_group;
  gpointer           data;     /* for @add_group */
  GdkFrameClock     *clock;
  guint              idle;
  gboolean           painted;
  gboolean           placed; /* what the filler added has been laid out */

  GtkWidget         *anchor; /* weak: must not move on screen */
  double             anchor_top;
};

G_DEFINE_FINAL_TYPE (SyFormFiller, sy_form_filler, G_TYPE_OBJECT)

/* A stretch of the column, in its pixels. */
typedef struct
{
  double top;
  double bottom;
} Stretch;

static const Stretch everywhere = { -G_MAXDOUBLE, G_MAXDOUBLE };

static GtkAdjustment *
get_adjustment (SyFormFiller *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/* What is seen, and that much above and below. */
static Stretch
get_seen (SyFormFiller *self, double margin)
{
  double top = gtk_adjustment_get_value (get_adjustment (self));

  return (Stretch) { top - margin, top + gtk_adjustment_get_page_size (get_adjustment (self)) + margin };
}

static gboolean
is_within (SyFormFiller *self, GtkWidget *widget, Stretch stretch)
{
  graphene_rect_t bounds;

  return gtk_widget_get_visible (widget) && gtk_widget_compute_bounds (widget, self->column, &bounds) &&
         bounds.origin.y < stretch.bottom && bounds.origin.y + bounds.size.height > stretch.top;
}

/* The first place that is filled, or not, in a stretch. */
static GtkWidget *
find_place (SyFormFiller *self, Stretch stretch, gboolean filled)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const GPtrArray *places = sy_need_group_get_places (self->groups->pdata[i]);

      if (!is_within (self, self->groups->pdata[i], stretch))
        continue;
      for (guint j = 0; j < places->len; j++)
        if (sy_need_place_is_filled (places->pdata[j]) == filled && is_within (self, places->pdata[j], stretch))
          return places->pdata[j];
    }

  return NULL;
}

static guint
count_filled (SyFormFiller *self)
{
  guint n = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const GPtrArray *places = sy_need_group_get_places (self->groups->pdata[i]);

      for (guint j = 0; j < places->len; j++)
        n += sy_need_place_is_filled (places->pdata[j]);
    }

  return n;
}

/* Rows are not just as high as their places were. What is seen of the filled
 * ones stays where it is, whatever happens above. */
static void
set_anchor (SyFormFiller *self)
{
  GtkWidget *place = find_place (self, get_seen (self, 0), TRUE);
  graphene_rect_t bounds;

  if (self->anchor != NULL || place == NULL || !gtk_widget_compute_bounds (place, self->column, &bounds))
    return;

  g_set_weak_pointer (&self->anchor, place);
  self->anchor_top = bounds.origin.y;
}

static void
keep_anchor (SyFormFiller *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  graphene_rect_t bounds;

  if (self->anchor != NULL && is_within (self, self->anchor, everywhere) &&
      gtk_widget_compute_bounds (self->anchor, self->column, &bounds) && bounds.origin.y != self->anchor_top)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - self->anchor_top);
  g_clear_weak_pointer (&self->anchor);
}

static void
fill (SyFormFiller *self, GtkWidget *place)
{
  set_anchor (self);
  sy_need_place_fill (SY_NEED_PLACE (place));
}

/* Nobody asks where it is before it was laid out: GTK then finds out the style
 * of each row alone, and once more at every change of what is around it, where
 * it knows that of all rows together. */
static gboolean
ask_for_group (SyFormFiller *self)
{
  gboolean added = self->add_group (self->data);

  if (added)
    self->placed = FALSE;
  return added;
}

/* Adds groups until they are about so high, in pixels. All at once, as each time
 * the whole column is laid out. Returns whether there was one. */
static gboolean
add_groups (SyFormFiller *self, double height)
{
  gboolean any = FALSE;

  while (height > 0 && ask_for_group (self))
    {
      any = TRUE;
      height -= PLACE_HEIGHT * sy_need_group_get_places (self->groups->pdata[self->groups->len - 1])->len;
    }

  return any;
}

/* Where the last group ends that is shown. */
static double
get_bottom (SyFormFiller *self)
{
  graphene_rect_t bounds;

  for (guint i = self->groups->len; i > 0; i--)
    if (gtk_widget_get_visible (self->groups->pdata[i - 1]) &&
        gtk_widget_compute_bounds (self->groups->pdata[i - 1], self->column, &bounds))
      return bounds.origin.y + bounds.size.height;

  return 0;
}

static gboolean
fill_ahead_cb (gpointer data)
{
  SyFormFiller *self = data;
  GtkWidget *place = NULL;

  self->painted = TRUE;
  if (self->placed && gtk_widget_get_mapped (self->column))
    place = find_place (self, get_seen (self, gtk_adjustment_get_page_size (get_adjustment (self))), FALSE);
  if (place == NULL && add_groups (self, HEIGHT_AHEAD))
    return G_SOURCE_CONTINUE;
  if (place == NULL && self->placed && count_filled (self) < MOST_AHEAD)
    place = find_place (self, everywhere, FALSE);
  if (place != NULL)
    {
      fill (self, place);
      return G_SOURCE_CONTINUE;
    }

  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Whatever is filled here is laid out before it is painted: the frame clock
 * asks for the layout until nothing changes any more. */
static void
on_layout_cb (SyFormFiller *self)
{
  GtkWidget *place;

  if (!gtk_widget_get_mapped (self->column))
    return;

  self->placed = TRUE;
  keep_anchor (self);
  while ((place = find_place (self, get_seen (self, self->painted ? MARGIN : 0), FALSE)) != NULL)
    fill (self, place);
  add_groups (self, get_seen (self, self->painted ? MARGIN : 0).bottom - get_bottom (self));
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, fill_ahead_cb, self, NULL);
}

static void
on_unrealize_cb (SyFormFiller *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
  g_clear_handle_id (&self->idle, g_source_remove);
}

static void
on_realize_cb (SyFormFiller *self)
{
  self->clock = g_object_ref (gtk_widget_get_frame_clock (self->column));
  g_signal_connect_object (self->clock, "layout", G_CALLBACK (on_layout_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
sy_form_filler_dispose (GObject *object)
{
  SyFormFiller *self = SY_FORM_FILLER (object);

  on_unrealize_cb (self);
  g_clear_weak_pointer (&self->anchor);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_form_filler_parent_class)->dispose (object);
}

static void
sy_form_filler_class_init (SyFormFillerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_form_filler_dispose;
}

static void
sy_form_filler_init (SyFormFiller *self G_GNUC_UNUSED)
{
}

/**
 * sy_form_filler_new:
 * @scroller: in which the form scrolls; it outlives the filler
 * @column: what is scrolled
 * @groups: (element-type SyNeedGroup): those in @column from top to bottom, now
 *   and later
 * @add_group: adds one more of them
 * @data: for @add_group; outlives the filler
 *
 * Returns: (transfer full): adds groups and fills their places from now on
 */
SyFormFiller *
sy_form_filler_new (GtkScrolledWindow *scroller,
                    GtkWidget         *column,
                    GPtrArray         *groups,
                    SyAddGroup         add_group,
                    gpointer           data)
{
  SyFormFiller *self = g_object_new (SY_TYPE_FORM_FILLER, NULL);

  self->scroller = scroller;
  self->column = column;
  self->groups = g_ptr_array_ref (groups);
  self->add_group = add_group;
  self->data = data;
  g_signal_connect_object (column, "realize", G_CALLBACK (on_realize_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (column, "unrealize", G_CALLBACK (on_unrealize_cb), self, G_CONNECT_SWAPPED);
  return self;
}
