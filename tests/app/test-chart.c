/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the score chart and measures what was drawn, dot by dot. */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "chart-picture.h"
#include "document-fixture.h"
#include "explanation.h"
#include "score-chart.h"

#define WIDTH 700
#define PADDING 28

/* What the ground and an empty track look like. */
#define WHITE 255
#define TRACK 235

/* A chart and what it looks like. */
typedef struct
{
  SyScoreChart    *chart;
  cairo_surface_t *surface;
  int              scale;
} Drawing;

static SyScoreChart *
measure (DocumentFixture *fixture, const char *title, PangoDirection direction, double width)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  SyScoreChart *chart;

  pango_context_set_base_dir (context, direction);
  chart = sy_score_chart_new (sy_document_get_evaluation (fixture->document), NULL, title, context, width);
  g_object_unref (context);
  return chart;
}

static Drawing
draw (DocumentFixture *fixture, const char *title, PangoDirection direction, int scale)
{
  Drawing drawing = { .scale = scale };
  cairo_t *cr;

  drawing.chart = measure (fixture, title, direction, WIDTH);
  drawing.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * scale,
                                                (int) ceil (sy_score_chart_get_height (drawing.chart) * scale));
  cr = cairo_create (drawing.surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  sy_score_chart_draw (drawing.chart, cr);
  cairo_destroy (cr);
  cairo_surface_flush (drawing.surface);

  return drawing;
}

static void
drawing_clear (Drawing *drawing)
{
  sy_score_chart_free (drawing->chart);
  cairo_surface_destroy (drawing->surface);
}

static guint32
get_dot (const Drawing *drawing, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (drawing->surface);
  gsize offset = (gsize) (y * cairo_image_surface_get_stride (drawing->surface) + x * 4);
  guint32 dot;

  memcpy (&dot, data + offset, sizeof dot);
  return dot & 0xffffff;
}

/* Whether a dot has another colour than this grey; rounded edges are not
 * counted, for all is measured along the middle of a bar. */
static gboolean
is_other (guint32 dot, int grey)
{
  for (int shift = 0; shift <= 16; shift += 8)
    if (abs ((int) (dot >> shift & 0xff) - grey) > 8)
      return TRUE;

  return FALSE;
}

/* The first and last dot of the bar, and how often its colour changes. */
static int
measure_bar (const Drawing *drawing, guint option, int *first, int *last)
{
  cairo_rectangle_t track;
  int y, n_changes = 0;
  gboolean inside = FALSE;

  sy_score_chart_get_track (drawing->chart, option, &track);
  y = (int) ((track.y + track.height / 2) * drawing->scale);
  *first = *last = -1;
  for (int x = (int) ceil (track.x * drawing->scale); x < (int) ((track.x + track.width) * drawing->scale); x++)
    {
      guint32 dot = get_dot (drawing, x, y);

      if (is_other (dot, TRACK) && *first < 0)
        *first = x;
      if (is_other (dot, TRACK))
        *last = x;
      n_changes += inside && is_other (dot, TRACK) && dot != get_dot (drawing, x - 1, y);
      inside = is_other (dot, TRACK);
    }

  return n_changes;
}

static void
assert_within_a_dot (double measured, double expected)
{
  if (fabs (measured - expected) > 1)
    g_test_message ("measured %g, expected %g", measured, expected);
  g_assert_cmpfloat (fabs (measured - expected), <=, 1);
}

static void
assert_track (const Drawing *drawing, guint option)
{
  cairo_rectangle_t track;
  int y, start, end;

  sy_score_chart_get_track (drawing->chart, option, &track);
  y = (int) ((track.y + track.height / 2) * drawing->scale);
  start = (int) floor (track.x * drawing->scale);
  end = (int) ceil ((track.x + track.width) * drawing->scale);
  g_assert_false (is_other (get_dot (drawing, start - 2, y), WHITE));
  g_assert_false (is_other (get_dot (drawing, end + 2, y), WHITE));
  g_assert_true (is_other (get_dot (drawing, start + 2, y), WHITE));
  g_assert_true (is_other (get_dot (drawing, end - 3, y), WHITE));
}

