/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * First everything is placed, as if the chart ran from left to right; then it
 * is drawn, mirrored where the language asks for it.
 */

#include "config.h"

#include "score-chart.h"

#include "explanation.h"
#include "mark-shape.h"

#define PADDING 28
#define GAP 12
#define MARK_SIZE 13
#define SIGN_SIZE 11
#define BAR_HEIGHT 18
#define ROW_GAP 14

/* How much of the width the names may take. */
#define NAMES_SHARE .38

/* Of the width of a hatched bar's pattern, how much is stripe. */
#define HATCH_PERIOD 8
#define HATCH_STRIPE 3.5

#define WARNING_COLOUR "#7a5200"

typedef struct
{
  double      size; /* units */
  PangoWeight weight;
  const char *colour;
  int         lines; /* at most; the rest is cut off with an ellipsis */
} Style;

static const Style title_style = { 15, PANGO_WEIGHT_BOLD, "#5e5c64", 1 };
static const Style headline_style = { 31, PANGO_WEIGHT_HEAVY, "#241f31", 3 };
static const Style body_style = { 15, PANGO_WEIGHT_NORMAL, "#3d3846", 6 };
static const Style name_style = { 16, PANGO_WEIGHT_NORMAL, "#241f31", 2 };
static const Style leader_style = { 16, PANGO_WEIGHT_BOLD, "#241f31", 2 };
static const Style score_style = { 22, PANGO_WEIGHT_BOLD, "#241f31", 1 };
static const Style missed_style = { 13, PANGO_WEIGHT_NORMAL, WARNING_COLOUR, 2 };
static const Style foot_style = { 12, PANGO_WEIGHT_NORMAL, "#5e5c64", 2 };

typedef enum
{
  ITEM_TEXT,
  ITEM_MARK,
  ITEM_SIGN,
  ITEM_BAR,
  ITEM_RULE,
} ItemKind;

/* Something to draw, and where. */
typedef struct
{
  ItemKind          kind;
  cairo_rectangle_t place;
  PangoColor        colour;
  PangoLayout      *layout; /* of a text */
  SyMark            mark;
  guint             option; /* of a bar */
  double            fill;   /* of a bar: how much of it is filled, 0 to 1 */
  gboolean          hatched;
} Item;

struct _SyScoreChart
{
  double   width;
  double   height;
  gboolean mirrored;
  GArray  *items;
};

/* While the chart is measured. */
typedef struct
{
  SyScoreChart       *chart;
  const SyEvaluation *evaluation;
  PangoContext       *context;
  double              y; /* where the next thing goes */
  double              names; /* width of that column */
  double              scores;
} Maker;

static void
item_clear (gpointer data)
{
  g_clear_object (&((Item *) data)->layout);
}

static Item *
add_item (Maker *maker, ItemKind kind, double x, double y, double width, double height, const char *colour)
{
  Item item = { .kind = kind, .place = { x, y, width, height } };

  pango_color_parse (&item.colour, colour);
  g_array_append_val (maker->chart->items, item);
  return &g_array_index (maker->chart->items, Item, maker->chart->items->len - 1);
}

static PangoLayout *
make_layout (PangoContext *context, const char *text, const Style *style)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell, Sans");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->weight);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
measure_width (Maker *maker, const char *text, const Style *style)
{
  g_autoptr (PangoLayout) layout = make_layout (maker->context, text, style);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return (double) extents.width / PANGO_SCALE;
}

/* Pango turns the alignment round by itself for a text that runs against the
 * direction of its context; here the chart alone decides. */
static PangoAlignment
get_alignment (Maker *maker, PangoLayout *layout, gboolean at_end)
{
  gboolean right = maker->chart->mirrored != at_end;
  PangoDirection direction = pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0));
  gboolean turned = maker->chart->mirrored != (direction == PANGO_DIRECTION_RTL);

  return right != turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Returns the height of the text, within @width. */
static double
add_text (Maker *maker, const char *text, const Style *style, double x, double y, double width, gboolean at_end)
{
  PangoLayout *layout = make_layout (maker->context, text, style);
  PangoRectangle extents;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -style->lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, get_alignment (maker, layout, at_end));
  pango_layout_get_extents (layout, NULL, &extents);

  add_item (maker, ITEM_TEXT, x, y, width, (double) extents.height / PANGO_SCALE, style->colour)->layout = layout;
  return (double) extents.height / PANGO_SCALE;
}

static double
get_inner_width (Maker *maker)
{
  return maker->chart->width - 2 * PADDING;
}

static void
add_paragraph (Maker *maker, const char *text, const Style *style, double gap)
{
  maker->y += add_text (maker, text, style, PADDING, maker->y, get_inner_width (maker), FALSE) + gap;
}

