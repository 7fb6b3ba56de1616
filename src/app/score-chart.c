/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places everything, as if the chart ran from left to right. */

#include "config.h"

#include "score-chart-private.h"

#include "drawn-text.h"
#include "explanation.h"

#define PADDING 28
#define GAP 12
#define MARK_SIZE 13
#define SIGN_SIZE 11
#define BAR_HEIGHT 18
#define ROW_GAP 14

/* How much of the width the names may take. */
#define NAMES_SHARE .38

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
  g_clear_object (&((SyChartItem *) data)->layout);
}

static SyChartItem *
add_item (Maker *maker, SyChartItemKind kind, double x, double y, double width, double height, const char *colour)
{
  SyChartItem item = { .kind = kind, .place = { x, y, width, height } };

  pango_color_parse (&item.colour, colour);
  g_array_append_val (maker->chart->items, item);
  return &g_array_index (maker->chart->items, SyChartItem, maker->chart->items->len - 1);
}

static double
measure_width (Maker *maker, const char *text, const Style *style)
{
  g_autoptr (PangoLayout) layout = sy_drawn_text_new (maker->context, text, style->size, style->weight);

  return sy_drawn_text_get_width (layout);
}

/* Returns the height of the text, within @width. */
static double
add_text (Maker *maker, const char *text, const Style *style, double x, double y, double width, gboolean at_end)
{
  PangoLayout *layout = sy_drawn_text_new (maker->context, text, style->size, style->weight);
  PangoRectangle extents;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_height (layout, -style->lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  sy_drawn_text_align (layout, maker->chart->mirrored != at_end);
  pango_layout_get_extents (layout, NULL, &extents);

  add_item (maker, SY_CHART_TEXT, x, y, width, (double) extents.height / PANGO_SCALE, style->colour)->layout = layout;
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
  SyChartItem *mark = add_item (maker, SY_CHART_MARK, PADDING, y + (line - MARK_SIZE) / 2, MARK_SIZE, MARK_SIZE,
                                option->colour);

  mark->mark = option->mark;
  if (missed == NULL)
    return height;

  add_item (maker, SY_CHART_SIGN, PADDING + (MARK_SIZE - SIGN_SIZE) / 2., y + height + 3, SIGN_SIZE, SIGN_SIZE,
            WARNING_COLOUR);
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
  SyChartItem *bar = add_item (maker, SY_CHART_BAR, start, middle - BAR_HEIGHT / 2., MAX (end - start, 1), BAR_HEIGHT,
                               option->colour);

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
  add_item (maker, SY_CHART_RULE, PADDING, maker->y, get_inner_width (maker), 1, "#deddda");
  maker->y += GAP;
  add_paragraph (maker, catalog, &foot_style, PADDING - GAP / 2.);
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
  self->items = g_array_new (FALSE, FALSE, sizeof (SyChartItem));
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
      const SyChartItem *item = &g_array_index (self->items, SyChartItem, i);

      if (item->kind == SY_CHART_BAR && item->option == option)
        *track = item->place;
    }
  if (self->mirrored)
    track->x = self->width - track->x - track->width;
}