static void
assert_bars (DocumentFixture *fixture, PangoDirection direction, int scale)
{
  Drawing drawing = draw (fixture, "Portal", direction, scale);
  SyEvaluation *evaluation = sy_document_get_evaluation (fixture->document);

  for (guint i = 0; i < sy_catalog_get_n_options (fixture->catalog); i++)
    {
      cairo_rectangle_t track;
      int first, last;
      double length;

      measure_bar (&drawing, i, &first, &last);
      sy_score_chart_get_track (drawing.chart, i, &track);
      length = track.width * scale * sy_evaluation_get_score (evaluation, i) / 100;
      assert_track (&drawing, i);
      assert_within_a_dot (last - first + 1, length);
      if (direction == PANGO_DIRECTION_LTR)
        assert_within_a_dot (first, track.x * scale);
      else
        assert_within_a_dot (last + 1, (track.x + track.width) * scale);
    }

  drawing_clear (&drawing);
}

/* Many answers, so that the lengths differ. */
static void
answer_much (DocumentFixture *fixture)
{
  answer (fixture, "staff-admin", SY_IMPORTANCE_MUST);
  answer (fixture, "separate-frontend-api", SY_IMPORTANCE_MUST);
  answer (fixture, "live-updates", SY_IMPORTANCE_IMPORTANT);
}

static void
test_lengths (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer (fixture, "script-or-job", SY_IMPORTANCE_NICE);
  assert_bars (fixture, PANGO_DIRECTION_LTR, 1);
  answer_much (fixture);
  for (int scale = 1; scale <= 4; scale++)
    assert_bars (fixture, PANGO_DIRECTION_LTR, scale);
}

static void
test_mirrored (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer_much (fixture);
  assert_bars (fixture, PANGO_DIRECTION_RTL, 1);
  assert_bars (fixture, PANGO_DIRECTION_RTL, 2);
}

static void
test_hatching (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyEvaluation *evaluation;
  Drawing drawing;
  guint n_missing = 0;

  answer_much (fixture);
  answer (fixture, "script-or-job", SY_IMPORTANCE_NICE);
  evaluation = sy_document_get_evaluation (fixture->document);
  drawing = draw (fixture, "Portal", PANGO_DIRECTION_LTR, 2);
  for (guint i = 0; i < sy_catalog_get_n_options (fixture->catalog); i++)
    {
      gboolean misses = sy_evaluation_get_n_missed (evaluation, i) > 0;
      int first, last, n_changes;

      n_changes = measure_bar (&drawing, i, &first, &last);
      n_missing += misses;
      if (misses)
        g_assert_cmpint (n_changes, >=, (last - first) / 16);
      else
        g_assert_cmpint (n_changes, <=, 2); /* the end of the bar is not on a whole dot */
    }
  g_assert_cmpuint (n_missing, >, 0);
  g_assert_cmpuint (n_missing, <, sy_catalog_get_n_options (fixture->catalog));
  drawing_clear (&drawing);
}

/* The first and last column of dots that are not white between two rows. */
static void
find_ink (const Drawing *drawing, int top, int bottom, int *first, int *last)
{
  *first = G_MAXINT;
  *last = -1;
  for (int y = top; y < bottom; y++)
    for (int x = 0; x < WIDTH * drawing->scale; x++)
      if (is_other (get_dot (drawing, x, y), WHITE))
        {
          *first = MIN (*first, x);
          *last = MAX (*last, x);
        }
}