static void
add_verdict (Maker *maker, const char *title, const SyShortestWay *way)
{
  g_autofree char *headline = sy_explain_headline (maker->evaluation);
  g_autofree char *certainty = sy_explain_certainty (maker->evaluation, way);

  add_paragraph (maker, title, &title_style, 4);
  add_paragraph (maker, headline, &headline_style, 6);
  add_paragraph (maker, certainty, &body_style, 2 * GAP);
}

static void
measure_columns (Maker *maker)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (maker->evaluation);

  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      g_autofree char *score = sy_explain_score (maker->evaluation, i);
      g_autofree char *missed = sy_explain_missed (maker->evaluation, i);

      maker->names = MAX (maker->names, measure_width (maker, sy_catalog_get_option (catalog, i)->name, &leader_style));
      if (missed != NULL)
        maker->names = MAX (maker->names, measure_width (maker, missed, &missed_style));
      maker->scores = MAX (maker->scores, measure_width (maker, score, &score_style));
    }

  maker->names = MIN (maker->names + 1, get_inner_width (maker) * NAMES_SHARE);
  maker->scores += 1;
}

/* Mark and name, and below it how many must-haves are missed. Returns their
 * height. */
static double
add_name (Maker *maker, const SyOption *option, guint index, double y)
{
  gboolean leads = sy_evaluation_get_leader (maker->evaluation) == (int) index;
  g_autofree char *missed = sy_explain_missed (maker->evaluation, index);
  double x = PADDING + MARK_SIZE + GAP;
  double height = add_text (maker, option->name, leads ? &leader_style : &name_style, x, y, maker->names, FALSE);
  double line = name_style.size * 1.25;
  Item *mark = add_item (maker, ITEM_MARK, PADDING, y + (line - MARK_SIZE) / 2, MARK_SIZE, MARK_SIZE, option->colour);

  mark->mark = option->mark;
  if (missed == NULL)
    return height;

  add_item (maker, ITEM_SIGN, PADDING + (MARK_SIZE - SIGN_SIZE) / 2., y + height + 3, SIGN_SIZE, SIGN_SIZE, WARNING_COLOUR);
  return height + add_text (maker, missed, &missed_style, x, y + height, maker->names, FALSE);
}

/* What is on one line is centred on it; the name's place is known first. */
static void
add_row (Maker *maker, guint index)
{
  const SyOption *option = sy_catalog_get_option (sy_evaluation_get_catalog (maker->evaluation), index);
  g_autofree char *score = sy_explain_score (maker->evaluation, index);
  double name_height = add_name (maker, option, index, maker->y);
  double middle = maker->y + name_height / 2;
  double start = PADDING + MARK_SIZE + GAP + maker->names + GAP;
  double end = maker->chart->width - PADDING - maker->scores - GAP;
  double line = score_style.size * 1.25;
  Item *bar = add_item (maker, ITEM_BAR, start, middle - BAR_HEIGHT / 2., MAX (end - start, 1), BAR_HEIGHT, option->colour);

  bar->option = index;
  bar->fill = sy_evaluation_get_score (maker->evaluation, index) / 100;
  bar->hatched = sy_evaluation_get_n_missed (maker->evaluation, index) > 0;
  add_text (maker, score, &score_style, end + GAP, middle - line / 2, maker->scores, TRUE);
  maker->y += MAX (name_height, line) + ROW_GAP;
}

static void
add_foot (Maker *maker)
{
  g_autofree char *catalog = sy_explain_catalog (sy_evaluation_get_catalog (maker->evaluation));

  maker->y += GAP - ROW_GAP / 2.;
  add_item (maker, ITEM_RULE, PADDING, maker->y, get_inner_width (maker), 1, "#deddda");
  maker->y += GAP;
  add_paragraph (maker, catalog, &foot_style, PADDING - GAP / 2.);
}

static void
set_colour (cairo_t *cr, const PangoColor *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red / 65535., colour->green / 65535., colour->blue / 65535., alpha);
}

