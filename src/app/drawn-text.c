/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text on pages and in pictures, where no widget shows it. */

#include "config.h"

#include "drawn-text.h"

/**
 * sy_drawn_text_new:
 * @context: a context for text
 * @text: a paragraph, which is never markup
 * @size: its height, in units of what is drawn
 * @weight: how bold it is
 *
 * Digits are all as wide, so that numbers stand below each other.
 *
 * Returns: (transfer full): a layout, which breaks lines once it has a width
 */
PangoLayout *
sy_drawn_text_new (PangoContext *context, const char *text, double size, PangoWeight weight)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell, Sans");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * sy_drawn_text_align:
 * @layout: a layout of sy_drawn_text_new() that has its width
 * @right: whether the lines end at the right; else they begin at the left
 *
 * Pango turns the alignment round by itself for a text that runs against the
 * direction of its context; here what is drawn alone decides.
 */
void
sy_drawn_text_align (PangoLayout *layout, gboolean right)
{
  PangoDirection base = pango_context_get_base_dir (pango_layout_get_context (layout));
  PangoDirection own = pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0));
  gboolean turned = (base == PANGO_DIRECTION_RTL) != (own == PANGO_DIRECTION_RTL);

  pango_layout_set_alignment (layout, right != turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

/**
 * sy_drawn_text_get_width:
 * @layout: a layout of sy_drawn_text_new()
 *
 * Returns: the width of its longest line, in units of what is drawn
 */
double
sy_drawn_text_get_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return (double) extents.width / PANGO_SCALE;
}