/* A short title stands at the start, whatever the script it is in. */
static void
test_title_at_the_start (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const titles[] = { "Portal", "\327\251\327\241\327\223", "123" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      Drawing ltr = draw (fixture, titles[i], PANGO_DIRECTION_LTR, 1);
      Drawing rtl = draw (fixture, titles[i], PANGO_DIRECTION_RTL, 1);
      int first, last;

      find_ink (&ltr, PADDING, PADDING + 15, &first, &last);
      g_assert_cmpint (first, <, PADDING + 4);
      g_assert_cmpint (last, <, WIDTH / 2);
      find_ink (&rtl, PADDING, PADDING + 15, &first, &last);
      g_assert_cmpint (last, >, WIDTH - PADDING - 4);
      g_assert_cmpint (first, >, WIDTH / 2);
      drawing_clear (&ltr);
      drawing_clear (&rtl);
    }
}

static void
test_hostile_titles (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *endless = g_strnfill (10000, 'W');
  const char *const titles[] = {
    endless, "<b>A & B</b> %s %n", "two\nlines\r\nand\ttabs", "\001\033[31m\177", "\342\200\256reversed", "",
  };
  Drawing plain;
  double height;

  answer_much (fixture);
  plain = draw (fixture, "Portal", PANGO_DIRECTION_LTR, 1);
  height = sy_score_chart_get_height (plain.chart);
  drawing_clear (&plain);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      Drawing drawing = draw (fixture, titles[i], PANGO_DIRECTION_LTR, 1);
      int first, last;

      /* Glyphs of other fonts are a little higher. */
      g_assert_cmpfloat (sy_score_chart_get_height (drawing.chart), <=, height + 10);
      find_ink (&drawing, 0, (int) height, &first, &last);
      g_assert_cmpint (first, >=, PADDING - 2);
      g_assert_cmpint (last, <=, WIDTH - PADDING + 2);
      drawing_clear (&drawing);
    }
}

/* Headline, sentence and names go on in further lines. */
static void
test_wraps (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyScoreChart) wide = NULL;
  g_autoptr (SyScoreChart) narrow = NULL;

  answer_much (fixture);
  wide = measure (fixture, "Portal", PANGO_DIRECTION_LTR, 2000);
  narrow = measure (fixture, "Portal", PANGO_DIRECTION_LTR, 330);
  g_assert_cmpfloat (sy_score_chart_get_height (narrow), >, sy_score_chart_get_height (wide) + 90);
}

static void
test_unanswered (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Drawing drawing = draw (fixture, "Portal", PANGO_DIRECTION_LTR, 1);

  for (guint i = 0; i < sy_catalog_get_n_options (fixture->catalog); i++)
    {
      int first, last;

      measure_bar (&drawing, i, &first, &last);
      g_assert_cmpint (last, ==, -1);
      assert_track (&drawing, i);
    }
  drawing_clear (&drawing);
}

static void
test_clipboard (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GValue) text = G_VALUE_INIT;
  g_auto (GValue) image = G_VALUE_INIT;
  g_autofree char *verdict = NULL;
  g_autoptr (GError) error = NULL;

  answer_much (fixture);
  while (sy_document_get_shortest_way (fixture->document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  content = sy_chart_picture_to_clipboard (fixture->document);

  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &text, &error));
  g_assert_no_error (error);
  verdict = sy_explain_verdict (sy_document_get_evaluation (fixture->document),
                                sy_document_get_shortest_way (fixture->document));
  g_assert_cmpstr (g_value_get_string (&text), ==, verdict);

  g_value_init (&image, GDK_TYPE_TEXTURE);
  g_assert_true (gdk_content_provider_get_value (content, &image, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&image)), ==, 2 * 760);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  DOCUMENT_TEST ("/chart/lengths", test_lengths);
  DOCUMENT_TEST ("/chart/mirrored", test_mirrored);
  DOCUMENT_TEST ("/chart/hatching", test_hatching);
  DOCUMENT_TEST ("/chart/title-at-the-start", test_title_at_the_start);
  DOCUMENT_TEST ("/chart/hostile-titles", test_hostile_titles);
  DOCUMENT_TEST ("/chart/wraps", test_wraps);
  DOCUMENT_TEST ("/chart/unanswered", test_unanswered);
  DOCUMENT_TEST ("/chart/clipboard", test_clipboard);

  return g_test_run ();
}