static void
add_pill (cairo_t *cr, double x, double y, double width, double height)
{
  double radius = MIN (width, height) / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Stripes over a tint, and an outline so that the end stays exact. */
static void
draw_hatching (cairo_t *cr, const Item *item, double x, double width)
{
  double step = HATCH_PERIOD * G_SQRT2;
  double height = item->place.height;

  cairo_save (cr);
  add_pill (cr, x, item->place.y, width, height);
  cairo_clip (cr);
  set_colour (cr, &item->colour, .22);
  cairo_paint (cr);
  set_colour (cr, &item->colour, 1);
  cairo_set_line_width (cr, HATCH_STRIPE);
  for (double at = x - height; at < x + width + height; at += step)
    {
      cairo_move_to (cr, at, item->place.y + height);
      cairo_line_to (cr, at + height, item->place.y);
    }
  cairo_stroke (cr);
  add_pill (cr, x, item->place.y, width, height);
  cairo_set_line_width (cr, 3); /* half of it is clipped */
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (cairo_t *cr, const Item *item, gboolean mirrored, double x)
{
  double width = item->place.width * CLAMP (item->fill, 0, 1);
  double start = mirrored ? x + item->place.width - width : x;

  cairo_save (cr);
  add_pill (cr, x, item->place.y, item->place.width, item->place.height);
  cairo_set_source_rgba (cr, 0, 0, 0, .08);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  if (item->hatched && width > 0)
    draw_hatching (cr, item, start, width);
  else if (width > 0)
    {
      add_pill (cr, start, item->place.y, width, item->place.height);
      set_colour (cr, &item->colour, 1);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/* A warning sign: a triangle with an exclamation mark in it. */
static void
draw_sign (cairo_t *cr, const Item *item, double x)
{
  cairo_save (cr);
  cairo_translate (cr, x, item->place.y);
  sy_mark_shape_draw (cr, SY_MARK_TRIANGLE, item->place.width);
  cairo_scale (cr, item->place.width, item->place.width);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, .44, .38, .12, .3);
  cairo_rectangle (cr, .44, .76, .12, .12);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_item (const SyScoreChart *self, cairo_t *cr, const Item *item)
{
  double x = self->mirrored ? self->width - item->place.x - item->place.width : item->place.x;

  set_colour (cr, &item->colour, 1);
  cairo_save (cr);
  switch (item->kind)
    {
    case ITEM_TEXT:
      cairo_move_to (cr, x, item->place.y);
      pango_cairo_show_layout (cr, item->layout);
      break;
    case ITEM_MARK:
      cairo_translate (cr, x, item->place.y);
      sy_mark_shape_draw (cr, item->mark, item->place.width);
      break;
    case ITEM_SIGN:
      draw_sign (cr, item, x);
      break;
    case ITEM_BAR:
      draw_bar (cr, item, self->mirrored, x);
      break;
    case ITEM_RULE:
    default:
      cairo_rectangle (cr, x, item->place.y, item->place.width, item->place.height);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * sy_score_chart_new:
 * @evaluation: what to show
 * @way: (nullable): its shortest way to another leader, if it is known
 * @title: what the project is called
 * @context: a context for text; its base direction is that of the chart
 * @width: the width of the chart, 300 units or more
 *
 * Measures the chart.
 *
 * Returns: (transfer full): a chart that no longer needs @evaluation
 */
SyScoreChart *
sy_score_chart_new (const SyEvaluation  *evaluation,
                    const SyShortestWay *way,
                    const char          *title,
                    PangoContext        *context,
                    double               width)
{
  SyScoreChart *self = g_new0 (SyScoreChart, 1);
  Maker maker = { .chart = self, .evaluation = evaluation, .context = context, .y = PADDING };

  self->width = width;
  self->mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);

  add_verdict (&maker, title, way);
  measure_columns (&maker);
  for (guint rank = 0; rank < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); rank++)
    add_row (&maker, sy_evaluation_get_option_at (evaluation, rank));
  add_foot (&maker);
  self->height = maker.y;

  return self;
}

/**
 * sy_score_chart_free:
 * @self: a chart
 */
void
sy_score_chart_free (SyScoreChart *self)
{
  g_array_unref (self->items);
  g_free (self);
}

/**
 * sy_score_chart_get_height:
 * @self: a chart
 *
 * Returns: its height, in the units of its width
 */
double
sy_score_chart_get_height (const SyScoreChart *self)
{
  return self->height;
}

/**
 * sy_score_chart_get_track:
 * @self: a chart
 * @option: index of an option
 * @track: (out): where a bar of 100 points would be
 */
void
sy_score_chart_get_track (const SyScoreChart *self, guint option, cairo_rectangle_t *track)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->kind == ITEM_BAR && item->option == option)
        *track = item->place;
    }
  if (self->mirrored)
    track->x = self->width - track->x - track->width;
}

/**
 * sy_score_chart_draw:
 * @self: a chart
 * @cr: where to draw; its origin becomes the upper left corner
 *
 * Draws the chart. The ground is not painted.
 */
void
sy_score_chart_draw (const SyScoreChart *self, cairo_t *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    draw_item (self, cr, &g_array_index (self->items, Item, i));
}
