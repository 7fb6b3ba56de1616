/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart-picture.h"

#include <cairo-svg.h>
#include <gtk/gtk.h>
#include <math.h>

#include "explanation.h"
#include "score-chart.h"

/* As wide as the text of a page, in pixels of a screen without scaling. */
#define WIDTH 760

/* Dots of a PNG for each of these pixels, so that print is sharp. */
#define PNG_SCALE 2

static SyScoreChart *
make_chart (SyDocument *document)
{
  const SyEvaluation *evaluation = sy_document_wait_for_evaluation (document);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autofree char *title = sy_document_dup_title (document);
  SyScoreChart *chart;

  /* The chart is scaled as a whole: no line may depend on whole pixels. */
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? PANGO_DIRECTION_RTL
                                                                                               : PANGO_DIRECTION_LTR);
  chart = sy_score_chart_new (evaluation, sy_document_get_shortest_way (document), title, context, WIDTH);
  g_object_unref (context);
  return chart;
}

/* Draws on white. */
static void
paint (const SyScoreChart *chart, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sy_score_chart_draw (chart, cr);
  cairo_destroy (cr);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * sy_chart_picture_to_png:
 * @document: a document
 *
 * Returns: (transfer full): its score chart in PNG, on white, two dots for
 *   each pixel of a screen
 */
GBytes *
sy_chart_picture_to_png (SyDocument *document)
{
  g_autoptr (SyScoreChart) chart = make_chart (document);
  GByteArray *data = g_byte_array_new ();
  int height = (int) ceil (sy_score_chart_get_height (chart) * PNG_SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * PNG_SCALE, height);

  cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
  paint (chart, surface);
  cairo_surface_write_to_png_stream (surface, write_cb, data);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (data);
}

/* XML has no way to write most control characters. */
static gboolean
is_for_xml (gunichar c)
{
  return c == '\n' || c == '\t' || (c >= ' ' && c != 0xfffe && c != 0xffff);
}

static void
append_element (GString *svg, const char *element, const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (plain, is_for_xml (g_utf8_get_char (at)) ? g_utf8_get_char (at) : ' ');
  escaped = g_markup_escape_text (plain->str, -1);
  g_string_append_printf (svg, "<%s>%s</%s>\n", element, escaped, element);
}

/* Cairo draws text as outlines, which no screen reader knows; so the picture
 * says in words what it shows. */
static char *
describe (SyDocument *document)
{
  const SyEvaluation *evaluation = sy_document_wait_for_evaluation (document);
  g_autofree char *title = sy_document_dup_title (document);
  g_autofree char *verdict = sy_explain_verdict (evaluation, sy_document_get_shortest_way (document));
  g_autoptr (GString) text = g_string_new (verdict);
  GString *svg = g_string_new (NULL);

  for (guint rank = 0; rank < sy_catalog_get_n_options (sy_document_get_catalog (document)); rank++)
    {
      g_autofree char *option = sy_explain_option (evaluation, sy_evaluation_get_option_at (evaluation, rank));

      g_string_append_printf (text, "\n%s", option);
    }

  append_element (svg, "title", title);
  append_element (svg, "desc", text->str);
  return g_string_free (svg, FALSE);
}

/* Puts the description behind the start of the outermost element. */
static GBytes *
add_description (GByteArray *drawing, SyDocument *document)
{
  g_autofree char *description = describe (document);
  const char *svg;
  const char *start;
  GString *whole = g_string_new (NULL);

  g_byte_array_append (drawing, (const guint8 *) "", 1);
  svg = (const char *) drawing->data;
  start = strstr (svg, "<svg");
  start = start != NULL ? strchr (start, '>') : NULL;
  start = start != NULL ? start + 1 : svg;
  g_string_append_len (whole, svg, start - svg);
  g_string_append_printf (whole, "\n%s", description);
  g_string_append (whole, start);

  return g_string_free_to_bytes (whole);
}

/**
 * sy_chart_picture_to_svg:
 * @document: a document
 *
 * Text is drawn as outlines, so readers need no font; title and description
 * of the picture hold its words.
 *
 * Returns: (transfer full): its score chart in SVG, on white
 */
GBytes *
sy_chart_picture_to_svg (SyDocument *document)
{
  g_autoptr (SyScoreChart) chart = make_chart (document);
  g_autoptr (GByteArray) drawing = g_byte_array_new ();
  double height = ceil (sy_score_chart_get_height (chart));
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_cb, drawing, WIDTH, height);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  paint (chart, surface);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return add_description (drawing, document);
}

/**
 * sy_chart_picture_to_clipboard:
 * @document: a document
 *
 * Returns: (transfer full): its score chart as an image, and its verdict for
 *   programs that take text only
 */
GdkContentProvider *
sy_chart_picture_to_clipboard (SyDocument *document)
{
  g_autoptr (GBytes) png = sy_chart_picture_to_png (document);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, NULL);
  const SyEvaluation *evaluation = sy_document_wait_for_evaluation (document);
  g_autofree char *verdict = sy_explain_verdict (evaluation, sy_document_get_shortest_way (document));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
    gdk_content_provider_new_typed (G_TYPE_STRING, verdict),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}
